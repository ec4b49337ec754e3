"""The page of people: list, card and what stands beside it, joined by their signals."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.besidepane import BesidePane
from pressdesk.desktop.contacts.cardstack import CardStack
from pressdesk.desktop.contacts.deeds.deeds import Chosen
from pressdesk.desktop.contacts.listpane import ContactListPane
from pressdesk.formats.card import Card

LIST, BESIDE = 302, 330
NARROW, NARROW_FORM = 1010, 1180  # of the page: below, what stands beside card and form folds away


class PeoplePage(QWidget):
    """Everything about people. `chosen_changed` says that the actions concern others now."""

    chosen_changed = Signal()
    release_requested = Signal(int)
    list_requested = Signal(int)
    version_requested = Signal(int, str, int)  # release, language, number, 0 for today's
    view_requested = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk

    def furnish(self) -> Iterator[None]:
        """Build everything, part by part, each in its place at once.

        What is put into its place whole is dressed again all through, and so at every level.
        """
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.list = ContactListPane(self._clerk)
        self._place(self.list)
        yield
        self.middle = CardStack(self._clerk)
        self._place(self.middle, stretch=1)
        yield from self.middle.furnish()
        yield
        self.beside = BesidePane(self._clerk)
        self._place(self.beside)
        self.splitter.setSizes([LIST, 700, BESIDE])
        self._connect()

    def _place(self, pane: QWidget, stretch: int = 0) -> None:
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)

    def _connect(self) -> None:
        self.middle.list_requested.connect(self.list_requested)
        self.middle.saved.connect(self._on_middle_saved)
        self.middle.editing_ended.connect(self._on_middle_editing_ended)
        self.list.contact_chosen.connect(self._on_list_chosen)
        self.list.contact_opened.connect(self._on_list_opened)
        self.list.selection_changed.connect(self.follow)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.view_kept.connect(self.view_requested)
        self.beside.release_requested.connect(self.release_requested)
        self.beside.version_requested.connect(self.version_requested)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self.follow)

    def show_view(self, view: str) -> None:
        """Show one of the views: all, officers, archived, or one that was saved."""
        self.middle.stop_editing()
        self.list.show_view(view)

    def show_contact(self, contact: int) -> None:
        """Show one contact, in the list too."""
        self.middle.stop_editing()
        self.list.choose(contact)

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""
        return [self.list, self.middle, self.beside]

    def flush(self) -> None:
        """Save what is being typed, now."""
        self.middle.flush()
        self.beside.flush()

    @property
    def chosen(self) -> Chosen:
        """Whom an action concerns: the card being edited, else those selected."""
        ids = tuple(self.list.list.selected_ids) if self._clerk.is_ready else ()
        return Chosen(ids, self.list.view, self.middle.is_editing)

    def cards(self) -> Sequence[Card]:
        """Return the people chosen, whole."""
        from pressdesk.contacts import find

        if self.middle.is_editing:
            return (self.middle.form.card,)
        ids = self.list.list.selected_ids
        return self._clerk.ask(find.cards, ids) if ids else ()

    def edit(self, card: Card) -> None:
        """Show a card in the form, a new one where its id is 0."""
        self.middle.edit(card)
        self.beside.show_contact(card.id, is_officer=card.is_officer)
        self._tell()

    def place_of(self, name: str) -> QRect:
        """Return where on the screen a question about an action is asked."""
        return self.middle.place_of(name)

    def follow(self) -> None:
        """Show what goes with the rows selected."""
        ids = self.list.list.selected_ids if self._clerk.is_ready else []
        self._tell()
        if not self.middle.is_editing:
            self.middle.show_people(ids, is_archive=self.list.view == "archived")
            is_officer = self.middle.card.card.is_officer
            self.beside.show_contact(ids[0] if len(ids) == 1 else 0, is_officer=is_officer)

    # Inside

    def _fold(self) -> None:
        least = NARROW_FORM if self.middle.is_editing else NARROW
        self.beside.setVisible(self.width() >= least)

    def _tell(self) -> None:
        self._fold()
        self.chosen_changed.emit()

    # Reactions

    def _on_list_chosen(self, contact: int) -> None:
        if self.middle.is_editing and contact != self.middle.edited_id:
            self.middle.stop_editing()

    def _on_list_opened(self, _contact: int) -> None:
        if not self.middle.is_editing and self.middle.card.lines:
            self.middle.card.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_middle_saved(self, contact: int) -> None:
        if self.list.list.current_id != contact:
            self.list.choose(contact)

    def _on_middle_editing_ended(self) -> None:
        self.follow()
        self.list.focus_list()

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.CONTACT, Kind.SETTING, Kind.MAILING_LIST):
            self.follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.middle.is_editing:
            self.list.focus_list()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
