"""A release goes from draft to issued, and stands fast once it is out."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def key(clerk: Clerk) -> int:
    text = TextDraft("en", "Tides rise", body=(Paragraph(runs("At noon.")),))
    return int(clerk.do_now(edit.create, ReleaseDraft(texts=(text,)), NOW))


def step(pane: EditorPane, qtbot: QtBot) -> str:
    """Press the next step and return what it was called."""
    said = pane.standing.next.text()
    qtbot.mouseClick(pane.standing.next, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return said


def test_the_next_step_leads_to_issued_and_back(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    said = [step(pane, qtbot) for _turn in range(3)]
    assert said == ["Send to review", "Approve", "Mark as issued"]
    assert clerk.ask(edit.draft, key).status == "issued"
    assert not pane.standing.next.isVisible()
    assert pane.standing.text.startswith("Issued ")
    assert pane.page.headline.isReadOnly()
    assert not pane.page.chips.isEnabled()
    assert not actions.of(pane.tools, "text.bold").isEnabled()
    qtbot.mouseClick(pane.standing.line.reopen, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert clerk.ask(edit.draft, key).status == "draft"
    assert pane.standing.text == ""
    assert not pane.page.headline.isReadOnly()
    assert pane.page.chips.isEnabled()


def test_what_is_typed_goes_to_review_too(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    pane.page.headline.type_in("!")
    step(pane, qtbot)
    kept = clerk.ask(edit.draft, key)
    assert (kept.status, kept.text("en").headline) == ("in_review", "!Tides rise")


def test_an_approval_falls_when_the_text_changes(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    actions.of(pane.standing, "release.approve").trigger()
    QApplication.processEvents()
    assert pane.standing.next.text() == "Mark as issued"
    pane.page.headline.type_in("N")
    assert pane.flush()
    assert clerk.ask(edit.draft, key).status == "draft"
    assert pane.standing.next.text() == "Send to review"


def test_one_undo_takes_a_step_back(pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int) -> None:
    step(pane, qtbot)
    clerk.undo()
    QApplication.processEvents()
    assert clerk.ask(edit.draft, key).status == "draft"
    assert pane.standing.next.text() == "Send to review"
