"""The list of people: views, search as one types, several at once."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Signal

from pressdesk.base.i18n import N_, _, ngettext, spoken
from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import copying
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.contacts.rowdelegate import RowDelegate
from pressdesk.desktop.listpane import ListPane, Question
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.controls import primary_button

TITLES = {"all": N_("Contacts"), "officers": N_("Our officers"), "archived": N_("Archived")}


class ContactListPane(ListPane[ContactRow]):
    """Shows people. `menu_requested` brings a screen place."""

    views = TITLES

    contact_chosen = Signal(int)
    contact_opened = Signal(int)
    new_requested = Signal()
    menu_requested = Signal(QPoint)

    def _build(self) -> None:
        self._new = primary_button(_("New"), "plus")
        self._new.setToolTip(_("New contact (Ctrl+Shift+N)"))
        self._new.setAccessibleName(_("New contact"))
        self._lay_out(
            _("Contacts"),
            search=_("Search people, outlets, numbers"),
            column=Column(_("Contact"), cardwords.spoken_row),
            painter=RowDelegate(),
            icon="users",
            new=self._new,
        )

    def _connect(self) -> None:
        super()._connect()
        self._new.clicked.connect(self.new_requested)
        self._list.current_changed.connect(self.contact_chosen)
        self._list.opened.connect(self.contact_opened)

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        return _ids

    def _fetch(self, ids: Sequence[int]) -> Sequence[ContactRow]:
        from pressdesk.contacts import find

        return self._clerk.ask(find.rows, ids, spoken())

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        from pressdesk.contacts import find

        return copying.dragged(self._clerk.ask(find.cards, ids), spoken())

    def _concerns(self, changes: Any) -> bool:
        from pressdesk.store.changes import Kind

        return bool(changes.touches(Kind.CONTACT))

    def _counted(self, count: int) -> str:
        return ngettext("{n} person", "{n} people", count)

    def _reason(self, words: str) -> tuple[str, str]:
        if words:
            hint = _("Fewer letters find more. Names, outlets, numbers and notes are searched.")
            return _("Nobody found for “{words}”").format(words=words), hint
        if self._view == "officers":
            hint = _("Officers are printed at the end of releases. Add one, and tick the box.")
            return _("No press officers yet"), hint
        if self._view == "archived":
            return _("Nobody here"), _("People you archive wait here.")
        hint = _("Add your press officers first: releases print their names and numbers.")
        return _("No contacts yet"), hint

    def _open_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(place)


def _ids(clerk: Clerk, question: Question) -> Sequence[int]:
    from pressdesk.contacts import find

    return clerk.ask(find.ids, question.view, question.words)
