"""A message shows all its words and buttons, also where it takes the place of another."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.toast import Toast


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
