"""The area of distribution lists: the lists, the one chosen, and whom they reach."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import actions, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.lists.deeds import ListDeeds
from pressdesk.desktop.lists.listcardpane import ListCardPane
from pressdesk.desktop.lists.listspane import ListsPane
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.recipients.recipientspane import RecipientsPane
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import hairline, primary_button
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.lists.members import Counts
from pressdesk.lists.recipients import Recipient

LIST, RECIPIENTS = 302, 400
HANDING_OUT = 5  # where that stands in the menu
NARROW = 1010  # below, the recipients stand under the list


class ListsArea(QWidget):
    """Everything about lists on one screen; it is built at once or, `in_parts`, step by step."""

    contact_requested = Signal(int)
    outlet_requested = Signal(int)

    def __init__(
        self,
        clerk: Clerk,
        session: Session | None = None,
        parent: QWidget | None = None,
        *,
        in_parts: bool = False,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._session = session
        self._is_stale = True
        self._counts: Newest[tuple[int, Counts]] = Newest(self._show_counts)
        self.furnishing = self._furnish()
        if not in_parts:
            list(self.furnishing)

    def _furnish(self) -> Iterator[None]:
        self.list = ListsPane(self._clerk)
        yield
        self.card = ListCardPane(self._clerk)
        yield
        self.recipients = RecipientsPane(self._clerk)
        yield
        self._build()
        self._deeds = ListDeeds(self, self._clerk, self)
        self._connect()
        self._on_list_selected()

    def _build(self) -> None:
        new = primary_button(_("New list"), "plus")
        new.clicked.connect(lambda: self._deeds.new_list())
        hint = _("Choose a list on the left, or make one.")
        self._empty = EmptyState("users", _("No list chosen"), hint, (new,))
        self._several = EmptyState("users", "", "")
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(400)
        for page in (self._empty, self.card, self._several):
            page.setProperty("pane", "pane")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._stack.addWidget(page)
        self._right = QSplitter(Qt.Orientation.Horizontal)
        self._whole = QSplitter(Qt.Orientation.Horizontal)
        self._right.addWidget(self._stack)
        self._right.addWidget(self.recipients)
        for splitter in (self._whole, self._right):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._whole.addWidget(self.list)
        self._whole.addWidget(self._right)
        self._right.setStretchFactor(0, 1)
        self._right.setSizes([700, RECIPIENTS])
        self._whole.setStretchFactor(1, 1)
        self._whole.setSizes([LIST, 1000])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(self._whole, 1)
        self.splitters = {"lists": self._whole, "lists/recipients": self._right}
        if self._session is not None:
            for name, splitter in self.splitters.items():
                self._session.restore_splitter(name, splitter)

    def _connect(self) -> None:
        for one in actions.collect(self.recipients):
            one.setProperty("menu", "list")
            one.setProperty("group", HANDING_OUT)
        for one in self.all_actions():
            one.setProperty("area", "lists")
            self.addAction(one)
        self.recipients.resolved_changed.connect(self._deeds.follow)
        self.recipients.contact_requested.connect(self.contact_requested)
        self.recipients.outlet_requested.connect(self.outlet_requested)
        self.recipients.list_requested.connect(self.open)
        self.list.selection_changed.connect(self._on_list_selected)
        self.list.listed.connect(self._on_listed)
        self.list.new_requested.connect(self._deeds.make)
        self.list.opened.connect(lambda _row: self.card.begin())
        self.list.menu_requested.connect(lambda place: self._open_menu(ListDeeds.in_rows, place))
        self.list.people_dropped.connect(self._on_people_dropped)
        self.card.contact_requested.connect(self.contact_requested)
        self.card.outlet_requested.connect(self.outlet_requested)
        self.card.list_requested.connect(self.open)
        self.card.saved.connect(self._show)
        self.card.chosen_changed.connect(self._deeds.follow)
        self.card.menu_requested.connect(lambda place: self._open_menu(ListDeeds.in_members, place))
        self._clerk.changed.connect(self._on_clerk_changed)

    # What the main window asks of it

    def show_view(self, view: str) -> None:
        """Show the lists in use, or those archived."""
        self.card.flush()
        self.list.show_view(view)

    def open(self, row: int) -> None:
        """Show one list, in the archive where it is there."""
        from pressdesk.lists import lists

        card = self._clerk.ask(lists.listed, row)
        wanted = "archived" if card.is_archived else "all"
        if wanted != self.list.view:
            self.list.show_view(wanted)
        self.list.choose(row)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.list.search()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""
        return [self.list, self._stack, *self.recipients.panes()]

    def all_actions(self) -> list[QAction]:
        """What can be done with lists."""
        return [*self._deeds.all_actions(), *actions.collect(self.recipients)]

    def flush(self) -> bool:
        """Save what is being typed, now."""
        self.card.flush()
        return True

    def let_go(self) -> None:
        """End what is under way: the office is being closed."""

    # What its deeds ask of it

    @property
    def chosen(self) -> Sequence[int]:
        """The lists selected."""
        return self.list.list.selected_ids if self._clerk.is_ready else ()

    @property
    def reached(self) -> Sequence[Recipient]:
        """Whom the lists selected reach."""
        return self.recipients.resolved.recipients

    # Inside

    def _show(self) -> None:
        from pressdesk.lists import lists

        self._is_stale = False
        ids = tuple(self.chosen)
        if ids != self.recipients.lists:
            self.recipients.show_lists(ids)
        if len(ids) == 1:
            try:
                card = self._clerk.ask(lists.listed, ids[0])
            except DeskError:  # gone, and the list is about to learn of it
                card = ListCard()
            if card.id:
                self.card.show_list(card)
                self._counts.ask(self._clerk.run, _counted, self._clerk, card.id)
            self._stack.setCurrentWidget(self.card if card.id else self._empty)
        elif ids:
            names = ", ".join(row.label for row in self._clerk.ask(lists.names, ids[:8]))
            said = ngettext("{n} list together", "{n} lists together", len(ids))
            self._several.say(said.format(n=len(ids)), names)
            self._stack.setCurrentWidget(self._several)
        else:
            self._stack.setCurrentWidget(self._empty)
        self._deeds.follow()
        self._deeds.begin_name()

    def _show_counts(self, found: tuple[int, Counts]) -> None:
        if tuple(self.chosen) == found[:1]:
            self.card.show_counts(found[1])

    def _open_menu(self, names: Sequence[str], place: QPoint) -> None:
        menu = QMenu(self)
        for name in names:
            made = next((one for one in self.all_actions() if one.objectName() == name), None)
            if made is None:
                menu.addSeparator()
            elif made.isEnabled() and made.isVisible():
                menu.addAction(made)
        menu.popup(place)

    # Reactions

    def _on_list_selected(self) -> None:
        if self._clerk.is_ready:
            self.card.flush()
            self._show()

    def _on_listed(self, _many: int) -> None:
        # Whoever searches on and finds the same list has asked for nothing new.
        if self._is_stale or tuple(self.chosen) != self.recipients.lists:
            self._on_list_selected()

    def _on_people_dropped(self, row: int, people: list[int]) -> None:
        from datetime import UTC, datetime

        from pressdesk.lists import lists

        (found,) = self._clerk.ask(lists.names, (row,))
        task = self._clerk.do(lists.add, row, PERSON, people, datetime.now(UTC))
        task.then(lambda many: self._tell_added(found.label, many))

    def _tell_added(self, label: str, many: int) -> None:
        if many:
            said = ngettext("{n} person put on “{name}”", "{n} people put on “{name}”", many)
            words = said.format(n=self.locale().toString(many), name=label)
            messages.toast(self, words, _("Undo"), self._clerk.undo)
        else:
            messages.toast(self, _("They are on “{name}” already.").format(name=label))

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.MAILING_LIST, Kind.CONTACT, Kind.OUTLET):
            self._show() if self.isVisible() else setattr(self, "_is_stale", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.list.focus_list()
        elif event.key() == Qt.Key.Key_Delete and self.card.shown_members is not None:
            if self.card.shown_members.list.hasFocus() and self.card.shown_members.list.selected:
                self._deeds.remove_members()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= NARROW
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._right.orientation() != wanted:
            self._right.setOrientation(wanted)
            self._right.setSizes([700, RECIPIENTS] if is_wide else [300, 300])


def _counted(clerk: Clerk, row: int) -> tuple[int, Counts]:
    from pressdesk.lists import members

    return row, clerk.ask(members.counts, row)
