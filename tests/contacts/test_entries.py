"""What somebody asked is written down on its day, and can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, entries
from pressdesk.contacts.entries import ContactEntry
from pressdesk.formats.card import Card
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_the_newest_stands_first_and_names_its_release(store: Store) -> None:
    ben = store.do(edit.save, Card(formatted_name="Ben"), NOW)
    draft = ReleaseDraft(reference="PR 1", texts=(TextDraft("en", "Tide gauges grow"),))
    release = store.do(releases.create, draft, NOW)
    old = ContactEntry(ben, NOW - timedelta(days=3), "Wants figures")
    first = store.do(entries.add, old)
    second = store.do(entries.add, ContactEntry(ben, NOW, " When? ", release=release))
    found = store.ask(entries.entries, ben)
    assert [(e.id, e.words) for e in found] == [(second, "When?"), (first, "Wants figures")]
    assert (found[0].release, found[0].headline) == (release, "Tide gauges grow")
    assert store.ask(entries.count, ben) == 2


def test_changed_removed_and_taken_back(store: Store) -> None:
    ben = store.do(edit.save, Card(formatted_name="Ben"), NOW)
    row = store.do(entries.add, ContactEntry(ben, NOW, "Wants figures"))
    (entry,) = store.ask(entries.entries, ben)
    store.do(entries.change, replace(entry, words="Wants the figures of 2025", kind="note"))
    assert store.ask(entries.entries, ben)[0].words == "Wants the figures of 2025"
    store.do(entries.remove, row)
    assert not store.ask(entries.entries, ben)
    store.undo()
    store.undo()
    assert store.ask(entries.entries, ben) == (entry,)


def test_nothing_said_is_not_written_down(store: Store) -> None:
    ben = store.do(edit.save, Card(formatted_name="Ben"), NOW)
    with pytest.raises(DeskError):
        store.do(entries.add, ContactEntry(ben, NOW, "  "))
