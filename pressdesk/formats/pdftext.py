"""The text of a PDF: its lines found by where they stand, and joined into paragraphs."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.text import clean, fold
from pressdesk.formats.archives import damaged, encrypted
from pressdesk.formats.body import (
    Block,
    Heading,
    Paragraph,
    Table,
    block_text,
    plain,
    runs,
)
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.textfile import manuscript_of
from pressdesk.formats.webhints import tag_of

MOST_PAGES = 60
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_HYPHEN = "\x02"  # how PDFium writes a hyphen at which a word was broken
_PAGE_NUMBER = re.compile(
    r"\W{0,9}(?:page|seite|página|pagina)?\W{0,9}\d{1,3}(?:\s{0,9}\S{1,3}\s{0,9}\d{1,3})?\W{0,9}",
    re.I,
)
_FOLIO = re.compile(r"(?<!\d)\d{1,3} ?(?:/|of|sur|von|de|di) ?\d{1,3}$")
_BULLET = re.compile(r"\s*(?:[•●▪■◦‣▶►·∙–-]|\d{1,2}[.)])\s+\S")
_FOOT = 130  # points above the edge in which a footer stands
_STEP = 5  # points by which an item of a list must stand further right to be within another
_PROSE = 120  # characters after which a line that ends early ends its paragraph


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed line; points, from the page's left and bottom edges."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    page: int


@dataclass(slots=True)
class _Paragraph:
    text: str
    size: float
    bold: bool
    left: float = 0.0
    lines: int = 1


def manuscript_of_pdf(data: bytes) -> Manuscript:
    """Return the text of a PDF. Larger or bold lines that stand alone are headings.

    Raises DeskError where the file is damaged, asks for a password or is a mere picture of a text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (encrypted() if error.err_code == _PASSWORD_ERROR else damaged()) from error
    with document:
        count = len(document)
        lines = [
            line for number in range(min(count, MOST_PAGES)) for line in _lines(document, number)
        ]
        title = " ".join(clean(document.get_metadata_value("Title")).split())
        language = _language(document)
    if not lines:
        raise DeskError(
            _("There is no text in this PDF: its pages are images."),
            hint=_("Ask for the text, or copy it from a program that reads images of text."),
        )
    read = _understood(list(_paragraphs(_without_margins(lines, min(count, MOST_PAGES)))))
    known = {fold(plain(block.runs)) for block in read.body[:8] if isinstance(block, Heading)}
    problems = (
        (_("Only the first {n} pages were read.").format(n=MOST_PAGES),)
        if count > MOST_PAGES
        else ()
    )
    title = title if fold(title) in known else ""
    return replace(read, title=title, language=language, source="pdf", problems=problems)


def _language(document: Any) -> str:
    from pypdfium2 import raw

    room = (ctypes.c_ushort * 32)()
    written = raw.FPDFCatalog_GetLanguage(document, room, ctypes.sizeof(room))  # in bytes, NUL too
    return tag_of(bytes(room)[: max(written - 2, 0)].decode("utf-16-le", "replace"))


# --- lines -----------------------------------------------------------------------------------


def _lines(document: Any, number: int) -> Iterator[_Line]:
    import pypdfium2

    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return  # One broken page costs only itself.
    signs: list[tuple[str, float, float, float, float, bool]] = []
    for at in range(text.count_chars()):
        sign = _sign(text, at)
        if sign[0] in "\r\n" or (signs and _is_elsewhere(signs, sign)):
            if line := _line(signs, number):
                yield line
            signs = []
        if sign[0] not in "\r\n":
            signs.append(sign)
    if line := _line(signs, number):
        yield line
    text.close()
    page.close()


def _sign(text: Any, at: int) -> tuple[str, float, float, float, float, bool]:
    from pypdfium2 import raw

    code = raw.FPDFText_GetUnicode(text, at)
    sign = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    left, bottom, right, _top = text.get_charbox(at, loose=True)
    size = raw.FPDFText_GetFontSize(text, at)
    return sign, left, right, bottom, size, raw.FPDFText_GetFontWeight(text, at) >= 600


def _is_elsewhere(
    signs: list[tuple[str, float, float, float, float, bool]],
    sign: tuple[str, float, float, float, float, bool],
) -> bool:
    """Whether a sign stands on another line than the ones before, or back left of them."""
    before = next((s for s in reversed(signs) if not s[0].isspace()), None)
    if before is None or sign[0].isspace() or not sign[4]:
        return False
    return abs(sign[3] - before[3]) > max(sign[4], before[4]) * 0.8


