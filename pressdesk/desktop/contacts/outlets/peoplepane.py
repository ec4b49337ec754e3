"""Who works for an outlet, and who did, chosen one by one or all; and what its desk received."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, pgettext, spoken
from pressdesk.base.text import fold
from pressdesk.contacts.find import ContactRow
from pressdesk.contacts.outlets import OutletCard
from pressdesk.contacts.staff import Colleague, Staff
from pressdesk.desktop import cardwords, copying, dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.receivedview import ReceivedView
from pressdesk.desktop.contacts.card.cardpane import HEADER
from pressdesk.desktop.contacts.rowdelegate import RowDelegate
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import hairline, quiet_button, tool_button
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.formats.card import Card
from pressdesk.lists.lists import DESK


class PeoplePane(QWidget):
    """Lists the people of one outlet. `opened` brings the person to be shown.

    `version_requested` brings a release its desk received: its row, language and version.
    """

    opened = Signal(int)
    version_requested = Signal(int, str, int)
    selection_changed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._staff = Staff()
        self._outlet = OutletCard()
        self._colleagues: dict[int, Colleague] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._current = quiet_button(pgettext("outlet", "People"))
        self._former = quiet_button(pgettext("outlet", "Formerly"))
        self._inbox = quiet_button(_("Received"))
        for tab in (self._current, self._former, self._inbox):
            tab.setProperty("tight", True)
            tab.setCheckable(True)
            self._group.addButton(tab)
            row.addWidget(tab)
        self._current.setChecked(True)
        row.addStretch(1)
        self._all = tool_button("copy-check", _("Everybody there (Ctrl+Shift+A)"))
        row.addWidget(self._all)
        self.list = RowsView(_("People of the outlet"))
        self._rows: RowsModel[ContactRow] = RowsModel(
            self._fetch, [Column(_("Contact"), cardwords.spoken_row)], self
        )
        self._rows.carry = lambda ids: copying.dragged(self._cards(ids), spoken())
        self.list.set_rows(self._rows, RowDelegate(self.list))
        self._empty = EmptyState("users", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self.received = ReceivedView(self._clerk, DESK)
        self._stack.addWidget(self.received)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(hairline())
        column.addSpacing(6)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda _tab: self._show())
        self._all.clicked.connect(self.select_all)
        self.list.opened.connect(self.opened)
        self.received.version_requested.connect(self.version_requested)
        self.received.counted.connect(lambda many: self._count(self._inbox, _("Received"), many))
        self.list.selection_changed.connect(self.selection_changed)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)

    def show_outlet(self, outlet: OutletCard) -> None:
        """Show the people of another outlet, or of the same one as they are now; 0 is nobody's."""
        from pressdesk.contacts import staff

        self._outlet = outlet
        is_stored = bool(outlet.id) and self._clerk.is_ready
        self._staff = self._clerk.ask(staff.staff, outlet, dates.today()) if is_stored else Staff()
        if not self._staff.former and self._former.isChecked():
            self._current.setChecked(True)
        self._say_counts()
        self._show()

    @property
    def selected_ids(self) -> Sequence[int]:
        """The people selected."""
        return self.list.selected_ids

    def select_all(self) -> None:
        """Select everybody in the list shown."""
        self.list.selectAll()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Select nobody."""
        self.list.clearSelection()

    def _say_counts(self) -> None:
        for tab, words, people in (
            (self._current, pgettext("outlet", "People"), self._staff.current),
            (self._former, pgettext("outlet", "Formerly"), self._staff.former),
        ):
            self._count(tab, words, len(people))
        self._former.setVisible(bool(self._staff.former))

    def _count(self, tab: QPushButton, words: str, many: int) -> None:
        tab.setText(f"{words}  {self.locale().toString(many) if many else ''}".rstrip())

    def _show(self) -> None:
        if self._inbox.isChecked():
            self.list.clearSelection()  # nothing is done with people nobody sees
            self.received.show_contact(self._outlet.id)
            self._all.setEnabled(False)
            self._stack.setCurrentWidget(self.received)
            return
        self.received.show_contact(0)
        self.received.count(self._outlet.id)
        shown = self._staff.former if self._former.isChecked() else self._staff.current
        self._colleagues = {one.contact: one for one in shown}
        self.list.show_ids([one.contact for one in shown])
        self._rows.read_again()
        self._all.setEnabled(bool(shown))
        hint = _("People whose organisation is called so, or who have it among their outlets.")
        self._empty.say(*((_("Nobody here yet"), hint) if self._outlet.id else ("", "")))
        self._stack.setCurrentWidget(self.list if shown else self._empty)

    def _fetch(self, ids: Sequence[int]) -> Sequence[ContactRow]:
        """Return the rows of people, whose second line says what they are, or were, there."""
        from pressdesk.contacts import find

        rows = self._clerk.ask(find.rows, ids, spoken())
        made = []
        for row in rows:
            works = self._colleagues.get(row.id, Colleague(row.id))
            is_theirs = fold(row.organisation) == fold(self._outlet.name)
            # A job title is known by language, a role in an outlet is not.
            role = row.title if is_theirs and row.title and not works.ended_on else works.role
            said = (role or row.title, cardwords.period(works.began_on, works.ended_on))
            made.append(replace(row, title=" · ".join(filter(None, said)), organisation=""))
        return made

    def _cards(self, ids: Sequence[int]) -> Sequence[Card]:
        from pressdesk.contacts import numbers

        return self._clerk.ask(numbers.cards, ids)

    def _on_menu_requested(self, place: QPoint) -> None:
        if self.selected_ids:
            self.menu_requested.emit(self.list.viewport().mapToGlobal(place))
