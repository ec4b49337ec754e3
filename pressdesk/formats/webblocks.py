"""Turns sanitised HTML into blocks, with white space folded and styles read as browsers do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from lxml import html as lxml_html

from pressdesk.formats.body import (
    Block,
    Body,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    normal,
    plain,
)
from pressdesk.formats.pictures import picture_of_data_url
from pressdesk.formats.proof import Image
from pressdesk.formats.webhints import iso_date
from pressdesk.formats.webspace import BREAK, folded, kept, own_marks_off
from pressdesk.formats.webstyle import (
    is_hidden,
    is_layout,
    is_line_divs,
    is_preformatted,
    quotation_marks,
    styled,
    word_list,
)

_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "form",
    "address", "center", "details", "summary", "fieldset", "pre", "dl", "dt", "dd", "figure",
    "figcaption", "caption", "label",
}  # fmt: skip
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
_DASHES = re.compile(r"^\s*[—–―-]{1,2}\s*(?=\S)")
_DEEPEST = 120  # elements below are read as mere text


class Reader:
    """Walks one tree; afterwards knows the first-level headings, the images and a date."""

    def __init__(
        self,
        language: str = "",
        keep_data: bool = False,
        keep_named: bool = False,
        keeps_space: bool = False,
    ) -> None:
        self.title = ""
        self.headings: list[str] = []
        self.images: dict[str, Image] = {}
        self.dated_on: date | None = None
        self.left_out = 0
        self._language = language
        self._keep_data = keep_data
        self._keep_named = keep_named
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._kind: Block = Paragraph()
        self._fresh = True  # whether the current list item has no text yet
        self._keeps_space = keeps_space
        self._depth = 0

    def body(self, root: lxml_html.HtmlElement) -> Body:
        """Return the blocks of the tree."""
        self._inside(root, Run(""), self._keeps_space)
        self._flush()
        return normal(tuple(self._blocks))

    # --- walking -----------------------------------------------------------------------------

    def _inside(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        self._say(element.text, style, pre)
        lines = is_line_divs(element)
        for child in element:
            if lines and child.tag == "div":
                self._line(child, style, pre)
            elif isinstance(child.tag, str):
                self._element(child, style, pre)
            self._say(child.tail, style, pre)
        if lines:
            self._flush()

    def _line(self, child: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        """Read a division that is one line of a paragraph, as mail programs write them."""
        if not child.text_content().strip():
            self._flush()
            return
        if self._runs:
            self._runs.append(replace(style, text=BREAK))
        self._inside(child, styled(child, style), pre)

    def _say(self, text: str | None, style: Run, pre: bool) -> None:
        if text:
            text = own_marks_off(text)
            self._runs.append(replace(style, text=kept(text) if pre else text))

    def _element(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        if is_hidden(element):
            return
        if self._depth > _DEEPEST:
            self._say(" ".join(element.itertext()), style, pre)
            return
        self._depth += 1
        try:
            self._read(element, styled(element, style), is_preformatted(element, pre))
        finally:
            self._depth -= 1

    def _read(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        match element.tag:
            case "br":
                self._runs.append(replace(style, text=BREAK))
            case "hr":
                self._flush()
            case "img":
                self._picture(element)
            case "q":
                opening, closing = quotation_marks(self._language)
                self._runs.append(replace(style, text=opening))
                self._inside(element, style, pre)
                self._runs.append(replace(style, text=closing))
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._heading(element, style)
            case "blockquote":
                self._quote(element, style, pre)
            case "ul" | "ol":
                self._list(element, style, pre)
            case "li":
                self._item(element, style, pre)
            case "table":
                self._table(element, style, pre)
            case "figure":
                self._figure(element, style, pre)
            case "p" if marker := word_list(element):
                level, ordered = marker
                with self._as(Item((), ordered, level)):
                    self._inside(element, style, pre)
            case tag if tag in _BLOCKS:
                self._block(element, style, pre)
            case tag:
                if tag == "time":
                    self.dated_on = self.dated_on or iso_date(element.get("datetime") or "")
                self._inside(element, style, pre)

    def _block(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        if isinstance(self._kind, Item) and element.tag in ("p", "div"):
            self._runs.append(replace(style, text=BREAK))
            self._inside(element, style, pre)
            return
        names = (element.get("class") or "").lower().split()
        if "msotitle" in names or (element.tag == "p" and "title" in names):
            self._heading(element, style, first=True)
        elif "msoquote" in names or "msointensequote" in names:
            with self._as(Quote()):
                self._inside(element, style, pre)
        else:
            self._flush()
            self._inside(element, style, pre)
            self._flush()

    # --- blocks ------------------------------------------------------------------------------

    @contextmanager
    def _as(self, kind: Block) -> Iterator[None]:
        """Make what is said in here blocks of this kind."""
        self._flush()
        before, self._kind = self._kind, kind
        self._fresh = True
        try:
            yield
        finally:
            self._flush()
            self._kind = before

    def _heading(self, element: lxml_html.HtmlElement, style: Run, first: bool = False) -> None:
        level = 2 if first else _HEADINGS[element.tag]
        if isinstance(
            self._kind, Item | Quote
        ):  # a heading inside a list is no heading of the text
            self._inside(element, style, False)
            return
        count = len(self._blocks)
        with self._as(Heading((), level)):
            self._inside(element, style, False)
        made = [plain(b.runs) for b in self._blocks[count:] if isinstance(b, Heading)]
        if first or element.tag == "h1":
            self.headings += made
        if made and (first or "title" in (element.get("class") or "").split()):
            self.title = self.title or made[0]

    def _quote(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        names = f"{element.get('class') or ''} {element.get('type') or ''}".lower()
        structured = any(True for _ in element.iter("h1", "h2", "h3", "ul", "ol", "table"))
        if "gmail" in names or "cite" in names.split() or structured:
            self._flush()
            self._inside(element, style, pre)
            self._flush()
            return
        by = [e for e in element.iter("cite", "footer") if e.text_content().strip()]
        attribution: Runs = ()
        if by:
            attribution = self._apart(by[-1], style)
            by[-1].drop_tree()
        with self._as(Quote()):
            self._inside(element, style, pre)
        self._attribute(attribution)

    def _attribute(self, attribution: Runs) -> None:
        """Give the last quote its speaker: the one named, else a last line led by a dash."""
        last = self._blocks[-1] if self._blocks else None
        if not isinstance(last, Quote):
            return
        if not attribution and _DASHES.match(plain(last.runs)) and len(self._blocks) > 1:
            before = self._blocks[-2]
            if isinstance(before, Quote) and not before.attribution:
                self._blocks.pop()
                last, attribution = before, last.runs
        self._blocks[-1] = replace(last, attribution=_without_dash(attribution))

    def _list(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        level = self._kind.level + 1 if isinstance(self._kind, Item) else 1
        with self._as(Item((), element.tag == "ol", level)):
            for child in element:
                if child.tag in ("ul", "ol"):
                    self._list(child, style, pre)
                elif child.tag == "li":
                    self._item(child, style, pre)
                elif isinstance(child.tag, str):
                    self._element(child, style, pre)

    def _item(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        kind = self._kind if isinstance(self._kind, Item) else Item()
        with self._as(kind):
            self._inside(element, styled(element, style), pre)

    def _figure(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        captions = [plain(self._apart(e, Run(""))) for e in element.iter("figcaption")]
        caption = " ".join(captions)
        name = element.get("data-image")
        if name and self._keep_named:
            said = (element.get(f"data-{word}") or "" for word in ("credit", "rights", "alt"))
            self._flush()
            self._blocks.append(Picture(name, caption, *said))
            return
        count = len(self._blocks)
        has_more = any(True for _ in element.iter("blockquote", "table", "p"))
        for inner in list(element.iter("figcaption")):
            inner.drop_tree()
        self._flush()
        self._inside(element, style, pre)
        self._flush()
        made = self._blocks[count:]
        if made and isinstance(made[0], Picture):
            self._blocks[count] = replace(made[0], caption=caption)
        elif made and isinstance(made[-1], Quote) and not made[-1].attribution:
            self._attribute((Run(caption),))
        elif has_more and caption:
            self._blocks.append(Paragraph((Run(caption),)))

    def _picture(self, element: lxml_html.HtmlElement) -> None:
        source = (element.get("src") or "").strip()
        if not source.lower().startswith("data:"):
            self.left_out += bool(source) and self._keep_data
            return
        image = picture_of_data_url(source) if self._keep_data else None
        if image is None:
            return
        pending, kind = self._runs, self._kind
        if any(run.text.strip() for run in pending):
            self._flush()
        self.images[image.uid] = image
        self._blocks.append(Picture(image.uid, alt=" ".join((element.get("alt") or "").split())))
        self._kind = kind

    def _table(self, element: lxml_html.HtmlElement, style: Run, pre: bool) -> None:
        self._flush()
        if is_layout(element):
            for part in element.iter("caption", "td", "th"):
                if next(part.iterancestors("table")) is element:
                    self._block(part, styled(part, style), pre)
            return
        for caption in element.iter("caption"):
            self._block(caption, style, pre)
        rows = [self._row(row, style, pre) for row in element.iter("tr")]
        rows = [row for row in rows if any(row)]
        first = next(element.iter("tr"))
        header = element.find("thead") is not None or all(c.tag == "th" for c in first)
        if rows:
            self._blocks.append(Table(tuple(rows), header))

    def _row(self, row: lxml_html.HtmlElement, style: Run, pre: bool) -> tuple[Runs, ...]:
        cells: list[Runs] = []
        for cell in row.iter("td", "th"):
            cells.append(self._apart(cell, style, pre))
            span = cell.get("colspan") or ""
            cells += [()] * (min(int(span), 30) - 1 if span.isdecimal() else 0)
        return tuple(cells)

    def _apart(self, element: lxml_html.HtmlElement, style: Run, pre: bool = False) -> Runs:
        """Read an element by itself, its blocks as lines of one text."""
        reader = Reader(self._language)
        reader._depth = self._depth
        reader._inside(element, styled(element, style), pre)
        reader._flush()
        lines: list[Run] = []
        for block in reader._blocks:
            if isinstance(block, Paragraph | Heading | Quote | Item):
                lines += [Run("\n"), *block.runs] if lines else block.runs
        return tuple(lines)

    # --- writing -----------------------------------------------------------------------------

    def _flush(self) -> None:
        said, self._runs = self._runs, []
        for paragraph in folded(said):
            self._write(paragraph)

    def _write(self, paragraph: Runs) -> None:
        match self._kind:
            case Heading(level=level):
                words = tuple(
                    replace(run, text=run.text.replace("\n", " "), bold=False) for run in paragraph
                )
                self._blocks.append(Heading(words, level))
            case Quote():
                self._blocks.append(Quote(paragraph))
            case Item(ordered=ordered, level=level):
                last = self._blocks[-1] if self._blocks else None
                if self._fresh or not isinstance(last, Item):
                    self._blocks.append(Item(paragraph, ordered, level))
                    self._fresh = False
                else:
                    self._blocks[-1] = replace(last, runs=(*last.runs, Run("\n"), *paragraph))
            case _:
                self._blocks.append(Paragraph(paragraph))


def _without_dash(attribution: Runs) -> Runs:
    if not attribution:
        return ()
    first, *rest = attribution
    return (replace(first, text=_DASHES.sub("", first.text)), *rest)
