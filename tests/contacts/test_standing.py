"""Verified, left, not to be contacted, away: as a press officer would say it of a person."""

from datetime import UTC, date, datetime

from pressdesk.contacts import edit, find, history, privacy, standing
from pressdesk.contacts.history import Difference
from pressdesk.contacts.privacy import Suppressed
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, Card, Email
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def test_verifying_is_told_once(store: Store) -> None:
    ben = store.do(edit.save, Card(formatted_name="Ben"), NOW)
    store.do(standing.verify, [ben], TODAY, NOW)
    store.do(standing.verify, [ben], TODAY, NOW)
    card = store.ask(find.card, ben)
    assert card.verified_on == TODAY and card.version == 2
    (told,) = store.ask(history.changes, ben)
    assert told.label == "Verify"
    assert told.differences == (Difference("verified_on", "", "2026-11-24"),)
    store.undo()
    assert store.ask(find.card, ben).verified_on is None


def test_an_objection_has_a_reason_and_a_day(store: Store) -> None:
    ben = store.do(edit.save, Card(formatted_name="Ben", emails=(Email("ben@b.example"),)), NOW)
    store.do(standing.set_status, [ben], DO_NOT_CONTACT, " Asked by telephone ", TODAY, NOW)
    card = store.ask(find.card, ben)
    assert (card.status, card.status_reason) == (DO_NOT_CONTACT, "Asked by telephone")
    assert card.status_on == TODAY
    assert store.ask(find.rows, [ben])[0].status == DO_NOT_CONTACT
    assert store.ask(privacy.suppressed, [card]) == [
        Suppressed("email", "Asked by telephone", TODAY)
    ]
    store.do(standing.set_status, [ben], ACTIVE, "ignored", TODAY, NOW)
    card = store.ask(find.card, ben)
    assert (card.status, card.status_reason, card.status_on) == (ACTIVE, "", None)
    assert store.ask(privacy.suppressed, [card]) == [None]


def test_archiving_is_part_of_the_history(store: Store) -> None:
    ben = store.do(edit.save, Card(formatted_name="Ben"), NOW)
    store.do(edit.archive, [ben], NOW)
    assert list(store.ask(find.ids, "archived", "ben")) == [ben]
    assert not list(store.ask(find.ids, "all", "ben"))
    store.do(edit.unarchive, [ben], NOW)
    assert list(store.ask(find.ids, "all", "ben")) == [ben]
    assert [t.label for t in store.ask(history.changes, ben)] == [
        "Take out of the archive",
        "Archive",
    ]


def test_away_from_day_to_day() -> None:
    away = Card(absent_from=date(2026, 11, 20), absent_until=TODAY)
    assert standing.is_absent(away, TODAY)
    assert not standing.is_absent(away, date(2026, 11, 25))
    assert not standing.is_absent(away, date(2026, 11, 19))
    assert standing.is_absent(Card(absent_until=TODAY), date(2026, 1, 1))
    assert not standing.is_absent(Card(), TODAY)


def test_a_year_without_a_look_is_too_long() -> None:
    assert standing.is_stale(date(2025, 11, 24), TODAY)
    assert not standing.is_stale(date(2025, 11, 25), TODAY)
    assert not standing.is_stale(None, TODAY)
    assert standing.months_since(date(2026, 9, 30), TODAY) == 1


def test_an_objection_said_twice_and_lifted_is_undone_step_by_step(store: Store) -> None:
    ann = store.do(edit.save, Card(formatted_name="Ann", emails=(Email("a@b.example"),)), NOW)
    for status in (DO_NOT_CONTACT, DO_NOT_CONTACT, ACTIVE):
        store.do(standing.set_status, [ann], status, "", None, NOW)
    while store.can_undo:
        store.undo()
    assert not store.ask(find.ids)
