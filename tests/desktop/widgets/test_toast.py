"""A message shows all its words and buttons, also where it takes the place of another."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.toast import KEPT_CLEAR, Toast


def test_a_message_in_the_place_of_another_has_room_for_its_button(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    window.show()
    toast = Toast.over(window)
    toast.say("Sent to review", [("Undo", lambda: None)])
    qtbot.wait(10)
    toast.say("Approved", [("Undo", lambda: None)])
    qtbot.wait(10)
    shown = [one for one in toast.findChildren(QPushButton) if one.isVisible()]
    assert len(shown) == 1
    assert shown[0].width() >= shown[0].sizeHint().width()
    words = next(one for one in toast.findChildren(QLabel) if one.text() == "Approved")
    assert words.width() >= words.fontMetrics().horizontalAdvance(words.text())


def test_a_message_stands_above_what_one_reaches_for_next(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    strip = QWidget(window)
    strip.setGeometry(300, 320, 400, 60)
    strip.setObjectName(KEPT_CLEAR)
    window.show()
    toast = Toast.over(window)
    toast.say("Saved", [("Open", lambda: None)])
    assert not toast.geometry().intersects(strip.geometry())
    assert toast.geometry().bottom() < strip.y()
    strip.hide()
    toast.say("Saved again", [("Open", lambda: None)])
    assert toast.geometry().bottom() > 340
