"""Slips of the pen in a text: placeholders left, double spaces, a weekday its date contradicts."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from pressdesk.base.worldnames import primary
from pressdesk.formats.phrases import phrases

# Monday first, as `date.weekday` counts.
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pt": "segunda(?:-feira)? terça(?:-feira)? quarta(?:-feira)? quinta(?:-feira)?"
    " sexta(?:-feira)? sábado domingo",
}

_BLANKS = (
    r"insert|enter|name|first ?name|last ?name|date|place|city|title|phone|telephone|figure|number"
    r"|quote|tbc|tbd|nom|prénom|lieu|ville|titre|téléphone|chiffre|citation|insérer|à \w+"
    r"|ort|datum|zitat|nombre|fecha|lugar|luogo|data|naam|plaats|nome"
)
_PLACEHOLDER = re.compile(
    r"lorem ipsum"
    r"|\[\s{0,3}(?:…|\.{2,4})\s{0,3}\]"
    r"|\[\[[^\[\]\n]{0,60}\]\]"
    r"|\{\{[^{}\n]{0,60}\}\}"
    rf"|\[(?:{_BLANKS})\b[^\[\]\n]{{0,60}}\]"
    r"|\b(?:TBC|TBD|TBA)\b"
    r"|\bxx[/.:-]xx\b"
    r"|\?{3,}|_{4,}"
    r"|\bà compléter\b|\bzu ergänzen\b|\bda completare\b|\bpor completar\b|\ba completar\b"
    r"|\bnog in te vullen\b",
    re.IGNORECASE,
)
# Capitals only: a placeholder, unless it counts a century as Spanish, Italian and Portuguese do.
_CROSSES = re.compile(r"\bX{2,9}\b")
_CENTURY = re.compile(
    r"(?:sigl[oi]s?|secol[oi]|séculos?|siècles?|century|centuries|jahrhunderts?|chapter|chapitre)"
    r"[\s,y e]{0,4}[XVI]{0,6}[\s,ye]{0,4}$",
    re.IGNORECASE,
)
_KEPT = 8192  # texts of blocks
_DOUBLE = re.compile(r"\S( {2,})(?=\S)")


# Of a long text one block is new at each check; the others were looked at before.
@lru_cache(maxsize=_KEPT)
def placeholders(text: str) -> tuple[str, ...]:
    """Return what was left to be filled in, each once: « [[Firstname]] », "TBC", "XX" …"""
    found = [match[0] for match in _PLACEHOLDER.finditer(text)]
    for match in _CROSSES.finditer(text):
        if not _CENTURY.search(text[max(0, match.start() - 24) : match.start()]):
            found.append(match[0])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=_KEPT)
def has_double_space(text: str) -> bool:
    """Whether two plain spaces stand between words."""
    return _DOUBLE.search(text) is not None


@lru_cache(maxsize=_KEPT)
def wrong_weekdays(text: str, language: str, dated_on: date | None) -> tuple[tuple[str, int], ...]:
    """Return each weekday with a date it does not fall on, as written, and the right day (0–6).

    A date without a year is taken near `dated_on`; without that it is not judged.
    """
    return tuple(_wrong_weekdays(text, primary(language), dated_on))


def _wrong_weekdays(text: str, code: str, dated_on: date | None) -> Iterator[tuple[str, int]]:
    if code not in _WEEKDAYS:
        return
    days, patterns = _patterns(code)
    months = {month.casefold(): n for n, month in enumerate(phrases(code).months, 1)}
    for pattern in patterns:
        for match in pattern.finditer(text):
            said = next(
                n for n, day in enumerate(days) if re.fullmatch(day, match["weekday"].casefold())
            )
            year = int(match["year"] or 0)
            day = _day(year, months[match["month"].casefold()], int(match["day"]), dated_on)
            if day is not None and day.weekday() != said:
                yield match[0], day.weekday()


def _day(year: int, month: int, day: int, near: date | None) -> date | None:
    """Return the day meant: of `year`, or without one (0) the nearest to `near`."""
    if not year and near is None:
        return None
    days = []
    for candidate in (year,) if year or near is None else range(near.year - 1, near.year + 2):
        try:
            days.append(date(candidate, month, day))
        except ValueError:
            continue
    return min(days, key=lambda one: abs((one - (near or one)).days), default=None)


@cache
def _patterns(code: str) -> tuple[tuple[str, ...], tuple[re.Pattern[str], ...]]:
    days = tuple(_WEEKDAYS[code].split())
    weekday = rf"\b(?P<weekday>{'|'.join(days)})\b,?\s{{1,3}}"
    month = rf"(?P<month>{'|'.join(phrases(code).months)})\b"
    year = r"(?:,?\s{1,3}(?:de\s|del\s)?(?P<year>(?:19|20)\d\d)\b)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?"
    little = r"(?:the\s|le\s|den\s|der\s|el\s|día\s|dia\s|il\s)?"
    forms = [rf"{weekday}{little}{day}\s{{0,3}}(?:of\s|de\s)?{month}{year}"]
    if code == "en":
        forms.append(rf"{weekday}{month}\s{{1,3}}{day}\b{year}")
    return days, tuple(re.compile(form, re.IGNORECASE) for form in forms)
