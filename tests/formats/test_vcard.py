"""What we write as vCard, another program reads without loss."""

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.text import clean
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email, Telephone

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=90).map(
    lambda text: clean(text).strip()
)
named = words.filter(bool)
languages = st.sampled_from(("en", "fr", "pt-BR"))


@st.composite
def cards(draw: st.DrawFn) -> Card:
    said = st.lists(st.tuples(languages, named), max_size=3, unique_by=lambda pair: pair[0])
    kinds = st.sampled_from(("work", "cell", "home", "fax", "desk", ""))
    flags = st.booleans()
    return Card(
        uid=draw(named),
        formatted_name=draw(named),
        family_name=draw(named),
        given_name=draw(words),
        honorific_prefix=draw(words),
        organisation=draw(words),
        titles=tuple(draw(said)),
        telephones=tuple(
            draw(st.lists(st.builds(Telephone, named, kinds, flags, flags), max_size=3))
        ),
        emails=tuple(draw(st.lists(st.builds(Email, named, kinds, flags, flags), max_size=3))),
        categories=tuple(draw(st.lists(named, max_size=3))),
        note=draw(words),
    )


def read(text: str) -> list[vobject.base.Component]:
    return list(vobject.readComponents(text))


@given(st.lists(cards(), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_another_reader_finds_everything(written: list[Card]) -> None:
    text = vcard.write(written, "fr")
    found = read(text)
    assert len(found) == len(written)
    for card, seen in zip(written, found, strict=True):
        assert seen.uid.value == card.uid
        assert seen.fn.value == card.formatted_name
        assert (seen.n.value.family, seen.n.value.given) == (card.family_name, card.given_name)
        assert seen.n.value.prefix == card.honorific_prefix
        assert [tel.value for tel in getattr(seen, "tel_list", [])] == [
            t.number for t in card.telephones
        ]
        assert [mail.value for mail in getattr(seen, "email_list", [])] == [
            e.address for e in card.emails
        ]
        assert getattr(seen, "note", None) is None or seen.note.value == card.note
        if card.organisation:
            assert seen.org.value == [card.organisation]
        if card.titles:
            assert seen.title.value == card.title("fr")
        if card.categories:
            assert seen.categories.value == list(card.categories)


@given(st.lists(cards(), max_size=2))
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


def test_names_part_as_people_would() -> None:
    assert vcard.split_name("Inès Tanguy") == ("Tanguy", "Inès")
    assert vcard.split_name("Vincent van den Berg") == ("van den Berg", "Vincent")
    assert vcard.split_name("Suharto") == ("Suharto", "")
    assert vcard.split_name("La Fontaine") == ("Fontaine", "La")
