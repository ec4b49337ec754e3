"""A release that is out is corrected, given up and withdrawn from the line above its text."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import corrections, edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SAID = "The tide rises at one, not at noon."


@pytest.fixture
def key(clerk: Clerk) -> int:
    english = TextDraft("en", "Tides rise", body=(Paragraph(runs("At noon.")),))
    draft = ReleaseDraft(texts=(english, TextDraft("fr", "La marée monte")))
    made = int(clerk.do_now(edit.create, draft, NOW))
    clerk.do_now(edit.set_status, made, "issued", NOW)
    return made


def press(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def say(pane: EditorPane, qtbot: QtBot, **words: str) -> None:
    """Type into the dialog that is open, and take it."""
    dialog = pane.standing.asked
    for language, said in words.items():
        dialog.fields[language].setPlainText(said)
    press(qtbot, dialog.go)


def test_correct_asks_opens_and_is_issued_as_a_correction(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    press(qtbot, pane.standing.line.correct)
    dialog = pane.standing.asked
    assert list(dialog.fields) == ["en", "fr"]
    assert not dialog.go.isEnabled()
    say(pane, qtbot, en=SAID)
    assert not pane.page.headline.isReadOnly()
    assert pane.standing.text.startswith("Correction of what was issued 23 Nov")
    assert pane.standing.text.endswith(SAID)
    pane.page.headline.type_in("Now: ")
    actions.of(pane.standing, "release.issue").trigger()
    QApplication.processEvents()
    assert clerk.ask(edit.draft, key).status == "corrected"
    assert pane.standing.text.startswith("Corrected ")
    assert "issued 23 Nov" in pane.standing.text
    assert pane.page.headline.isReadOnly()
    wished = []
    pane.distribute_requested.connect(lambda: wished.append(1))
    Toast.over(pane.window()).press("Tell who has it…")
    assert wished


def test_the_words_of_a_correction_are_changed(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    clerk.do_now(corrections.correct, key, (("en", SAID),), NOW)
    pane.show_release(key)
    press(qtbot, pane.standing.line.reword)
    assert pane.standing.asked.fields["en"].toPlainText() == SAID
    say(pane, qtbot, en="At two.", fr="À deux heures.")
    notice = clerk.ask(edit.draft, key).notice
    assert notice is not None and notice.words == (("en", "At two."), ("fr", "À deux heures."))
    assert pane.standing.text.endswith("At two.")


def test_a_check_of_the_words_leads_to_them(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    clerk.do_now(corrections.correct, key, (("en", SAID),), NOW)
    pane.show_release(key)
    pane.go_to("notice")
    assert pane.standing.asked.isVisible()
    pane.standing.asked.reject()


def test_given_up_the_issued_text_is_back(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    clerk.do_now(corrections.correct, key, (("en", SAID),), NOW)
    pane.show_release(key)
    pane.page.headline.type_in("X")
    press(qtbot, pane.standing.line.give_up)
    draft = clerk.ask(edit.draft, key)
    assert (draft.status, draft.text("en").headline) == ("issued", "Tides rise")
    assert pane.page.headline.toPlainText() == "Tides rise"
    assert pane.standing.text.startswith("Issued ")
    Toast.over(pane.window()).press("Undo")
    QApplication.processEvents()
    assert pane.page.headline.toPlainText() == "XTides rise"


def test_withdrawn_without_a_reason_and_never_by_enter_alone(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    actions.of(pane.standing, "release.withdraw").trigger()
    dialog = pane.standing.asked
    qtbot.keyClick(dialog.fields["en"], Qt.Key.Key_Return)
    assert dialog.isVisible() and clerk.ask(edit.draft, key).status == "issued"
    say(pane, qtbot)
    assert clerk.ask(edit.draft, key).status == "withdrawn"
    assert pane.standing.text.startswith("Withdrawn ")
    assert not actions.of(pane.standing, "release.correct").isEnabled()
    press(qtbot, pane.standing.line.reopen)
    assert clerk.ask(edit.draft, key).status == "draft"
    assert pane.standing.text == ""
