"""Dates in a text, in the ways the languages of our world write them; nothing is guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pressdesk.base.text import fold
from pressdesk.formats.finding.months import months

# Languages that write the year first in figures; elsewhere it is the day, and in America the month.


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `start:end` of a text. `year` 0: the text names none, and `on` is None.

    `is_ambiguous`: day and month could be swapped; `is_range`: it bounds a stretch of days.
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    is_ambiguous: bool = False
    is_range: bool = False

    @property
    def on(self) -> date | None:
        """The day itself, where the text says which year."""
        return _date(self.year, self.month, self.day) if self.year else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def number(self) -> int:
        return int(self.text) if self.text.isdecimal() and len(self.text) <= 4 else -1


# Thai and Hindi write vowels as marks, which are no letters to an expression.
_WORD = re.compile(r"\d+|(?:[^\W\d_]|[\u0900-\u0963\u0e31-\u0e4e\u064b-\u0655])+")
_CJK = re.compile(
    r"(?:(\d{4})|(令和|平成|昭和)\s?(\d{1,2}|元))\s{0,2}[年년]\s{0,2}(\d{1,2})\s{0,2}[月월]\s{0,2}"
    r"(\d{1,2})\s{0,2}[日號号일]"
)
_CJK_PART = re.compile(r"(?<!\d)(\d{1,2})\s{0,2}[月월]\s{0,2}(\d{1,2})\s{0,2}[日號号일]")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_VIETNAMESE = re.compile(r"(\d{1,2})\s{1,2}tháng\s{1,2}(\d{1,2})(?:,|\snăm)?\s{1,2}(\d{4})", re.I)
_FIGURES = re.compile(
    r"(?<![\d./\-–:])(\d{1,4})(?:([./\-‑])|\s/\s|\.\s)(\d{1,2})(?:([./\-‑])|\s/\s|\.\s)(\d{1,4})(?!\d)"
)
# Texts that lost their signs: "FOR RELEASE 05 30 2007"; two figures for the year behind a label.
_SPACED = re.compile(
    r"(?<!\d)(?<!\d )(\d{2}) (\d{2}) (?:((?:19|20)\d{2})"
    r"|(?<=(?i:ease) \d\d \d\d )(\d{2})|(?<=(?i:ease)  \d\d \d\d )(\d{2}))(?! ?\d)"
)
# What may stand between the parts of a date, besides signs.
_BETWEEN = frozenset((
    "of", "de", "del", "d", "di", "do", "da", "den", "the", "st", "nd", "rd", "th", "er", "r",
    "n", "t", "è", "é", "e", "eme", "re", "ter", "a", "o", "i", "г", "року", "р", "m", "ד", "ב",
    "of's", "ten", "te", "го", "ого", "ий", "año", "anno", "an", "ano", "mes", "jour",
))  # fmt: skip
_SIGNS = re.compile(r"[\s.,:'’ºª°\-‐‑–/()،]{0,8}\Z")
_RANGE_BEFORE = re.compile(
    r"(?:\d|[^\W\d_]|st|nd|rd|th|\.)\s{0,2}(?:[-–—/&‑]|\b(?:to|and|through|until|au|et|bis|und|al|y|e|a|ao|tot|en"
    r"|do|i|og|och|til|till|по|до|ja))\s{0,2}\Z"
)


def dates(text: str, language: str = "") -> list[FoundDate]:
    """Return the dates in `text` in order, also those without a year. Linear in its length.

    `language` (BCP 47, with a region where known) says in which order figures are read.
    """
    found = [*_cjk(text), *_figures(text, language), *_worded(text, language)]
    found.sort(key=lambda f: (f.start, -f.end))
    kept: list[FoundDate] = []
    for one in found:
        valid = _date(one.year or 2024, one.month, one.day) is not None
        if valid and kept and one.start < kept[-1].end and one.year and not kept[-1].year:
            kept.pop()  # "Hà Nội, 4 tháng 2 năm 2026": "noi" is a month elsewhere
        if valid and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return kept


def _cjk(text: str) -> Iterator[FoundDate]:
    for m in _CJK.finditer(text):
        year = int(m[1]) if m[1] else _ERAS[m[2]] + (1 if m[3] == "元" else int(m[3]))
        yield FoundDate(m.start(), m.end(), year, int(m[4]), int(m[5]))
    for m in _CJK_PART.finditer(text):
        yield FoundDate(m.start(), m.end(), 0, int(m[1]), int(m[2]))
    for m in _VIETNAMESE.finditer(text):
        yield FoundDate(m.start(), m.end(), int(m[3]), int(m[2]), int(m[1]))


def _figures(text: str, language: str) -> Iterator[FoundDate]:
    yield from _spaced(text, language)
    for m in _FIGURES.finditer(text):
        first, second, third = int(m[1]), int(m[3]), int(m[5])
        if m[2] != m[4] or (len(m[5]) == 3) or (len(m[1]) == 3):
            continue
        span = (m.start(), m.end())
        if len(m[1]) == 4:
            if 1900 <= first <= 2100 and (len(m[5]) == 2 or (len(m[5]) == 1 and m[2] == "/")):
                yield FoundDate(*span, first, second, third)
            continue
        if len(m[5]) == 1:
            continue
        if len(m[5]) == 2:
            # Two figures for the year are usual with a slash or a full stop, and only there.
            usual = len(m[1]) == 2 or m[2] == "/"
            if (m[2] or "") not in ("/", ".") or not usual or not 1 <= first <= 31:
                continue
            third += 2000 if third < 70 else 1900
        if not 1900 <= third <= 2100:
            continue
        month_first = language in ("en", "en-us", "en-US") and m[2] in ("/", "-", "‑")
        ambiguous = first <= 12 and second <= 12 and first != second and m[2] != "."
        if second > 12 or (ambiguous and month_first):
            first, second = second, first
        unsure = ambiguous and language.split("-")[0] in ("en", "")
        yield FoundDate(*span, third, second, first, is_ambiguous=unsure)


def _spaced(text: str, language: str) -> Iterator[FoundDate]:
    for m in _SPACED.finditer(text):
        first, second = int(m[1]), int(m[2])
        short = m[4] or m[5]
        year = int(m[3]) if m[3] else 2000 + int(short)
        american = language in ("en", "en-us", "en-US")
        if first > 12 or (second <= 12 and not american):
            first, second = second, first
        unsure = first <= 12 and second <= 12 and first != second
        yield FoundDate(m.start(), m.end(), year, first, second, is_ambiguous=unsure)


@lru_cache(4096)
def _month(word: str, language: str) -> int:
    """Return which month a word is, 0 for none; "RELEASEJuly" lost the space before it."""
    known = months(language)
    number = known.get(fold(word), 0)
    glued = _GLUED.match(word) if not number else None
    return known.get(fold(glued[1]), 0) if glued else number


_OWN = ("hr", "cs", "sk", "sl")  # whose months bear names that are other months elsewhere
_GLUED = re.compile(r"[A-Z]{4,30}([A-Z][a-z]{2,12})$")


def _worded(text: str, language: str) -> Iterator[FoundDate]:
    words = [_Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    own = language[:2] if language[:2] in _OWN else ""
    for n, word in enumerate(words):
        if word.text[0].isdigit():
            continue
        month, last = _month(word.text, own), n
        if not month and n + 1 < len(words):
            month = (
                _month(f"{word.text} {words[n + 1].text}", own) if word.text[0] > "\u0590" else 0
            )
            last = n + 1 if month else n
        if month:
            found = _around(text, words, n, last, month)
            if found:
                yield found


def _around(text: str, words: list[_Word], n: int, last: int, month: int) -> FoundDate | None:
    """Return the date of which `words[n:last + 1]` is the month."""
    before, after = _step(text, words, n, -1), _step(text, words, last, 1)
    day_at = before if before is not None and 1 <= words[before].number <= 31 else None
    if day_at is not None and len(words[day_at].text) > 2:
        day_at = None
    if before is not None and day_at is None and 1900 <= words[before].number <= 2100:
        then = _step(text, words, after, 1) if after is not None else None
        is_title = then is not None and 1900 <= words[then].number <= 2100
        if after is not None and 1 <= words[after].number <= 31 and not is_title:
            return FoundDate(
                words[before].start, words[after].end, words[before].number, month,
                words[after].number,
            )  # fmt: skip
        if not is_title:  # "THE ACT OF 2007   May 25 2007"
            return None
    if day_at is not None:
        start, end, year = words[day_at].start, words[last].end, 0
        if after is not None:
            year = _year(text, words[last], words[after])
            end = words[after].end if year else end
        is_range = bool(_RANGE_BEFORE.search(text, max(0, start - 12), start)) and (
            re.search(r"\d", text[max(0, start - 24) : start]) is not None
        )
        return FoundDate(start, end, year, month, words[day_at].number, is_range=is_range)
    if after is None or not 1 <= words[after].number <= 31 or len(words[after].text) > 2:
        return None
    end, year, is_range = words[after].end, 0, False
    following = _step(text, words, after, 1)
    if following is not None and re.search(r"[-–—‑&/]", text[end : words[following].start]):
        is_range = 1 <= words[following].number <= 31
        following = _step(text, words, following, 1) if is_range else None
    if following is not None and 1900 <= words[following].number <= 2100:
        year, end = words[following].number, words[following].end
    return FoundDate(words[n].start, end, year, month, words[after].number, is_range=is_range)


def _step(text: str, words: list[_Word], n: int, way: int) -> int | None:
    """Return the next word that is not a mere joint ("of", "de", "th"); None over other signs."""
    at = n
    for _ in range(4):
        following = at + way
        if not 0 <= following < len(words):
            return None
        left, right = (words[at], words[following]) if way > 0 else (words[following], words[at])
        if right.start - left.end > 8 or not _SIGNS.match(text[left.end : right.start]):
            return None
        if words[following].text.casefold() not in _BETWEEN:
            return following
        at = following
    return None


def _year(text: str, month: _Word, word: _Word) -> int:
    if len(word.text) == 4 and 1900 <= word.number <= 2100:
        return word.number
    short = len(word.text) == 2 and text[month.end : word.start] in ("-", " '", " ’", "-'")
    return (2000 if word.number < 70 else 1900) + word.number if short and word.number >= 0 else 0
