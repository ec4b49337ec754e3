"""The list of releases shows what the store holds, finds as one types, and keeps its place."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.listpane import ReleaseListPane
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import body_of
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HEADLINES = ("Tide gauge network grows", "Radar images of the storm", "A new director")


@pytest.fixture
def ids(clerk: Clerk) -> list[int]:
    made = []
    for n, headline in enumerate(HEADLINES):
        text = TextDraft("en", headline, body=body_of(f"Body number {n} of the harbour."))
        draft = ReleaseDraft(dated_on=date(2026, 11, 20 - n), texts=(text,))
        made.append(clerk.do_now(edit.create, draft, NOW))
    return made


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk, ids: list[int]) -> ReleaseListPane:
    made = ReleaseListPane(clerk)
    qtbot.addWidget(made)
    made.resize(330, 600)
    made.show()
    return made


def shown(pane: ReleaseListPane) -> list[str]:
    model = pane.list.rows
    return [model.index(n, 0).data().split(".")[0] for n in range(model.rowCount())]


def test_newest_first_and_the_first_is_open(pane: ReleaseListPane, ids: list[int]) -> None:
    assert shown(pane) == list(HEADLINES)
    assert pane.current_id == ids[0]


def test_search_as_one_types_blind_to_accents(pane: ReleaseListPane, qtbot: QtBot) -> None:
    pane.search()
    qtbot.keyClicks(pane.focusWidget() or pane, "radar")
    assert shown(pane) == ["Radar images of the storm"]


def test_nothing_found_says_so(pane: ReleaseListPane) -> None:
    pane._search.setText("zeppelin")
    assert shown(pane) == []
    assert "zeppelin" in pane._empty.title
    pane._search.clear()
    assert len(shown(pane)) == 3


def test_archiving_can_be_taken_back_from_the_toast(pane: ReleaseListPane, ids: list[int]) -> None:
    pane.list.select({ids[0], ids[1]}, ids[0])
    actions.of(pane, "release.archive").trigger()
    assert shown(pane) == ["A new director"]
    toast = Toast.over(pane.window())
    assert toast.text == "2 releases archived"
    toast.press("Undo")
    assert shown(pane) == list(HEADLINES)


def test_the_archive_offers_to_bring_back(pane: ReleaseListPane, ids: list[int]) -> None:
    actions.of(pane, "release.archive").trigger()
    pane.show_view("archived")
    assert shown(pane) == [HEADLINES[0]]
    assert not actions.of(pane, "release.archive").isVisible()
    actions.of(pane, "release.unarchive").trigger()
    assert shown(pane) == []
    assert pane._empty.title == "Nothing here"


def test_a_change_elsewhere_keeps_cursor_and_selection(
    pane: ReleaseListPane, clerk: Clerk, ids: list[int]
) -> None:
    pane.list.choose(ids[1])
    chosen: list[int] = []
    pane.release_chosen.connect(chosen.append)
    newest = ReleaseDraft(dated_on=date(2026, 11, 23), texts=(TextDraft("en", "Newest"),))
    clerk.do_now(edit.create, newest, NOW)
    assert shown(pane)[0] == "Newest"
    assert pane.current_id == ids[1]
    assert pane.list.selected_ids == [ids[1]]
    assert chosen == [], "the editor is left alone"


def test_a_renamed_release_is_shown_at_once(
    pane: ReleaseListPane, clerk: Clerk, ids: list[int]
) -> None:
    from dataclasses import replace

    draft = clerk.ask(edit.draft, ids[2])
    fresh = draft.with_text(replace(draft.texts[0], headline="Renamed"))
    clerk.do_now(edit.save_draft, fresh, NOW)
    assert shown(pane)[2] == "Renamed"


def test_duplicate_opens_the_copy(pane: ReleaseListPane, ids: list[int]) -> None:
    actions.of(pane, "release.duplicate").trigger()
    assert len(shown(pane)) == 4
    assert pane.current_id not in ids


def test_a_release_made_elsewhere_is_chosen_even_while_searching(
    pane: ReleaseListPane, clerk: Clerk
) -> None:
    pane._search.setText("radar")
    made = clerk.do_now(edit.create, ReleaseDraft(texts=(TextDraft("en", "Fresh"),)), NOW)
    pane.choose(made)
    assert pane.current_id == made


def test_enter_in_the_search_goes_to_the_first_find(
    pane: ReleaseListPane, qtbot: QtBot, ids: list[int]
) -> None:
    pane._search.setText("director")
    qtbot.keyClick(pane._search, Qt.Key.Key_Return)
    assert pane.current_id == ids[2]


def test_rows_are_painted(pane: ReleaseListPane, inks: Callable[..., int]) -> None:
    before = inks(pane.list)
    assert before > 20
    pane._search.setText("tide")
    assert pane._delegate.words == "tide"
    assert inks(pane.list) > 5
