"""Kept versions are numbered for each language, and today's number is known before it is kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pressdesk.releases import edit, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def change(store: Store, release: int, headline: str, minutes: int) -> None:
    draft = store.ask(edit.draft, release)
    draft = draft.with_text(replace(draft.text("en"), headline=headline))
    store.do(edit.save_draft, draft, NOW + timedelta(minutes=minutes))


def test_today_s_number_is_that_of_the_text_whether_it_is_kept_yet_or_not(store: Store) -> None:
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    release = store.do(edit.create, ReleaseDraft(texts=texts), NOW)
    assert store.ask(revisions.todays, release) == {"en": 1, "fr": 1}
    change(store, release, "High tides", 10)
    assert store.ask(revisions.todays, release) == {"en": 2, "fr": 1}
    change(store, release, "Tides", 11)
    assert store.ask(revisions.todays, release)["en"] == 1, "it says again what was kept"


def test_a_version_is_found_by_its_number_in_its_language(store: Store) -> None:
    release = store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", "Tides"),)), NOW)
    change(store, release, "High tides", 10)
    row = store.ask(revisions.numbered, release, "en", 1)
    assert store.ask(revisions.revision, row).headline == "Tides"
    assert store.ask(revisions.numbered, release, "en", 2) == 0
    assert store.ask(revisions.numbered, release, "fr", 1) == 0
