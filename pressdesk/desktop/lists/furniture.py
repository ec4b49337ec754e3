"""The area of lists put into its place, built part by part."""

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.session import Session
from pressdesk.desktop.stages import load

if TYPE_CHECKING:
    from pressdesk.desktop.lists.listsarea import ListsArea


def furnished(
    clerk: Clerk, session: Session, place: QStackedWidget
) -> "Generator[None, None, ListsArea]":
    """Load and build the area, no part of which takes longer than a frame or two; return it."""
    yield from load("recipients", "recipientspane")
    yield from load("lists", "listspane", "memberspane", "listcardpane", "listsarea")
    from pressdesk.desktop.lists.listsarea import ListsArea

    area = ListsArea(clerk, session, place, in_parts=True)
    place.addWidget(area)
    yield from area.furnishing
    return area
