"""Several words in one field: made by Enter or a comma, taken out by a click or Backspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.widgets.meaning import Meaning
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


@pytest.fixture
def coded(qtbot: QtBot) -> TokenField:
    i18n.speak("en")
    names = {"fr": "French", "de": "German, Swiss", "rd": "R&D"}
    codes = {name.casefold(): code for code, name in names.items()}
    meaning = Meaning(
        said=lambda code: names.get(code, code),
        meant=lambda typed: codes.get(typed.casefold(), ""),
        aside=lambda code: "12" if code == "fr" else "",
        takes_commas=False,
        picks_first=True,
    )

    def find(typed: str) -> list[str]:
        return [code for code, name in names.items() if name.casefold().startswith(typed)]

    made = TokenField("Languages", find, "Which?", meaning=meaning)
    qtbot.addWidget(made)
    made.resize(300, 40)
    made.show()
    qtbot.waitExposed(made)
    made.field.setFocus()
    return made


def test_values_are_shown_and_read_in_words(coded: TokenField, qtbot: QtBot) -> None:
    edits: list[tuple[str, ...]] = []
    coded.edited.connect(lambda: edits.append(coded.settled))
    qtbot.keyClicks(coded.field, "f")
    assert coded._offers.words == ["French"] and coded.settled == () and not edits
    qtbot.keyClick(coded._offers._list, Qt.Key.Key_Return)  # takes what is offered first
    assert coded.words == ("fr",) and edits == [("fr",)]
    qtbot.keyClicks(coded.field, "German, Swiss")
    coded._offers.hide()
    assert coded.field.text() == "German, Swiss"
    assert coded.words == ("fr", "de") and coded.settled == ("fr",)
    qtbot.keyClick(coded.field, Qt.Key.Key_Return)
    assert coded.settled == ("fr", "de")
    coded.show_words(("rd",))
    assert coded.findChildren(QPushButton)[-1].text() == "R&&D"  # an ampersand is no shortcut


def test_what_means_nothing_stays_typed_and_is_marked(coded: TokenField, qtbot: QtBot) -> None:
    qtbot.keyClicks(coded.field, "klingon")
    qtbot.keyClick(coded.field, Qt.Key.Key_Return)
    assert coded.field.text() == "klingon" and coded.words == () and coded.property("wrong")
    coded.field.clearFocus()
    assert coded.field.text() == "klingon" and coded.property("wrong")
    coded.field.setFocus()
    qtbot.keyClick(coded.field, Qt.Key.Key_Backspace)
    assert not coded.property("wrong")


def test_leaving_the_field_is_told_of(coded: TokenField, qtbot: QtBot) -> None:
    qtbot.keyClicks(coded.field, "french")
    coded._offers.hide()
    with qtbot.waitSignal(coded.edited):
        coded.field.clearFocus()
    assert coded.settled == ("fr",)


def test_a_chip_in_the_middle_is_taken_out_by_key(field: TokenField, qtbot: QtBot) -> None:
    field.show_words(("a", "b", "c"))
    qtbot.waitUntil(lambda: field.findChildren(QPushButton)[-1].isVisible())
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Delete):
        qtbot.keyClick(field.focusWidget(), key)
    assert field.words == ("a", "c") and field.field.hasFocus()


def test_undo_makes_a_chip_what_was_typed_for_it(coded: TokenField, qtbot: QtBot) -> None:
    coded.show_words(("rd",))
    qtbot.keyClicks(coded.field, "f")
    qtbot.keyClick(coded._offers._list, Qt.Key.Key_Return)
    assert coded.settled == ("rd", "fr")
    with qtbot.waitSignal(coded.edited):
        coded.field.undo()
    assert coded.settled == ("rd",) and coded.field.text() == "French"
    with qtbot.waitSignal(coded.edited):
        coded.field.redo()
    assert coded.settled == ("rd", "fr") and coded.field.text() == ""
    coded.field.undo()
    qtbot.keyClick(coded.field, Qt.Key.Key_Backspace)  # all of it: that is no Redo
    assert coded.settled == ("rd",) and coded.field.text() == ""
