"""The release's own date: of its dateline, its head or its container, never of an event."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pressdesk.base.i18n import _
from pressdesk.formats.finding import phrases
from pressdesk.formats.finding.dates import FoundDate, dates
from pressdesk.formats.finding.embargo import embargo_line
from pressdesk.formats.finding.heads import EVENT_LABEL, Head, date_line, is_event
from pressdesk.formats.finding.lines import Line
from pressdesk.formats.finding.months import weekdays
from pressdesk.formats.finding.places import (
    Dateline,
    dateline,
    headed,
    is_sure_place,
    opens_with_city,
)


@dataclass(frozen=True, slots=True)
class FoundDay:
    """The date and place of a release, the lines that print them, how sure they are, and why.

    `cut_line`, `cut`: the running text begins there, behind its dateline, which `is_pure` when it
    says nothing but place and date. `is_alone`: the lines hold only them.
    """

    on: date | None = None
    place: str = ""
    lines: frozenset[int] = field(default_factory=frozenset)
    cut_line: int | None = None
    cut: int = 0
    is_pure: bool = False
    is_alone: bool = False
    level: float = 0.0
    why: str = ""


def find_day(
    lines: list[Line], head: Head, taken: set[int], hint: date | None, language: str
) -> FoundDay:
    """Return the release's date; `hint` is the container's (mail header, front matter, HTML)."""
    opening = _opening(lines, head, taken, hint, language)
    if head.dated:
        return _in_head(lines, head, hint, opening)
    inside, is_labelled = _inside_head(lines, head, taken, language)
    if opening.on and (opening.place or not inside):
        return opening
    if inside and (hint is None or inside.on == hint or is_labelled):
        return _with(opening, inside.on, 0.7, _("A line above the text ends with it."))
    if hint:
        return _with(opening, hint, 0.8, _("The file or the mail says so, not the text."))
    today = _today(lines, head, taken, language)
    if today:
        return _with(opening, today.on, 0.65, _("The text says that it was today."))
    return _below(lines, head, taken, opening, language)


_STALE = timedelta(days=60)  # between the date of a page and of the release it shows


def _with(opening: FoundDay, on: date | None, level: float, why: str) -> FoundDay:
    return FoundDay(
        on,
        opening.place,
        opening.lines,
        opening.cut_line,
        opening.cut,
        opening.is_pure,
        False,
        level,
        why,
    )


def _in_head(lines: list[Line], head: Head, hint: date | None, opening: FoundDay) -> FoundDay:
    alone = [
        d for d in head.dated if not re.match(r"(?:last )?(?:updated|modified)", lines[d[0]].folded)
    ]
    number, day, place = _nearest(lines, alone or head.dated)
    on = day.on
    level, why = 0.95, _("It stands alone above the text.")
    if day.is_ambiguous:
        level, why = 0.4, _("Day and month could be swapped.")
        said = {opening.on, hint} - {None}
        on = next((other for other in said if other == _swapped(day)), on)
        if on == hint:
            level, why = 0.9, _("The text and its file say the same.")
        elif on == opening.on:
            level, why = 0.9, _("The text names the same day twice.")
    elif len({d[1].on for d in alone}) > 1:
        level, why = 0.6, _("There are several dates above the text; this is the first.")
    elif opening.on and opening.on != on:
        level, why = 0.6, _("The text opens with another date.")
        stale = abs(opening.on - on) > _STALE if on else False
        if stale and opening.place and not place and not _is_signed(lines[number].text, day):
            # A page's own date stands above; the release's is beside its place.
            return replace(opening, level=level, why=_("Another date stands above the text."))
    if opening.on == on or not opening.on:
        return FoundDay(
            on, opening.place or place, frozenset({number}), opening.cut_line, opening.cut,
            opening.is_pure, False, level, why,
        )  # fmt: skip
    return FoundDay(on, place or opening.place, frozenset({number}), level=level, why=why)


def _nearest(
    lines: list[Line], dated: list[tuple[int, FoundDate, str]]
) -> tuple[int, FoundDate, str]:
    """Return the first date above the text, or the one beside a place where that is a page's own."""
    first = dated[0]
    for other in dated[1:]:
        apart = first[1].on and other[1].on and abs(first[1].on - other[1].on) > _STALE
        if apart and other[2] and not first[2] and not _is_signed(lines[first[0]].text, first[1]):
            return other
    return first


