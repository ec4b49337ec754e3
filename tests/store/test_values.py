"""Values as a file keeps them."""

from datetime import UTC, datetime
from uuid import UUID

from pressdesk.store.values import moment_of, moment_text, new_uid, new_uids


def test_many_identities_are_as_good_as_one() -> None:
    made = new_uids(500)
    assert len({*made, new_uid()}) == 501
    for uid in made:
        assert str(UUID(uid)) == uid
        assert (UUID(uid).version, UUID(uid).variant) == (4, UUID(new_uid()).variant)
    assert new_uids(0) == []


def test_a_moment_comes_back_as_it_was() -> None:
    aware = datetime(2026, 11, 24, 9, 0, 1, 5, UTC)
    for moment in (aware, aware.replace(tzinfo=None)):
        assert moment_of(moment_text(moment)) == moment
        assert moment_of(moment_text(moment)).tzinfo == moment.tzinfo
