"""The area of contacts put into its place, built part by part."""

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.stages import load

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.contactsarea import ContactsArea


def furnished(clerk: Clerk, place: QStackedWidget) -> "Generator[None, None, ContactsArea]":
    """Load and build the area, no part of which takes longer than a frame or two; return it."""
    yield from load("contacts", "listpane", "card.cardpane", "form.cardform", "contactsarea")
    from pressdesk.desktop.contacts.contactsarea import ContactsArea

    area = ContactsArea(clerk, place, in_parts=True)
    place.addWidget(area)
    yield from area.furnishing
    return area
