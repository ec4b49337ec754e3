"""An address book comes in, a double is merged, a mistyped name found, a block pasted elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pressdesk import cli
from pressdesk.base import i18n
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.doubles.doublesscreen import DoublesScreen
from pressdesk.store.store import Store

PHONE = """BEGIN:VCARD
VERSION:3.0
N:Lefèvre;Élodie;;;
FN:Élodie Lefèvre
ORG:Agence Manche
TITLE:Science correspondent
TEL;TYPE=WORK,VOICE,PREF:+33 (0)2 35 01 02 03
EMAIL;TYPE=INTERNET:elodie.lefevre@manche.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Tom Ashdown
ORG:The Harbour Times
EMAIL:tom@harbour.example
END:VCARD
"""
OUTLOOK = """First Name,Last Name,Company,E-mail Address,Mobile Phone
E.,LEFEVRE,AGENCE MANCHE,e.lefevre@perso.example,06 39 98 01 02
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    i18n.speak("en")
    phone, outlook = tmp_path / "telephone.vcf", tmp_path / "outlook.csv"
    phone.write_text(PHONE, "utf-8")
    outlook.write_text(OUTLOOK, "utf-8")
    path = tmp_path / "Office.pressdesk"
    for file in (phone, outlook):
        assert cli.main(["contacts", "import", str(file), "--office", str(path)]) == 0
    return path


@pytest.fixture
def area(qtbot: QtBot, qapp: object, office: Path) -> Iterator[ContactsArea]:
    store = Store(office)
    clerk = Clerk(store, inline=True)
    made = ContactsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.flush()
    clerk.close()
    store.close()
    # The offscreen clipboard would outlive Python, and what was copied into it would not.
    QGuiApplication.clipboard().clear()


def test_by_keyboard_alone(area: ContactsArea, qtbot: QtBot) -> None:
    # The office was not sure that both are one: it asks.
    assert len(area.list.list.rows.ids) == 3
    area.show_view("duplicates")
    screen = area.findChild(DoublesScreen)
    assert screen is not None and len(screen.list.rows.ids) == 1
    qtbot.keyClick(screen.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not screen.list.rows.ids
    area.show_view("all")
    assert len(area.list.list.rows.ids) == 2
    area.search()
    qtbot.keyClicks(area.list._search, "lefevbre elod")
    assert len(area.list.list.rows.ids) == 1
    qtbot.keyClick(area.list._search, Qt.Key.Key_Return)
    area.action("contact.copy_block").trigger()
    pasted = QGuiApplication.clipboard().text()
    for part in ("Lefèvre", "+33 (0)2 35 01 02 03", "06 39 98 01 02", "e.lefevre@perso.example"):
        assert part in pasted
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasHtml() and mime.hasFormat("text/vcard")
