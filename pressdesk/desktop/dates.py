"""Dates and times as a person says them, in the interface's language."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale

from pressdesk.base.i18n import _, ngettext, spoken


def short(day: date) -> str:
    """Return a date as "24 Nov 2026", "24 nov. 2026" in French."""
    return _said(day, "d MMM yyyy")


def in_this_year(day: date, now: datetime) -> str:
    """Return "24 Nov", with its year where that is not this one."""
    return _said(day, "d MMM") if day.year == now.year else short(day)


def long(day: date) -> str:
    """Return a date as "24 November 2026", in French "24 novembre 2026"."""
    return _said(day, "d MMMM yyyy")


def moment(at: datetime, zone: str, now: datetime) -> str:
    """Return "24 Nov, 11:00 CET" in its own zone; the year too where it is not this one."""
    local = in_zone(at, zone)
    day = in_this_year(local.date(), now)
    return _("{day}, {time}").format(day=day, time=f"{local:%H:%M} {local.tzname() or ''}".strip())


def ago(at: datetime, now: datetime) -> str:
    """Return "just now", "2 min ago", "3 h ago", "yesterday", else the date."""
    minutes = int((now - at).total_seconds() // 60)
    days = (now.astimezone().date() - at.astimezone().date()).days
    if minutes < 1:
        return _("just now")
    if minutes < 60:
        return ngettext("{n} min ago", "{n} min ago", minutes).format(n=minutes)
    if days == 0 or minutes < 180:
        return ngettext("{n} h ago", "{n} h ago", minutes // 60).format(n=minutes // 60)
    if days == 1:
        return _("yesterday")
    return short(at.astimezone().date())


def today() -> date:
    """Return the day by the user's own calendar."""
    return datetime.now().astimezone().date()


def since(day: date, today: date) -> str:
    """Return how long ago a day was: "today", "yesterday", "5 days ago", "3 months ago" …"""
    days = (today - day).days
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if days <= 0:
        return _("today") if days == 0 else short(day)
    if days == 1:
        return _("yesterday")
    for least, count, said in (
        (14, days, ngettext("{n} day ago", "{n} days ago", days)),
        (60, days // 7, ngettext("{n} week ago", "{n} weeks ago", days // 7)),
    ):
        if days < least:
            return said.format(n=count)
    if months < 24:
        return ngettext("{n} month ago", "{n} months ago", months).format(n=months)
    return ngettext("{n} year ago", "{n} years ago", months // 12).format(n=months // 12)


def read(words: str, today: date) -> date | None:
    """Return the day somebody typed: "24/11", "24 nov. 2026", "2026-11-24", "yesterday" …

    Day before month, as Europe writes it; without a year it is this one. None: not understood.
    """
    from pressdesk.formats.finding.dates import dates

    said = " ".join(words.casefold().split())
    for name, days in ((_("today"), 0), (_("yesterday"), -1), (_("tomorrow"), 1)):
        if said == name.casefold():
            return today + timedelta(days=days)
    figures = re.fullmatch(r"(\d{1,2})[/. -](\d{1,2})\.?", said)
    if figures:
        return _day(today.year, int(figures[2]), int(figures[1]))
    found = dates(said, "fr" if spoken() == "fr" else "en-gb")
    if not found or said[: found[0].start].strip(" ,.") or said[found[0].end :].strip(" ,."):
        return None
    return found[0].on or _day(today.year, found[0].month, found[0].day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_zone(at: datetime, zone: str) -> datetime:
    """Return an aware moment on the clocks of a zone; as it is where there is none such."""
    if at.tzinfo is None or not zone:
        return at
    try:
        return at.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return at.astimezone(UTC)


def _said(day: date, pattern: str) -> str:
    return QLocale(spoken()).toString(QDate(day.year, day.month, day.day), pattern)
