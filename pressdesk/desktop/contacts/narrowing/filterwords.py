"""How filters are put into words: the names of the fields, and of the values in them."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from pressdesk.base.i18n import N_, _, pgettext
from pressdesk.contacts.filters import Choice, Filters
from pressdesk.desktop import cardwords, dates
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, LEFT

# The fields of `Filters`, in the order they are offered in.
FIELDS = {
    "outlets": N_("Outlet"),
    "beats": N_("Beat"),
    "languages": N_("Language"),
    "countries": N_("Country"),
    "categories": N_("Category"),
    "statuses": N_("Status"),
    "unverified_since": N_("Not verified since"),
    "lacks": N_("Missing"),
    "sources": N_("Source"),
}
ICONS = {
    "outlets": "building-2",
    "beats": "megaphone",
    "languages": "languages",
    "countries": "globe",
    "categories": "tag",
    "statuses": "circle-dot",
    "unverified_since": "calendar-clock",
    "lacks": "circle-help",
    "sources": "import",
}
# What these fields may be is known without asking the office.
_FIXED = {"statuses": (ACTIVE, LEFT, DO_NOT_CONTACT), "lacks": ("email", "telephone")}
_AGES = (  # days, and how one says them
    (91, N_("3 months ago")),
    (182, N_("6 months ago")),
    (365, N_("A year ago")),
    (730, N_("Two years ago")),
)


def fixed(field: str, today: date) -> Sequence[Choice] | None:
    """Return what a field may be where that is the same in every office, else None."""
    if field == "unverified_since":
        return [Choice((today - timedelta(days=days)).isoformat(), 0) for days, _said in _AGES]
    values = _FIXED.get(field)
    return None if values is None else [Choice(value, 0) for value in values]


def value(field: str, said: str, today: date | None = None) -> str:
    """Return a value as it is shown; a day as how long ago that was, where `today` is given."""
    say: Callable[[str], str] | None = {
        "languages": cardwords.language,
        "countries": cardwords.country,
        "statuses": _status,
        "lacks": _lacking,
    }.get(field)
    if field == "unverified_since":
        day = date.fromisoformat(said)
        ago = (today - day).days if today else 0
        return _(dict(_AGES)[ago]) if ago in dict(_AGES) else dates.short(day)
    return say(said) if say else said


def values(wanted: Filters, field: str) -> tuple[str, ...]:
    """Return the values of a field that are asked for, dates as ISO text."""
    said = getattr(wanted, field)
    if isinstance(said, date):
        return (said.isoformat(),)
    return tuple(said or ())


def summary(wanted: Filters, field: str) -> str:
    """Return what a chip says of a field: its name and the values, the first two of them."""
    said = [value(field, one) for one in values(wanted, field)]
    more = f" +{len(said) - 2}" if len(said) > 2 else ""
    return _("{field}: {values}").format(field=_(FIELDS[field]), values=", ".join(said[:2]) + more)


def _status(status: str) -> str:
    return {
        ACTIVE: pgettext("contact", "Active"),
        LEFT: pgettext("contact", "Left"),
        DO_NOT_CONTACT: pgettext("contact", "Do not contact"),
    }.get(status, status)


def _lacking(what: str) -> str:
    return {"email": _("No e-mail"), "telephone": _("No telephone")}.get(what, what)
