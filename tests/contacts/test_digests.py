"""Who objected is known again by an address, whoever's card it stands on."""

from datetime import UTC, datetime

from pressdesk.contacts import digests, edit, privacy
from pressdesk.formats.card import Card, Email
from pressdesk.store.plain import Reader
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def objections(store: Store) -> digests.Objections:
    def made(session: Reader) -> digests.Objections:
        return digests.Objections(session)

    return store.ask(made)


def person(store: Store, *emails: Email) -> int:
    return store.do(edit.save, Card(formatted_name="Ann Roy", emails=emails), NOW)


def test_an_empty_office_holds_nobody_back(store: Store) -> None:
    known = objections(store)
    assert not known.by("ann@x.example") and not known.holds("ann@x.example")


def test_who_objected_is_known_by_any_spelling_and_when_erased(store: Store) -> None:
    ann = person(store, Email("ann@x.example"))
    store.do(privacy.suppress, [ann], "", NOW.date(), NOW)
    known = objections(store)
    assert known.by("ANN@x.example") and known.holds("Ann@X.example")
    assert not known.by("ann+press@x.example")
    store.do(privacy.erase, [ann], NOW.date())
    known = objections(store)
    assert known.by("ANN@x.example") and not known.holds("ann@x.example")


def test_a_desk_that_somebody_barred_shares_is_not_theirs(store: Store) -> None:
    ben = person(store, Email("desk@x.example", "desk"), Email("own@x.example"))
    person(store, Email("desk@x.example", "desk"), Email("own@x.example"))
    store.do(privacy.suppress, [ben], "", NOW.date(), NOW)
    known = objections(store)
    assert not known.by("desk@x.example") and not known.holds("desk@x.example")
    assert known.holds("own@x.example")
