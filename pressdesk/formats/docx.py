"""Word documents (DOCX) to a manuscript, by way of HTML and the one sanitiser."""

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from pressdesk.base.text import clean, fold
from pressdesk.formats.archives import damaged, opened, part
from pressdesk.formats.body import Body, block_text
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.margins import with_margins
from pressdesk.formats.webhints import tag_of
from pressdesk.formats.webtext import manuscript_of_html

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")


def manuscript_of(data: bytes) -> Manuscript:
    """Return a DOCX file's text with its lists, tables, pictures, and what its properties state.

    What stands in the page's margins is read where the text lacks it: a header above the text, a
    footer below it where it holds a telephone or an address. Raises DeskError for a file that is
    damaged, encrypted or a bomb.
    """
    archive = opened(data)
    read = manuscript_of_html(_html(data), keeps_space=True)
    body = _with_margins(archive, read.body)
    properties = _properties(archive)
    title = properties.get("title", "")
    known = {fold(block_text(block)) for block in body[:12]}
    return replace(
        read,
        body=body,
        # Word fills the property from templates; only one that the text bears out is a hint.
        title=read.title or (title if fold(title) in known else ""),
        language=tag_of(properties.get("language", "")),
        author=properties.get("creator", ""),
        source="docx",
    )


def _html(data: bytes) -> str:
    import mammoth

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(_picture),
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except Exception as error:
        # A broken document breaks mammoth in ways of every kind (KeyError, ParseError, zlib.error).
        raise damaged() from error
    return str(made.value)


def _picture(image: Any) -> dict[str, str]:
    try:
        with image.open() as opened_image:
            content = opened_image.read()
    except (ValueError, OSError, KeyError):
        return {"src": "https://left.out.invalid/"}
    return {"src": f"data:image/x;base64,{base64.b64encode(content).decode('ascii')}"}


def _with_margins(archive: zipfile.ZipFile, body: Body) -> Body:
    above: list[str] = []
    below: list[str] = []
    for name in sorted(archive.namelist()):
        margin = _MARGIN.fullmatch(name)
        if margin is not None:
            lines = above if margin.group(1) == "header" else below
            lines += _lines(part(archive, name) or b"")
    return with_margins(body, above, below)


def _lines(xml: bytes) -> Iterator[str]:
    """Yield the paragraphs of a header or a footer; page numbers are fields and drop out."""
    root = tree_of(xml)
    if root is None:
        return
    for paragraph in root.iter(f"{_W}p"):
        words = []
        for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
            words.append(element.text or "" if element.tag == f"{_W}t" else " ")
        yield "".join(words)


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    root = tree_of(part(archive, "docProps/core.xml") or b"")
    if root is None:
        return {}
    return {
        name: " ".join(clean(found).split())
        for name in ("title", "creator", "language")
        if (found := root.findtext(f"{_DC}{name}"))
    }


def tree_of(xml: bytes) -> Any:
    """Return the root of an XML part, no entity resolved and nothing fetched; None if broken."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    return etree.fromstring(xml, parser) if xml else None
