"""The area of contacts put into its place, built part by part."""

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.session import Session
from pressdesk.desktop.stages import load

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.contactsarea import ContactsArea


def furnished(
    clerk: Clerk, session: Session, place: QStackedWidget
) -> "Generator[None, None, ContactsArea]":
    """Load and build the area, no part of which takes longer than a frame or two; return it."""
    yield from load("contacts", "listpane", "card.cardpane", "form.cardform", "contactsarea")
    from pressdesk.desktop.contacts.contactsarea import ContactsArea

    area = ContactsArea(clerk, place, in_parts=True)
    area.session = session
    place.addWidget(area)
    yield from area.furnishing
    session.restore_splitter("contacts", area.splitters["contacts"])
    return area
