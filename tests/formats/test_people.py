"""A file of people is known by what is in it, whatever it is called."""

from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats import people


def test_kinds_are_told_by_content() -> None:
    assert people.kind_of(b"BEGIN:VCARD\nVERSION:3.0\n", "x.csv") == "vcard"
    assert people.kind_of("\ufeffBEGIN:VCARD\n".encode("utf-16"), "x") == "vcard"
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


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    path.write_text("Name\tE-mail\nJo\tjo@x.org\n", "utf-8")
    book = people.read(path)
    assert (book.cards[0].formatted_name, book.layout, book.charset) == ("Jo", "TSV", "UTF-8")
    with pytest.raises(DeskError, match="none"):
        people.read(tmp_path / "none.csv")
    with pytest.raises(DeskError, match="folder"):
        people.read(tmp_path)
