"""Cards of every program and version come in whole; what is broken costs no more than itself."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.progress import Progress
from pressdesk.formats import vcard, vcardreader
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Property, Telephone
from tests.formats.vcards import cards


def read(text: str, **more: str) -> AddressBook:
    return vcardreader.read(text.encode(), **more)


def one(lines: str, version: str = "3.0") -> Card:
    """Return the card of some lines, between BEGIN and END."""
    book = read(f"BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nEND:VCARD\r\n")
    assert len(book.cards) == 1 and not book.skipped
    return book.cards[0]


def names(book: AddressBook) -> list[str]:
    return [card.formatted_name for card in book.cards]


@given(st.lists(cards, max_size=2), st.sampled_from(("3.0", "4.0")), st.sampled_from(("en", "fr")))
@settings(max_examples=100, deadline=None)
def test_what_we_write_comes_back_field_by_field(
    written: list[Card], version: str, language: str
) -> None:
    book = read(vcard.write(written, language, version=version))
    assert not book.skipped
    assert len(book.cards) == len(written)
    for card, found in zip(written, book.cards, strict=True):
        for field in fields(Card):
            assert getattr(found, field.name) == getattr(card, field.name), field.name


OUTLOOK = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=fr;CHARSET=utf-8:Le Goff;Maëlle;;Mme\r\n"
    "FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Ma=EBlle Le Goff\r\n"
    "ORG:Radio Littoral;Rédaction\r\nTITLE:Cheffe d'édition\r\n"
    "TEL;WORK;VOICE:+33 2 99 00 11 22\r\nTEL;CELL;VOICE:06 39 98 11 22\r\n"
    "TEL;WORK;FAX:0299001123\r\n"
    "ADR;WORK;PREF;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:;B=C3=A2t. B;3, quai de=\r\n"
    " l'=C3=89toile=0D=0AEscalier 2;Brest;;29200;France\r\n"
    "LABEL;WORK;PREF;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:3, quai de l'=C3=89toile=0D=0A=\r\n"
    "29200 Brest\r\nX-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\nURL;WORK:http://littoral.example\r\n"
    "EMAIL;PREF;INTERNET:maelle@littoral.example\r\nX-MS-IMADDRESS:maelle.im\r\n"
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/4AAQ\r\n SkZJRg==\r\n\r\n"
    'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="x"/>\r\nREV:20240501T101010Z\r\nEND:VCARD\r\n'
).encode("cp1252")


def test_outlook_with_a_charset_for_some_lines_and_none_for_others() -> None:
    book = vcardreader.read(OUTLOOK.replace("Maëlle;".encode("cp1252"), "Maëlle;".encode()))
    card = book.cards[0]
    assert (book.layout, book.charset) == ("vCard 2.1", "windows-1252")
    assert (card.formatted_name, card.family_name) == ("Maëlle Le Goff", "Le Goff")
    assert (card.given_name, card.honorific_prefix) == ("Maëlle", "Mme")
    assert (card.organisation, card.department) == ("Radio Littoral", "Rédaction")
    assert card.titles == (("", "Cheffe d'édition"),)
    assert [(t.number, t.kind) for t in card.telephones] == [
        ("+33 2 99 00 11 22", "work"), ("06 39 98 11 22", "cell"), ("0299001123", "fax"),
    ]  # fmt: skip
    street = "Bât. B\n3, quai de l'Étoile\nEscalier 2"
    assert card.addresses == (
        Address(street, "Brest", "", "29200", "France", "work", preferred=True),
    )
    assert card.emails == (Email("maelle@littoral.example", preferred=True),)
    assert card.links == (
        Link("http://littoral.example", "web", "Work"), Link("maelle.im", "chat"),
    )  # fmt: skip
    assert card.photo is not None and card.photo.media_type == "image/jpeg"
    assert [kept.name for kept in card.kept] == [
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-OL-DESIGN",
    ]  # fmt: skip


IPHONE = """N:Rosa;Inês;Maria;Dra.;
FN:Inês Maria Rosa
X-PHONETIC-FIRST-NAME:Inesh
ORG:Diário do Porto;Cultura;Fim de semana
item1.EMAIL;type=INTERNET;type=pref:ines@diario.example
item1.X-ABLabel:_$!<Work>!$_
item2.EMAIL;type=INTERNET:rosa@casa.example
item2.X-ABLabel:casa da praia
TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:+351 910 000 111
item3.TEL:+351 220 000 112
item3.X-ABLabel:_$!<HomeFAX>!$_
TEL;TYPE=MAIN:+351 220 000 113
item4.ADR;type=WORK;type=pref:;;Rua das Flores 1\\nPiso 2;Porto;;4000-001;Portugal
item4.X-ABADR:pt
item5.URL;type=pref:http\\://diario.example
item5.X-ABLabel:_$!<HomePage>!$_
X-SOCIALPROFILE;type=twitter;x-user=ines:http://twitter.example/ines
IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ines.rosa
item6.X-ABDATE;type=pref:2010-05-01
item6.X-ABLabel:_$!<Anniversary>!$_
X-ABShowAs:COMPANY
BDAY;value=date:1980-02-29"""


def test_iphone_with_groups_and_labels() -> None:
    card = one(IPHONE)
    assert (card.additional_names, card.honorific_prefix) == ("Maria", "Dra.")
    assert (card.organisation, card.department) == ("Diário do Porto", "Cultura")
    assert card.emails == (
        Email("ines@diario.example", "work", preferred=True),
        Email("rosa@casa.example", label="casa da praia"),
    )
    assert card.telephones == (
        Telephone("+351 910 000 111", "cell", preferred=True),
        Telephone("+351 220 000 112", "fax"),
        Telephone("+351 220 000 113", label="Main"),
    )
    assert card.addresses[0].street == "Rua das Flores 1\nPiso 2"
    assert card.links == (
        Link("http://diario.example", "web"),
        Link("http://twitter.example/ines", "profile", "Twitter"),
        Link("skype:ines.rosa", "chat", "Skype"),
    )
    kept = {(k.group, k.name): k.value for k in card.kept}
    assert kept["item6", "X-ABDATE"] == "2010-05-01"
    assert kept["item6", "X-ABLabel"] == "_$!<Anniversary>!$_"
    assert kept["", "BDAY"] == "1980-02-29"
    assert ("item1", "X-ABLabel") not in kept
    again = read(vcard.write((card,))).cards
    assert again == (card,)
    assert "ORG:Diário do Porto;Cultura;Fim de semana" in vcard.write((card,))


FOUR = """UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
FN:Jürgen Öztürk
N:Öztürk;Jürgen;;Dr.;M.Sc.,Jr.
TEL;VALUE=uri;PREF=2;TYPE="work,voice":tel:+49-30-5550-101;ext=7
TEL;PREF=1;TYPE=cell:tel:+49%20170%205550102
EMAIL;PREF=1;TYPE=work:j@zeitung.example
TITLE;ALTID=1;LANGUAGE=de:Redakteur
TITLE;ALTID=1;LANGUAGE=en:Editor
LANG;PREF=2:en
LANG;PREF=1:de
CATEGORIES:Wissenschaft,Raumfahrt\\, bemannt
ADR;TYPE=work;GEO="geo:52.5,13.4";LABEL="Haus 3, Hof\\n10115 Berlin":;;Am Ufer 3;Berlin;;10115;
PHOTO:data:image/png;base64\\,iVBORw0KGgo=
KEY;MEDIATYPE=application/pgp-keys:https://zeitung.example/j.asc
RELATED;VALUE=text;TYPE=co-worker:Ada
GENDER:M"""


def test_version_four() -> None:
    card = one(FOUR, "4.0")
    assert card.telephones == (
        Telephone("+49-30-5550-101 ext. 7", "work"),
        Telephone("+49 170 5550102", "cell", preferred=True),
    )
    assert card.honorific_suffix == "M.Sc., Jr."
    assert card.titles == (("de", "Redakteur"), ("en", "Editor"))
    assert card.languages == ("de", "en")
    assert card.categories == ("Wissenschaft", "Raumfahrt, bemannt")
    assert card.photo is not None and card.photo.data == b"\x89PNG\r\n\x1a\n"
    kept = [kept.name for kept in card.kept]
    assert sorted(kept) == ["GENDER", "GEO", "KEY", "LABEL", "RELATED"]
    assert read(vcard.write((card,), version="4.0")).cards == (card,)


def test_android_and_nokia_in_quoted_printable() -> None:
    card = one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=\n=D0=A2=D0=BE=D0=BC;=\n=D0=90=D0=BD=D0=BD=D0=B0\n"
        "TEL;CELL;PREF:+7 900 000 00 00\nTEL;X-Schicht:12\n"
        "ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=\n"
        ";=\n;=\nM=C3=BChle 1;=\nUlm;=\n;=\n89073;=\n\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\nTel: two\n"
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anja;1",
        "2.1",
    )
    assert (card.formatted_name, card.family_name) == ("Анна Том", "Том")
    assert card.telephones == (
        Telephone("+7 900 000 00 00", "cell", preferred=True), Telephone("12", label="Schicht"),
    )  # fmt: skip
    assert card.addresses == (Address("Mühle 1", "Ulm", "", "89073", "", "home"),)
    assert card.note == "one\nTel: two"
    assert [kept.name for kept in card.kept] == ["X-ANDROID-CUSTOM"]


def test_lotus_notes_and_lower_case() -> None:
    card = one(
        "n:Ahn;Seo\nfn:Seo Ahn\norg:Harbour Weekly;;\ntel;work:1\ntel;fax:2\nadr:;;;;;;\n"
        "email;internet:seo@weekly.example\nx-mozilla-html:FALSE\nnote:a\nnote:b\nnote:a\n",
        "2.1",
    )
    assert (card.organisation, card.department, card.addresses) == ("Harbour Weekly", "", ())
    assert [t.kind for t in card.telephones] == ["work", "fax"]
    assert card.note == "a\nb"


def test_old_chat_names_become_addresses() -> None:
    card = one(
        "FN:A\nX-JABBER:a@chat.example\nX-ICQ;TYPE=HOME:123\nX-SKYPE-USERNAME:a.b\nX-TWITTER:@a\n"
        "X-messaging/irc-All:one\ue000two"
    )
    assert card.links == (
        Link("xmpp:a@chat.example", "chat", "Jabber"),
        Link("icq:123", "chat", "ICQ"),
        Link("skype:a.b", "chat", "Skype"),
        Link("@a", "profile", "Twitter"),
        Link("irc:one", "chat", "IRC"),
        Link("irc:two", "chat", "IRC"),
    )


def test_second_organisations_and_their_titles() -> None:
    card = one("FN:A\nORG:One\nTITLE:Editor\nORG:Two;Web\nTITLE:Critic\nTITLE:Juror")
    assert (card.organisation, card.titles) == ("One", (("", "Editor"),))
    assert card.affiliations == (Affiliation("Two, Web", "Critic"),)
    assert card.kept == (Property("TITLE", "Juror"),)
    assert read(vcard.write((card,))).cards == (card,)


def test_names_from_what_there_is() -> None:
    assert one("N:Bright;Bo;;Mr;").formatted_name == "Bo Bright"
    assert one("N:安藤;太郎").formatted_name == "安藤太郎"
    assert one("NICKNAME:Bo,Bobby").formatted_name == "Bo, Bobby"
    assert one("ORG:Harbour Weekly").formatted_name == ""
    twice = one("FN:A\nFN;LANGUAGE=en:B\nN:C;D\nN;ALTID=1:E;F")
    assert (twice.formatted_name, twice.family_name) == ("A", "C")
    assert [(k.name, k.value) for k in twice.kept] == [("FN", "B"), ("N", "E;F")]
    assert read(vcard.write((twice,))).cards == (twice,)


def test_mail_addresses_with_a_name_around_them() -> None:
    card = one('FN:A\nEMAIL:"Desk, night" <desk@x.example>\nEMAIL:mailto:a@x.example')
    assert card.emails == (Email("desk@x.example", label="Desk, night"), Email("a@x.example"))


def test_a_picture_elsewhere_is_never_fetched_but_kept() -> None:
    card = one("FN:A\nPHOTO;VALUE=URI;TYPE=GIF:http://x.example/a.gif")
    assert card.photo is None
    assert card.kept == (
        Property("PHOTO", "http://x.example/a.gif", (("VALUE", ("URI",)), ("TYPE", ("GIF",)))),
    )


def test_bytes_of_logos_and_keys_are_written_back() -> None:
    card = one("FN:A\nLOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\nKEY;TYPE=X509;ENCODING=B:AAEC")
    assert [k.value for k in card.kept] == [
        "data:image/png;base64,iVBORw0KGgo=", "data:application/pkix-cert;base64,AAEC",
    ]  # fmt: skip
    written = vcard.write((card,))
    assert "LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=" in written
    assert "KEY;ENCODING=b;TYPE=X509:AAEC" in written
    assert read(written).cards == (card,)
    assert "LOGO:data:image/png;base64,iVBORw0KGgo=" in vcard.write((card,), version="4.0")


AGENT = (
    "BEGIN:VCARD\nVERSION:2.1\nN:Chief;Ann\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Friday;Joe\n"
    "TEL:2\nEND:VCARD\nTEL:1\nEND:VCARD\n"
)


def test_an_agent_stays_with_its_card() -> None:
    book = read(AGENT)
    assert names(book) == ["Ann Chief"]
    assert book.cards[0].telephones == (Telephone("1"),)
    agent = next(k for k in book.cards[0].kept if k.name == "AGENT")
    assert agent.value.startswith("BEGIN:VCARD\\n") and "Joe" in agent.value
    assert read(vcard.write(book.cards)).cards == book.cards


def test_an_agent_folded_into_its_card_line_by_line() -> None:
    inner = "AGENT:BEGIN:VCARD\n VERSION:3.0\n FN:Joe\n TEL:2\n END:VCARD\n"
    book = read(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n{inner}TEL:1\nEND:VCARD\n")
    assert names(book) == ["Ann"]
    assert book.cards[0].telephones == (Telephone("1"),)


def test_another_card_inside_one_is_one_of_its_own() -> None:
    book = read(AGENT.replace("AGENT:\n", ""))
    assert names(book) == ["Ann Chief", "Joe Friday"]
    assert [t.number for c in book.cards for t in c.telephones] == ["1", "2"]


GOOD = "BEGIN:VCARD\nVERSION:3.0\nFN:Good {0}\nEMAIL:good{0}@x.example\nEND:VCARD\n"


@pytest.mark.parametrize(
    ("between", "extra"),
    [
        ("\n\nSome words of a mail, and a line:\n-- \n", []),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:No end\n", ["No end"]),
        ("VERSION:3.0\nFN:No begin\nEND:VCARD\n", ["No begin"]),
        ("BEGIN:VCARD\nFN:No version\nEND:VCARD", ["No version"]),
        ("  BEGIN:VCARD\n  FN:Indented\n  TEL:1\n  END:VCARD\n", ["Indented"]),
        ("BEGIN:VCARD\n\tFN:First cut\n\tTEL:1\n\tEND:VCARD\n", ["First cut"]),
        (
            " \0BEGIN:VCARD\n FN:Zero\n END:VCARD\n BEGIN:VCARD\n FN:One\nEND:VCARD\n",
            ["Zero", "One"],
        ),
        ("> BEGIN:VCARD\n> FN:Quoted\n>\n> TEL:1\n> END:VCARD\n", ["Quoted"]),
        ("begin : vcard\nfn:Small\nend:vCard \n", ["Small"]),
        ("G.BEGIN:VCARD\nG.FN:Grouped\nG.END:VCARD\n", ["Grouped"]),
        ("\ufeffBEGIN:VCARD\nFN:Marked\nEND:VCARD\n", ["Marked"]),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n", []),
        ("BEGIN:VCARD\nBEGIN:VCARD\nFN:Begun twice\nEND:VCARD\nEND:VCARD\n", ["Begun twice"]),
        ("BEGIN:VCARD\nFN:Odd\nnothing to see\n:\n;;;\nTEL\nTEL:\n=\nEND:VCARD\n", ["Odd"]),
    ],
)
def test_what_stands_between_costs_no_neighbour(between: str, extra: list[str]) -> None:
    book = read(GOOD.format(1) + between + GOOD.format(2))
    assert names(book) == ["Good 1", *extra, "Good 2"]
    assert not book.skipped
    assert [c.emails[0].address for c in (book.cards[0], book.cards[-1])] == [
        "good1@x.example", "good2@x.example",
    ]  # fmt: skip


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\r\r\n", "\n\r\n"])
def test_lines_end_as_they_like(ends: str) -> None:
    text = (GOOD.format(1) + GOOD.format(2)).replace("\n", ends)
    assert names(read(text)) == ["Good 1", "Good 2"]
    assert names(read(text.removesuffix(f"END:VCARD{ends}"))) == ["Good 1", "Good 2"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_files(codec: str) -> None:
    text = GOOD.format("é 名") + GOOD.format("ž 😀")
    assert names(vcardreader.read(text.encode(codec))) == ["Good é 名", "Good ž 😀"]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1252", "Aimée Noël"), ("cp1251", "Ольга Книппер"), ("cp1253", "Ελένη Καζάν"),
        ("cp1250", "Jiří Dvořák Žižkov"), ("cp932", "川端康成 ノーベル"),
        ("mac_roman", "Aimée Noël"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_utf_8(codec: str, name: str) -> None:
    data = f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n".encode(codec)
    assert names(vcardreader.read(data)) == [name]


def test_the_charset_is_what_the_user_says() -> None:
    data = "BEGIN:VCARD\nFN:Iksiński\nN;CHARSET=UTF-8:".encode("cp1250") + "Ż;\nEND:VCARD".encode()
    book = vcardreader.read(data, charset="windows-1250")
    assert (names(book), book.cards[0].family_name) == (["Iksiński"], "Ż")
    assert book.charset == "windows-1250"
    assert names(vcardreader.read(b"BEGIN:VCARD\nFN:\xc3\xa9\nEND:VCARD", charset="cp1252")) == [
        "Ã©"
    ]


def test_no_byte_stays_undecoded() -> None:
    for line in (
        b"PHOTO;ENCODING=b:data:image/png;base64,iVBO\xc1Rw0KGgo=",
        b"X-A;P=\xe9:\xe9",
        b"TITLE;LANGUAGE=\xe9:x",
        b"TEL;TYPE=\xe9:1",
        b"X-\xe9:1",
        b"\xe9",
    ):
        book = vcardreader.read(b"BEGIN:VCARD\nFN:A\n" + line + b"\nEND:VCARD")
        assert names(book) == ["A"]
        vcard.write(book.cards).encode()
        assert "\\udc" not in repr(book)


def test_a_character_folded_in_two_and_a_charset_that_lies() -> None:
    card = vcardreader.read(
        b"BEGIN:VCARD\nVERSION:3.0\nFN:caf\xc3\n \xa9\nTITLE;CHARSET=ISO-8859-1:\xc3\xa9diteur\n"
        b"ROLE;CHARSET=UTF-8:\xe9diteur\nNOTE;CHARSET=nonsense:\xc3\xa9\nEND:VCARD\n"
    ).cards[0]
    assert (card.formatted_name, card.titles) == ("café", (("", "éditeur"),))
    assert (card.role, card.note) == ("éditeur", "é")


def test_broken_cards_are_skipped_with_their_line_and_the_reason() -> None:
    lines = "".join(f"TEL:{n}\n" for n in range(20_001))
    long = "NOTE:" + "x" * 1_000_001
    for broken, why in (
        ("", "The card is empty."),
        ("VERSION:3.0\nREV:1\n", "The card is empty."),
        (lines, "The card has more than 20000 lines."),
        (long + "\n", "A line of the card has more than 1000000 characters."),
    ):
        book = read(GOOD.format(1) + f"BEGIN:VCARD\n{broken}END:VCARD\n" + GOOD.format(2))
        assert names(book) == ["Good 1", "Good 2"]
        assert book.skipped == (Skipped("line 6", why),)


def test_a_card_without_end_is_let_go_and_its_neighbours_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pressdesk.formats.vcardfile.LARGEST", 3_000_000)
    book = read(
        GOOD.format(1) + "BEGIN:VCARD\nNOTE:" + "x" * 5_000_000 + "\nEND:VCARD\n" + GOOD.format(2)
    )
    assert names(book) == ["Good 1", "Good 2"]
    assert [skipped.at for skipped in book.skipped] == ["line 6"]


@pytest.mark.parametrize(
    "piece",
    ["BEGIN:VCARD\n", "BEGIN:VCARD\nFN:a\n", "BEGIN:VCARD\nAGENT:\n", "END:VCARD\n", ":VCARD",
     "BEGIN:VCARD", "\r", "\n", " \n", ";", "TEL;A=b", "X:y\n", "=\n", '"', "\\", "\0"],
)  # fmt: skip
def test_everything_has_an_end(piece: str) -> None:
    many = piece * 50_000
    for text in (many, f"BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:{many}\nEND:VCARD\n"):
        vcardreader.read(text.encode())


WHOLE = (IPHONE + "\n" + FOUR).encode()


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_damage_costs_the_card_it_hits_and_no_other(data: st.DataObject) -> None:
    middle = f"BEGIN:VCARD\nVERSION:3.0\n{IPHONE}\nEND:VCARD\n"
    text = bytearray((GOOD.format(1) + middle + GOOD.format(2) + GOOD.format(3)).encode())
    start = len(GOOD.format(1))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(start, start + len(middle.encode()) - 1))
        text[place] ^= 1 << data.draw(st.integers(0, 7))
    found = names(vcardreader.read(bytes(text)))
    assert found[0] == "Good 1" and found[-1] == "Good 3"
    cut = vcardreader.read(bytes(text[: data.draw(st.integers(0, len(text)))]))
    assert "\\udc" not in repr(cut)
    vcard.write(cut.cards).encode()
    vcard.write(cut.cards, outlook=True).encode()


@given(st.binary(max_size=400), st.sampled_from(("", "utf-16", "cp1252", "Shift_JIS", "nonsense")))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read(data: bytes, charset: str) -> None:
    for text in (data, b"BEGIN:VCARD\n" + data + b"\nEND:VCARD", b"BEGIN:VCARD\nFN;" + data):
        book = vcardreader.read(text, charset=charset)
        vcard.write(book.cards, version="4.0").encode()
        # Bytes are hidden in halves of characters while they are read; none may get out.
        assert "\\udc" not in repr(book)


def test_a_file_is_gone_through_card_by_card(tmp_path: Path) -> None:
    path = tmp_path / "many.vcf"
    path.write_text("".join(GOOD.format(n) for n in range(40_000)), "utf-8")
    steps: list[tuple[int, int]] = []
    reading = vcardreader.read_file(path, Progress(lambda done, of: steps.append((done, of))))
    assert sum(isinstance(entry, Card) for entry in reading) == 40_000
    assert (reading.layout, reading.charset) == ("vCard 3.0", "UTF-8")
    assert steps[-1] == (path.stat().st_size, path.stat().st_size)
    assert [done for done, _of in steps] == sorted(done for done, _of in steps)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Stopped):
        list(vcardreader.read_file(path, progress))
    with pytest.raises(DeskError, match=r"“none\.vcf” cannot be opened"):
        list(vcardreader.read_file(tmp_path / "none.vcf"))
