"""Texts of LibreOffice come in whole."""

import zipfile
from io import BytesIO

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import Item, Picture, body_text, plain, to_html
from pressdesk.formats.opendocument import manuscript_of
from tests.formats import samples


def test_an_odt() -> None:
    manuscript = manuscript_of(samples.odt())
    text = body_text(manuscript.body)
    html = to_html(manuscript.body)
    assert manuscript.title == samples.HEADLINE
    assert (manuscript.language, manuscript.author) == ("fr-FR", "Maya Okafor")
    assert text.startswith(f"24 November 2026\n{samples.HEADLINE}\nThe Observatory switched on its")
    assert text.endswith("Maya Okafor\tPress Officer    Tel: +33 2 35 01 02 03")
    assert "deleted" not in text
    assert "<b>switched on</b>" in html
    assert '<a href="https://gauge.example/">see the data</a>.</p>' in html
    assert "<blockquote><p>We are ready.</p></blockquote>" in html
    items = [(plain(b.runs), b.ordered, b.level) for b in manuscript.body if isinstance(b, Item)]
    assert items == [("Salinity", False, 1), ("Depth", False, 2), ("First", True, 1)]
    assert [b.alt for b in manuscript.body if isinstance(b, Picture)] == ["A buoy"]
    assert len(manuscript.images) == 1


def test_an_encrypted_odt_is_said_to_be_encrypted() -> None:
    with pytest.raises(DeskError, match="password"):
        manuscript_of(samples.odt(manifest=b"<m><encryption-data/></m>"))


def test_an_archive_without_a_text_is_damaged() -> None:
    with pytest.raises(DeskError, match="damaged"):
        manuscript_of(samples.zipped({"content.xml": b"<x/>"}))


def test_a_header_of_the_pages_is_read() -> None:
    styles = (
        '<s xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><style:master-page>'
        "<style:header><text:p>Harbour Office | Press release</text:p></style:header>"
        "</style:master-page></s>"
    )
    manuscript = manuscript_of(samples.odt(styles=styles.encode()))
    assert body_text(manuscript.body).startswith("Harbour Office | Press release\n")


def test_a_text_without_meta_or_its_picture_comes_in_whole() -> None:
    with zipfile.ZipFile(BytesIO(samples.odt())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    del parts["meta.xml"], parts["Pictures/a.png"]
    parts["content.xml"] = parts["content.xml"].replace(
        b"We are ready.", b"We are<text:line-break/>ready."
    )
    manuscript = manuscript_of(samples.zipped(parts))
    assert "We are\nready." in body_text(manuscript.body)
    assert (manuscript.language, manuscript.images) == ("", ())
