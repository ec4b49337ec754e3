"""What every group of actions of the contacts area has: whom they concern, and how it is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import actions, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.pagestack import PassingPage
from pressdesk.desktop.menus import put
from pressdesk.desktop.session import Session
from pressdesk.formats.card import Card

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.outlets.outletspage import OutletsPage


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom an action would concern now: the rows selected, or the one card being edited.

    On the page of outlets the `view` is "outlets" or "outlets/archived".
    """

    ids: tuple[int, ...] = ()
    view: str = "all"
    is_editing: bool = False
    outlets: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        """How many people there are; one being edited may not be stored yet."""
        return 1 if self.is_editing and not self.is_outlets else len(self.ids)

    @property
    def is_outlets(self) -> bool:
        """Whether the page of outlets is shown."""
        return self.view.startswith("outlets")


class Scene(Protocol):
    """What a group of actions may ask of the area it belongs to."""

    @property
    def chosen(self) -> Chosen:
        """Whom an action concerns."""

    @property
    def language(self) -> str:
        """The language job titles are shown and copied in."""

    @property
    def session(self) -> Session | None:
        """What is remembered of the last time, None where nobody remembers."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the office's releases."""

    @property
    def listed(self) -> Sequence[int]:
        """Everybody in the list as it stands, in its order."""

    def cards(self) -> Sequence[Card]:
        """Return the people chosen, whole: the card being edited as it stands in the form."""

    def edit(self, card: Card) -> None:
        """Show a card in the form, a new one where its id is 0."""

    def stop_editing(self) -> None:
        """Save what was typed and leave the form."""

    def search(self) -> None:
        """Put the cursor into the search field."""

    def place_of(self, name: str) -> QRect:
        """Return where on the screen a question about an action is asked: below its button."""

    def show_outlet(self, name: str) -> None:
        """Show the outlet of a name."""

    @property
    def outlets_page(self) -> "OutletsPage":
        """The page of outlets, made where it was not yet seen."""

    def show_page(self, page: PassingPage) -> None:
        """Show a page of a group's own in the place of the people."""

    def drop_page(self, page: PassingPage) -> bool:
        """Take such a page away for good; return whether it was the one shown."""

    def leave_page(self, view: str = "") -> None:
        """Go back to everybody, or to a view of theirs."""

    def narrow(self) -> None:
        """Offer what the list can be filtered by."""


class Deeds(QWidget):
    """A group of actions, declared on its methods by `@action`; never seen itself.

    The area makes one of each group it lists, puts their actions into menus and palette, and tells
    them by `follow` whom they concern now. `in_rows` names those of the list's context menu,
    `everywhere` those that can be done while another area is shown.
    """

    in_rows: ClassVar[Sequence[str]] = ()
    everywhere: ClassVar[Sequence[str]] = ()

    def __init__(self, scene: Scene, clerk: Clerk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._scene = scene
        self._clerk = clerk
        for one in self.all_actions():
            one.setProperty("area", "" if one.objectName() in self.everywhere else "contacts")

    def follow(self, chosen: Chosen) -> None:
        """Switch actions on and off for whoever is chosen now."""

    def let_go(self) -> None:
        """End what is under way: the office is being closed."""

    def all_actions(self) -> list[QAction]:
        """The actions of the group."""
        return actions.collect(self)

    def fill_rows_menu(self, menu: QMenu) -> None:
        """Put what can be done with rows into their context menu, as a section of its own."""
        for name in self.in_rows:
            put(menu, self._of(name)) if name else menu.addSeparator()
        menu.addSeparator()

    def _of(self, name: str) -> QAction:
        return actions.of(self, name)

    def _tell(self, said: str) -> None:
        """Say what was done, with *Undo*."""
        messages.toast(self, said, _("Undo"), self._clerk.undo)
