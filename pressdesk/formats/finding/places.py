"""Datelines: the place, the date and the dash that open the running text, or stand alone above it."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass

from pressdesk.base.text import fold
from pressdesk.formats.finding import phrases
from pressdesk.formats.finding.dates import FoundDate, dates
from pressdesk.formats.finding.everyday import CITIES, COUNTRIES, known
from pressdesk.formats.finding.months import weekdays

# Cities that newswires name without their state or country.
_CITIES = known(CITIES)
_COUNTRIES = known(COUNTRIES)
_PLACE = re.compile(
    r"(?:[^\W\d_][\w.'’\-‑]*)(?:[ \xa0/,&]{1,3}(?:\(?[^\W\d_][\w.'’\-‑]*\)?)){0,6}[,.]?"
)
_FILLER = frozenset((
    "le", "den", "am", "an", "il", "el", "la", "on", "the", "de", "at", "of", "lunes", "a", "der",
    "die", "vom", "dated", "date", "datum", "fecha", "data", "dato", "pvm", "released",
    "published", "issued", "en", "kl", "klo", "um", "uhr", "las", "les", "v", "od", "r", "г", "р",
    "год", "года", "року", "kelt", "s", "d", "ngay", "li", "dne", "dana",
))  # fmt: skip

_SMALL = frozenset((
    "de", "la", "le", "les", "sur", "en", "the", "of", "del", "di", "am", "an", "der", "do", "da",
    "dos", "den", "upon", "et", "and", "près", "sous", "y", "al", "d", "l",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a text: a place, a day, and where (offset) the running text begins."""

    place: str = ""
    day: FoundDate | None = None
    end: int = 0
    is_pure: bool = False  # nothing else, no newswire's name, stands in it


def is_place(text: str) -> bool:
    """Whether `text` may be a place: one to seven words with capitals, no verb, no figures."""
    text = text.strip(" ,.-–—:\xa0")
    if not 2 <= len(text) <= 60 or re.search(r"[\d@?!;\"“”«»]", text):
        return False
    parts = [p for p in re.split(r"[\s,/&()]+", text) if p]
    if len(parts) > 7 or not parts:
        return False
    named = [p[0].isalpha() and not p[0].islower() for p in parts]
    small = (p.lower() in _SMALL for p in parts)
    return named[0] and all(n or s for n, s in zip(named, small, strict=True))


# "Innsbruck (OTS) - ", "Oslo (NTB) – ": a city and the wire that carries the release.
_WIRED = re.compile(
    r"([^\W\d_][\w.'’\- ]{1,30}) \(([A-Z]\w{1,11}(?:[ /-][\w.-]{1,16})?)\)\s?[-–—]{1,2}\s"
)


def dateline(text: str, language: str) -> Dateline | None:
    """Return the dateline that opens running text: "PARIS, 19 November 2018 – ", "(ROMA) --"."""
    head = text[:260]
    days = [d for d in dates(head, language) if d.start < 120]
    for day in days[:2]:
        made = _dated(head, day)
        if made:
            return made
    wired = _WIRED.match(head)
    if wired and is_place(wired[1]):
        return Dateline(wired[1].strip(), None, wired.end(), False)
    match = _PLACE.match(head.lstrip("*_([ \xa0"))
    if match is None:
        return None
    lead = len(head) - len(head.lstrip("*_([ \xa0"))
    for cut in re.finditer(
        r"\s?\)?\s{0,3}(?:--+|[–—―‒])\s{0,3}|\s-\s|\s{2,}|[:.]\s", head[: 90 + lead]
    ):
        place = head[lead : cut.start()].strip(" ,.)*_")
        if cut.group().strip() in ("", ":", ".") and not _is_city(place):
            continue  # "SENATOR DOE: …" is no place; "LONDON: …" is.
        if place and len(place) < 60 and is_place(place) and is_sure_place(place):
            return Dateline(place, None, cut.end(), cut.group().strip() not in ("", "."))
        if cut.start() > 60:
            break
    return None


def _is_city(place: str) -> bool:
    return fold(re.split(r"[,/(]| {2,}", place)[0]).strip(" .") in _CITIES


def is_sure_place(place: str) -> bool:
    """Whether a place is one a newswire names: in capitals, or a city known without its country."""
    letters = [c for c in re.split(r"[,(/]", place)[0] if c.isalpha()]
    capitals = bool(letters) and sum(c.isupper() for c in letters) > 0.6 * len(letters)
    only_mark = phrases.pattern(phrases.MARK).match(phrases.plain(place))
    return (_is_city(place) or (capitals and len(letters) > 3)) and only_mark is None


