"""OpenDocument text (ODT, as LibreOffice writes it) to a manuscript, by way of HTML."""

import base64
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from pressdesk.base.text import clean, fold
from pressdesk.formats.archives import damaged, encrypted, opened, part
from pressdesk.formats.body import block_text
from pressdesk.formats.docx import tree_of
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.margins import with_margins
from pressdesk.formats.webhints import tag_of
from pressdesk.formats.webtext import manuscript_of_html

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DEEPEST = 100
# Comments, recorded deletions, footnotes and indexes are not the text of a release.
_LEFT_OUT = {
    f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_TEXT}tracked-changes",
    f"{_TEXT}note", f"{_TEXT}table-of-content", f"{_TEXT}sequence-decls", f"{_OFFICE}forms",
    f"{_TEXT}bookmark", f"{_SVG}title", f"{_SVG}desc",
}  # fmt: skip


def manuscript_of(data: bytes) -> Manuscript:
    """Return an ODT file's text with its lists, tables and pictures, and what it states.

    Raises DeskError for a file that is damaged, encrypted or a bomb.
    """
    archive = opened(data)
    if b"encryption-data" in (part(archive, "META-INF/manifest.xml") or b""):
        raise encrypted()
    root = tree_of(part(archive, "content.xml") or b"")
    text = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise damaged()
    html = "".join(_Writer(archive, _styles(root)).children(text, 0))
    read = manuscript_of_html(html, keeps_space=True)
    stated = _meta(archive)
    known = {fold(block_text(block)) for block in read.body[:12]}
    title = stated.get("title", "")
    return replace(
        read,
        body=with_margins(read.body, *_margins(archive)),
        title=read.title or (title if fold(title) in known else ""),
        language=tag_of(stated.get("language", "")),
        author=stated.get("creator", ""),
        source="odt",
    )


def _margins(archive: zipfile.ZipFile) -> tuple[list[str], list[str]]:
    """Return the lines of the pages' headers and footers, which are kept with the styles."""
    above: list[str] = []
    below: list[str] = []
    root = tree_of(part(archive, "styles.xml") or b"")
    for page in root.iter(f"{_STYLE}master-page") if root is not None else ():
        for margin in page:
            kind = margin.tag.rpartition("}")[2] if isinstance(margin.tag, str) else ""
            lines = above if kind.startswith("header") else below
            for paragraph in margin.iter(f"{_TEXT}p", f"{_TEXT}h"):
                lines.append(" ".join("".join(paragraph.itertext()).split()))
    return above, below


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False
    parent: str = ""
    numbered: frozenset[int] = field(default=frozenset())


def _styles(root: Any) -> dict[str, _Style]:
    styles: dict[str, _Style] = {}
    for style in root.iter(f"{_STYLE}style"):
        letters = style.find(f"{_STYLE}text-properties")
        styles[style.get(f"{_STYLE}name", "")] = _Style(
            bold=letters is not None and letters.get(f"{_FO}font-weight", "") in ("bold", "700"),
            italic=letters is not None and letters.get(f"{_FO}font-style", "") == "italic",
            parent=style.get(f"{_STYLE}parent-style-name", ""),
        )
    for style in root.iter(f"{_TEXT}list-style"):
        numbered = {
            int(level.get(f"{_TEXT}level", "1"))
            for level in style.iter(f"{_TEXT}list-level-style-number")
            if level.get(f"{_STYLE}num-format") and level.get(f"{_TEXT}level", "1").isdecimal()
        }
        styles[style.get(f"{_STYLE}name", "")] = _Style(numbered=frozenset(numbered))
    return styles


