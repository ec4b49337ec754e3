"""Whom one means is found, however much of it is typed and however many there are."""

from datetime import UTC, datetime

import pytest

from pressdesk.base.text import fold
from pressdesk.contacts import edit, privacy
from pressdesk.formats.card import Card
from pressdesk.releases import edit as writing
from pressdesk.releases import find
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import search
from pressdesk.store.plain import Reader, glance
from pressdesk.store.search import Narrowed
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    cards = [Card(formatted_name=f"Ann Larsson {n}", organisation="Harbour Radio") for n in "ABC"]
    cards += [
        Card(formatted_name="Bob Okafor", organisation="Observatory", is_officer=True),
        Card(formatted_name="Cid Harbourne", organisation="Observatories Weekly"),
        Card(formatted_name="Dee Larsen", organisation="Le Soir", is_archived=True),
    ]
    return {card.formatted_name: store.do(edit.save, card, NOW) for card in cards}


@glance
def sought(
    session: Reader,
    typed: str,
    wanted: Narrowed = Narrowed(),  # noqa: B008 - it is frozen
    most: int = 100,
    ways: tuple[str, ...] = (),
) -> list[str]:
    asked = [search.words_of(way) for way in ways]
    found = search.contacts(session, search.words_of(typed), wanted, most=most, ways=asked)
    names: dict[int, str] = dict(session.rows("SELECT id, formatted_name FROM contacts"))
    return [names[row] for row in found]


@glance
def waiting(session: Reader) -> list[int]:
    return search.unfolded(session)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bob", ["Bob Okafor"]),
        ("okaf", ["Bob Okafor"]),
        ("observatory bo", ["Bob Okafor"]),
        ("harb radio", ["Ann Larsson A", "Ann Larsson B", "Ann Larsson C"]),
        ("Okafro", ["Bob Okafor"]),
        ("okaafor observatry", ["Bob Okafor"]),
        ("harbour okafor", []),
        ("larson", ["Ann Larsson A", "Ann Larsson B", "Ann Larsson C"]),
        ("2026", []),
        ("zzz", []),
    ],
)
def test_people_are_found_by_what_is_typed_of_them(
    store: Store, people: dict[str, int], typed: str, found: list[str]
) -> None:
    assert store.ask(sought, typed) == found


def test_officers_and_the_archive_are_searched_by_themselves(
    store: Store, people: dict[str, int]
) -> None:
    assert store.ask(sought, "observat", Narrowed(officers=True)) == ["Bob Okafor"]
    assert store.ask(sought, "larsen", Narrowed(archived=True)) == ["Dee Larsen"]
    only = Narrowed(condition="c.organisation = ?", values=("Observatory",))
    assert store.ask(sought, "observat", only) == ["Bob Okafor"]


def test_so_many_begin_so_that_nobody_else_is_looked_for(
    store: Store, people: dict[str, int]
) -> None:
    assert store.ask(sought, "larsson", most=2) == ["Ann Larsson A", "Ann Larsson B"]
    assert store.ask(sought, "ann larsson", most=2) == ["Ann Larsson A", "Ann Larsson B"]


def test_a_name_that_is_somebody_s_own_may_be_another_s_mistyped(
    store: Store, people: dict[str, int]
) -> None:
    store.do(edit.save, Card(formatted_name="Bobb Nord"), NOW)
    assert store.ask(sought, "bobb") == ["Bobb Nord"]
    assert store.ask(sought, "bobb okafor") == ["Bob Okafor"]


@pytest.mark.parametrize("few", [0, 1, 2])
def test_a_long_word_of_many_is_found_whole_among_them(
    store: Store, people: dict[str, int], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where more have the word than are looked at again, the index is asked for all of it."""
    monkeypatch.setattr(search, "MOST", (1000, 2, 1)[few])
    monkeypatch.setattr(search, "RANKED", (200, 200, 0)[few])
    assert sorted(store.ask(sought, "cid observatories")) == ["Cid Harbourne"]
    assert store.ask(sought, "radio harbour", most=2)[:1] == ["Ann Larsson A"]


def test_another_way_to_write_it_is_asked_and_then_what_may_be_meant(
    store: Store, people: dict[str, int]
) -> None:
    assert store.ask(sought, "robert okafor", ways=("bob okafor",)) == ["Bob Okafor"]
    assert store.ask(sought, "okafro", ways=("okafrow",)) == ["Bob Okafor"]
    five = [Card(formatted_name=f"Eve Nord {n}", organisation="Observatory") for n in range(5)]
    for card in five:
        store.do(edit.save, card, NOW)
    found = store.ask(sought, "eve nord", ways=("bob okafor",))
    assert found == [card.formatted_name for card in five], "enough were found as it was typed"
    assert store.ask(sought, "obs nord") == [card.formatted_name for card in five]


def test_who_is_erased_leaves_no_word_in_the_index(store: Store, people: dict[str, int]) -> None:
    store.do(privacy.erase, [people["Bob Okafor"]], NOW.date())
    assert store.ask(sought, "okafor") == []
    assert b"okafor" not in store.path.read_bytes()


def test_a_release_is_found_while_it_is_typed_and_folded_when_the_office_closes(
    store: Store,
) -> None:
    def releases(opened: Store, typed: str) -> list[str]:
        found = opened.ask(find.ids, "all", typed, NOW)
        return [row.headline for row in opened.ask(find.rows, found)]

    texts = (TextDraft("en", "Tides"),)
    row = store.do(writing.create, ReleaseDraft(texts=texts), NOW)
    store.do(writing.create, ReleaseDraft(texts=(TextDraft("en", "Tidal waves"),)), NOW)
    draft = store.ask(writing.draft, row)
    store.do(writing.save_draft, draft.with_text(TextDraft("en", "Tidal gauges")), NOW)
    assert store.ask(waiting) == [row]
    assert sorted(releases(store, "tidal")) == ["Tidal gauges", "Tidal waves"]
    assert releases(store, "tidal gau") == ["Tidal gauges"]
    assert releases(store, "tidal gaugse") == ["Tidal gauges"] or releases(store, "gauge")
    store.close()
    opened = Store(store.path)
    assert opened.ask(waiting) == []
    assert releases(opened, "tidal gauges") == ["Tidal gauges"]
    opened.close()


def test_the_last_word_may_be_begun_and_the_others_must_be_whole() -> None:
    folded = fold("Tide gauges at Saint-Vaast")
    assert search.says(folded, ["tide", "gau"])
    assert not search.says(folded, ["gau", "tide"])
    assert search.says(folded, ["gau*", "tide"])
