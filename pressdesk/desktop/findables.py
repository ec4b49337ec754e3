"""What the palette can find in a workplace: everything that can be done, gone to or looked up."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction

from pressdesk.base.i18n import _
from pressdesk.desktop.menus import AREA_OF
from pressdesk.desktop.navigation import AREAS
from pressdesk.desktop.palette import Entry, Found, Hit, Lookup, entry_of
from pressdesk.desktop.settingsdialog import SECTIONS
from pressdesk.formats.card import DO_NOT_CONTACT
from pressdesk.store.plain import glance

if TYPE_CHECKING:
    from pressdesk.contacts.find import ContactRow
    from pressdesk.desktop.workplace import Workplace

FEW = 8  # of each kind are offered at most


def commands(workplace: "Workplace") -> list[Entry]:
    """Return what can be done and gone to; what belongs to another area goes there first."""
    here = workplace.navigation.place[0]
    made = []
    for action in workplace.all_actions():
        area = area_of(action)
        if not action.isEnabled() or action.isSeparator():
            continue
        there = area and area != here
        made.append(entry_of(action, partial(_do_there, workplace, action) if there else None))
    return made + _places(workplace) + _settings(workplace)


def area_of(action: QAction) -> str:
    """Return the area an action belongs to, "" where it belongs to the whole window."""
    return str(action.property("area") or AREA_OF.get(str(action.property("menu") or ""), ""))


def lookups(workplace: "Workplace") -> list[Lookup]:
    """Return where the things of the office are found by name."""

    def open_letterhead(letterhead: int) -> None:
        workplace.go_to("releases")
        workplace.releases.open_letterheads(letterhead)

    return [
        Lookup(_("Release"), "newspaper", _releases_named, workplace.open_release),
        Lookup(_("Contact"), "contact", _contacts_named, workplace.open_contact),
        Lookup(_("Outlet"), "building-2", _outlets_named, workplace.open_outlet),
        Lookup(_("List"), "users", _lists_named, workplace.open_list),
        Lookup(_("Letterhead"), "stamp", _letterheads_named, open_letterhead),
    ]


def _do_there(workplace: "Workplace", action: QAction) -> None:
    workplace.go_to(area_of(action))
    action.trigger()


def _places(workplace: "Workplace") -> list[Entry]:
    """Every view, the ones of another area by that area's name too."""
    here = workplace.navigation.place[0]
    return [
        Entry(
            _(view.label),
            _("View") if area.name == here else _(area.label),
            view.icon,
            partial(workplace.go_to, area.name, view.name),
            words=f"{_(area.label)} {_(view.label)}",
        )
        for area in AREAS
        for view in workplace.navigation.views_of(area.name)
    ]


def _settings(workplace: "Workplace") -> list[Entry]:
    return [
        Entry(
            _(label),
            _("Settings"),
            icon,
            partial(workplace.wishes.settings_wished.emit, name),
            words=f"{_('Settings')} {_(label)}",
        )
        for name, label, icon in SECTIONS
    ]


@glance
def _releases_named(session: Any, words: str) -> Found:
    from pressdesk.releases import find

    rows = find.rows(session, find.ids(session, "all", words)[:FEW])
    return [Hit(row.id, row.headline or row.reference, row.reference) for row in rows]


@glance
def _contacts_named(session: Any, words: str) -> Found:
    from pressdesk.contacts import find

    rows = find.rows(session, find.ids(session, "all", words)[:FEW])
    return [_person(row) for row in rows]


def _person(row: "ContactRow") -> Hit:
    """Return a person as a hit; who must not be contacted is not offered without saying so."""
    name, role = row.formatted_name or row.organisation, row.title or row.organisation
    if row.status == DO_NOT_CONTACT:
        return Hit(row.id, name, _("do not contact"), warns=True)
    return Hit(row.id, name, role)


@glance
def _outlets_named(session: Any, words: str) -> Found:
    from pressdesk.contacts import outlets

    found = outlets.outlets(session, words)[:FEW]
    return [Hit(one.id, one.name, _("Outlet")) for one in found]


@glance
def _lists_named(session: Any, words: str) -> Found:
    from pressdesk.lists import lists

    found = lists.names(session, lists.ids(session, words)[:FEW])
    return [Hit(one.id, one.label, one.note or _("List")) for one in found]


@glance
def _letterheads_named(session: Any, words: str) -> Found:
    from pressdesk.base.text import fold
    from pressdesk.releases import letterheads

    asked = fold(words).split()
    found = []
    for one in letterheads.letterheads(session):
        said = fold(" ".join((one.label, one.organisation, *(n for _l, n in one.organisations))))
        if all(any(word.startswith(part) for word in said.split()) for part in asked):
            found.append(Hit(one.id, one.label or one.organisation, _("Letterhead")))
    return found[:FEW]
