"""Who objected is known again by an address, whoever's card it stands on."""

from datetime import UTC, datetime

from pressdesk.contacts import digests, edit, privacy
from pressdesk.formats.card import Card, Email
from pressdesk.store.plain import glance
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def is_objected(store: Store, address: str) -> bool:
    known = store.ask(glance(digests.objected))
    return known is not None and known(address)


def person(store: Store, *emails: Email) -> int:
    return store.do(edit.save, Card(formatted_name="Ann Roy", emails=emails), NOW)


def test_an_empty_office_holds_nobody_back(store: Store) -> None:
    assert store.ask(glance(digests.objected)) is None


def test_who_objected_is_known_by_any_spelling_and_when_erased(store: Store) -> None:
    ann = person(store, Email("ann@x.example"))
    store.do(privacy.suppress, [ann], "", NOW.date(), NOW)
    assert is_objected(store, "ANN@x.example")
    assert not is_objected(store, "ann+press@x.example")
    store.do(privacy.erase, [ann], NOW.date())
    assert is_objected(store, "ANN@x.example")


def test_who_was_erased_after_a_copy_was_made_is_known_in_the_copy(store: Store) -> None:
    ann = person(store, Email("ann@x.example"))
    known = store.do(privacy.erase, [ann], NOW.date())
    store._writer.execute("DELETE FROM suppressions")  # as a copy from before stands
    assert not is_objected(store, "ann@x.example")
    store.do(privacy.forget_again, [], known, NOW.date())
    assert is_objected(store, "Ann@X.example")


def test_a_desk_that_somebody_barred_shares_is_not_theirs(store: Store) -> None:
    ben = person(store, Email("desk@x.example", "desk"), Email("own@x.example"))
    person(store, Email("desk@x.example", "desk"))
    store.do(privacy.suppress, [ben], "", NOW.date(), NOW)
    assert not is_objected(store, "desk@x.example")
    assert is_objected(store, "own@x.example")
