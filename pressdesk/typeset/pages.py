"""The pages of a PDF for the eye: painted, their letters, their links, their blocks."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from threading import RLock
from types import TracebackType
from typing import Any

from pressdesk.base.errors import Stopped
from pressdesk.base.text import fold

# PDFium works for one thread at a time, whatever document it is at.
_pdfium_lock = RLock()
# How PDFium tells of a hyphen that only stands because a line ended there.
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
_FIRST_LINE = 13.0
_SAME_LINE = 4.0  # points: what begins this near in height stands side by side


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field or one of its blocks begins: page from 0, points from its upper left.

    `block` is 0 for a field that is one piece, as the headline is.
    """

    field: str
    block: int
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its upper left."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is within."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of a page; a line end or a space PDFium put in has a box of no size."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Link:
    """Where one may click on a page, and where it leads."""

    target: str
    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """A painted page: rows of `stride` bytes, four bytes a dot (blue, green, red, unused)."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Hit:
    """Where searched words stand: the page and the boxes of their letters."""

    page: int
    boxes: tuple[Box, ...]


class Pages:
    """A PDF held open. Every verb may be called from any thread; one at a time is let in."""

    def __init__(self, pdf: bytes, places: Sequence[Place] = ()) -> None:
        import pypdfium2

        with _pdfium_lock:
            self._document: Any = pypdfium2.PdfDocument(pdf)
            self._sizes = tuple(self._document.get_page_size(n) for n in range(len(self._document)))
        self._places = tuple(places)
        self._letters: dict[int, tuple[Letter, ...]] = {}
        self._links: dict[int, tuple[Link, ...]] = {}

    def __enter__(self) -> "Pages":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the document go. Closing twice does no harm."""
        with _pdfium_lock:
            self._document.close()

    @property
    def is_open(self) -> bool:
        """Whether the document is still held."""
        return self._document.raw is not None

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page, in points (1/72 inch)."""
        return self._sizes

    @property
    def places(self) -> tuple[Place, ...]:
        """Where fields and blocks begin, in reading order."""
        return self._places

    def paint(self, page: int, scale: float) -> Picture:
        """Return a page painted on white with `scale` dots a point (1.0 is 72 dpi).

        The bytes are ready for `QImage(data, width, height, stride, QImage.Format_RGB32)`.
        Raises Stopped once it is closed: whoever closed it needs no picture.
        """
        from pypdfium2 import raw

        with _pdfium_lock:
            if not self.is_open:
                raise Stopped
            sheet = self._document[page]
            bitmap = sheet.render(
                scale=scale, force_bitmap_format=raw.FPDFBitmap_BGRx, may_draw_forms=False
            )
            picture = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            sheet.close()
        return picture

    # --- text ---

    def letters(self, page: int) -> tuple[Letter, ...]:
        """Return the letters of a page in reading order."""
        if page not in self._letters:
            with _pdfium_lock:
                self._letters[page] = tuple(self._read_letters(page))
        return self._letters[page]

    def text(self, page: int) -> str:
        """Return the words of a page in reading order."""
        said = "".join(one.text for one in self.letters(page) if one.text not in _HYPHENS)
        return said.replace("\r\n", "\n")

    def between(self, page: int, start: tuple[float, float], end: tuple[float, float]) -> range:
        """Return which letters stand from one point to another, in reading order."""
        first, last = sorted((self._nearest(page, *start), self._nearest(page, *end)))
        return range(first, min(last + 1, len(self.letters(page))))

    def word(self, page: int, x: float, y: float) -> range:
        """Return which letters make the word at a point; none where there is none."""
        letters = self.letters(page)
        at = next((n for n, one in enumerate(letters) if one.box.holds(x, y)), None)
        if at is None or letters[at].text.isspace():
            return range(0)
        first, last = at, at + 1
        while first and not letters[first - 1].text.isspace():
            first -= 1
        while last < len(letters) and not letters[last].text.isspace():
            last += 1
        return range(first, last)

    def find(self, words: str) -> tuple[Hit, ...]:
        """Return every place words stand at, blind to case, accents and line ends."""
        wanted = fold(words)
        return tuple(hit for page in range(self.count) for hit in self._find_on(page, wanted))

    def _find_on(self, page: int, wanted: str) -> list[Hit]:
        letters = self.letters(page)
        folded, origins = "", []
        for number, letter in enumerate(letters):
            if letter.text in _HYPHENS:
                continue
            plain = " " if letter.text.isspace() else fold(letter.text)
            if plain == " " and folded.endswith(" "):
                continue
            folded += plain
            origins += [number] * len(plain)
        hits, at = [], folded.find(wanted) if wanted else -1
        while at >= 0:
            inside = letters[origins[at] : origins[at + len(wanted) - 1] + 1]
            hits.append(Hit(page, _joined([one.box for one in inside])))
            at = folded.find(wanted, at + len(wanted))
        return hits

    def _nearest(self, page: int, x: float, y: float) -> int:
        best, found = float("inf"), 0
        for number, letter in enumerate(self.letters(page)):
            box = letter.box
            if box.right <= box.left:
                continue
            beside = max(box.left - x, x - box.right, 0.0)
            above = max(box.top - y, y - box.bottom, 0.0)
            # The line counts more than the column: a point right of a line's end means that line.
            distance = above * 1000 + beside
            if distance < best:
                best, found = distance, number
        return found

    def _read_letters(self, page: int) -> list[Letter]:
        from pypdfium2 import raw

        height = self._sizes[page][1]
        sheet = self._document[page]
        text = sheet.get_textpage()
        box = raw.FS_RECTF()
        letters = []
        for number in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, number)
            known = raw.FPDFText_GetLooseCharBox(text, number, box)
            spot = Box(box.left, height - box.top, box.right, height - box.bottom)
            is_letter = known and not raw.FPDFText_IsGenerated(text, number)
            shown = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            letters.append(Letter(shown, spot if is_letter else Box(0.0, 0.0, 0.0, 0.0)))
        text.close()
        sheet.close()
        return letters

    # --- links and places ---

    def links(self, page: int) -> tuple[Link, ...]:
        """Return the links of a page."""
        if page not in self._links:
            with _pdfium_lock:
                self._links[page] = tuple(self._read_links(page))
        return self._links[page]

    def link_at(self, page: int, x: float, y: float) -> str:
        """Return where a click at a point leads, "" where it leads nowhere."""
        return next((link.target for link in self.links(page) if link.box.holds(x, y)), "")

    def _read_links(self, page: int) -> list[Link]:
        from pypdfium2 import raw

        height = self._sizes[page][1]
        sheet = self._document[page]
        position, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
        links = []
        while raw.FPDFLink_Enumerate(sheet, position, link):
            action = raw.FPDFLink_GetAction(link)
            size = raw.FPDFAction_GetURIPath(self._document, action, None, 0) if action else 0
            if size and raw.FPDFLink_GetAnnotRect(link, box):
                target = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(self._document, action, target, size)
                spot = Box(box.left, height - box.top, box.right, height - box.bottom)
                links.append(Link(target.value.decode("utf-8", "replace"), spot))
        sheet.close()
        return links

    def place_at(self, page: int, x: float, y: float) -> Place | None:
        """Return the field and block one means by a click at a point of a page."""
        above = [p for p in self._places if (p.page, p.y - 2) <= (page, y)]
        if not above:
            return self._places[0] if self._places else None
        last = max(above, key=lambda p: (p.page, p.y, p.x))
        beside = [p for p in above if p.page == last.page and last.y - p.y < _SAME_LINE]
        if last.page == page:
            # Below its first line a paragraph fills the width, whatever ran in before it.
            if last.field == "body" and y > last.y + _FIRST_LINE:
                return last
            started = [p for p in beside if p.x - 2 <= x]
            return max(started or beside[:1], key=lambda p: p.x)
        return last

    def place_of(self, field: str, block: int = 0) -> Place | None:
        """Return where a block of a field begins, or the last one before it that is printed."""
        before = [p for p in self._places if p.field == field and p.block <= block]
        return max(before, key=lambda p: p.block) if before else None


def _joined(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Return boxes with those beside each other on one line made one."""
    joined: list[Box] = []
    for box in boxes:
        if box.right <= box.left:
            continue
        last = joined[-1] if joined else None
        if last and abs(last.top - box.top) < _SAME_LINE and box.left >= last.left:
            bottom = max(last.bottom, box.bottom)
            joined[-1] = Box(last.left, min(last.top, box.top), max(last.right, box.right), bottom)
        else:
            joined.append(box)
    return tuple(joined)
