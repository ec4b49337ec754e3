"""An office without anybody says what to do next."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.intake.planscreen import PlanScreen
from pressdesk.formats import vcard
from pressdesk.formats.card import Card


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
    button(area, "New contact").click()
    assert area.people.middle.form.isVisible() and area.people.middle.form.card.is_officer


def button(area: ContactsArea, text: str) -> QPushButton:
    found = area.people.middle.welcome.findChildren(QPushButton)
    return next(one for one in found if one.text() == text)


def test_it_offers_to_bring_an_address_book(
    qtbot: QtBot, clerk: Clerk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    i18n.speak("en")
    file = tmp_path / "people.vcf"
    file.write_text(vcard.write([Card(formatted_name="Ann Roy")]), "utf-8", newline="")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(file)], ""))
    area = ContactsArea(clerk)
    qtbot.addWidget(area)
    area.show()
    assert area.people.middle.welcome.isVisible()
    assert not area.people.beside.asked.form.isVisible()
    button(area, "Choose a file…").click()
    (screen,) = [one for one in area.findChildren(PlanScreen) if one.isVisible()]
    screen.take.click()
    assert len(clerk.ask(find.ids)) == 1
    area.list.list.clearSelection()
    assert not button(area, "Paste contacts").isVisible()
    area.let_go()


def test_it_stands_before_the_office_is_open(qtbot: QtBot) -> None:
    area = ContactsArea(Clerk(inline=True))
    qtbot.addWidget(area)
    area.show()
    assert area.list.list.rows.rowCount() == 0
