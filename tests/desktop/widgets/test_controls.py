"""Buttons say less before they are cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.controls import tab_button, yielding_button


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
