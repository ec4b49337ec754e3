"""RTF (Word, WordPad, TextEdit, LibreOffice) to a manuscript, by way of HTML and the sanitiser."""

import base64
import binascii
import re
from copy import copy
from dataclasses import dataclass, field, replace
from html import escape

from pressdesk.formats.archives import damaged
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.margins import with_margins
from pressdesk.formats.rtfwords import Word, words_of
from pressdesk.formats.webtext import manuscript_of_html

# Groups that hold no text of the release. Others are left out where "\*" says they may be.
_LEFT_OUT = {
    "fonttbl", "colortbl", "info", "footnote", "annotation", "nonshppict", "shprslt", "sp",
    "filetbl", "listtable", "listoverridetable", "revtbl", "xe", "tc", "fldtype", "object",
    "themedata",
}  # fmt: skip
_MARGINS = {
    "header": "above", "headerl": "above", "headerr": "above", "headerf": "above",
    "footer": "below", "footerl": "below", "footerr": "below", "footerf": "below",
}  # fmt: skip
_LET_IN = {"shppict", "shpinst", "fldinst", "shptxt"}
_MARKERS = {"listtext", "pntext"}
_NUMBERED = re.compile(r"\W*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]")
_TYPED = re.compile(r"\s*(?P<mark>[•–·▪◦]|\d{1,2}[.)])\t\s*")
_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')
_HEADING = re.compile(r"(?:heading|überschrift|titre|kop|título|titolo) ?([1-6])\b", re.I)
_QUOTES = {"quote", "intense quote", "quotations", "block text", "zitat", "citation"}
_INDENT = 360  # twentieths of a point: a quarter of an inch, a step of a list


@dataclass(slots=True)
class _Group:
    """What holds for the text of one pair of braces."""

    # "", "out", "styles", "marker", "address", "picture", "shape", "above", "below"
    goal: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    link: str = ""
    ignorable: bool = False


@dataclass(slots=True)
class _Paragraph:
    """What is known of the paragraph being read."""

    style: int = 0
    outline: int = 9
    level: int = 0
    indent: int = 0
    hangs: bool = False
    in_table: bool = False
    marker: str = ""
    html: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    is_bold: bool = True


def manuscript_of_rtf(data: bytes) -> Manuscript:
    """Return an RTF file's text with its headings, lists, tables, links and PNG or JPEG pictures.

    Raises DeskError where there is no RTF in it.
    """
    if b"{\\rtf" not in data[:200]:
        raise damaged()
    writer = _Writer()
    read = manuscript_of_html(_joined(writer.html(data)), keeps_space=True)
    above, below = (_joined(writer.margins[kind]).split("\n") for kind in ("above", "below"))
    return replace(read, body=with_margins(read.body, above, below), source="rtf")