def _line(signs: list[tuple[str, float, float, float, float, bool]], page: int) -> _Line | None:
    words = ""
    printed = [s for s in signs if not s[0].isspace()]
    if not printed:
        return None
    end = printed[0][1]
    for sign, left, right, _bottom, size, _bold in signs:
        if sign.isspace():
            if words and not words.endswith((" ", "\t")):
                words += " "
            continue
        if words and left - end > max(size, 6) * 1.3:
            words = words.rstrip(" ") + "\t"
        words += sign
        end = right
    sizes = Counter(round(s[4], 1) for s in printed)
    bold = sum(s[5] for s in printed) * 2 > len(printed)
    size = sizes.most_common(1)[0][0]
    first = printed[0]
    return _Line(words.rstrip(" "), first[1], printed[-1][2], first[3], size, bold, page)


def _without_margins(lines: list[_Line], pages: int) -> list[_Line]:
    """Leave out what repeats on several pages (headers, footers) and page numbers.

    Of a header the first stays, of a footer the last, so that none interrupts the text.
    """
    seen: Counter[str] = Counter()
    for text, _page in {(_numberless(line), line.page) for line in lines}:
        seen[text] += 1
    usual = Counter(line.size for line in lines for _ in line.text).most_common(1)[0][0]
    first = [line.text for line in lines if not line.page and len(line.text) < 200]
    kept = []
    shown: set[str] = set()
    for at, line in enumerate(lines):
        text = _numberless(line)
        is_last = at + 1 == len(lines) or lines[at + 1].page != line.page
        if is_last and _FOLIO.search(line.text):
            continue
        seen[text] -= 1
        repeats = pages > 1 and (seen[text] > 0 or text in shown)
        is_header = text in shown and line.base > _FOOT
        is_footer = seen[text] > 0 and line.base <= _FOOT
        if _PAGE_NUMBER.fullmatch(line.text) or (repeats and (is_header or is_footer)):
            continue
        above = lines[max(0, at - 2) : at]
        at_top = line.page > 0 and any(x.page != line.page for x in above) and line.size < usual
        if (
            at_top
            and len(line.text) > 5
            and all(any(part in other for other in first) for part in line.text.split("\t"))
        ):
            continue  # a running header repeats the name and the number of the first page
        shown.add(text)
        kept.append(line)
    return kept


def _numberless(line: _Line) -> str:
    return re.sub(r"\d+", "#", line.text).strip() + f"@{round(line.base / 4)}"


# --- paragraphs ------------------------------------------------------------------------------


def _paragraphs(lines: list[_Line]) -> Iterator[_Paragraph]:
    """Join lines that belong together; a break made on purpose stays as a newline."""
    edge = _edge(lines)
    steps = Counter(
        round((a.base - b.base) / max(b.size, 1), 1)
        for a, b in pairwise(lines)
        if a.page == b.page and 0 < a.base - b.base < 3 * b.size and a.size == b.size
    )
    step = min((s for s, n in steps.items() if n * 3 >= max(steps.values())), default=1.3)
    current: _Paragraph | None = None
    before: _Line | None = None
    for line in lines:
        if current is None or before is None or _is_new(before, line, step):
            if current is not None:
                yield current
            current = _Paragraph(line.text, line.size, line.bold, line.left)
        elif _ends_early(before, line, edge):
            if len(current.text) > _PROSE and "\t" not in before.text:
                yield current
                current = _Paragraph(line.text, line.size, line.bold, line.left)
            else:
                current.text += f"\n{line.text}"
                current.lines += 1
        else:
            current.text = _joined(current.text, line.text)
            current.lines += 1
        before = line
    if current is not None:
        yield current


def _edge(lines: list[_Line]) -> float:
    rights = sorted(line.right for line in lines)
    return rights[int(len(rights) * 0.95)] if rights else 0.0


def _is_new(before: _Line, line: _Line, step: float) -> bool:
    if _BULLET.match(line.text):
        return True
    if abs(line.size - before.size) > 0.6 or (line.bold != before.bold and line.bold):
        return True
    if before.bold and not line.bold and line.left <= before.left + 1:
        return True
    if line.page != before.page:
        return not (line.text[:1].islower() or before.text.endswith((",", _HYPHEN)))
    return before.base - line.base > (step + 0.25) * line.size or line.base > before.base + 1


def _ends_early(before: _Line, line: _Line, edge: float) -> bool:
    """Whether the next word would still have had room, so that the line was ended on purpose."""
    word = line.text.split()[0] if line.text.split() else ""
    width = len(word) * line.size * 0.5
    return before.right + width + line.size < edge or "\t" in before.text or "\t" in line.text


def _joined(text: str, following: str) -> str:
    if text.endswith(_HYPHEN):
        return text[:-1] + following
    if text.endswith("\u00ad"):
        return text[:-1] + following
    return f"{text} {following}"


