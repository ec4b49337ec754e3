"""Word documents come in whole, and bombs do not."""

import time
import zipfile
from io import BytesIO

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import Heading, Item, Picture, Quote, Table, body_text, plain, to_html
from pressdesk.formats.docx import manuscript_of
from tests.formats import samples


def test_a_word_document() -> None:
    manuscript = manuscript_of(samples.docx())
    text = body_text(manuscript.body)
    assert manuscript.title == samples.HEADLINE
    assert manuscript.author == "Maya Okafor"
    assert text.startswith(f"Harbour Observatory\n24 November 2026\n{samples.HEADLINE}\n")
    assert text.endswith(samples.CONTACT)
    kinds = {type(block) for block in manuscript.body}
    assert kinds >= {Heading, Item, Quote, Table, Picture}
    assert "<b>switched on</b>" in to_html(manuscript.body)
    assert [image.data for image in manuscript.images] == [samples.png()]
    items = [(plain(b.runs), b.ordered) for b in manuscript.body if isinstance(b, Item)]
    assert items == [("Salinity", False), ("First", True)]


def _bomb(size: int, entries: int = 1) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number in range(entries):
            name = "word/document.xml" if not number else f"word/{number}.xml"
            archive.writestr(name, b" " * size)
    return out.getvalue()


@pytest.mark.parametrize(("size", "entries"), [(120_000_000, 1), (3_000_000, 1), (10, 10_001)])
def test_a_bomb_is_refused_within_a_second(size: int, entries: int) -> None:
    data = _bomb(size, entries)
    began = time.monotonic()
    with pytest.raises(DeskError, match="stop this computer"):
        manuscript_of(data)
    assert time.monotonic() - began < 1


def test_a_damaged_document_is_said_to_be_damaged() -> None:
    whole = samples.docx()
    for data in (whole[: len(whole) // 2], samples.zipped({"word/document.xml": b"<w:p"}), b"PK"):
        with pytest.raises(DeskError, match="damaged"):
            manuscript_of(data)


def test_a_password_is_noticed() -> None:
    data = bytearray(samples.zipped({"word/document.xml": b"<x/>"}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(DeskError, match="password"):
        manuscript_of(bytes(data))


def test_entities_are_not_resolved() -> None:
    document = (
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>a&x;b</w:t></w:r></w:p></w:body></w:document>"
    )
    data = samples.zipped({"word/document.xml": document.encode()})
    try:
        text = body_text(manuscript_of(data).body)
    except DeskError:
        return
    assert text in ("ab", "")


def _with(changes: dict[str, bytes | None]) -> bytes:
    """Return the sample with parts of it replaced, or left out where there is None."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(samples.docx())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, data in changes.items():
            if data is not None:
                new.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("header", [b"", b" ", b"no xml"])
def test_a_broken_letterhead_does_not_cost_the_text(header: bytes) -> None:
    manuscript = manuscript_of(_with({"word/header1.xml": header}))
    assert samples.HEADLINE in body_text(manuscript.body)


def test_a_picture_that_is_not_in_the_file_does_not_cost_the_text() -> None:
    with zipfile.ZipFile(BytesIO(samples.docx())) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
    manuscript = manuscript_of(_with(dict.fromkeys(media)))
    assert samples.HEADLINE in body_text(manuscript.body)
    assert not manuscript.images
