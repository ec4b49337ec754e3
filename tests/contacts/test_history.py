"""What was changed of a person is told field by field, one spell of typing as one change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pressdesk.contacts import edit, find, history
from pressdesk.contacts.history import Difference
from pressdesk.formats.card import Card, Photo, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BEN = Card(formatted_name="Ben Journalist", organisation="Le Soir")


def change(store: Store, contact: int, now: datetime, **fields: object) -> None:
    card = store.ask(find.card, contact)
    store.do(edit.save, replace(card, **fields), now)  # type: ignore[arg-type]


def test_a_new_number_is_told_with_the_old_one(store: Store) -> None:
    ben = store.do(edit.save, replace(BEN, telephones=(Telephone("0102"),)), NOW)
    assert store.ask(history.changes, ben) == ()
    change(store, ben, NOW + timedelta(hours=1), telephones=(Telephone("0103"),))
    (told,) = store.ask(history.changes, ben)
    assert told.label == "Save contact" and told.changed_at == NOW + timedelta(hours=1)
    assert told.differences == (Difference("telephones", "0102", "0103"),)
    store.undo()
    assert store.ask(history.changes, ben) == ()


def test_two_languages_are_no_pair(store: Store) -> None:
    ben = store.do(edit.save, BEN, NOW)
    change(store, ben, NOW, languages=("fr", "pl"), titles=(("fr", "Chef"), ("en", "Head")))
    (told,) = store.ask(history.changes, ben)
    assert told.differences == (
        Difference("titles", "", "fr: Chef · en: Head"),
        Difference("languages", "", "fr · pl"),
    )


def test_typing_is_one_change(store: Store) -> None:
    ben = store.do(edit.save, BEN, NOW)
    for n, name in enumerate(("Ben J", "Ben Jo", "Ben Jones")):
        change(store, ben, NOW + timedelta(seconds=n), formatted_name=name)
    (told,) = store.ask(history.changes, ben)
    assert told.differences == (Difference("formatted_name", "Ben Journalist", "Ben Jones"),)
    change(store, ben, NOW + timedelta(seconds=9), formatted_name="Ben Journalist")
    assert store.ask(history.changes, ben) == ()


def test_another_day_is_another_change(store: Store) -> None:
    ben = store.do(edit.save, BEN, NOW)
    change(store, ben, NOW + timedelta(days=1), role="Editor")
    change(store, ben, NOW + timedelta(days=2), role="")
    assert [c.changed_at.day for c in store.ask(history.changes, ben)] == [25, 24]


def test_a_photo_swapped_for_another_of_its_type_is_told(store: Store) -> None:
    one, other = (b"\x89PNG\r\n\x1a\n" + end for end in (b"one", b"other"))
    ben = store.do(edit.save, replace(BEN, photo=Photo("image/png", one)), NOW)
    change(store, ben, NOW + timedelta(days=1), photo=Photo("image/png", one), role="Editor")
    change(store, ben, NOW + timedelta(days=2), photo=Photo("image/png", other))
    told = store.ask(history.changes, ben)
    assert [[d.field for d in c.differences] for c in told] == [["photo"], ["role"]]
    (swap,) = told[0].differences
    assert swap.before != swap.after
