"""The release text as a flat row of blocks made of runs, and its restricted HTML in the store.

The HTML is a well-formed subset: `p h2 h3 blockquote footer ul ol li table thead tbody tr th td
figure figcaption` around `b i a br`. `to_html` writes one canonical form, so that
`from_html(to_html(body)) == body` for every normalised body, and equal bodies are equal strings.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import assert_never
from xml.etree import ElementTree

from pressdesk.base.text import clean

SCHEMES = ("http://", "https://", "mailto:", "tel:")
MAX_LEVEL = 3  # of nested list items
_KEPT = 8192  # blocks, of the texts at work; 100,000 words have two thousand


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; a line break inside a block is "\\n" in its text."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the body; level 2 or 3, since 1 is the headline."""

    runs: Runs = ()
    level: int = 2


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation set apart, and who said it ("" where the text around says so)."""

    runs: Runs = ()
    attribution: Runs = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list. Neighbouring items of the same kind and level are one list."""

    runs: Runs = ()
    ordered: bool = False
    level: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the office's store, named by its uid, with what is printed and said of it."""

    image: str
    caption: str = ""
    credit: str = ""
    rights: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table, all rows as wide as the widest one; the first row may be a header."""

    rows: tuple[tuple[Runs, ...], ...] = ()
    header: bool = True


Block = Paragraph | Heading | Quote | Item | Picture | Table
Body = tuple[Block, ...]


def runs(text: str, *, bold: bool = False, italic: bool = False, link: str = "") -> Runs:
    """Return `text` as runs in one style; no text, no runs."""
    return (Run(text, bold, italic, link),) if text else ()


def plain(parts: Runs) -> str:
    """Return the text of runs without their style."""
    return "".join(run.text for run in parts)


def block_text(block: Block) -> str:
    """Return what a block says: table rows by line and cells by tab, a picture its caption."""
    match block:
        case Quote():
            said, by = plain(block.runs), plain(block.attribution)
            return f"{said}\n{by}" if by else said
        case Picture():
            return block.caption
        case Table():
            return "\n".join("\t".join(plain(cell) for cell in row) for row in block.rows)
        case _:
            return plain(block.runs)


def body_text(body: Body) -> str:
    """Return the whole text, one block a line: for searching, counting and comparing."""
    return "\n".join(block_text(block) for block in body)


def body_of(text: str) -> Body:
    """Return plain text as paragraphs, one for each stretch between empty lines."""
    stretches = (part.strip("\n") for part in clean(text).split("\n\n"))
    return tuple(Paragraph(runs(part)) for part in stretches if part.strip())


# --- normal form -----------------------------------------------------------------------------


def join_runs(parts: Iterable[Run]) -> Runs:
    """Return runs cleaned, neighbours of one style joined, empty ones and bad links dropped.

    What needs nothing of that comes back itself, so that a long text is not made anew at each save.
    """
    parts = tuple(parts)
    if len(parts) == 1 and parts[0].text and not parts[0].link:
        text = clean(parts[0].text)
        if text == parts[0].text:
            return parts
    styled: list[tuple[str, tuple[bool, bool, str]]] = []
    for run in parts:
        text = clean(run.text)
        if text:
            link = run.link if run.link.lower().startswith(SCHEMES) else ""
            link = clean(link).replace("\n", "").replace("\t", "")
            styled.append((text, (run.bold, run.italic, link)))
    # Cleaned again when joined: an accent may now stand behind its letter.
    return tuple(
        Run(clean("".join(text for text, _ in same)), *style)
        for style, same in groupby(styled, key=lambda pair: pair[1])
    )


def normal(body: Body) -> Body:
    """Return the body in its one normal form, which the store and the editor give back exactly.

    Table rows get as many cells as the widest one and a table of none goes; levels come into
    their bounds; a list's first item is of level 1, and none is more than one level deeper than
    the item above it.
    """
    normalised: list[Block] = []
    for block in body:
        made = _normal_alone(block)
        if isinstance(made, Item) and made.level > 1:
            above = normalised[-1] if normalised else None
            deepest = above.level + 1 if isinstance(above, Item) else 1
            made = made if made.level <= deepest else Item(made.runs, made.ordered, deepest)
        if made is not None:
            normalised.append(made)
    return tuple(normalised)


# Of a long text one block is new at each save; the others were looked at before.
@lru_cache(maxsize=_KEPT)
def _normal_alone(block: Block) -> Block | None:
    match block:
        case Paragraph():
            return Paragraph(join_runs(block.runs))
        case Heading():
            return Heading(join_runs(block.runs), min(max(block.level, 2), 3))
        case Quote():
            return Quote(join_runs(block.runs), join_runs(block.attribution))
        case Item():
            return Item(join_runs(block.runs), block.ordered, min(max(block.level, 1), MAX_LEVEL))
        case Picture():
            words = (clean(w) for w in (block.caption, block.credit, block.rights, block.alt))
            return Picture(clean(block.image), *words)
        case Table():
            width = max((len(row) for row in block.rows), default=0)
            rows = tuple(
                tuple(join_runs(cell) for cell in row) + ((),) * (width - len(row))
                for row in block.rows
            )
            return Table(rows, block.header) if width else None
        case _:
            assert_never(block)


# --- HTML out --------------------------------------------------------------------------------


def runs_html(parts: Runs) -> str:
    """Return runs as inline HTML: `a` outside `b` outside `i`."""
    pieces = []
    for run in parts:
        piece = escape(run.text, quote=False).replace("\n", "<br/>")
        if run.italic:
            piece = f"<i>{piece}</i>"
        if run.bold:
            piece = f"<b>{piece}</b>"
        if run.link:
            piece = f'<a href="{escape(run.link)}">{piece}</a>'
        pieces.append(piece)
    return "".join(pieces)


def to_html(body: Body) -> str:
    """Return the body, normalised, as the subset of HTML described above."""
    body = normal(body)
    out: list[str] = []
    position = 0
    while position < len(body):
        block = body[position]
        if isinstance(block, Item):
            end = position
            while end < len(body) and isinstance(body[end], Item):
                end += 1
            out.append(_list_html([b for b in body[position:end] if isinstance(b, Item)]))
            position = end
            continue
        out.append(_block_html(block))
        position += 1
    return "\n".join(out)


@lru_cache(maxsize=_KEPT)
def _block_html(block: Paragraph | Heading | Quote | Picture | Table) -> str:
    match block:
        case Paragraph():
            return f"<p>{runs_html(block.runs)}</p>"
        case Heading():
            return f"<h{block.level}>{runs_html(block.runs)}</h{block.level}>"
        case Quote():
            footer = f"<footer>{runs_html(block.attribution)}</footer>" if block.attribution else ""
            return f"<blockquote><p>{runs_html(block.runs)}</p>{footer}</blockquote>"
        case Picture():
            words = {
                "data-image": block.image, "data-credit": block.credit,
                "data-rights": block.rights, "data-alt": block.alt,
            }  # fmt: skip
            named = "".join(
                f' {k}="{_attribute(v)}"' for k, v in words.items() if v or k == "data-image"
            )
            caption = escape(block.caption, quote=False).replace("\n", "<br/>")
            return f"<figure{named}><figcaption>{caption}</figcaption></figure>"
        case Table():
            rows = [_row_html(row, "th" if block.header and not n else "td")
                    for n, row in enumerate(block.rows)]  # fmt: skip
            head = f"<thead>{rows[0]}</thead>" if block.header else ""
            return (
                f"<table>{head}<tbody>{''.join(rows[1 if block.header else 0 :])}</tbody></table>"
            )
        case _:
            assert_never(block)


def _attribute(text: str) -> str:
    # XML folds white space in attributes; a reference keeps it.
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")


def _row_html(row: tuple[Runs, ...], cell: str) -> str:
    return "<tr>" + "".join(f"<{cell}>{runs_html(c)}</{cell}>" for c in row) + "</tr>"


def _list_html(items: list[Item]) -> str:
    """Write items as nested lists; a change of kind at one level closes and opens a list."""
    out: list[str] = []
    open_tags: list[str] = []

    def close() -> None:
        out.append(f"</li></{open_tags.pop()}>")

    for item in items:
        tag = "ol" if item.ordered else "ul"
        while len(open_tags) > item.level:
            close()
        if len(open_tags) == item.level:
            if open_tags[-1] == tag:
                out.append("</li>")
            else:
                close()
        if len(open_tags) < item.level:
            open_tags.append(tag)
            out.append(f"<{tag}>")
        out.append(f"<li>{runs_html(item.runs)}")
    while open_tags:
        close()
    return "".join(out)


# --- HTML in ---------------------------------------------------------------------------------


def from_html(html: str) -> Body:
    """Return the body that `to_html` wrote.

    Only for our own subset: foreign HTML goes through `formats.webtext` first.
    Raises ValueError where the text is not well-formed.
    """
    if not html:
        return ()
    try:
        root = ElementTree.fromstring(f"<body>{html}</body>")
    except ElementTree.ParseError as error:
        raise ValueError(f"not the HTML of a release: {error}") from error
    return normal(tuple(_blocks(root)))


def _blocks(root: ElementTree.Element) -> Iterator[Block]:
    for element in root:
        match element.tag:
            case "p":
                yield Paragraph(_inline(element))
            case "h2" | "h3":
                yield Heading(_inline(element), int(element.tag[1]))
            case "blockquote":
                said, by = element.find("p"), element.find("footer")
                yield Quote(
                    _inline(said) if said is not None else (),
                    _inline(by) if by is not None else (),
                )
            case "ul" | "ol":
                yield from _items(element, 1)
            case "figure":
                caption = element.find("figcaption")
                yield Picture(
                    element.get("data-image", ""),
                    plain(_inline(caption)) if caption is not None else "",
                    *(element.get(f"data-{name}", "") for name in ("credit", "rights", "alt")),
                )
            case "table":
                rows = tuple(tuple(_inline(cell) for cell in row) for row in element.iter("tr"))
                yield Table(rows, element.find("thead") is not None)
            case _:
                raise ValueError(f"not a block of a release: {element.tag}")


def _items(element: ElementTree.Element, level: int) -> Iterator[Item]:
    for li in element:
        yield Item(_inline(li), element.tag == "ol", level)
        for inner in li:
            if inner.tag in ("ul", "ol"):
                yield from _items(inner, level + 1)


def _inline(element: ElementTree.Element) -> Runs:
    if not len(element):
        return runs(element.text or "")
    return tuple(_walk(element, Run("")))


def _walk(element: ElementTree.Element, style: Run) -> Iterator[Run]:
    if element.text:
        yield replace(style, text=element.text)
    for child in element:
        match child.tag:
            case "br":
                yield replace(style, text="\n")
            case "b":
                yield from _walk(child, replace(style, bold=True))
            case "i":
                yield from _walk(child, replace(style, italic=True))
            case "a":
                yield from _walk(child, replace(style, link=child.get("href", "")))
            case "ul" | "ol":
                pass
            case _:
                raise ValueError(f"not a style of a release: {child.tag}")
        if child.tail:
            yield replace(style, text=child.tail)