def _dated(head: str, day: FoundDate) -> Dateline | None:
    before, after = head[: day.start], head[day.end :]
    # The clock and the wire's name may follow the day: "2024 @ 8:00 AM US/Central —".
    tail = re.match(
        r"[)\]*.,/ \xa0]{0,3}(?:(?:@|at|à|um|kl\.?|,)?\s{0,2}\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z][\w/]{1,24})?(?: Uhr)?)?"
        r"(?:\s{0,2}г(?:ода|\.)?|\s?р\.|\s?年)?"
        r"\s{0,2}(?:[/(\[]{1,2}[^/)\]]{2,60}[/)\]]{1,2}|[–—-]{1,2}\s[^–—]{2,70}(?=\s[–—-]))?\s{0,3}[)\]*.,]{0,2}\s{0,3}"
        r"(?P<dash>--+|[–—―‒:]|-\s|/{1,2}|\|)?\s{0,3}",
        after,
    )
    words = _bare_place(before)
    if tail is None or words is None:
        return None
    dashed = tail["dash"] is not None
    rest = after[tail.end() :].strip()
    short = not rest
    has_wire = bool(re.search(r"[/(\[]", tail.group().rstrip(") ]"))) or bool(
        re.search(r"\(", before)
    )
    # "Greifswald, 3. Februar 2026. Text": a comma before the day and a full stop behind it.
    parted = bool(words and re.match(r"[.:]-?\s+[^\W\d_a-z]", after)) and _commaed(before)
    sure = dashed or short or has_wire or parted
    if not (sure or (words and is_sure_place(words)) or not words):
        return None
    comma = re.match(r",\s+(?=[^\W\d_a-zß-öø-ÿ]|[\"“«„])", after)
    if not sure and comma and (is_sure_place(words) or (not words and not before.strip("*_( "))):
        # "HONG KONG, 1 Nov 2024, The harbour has …", "March 3, 2025, New York, The harbour …"
        place = words or _leading_city(after[comma.end() :])
        return Dateline(place, day, day.end + comma.end(), False)
    if not sure:
        # "19 November 2018 CNES took part": a date alone, then capitals.
        if rest[:1].islower() or re.match(r"[,;]", after.lstrip()):
            return None
        if not words and not re.match(r"\s{2,}|\s?[\n\t]|[.:)]\s", after) and before.strip() != "":
            return None
    if not words and not dashed:
        words = _leading_city(after.lstrip(" ,"))  # "May 4 2006   Washington   The senator …"
    pure = (dashed or parted) and not has_wire and not re.search(r"[/(\[]", before)
    return Dateline(words, day, day.end + tail.end(), pure)


def _commaed(before: str) -> bool:
    """Whether a comma, with at most an article or a weekday behind it, ends what stands before a day."""
    behind = before.rpartition(",")[2]
    if fold(behind).strip(" .") in _COUNTRIES:
        return True  # "Edmonton, Alberta, Canada March 17, 2025. Text"
    return "," in before and all(fold(w).strip(".") in weekdays() | _FILLER for w in behind.split())


def _bare_place(before: str) -> str | None:
    """Return the place before a date, "" for none; None where other words stand there."""
    before = re.sub(r"[(/\[][^)/\]]{2,60}[)/\]]", " ", before)
    words = [w for w in re.split(r"[\s\xa0]+", before.strip(" *_([/,-–—:|\xa0")) if w]
    while words and fold(words[-1]).strip(",.()/ -–—|*:") in weekdays() | _FILLER | {""}:
        words.pop()
    labels = {"date", "datum", "fecha", "data", ""}
    while words and fold(words[0]).strip(",.()/*|:") in weekdays() | labels:
        words.pop(0)
    if len(words) > 1 and words[0] in ("V", "Ve", "W", "We"):
        words.pop(0)  # "V Brně dne 6. října"
    place = " ".join(words).strip(" ,.-–—:/|*()\xa0")
    if not place:
        return ""
    if phrases.pattern(phrases.TODAY).match(phrases.plain(place)) or before.rstrip().endswith(":"):
        return None
    place = re.split(r"\s+[/|]\s+", place)[0]
    leading = re.split(r"\s[-–—]{1,2}\s", place)[0].strip()
    if leading != place and is_place(leading) and is_sure_place(leading):
        return leading  # A wire's name may stand between: "PARIS - Some Newswire - 2 May".
    chain = re.split(r"\s[-–—]{1,2}\s", place)
    if len(chain) == 2 and all(map(is_place, chain)) and len(place.split()) < 7:
        return ", ".join(chain)  # "Lake Pier - Zimbabwe - May 30, 2024"
    for table in (phrases.MARK, phrases.IMMEDIATE):
        match = phrases.pattern(table).match(phrases.plain(place))
        if match:
            place = (
                place[match.end() :].strip(" ,.-–—:/|*()\xa0") if match.end() < len(place) else ""
            )
    if place and (not is_place(place) or (len(place.split()) > 4 and "," not in place)):
        return None
    return place


def _leading_city(text: str) -> str:
    words = re.findall(r"[^\W\d_][\w.'’\-]*", text[:48])[:3]
    named = (" ".join(words[:n]) for n in range(len(words), 0, -1))
    return next((city for city in named if fold(city).strip(".") in _CITIES), "")


def opens_with_city(text: str) -> bool:
    """Whether a text begins with a city that newswires name without its country."""
    return bool(_leading_city(text))


_PREPOSITIONS = frozenset((
    "on", "of", "by", "until", "since", "before", "after", "in", "to", "from", "for", "the",
    "dated", "through",
))  # fmt: skip


def headed(text: str, language: str) -> FoundDate | None:
    """Return the date between a headline and a city where all line breaks were lost.

    "SENATOR SPEAKS ON MIRRORS   May 4  2006   WASHINGTON  The senator said …"
    """
    for day in dates(text[:300], language)[:1]:
        before, behind = text[: day.start], text[day.end :].strip(" ,-–—")
        words = before.split()
        gap = len(before) - len(before.rstrip()) > 1
        city = opens_with_city(behind) and words and fold(words[-1]) not in _PREPOSITIONS
        titled = sum(w[:1].isupper() for w in words) > 0.7 * len(words) and len(behind) > 60
        stuck = titled and len(words) > 5 and fold(words[-1]) not in _PREPOSITIONS
        if day.year and not day.is_range and (gap or city or stuck) and len(words) > 3:
            opens = city or re.match(r"[A-Z]{4,}", behind) or (titled and behind[:1].isupper())
            if opens and not re.search(r"[a-z]{3}[.!?]\s+[A-Z][a-z]", before):
                return day
    return None
