"""One of many is found by its words and taken by mouse or key, or made where there is none."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.picker import Picker

NAMES = {1: "Coast", 2: "Space", 3: "Spaceports"}


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(over: QWidget) -> tuple[Picker, list[object]]:
    picker = Picker(
        over,
        "Which list?",
        "Search lists",
        lambda words: [(n, s) for n, s in NAMES.items() if words.lower() in s.lower()],
        "New list “{words}”",
    )
    taken: list[object] = []
    picker.picked.connect(lambda row, name: taken.append((row, name)))
    picker.made.connect(taken.append)
    picker.show_at(QRect(0, 0, 10, 10))
    return picker, taken


def test_what_is_typed_narrows_and_enter_takes_the_first(over: QWidget, qtbot: QtBot) -> None:
    picker, taken = shown(over)
    assert picker.offered == ["Coast", "Space", "Spaceports"]
    qtbot.keyClicks(picker.box, "space")
    assert picker.offered == ["Space", "Spaceports"]
    qtbot.keyClick(picker.box, Qt.Key.Key_Down)
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert taken == [(3, "Spaceports")]


def test_what_is_not_there_can_be_made(over: QWidget, qtbot: QtBot) -> None:
    picker, taken = shown(over)
    qtbot.keyClicks(picker.box, "Spac")
    assert picker.offered[-1] == "New list “Spac”"
    picker._list.itemClicked.emit(picker._list.item(2))
    assert taken == ["Spac"]
