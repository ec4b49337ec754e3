"""A word longer than its line is broken on the screen, and whole when it is copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.longwords import LongWordsLabel, breakable

ADDRESS = "jean-christophe.vandenberghe-lefebvre.redaction@example.org"


def test_a_long_word_asks_for_no_more_room_than_there_is(qtbot: QtBot) -> None:
    label = LongWordsLabel()
    qtbot.addWidget(label)
    label.setText(ADDRESS * 4)
    assert label.minimumSizeHint().width() < 300
    label.setText("Ana Lima")
    assert label.text() == breakable("Ana Lima") == "Ana Lima"


def test_what_is_copied_of_it_is_what_it_says(qtbot: QtBot) -> None:
    label = LongWordsLabel()
    qtbot.addWidget(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setText(ADDRESS)
    label.setSelection(0, len(breakable(ADDRESS)))
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == label.text() == ADDRESS
    QApplication.clipboard().clear()
