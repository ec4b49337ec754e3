"""The list shows what its view means, and search finds what was meant."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pressdesk.contacts import edit as people
from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.card import Card
from pressdesk.releases import edit, find
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def made(store: Store, headline: str, body: str = "", **fields: object) -> int:
    text = TextDraft("en", headline=headline, body=(Paragraph(runs(body)),))
    draft = replace(ReleaseDraft(texts=(text,)), **fields)  # type: ignore[arg-type]
    return store.do(edit.create, draft, NOW)


def test_views(store: Store) -> None:
    undated = made(store, "Undated")
    older = made(store, "Older", dated_on=date(2026, 10, 31))
    newer = made(store, "Newer", dated_on=date(2026, 11, 1))
    held = made(
        store,
        "Held",
        dated_on=date(2026, 12, 24),
        embargoed_until=NOW + timedelta(hours=1),
        embargo_zone="Europe/Paris",
    )
    french = TextDraft("fr", headline="Nouveau")
    store.do(edit.save_draft, store.ask(edit.draft, newer).with_text(french), NOW)
    store.do(edit.set_status, older, "in_review", NOW)

    def shown(view: str) -> list[int]:
        return list(store.ask(find.ids, view, "", NOW))

    assert shown("all") == [undated, held, newer, older]
    assert shown("drafts") == [undated, held, newer]
    assert shown("to_review") == [older]
    assert shown("embargoed") == [held]
    assert shown("this_month") == [newer]
    assert shown("missing_fr") == [undated, held, older]
    store.do(edit.archive, [undated])
    assert shown("archived") == [undated]
    counts = store.ask(find.counts, NOW)
    assert {view: len(shown(view)) for view in find.VIEWS} == counts


def test_rows_in_two_lines(store: Store) -> None:
    release = made(store, "Éole is in orbit", dated_on=date(2026, 11, 23))
    (row,) = store.ask(find.rows, [release, 999])
    assert (row.headline, row.languages, row.reference) == (
        "Éole is in orbit",
        ("en",),
        "PR 2026-001",
    )
    assert (row.dated_on, row.edited_at, row.status) == (date(2026, 11, 23), NOW, "draft")


@pytest.mark.parametrize(
    "typed",
    ["eole", "ÉOLE orb", "orbit éole", "manœuvre", "manoeuv", "2026-001", "spectrometer",
     "spectromter", "sepctrometer", "l'espace", "espace"],
)  # fmt: skip
def test_found_however_typed(store: Store, typed: str) -> None:
    release = made(
        store, "Éole is in orbit", "A manœuvre in l’espace with the spectrometer.",
        dated_on=date(2026, 1, 1),
    )  # fmt: skip
    made(store, "Nothing of the kind", "At all.")
    assert list(store.ask(find.ids, "all", typed)) == [release]


def test_what_is_no_longer_said_is_no_longer_found(store: Store) -> None:
    release = made(store, "First words")
    draft = store.ask(edit.draft, release)
    changed = draft.with_text(replace(draft.text("en"), headline="Second thoughts"))
    store.do(edit.save_draft, changed, NOW)
    assert not store.ask(find.ids, "all", "first")
    assert store.ask(find.ids, "all", "thoughts second")
    store.undo()
    assert store.ask(find.ids, "all", "first")
    assert not store.ask(find.ids, "all", "second")


def test_search_stays_in_its_view_and_newest_first(store: Store) -> None:
    old = made(store, "Launch one", dated_on=date(2020, 1, 1))
    new = made(store, "Launch two", dated_on=date(2025, 1, 1))
    gone = made(store, "Launch three")
    store.do(edit.archive, [gone])
    assert list(store.ask(find.ids, "all", "launch")) == [new, old]
    assert list(store.ask(find.ids, "archived", "launch")) == [gone]


@pytest.mark.parametrize("typed", ['"', "*", "a AND", "()", "-", "NEAR(", "col:x", "…", "'; --"])
def test_signs_are_no_query_language(store: Store, typed: str) -> None:
    made(store, "Headline")
    store.ask(find.ids, "all", typed)


def test_the_headline_is_that_of_the_first_language_that_has_one(store: Store) -> None:
    row = made(store, "")
    french = TextDraft("fr", headline="Marées")
    store.do(edit.save_draft, store.ask(edit.draft, row).with_text(french), NOW)
    (shown,) = store.ask(find.rows, [row, 999])
    assert (shown.headline, shown.languages) == ("Marées", ("en", "fr"))


def test_the_releases_that_name_somebody_are_found_the_newest_first(store: Store) -> None:
    ann, bob = (store.do(people.save, Card(formatted_name=name), NOW) for name in ("Ann", "Bob"))
    older = made(store, "Older", dated_on=date(2026, 10, 31), contacts=(ann, bob))
    newer = made(store, "Newer", dated_on=date(2026, 11, 1), contacts=(ann,))
    assert list(store.ask(find.printing, ann)) == [newer, older]
    assert list(store.ask(find.printing, bob)) == [older]
    assert list(store.ask(find.printing, 999)) == []


def test_by_reference(store: Store) -> None:
    release = made(store, "Headline")
    assert store.ask(find.by_reference, "pr 2026-001 ") == release
    assert store.ask(find.by_reference, "PR 1") == 0


def test_what_is_being_typed_is_found_at_once(store: Store) -> None:
    old = made(store, "Launch one", dated_on=date(2020, 1, 1))
    release = made(store, "Headline", dated_on=date(2025, 1, 1))
    draft = store.ask(edit.draft, release)
    for words in (
        "launch of someth",
        "launch of Éole <more>",
        "launch of Éole <more> launches",
    ):
        draft = draft.with_text(replace(draft.text("en"), subhead=words))
        draft = replace(draft, version=store.do(edit.save_draft, draft, NOW))
        assert list(store.ask(find.ids, "all", "launch")) == [release, old]
    assert list(store.ask(find.ids, "all", "eole <more launches")) == [release]
    assert not store.ask(find.ids, "all", "someth")
    assert not store.ask(find.ids, "archived", "eole")
    path = store.path
    store.close()
    reopened = Store(path)
    assert list(reopened.ask(find.ids, "all", "eole more")) == [release]
    assert not reopened.ask(lambda session: session.rows("SELECT 1 FROM unfolded_releases"))
    reopened.close()