def _understood(paragraphs: list[_Paragraph]) -> Manuscript:
    """Read the paragraphs as the plain text they are, and keep what the letters' size says."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        letters[paragraph.size] += len(paragraph.text)
    usual = letters.most_common(1)[0][0]
    headings: set[str] = set()
    texts: list[str] = []
    depths = _depths(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text.replace(_HYPHEN, "-")
        if at in depths:
            # Items of one list stand under each other, as far right as in print.
            deep, is_last = depths[at]
            text = "    " * deep + text.lstrip().replace("\n", " ")
            texts.append(f"{text}\n\n" if is_last else f"{text}\n")
            continue
        is_large = paragraph.size > usual * 1.12
        following = paragraphs[at + 1].text if at + 1 < len(paragraphs) else ""
        is_title = is_large or (paragraph.bold and paragraph.lines == 1)
        if is_title and not is_large and _is_name(text, following):
            texts.append(f"{text}\n")
        elif is_title and len(text) < 300:
            text = text.replace("\n", " ")
            headings.add(fold(text))
            texts.append(f"{text}\n\n")
        else:
            texts.append(f"{text}\n" if _counts_on(text, following) else f"{text}\n\n")
    read = manuscript_of("".join(texts))
    blocks = [_with_headings(block, headings) for block in read.body]
    return replace(read, body=tuple(_with_tables(blocks)))


_MARKED = re.compile(r"\s*(?:[•●▪■◦‣▶►∙o-]|\d{1,2}[.)])\s+\S")

_DASHED = re.compile(r"\s*[–—]\s+\S")


def _lists(paragraphs: list[_Paragraph]) -> list[list[int]]:
    """Return the paragraphs that are items, list by list."""
    lists: list[list[int]] = [[]]
    for at, paragraph in enumerate(paragraphs):
        run = lists[-1]
        first = paragraphs[run[0]] if run else paragraph
        deeper = paragraph.left > first.left + _STEP
        marked = _MARKED.match(paragraph.text) and not (paragraph.bold and paragraph.lines == 1)
        # A dash leads a quotation in some languages; within a list it leads an item.
        if not marked and not (run and deeper and _DASHED.match(paragraph.text)):
            lists.append([])
        elif deeper or bool(_NUMBERED.match(first.text)) == bool(_NUMBERED.match(paragraph.text)):
            run.append(at)
        else:
            lists.append([at])
    return [run for run in lists if len(run) > 1]


def _depths(paragraphs: list[_Paragraph]) -> dict[int, tuple[int, bool]]:
    """Return how deep each item of a list stands, 0 outermost, and whether the list ends there."""
    depths: dict[int, tuple[int, bool]] = {}
    for run in _lists(paragraphs):
        lefts: list[float] = []
        for left in sorted(paragraphs[n].left for n in run):
            if not lefts or left - lefts[-1] > _STEP:
                lefts.append(left)
        for n in run:
            deep = sum(left < paragraphs[n].left - _STEP for left in lefts)
            depths[n] = (deep, n == run[-1])
    return depths


_NUMBERED = re.compile(r"\s*(\d{1,2})[.)]\s+\S")
_REACHES = re.compile(r"@|\d(?:[ \xa0.()/-]{0,2}\d){7}")


def _is_name(text: str, following: str) -> bool:
    """Whether a bold line is a person's, since a number or an address follows at once."""
    return len(text) < 60 and len(following) < 250 and bool(_REACHES.search(following))


def _counts_on(text: str, following: str) -> bool:
    one, other = _NUMBERED.match(text), _NUMBERED.match(following)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


def _with_tables(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, rows of cells under each other as one table."""
    for width, group in groupby(blocks, key=_width):
        rows = list(group)
        if not width or len(rows) < 2:
            yield from rows
            continue
        cells = [block_text(row).split("\t") for row in rows]
        is_headed = not re.search(r"\d", "".join(cells[0]))
        yield Table(tuple(tuple(runs(cell.strip()) for cell in row) for row in cells), is_headed)


def _width(block: Block) -> int:
    """Return of how many cells a row of a table is, 0 for none."""
    text = block_text(block)
    if not isinstance(block, Paragraph | Heading) or "\n" in text or _REACHES.search(text):
        return 0
    return text.count("\t") + 1 if "\t" in text else 0


def _with_headings(block: Block, headings: set[str]) -> Block:
    if isinstance(block, Paragraph) and fold(plain(block.runs)) in headings:
        words = plain(block.runs)
        if any(c.isalpha() for c in words) and "@" not in words and "\t" not in words:
            return Heading(block.runs)
    return block