def _joined(text: str) -> str:
    """Return text with the halves of a letter beyond the first plane as one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class _Writer:
    """Writes the words of the file as HTML, paragraph by paragraph."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._group = _Group()
        self._stack: list[_Group] = []
        self._paragraph = _Paragraph()
        self._outer: list[tuple[int, _Paragraph]] = []  # where a text box interrupts one
        self._lists: list[str] = []
        self._cells: list[tuple[str, bool]] = []
        self._cell: list[str] = []
        self._rows: list[str] = []
        self._styles: dict[int, str] = {}
        self._named = 0
        self._kind = ""
        self._hex: list[str] = []
        self._address = ""
        self.margins = {"above": "", "below": ""}

    def html(self, data: bytes) -> str:
        for word in words_of(data):
            match word.kind:
                case "open":
                    self._stack.append(copy(self._group))
                    self._group.ignorable = False
                case "close":
                    self._close()
                case "word":
                    self._word(word.text, word.number)
                case _:
                    self._text(word)
        self._end_paragraph()
        self._end_table()
        self._end_lists(0)
        return "".join(self._out)

    def _close(self) -> None:
        if not self._stack:
            return
        was, self._group = self._group.goal, self._stack.pop()
        if was == "picture" and self._group.goal != "picture":
            self._picture()
        if was == "address" and self._group.goal != "address":
            found = _LINK.search(self._address)
            # It holds for what follows in the field: the group around this one.
            self._group.link = found[1] if found else ""
        if self._outer and self._outer[-1][0] == len(self._stack):
            self._end_paragraph()
            self._paragraph = self._outer.pop()[1]

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "*":
            group.ignorable = True
            return
        is_first, group.ignorable = group.ignorable, False
        if word in _LEFT_OUT or (is_first and word not in _LET_IN):
            group.goal = "out"
        elif word == "stylesheet":
            group.goal = "styles"
        elif word == "shptxt":
            group.goal = ""
            self._outer.append((len(self._stack) - 1, self._paragraph))
            self._paragraph = _Paragraph()
        elif group.goal == "out":
            return
        elif word in _MARGINS:
            group.goal = _MARGINS[word]
        elif group.goal in self.margins:
            if word in ("par", "row"):
                self.margins[group.goal] += "\n"
            group.goal = "out" if word in ("fldinst", "pict", "shp") else group.goal
        elif word in _MARKERS:
            group.goal = "marker"
        elif word == "fldinst":
            group.goal, self._address = "address", ""
        elif word == "shpinst":
            group.goal = "shape"
        elif word == "pict":
            group.goal, self._kind = "picture", ""
            self._hex.clear()
        elif word in ("pngblip", "jpegblip"):
            self._kind = word
        elif group.goal == "styles":
            self._named = number or 0 if word == "s" else self._named
        else:
            self._formatting(word, number)

    def _formatting(self, word: str, number: int | None) -> None:
        group, paragraph = self._group, self._paragraph
        match word:
            case "b":
                group.bold = number != 0
            case "i":
                group.italic = number != 0
            case "v" | "deleted":
                group.hidden = number != 0
            case "plain":
                group.bold = group.italic = group.hidden = False
            case "pard":
                html, words = paragraph.html, paragraph.words
                self._paragraph = _Paragraph(
                    html=html, words=words, pictures=paragraph.pictures,
                    is_bold=paragraph.is_bold, marker=paragraph.marker,
                )  # fmt: skip
            case "s":
                paragraph.style = number or 0
            case "outlinelevel":
                paragraph.outline = number or 0
            case "ilvl":
                paragraph.level = min(max(number or 0, 0), 8)
            case "li":
                paragraph.indent = number or 0
            case "fi":
                paragraph.hangs = (number or 0) < 0
            case "intbl":
                paragraph.in_table = True
            case "par" | "sect" | "page":
                self._end_paragraph()
            case "cell" | "nestcell":
                self._end_cell()
            case "row" | "nestrow":
                self._end_row()

    def _text(self, word: Word) -> None:
        group = self._group
        match group.goal:
            case "styles":
                name = word.text.strip(" ;")
                if name:
                    self._styles.setdefault(self._named, name)
            case "marker":
                self._paragraph.marker += word.text
            case "address":
                self._address += word.text
            case "picture":
                self._hex.append(word.text)
            case "above" | "below":
                self.margins[group.goal] += word.text.replace("\t", " ")
            case "" if not group.hidden:
                self._say(word.text)

    def _say(self, text: str) -> None:
        group, paragraph = self._group, self._paragraph
        said = escape(text, quote=False).replace("\n", "<br>")
        said = f"<i>{said}</i>" if group.italic else said
        said = f"<b>{said}</b>" if group.bold else said
        if group.link:
            said = f'<a href="{escape(group.link)}">{said}</a>'
        paragraph.html.append(said)
        paragraph.words.append(text)
        paragraph.is_bold = paragraph.is_bold and (group.bold or not text.strip())

    def _picture(self) -> None:
        digits = "".join("".join(self._hex).split())
        self._hex.clear()
        if not self._kind:
            return
        try:
            data = binascii.unhexlify(digits)
        except (ValueError, binascii.Error):
            return
        code = base64.b64encode(data).decode("ascii")
        self._paragraph.pictures.append(f'<img alt="" src="data:image/x;base64,{code}">')

    # --- blocks ------------------------------------------------------------------------------

    def _end_paragraph(self) -> None:
        paragraph, self._paragraph = self._paragraph, copy(self._paragraph)
        self._paragraph.html, self._paragraph.words, self._paragraph.pictures = [], [], []
        self._paragraph.marker, self._paragraph.is_bold = "", True
        said = "".join(paragraph.words)
        if paragraph.in_table and not self._outer:
            self._cell.append("".join(paragraph.html))
            return
        self._end_table()
        if paragraph.pictures:
            self._end_lists(0)
            self._out += [f"<p>{picture}</p>" for picture in paragraph.pictures]
        inner = "".join(paragraph.html)
        if not said.strip():
            return
        marker, inner, level = _listed(paragraph, said, inner)
        if marker:
            self._item(inner, bool(_NUMBERED.match(marker)), level)
            return
        self._end_lists(0)
        name = self._styles.get(paragraph.style, "").casefold() if paragraph.style else ""
        heading = _HEADING.match(name)
        if name == "title":
            self._out.append(f'<h1 class="title">{inner}</h1>')
        elif heading or paragraph.outline < 6:
            level = int(heading[1]) if heading else paragraph.outline + 1
            self._out.append(f"<h{level}>{inner}</h{level}>")
        elif name in _QUOTES:
            self._out.append(f"<blockquote><p>{inner}</p></blockquote>")
        else:
            self._out.append(f"<p>{inner}</p>")

    def _item(self, inner: str, ordered: bool, level: int) -> None:
        tag = "ol" if ordered else "ul"
        self._end_lists(level)
        if len(self._lists) == level:
            if self._lists[-1] == tag:
                self._out.append("</li>")
            else:
                self._end_lists(level - 1)
        if len(self._lists) < level:
            self._lists.append(tag)
            self._out.append(f"<{tag}>")
        self._out.append(f"<li>{inner}")

    def _end_lists(self, level: int) -> None:
        while len(self._lists) > level:
            self._out.append(f"</li></{self._lists.pop()}>")

    def _end_cell(self) -> None:
        self._paragraph.in_table = True
        is_bold = self._paragraph.is_bold and bool(self._paragraph.words)
        self._end_paragraph()
        self._cells.append(("<br>".join(part for part in self._cell if part), is_bold))
        self._cell = []

    def _end_row(self) -> None:
        self._end_lists(0)
        tag = "th" if not self._rows and all(bold for _, bold in self._cells) else "td"
        cells = "".join(f"<{tag}>{inner}</{tag}>" for inner, _ in self._cells)
        if cells:
            self._rows.append(f"<tr>{cells}</tr>")
        self._cells = []
        self._paragraph.in_table = False

    def _end_table(self) -> None:
        if self._cell:
            self._out += [f"<p>{part}</p>" for part in self._cell if part]
            self._cell = []
        if self._rows:
            self._end_lists(0)
            self._out.append(f"<table>{''.join(self._rows)}</table>")
            self._rows = []


def _listed(paragraph: _Paragraph, said: str, inner: str) -> tuple[str, str, int]:
    """Return a list item's marker ("" for no item), its HTML without that, and its level."""
    if paragraph.marker.strip():
        return paragraph.marker, inner, _depth(paragraph.level + 1)
    typed = _TYPED.match(said) if paragraph.hangs else None
    if typed is None or not inner.startswith(typed[0]):
        return "", inner, 0
    return typed["mark"], inner[typed.end() :], _depth(paragraph.indent // _INDENT)


def _depth(level: int) -> int:
    return min(max(level, 1), 3)
