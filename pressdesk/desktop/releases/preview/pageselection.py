"""The text selected on the pages with the mouse: which letters, where they lie, what they say."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

_HYPHENS = "\u00ad\ufffe\x02"  # how a hyphen set at a line's end comes out of a PDF


if TYPE_CHECKING:
    from pressdesk.typeset.pages import Letter

Letters = Sequence["Letter"]
Spot = tuple[int, int]  # a page, and a place between two of its letters
Box = tuple[float, float, float, float]  # left, top, right, bottom


class PageSelection:
    """A stretch of text over one or several pages, from where the mouse went down to where it is.

    `letters_of` gives the letters of a page in reading order.
    """

    def __init__(self, letters_of: Callable[[int], Letters]) -> None:
        self._letters_of = letters_of
        self._anchor: Spot = (0, 0)
        self._head: Spot = (0, 0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._anchor == self._head

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self._head = (0, 0)

    def begin(self, page: int, x: float, y: float) -> None:
        """Put the beginning at a point of a page."""
        self._anchor = self._head = (page, spot_at(self._letters_of(page), x, y))

    def extend(self, page: int, x: float, y: float) -> None:
        """Draw the selection out to a point of a page."""
        self._head = (page, spot_at(self._letters_of(page), x, y))

    def take_word(self, page: int, x: float, y: float) -> None:
        """Select the word at a point of a page."""
        letters = self._letters_of(page)
        at = letter_at(letters, x, y)
        if at is None or not letters[at].text.strip():
            self.clear()
            return
        first = last = at
        while first and _is_wordlike(letters[first - 1].text):
            first -= 1
        while last < len(letters) and _is_wordlike(letters[last].text):
            last += 1
        self._anchor, self._head = (page, first), (page, max(last, at + 1))

    def take_all(self, pages: int) -> None:
        """Select the text of all `pages` pages."""
        if pages:
            self._anchor = (0, 0)
            self._head = (pages - 1, len(self._letters_of(pages - 1)))

    def boxes(self, page: int) -> list[Box]:
        """Return what to paint on a page: one box for each stretch of a line."""
        first, last = self._stretch(page)
        return line_boxes(self._letters_of(page)[first:last]) if last > first else []

    def text(self) -> str:
        """Return what is selected, lines of one paragraph joined."""
        (first, _), (last, _) = self._ends()
        parts = []
        for page in range(first, last + 1):
            start, end = self._stretch(page)
            parts.append(flowing(self._letters_of(page)[start:end]))
        return "\n".join(part for part in parts if part)

    def _ends(self) -> tuple[Spot, Spot]:
        return min(self._anchor, self._head), max(self._anchor, self._head)

    def _stretch(self, page: int) -> tuple[int, int]:
        if self.is_empty:
            return 0, 0
        (first, start), (last, end) = self._ends()
        if not first <= page <= last:
            return 0, 0
        return (
            start if page == first else 0,
            end if page == last else len(self._letters_of(page)),
        )


def is_seen(letter: "Letter") -> bool:
    """Whether a letter takes any room on the page."""
    return letter.box.right > letter.box.left and letter.box.bottom > letter.box.top


def letter_at(letters: Letters, x: float, y: float) -> int | None:
    """Return the letter whose box holds a point, a little beside it too."""
    for number, one in enumerate(letters):
        if (
            is_seen(one)
            and one.box.left - 1 <= x <= one.box.right + 1
            and one.box.top - 1 <= y <= one.box.bottom + 1
        ):
            return number
    return None


def spot_at(letters: Letters, x: float, y: float) -> int:
    """Return the place between two letters nearest to a point: on its line, else the nearest."""
    best: tuple[float, float, int] | None = None
    for number, one in enumerate(letters):
        if not is_seen(one):
            continue
        beside = max(one.box.left - x, x - one.box.right, 0.0)
        above = max(one.box.top - y, y - one.box.bottom, 0.0)
        # A point between two lines goes with the upper one's end or the lower one's beginning.
        place = number if x < (one.box.left + one.box.right) / 2 else number + 1
        if best is None or (above, beside) < best[:2]:
            best = (above, beside, place)
    return best[2] if best else 0


def line_boxes(letters: Letters) -> list[Box]:
    """Return boxes around letters, those beside each other on one line joined."""
    boxes: list[Box] = []
    for one in letters:
        if not is_seen(one):
            continue
        if boxes:
            left, top, right, bottom = boxes[-1]
            overlap = min(bottom, one.box.bottom) - max(top, one.box.top)
            height = min(bottom - top, one.box.bottom - one.box.top)
            if overlap > height / 2 and one.box.left >= left and one.box.left - right < 3 * height:
                boxes[-1] = (
                    left,
                    min(top, one.box.top),
                    max(right, one.box.right),
                    max(bottom, one.box.bottom),
                )
                continue
        boxes.append((one.box.left, one.box.top, one.box.right, one.box.bottom))
    return boxes


def flowing(letters: Letters) -> str:
    """Return the text of letters: a line end within a paragraph is a space, a wider gap a new line.

    Hyphens that only stand because a line ended there go.
    """
    lines = list(_lines(letters))
    text = ""
    for number, line in enumerate(lines):
        words = "".join(one.text for one in line).strip()
        if number == 0:
            text = words
        elif text.endswith(tuple(_HYPHENS)):
            text = text.rstrip(_HYPHENS) + words
        else:
            text += ("\n" if _is_apart(lines[number - 1], line) else " ") + words
    return text.strip(_HYPHENS)


def _lines(letters: Letters) -> "Iterator[list[Letter]]":
    line: list[Letter] = []
    for one in letters:
        if one.text in ("\r", "\n"):
            if any(is_seen(letter) for letter in line):
                yield line
                line = []
            continue
        line.append(one)
    if any(is_seen(letter) for letter in line):
        yield line


def _is_apart(above: "list[Letter]", below: "list[Letter]") -> bool:
    upper = [one for one in above if is_seen(one)]
    lower = [one for one in below if is_seen(one)]
    height = max(one.box.bottom - one.box.top for one in upper)
    gap = min(one.box.top for one in lower) - max(one.box.bottom for one in upper)
    is_beside = (
        lower[0].box.top < upper[-1].box.top - height
    )  # another column, or the next page's head
    other_size = abs(max(one.box.bottom - one.box.top for one in lower) - height) > 0.25 * height
    return is_beside or other_size or gap > 0.9 * height


def _is_wordlike(text: str) -> bool:
    return text.isalnum() or (text in "’'-_.@\u00ad" and text != "")
