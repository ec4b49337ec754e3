"""Older versions of a text are seen with what changed since, and come back in one step."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.releases.editor.historydialog import HistoryDialog
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import corrections, edit, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def key(clerk: Clerk) -> int:
    text = TextDraft("en", "Tides rise", body=(Paragraph(runs("At noon.")),))
    french = TextDraft("fr", "La marée monte")
    made = clerk.do_now(edit.create, ReleaseDraft(texts=(text, french)), NOW)
    draft = clerk.ask(edit.draft, made)
    later = draft.with_text(TextDraft("en", "Tides fall", body=text.body))
    clerk.do_now(edit.save_draft, later, NOW + timedelta(hours=1))
    return int(made)


def history(pane: EditorPane) -> HistoryDialog:
    actions.of(pane, "release.history").trigger()
    found = pane.findChild(HistoryDialog)
    assert found is not None
    return found


def test_a_version_is_seen_and_restored(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, key: int
) -> None:
    dialog = history(pane)
    assert dialog.versions.count() == 1
    assert dialog.text.toPlainText().strip() == "Tides rise\u2009fall\nAt noon."
    blocks = dialog.text.document()
    assert blocks.blockCount() == 3  # A paragraph is one, so that there is air between two.
    assert blocks.firstBlock().blockFormat().bottomMargin() > 6
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert pane.page.headline.text() == "Tides rise"
    kept = clerk.ask(revisions.revisions, key, "en")
    assert [row.headline for row in kept] == ["Tides fall", "Tides rise"]
    clerk.undo()
    QApplication.processEvents()
    assert pane.page.headline.text() == "Tides fall"


def test_two_versions_are_compared_with_each_other(
    pane: EditorPane, clerk: Clerk, key: int
) -> None:
    draft = clerk.ask(edit.draft, key)
    third = draft.with_text(TextDraft("en", "Tides vanish", body=draft.text("en").body))
    clerk.do_now(edit.save_draft, third, NOW + timedelta(hours=2))
    pane.show_release(key)
    dialog = history(pane)
    assert dialog.versions.count() == 2
    assert "fall\u2009vanish" in dialog.text.toPlainText()
    assert dialog.restore.isEnabled()
    dialog.versions.selectAll()
    assert "rise\u2009fall" in dialog.text.toPlainText()
    assert not dialog.restore.isEnabled(), "which of the two?"
    dialog.reject()


def test_a_text_never_changed_says_so(pane: EditorPane, key: int) -> None:
    pane.show_language("fr")
    dialog = history(pane)
    assert dialog.versions.count() == 0
    assert dialog._nothing.title == "There is no older version yet"
    assert not dialog._nothing.isHidden() and dialog.versions.isHidden()
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_a_language_goes_and_comes_back(pane: EditorPane, clerk: Clerk, key: int) -> None:
    pane.show_language("fr")
    pane.page.headline.type_in("!")
    actions.of(pane, "release.remove_language").trigger()
    QApplication.processEvents()
    assert clerk.ask(edit.draft, key).languages == ("en",)
    assert pane.page.headline.text() == "Tides fall"
    assert not actions.of(pane, "release.remove_language").isEnabled()
    assert "Français removed" in Toast.over(pane.window()).text
    clerk.undo()
    QApplication.processEvents()
    assert clerk.ask(edit.draft, key).text("fr").headline == "!La marée monte"


def test_the_history_says_what_was_said_of_the_versions_that_were_issued(
    pane: EditorPane, clerk: Clerk, key: int
) -> None:
    later = NOW + timedelta(hours=2)
    clerk.do_now(edit.set_status, key, "issued", later)
    clerk.do_now(corrections.correct, key, (("en", "They rise."),), later)
    draft = clerk.ask(edit.draft, key)
    mended = replace(draft.text("en"), headline="Tides rise after all")
    clerk.do_now(edit.save_draft, draft.with_text(mended), later)
    clerk.do_now(edit.set_status, key, "issued", later)
    clerk.do_now(corrections.withdraw, key, (), later)
    pane.show_release(key)
    dialog = history(pane)
    said = [dialog.versions.item(row).text().split("\n")[2:] for row in range(3)]
    assert said == [["Issued, then withdrawn"], ["Issued, then corrected: They rise."], []]
    dialog.reject()
