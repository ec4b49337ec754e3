"""The menu bar, filled from the actions that panes declare on their methods."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop.fieldmenu import FieldMenu
from pressdesk.desktop.session import Session

TITLES = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "release": N_("&Release"),
    "text": N_("&Text"),
    "insert": N_("&Insert"),
    "contact": N_("&Contact"),
    "list": N_("&List"),
    "view": N_("&View"),
    "help": N_("&Help"),
}
SUBMENUS = {"copy": N_("Other ways to copy"), "change": N_("Change")}
# Menus that belong to one area; the others stand on every screen.
AREA_OF = {
    "release": "releases",
    "text": "releases",
    "insert": "releases",
    "contact": "contacts",
    "list": "lists",
}


class Menus:
    """Knows the menus by name, and shows those that go with the area shown."""

    def __init__(self, bar: QMenuBar) -> None:
        self._bar = bar
        self._menus: dict[str, QMenu] = {}
        for name, title in TITLES.items():
            menu = bar.addMenu(_(title))
            menu.setObjectName(name)
            menu.setToolTipsVisible(False)
            menu.aboutToShow.connect(partial(hide_empty, menu))
            self._menus[name] = menu
        self.in_fields = FieldMenu(self._menus["edit"])

    def __getitem__(self, name: str) -> QMenu:
        return self._menus[name]

    def fill(self, made: Sequence[QAction]) -> None:
        """Put every action into the menu it names, those of one group together."""
        for name, menu in self._menus.items():
            for inner in submenus(menu):
                inner.deleteLater()
            menu.clear()
            mine = [a for a in (*made, *self.in_fields.made) if a.property("menu") == name]
            mine.sort(key=lambda a: int(a.property("group") or 0))
            group: object = None
            for action in mine:
                if group is not None and action.property("group") != group:
                    menu.addSeparator()
                group = action.property("group")
                put(menu, action)
                _place_on_mac(action)

    def show_area(self, area: str) -> None:
        """Hide the menus of other areas; their shortcuts sleep meanwhile."""
        for name, menu in self._menus.items():
            fits = AREA_OF.get(name, area) == area and not menu.isEmpty()
            menu.menuAction().setVisible(fits)
            if name not in AREA_OF:
                for action in menu.actions():
                    belongs = action.property("area")
                    if belongs:
                        action.setVisible(belongs == area)

    def insert_menu(self, name: str, after: str, menu: QMenu) -> None:
        """Put a submenu behind an action of a menu, or at its end where that is not there."""
        actions = self._menus[name].actions()
        names = [a.objectName() for a in actions]
        place = names.index(after) + 1 if after in names else len(actions)
        if place < len(actions):
            self._menus[name].insertMenu(actions[place], menu)
        else:
            self._menus[name].addMenu(menu)

    def all_actions(self) -> Iterable[QAction]:
        """Give every action in the menus."""
        for menu in self._menus.values():
            for one in (menu, *submenus(menu)):
                yield from (a for a in one.actions() if not a.isSeparator() and not a.menu())


def put(menu: QMenu, action: QAction) -> None:
    """Add an action to a menu, or to its submenu that the action names, made where it is missing.

    A submenu stands where the first of its actions would.
    """
    name = str(action.property("submenu") or "")
    inner = next((one for one in submenus(menu) if one.objectName() == name), None)
    if name and inner is None:
        inner = menu.addMenu(_(SUBMENUS[name]))
        inner.setObjectName(name)
    (inner or menu).addAction(action)


def submenus(menu: QMenu) -> list[QMenu]:
    """Return the submenus that `put` made in a menu."""
    found = (one for one in menu.children() if isinstance(one, QMenu))
    return [one for one in found if one.menuAction() in menu.actions()]


def hide_empty(menu: QMenu) -> None:
    """Hide the submenus in which nothing is to be seen now."""
    for inner in submenus(menu):
        inner.menuAction().setVisible(any(one.isVisible() for one in inner.actions()))


class RecentMenu(QMenu):
    """The offices opened last, asked for when the menu opens. `wished` gives the path chosen."""

    wished = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(_("Open &recent"), parent)
        self._session = session
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._session.recent:
            self.addAction(path.stem, partial(self.wished.emit, str(path)))
        if self.isEmpty():
            self.addAction(_("None yet")).setEnabled(False)


def undo_words(typing: tuple[bool, bool], undone: str, redone: str) -> tuple[str, str]:
    """Return what Undo and Redo are called: typing in a field goes before the office's steps."""
    undo = _("typing") if typing[0] else undone
    redo = _("typing") if typing[1] else redone
    return (
        _("Undo {step}").format(step=undo) if undo else _("Undo"),
        _("Redo {step}").format(step=redo) if redo else _("Redo"),
    )


def _place_on_mac(action: QAction) -> None:
    """Tell macOS which actions belong into the menu that bears the program's name."""
    roles = {
        "app.about": QAction.MenuRole.AboutRole,
        "app.settings": QAction.MenuRole.PreferencesRole,
        "app.quit": QAction.MenuRole.QuitRole,
    }
    action.setMenuRole(roles.get(action.objectName(), QAction.MenuRole.NoRole))
