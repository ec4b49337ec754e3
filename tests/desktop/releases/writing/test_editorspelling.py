"""Misspelt words are marked, gone to, and learnt."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pressdesk.base.spelling import Speller
from pressdesk.contacts import edit as contacts
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.writing import editorspelling
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.editorspelling import add_suggestions, next_wrong
from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.card import Card


@pytest.fixture
def edit(qtbot: QtBot) -> BodyEdit:
    made = BodyEdit("body")
    qtbot.addWidget(made)
    made.set_body((Paragraph(runs("All is well")), Paragraph(runs("A sattelite and teh end"))))
    return made


def marked(edit: BodyEdit) -> int:
    block, count = edit.document().begin(), 0
    while block.isValid():
        count += len(block.layout().formats())
        block = block.next()
    return count


def test_marks_come_by_themselves_and_go_when_learnt(
    edit: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    speller = Speller("en-GB", tmp_path / "words.txt")
    edit.spelling.use(speller)
    qtbot.waitUntil(lambda: marked(edit) == 2, timeout=3_000)
    found = next_wrong(edit.textCursor(), speller)
    assert found is not None and found.selectedText() == "sattelite"
    menu = QMenu()
    add_suggestions(menu, edit, found)
    offered = {action.text(): action for action in menu.actions()}
    assert "satellite" in offered
    offered["Add “sattelite” to the dictionary"].trigger()
    qtbot.waitUntil(lambda: marked(edit) == 1, timeout=3_000)
    offered["satellite"].trigger()
    assert edit.body()[1] == Paragraph(runs("A satellite and teh end"))
    found = next_wrong(found, speller)
    assert found is not None and found.selectedText() == "teh"


def test_without_a_dictionary_nothing_is_marked(edit: BodyEdit, tmp_path: Path) -> None:
    edit.spelling.use(Speller("nl", tmp_path / "words.txt"))
    assert edit.spelling.speller is None
    assert marked(edit) == 0


def test_names_the_office_comes_to_know_lose_their_marks(
    qtbot: QtBot, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editorspelling, "NAMES_AFTER", 1)
    edit = BodyEdit("body")
    qtbot.addWidget(edit)
    edit.set_body((Paragraph(runs("Sart spoke of teh sea.")),))
    spellers = editorspelling.Spellers(clerk, edit)
    spellers.give("en", iter([edit.spelling]))
    qtbot.waitUntil(lambda: marked(edit) == 2, timeout=3_000)
    clerk.do(contacts.save, Card(formatted_name="Raphaël Sart", is_officer=True), datetime.now(UTC))
    qtbot.waitUntil(lambda: marked(edit) == 1, timeout=3_000)
