"""The Edit menu does in the field that has the pen what its keys do there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.fieldmenu import FieldMenu
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.formats.body import Paragraph, Run, runs


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.body, self.button = QLineEdit("a place"), BodyEdit("body"), QPushButton("b")
        column = QVBoxLayout(self)
        for each in (self.line, self.body, self.button):
            column.addWidget(each)
        self.menu = QMenu(self)
        self.fields = FieldMenu(self.menu)
        self.menu.addActions(self.fields.made)

    def able(self) -> list[str]:
        self.fields.refresh()
        return [a.text() for a in self.fields.made if a.isEnabled()]

    def do(self, name: str) -> None:
        next(a for a in self.fields.made if a.text() == name).trigger()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made


def test_only_what_the_field_allows_is_offered(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.line.setFocus()
    window.line.deselect()
    assert window.able() == ["Select all"]
    window.line.selectAll()
    assert window.able() == ["Cut", "Copy", "Select all"]
    QGuiApplication.clipboard().setText("words")
    window.line.setReadOnly(True)
    assert window.able() == ["Copy", "Select all"]
    window.button.setFocus()
    assert window.able() == []


def test_cut_and_paste_from_the_menu(window: Window) -> None:
    window.line.setFocus()
    window.do("Select all")
    window.do("Cut")
    assert window.line.text() == ""
    window.body.setFocus()
    window.do("Paste")
    assert window.body.body() == (Paragraph(runs("a place")),)


@pytest.mark.parametrize("by_keys", [True, False])
def test_plain_pasting_leaves_the_looks_behind(window: Window, by_keys: bool) -> None:
    mime = QMimeData()
    mime.setHtml("<p>so <b>bold</b></p>")
    mime.setText("so bold")
    QGuiApplication.clipboard().setMimeData(mime)
    window.body.setFocus()
    if by_keys:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_V, both)
        asked.ignore()
        QApplication.sendEvent(window.body, asked)
        assert asked.isAccepted(), "no other shortcut takes the key from the field"
        QApplication.sendEvent(window.body, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, both))
    else:
        window.do("Paste as plain text")
    assert window.body.body() == (Paragraph(runs("so bold")),)
    window.body.selectAll()
    window.do("Paste")
    assert window.body.body() == (Paragraph((Run("so "), Run("bold", bold=True))),)


def test_the_menu_of_a_place_has_our_words_and_keys(window: Window) -> None:
    QGuiApplication.clipboard().setText("words")
    window.body.set_body((Paragraph(runs("a text")),))
    window.body.selectAll()
    menu = window.body.menu_at(window.body.textCursor())
    said = [a.text().split("\t") for a in menu.actions() if not a.isSeparator()]
    assert said == [
        ["Cut", "Ctrl+X"], ["Copy", "Ctrl+C"], ["Paste", "Ctrl+V"],
        ["Paste as plain text", "Ctrl+Shift+V"], ["Select all", "Ctrl+A"],
    ]  # fmt: skip
    next(a for a in menu.actions() if a.text().startswith("Paste as")).trigger()
    assert window.body.body() == (Paragraph(runs("words")),)
