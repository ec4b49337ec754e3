"""A file of people is known by what is in it, whatever it is called."""

import contextlib
import random
import time
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats import addresscsv, people
from pressdesk.formats.card import Card, Email, Photo


def test_kinds_are_told_by_content() -> None:
    assert people.kind_of(b"BEGIN:VCARD\nVERSION:3.0\n", "x.csv") == "vcard"
    assert people.kind_of("\ufeffBEGIN:VCARD\n".encode("utf-16"), "x") == "vcard"
    assert people.kind_of(b"words\n> BEGIN:VCARD\n> FN:Jo\n", "x.txt") == "vcard"
    assert people.kind_of(b"FN:Jo\nEND:VCARD\n", "x.vcf") == "vcard"
    assert people.kind_of(b"dn: cn=Jo\ncn: Jo\n", "x.txt") == "ldif"
    assert people.kind_of(b"version: 1\n\ndn:: Y249Sm8=\n", "x") == "ldif"
    assert people.kind_of(b"PK\x03\x04....", "x") == "xlsx"
    assert people.kind_of(b"Name,E-mail\n", "x") == "table"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...",
        b"%PDF-1.4 \n",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1",
        b"<!DOCTYPE html><html><p>Hi</p>",
        b"Dear all,\n\nplease find the text below.\n\nBest\n",
        b"PK\x03\x04 broken",
    ],
)
def test_what_holds_no_people_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(DeskError) as told:
        people.read(data, "list.bin")
    assert told.value.what


def test_a_list_of_something_else_is_answered_with_reasons() -> None:
    book = people.read(b"City,Country\nParis,France\nLyon,France\n", "x.csv")
    assert book.cards == ()
    assert [skipped.at for skipped in book.skipped] == ["row 2", "row 3"]


CARD = Card(
    formatted_name="Zoé", emails=(Email("zoe@x.org"),), note="a\nb", photo=Photo("x/y", b"z")
)
WHOLE = {
    "own": addresscsv.write([CARD] * 9),
    "outlook": addresscsv.write_outlook([CARD] * 9, headings="fr"),
    "google": addresscsv.write_google([CARD] * 9),
    "wide": "Imię;E-mail\nŁukasz;l@x.org\nZofia;z@x.org\n".encode("utf-16-le"),
    "pages": "Imię;E-mail\nŁukasz;l@x.org\nZofia;z@x.org\n".encode("cp1250"),
    "xlsx": addresscsv.write_xlsx([CARD] * 9, "x"),
    "ldif": b"dn: cn=Zo\ncn:: Wm/DqQ==\nmail: z@x.org\ndescription:: YQ\n b\n\ndn: cn=Jo\ncn: Jo\n",
    "mork": b'// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)>(83=FirstName)>\n{1:^80 [1(^83=Zo)]}',
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_damaged_file_is_read_as_far_as_it_goes_or_refused(name: str) -> None:
    chance = random.Random(name)
    for _ in range(60):
        data = bytearray(WHOLE[name][: chance.randrange(1, len(WHOLE[name]) + 1)])
        for _ in range(chance.randrange(4)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        # What is asked for is only that nothing but a DeskError comes out, and soon.
        with contextlib.suppress(DeskError):
            people.read(bytes(data), name)


LONG = 100_000


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"Name,E-mail,Phone\n{sign * LONG},{sign * LONG}@,{sign * LONG}\n"
            for sign in "a@ ('\"<;="
        ),
        "-" * LONG,
        "Name,E-mail\n" + '"a,b\n' * 20_000,
        "Name," * 20_000 + "\nJo",
        "Name," + "Tel " * 25_000 + "\nJo,1",
        "dn: cn=a\ncn: a\n" + " b\n" * LONG,
        '// <!-- <mdb:mork:z v="1.4"/> -->\n' + "(" * LONG,
        '// <!-- <mdb:mork:z v="1.4"/> -->\n<(' + "\\" * LONG,
    ],
    ids=range(16),
)
def test_no_file_holds_the_reader_up(text: str) -> None:
    """What is quadratic anywhere would take minutes here."""
    with contextlib.suppress(DeskError):
        people.read(text.encode(), "x")


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    path.write_text("Name\tE-mail\nJo\tjo@x.org\n", "utf-8")
    book = people.read(path)
    assert (book.cards[0].formatted_name, book.layout, book.charset) == ("Jo", "TSV", "UTF-8")
    with pytest.raises(DeskError, match="none"):
        people.read(tmp_path / "none.csv")
    with pytest.raises(DeskError, match="folder"):
        people.read(tmp_path)


@pytest.mark.parametrize("piece", ["1", "a", "a@", "1 ", "<", '"<', "1-", "E-mail 2 -", "é."])
@pytest.mark.parametrize("is_heading", [True, False])
def test_a_list_takes_no_longer_than_it_is_long(piece: str, is_heading: bool) -> None:
    """Quadratic, four times the length would take sixteen times as long."""

    def seconds(letters: int) -> float:
        endless = (piece * (letters // len(piece))).replace('"', '""')
        heads = f'Name,"{endless if is_heading else "E-mail"}",Phone'
        cell = "a@soir.example" if is_heading else f'"{endless}"'
        rows = "\n".join(f"Ann Roy,{cell},01 44 55 66 77" for _n in range(4))
        began = time.process_time()
        with contextlib.suppress(DeskError):
            people.read(f"{heads}\n{rows}\n".encode(), "list.csv")
        return time.process_time() - began

    short = min(seconds(20_000) for _ in range(2))
    assert seconds(80_000) < 10 * short + 0.3


def test_a_file_too_large_is_refused_and_one_not_to_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,E-mail\nJo,jo@x.org\n")
    monkeypatch.setattr(people, "LARGEST", 10)
    with pytest.raises(DeskError, match="more than"):
        people.read(path)
    with pytest.raises(DeskError, match="cannot be opened"):
        people.read(Path("no\0name.csv"))


def test_a_card_is_read_from_its_bytes() -> None:
    book = people.read(b"BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nEND:VCARD\n", "x.vcf")
    assert book.cards[0].formatted_name == "Jo"