def _is_signed(text: str, day: FoundDate) -> bool:
    """Whether a date above the text is said to be the release's, by a mark or a label."""
    lead = phrases.plain(text[: day.start])
    tables = (phrases.MARK, phrases.IMMEDIATE)
    return _is_labelled(text, day) or any(phrases.pattern(t).search(lead) for t in tables)


def _swapped(day: FoundDate) -> date | None:
    return date(day.year, day.day, day.month) if day.day <= 12 else None


def _opening(
    lines: list[Line], head: Head, taken: set[int], hint: date | None, language: str
) -> FoundDay:
    """Return the dateline that opens one of the first paragraphs."""
    seen = 0
    place = FoundDay()
    for n in range(min(head.end, len(lines)) if head.end else 0, min(len(lines), head.end + 40)):
        one = lines[n]
        if n in taken or not one.text or one.kind in ("picture", "table", "item"):
            continue
        seen += 1
        found = dateline(one.text, language)
        is_first = seen == 1 and not place.place and (found is None or found.day is None)
        stuck = headed(one.text, language) if is_first else None
        if stuck:
            why = _("It stands between the headline and the text.")
            return FoundDay(stuck.on, "", level=0.8, why=why)
        if found and found.day and found.day.is_range:
            found = None
        if (
            found
            and n > head.end + 3
            and not (is_sure_place(found.place) or one.text.startswith("("))
        ):
            # Further down only a dateline beyond doubt is one: events have dates as well.
            found = None
        if found and found.day and seen > 1 and _is_event(found, hint):
            found = None
        if found and (found.day is None or not found.day.year):
            told = found.day is not None and bool(found.place or found.is_pure)
            on = _of_hint(found.day, hint) if told else None
            if on:
                why = _("The text names the day, its file the year.")
                return FoundDay(
                    on, found.place, frozenset(), n, found.end, found.is_pure, False, 0.85, why
                )
            if found.place and not place.place and n <= head.end + 2:
                place = FoundDay(None, found.place, frozenset(), n, found.end, found.is_pure and not found.day,
                                 why=_("The text names no date of its own."))  # fmt: skip
        elif found and found.day:
            why = _("It opens the text, beside the place.")
            level = 0.95 if found.place else 0.85
            on = found.day.on
            if found.day.is_ambiguous:
                level, why = 0.4, _("Day and month could be swapped.")
            return FoundDay(
                on, found.place, frozenset(), n, found.end, found.is_pure, False, level, why
            )
        if seen >= 6:
            break
    return place if place.place else FoundDay(why=_("The text names no date of its own."))


def _is_event(found: Dateline, hint: date | None) -> bool:
    """Whether a day that opens a paragraph further down is an event's: the file says another.

    A day that stands there alone, without a place or a dash, may open an agenda.
    """
    stated = hint is not None and found.day is not None and found.day.on != hint
    bare = not found.place and not found.is_pure
    return (stated and not is_sure_place(found.place)) or bare


def _of_hint(day: FoundDate | None, hint: date | None) -> date | None:
    if day is None or hint is None:
        return None
    for year in (hint.year, hint.year - 1):
        try:
            on = date(year, day.month, day.day)
        except ValueError:
            continue
        if abs(on - hint) <= timedelta(days=45):
            return on
    return None


def _inside_head(
    lines: list[Line], head: Head, taken: set[int], language: str
) -> tuple[FoundDate | None, bool]:
    """Return the one date that lines above the text hold among other words, and if it is labelled.

    A date behind "for immediate release" or "Date:" counts wherever the text begins with it.
    """
    found = []
    for n in range(min(head.end + 2, len(lines))):
        text = lines[n].text
        if is_event(lines, n) or (n in taken and embargo_line(lines[n], True)):
            continue
        days = [d for d in dates(text[:500], language) if d.on and not d.is_range]
        labelled = [d for d in days if _is_labelled(text, d)]
        if labelled:
            return labelled[0], True
        if n >= head.end or len(text) >= 260:
            continue
        if n in taken:
            found += [d for d in days if not text[d.end :].strip() and _has_weekday(text, d)]
            continue
        below = lines[n + 1].text if n + 1 < len(lines) else ""
        found += [d for d in days if _is_at_edge(text, d, below)]
        stuck = headed(text, language)
        found += [stuck] if stuck else []
    return (found[0] if len({d.on for d in found}) == 1 else None), False


_DATE_WORD = re.compile(
    r"(?<!\w)(?:date|dated|datum|fecha|data|dato|published|released?|issued|posted|publie le|veroffentlicht(?: am)?|publicado(?: el)?|pubblicato il|gepubliceerd(?: op)?|publicerad|opublikowano|дата|опубликовано)\s?$"
)


