"""Addresses handed out: one a person, none that must not be."""

from datetime import UTC, date, datetime

from pressdesk.contacts import edit, handout, privacy, standing
from pressdesk.contacts.handout import Handout
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Email
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def person(store: Store, *emails: Email) -> int:
    return store.do(edit.save, Card(formatted_name="P", emails=emails), NOW)


def test_each_person_is_reached_once_and_in_order(store: Store) -> None:
    two = person(store, Email("b@x.example"), Email("a@x.example", preferred=True))
    one = person(store, Email("first@x.example"), Email("second@x.example"))
    same = person(store, Email("A@x.example"))
    assert store.ask(handout.addresses, [one, two, same, one]) == Handout(
        ("first@x.example", "a@x.example")
    )


def test_private_addresses_and_those_mail_came_back_from_are_not_handed_out(store: Store) -> None:
    private = person(store, Email("p@x.example", preferred=True, private=True))
    back = person(store, Email("old@x.example", preferred=True, bounced=True), Email("n@x.example"))
    only = person(store, Email("last@x.example", bounced=True))
    assert store.ask(handout.addresses, [private, back, only]) == Handout(
        ("n@x.example", "last@x.example"), without=1
    )


def test_nobody_is_written_to_who_must_not_be(store: Store) -> None:
    ben, cleo = person(store, Email("b@x.example")), person(store)
    store.do(standing.set_status, [ben], DO_NOT_CONTACT, "", date(2026, 1, 1), NOW)
    assert store.ask(handout.addresses, [ben, cleo]) == Handout((), without=1, barred=1)


def test_one_mailbox_under_two_spellings_is_written_to_once(store: Store) -> None:
    two = [
        person(store, Email("ann@büro.example")),
        person(store, Email("Ann@xn--bro-hoa.example")),
    ]
    assert store.ask(handout.addresses, two) == Handout(("ann@büro.example",))


def test_who_objected_gets_nothing_on_a_new_card_either(store: Store) -> None:
    old = person(store, Email("dee@x.example"))
    store.do(privacy.suppress, [old], "asked", date(2026, 1, 1), NOW)
    store.do(privacy.erase, [old], date(2026, 1, 2))
    again, ben = person(store, Email("DEE@x.example")), person(store, Email("b@x.example"))
    assert store.ask(handout.addresses, [again, ben]) == Handout(("b@x.example",), barred=1)
    assert store.ask(handout.barred, [again, ben]) == {again}
