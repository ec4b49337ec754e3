"""What we write as vCard, another program reads without loss."""

import shutil
import subprocess
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.formats import vcard
from pressdesk.formats.card import Address, Card, Email, Link, Photo, Property, Telephone
from tests.formats.vcards import cards


def read(text: str) -> list[vobject.base.Component]:
    return list(vobject.readComponents(text))


@given(st.lists(cards, min_size=1, max_size=3), st.sampled_from(("3.0", "4.0")))
@settings(max_examples=60, deadline=None)
def test_another_reader_finds_everything(written: list[Card], version: str) -> None:
    text = vcard.write(written, "fr", version=version)
    found = read(text)
    assert len(found) == len(written)
    for card, seen in zip(written, found, strict=True):
        assert seen.fn.value == card.formatted_name
        if card.uid:
            assert seen.uid.value == card.uid
        if card.family_name or card.given_name:
            name = seen.n.value
            assert (name.family, name.given) == (card.family_name, card.given_name)
            assert (name.prefix, name.suffix) == (card.honorific_prefix, card.honorific_suffix)
        assert [tel.value for tel in getattr(seen, "tel_list", [])] == [
            t.number for t in card.telephones
        ]
        assert [mail.value for mail in getattr(seen, "email_list", [])] == [
            e.address for e in card.emails
        ]
        assert [adr.value.city for adr in getattr(seen, "adr_list", [])] == [
            a.locality for a in card.addresses
        ]
        assert getattr(seen, "note", None) is None or seen.note.value == card.note
        if card.organisation and card.department:
            assert seen.org.value == [card.organisation, card.department]
        if card.titles and version == "3.0":
            assert seen.title.value in [words for _language, words in card.titles]
        if card.categories:
            assert seen.categories.value == list(card.categories)


@given(st.lists(cards, max_size=2))
@settings(max_examples=60, deadline=None)
def test_lines_are_short_and_whole(written: list[Card]) -> None:
    octets = vcard.write(written).encode()
    lines = octets.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()
        assert b"\n" not in line and b"\r" not in line


def test_types_and_titles_as_address_books_know_them() -> None:
    card = Card(
        uid="abc",
        formatted_name="Jean-Yves Le Gallic",
        titles=(("en", "Press Officer"), ("fr", "Attaché de presse")),
        telephones=(Telephone("+33 1 99 00 75 39", "work", True), Telephone("06 39 98", "cell")),
        emails=(Email("jy@harbour.example", "work"),),
    )
    lines = vcard.write((card,), "fr").splitlines()
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert "N:Le Gallic;Jean-Yves;;;" in lines
    assert "TEL;TYPE=WORK,VOICE,PREF:+33 1 99 00 75 39" in lines
    assert "TEL;TYPE=CELL,VOICE:06 39 98" in lines
    assert "EMAIL;TYPE=INTERNET,WORK:jy@harbour.example" in lines
    assert "TITLE;LANGUAGE=fr:Attaché de presse" in lines
    assert "X-PRESSDESK-TITLE;LANGUAGE=en:Press Officer" in lines
    assert lines[-1] == "END:VCARD"


def test_a_card_without_a_name_still_has_one() -> None:
    assert "FN:news@paper.example" in vcard.write((Card(emails=(Email("news@paper.example"),)),))
    assert "FN:?" in vcard.write((Card(formatted_name="\x00 "),))


JARS = [Path("/usr/share/java") / name for name in ("ez-vcard.jar", "vinnie.jar", "jsoup.jar")]


