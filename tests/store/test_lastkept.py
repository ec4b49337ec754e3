"""What was written last is known, and the release it was about."""

from datetime import UTC, datetime, timedelta

from pressdesk.contacts import edit as people
from pressdesk.formats.card import Card
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.lastkept import last_kept
from pressdesk.store.store import Store


def test_the_release_of_the_last_step_is_told(store: Store) -> None:
    assert store.ask(last_kept) is None
    now = datetime.now(UTC)
    release = store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", "Tide"),)), now)
    kept = store.ask(last_kept)
    assert kept and kept.release == release and abs(kept.at - now) < timedelta(minutes=1)
    store.do(people.save, Card(formatted_name="Ann"), now)
    kept = store.ask(last_kept)
    assert kept and not kept.release
