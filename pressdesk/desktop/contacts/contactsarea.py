"""The area of contacts: its pages (people, outlets, duplicates), and what can be done on them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop import cardwords, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.deeds.bringing import BringDeeds
from pressdesk.desktop.contacts.deeds.changing import ChangeDeeds
from pressdesk.desktop.contacts.deeds.copying import OTHER_WAYS, CopyDeeds
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.contacts.deeds.erasing import EraseDeeds
from pressdesk.desktop.contacts.deeds.keeping import KeepDeeds
from pressdesk.desktop.contacts.deeds.listing import ListingDeeds
from pressdesk.desktop.contacts.deeds.outlets import OutletDeeds
from pressdesk.desktop.contacts.deeds.standing import StandingDeeds
from pressdesk.desktop.contacts.listpane import ContactListPane
from pressdesk.desktop.contacts.pagestack import PageStack, PassingPage
from pressdesk.desktop.contacts.peoplepage import PeoplePage
from pressdesk.desktop.menus import hide_empty
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import hairline
from pressdesk.formats.card import Card
from pressdesk.lists.lists import PERSON

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.doubles.doublesscreen import DoublesScreen
    from pressdesk.desktop.contacts.outlets.outletspage import OutletsPage

# What can be done here, in the order of the menus; a new kind of deed is a group of its own.
DEEDS: tuple[type[Deeds], ...] = (
    CopyDeeds,
    StandingDeeds,
    ChangeDeeds,
    BringDeeds,
    ListingDeeds,
    KeepDeeds,
    OutletDeeds,
    EraseDeeds,
)


class ContactsArea(QWidget):
    """Everything about people on one screen. `release_requested` asks for a release to be shown.

    It is built at once, or, `in_parts`, a part with each step of `furnishing`.
    """

    release_requested = Signal(int)
    view_requested = Signal(str)
    import_stands = Signal(bool)  # whether there is one to come back to
    doubles_counted = Signal(int)
    left = Signal()  # what was gone through is done with: back to everybody

    def __init__(
        self, clerk: Clerk, parent: QWidget | None = None, *, in_parts: bool = False
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._doubles: DoublesScreen | None = None
        self._outlets: OutletsPage | None = None
        self.session: Session | None = None  # where places are remembered, if anywhere
        self.furnishing = self._furnish()
        self._build()
        if not in_parts:
            list(self.furnishing)

    def _furnish(self) -> Iterator[None]:
        yield from self.people.furnish()
        yield
        self._deeds = [group(self, self._clerk, self) for group in DEEDS]
        self._bring = next(group for group in self._deeds if isinstance(group, BringDeeds))
        self._connect()
        yield
        self.people.follow()

    def _build(self) -> None:
        self.people = PeoplePage(self._clerk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        # The people, or in their place what is gone through one by one, or their outlets.
        self._pages = PageStack()
        self._pages.addWidget(self.people)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.addActions(self.all_actions())
        self._pages.stands.connect(self.import_stands)
        middle = self.people.middle
        middle.fill_menu([self.action(name) if name else None for name in OTHER_WAYS])
        middle.asked.connect(self._on_asked)
        middle.outlet_requested.connect(self.show_outlet)
        self.people.chosen_changed.connect(self._follow_actions)
        self.list.fill_new_menu([self.action(f"contact.{name}") for name in ("import", "paste")])
        self.list.asked.connect(self._on_asked)
        self.people.menu_requested.connect(self._open_menu)
        self.people.view_requested.connect(self.view_requested)
        self.people.release_requested.connect(self.release_requested)
        self._copy_block_in(self.people.list.list)
        self._copy_block_in(middle)

    # What the main window asks of it

    def show_view(self, view: str) -> None:
        """Show one of the views: all, officers, outlets, duplicates, archived, or a saved one.

        "import" is the import under way, where there is one; "duplicates:3:7" begins with a pair.
        """
        self.stop_editing()
        if view == "import" and self._pages.passing is not None:
            self._pages.setCurrentWidget(self._pages.passing)
        elif view.startswith("duplicates"):
            self._show_doubles([int(row) for row in view.split(":")[1:]])
        elif view == "outlets":
            self.outlets_page.look()
            self._pages.setCurrentWidget(self.outlets_page)
        else:
            self._pages.setCurrentWidget(self.people)
            self.people.show_view(view)
        self._follow_actions()

    def show_contact(self, contact: int) -> None:
        """Show one contact, in the list too."""
        self._pages.setCurrentWidget(self.people)
        self.people.show_contact(contact)
        self._follow_actions()

    def show_outlet(self, name: str) -> None:
        """Show the outlet of a name, made where there is none, with the way back to its person."""
        from pressdesk.contacts import outlets

        self.stop_editing()
        card = self.people.middle.card.card
        row = self._clerk.ask(outlets.named, name)
        is_new = not row
        if is_new:
            row = self._clerk.do_now(outlets.save, OutletCard(name=name), datetime.now(UTC))
        self.view_requested.emit("outlets")
        self.outlets_page.choose(row, card.id, cardwords.name(card))
        if is_new:
            said = _("Outlet {name} made").format(name=name)
            messages.toast(self, said, _("Undo"), self._clerk.undo)

    def open_outlet(self, outlet: int) -> None:
        """Show an outlet that somebody looked for."""
        self.outlets_page.choose(outlet)

    def search(self) -> None:
        """Put the cursor into the search field."""
        lists = self.outlets_page.list if self._is_at_outlets else self.list
        (self._pages.shown_passing or lists).search()

    def narrow(self) -> None:
        """Offer what the list can be filtered by."""
        self._pages.setCurrentWidget(self.people)
        self.list.filter_bar.open_menu()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""
        if self._doubles is not None and self._pages.is_at(self._doubles):
            return list(self._doubles.panes())
        if (passing := self._pages.shown_passing) is not None:
            return list(passing.panes())
        return self.outlets_page.panes() if self._is_at_outlets else self.people.panes()

    def flush(self) -> bool:
        """Save what is being typed, now."""
        self.people.flush()
        if self._outlets is not None:
            self._outlets.flush()
        return True

    def let_go(self) -> None:
        """End what is under way: the office is being closed."""
        for group in self._deeds:
            group.let_go()

    def all_actions(self) -> list[QAction]:
        """What can be done with people and outlets."""
        return [one for group in self._deeds for one in group.all_actions()]

    def action(self, name: str) -> QAction:
        """Return the action called `name`."""
        return next(one for one in self.all_actions() if one.objectName() == name)

    @property
    def list(self) -> ContactListPane:
        """The list of people."""
        return self.people.list

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What parts the panes of the pages seen so far, to be remembered by these names."""
        of_outlets = self._outlets.splitters if self._outlets is not None else {}
        return {"contacts": self.people.splitter, **of_outlets}

    # What its deeds ask of it

    @property
    def language(self) -> str:
        """The language job titles are shown and copied in."""
        return self.people.middle.language

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the office's releases."""
        return self.people.middle.languages

    @property
    def listed(self) -> Sequence[int]:
        """Everybody in the list as it stands, in its order."""
        rows = self.outlets_page.people.list.rows if self._is_at_outlets else self.list.list.rows
        return rows.ids

    @property
    def chosen(self) -> Chosen:
        """Whom an action concerns: the card being edited, else those selected; nobody unseen."""
        if self._is_at_outlets:
            return self.outlets_page.chosen
        return self.people.chosen if self._pages.is_at(self.people) else Chosen()

    def cards(self) -> Sequence[Card]:
        """Return the people chosen, whole."""
        from pressdesk.contacts import find

        if self._is_at_outlets:
            return self._clerk.ask(find.cards, self.chosen.ids)
        return self.people.cards() if self._pages.is_at(self.people) else ()

    def bring(self, paths: Sequence[Path]) -> None:
        """Import people from files."""
        self._bring.bring(paths)

    def bring_pasted(self, mime: QMimeData) -> None:
        """Import the people that a clipboard or a drag carries."""
        self._bring.bring_pasted(mime)

    def ask_list(self, people: Sequence[int], place: QRect) -> None:
        """Ask on which distribution list people are put, beside a place of the screen."""
        next(g for g in self._deeds if isinstance(g, ListingDeeds)).ask_list(PERSON, people, place)

    def edit(self, card: Card) -> None:
        """Show a card in the form, a new one where its id is 0."""
        if not self._pages.is_at(self.people) and not self._is_at_outlets:
            self._pages.setCurrentWidget(self.people)
            self.view_requested.emit("")
        self.people.edit(card)

    def place_of(self, name: str) -> QRect:
        """Return where on the screen a question about an action is asked."""
        return (self.outlets_page if self._is_at_outlets else self.people).place_of(name)

    def show_page(self, page: PassingPage) -> None:
        """Show a page of a group of deeds, such as an import, in the place of the people."""
        self._pages.keep(page)
        self.show_view("import")
        self.view_requested.emit("import")

    def drop_page(self, page: PassingPage) -> bool:
        """Take such a page away for good; return whether it was the one shown."""
        return self._pages.drop(page)

    def leave_page(self, view: str = "") -> None:
        """Go back to everybody, or to a view of theirs."""
        self.show_view(view or "all")
        named = "duplicates" if view.startswith("duplicates") else view
        self.view_requested.emit(named) if view else self.left.emit()

    def stop_editing(self) -> None:
        """Save what was typed and leave the form."""
        self.people.middle.stop_editing()
        if self._outlets is not None:
            self._outlets.stop_editing()

    @property
    def outlets_page(self) -> "OutletsPage":
        """The page of outlets, made where it was not yet seen."""
        if self._outlets is None:
            from pressdesk.desktop.contacts.outlets.outletspage import OutletsPage

            page = self._outlets = OutletsPage(self._clerk, self.session)
            page.contact_requested.connect(self._on_outlets_contact_requested)
            page.version_requested.connect(self.people.version_requested)
            page.asked.connect(self._on_asked)
            page.chosen_changed.connect(self._follow_actions)
            page.merge_requested.connect(self._on_merge_requested)
            page.outlet_menu_requested.connect(partial(self._open_menu, of_outlets=True))
            page.people_menu_requested.connect(self._open_menu)
            self._copy_block_in(page.people)
            self._pages.addWidget(page)
        return self._outlets

    # Inside

    @property
    def _is_at_outlets(self) -> bool:
        return self._pages.is_at(self._outlets)

    def _copy_block_in(self, pane: QWidget) -> None:
        next(group for group in self._deeds if isinstance(group, CopyDeeds)).copy_by_key_in(pane)

    def _show_doubles(self, chosen: Sequence[int]) -> None:
        if self._doubles is None:
            from pressdesk.desktop.contacts.doubles.doublesscreen import DoublesScreen

            self._doubles = DoublesScreen(self._clerk)
            self._doubles.left.connect(self.left)
            self._doubles.counted.connect(self.doubles_counted)
            self._pages.addWidget(self._doubles)
        self._pages.setCurrentWidget(self._doubles)
        self._doubles.look()
        self._doubles.show_chosen(*chosen) if chosen else None
        self._doubles.focus_list()

    def _follow_actions(self) -> None:
        chosen = self.chosen
        for group in self._deeds:
            group.follow(chosen)

    def _open_menu(self, place: QPoint, *, of_outlets: bool = False) -> None:
        menu = QMenu(self)
        for group in self._deeds:
            if isinstance(group, OutletDeeds) == of_outlets:
                group.fill_rows_menu(menu)
        hide_empty(menu)
        menu.popup(place)

    # Reactions

    def _on_asked(self, name: str) -> None:
        self.action(name).trigger()

    def _on_outlets_contact_requested(self, contact: int) -> None:
        self.view_requested.emit("")
        self.show_contact(contact)

    def _on_merge_requested(self, keep: int) -> None:
        next(g for g in self._deeds if isinstance(g, OutletDeeds)).merge_into(keep)
