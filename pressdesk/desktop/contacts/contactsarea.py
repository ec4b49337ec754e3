"""The area of contacts: list, card and releases side by side, and what can be done with people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.besidepane import BesidePane
from pressdesk.desktop.contacts.cardstack import CardStack
from pressdesk.desktop.contacts.deeds.bringing import BringDeeds
from pressdesk.desktop.contacts.deeds.changing import ChangeDeeds
from pressdesk.desktop.contacts.deeds.copying import OTHER_WAYS, CopyDeeds
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.contacts.deeds.erasing import EraseDeeds
from pressdesk.desktop.contacts.deeds.keeping import KeepDeeds
from pressdesk.desktop.contacts.deeds.standing import StandingDeeds
from pressdesk.desktop.contacts.listpane import ContactListPane
from pressdesk.desktop.dropping import local_files, take_copy
from pressdesk.desktop.widgets.controls import hairline
from pressdesk.formats.card import Card

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.doubles.doublesscreen import DoublesScreen

LIST, BESIDE = 302, 330
# What can be done here, in the order of the menus; a new kind of deed is a group of its own.
DEEDS: tuple[type[Deeds], ...] = (
    CopyDeeds,
    StandingDeeds,
    ChangeDeeds,
    KeepDeeds,
    BringDeeds,
    EraseDeeds,
)
NARROW, NARROW_FORM = 1010, 1180  # of the area: below, the releases fold away for card and form


class ContactsArea(QWidget):
    """Everything about people on one screen. `release_requested` asks for a release to be shown."""

    release_requested = Signal(int)
    view_requested = Signal(str)
    left = Signal()  # what was gone through is done with: back to everybody

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._doubles: DoublesScreen | None = None
        self._deeds = [group(self, clerk, self) for group in DEEDS]
        self._bring = next(group for group in self._deeds if isinstance(group, BringDeeds))
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        self.list = ContactListPane(self._clerk)
        self._middle = CardStack(self._clerk)
        self.beside = BesidePane(self._clerk)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for n, pane in enumerate((self.list, self._middle, self.beside)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(n, int(n == 1))
        self.splitter.setSizes([LIST, 700, BESIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        # The people, or in their place what is gone through one by one.
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.addActions(self.all_actions())
        self._middle.fill_menu([self.action(name) if name else None for name in OTHER_WAYS])
        self._middle.asked.connect(lambda name: self.action(name).trigger())
        self._middle.saved.connect(self._on_middle_saved)
        self._middle.editing_ended.connect(self._on_middle_editing_ended)
        self.list.contact_chosen.connect(self._on_list_chosen)
        self.list.contact_opened.connect(self._on_list_opened)
        self.list.selection_changed.connect(self._follow)
        self.list.new_requested.connect(self.action("contact.new").trigger)
        self.list.menu_requested.connect(self._on_list_menu_requested)
        self.list.view_kept.connect(self.view_requested)
        self.beside.release_requested.connect(self.release_requested)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self._follow)
        for pane in (self.list.list, self._middle):
            copy = QShortcut(QKeySequence.StandardKey.Copy, pane)
            copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            copy.activated.connect(self.action("contact.copy_block").trigger)

    # What the main window asks of it

    def show_view(self, view: str) -> None:
        """Show one of the views: all, officers, duplicates, archived, or one that was saved."""
        self._middle.stop_editing()
        if view == "duplicates":
            self._show_doubles()
            return
        self._pages.setCurrentWidget(self.splitter)
        self.list.show_view(view)

    def show_contact(self, contact: int) -> None:
        """Show one contact, in the list too."""
        self._middle.stop_editing()
        self._pages.setCurrentWidget(self.splitter)
        self.list.choose(contact)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.list.search()

    def narrow(self) -> None:
        """Offer what the list can be filtered by."""
        self._pages.setCurrentWidget(self.splitter)
        self.list.filter_bar.open_menu()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""
        if self._doubles is not None and self._pages.currentWidget() is self._doubles:
            return list(self._doubles.panes())
        return [self.list, self._middle, self.beside]

    def flush(self) -> None:
        """Save what is being typed, now."""
        self._middle.flush()
        self.beside.flush()

    def all_actions(self) -> list[QAction]:
        """What can be done with people."""
        return [one for group in self._deeds for one in group.all_actions()]

    def action(self, name: str) -> QAction:
        """Return the action called `name`."""
        return next(one for one in self.all_actions() if one.objectName() == name)

    # What its deeds ask of it

    @property
    def language(self) -> str:
        """The language job titles are shown and copied in."""
        return self._middle.language

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the office's releases."""
        return self._middle.languages

    @property
    def listed(self) -> Sequence[int]:
        """Everybody in the list as it stands, in its order."""
        return self.list.list.rows.ids

    @property
    def chosen(self) -> Chosen:
        """Whom an action concerns: the card being edited, else those selected."""
        editing = self._middle.is_editing
        ids = tuple(self.list.list.selected_ids) if self._clerk.is_ready else ()
        return Chosen(ids, self.list.view, editing)

    def cards(self) -> Sequence[Card]:
        """Return the people chosen, whole."""
        from pressdesk.contacts import find

        if self._middle.is_editing:
            return (self._middle.form.card,)
        ids = self.list.list.selected_ids
        return self._clerk.ask(find.cards, ids) if ids else ()

    def edit(self, card: Card) -> None:
        """Show a card in the form, a new one where its id is 0."""
        self._middle.edit(card)
        self.beside.show_contact(card.id)
        self._follow_actions()

    def place_of(self, name: str) -> QRect:
        """Return where on the screen a question about an action is asked."""
        return self._middle.place_of(name)

    def stop_editing(self) -> None:
        """Save what was typed and leave the form."""
        self._middle.stop_editing()

    # Inside

    def _follow(self) -> None:
        """Show what goes with the rows selected."""
        ids = self.list.list.selected_ids if self._clerk.is_ready else []
        self._follow_actions()
        if not self._middle.is_editing:
            self._middle.show_people(ids, is_archive=self.list.view == "archived")
            self.beside.show_contact(ids[0] if len(ids) == 1 else 0)

    def _show_doubles(self) -> None:
        if self._doubles is None:
            from pressdesk.desktop.contacts.doubles.doublesscreen import DoublesScreen

            self._doubles = DoublesScreen(self._clerk)
            self._doubles.left.connect(self.left)
            self._pages.addWidget(self._doubles)
        self._pages.setCurrentWidget(self._doubles)
        self._doubles.look()
        self._doubles.focus_list()

    def _fold(self) -> None:
        least = NARROW_FORM if self._middle.is_editing else NARROW
        self.beside.setVisible(self.width() >= least)

    def _follow_actions(self) -> None:
        self._fold()
        for group in self._deeds:
            group.follow(self.chosen)

    # Reactions

    def _on_list_chosen(self, contact: int) -> None:
        if self._middle.is_editing and contact != self._middle.edited_id:
            self._middle.stop_editing()

    def _on_list_opened(self, _contact: int) -> None:
        if not self._middle.is_editing and self._middle.card.lines:
            self._middle.card.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_middle_saved(self, contact: int) -> None:
        if self.list.list.current_id != contact:
            self.list.choose(contact)

    def _on_middle_editing_ended(self) -> None:
        self._follow()
        self.list.focus_list()

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.CONTACT):
            self._follow()

    def _on_list_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self)
        for group in self._deeds:
            for name in group.in_rows:
                menu.addAction(self.action(name)) if name else menu.addSeparator()
            menu.addSeparator()
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._middle.is_editing:
            self.list.focus_list()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := local_files(event.mimeData()):
            take_copy(event)
            self._bring.bring(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