class _Writer:
    """Writes the document's elements as HTML, piece by piece."""

    def __init__(self, archive: zipfile.ZipFile, styles: dict[str, _Style]) -> None:
        self._archive = archive
        self._styles = styles
        self._lists: list[str] = []

    def children(self, element: Any, depth: int) -> Iterator[str]:
        yield escape(element.text or "")
        for child in element:
            if depth < _DEEPEST and isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self._element(child, depth + 1)
            yield escape(child.tail or "")

    def _element(self, element: Any, depth: int) -> Iterator[str]:
        match element.tag.rpartition("}")[2]:
            case "p":
                yield from self._paragraph(element, depth)
            case "h":
                level = element.get(f"{_TEXT}outline-level", "1")
                tag = f"h{level}" if level in "123456" else "h6"
                yield from self._in(tag, element, depth)
            case "span":
                yield from self._span(element, depth)
            case "a":
                link = escape(element.get(f"{_XLINK}href", ""))
                yield f'<a href="{link}">'
                yield from self.children(element, depth)
                yield "</a>"
            case "s":
                count = element.get(f"{_TEXT}c", "1")
                yield " " * (min(int(count), 200) if count.isdecimal() else 1)
            case "tab":
                yield "\t"
            case "line-break":
                yield "<br>"
            case "list":
                yield from self._list(element, depth)
            case "list-item" | "list-header":
                yield from self._in("li", element, depth)
            case "table":
                yield from self._in("table", element, depth)
            case "table-row":
                yield from self._in("tr", element, depth)
            case "table-cell":
                yield from self._in("td", element, depth)
            case "image":
                yield self._image(element)
            case _:
                yield from self.children(element, depth)

    def _in(self, tag: str, element: Any, depth: int) -> Iterator[str]:
        yield f"<{tag}>"
        yield from self.children(element, depth)
        yield f"</{tag}>"

    def _paragraph(self, element: Any, depth: int) -> Iterator[str]:
        names = self._named(element.get(f"{_TEXT}style-name", ""))
        if "Title" in names:
            yield '<h1 class="title">'
            yield from self.children(element, depth)
            yield "</h1>"
        elif "Quotations" in names:
            yield "<blockquote>"
            yield from self._in("p", element, depth)
            yield "</blockquote>"
        else:
            yield "<p>"
            yield from self._span(element, depth)
            yield "</p>"

    def _named(self, name: str) -> set[str]:
        """Return the names of a style and of those it is derived from."""
        names: set[str] = set()
        while name and name not in names:
            names.add(name)
            name = self._styles[name].parent if name in self._styles else ""
        return names

    def _span(self, element: Any, depth: int) -> Iterator[str]:
        style = self._styles.get(element.get(f"{_TEXT}style-name", ""), _Style())
        yield ("<b>" if style.bold else "") + ("<i>" if style.italic else "")
        yield from self.children(element, depth)
        yield ("</i>" if style.italic else "") + ("</b>" if style.bold else "")

    def _list(self, element: Any, depth: int) -> Iterator[str]:
        self._lists.append(
            element.get(f"{_TEXT}style-name") or (self._lists[-1] if self._lists else "")
        )
        style = self._styles.get(self._lists[-1], _Style())
        tag = "ol" if len(self._lists) in style.numbered else "ul"
        yield f"<{tag}>"
        for item in element:
            if isinstance(item.tag, str) and depth < _DEEPEST:
                yield from self._element(item, depth + 1)
        yield f"</{tag}>"
        self._lists.pop()

    def _image(self, element: Any) -> str:
        data = part(self._archive, element.get(f"{_XLINK}href", "").removeprefix("./"))
        frame = element.getparent()
        described = frame.find(f"{_SVG}title"), frame.find(f"{_SVG}desc")
        alt = next((e.text for e in described if e is not None and e.text), "")
        if data is None:
            return '<img src="https://left.out.invalid/">'
        code = base64.b64encode(data).decode("ascii")
        return f'<img alt="{escape(alt)}" src="data:image/x;base64,{code}">'


def _meta(archive: zipfile.ZipFile) -> dict[str, str]:
    root = tree_of(part(archive, "meta.xml") or b"")
    if root is None:
        return {}
    return {
        name: " ".join(clean(found.text or "").split())
        for name in ("title", "creator", "language")
        for found in root.iter(f"{_DC}{name}")
    }
