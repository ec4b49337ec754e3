"""The list of people: views, search as one types, several at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext, spoken
from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import copying
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.contacts.rowdelegate import RowDelegate
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import label, primary_button, search_box
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView

TITLES = {"all": N_("Contacts"), "officers": N_("Our officers"), "archived": N_("Archived")}


class ContactListPane(QWidget):
    """Shows people; it asks again whenever one changes. `menu_requested` brings a screen place."""

    contact_chosen = Signal(int)
    contact_opened = Signal(int)
    selection_changed = Signal()
    new_requested = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._view = "all"
        self._wished = 0
        self._answers: Newest[tuple[str, str, Sequence[int]]] = Newest(self._show_answer)
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(250)
        self._title = label(_(TITLES["all"]), "title")
        self._new = primary_button(_("New"), "plus")
        self._new.setToolTip(_("New contact (Ctrl+Shift+N)"))
        self._new.setAccessibleName(_("New contact"))
        self._search = search_box(_("Search people, outlets, numbers"))
        self._found = label("", "meta")
        self._found.hide()
        self._delegate = RowDelegate(self)
        self._list = RowsView(_("Contacts"))
        self._rows: RowsModel[ContactRow] = RowsModel(
            self._fetch, [Column(_("Contact"), cardwords.spoken_row)], self
        )
        self._rows.carry = self._carried
        self._list.set_rows(self._rows, self._delegate)
        self._empty = EmptyState("users", "", "")
        self._stack = QStackedWidget()
        for page in (self._list, self._empty):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 14, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 11, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self._search, self._found):
            strip = QHBoxLayout()
            strip.setContentsMargins(14 if widget is self._search else 20, 0, 14, 0)
            strip.addWidget(widget)
            column.addLayout(strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_requested)
        self._search.textChanged.connect(self.refresh)
        self._search.returnPressed.connect(self._on_search_returned)
        self._list.current_changed.connect(self.contact_chosen)
        self._list.opened.connect(self.contact_opened)
        self._list.selection_changed.connect(self.selection_changed)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self.refresh)

    def show_view(self, view: str) -> None:
        """Show one of the views: all, officers, archived."""
        self._view = view if view in TITLES else "all"
        self._title.setText(_(TITLES[self._view]))
        self.refresh()

    def choose(self, contact_id: int) -> None:
        """Put the cursor on a contact, now or, when it is new, as soon as it is listed."""
        if not self._list.choose(contact_id):
            self._wished = contact_id
            if self._search.text():
                self._search.clear()
            else:
                self.refresh()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    @property
    def list(self) -> RowsView:
        """The list itself."""
        return self._list

    def refresh(self, _ignored: object = None) -> None:
        """Ask again who there is; only the newest question is answered."""
        if self._clerk.is_ready:
            self._answers.ask(self._clerk.run, _ids, self._clerk, self._view, self._search.text())

    def _fetch(self, ids: Sequence[int]) -> Sequence[ContactRow]:
        from pressdesk.contacts import find

        return self._clerk.ask(find.rows, ids, spoken())

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        from pressdesk.contacts import find

        return copying.dragged(self._clerk.ask(find.cards, ids), spoken())

    def _show_answer(self, answer: tuple[str, str, Sequence[int]]) -> None:
        view, words, ids = answer
        if (view, words) != (self._view, self._search.text()):
            return
        self._delegate.words = words
        self._list.show_ids(ids)
        found = ngettext("{n} person", "{n} people", len(ids))
        self._found.setText(found.format(n=self.locale().toString(len(ids))))
        self._found.setVisible(bool(words.strip()) and bool(ids))
        self._say_empty(bool(ids), words.strip())
        if self._wished:
            wished, self._wished = self._wished, 0
            self._list.choose(wished)
        elif ids and not self._list.current_id:
            self._list.choose(ids[0])

    def _say_empty(self, has_rows: bool, words: str) -> None:
        self._stack.setCurrentWidget(self._list if has_rows else self._empty)
        if words:
            hint = _("Fewer letters find more. Names, outlets, numbers and notes are searched.")
            self._empty.say(_("Nobody found for “{words}”").format(words=words), hint)
        elif self._view == "officers":
            hint = _("Officers are printed at the end of releases. Add one, and tick the box.")
            self._empty.say(_("No press officers yet"), hint)
        elif self._view == "archived":
            self._empty.say(_("Nobody here"), _("People you archive wait here."))
        else:
            hint = _("Add your press officers first: releases print their names and numbers.")
            self._empty.say(_("No contacts yet"), hint)

    def _on_search_returned(self) -> None:
        if len(self._rows.ids):
            self._list.choose(self._rows.ids[0])
            self.focus_list()

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.CONTACT):
            self.refresh()

    def _on_menu_requested(self, place: QPoint) -> None:
        if self._list.selected_ids:
            self.menu_requested.emit(self._list.viewport().mapToGlobal(place))


def _ids(clerk: Clerk, view: str, words: str) -> tuple[str, str, Sequence[int]]:
    from pressdesk.contacts import find

    return view, words, clerk.ask(find.ids, view, words)