def _is_labelled(text: str, day: FoundDate) -> bool:
    """Whether "for immediate release", "Date:" or the like stands right before a date."""
    lead = text[max(0, day.start - 60) : day.start]
    plain = phrases.plain(lead).rstrip(" :.-–—*|(,/")
    words = plain.split()
    while words and words[-1].strip(",.") in weekdays():
        words.pop()
    plain = " ".join(words).rstrip(" :.-–—*|(,/")
    for start in range(max(0, len(plain) - 45), len(plain)):
        whole = not start or not plain[start - 1].isalnum()
        if whole and phrases.pattern(phrases.IMMEDIATE).fullmatch(plain[start:]):
            return True
    sign = re.search(r"[:：]\s{0,3}(?:[^\W\d_]+,?\s{1,2})?$|\s{2,}$", lead)
    event = EVENT_LABEL.match(phrases.plain(text[day.end : day.end + 40]).strip(" ,.;-–|"))
    return bool(sign and _DATE_WORD.search(plain) and not event)


def _has_weekday(text: str, day: FoundDate) -> bool:
    words = phrases.plain(text[max(0, day.start - 24) : day.start]).split()
    return bool(words) and words[-1].strip(",.") in weekdays()


def _is_at_edge(text: str, day: FoundDate, below: str) -> bool:
    """Whether a date stands at the end or the beginning of a line above the text."""
    behind = phrases.plain(text[day.end :]).strip(" ,.-–—*|")
    marks = phrases.pattern(phrases.MARK).match(behind) or phrases.pattern(phrases.IMMEDIATE).match(
        behind
    )
    before = text[: day.start].rstrip()
    spaced = not before or before[-1] in ",|-–—/•·*)" or len(text[: day.start]) - len(before) > 1
    contact = phrases.pattern(phrases.CONTACT).match(behind)
    if _is_led(text, day):
        return True
    if opens_with_city(text[day.end :].strip(" ,-–—")) and len(behind) < 24:
        return bool(spaced)  # "A HEADLINE   October 6 2006   Washington D C"
    if not behind and (opens_with_city(below) or re.search(r",\s[A-Z]{2}$", before)):
        return len(before.split()) > 3  # "Acme Harbour Works Newport, RI November 14, 2024"
    return (not behind or bool(marks or contact)) and bool(spaced or _has_weekday(text, day))


def _is_led(text: str, day: FoundDate) -> bool:
    """Whether a line above the text begins with its date, or with a mark and its date."""
    before = phrases.plain(text[: day.start]).strip(" ,.:-–—*|")
    behind = text[day.end :].strip(" ,.:-–—*|")
    led = not before or any(
        phrases.pattern(t).fullmatch(before) for t in (phrases.MARK, phrases.IMMEDIATE)
    )
    return led and len(behind.split()) > 2 and behind[:1].isupper()


_TODAY_NEAR = 24


def _today(lines: list[Line], head: Head, taken: set[int], language: str) -> FoundDate | None:
    """Return a full date that the first paragraphs call today: "Today (27 March 2014) …"."""
    today = phrases.pattern(phrases.TODAY)
    for n in range(head.end, min(head.end + 4, len(lines))):
        text = lines[n].text[:400]
        for day in dates(text, language):
            near = phrases.plain(text[max(0, day.start - _TODAY_NEAR) : day.start])
            if day.on and not day.is_range and n not in taken and today.search(near):
                return day
    return None


def _below(
    lines: list[Line], head: Head, taken: set[int], opening: FoundDay, language: str
) -> FoundDay:
    """Return a date that stands alone below the text, as letters and some offices have it."""
    alone = []
    for n in range(head.end, len(lines)):
        if n not in taken and lines[n].text and lines[n].kind != "item" and len(lines[n].text) < 80:
            found = None if is_event(lines, n) else date_line(lines[n], language)
            alone += [(n, found)] if found else []
    # Several dates that stand alone are an agenda's.
    if len({found[0].on for _n, found in alone}) != 1 or alone[-1][0] < len(lines) - 25:
        return opening
    n, (day, place) = alone[-1]
    why = _("It stands alone below the text.")
    return FoundDay(day.on, opening.place or place, frozenset({n}), opening.cut_line,
                    opening.cut, opening.is_pure, True, 0.65, why)  # fmt: skip
