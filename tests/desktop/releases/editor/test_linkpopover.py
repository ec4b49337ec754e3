"""A link gets its words and its address in a popover, and loses them there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.editor.linkpopover import LinkPopover
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.formats.body import Paragraph, Run, runs


def test_a_link_is_set_and_removed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    body = BodyEdit("body", None, window)
    body.set_body((Paragraph(runs("Read here.")),))
    cursor = body.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    popover = LinkPopover(body, window)
    assert popover._words.text() == "here"
    assert not popover._apply.isEnabled()
    popover._address.setText("harbour.example/data")
    qtbot.mouseClick(popover._apply, Qt.MouseButton.LeftButton)
    link = Run("here", link="https://harbour.example/data")
    assert body.body() == (Paragraph((Run("Read "), link, Run("."))),)
    cursor.setPosition(7)
    body.setTextCursor(cursor)
    again = LinkPopover(body, window)
    assert again._address.text() == "https://harbour.example/data"
    qtbot.mouseClick(again._remove, Qt.MouseButton.LeftButton)
    assert body.body() == (Paragraph(runs("Read here.")),)


def test_spaces_around_the_words_stay_outside_the_link(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    body = BodyEdit("body", None, window)
    body.set_body((Paragraph(runs("Read it here now.")),))
    cursor = body.textCursor()
    cursor.setPosition(7)
    cursor.setPosition(13, cursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    popover = LinkPopover(body, window)
    assert popover._words.text() == "here"
    popover._address.setText("harbour.example")
    qtbot.mouseClick(popover._apply, Qt.MouseButton.LeftButton)
    link = Run("here", link="https://harbour.example")
    assert body.body() == (Paragraph((Run("Read it "), link, Run(" now."))),)
