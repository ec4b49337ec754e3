"""The page of outlets: list, card, and the people of the outlet, side by side or below it."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.contacts.card.cardpane import HEADER
from pressdesk.desktop.contacts.card.manypane import MOST, ManyPane
from pressdesk.desktop.contacts.deeds.deeds import Chosen
from pressdesk.desktop.contacts.outlets.manyoutlets import ManyOutlets
from pressdesk.desktop.contacts.outlets.outletcardpane import OutletCardPane
from pressdesk.desktop.contacts.outlets.outletform import OutletForm
from pressdesk.desktop.contacts.outlets.outletlistpane import OutletListPane
from pressdesk.desktop.contacts.outlets.peoplepane import PeoplePane
from pressdesk.desktop.keeper import Keeper
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.emptystate import EmptyState

LIST, PEOPLE = 302, 330
NARROW = 1010  # of the page: below, the people stand under the card
NARROW_FORM = 1180  # below, they are not shown while the outlet is edited
NARROWEST = 400


class OutletsPage(QWidget):
    """Everything about outlets. `contact_requested` brings a person to be shown, `asked` names an
    action, `chosen_changed` says that the actions concern others now, `version_requested` brings
    a release a desk received."""

    contact_requested = Signal(int)
    version_requested = Signal(int, str, int)
    asked = Signal(str)
    chosen_changed = Signal()
    merge_requested = Signal(int)
    outlet_menu_requested = Signal(QPoint)
    people_menu_requested = Signal(QPoint)

    def __init__(
        self, clerk: Clerk, session: Session | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._outlet = OutletCard()
        self._came_from = 0
        self._is_editing = False
        self._keeper = Keeper(OutletCard(), self._save, _is_named, self)
        self._build()
        if session is not None:
            for name, splitter in self.splitters.items():
                session.restore_splitter(name, splitter)
        self._connect()
        self._read()  # the list has shown its first rows already
        self._show()

    def _build(self) -> None:
        self.list = OutletListPane(self._clerk)
        hint = _("Choose an outlet in the list, or add one.")
        self._empty = EmptyState("building-2", _("No outlet chosen"), hint)
        self.card = OutletCardPane()
        self.form = OutletForm()
        self.many = ManyPane()
        self.several = ManyOutlets()
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(NARROWEST)
        for page in (self._empty, self.card, self.form, self.many, self.several):
            self._stack.addWidget(page)
        self.people = PeoplePane(self._clerk)
        self._right = QSplitter(Qt.Orientation.Horizontal)
        self._whole = QSplitter(Qt.Orientation.Horizontal)
        for splitter, panes in (
            (self._right, (self._stack, self.people)),
            (self._whole, (self.list, self._right)),
        ):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for pane in panes:
                splitter.addWidget(pane)
        self._right.setStretchFactor(0, 1)
        self._right.setSizes([700, PEOPLE])
        self._whole.setStretchFactor(1, 1)
        self._whole.setSizes([LIST, 1000])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self.splitters = {"outlets": self._whole, "outlets/people": self._right}

    def _connect(self) -> None:
        self.list.selection_changed.connect(self._on_list_selected)
        self.list.opened.connect(self._on_opened)
        self.list.new_requested.connect(self.new)
        self.list.make_requested.connect(lambda: self.asked.emit("outlet.make"))
        self.list.menu_requested.connect(self.outlet_menu_requested)
        self.card.asked.connect(self.asked)
        self.card.back_requested.connect(self.go_back)
        self.many.asked.connect(self.asked)
        self.several.asked.connect(self.asked)
        self.several.merge_requested.connect(self.merge_requested)
        self.people.opened.connect(self.contact_requested)
        self.people.version_requested.connect(self.version_requested)
        self.people.selection_changed.connect(self._show)
        self.people.menu_requested.connect(self.people_menu_requested)
        self.form.card_edited.connect(self._keeper.keep)
        self.form.done_requested.connect(self.stop_editing)
        self._keeper.began.connect(self._on_keeper_began)
        self._keeper.saved.connect(self._on_keeper_saved)
        self._keeper.refused.connect(self._on_keeper_refused)
        self._clerk.changed.connect(self._on_clerk_changed)

    # What the area asks of it

    def look(self) -> None:
        """Show things as they are now, and count what has no outlet yet."""
        self._came_from = 0
        self.card.offer_back("")
        self.list.refresh()
        self._read()
        self._show()
        self.offer()
        self.list.focus_list()

    def choose(self, outlet: int, came_from: int = 0, name: str = "") -> None:
        """Show one outlet; one may go back to the person `came_from`, who is called `name`."""
        self.stop_editing()
        self._came_from = came_from
        self.card.offer_back(name)
        self.list.choose(outlet)

    @property
    def chosen(self) -> Chosen:
        """Whom an action concerns: people selected on the right, outlets on the left."""
        view = "outlets/archived" if self.list.view == "archived" else "outlets"
        return Chosen(self.chosen_people, view, self._is_editing, self.outlets)

    @property
    def outlet(self) -> OutletCard:
        """The outlet shown."""
        return self._outlet

    @property
    def outlets(self) -> tuple[int, ...]:
        """The outlets selected."""
        return tuple(self.list.list.selected_ids) if self._clerk.is_ready else ()

    @property
    def chosen_people(self) -> tuple[int, ...]:
        """The people selected among those of the outlet."""
        return tuple(self.people.selected_ids)

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through."""
        return [self.list, self._stack, self.people]

    def flush(self) -> None:
        """Save what is being typed, now."""
        if self._is_editing:
            self.form.settle()
        self._keeper.flush()

    def place_of(self, name: str) -> QRect:
        """Return where on the screen a question about an action is asked."""
        found = self.many.place_of(name) if self._stack.currentWidget() is self.many else None
        return found or QRect(self._stack.mapToGlobal(QPoint(24, 8)), QSize(320, HEADER - 8))

    # What can be done

    def new(self) -> None:
        """Begin an outlet."""
        self._edit(OutletCard())

    def edit(self) -> None:
        """Show the outlet chosen in the form."""
        if self._outlet.id:
            self._edit(self._outlet)

    def stop_editing(self) -> None:
        """Save what was typed and leave the form."""
        if self._is_editing:
            self.flush()
            self._is_editing = False
            self._show()
            self.list.focus_list()

    @property
    def has_way_back(self) -> bool:
        """Whether one came here from a person."""
        return bool(self._came_from)

    def go_back(self) -> None:
        """Show the person one came from."""
        if self._came_from:
            self.contact_requested.emit(self._came_from)

    def merge_with(self, other: int) -> None:
        """Choose another outlet besides the one chosen, to make the two one."""
        first = self._outlet.id
        self.list.list.select({first, other}, first)
        self._show()

    # Inside

    def _edit(self, card: OutletCard) -> None:
        self._keeper.start(card)
        self._is_editing = True
        self.form.edit(card)
        self.form.say(_("Saved") if card.id else "")
        self._show()

    def _save(self, card: OutletCard) -> Task[int]:
        from pressdesk.contacts import outlets

        return self._clerk.do(outlets.save, card, datetime.now(UTC))

    def _show(self) -> None:
        """Show what goes with the rows selected on the left and on the right."""
        self._fold()
        if self._is_editing:
            self._stack.setCurrentWidget(self.form)
        elif len(self.chosen_people) > 1:
            self._show_people()
        elif len(self.outlets) > 1:
            self._show_several()
        else:
            self._stack.setCurrentWidget(self.card if self._outlet.id else self._empty)
        self.chosen_changed.emit()

    def _fold(self) -> None:
        """Give the form the room of the people where the two have too little."""
        self.people.setVisible(not self._is_editing or self.width() >= NARROW_FORM)

    def _show_people(self) -> None:
        from pressdesk.contacts import find

        ids = self.chosen_people
        self.many.show_people(self._clerk.ask(find.cards, ids[:MOST]), len(ids))
        self._stack.setCurrentWidget(self.many)

    def _show_several(self) -> None:
        from pressdesk.contacts import staff

        ids = self.outlets
        rows = self._clerk.ask(staff.rows, ids[:20], dates.today())
        self.several.show_outlets(rows, len(ids), self._outlet.id)
        self._stack.setCurrentWidget(self.several)

    def _read(self) -> None:
        """Read the outlet under the cursor anew."""
        from pressdesk.contacts import numbers, outlets

        ids = self.outlets
        if len(ids) == 1:
            try:
                self._outlet = self._clerk.ask(outlets.outlet, ids[0])
            except DeskError:  # gone, and the list is about to learn of it
                self._outlet = OutletCard()
        elif not ids:
            self._outlet = OutletCard()
        self.card.show_outlet(*self._clerk.ask(numbers.as_written, (self._outlet,)))
        self.people.show_outlet(self._outlet if len(ids) == 1 else OutletCard())

    def offer(self) -> None:
        """Offer to make outlets of the organisations that have none."""
        from pressdesk.contacts import outlets

        if self._clerk.is_ready:
            self._clerk.look_up(outlets.without_outlet).then(self.list.offer)

    # Reactions

    def _on_list_selected(self) -> None:
        if self._is_editing and self.outlets != (self._keeper.stored.id,):
            self.stop_editing()
        self._read()
        self.people.clear()
        self._show()

    def _on_opened(self, _outlet: int) -> None:
        if not self._is_editing and self.card.lines:
            self.card.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_keeper_began(self) -> None:
        self.form.say(_("Saving…"))

    def _on_keeper_saved(self, outlet: int) -> None:
        self.form.say(_("Saved"))
        if self.list.list.current_id != outlet:
            self.list.choose(outlet)

    def _on_keeper_refused(self, error: DeskError) -> None:
        self.form.say(error.what)
        self.form.name.refuse(" ".join(part for part in (error.what, error.hint) if part))
        self._keeper.keep(self.form.card)  # what else was typed

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if not changes.touches(Kind.OUTLET, Kind.CONTACT, Kind.SETTING) or not self.isVisible():
            return
        self._read()
        stored = self._keeper.stored
        is_mine = self._is_editing and self._outlet.id == stored.id and not self._keeper.is_busy
        if is_mine and self._outlet.version != stored.version:
            self._keeper.start(self._outlet)
            self.form.show_again(self._outlet)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or self._is_editing:
            super().keyPressEvent(event)
        elif self.chosen_people:
            self.people.clear()
        elif self._came_from and self.card.isVisible():
            self.go_back()
        else:
            self.list.focus_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        is_wide = event.size().width() >= NARROW
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._right.orientation() != wanted:
            self._right.setOrientation(wanted)
            self._right.setSizes([700, PEOPLE] if is_wide else [300, 300])


def _is_named(outlet: OutletCard) -> bool:
    return bool(outlet.name.strip())
