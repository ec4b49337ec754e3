"""The areas of an office in one place: one stands at once, the others are built part by part."""

from collections.abc import Generator, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts import furniture as contacts_furniture
from pressdesk.desktop.lists import furniture as lists_furniture
from pressdesk.desktop.releases.releasesarea import ReleasesArea
from pressdesk.desktop.session import Session

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.contactsarea import ContactsArea
    from pressdesk.desktop.lists.listsarea import ListsArea


class Area(Protocol):
    """What the window may ask of any of its areas; each is a widget."""

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What parts its panes, to be remembered by these names."""

    def show_view(self, view: str) -> None:
        """Show one of its views."""

    def search(self) -> None:
        """Put the cursor into its search field."""

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""

    def all_actions(self) -> list[QAction]:
        """What can be done in it."""

    def flush(self) -> bool:
        """Save what is being typed, now; True when it is on the disk."""

    def let_go(self) -> None:
        """End what is under way: the office is being closed."""


class Areas(QStackedWidget):
    """Holds the areas by name and shows one. `built` tells of one that stands from now on."""

    built = Signal(str)

    def __init__(self, clerk: Clerk, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.releases = ReleasesArea(clerk, session)
        self.addWidget(self.releases)
        self._standing: dict[str, Area] = {"releases": self.releases}
        self._building: dict[str, Iterator[None]] = {
            name: self._build(name, furniture.furnished(clerk, session, self))
            for name, furniture in (("contacts", contacts_furniture), ("lists", lists_furniture))
        }
        # Each step of it builds a part, so that the areas are there when they are wanted.
        self.furnishing = chain.from_iterable(self._building.values())

    @property
    def contacts(self) -> "ContactsArea":
        """The area of contacts."""
        return cast("ContactsArea", self.area("contacts"))

    @property
    def lists(self) -> "ListsArea":
        """The area of distribution lists."""
        return cast("ListsArea", self.area("lists"))

    def area(self, name: str) -> Area:
        """Return an area; what of it does not stand yet is built now."""
        if name not in self._standing:
            list(self._building[name])
        return self._standing[name]

    @property
    def standing(self) -> list[Area]:
        """The areas that stand."""
        return list(self._standing.values())

    @property
    def shown(self) -> Area:
        """The area one sees."""
        return cast(Area, self.currentWidget())

    def go_to(self, name: str, view: str) -> None:
        """Show an area and one of its views."""
        area = self.area(name)
        self.setCurrentWidget(cast(QWidget, area))
        area.show_view(view or "all")

    def _build(self, name: str, parts: Generator[None, None, Area]) -> Iterator[None]:
        area = yield from parts
        yield
        self._standing[name] = area
        self.built.emit(name)
