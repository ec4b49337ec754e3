"""The other language stands beside the one being written, with what only one of them says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.releases.preview.previewpane import TWIN, PreviewPane
from pressdesk.desktop.releases.twin.changesdialog import ChangesDialog
from pressdesk.desktop.releases.twin.twins import Twins
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Body, Heading, Paragraph, runs
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime.now(UTC)


@dataclass
class Desk:
    editor: EditorPane
    preview: PreviewPane
    twins: Twins

    def words(self) -> list[str]:
        return self.twins.view.words

    def press(self, words: str) -> None:
        found = [one for one in self.twins.view.findChildren(QPushButton) if one.text() == words]
        assert found, words
        found[-1].click()


def body(*texts: str) -> Body:
    return (Heading(runs("Part")), *(Paragraph(runs(text)) for text in texts))


ENGLISH = TextDraft("en", "Launch", body=body("It left.", "It weighs 42,000 kg."))
FRENCH = TextDraft("fr", "Lancement", body=body("Elle est partie.", "Elle pèse 41\u202f000 kg."))


@pytest.fixture
def desk(qtbot: QtBot, clerk: Clerk) -> Iterator[Desk]:
    editor, preview = EditorPane(clerk), PreviewPane(clerk)
    for pane in (editor, preview):
        qtbot.addWidget(pane)
        pane.resize(560, 700)
        pane.show()
    twins = Twins(clerk, editor, preview)
    twins.known.connect(editor.tools.mark_behind)
    yield Desk(editor, preview, twins)
    editor.put_away()
    preview.let_go()


def release(store: Store, *texts: TextDraft) -> int:
    return store.do(edit.create, ReleaseDraft(texts=texts), NOW - timedelta(hours=9))


def opened(desk: Desk, made: int, language: str = "en") -> None:
    desk.editor.show_language(language)
    desk.editor.show_release(made)
    desk.twins.look()
    desk.preview.show_proof(None)


def tab(desk: Desk) -> QPushButton:
    return desk.preview._tabs[TWIN]


def test_a_release_in_one_language_has_no_twin(desk: Desk, store: Store) -> None:
    opened(desk, release(store, ENGLISH))
    assert tab(desk).isHidden()


def test_the_other_language_stands_beside_and_cannot_be_written_in(
    desk: Desk, store: Store
) -> None:
    opened(desk, release(store, ENGLISH, FRENCH))
    assert tab(desk).text() == "FR" and not tab(desk).isHidden()
    desk.preview.show_tab(TWIN)
    page = desk.twins.view.page
    assert page.headline.text() == "Lancement" and page.headline.isReadOnly()
    assert "Elle est partie." in page.body.toPlainText()


def test_what_one_has_alone_is_told_and_leads_to_its_place(desk: Desk, store: Store) -> None:
    opened(desk, release(store, ENGLISH, FRENCH))
    assert "differ" in tab(desk).toolTip()
    desk.preview.show_tab(TWIN)
    assert desk.words() == ["English only: 42,000", "French only: 41\u202f000"]
    desk.press("42,000")
    assert desk.editor.page.body.block_number() == 2
    desk.press("41\u202f000")
    marks = desk.twins.view.page.body.extraSelections()
    assert [mark.cursor.block().text() for mark in marks] == ["Elle pèse 41\u202f000 kg."]


def test_versions_that_agree_are_said_to(desk: Desk, store: Store) -> None:
    same = replace(FRENCH, body=body("Elle est partie.", "Elle pèse 42\u202f000 kg."))
    opened(desk, release(store, ENGLISH, same))
    desk.preview.show_tab(TWIN)
    assert desk.words() == [] and "differ" not in tab(desk).toolTip()
    assert "the same" in desk.twins.view._same.text() and not desk.twins.view._same.isHidden()


def test_the_block_one_writes_in_is_marked_beside(desk: Desk, store: Store, qtbot: QtBot) -> None:
    opened(desk, release(store, ENGLISH, FRENCH))
    desk.preview.show_tab(TWIN)
    desk.editor.block_entered.emit("body", 1)
    marks = desk.twins.view.page.body.extraSelections()
    assert [mark.cursor.block().text() for mark in marks] == ["Elle est partie."]
    desk.editor.block_entered.emit("headline", 0)
    assert desk.twins.view.page.body.extraSelections() == []


def test_who_is_behind_is_told_shows_what_changed_and_can_be_said_to_be_fine(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = release(store, ENGLISH, FRENCH)
    drafted = store.ask(edit.draft, made)
    changed = replace(ENGLISH, headline="Launch on Tuesday")
    store.do(edit.save_draft, drafted.with_text(changed), NOW - timedelta(hours=3))
    opened(desk, made)
    desk.preview.show_tab(TWIN)
    assert desk.words()[0] == "French is behind: English was changed 3 h ago."
    french = desk.editor.tools._tabs["fr"]
    assert french.toolTip() == "French is behind: English was changed since."
    seen: list[str] = []
    monkeypatch.setattr(
        ChangesDialog, "exec", lambda dialog: seen.append(dialog.text.toPlainText()) or 0
    )
    desk.press("What changed")
    assert seen and seen[0].startswith("Launch on Tuesday")
    desk.press("It is up to date")
    desk.twins.look()
    assert not any("behind" in one for one in desk.words()) and not french.toolTip()
    assert "French is up to date" in Toast.over(desk.preview).text
    store.undo()
    desk.twins.look()
    assert "behind" in desk.words()[0]


def test_a_version_not_begun_is_offered_to_be_written(desk: Desk, store: Store) -> None:
    opened(desk, release(store, ENGLISH, TextDraft("fr")))
    desk.preview.show_tab(TWIN)
    assert desk.twins.view._empty.title == "French: still empty" and desk.words() == []
    desk.press("Write it")
    assert desk.editor.language == "fr" and tab(desk).text() == "EN"


def test_of_three_one_chooses_which_stands_beside(desk: Desk, store: Store) -> None:
    german = TextDraft("de", "Start", body=body("Sie ist fort.", "Sie wiegt 42.000 kg."))
    opened(desk, release(store, ENGLISH, FRENCH, german))
    desk.preview.show_tab(TWIN)
    desk.press("German")
    assert tab(desk).text() == "DE" and desk.words() == []
    assert desk.twins.view.page.headline.text() == "Start"


def test_a_release_without_a_twin_leads_back_to_its_pages(desk: Desk, store: Store) -> None:
    opened(desk, release(store, ENGLISH, FRENCH))
    desk.preview.show_tab(TWIN)
    opened(desk, release(store, ENGLISH))
    assert desk.preview.tab == "page" and tab(desk).isHidden()
