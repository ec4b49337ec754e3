"""People are put on a list from the contacts, by key and by dragging, and it can be undone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit
from pressdesk.desktop import dragging
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.picker import Picker
from pressdesk.desktop.workplace import Workplace
from pressdesk.formats.card import Card
from pressdesk.lists import lists, members
from pressdesk.lists.lists import PERSON, ListCard

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def workplace(qtbot: QtBot, clerk: Clerk, tmp_path: Path) -> Iterator[Workplace]:
    for name in ("Ann Roy", "Bob Soir"):
        clerk.do_now(edit.save, Card(formatted_name=name), NOW)
    clerk.do_now(lists.save, ListCard(label="Science"))
    session = Session(tmp_path / "settings.json")
    frame = MainWindow(session)
    qtbot.addWidget(frame)
    frame.resize(1280, 800)
    made = Workplace(clerk, session, frame)
    frame.setCentralWidget(made)
    frame.show()
    made.furnish()
    made.view_contacts()
    yield made
    made.let_go()
    frame.close()


def asked(workplace: Workplace) -> Picker:
    (picker,) = [one for one in workplace.findChildren(Picker) if one.isVisible()]
    return picker


def test_everybody_chosen_is_put_on_a_list_or_on_a_new_one(
    workplace: Workplace, clerk: Clerk, qtbot: QtBot
) -> None:
    area = workplace.areas.contacts
    area.list.list.selectAll()
    area.action("contact.add_to_list").trigger()
    picker = asked(workplace)
    assert picker.offered == ["Science"]
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert clerk.ask(members.counts, 1).people == 2
    clerk.undo()
    assert clerk.ask(members.counts, 1).people == 0
    area.action("contact.add_to_list").trigger()
    picker = asked(workplace)
    qtbot.keyClicks(picker.box, "Coast")
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    coast = clerk.ask(lists.named, "coast")
    assert clerk.ask(members.counts, coast).people == 2
    clerk.undo()
    assert clerk.ask(lists.named, "coast") == 0


def test_people_dragged_onto_lists_are_asked_which(workplace: Workplace, clerk: Clerk) -> None:
    item = workplace.navigation._areas["lists"]
    mime = QMimeData()
    dragging.mark(mime, [1])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy, place = Qt.DropAction.CopyAction, QPoint(10, 10)
    QApplication.sendEvent(item, QDragEnterEvent(place, copy, mime, left, none))
    QApplication.sendEvent(item, QDropEvent(QPointF(place), copy, mime, left, none))
    picker = asked(workplace)
    picker._list.itemClicked.emit(picker._list.item(0))
    assert clerk.ask(members.counts, 1).people == 1


def test_people_held_over_lists_open_them(workplace: Workplace, qtbot: QtBot) -> None:
    item = workplace.navigation._areas["lists"]
    mime = QMimeData()
    dragging.mark(mime, [1])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, mime, left, none)
    with qtbot.waitSignal(workplace.navigation.chosen, timeout=5000):
        QApplication.sendEvent(item, enter)
    assert workplace.navigation.place[0] == "lists"


def test_the_card_says_on_which_lists_somebody_is_and_leads_there(
    workplace: Workplace, clerk: Clerk
) -> None:
    area = workplace.areas.contacts
    area.show_contact(1)
    shown = area.people.middle.card.lists
    assert [made.text() for made in shown.findChildren(QPushButton)] == ["Add to list…"]
    clerk.do_now(lists.add, 1, PERSON, [1], NOW)
    QApplication.processEvents()
    chips = [made for made in shown.findChildren(QPushButton) if made.isVisible()]
    assert [made.text() for made in chips] == ["Science", "Add to list…"]
    chips[0].click()
    assert workplace.navigation.place[0] == "lists"
    assert workplace.areas.lists.card.name.text() == "Science"
