"""An office without anybody says what to do next."""

from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea


def test_it_offers_to_add_the_officers(qtbot: QtBot, clerk: Clerk) -> None:
    i18n.speak("en")
    area = ContactsArea(clerk)
    qtbot.addWidget(area)
    area.show()
    assert area.list._empty.title == "No contacts yet"
    assert not area.action("contact.copy_block").isEnabled()
    area.action("contact.copy_block").trigger()
    area.show_view("officers")
    assert area.list._empty.title == "No press officers yet"
    area.people.middle._empty.findChildren(type(area.list._new))[0].click()
    assert area.people.middle.form.isVisible() and area.people.middle.form.card.is_officer


def test_it_stands_before_the_office_is_open(qtbot: QtBot) -> None:
    area = ContactsArea(Clerk(inline=True))
    qtbot.addWidget(area)
    area.show()
    assert area.list.list.rows.rowCount() == 0
