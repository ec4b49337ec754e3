"""Press contacts change places by the mouse, and stay where they are in a release that is out."""

from datetime import UTC, datetime

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as people
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.contactsstrip import ContactsStrip, OfficerCard
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Telephone

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def drop(strip: ContactsStrip, contact: int, at: QPointF) -> None:
    mime = QMimeData()
    mime.setData("application/x-pressdesk-media-contact", str(contact).encode())
    strip.dropEvent(
        QDropEvent(
            at,
            Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    QApplication.processEvents()


def test_a_dragged_card_lands_where_it_is_dropped(qtbot: QtBot, clerk: Clerk) -> None:
    names = ("Maya Okafor", "Luc Bérard", "Ana Sousa")
    ids = [clerk.do_now(people.save, Card(formatted_name=name), NOW) for name in names]
    strip = ContactsStrip(clerk)
    qtbot.addWidget(strip)
    strip.resize(1000, 90)
    strip.show()
    strip.show_contacts(ids, "en")
    QApplication.processEvents()
    first = strip._flow.itemAt(0)
    assert first is not None
    left = strip._ground.mapTo(strip, first.geometry().topLeft())
    drop(strip, ids[2], QPointF(left.x() + 2, left.y() + 5))
    assert [card.formatted_name for card in strip.cards] == [names[2], names[0], names[1]]
    strip.set_read_only(True)
    assert not strip.acceptDrops()
    strip._on_moved(ids[0], -1)
    QApplication.processEvents()
    assert strip.cards[0].formatted_name == names[2]


def test_who_must_not_be_contacted_is_marked(qtbot: QtBot, clerk: Clerk) -> None:
    barred = Card(formatted_name="Ben", telephones=(Telephone("1"),), status=DO_NOT_CONTACT)
    ben = clerk.do_now(people.save, barred, NOW)
    strip = ContactsStrip(clerk)
    qtbot.addWidget(strip)
    strip.show_contacts([ben], "en")
    (chip,) = strip.findChildren(OfficerCard)
    assert chip.accessibleName() == "Ben, 1, do not contact"
    assert "do not contact" in [words.text() for words in chip.findChildren(QLabel)]