@pytest.mark.skipif(
    not (shutil.which("java") and all(jar.exists() for jar in JARS)),
    reason="ez-vcard is not installed (libez-vcard-java, libjsoup-java)",
)
def test_a_reader_in_another_language_finds_the_same(tmp_path: Path) -> None:
    card = Card(
        uid="u1",
        formatted_name="Inès; Tanguy, “Ïñ”",
        family_name="Tanguy",
        given_name="Inès",
        organisation="Littoral, the paper; Brest",
        department="News",
        titles=(("fr", "Journaliste"),),
        telephones=(Telephone("+33 1 99 00 75 39", "work"), Telephone("06", "cell", label="nuit")),
        emails=(Email("ines@littoral.example", preferred=True), Email("b@x.example", "home")),
        addresses=(Address("1; quai Nord\nÉtage 2", "Brest", kind="work"),),
        categories=("mer, large", "ports"),
        note="First line: x;\nsecond, " + "très " * 60,
        photo=Photo("image/jpeg", b"\xff\xd8\xff" + bytes(500)),
    )
    for version, outlook in (("3.0", False), ("4.0", False), ("2.1", True)):
        file = tmp_path / "cards.vcf"
        file.write_bytes(vcard.write((card, card), version=version, outlook=outlook).encode())
        program = Path(__file__).with_name("ReadCards.java")
        done = subprocess.run(
            ["java", "-cp", ":".join(map(str, JARS)), program, file],
            capture_output=True, timeout=120, check=True,
        )  # fmt: skip
        one = [
            f"version {version}",
            f"fn {card.formatted_name}",
            "family Tanguy",
            "given Inès",
            "org Littoral, the paper; Brest+News",
            "title Journaliste",
            "tel +33 1 99 00 75 39",
            "tel 06",
            "email ines@littoral.example",
            "email b@x.example",
            "street 1; quai Nord|Étage 2",
            "city Brest",
            "note " + card.note.strip().replace("\n", "|"),
            "categories mer, large+ports" if version != "2.1" else "categories mer large+ports",
            "photo 503",
            "warnings 0",
        ]
        assert done.stdout.decode().splitlines() == one + one


def test_version_four_in_its_own_words() -> None:
    card = Card(
        uid="urn:uuid:1",
        formatted_name="Inès Tanguy",
        titles=(("en", "Reporter"), ("fr", "Journaliste")),
        telephones=(Telephone("+33 1 99 00 75 39", "work", preferred=True),),
        emails=(Email("ines@littoral.example", "home", label="maison"),),
        addresses=(Address("1, quai Nord\nÉtage 2", "Brest", "", "29200", "France", "work"),),
        links=(Link("https://m.example/@ines", "profile", "Mastodon"), Link("xmpp:i@x", "chat")),
        languages=("fr", "en"),
        photo=Photo("image/png", b"\x89PNG\r\n\x1a\n"),
        kept=(Property("BDAY", "--0203"),),
    )
    lines = vcard.write((card,), "fr", version="4.0").splitlines()
    assert lines[1] == "VERSION:4.0"
    assert not [line for line in lines if line.startswith(("N:", "X-PRESSDESK-"))]
    for line in (
        "TEL;TYPE=work,voice;PREF=1:+33 1 99 00 75 39",
        "item1.EMAIL;TYPE=home:ines@littoral.example",
        "item1.X-ABLabel:maison",
        "ADR;TYPE=work:;;1\\, quai Nord\\nÉtage 2;Brest;;29200;France",
        "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@ines",
        "IMPP:xmpp:i@x",
        "TITLE;ALTID=1;LANGUAGE=en:Reporter",
        "TITLE;ALTID=1;PREF=1;LANGUAGE=fr:Journaliste",
        "LANG;PREF=1:fr",
        "LANG;PREF=2:en",
        "PHOTO:data:image/png;base64,iVBORw0KGgo=",
        "BDAY:--0203",
    ):
        assert line in lines, line


def test_labels_have_groups_of_their_own() -> None:
    card = Card(
        formatted_name="A",
        telephones=(Telephone("1", label="night desk"), Telephone("2", "fax", label="Home")),
        kept=(
            Property("X-ABDATE", "2010", group="item1"),
            Property("X-ABLabel", "x", group="item1"),
        ),
    )
    lines = vcard.write((card,)).splitlines()
    assert "item2.TEL;TYPE=VOICE:1" in lines and "item2.X-ABLabel:night desk" in lines
    assert "TEL;TYPE=FAX,HOME:2" in lines
    assert lines[-3:-1] == ["item1.X-ABDATE:2010", "item1.X-ABLabel:x"]


def test_what_is_kept_cannot_break_out() -> None:
    evil = Property("X-A\r\nTEL", "1\r\nEND:VCARD", (("P\n", ('"\r\n;:,',)),), group="")
    lines = vcard.write((Card(formatted_name="A", kept=(evil,)),)).splitlines()
    assert [line for line in lines if line.startswith("X-A")] == [
        'X-A--TEL;P-="^\'^n;:,":1\\nEND:VCARD'
    ]
