"""The Distribute panel stands in the place of the preview, and an older version opens by number."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.historydialog import HistoryDialog
from pressdesk.desktop.releases.releasesarea import ReleasesArea
from pressdesk.desktop.session import Session
from pressdesk.lists import handout
from pressdesk.lists.recipients import Recipient, Resolved
from pressdesk.releases import edit, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def area(qtbot: QtBot, clerk: Clerk, tmp_path: Path) -> Iterator[ReleasesArea]:
    made = ReleasesArea(clerk, Session(tmp_path / "s.json"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.furnish()
    made.show()
    yield made
    made.let_go()


@pytest.fixture
def release(store: Store) -> int:
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    return store.do(edit.create, ReleaseDraft(texts=texts), NOW)


def test_nothing_is_distributed_without_a_release(area: ReleasesArea) -> None:
    assert not actions.of(area.beside, "release.distribute").isEnabled()
    actions.of(area.beside, "release.distribute").trigger()
    assert not area.beside.is_distributing


def test_the_panel_comes_and_goes_by_keyboard(
    area: ReleasesArea, release: int, qtbot: QtBot
) -> None:
    area.open(release)
    area.show_preview(False)
    width = area._splitter.sizes()
    area.editor.standing.distribute.click()
    panel = area.beside.panel
    assert panel.isVisible() and area.panes()[2] is area.beside
    assert panel.lists.add.hasFocus() or not QApplication.activeWindow()
    qtbot.keyClick(panel.lists.add, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not area.beside.isVisible(), "the preview was hidden before"
    assert area._splitter.sizes() == width


def test_escape_gives_the_pen_back_where_it_was(
    area: ReleasesArea, release: int, qtbot: QtBot
) -> None:
    area.open(release)
    area.activateWindow()
    body = area.editor.page.body
    body.setFocus()
    qtbot.waitUntil(body.hasFocus)
    area.beside.distribute()
    assert not body.hasFocus()
    area.beside.show_holders()
    qtbot.keyClick(area.beside.panel.holders, Qt.Key.Key_Escape)
    assert body.hasFocus()


def test_what_is_typed_goes_out(area: ReleasesArea, release: int, store: Store) -> None:
    area.open(release)
    area.editor.page.headline.setPlainText("High tides")
    actions.of(area.beside, "release.distribute").trigger()
    assert store.ask(edit.draft, release).text("en").headline == "High tides"


def test_the_panel_follows_the_release_shown(
    area: ReleasesArea, release: int, store: Store
) -> None:
    other = store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", "B"),)), NOW)
    area.open(release)
    area.beside.distribute()
    area.open(other)
    assert area.beside.is_distributing
    assert area.beside.panel._draft.id == other


def test_an_older_version_opens_in_the_history_by_its_number(
    area: ReleasesArea, release: int, store: Store
) -> None:
    one = Recipient(0, 0, "Ben", "b@example.org", "fr", "", "")
    store.do(handout.record, Resolved((one,)), "bcc", release, NOW)
    for n in (1, 2):
        draft = store.ask(edit.draft, release)
        draft = draft.with_text(replace(draft.text("fr"), headline=f"Marées {n}"))
        store.do(edit.save_draft, draft, NOW + timedelta(hours=n))
    assert [row.number for row in store.ask(revisions.revisions, release, "fr")] == [2, 1]
    area.open_version(release, "fr", 1)
    assert area.editor.language == "fr"
    dialog = area.findChild(HistoryDialog)
    assert dialog is not None
    (chosen,) = dialog.versions.selectedItems()
    assert "Version 1 · " in chosen.text()
    dialog.reject()
    area.open_version(release, "en", 0)
    assert area.editor.language == "en"


def test_a_version_of_a_release_not_listed_yet_is_shown_when_it_is(
    area: ReleasesArea, release: int, store: Store
) -> None:
    area.show_view("archived")
    area.open_version(release, "fr", 0)
    area.show_view("all")
    assert area.editor.draft.id == release
    QApplication.processEvents()
    assert area.editor.language == "fr"
