"""Tab goes where the eye goes, whenever a widget was made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets import taborder


class Window(QWidget):
    """Two panes; in the one a form that can be given more rows."""

    def __init__(self) -> None:
        super().__init__()
        self.later = QPushButton("behind the form")
        self.name, self.note, self.add = QLineEdit(), QLineEdit(), QPushButton("Add")
        self.rows = QVBoxLayout()
        self.rows.addWidget(self.add)
        form = QWidget()
        lines = QFormLayout(form)
        lines.addRow("Name", self.name)
        lines.addRow("Telephones", self.rows)
        lines.addRow("Note", self.note)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(form)
        panes = QSplitter()
        panes.addWidget(self.later)
        panes.insertWidget(0, scroll)
        row = QHBoxLayout(self)
        row.addWidget(panes)

    def add_row(self) -> QLineEdit:
        made = QLineEdit()
        self.rows.insertWidget(self.rows.count() - 1, made)
        made.show()
        return made

    def focusNextPrevChild(self, forwards: bool) -> bool:
        taborder.follow_eye(self)
        return super().focusNextPrevChild(forwards)


def walked(qtbot: QtBot, window: Window, key: Qt.Key, steps: int) -> list[QWidget | None]:
    seen = [window.focusWidget()]
    for _turn in range(steps):
        here = window.focusWidget()
        assert here is not None
        qtbot.keyClick(here, key)
        seen.append(window.focusWidget())
    return seen


def test_tab_comes_by_rows_born_late_in_their_place(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    telephones = [window.add_row(), window.add_row()]
    order = [window.name, *telephones, window.add, window.note, window.later]
    window.name.setFocus()
    assert walked(qtbot, window, Qt.Key.Key_Tab, 6) == [*order, window.name]
    assert walked(qtbot, window, Qt.Key.Key_Backtab, 6) == [window.name, *reversed(order)]


def test_what_is_hidden_is_gone_past_and_an_order_of_its_own_is_kept(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.add_row().hide()
    strip = QWidget()
    words, close, by = QLineEdit(), QPushButton("close"), QLineEdit()
    row = QHBoxLayout(strip)
    for one in (words, close, by):
        row.addWidget(one)
    strip.tab_order = (words, by, close)  # type: ignore[attr-defined]
    layout = window.layout()
    assert layout is not None
    layout.addWidget(strip)
    strip.show()
    window.note.setFocus()
    seen = walked(qtbot, window, Qt.Key.Key_Tab, 6)
    assert seen == [window.note, window.later, words, by, close, window.name, window.add]
