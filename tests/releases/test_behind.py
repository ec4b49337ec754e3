"""A version is behind once another says something new, until it is written or said to be fine."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import behind, edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def write(store: Store, release: int, language: str, words: str, hours: int) -> None:
    drafted = store.ask(edit.draft, release)
    text = replace(drafted.text(language), headline=words, body=(Paragraph(runs(words)),))
    store.do(edit.save_draft, drafted.with_text(text), START + hours * HOUR)


@pytest.fixture
def release(store: Store) -> int:
    made = store.do(edit.create, ReleaseDraft(texts=(TextDraft("en"),)), START)
    write(store, made, "en", "Launch on Monday", 1)
    write(store, made, "fr", "Lancement lundi", 2)
    return made


def pairs(store: Store, release: int) -> list[tuple[str, str]]:
    return [(one.language, one.leader) for one in store.ask(behind.behind, release)]


def test_who_was_written_last_is_behind_nobody(store: Store, release: int) -> None:
    assert pairs(store, release) == []


def test_a_change_of_one_leaves_the_other_behind_until_it_follows(
    store: Store, release: int
) -> None:
    write(store, release, "en", "Launch on Tuesday", 3)
    (found,) = store.ask(behind.behind, release)
    assert (found.language, found.leader, found.changed_at) == ("fr", "en", START + 3 * HOUR)
    assert found.before.headline == "Launch on Monday"
    write(store, release, "fr", "Lancement mardi", 4)
    assert pairs(store, release) == []


def test_who_follows_in_two_goes_leaves_nobody_behind_and_the_next_change_does(
    store: Store, release: int
) -> None:
    write(store, release, "en", "Launch on Tuesday", 3)
    write(store, release, "fr", "Lancement mard", 4)
    write(store, release, "fr", "Lancement mardi", 5)
    assert pairs(store, release) == []
    write(store, release, "en", "Launch on Friday", 6)
    assert pairs(store, release) == [("fr", "en")]
    write(store, release, "fr", "Lancement vendredi", 7)
    write(store, release, "en", "Launch on Sunday", 8)
    assert pairs(store, release) == [("fr", "en")]


def test_a_change_taken_back_leaves_nobody_behind(store: Store, release: int) -> None:
    write(store, release, "en", "Launch on Tuesday", 3)
    write(store, release, "en", "Launch on Monday", 4)
    assert pairs(store, release) == []


def test_one_may_say_that_it_is_up_to_date_and_take_that_back(store: Store, release: int) -> None:
    write(store, release, "en", "Launch, on Monday", 3)
    store.do(behind.catch_up, release, "fr", START + 4 * HOUR)
    assert pairs(store, release) == []
    store.undo()
    assert pairs(store, release) == [("fr", "en")]
    with pytest.raises(DeskError):
        store.do(behind.catch_up, release, "de", START)


def test_a_version_not_yet_begun_is_not_behind(store: Store, release: int) -> None:
    drafted = store.ask(edit.draft, release)
    store.do(edit.save_draft, drafted.with_text(TextDraft("de")), START + 3 * HOUR)
    write(store, release, "en", "Launch on Tuesday", 4)
    assert pairs(store, release) == [("fr", "en")]
