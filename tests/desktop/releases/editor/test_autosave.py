"""What is typed is on the disk in time, and no mishap costs a word of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor import autosave as autosaving
from pressdesk.desktop.releases.editor.autosave import Autosave, merge
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def threaded(tmp_path: Path) -> Iterator[Clerk]:
    store = Store(tmp_path / "Threaded.pressdesk")
    made = Clerk(store)
    yield made
    made.close()
    store.close()


def made(clerk: Clerk) -> ReleaseDraft:
    fresh = ReleaseDraft(texts=(TextDraft("en", headline="One"),))
    return clerk.ask(edit.draft, clerk.do_now(edit.create, fresh, NOW))


def with_headline(draft: ReleaseDraft, headline: str) -> ReleaseDraft:
    return draft.with_text(replace(draft.text("en"), headline=headline))


def test_it_is_begun_within_a_second_of_the_last_key_and_two_while_one_types() -> None:
    assert autosaving.REST < 1_000 and autosaving.MOST < 2_000


def test_saved_by_itself(threaded: Clerk, qtbot: QtBot) -> None:
    draft = made(threaded)
    autosave = Autosave(threaded)
    autosave.begin(draft)
    with qtbot.waitSignal(autosave.saved, timeout=10_000):
        autosave.keep(with_headline(draft, "Two"))
    assert threaded.ask(edit.draft, draft.id).text("en").headline == "Two"
    assert autosave.is_clean


def test_flush_waits_for_what_is_under_way_too(threaded: Clerk) -> None:
    draft = made(threaded)
    autosave = Autosave(threaded)
    autosave.begin(draft)
    autosave.keep(with_headline(draft, "Two"))
    autosave.save()
    autosave.keep(with_headline(draft, "Three"))
    assert autosave.flush()
    assert threaded.ask(edit.draft, draft.id).text("en").headline == "Three"


def test_a_change_elsewhere_costs_neither_side(threaded: Clerk, qtbot: QtBot) -> None:
    draft = made(threaded)
    autosave = Autosave(threaded)
    autosave.begin(draft)
    elsewhere = draft.with_text(TextDraft("fr", headline="Un"))
    threaded.do_now(edit.save_draft, elsewhere, NOW)
    with qtbot.waitSignal(autosave.merged):
        autosave.keep(with_headline(draft, "Two"))
        autosave.save()
    assert autosave.flush()
    kept = threaded.ask(edit.draft, draft.id)
    assert (kept.text("en").headline, kept.text("fr").headline) == ("Two", "Un")


def test_a_full_disk_is_said_and_saving_goes_on_later(
    threaded: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = made(threaded)
    autosave = Autosave(threaded)
    autosave.begin(draft)
    real = threaded.store.do

    def full(*_args: object, **_named: object) -> object:
        raise DeskError("The disk is full.", "Your text is still here.")

    monkeypatch.setattr(threaded.store, "do", full)
    autosave.keep(with_headline(draft, "Two"))
    with qtbot.waitSignal(
        autosave.state_changed, check_params_cb=lambda state, _why: state == "failed"
    ) as said:
        autosave.save()
    assert said.args == ["failed", "The disk is full. Your text is still here."]
    assert not autosave.flush()
    monkeypatch.setattr(threaded.store, "do", real)
    assert autosave.flush()
    assert threaded.ask(edit.draft, draft.id).text("en").headline == "Two"


def test_merging_keeps_what_each_side_changed() -> None:
    base = ReleaseDraft(id=1, version=1, texts=(TextDraft("en", "A", "B"),))
    body = (Paragraph(runs("x")),)
    ours = base.with_text(replace(base.text("en"), headline="ours", body=body))
    theirs = replace(base.with_text(replace(base.text("en"), subhead="theirs")), version=2)
    both = merge(base, ours, theirs)
    assert both.version == 2
    assert both.text("en") == TextDraft("en", "ours", "theirs", body=body)
