"""@ and a few letters of a name write the name, wherever one writes."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.mentions import Mentions
from pressdesk.formats.card import Card
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PEOPLE = (
    Card(formatted_name="Ann Roy", organisation="Le Soir", titles=(("en", "Editor"),)),
    Card(formatted_name="Anna Müller", titles=(("en", "Press Officer"), ("fr", "Attachée"))),
    Card(formatted_name="Ben Lee"),
)


@pytest.fixture
def field(qtbot: QtBot, store: Store, clerk: Clerk) -> Iterator[QTextEdit]:
    i18n.speak("en")
    for card in PEOPLE:
        store.do(edit.save, card, NOW)
    made = QTextEdit()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    made.mentions = Mentions(clerk, [made], made)  # type: ignore[attr-defined]
    yield made


def offered(field: QTextEdit) -> list[str]:
    mentions = field.mentions  # type: ignore[attr-defined]
    assert isinstance(mentions, Mentions)
    return mentions.offered


def typed(qtbot: QtBot, field: QTextEdit, words: str) -> None:
    for letter in words:
        qtbot.keyClick(field, letter)
    qtbot.wait(1)


def test_the_name_chosen_is_written(field: QTextEdit, qtbot: QtBot) -> None:
    typed(qtbot, field, "says @mu")
    assert offered(field) == ["Anna Müller"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "says Anna Müller" and offered(field) == []
    field.undo()
    assert field.toPlainText().endswith("@mu")


def test_with_shift_the_job_title_of_the_language_too(field: QTextEdit, qtbot: QtBot) -> None:
    field.mentions.turn_to("fr")  # type: ignore[attr-defined]
    typed(qtbot, field, "@ann")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    chosen = offered(field)[1]
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    titles = {"Anna Müller": "Attachée", "Ann Roy": "Editor"}
    assert field.toPlainText() == f"{chosen}, {titles[chosen]}"


def test_a_second_name_narrows_and_esc_leaves_the_text(field: QTextEdit, qtbot: QtBot) -> None:
    typed(qtbot, field, "@ann ro")
    assert offered(field) == ["Ann Roy"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert offered(field) == []
    typed(qtbot, field, "y")
    assert offered(field) == [] and field.toPlainText() == "@ann roy"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    typed(qtbot, field, "@be")
    assert offered(field) == ["Ben Lee"]


@pytest.mark.parametrize("words", ["write to press@ann", "@", "@ ann", "@zzz", "the @2 ann"])
def test_what_is_no_mention_is_left_alone(field: QTextEdit, qtbot: QtBot, words: str) -> None:
    typed(qtbot, field, words)
    assert offered(field) == [] and field.toPlainText() == words
