"""What is kept as text comes back as what it was: moments, lists, values."""

from datetime import UTC, date, datetime, timedelta

from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.schema import Json, Listing, Moment, Release
from pressdesk.store.session import Session
from pressdesk.store.store import Store, step

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@step("Hold back")
def hold_back(session: Session, release: int, until: datetime) -> tuple[str, ...]:
    held = session.get_one(Release, release)
    was = tuple(held.keywords)
    held.embargoed_until, held.keywords = until, ["Éole"]
    return was


def test_a_record_reads_and_writes_as_the_rooms_do(store: Store) -> None:
    draft = ReleaseDraft(texts=(TextDraft("en", "Tides"),), keywords=("sea",), dated_on=date.min)
    release = store.do(edit.create, draft, NOW)
    assert store.do(hold_back, release, NOW + timedelta(hours=1)) == ("sea",)
    kept = store.ask(edit.draft, release)
    assert (kept.embargoed_until, kept.keywords) == (NOW + timedelta(hours=1), ("Éole",))


def test_nothing_is_nothing_both_ways() -> None:
    dialect: object = None
    moment, listing, value = Moment(), Listing(), Json()
    assert moment.process_bind_param(None, dialect) is None  # type: ignore[arg-type]
    assert moment.process_result_value(None, dialect) is None  # type: ignore[arg-type]
    assert listing.process_result_value(None, dialect) == []  # type: ignore[arg-type]
    assert value.process_result_value(None, dialect) is None  # type: ignore[arg-type]
    said = {"é": [1, None]}
    kept = value.process_bind_param(said, dialect)  # type: ignore[arg-type]
    assert "é" in kept and value.process_result_value(kept, dialect) == said  # type: ignore[arg-type]
