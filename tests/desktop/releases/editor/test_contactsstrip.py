"""Press contacts change places by the mouse, and stay where they are in a release that is out."""

from datetime import UTC, datetime

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
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


def test_where_a_dragged_card_will_stand_is_shown(qtbot: QtBot, clerk: Clerk) -> None:
    ids = [clerk.do_now(people.save, Card(formatted_name=n), NOW) for n in ("Maya O", "Luc B")]
    strip = ContactsStrip(clerk)
    qtbot.addWidget(strip)
    strip.resize(1000, 90)
    strip.show()
    strip.show_contacts(ids, "en")
    QApplication.processEvents()
    first, last = (strip._flow.itemAt(n).geometry() for n in (0, 1))  # type: ignore[union-attr]
    mime = QMimeData()
    mime.setData("application/x-pressdesk-media-contact", str(ids[1]).encode())
    for point, left in ((first.topLeft(), first.left()), (last.topRight(), last.right())):
        at = strip._ground.mapTo(strip, point) + QPoint(1, 5)
        strip.dragMoveEvent(
            QDragMoveEvent(
                at,
                Qt.DropAction.MoveAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        assert strip._landing.isVisible() and abs(strip._landing.x() - left) < 8
    strip.dragLeaveEvent(QDragLeaveEvent())
    assert not strip._landing.isVisible()


def test_a_card_is_moved_on_and_on_by_keys(qtbot: QtBot, clerk: Clerk) -> None:
    names = ("Maya Okafor", "Luc Bérard", "Ana Sousa")
    ids = [clerk.do_now(people.save, Card(formatted_name=name), NOW) for name in names]
    strip = ContactsStrip(clerk)
    qtbot.addWidget(strip)
    strip.resize(1000, 90)
    strip.show()
    strip.show_contacts(ids, "en")
    last = strip._flow.itemAt(2).widget()  # type: ignore[union-attr]
    last.show()
    last.setFocus()
    for _n in range(2):
        there = strip.window().focusWidget()
        qtbot.keyClick(there, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()
    assert [card.formatted_name for card in strip.cards] == [names[2], names[0], names[1]]


def test_what_the_menu_of_a_card_says_its_keys_do(qtbot: QtBot, clerk: Clerk) -> None:
    card = Card(id=3, formatted_name="Maya Okafor", telephones=(Telephone("+33 2 35 01 02 03"),))
    shown = OfficerCard(card, "en")
    qtbot.addWidget(shown)
    said = [action.text() for action in shown.menu().actions() if action.text()]
    assert said == [
        "Copy details\tCtrl+C", "Copy +33 2 35 01 02 03", "Move to the left\tAlt+Left",
        "Move to the right\tAlt+Right", "Remove from this release\tDel",
    ]  # fmt: skip
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Maya Okafor" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(shown.moved) as moved:
        qtbot.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert moved.args == [3, -1]


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
    landed = strip._flow.itemAt(0)
    assert landed is not None and landed.widget() is strip.window().focusWidget()
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


def test_two_people_stand_in_one_row_of_a_window_of_1480(qtbot: QtBot, clerk: Clerk) -> None:
    people_ = (("Maya Okafor", "+33 2 61 91 02 03"), ("Luc Bérard", "+33 2 61 91 02 04"))
    ids = [
        clerk.do_now(people.save, Card(formatted_name=n, telephones=(Telephone(t),)), NOW)
        for n, t in people_
    ]
    strip = ContactsStrip(clerk)
    qtbot.addWidget(strip)
    strip.resize(557, 64)
    strip.show()
    strip.show_contacts(ids, "en")
    QApplication.processEvents()
    first, second = (strip._flow.itemAt(n).geometry() for n in (0, 1))  # type: ignore[union-attr]
    assert first.top() == second.top()
    assert abs(strip._name.geometry().center().y() - strip._ground.geometry().center().y()) < 4
    for card in strip._ground.findChildren(OfficerCard):
        assert strip._ground.rect().contains(card.geometry())
    strip.resize(900, 64)
    QApplication.processEvents()
    assert all(card.avatar.isVisible() for card in strip._ground.findChildren(OfficerCard))
