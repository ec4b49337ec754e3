"""Several words in one field: made by Enter or a comma, taken out by a click or Backspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.widgets.tokenfield import TokenField

KNOWN = ("ocean", "Océan indien", "ports")


@pytest.fixture
def field(qtbot: QtBot) -> TokenField:
    i18n.speak("en")
    made = TokenField("Beats", lambda typed: [w for w in KNOWN if w.startswith(typed)], "ocean")
    qtbot.addWidget(made)
    made.resize(300, 40)
    made.show()
    qtbot.waitExposed(made)
    made.field.setFocus()
    return made


def test_words_are_made_by_enter_and_comma(field: TokenField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.field, "tides")
    assert field.words == ("tides",)  # already, though no chip is made yet
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    qtbot.keyClicks(field.field, "ports, weather ")
    assert field.words == ("tides", "ports", "weather")


def test_a_word_stands_once(field: TokenField, qtbot: QtBot) -> None:
    field.show_words(("Océan",))
    qtbot.keyClicks(field.field, "ocean")
    assert field.words == ("Océan",)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.words == ("Océan",) and field.field.text() == ""


def test_backspace_and_a_click_take_words_out(field: TokenField, qtbot: QtBot) -> None:
    field.show_words(("a", "b", "c"))
    qtbot.keyClick(field.field, Qt.Key.Key_Backspace)
    assert field.words == ("a", "b")
    next(b for b in field.findChildren(QPushButton) if b.text() == "a").click()
    assert field.words == ("b",)


def test_words_in_use_are_offered(field: TokenField, qtbot: QtBot) -> None:
    field.show_words(("ports",))
    qtbot.keyClicks(field.field, "o")
    assert field._offers.words == ["ocean"]
    field._offers._on_activated("ocean")
    assert field.words == ("ports", "ocean") and field.field.text() == ""
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    assert field._offers.words == ["Océan indien"]
    field._offers.hide()


def test_leaving_the_field_makes_a_chip_of_the_rest(field: TokenField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.field, "tides")
    field._offers.hide()
    field.field.clearFocus()
    assert field.field.text() == "" and field.words == ("tides",)
