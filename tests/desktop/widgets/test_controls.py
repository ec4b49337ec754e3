"""Buttons say less before they are cut, and Tab goes where the eye does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.controls import in_order_before, tab_button, yielding_button


def test_a_yielding_button_keeps_its_icon_where_its_words_have_no_room(qtbot: QtBot) -> None:
    button = yielding_button("Nouveau communiqué", "plus")
    qtbot.addWidget(button)
    whole = button.sizeHint()
    button.resize(whole)
    assert not button.is_wordless
    with_words = button.grab().toImage()
    assert button.minimumSizeHint().width() < whole.width() / 2
    button.resize(button.minimumSizeHint())
    assert button.is_wordless
    assert button.grab().toImage() != with_words
    assert button.toolTip() == button.text() == "Nouveau communiqué"


def test_tab_comes_to_late_ones_before_what_stands_behind_them(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, add, tool = QPushButton("first"), QPushButton("add"), QPushButton("tool")
    for button in (first, add, tool):
        row.addWidget(button)
    late = [QPushButton("Français"), QPushButton("English")]
    for place, button in enumerate(late, 1):
        row.insertWidget(place, button)
        in_order_before(add, button)
    seen: list[QWidget | None] = [first]
    for _turn in range(4):
        seen.append(seen[-1].nextInFocusChain() if seen[-1] else None)
    assert seen == [first, *late, add, tool]


def test_a_click_on_a_tab_leaves_the_pen_where_it_is(qtbot: QtBot) -> None:
    page = QWidget()
    field, tab = QLineEdit(page), tab_button("E-mail")
    tab.setParent(page)
    tab.move(0, 40)
    qtbot.addWidget(page)
    page.show()
    field.setFocus()
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert tab.isChecked() and page.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert page.focusWidget() is tab
