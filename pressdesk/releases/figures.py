"""Figures, dates and times of a text, each as one value however its language writes it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pressdesk.base.text import fold
from pressdesk.base.worldnames import primary
from pressdesk.formats.finding.dates import dates

_KEPT = 8192  # texts of blocks
_SPACES = "\u0020\u00a0\u2009\u202f"
_TIME = re.compile(
    r"(?<![\d.,])(?P<hour>[01]?\d|2[0-4])"
    rf"(?:[{_SPACES}]?h[{_SPACES}]?(?P<french>[0-5]\d)?(?![^\W\d_])|:(?P<minute>[0-5]\d)(?!\d)"
    r"|[.](?P<english>[0-5]\d)(?=\s?(?:[ap]\.?m|Uhr|uur)\b))"
    rf"(?:[{_SPACES}]?(?P<half>[ap])\.?m\b)?"
    rf"|(?<![\d.,])(?P<plain>1[0-2]|0?[1-9])[{_SPACES}]?(?P<noon>[ap])\.?m\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,’']\d+)*")
# A telephone number is written at home and from abroad in two ways; the contacts have them.
_TELEPHONE = re.compile(r"(?:\+\d|\b0\d)[\d\s().\u202f/-]{7,24}\d")
# Romance languages count centuries so, English and German in figures.
_CENTURY = re.compile(
    r"\b(?P<before>[IVX]{1,6})(?:e|ème)?\s(?:siècles?|secolo)\b"
    r"|\b(?:siglo|século)\s(?P<behind>[IVX]{1,6})\b"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_POINTS = ("en", "zh", "ja", "ko", "th", "he", "hi")  # before tenths; elsewhere it is a comma
# What is written in words in one language may well be a figure in the other.
_WORDS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
    "fr": "zero un|une deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "null ein|eine|einen|einem|eins zwei drei vier funf sechs sieben acht neun zehn elf"
    " zwolf",
    "es": "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "zero un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici",
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "pt": "zero um|uma dois|duas tres quatro cinco seis sete oito nove dez onze doze",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as written, and what it says: a number "25000", a day "03-12", a time "14:30"."""

    written: str
    value: str


@lru_cache(maxsize=_KEPT)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """Return the figures of a text in their order. Telephone numbers are left out, and the year
    of a date stands by itself, since one of two texts may leave it to be understood."""
    code = primary(language)
    found: list[tuple[int, Figure]] = []
    # What is read is blanked out, letter by letter, so that nothing is read twice.
    left = _TELEPHONE.sub(_blank_telephone, text)
    for day in dates(left, code):
        if day.is_ambiguous or not day.month:
            continue
        written = left[day.start : day.end]
        found.append((day.start, Figure(written.strip(), f"{day.month:02}-{day.day:02}")))
        if day.year:
            found.append((day.end, Figure(str(day.year), str(day.year))))
        left = left[: day.start] + "_" * len(written) + left[day.end :]
    for match in _TIME.finditer(left):
        found.append((match.start(), Figure(match[0].strip(), _time(match))))
    for match in _CENTURY.finditer(left):
        number = _roman(match["before"] or match["behind"])
        found.append((match.start(), Figure(match[0].strip(), str(number))))
    left = _TIME.sub(lambda match: "_" * len(match[0]), left)
    for match in _NUMBER.finditer(left):
        found.append((match.start(), Figure(match[0].strip(), _number(match[0], code))))
    return tuple(figure for _at, figure in sorted(found, key=lambda one: one[0]))


@lru_cache(maxsize=_KEPT)
def spelt(text: str, language: str) -> frozenset[str]:
    """Return the numbers up to twelve which a text says in words."""
    return frozenset(_spelt(text, primary(language)))


def _spelt(text: str, code: str) -> Iterator[str]:
    words = set(re.findall(r"\w+", fold(text)))
    for number, forms in enumerate(_WORDS.get(code, "").split()):
        if words & set(forms.split("|")):
            yield str(number)


def _blank_telephone(match: re.Match[str]) -> str:
    digits = sum(letter.isdecimal() for letter in match[0])
    return "_" * len(match[0]) if digits >= 9 else match[0]


def _roman(written: str) -> int:
    values = [_ROMAN[letter] for letter in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _time(match: re.Match[str]) -> str:
    hour = int(match["hour"] or match["plain"])
    minute = match["minute"] or match["french"] or match["english"] or "00"
    half = (match["half"] or match["noon"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute}"


def _number(written: str, code: str) -> str:
    """Return a number without what groups its thousands, a point before its tenths."""
    plain = re.sub(rf"[{_SPACES}’']", "", written)
    point = "." if code in _POINTS else ","
    parts = re.split(r"[.,]", plain)
    marks = re.findall(r"[.,]", plain)
    if not marks:
        return plain.lstrip("0") or "0"
    # Both marks, or one twice: the last is before the tenths only if it is another one. Nobody
    # writes tenths that end in nought: "29,000" is grouped, whatever the language's habit.
    is_grouped = len(parts[-1]) == 3 and parts[0].strip("0") and parts[-1].endswith("0")
    is_tenths = marks[-1] not in marks[:-1] and (
        len(parts[-1]) != 3 or (marks[-1] == point and not is_grouped) or len(set(marks)) > 1
    )
    if is_tenths:
        tenths = parts.pop().rstrip("0")
        whole = "".join(parts).lstrip("0") or "0"
        return f"{whole}.{tenths}" if tenths else whole
    return "".join(parts).lstrip("0") or "0"
