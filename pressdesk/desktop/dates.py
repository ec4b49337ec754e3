"""Dates and times as a person says them, in the interface's language."""

from datetime import UTC, date, datetime
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
