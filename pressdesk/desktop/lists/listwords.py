"""What lists and their members are called on the screen."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import cardwords
from pressdesk.desktop.lists.rule import conditionwords
from pressdesk.lists.lists import DESK, LIST, RULE, ListRow
from pressdesk.lists.members import Member

# White on each has a contrast of 4.5:1 at least; the words say which it is.
COLOURS = {
    "": (N_("No colour"), ""),
    "blue": (N_("Blue"), "#466CD6"),
    "green": (N_("Green"), "#2E8560"),
    "amber": (N_("Amber"), "#A5612F"),
    "violet": (N_("Violet"), "#8455C0"),
    "magenta": (N_("Magenta"), "#B84A74"),
    "teal": (N_("Teal"), "#357D96"),
}
ADDRESSES = {
    "": N_("Each one’s preferred address"),
    "work": N_("Work address first"),
    "desk": N_("Desk address first"),
    "home": N_("Personal address first"),
}
LANGUAGES = ("", *cardwords.LANGUAGES)


def kind(code: str) -> str:
    """Return what kind of list it is."""
    return _("Rule list") if code == RULE else _("Fixed list")


def colour(code: str) -> QColor | None:
    """Return a list's colour, None where it has none."""
    said = COLOURS.get(code, ("", ""))[1]
    return QColor(said) if said else None


def language(code: str) -> str:
    """Return which language version those on a list get."""
    return cardwords.language(code) if code else _("Each one’s own language")


def meta(row: ListRow) -> str:
    """Return the second line of a list: who is on it by hand, its language, what its rule asks."""
    locale = QLocale()
    on = ngettext("{n} member", "{n} members", row.members).format(n=locale.toString(row.members))
    out = ngettext("{n} kept out", "{n} kept out", row.excluded).format(
        n=locale.toString(row.excluded)
    )
    by_rule = row.kind == RULE
    parts = (
        on if row.members or not by_rule else "",
        out if row.excluded else "",
        cardwords.language(row.language) if row.language else "",
        (conditionwords.summary(row.rule, row.names) or _("By rule")) if by_rule else "",
    )
    return " · ".join(part for part in parts if part)


def spoken_row(row: ListRow) -> str:
    """Return a list as a screen reader says it."""
    return ", ".join(part for part in (row.label, kind(row.kind), meta(row), row.note) if part)


def member_meta(member: Member) -> str:
    """Return the second line of a member: who it is, or what kind of thing."""
    if member.what == LIST:
        return f"{_('List')} · {_('By rule') if member.meta == RULE else _('Fixed list')}"
    if member.what == DESK:
        said = cardwords.outlet_kind(member.meta) if member.meta else ""
        return " · ".join(part for part in (_("Desk"), said) if part)
    return member.meta


def spoken_member(member: Member) -> str:
    """Return a member as a screen reader says it."""
    return ", ".join(part for part in (member.name, member_meta(member)) if part)
