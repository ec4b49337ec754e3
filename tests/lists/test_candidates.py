"""Who is offered for a list: whoever is found by words and is not on it."""

from datetime import UTC, datetime

from pressdesk.contacts import edit, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.lists import candidates, lists
from pressdesk.lists.lists import DESK, LIST, PERSON, ListCard
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_people_desks_and_lists_are_offered_but_not_those_on_it(store: Store) -> None:
    ann, bob = (
        store.do(edit.save, Card(formatted_name=name, emails=(Email(mail),)), NOW)
        for name, mail in (("Ann Soirée", "ann@example.org"), ("Bob Soir", "bob@example.org"))
    )
    desk = OutletCard(name="Le Soir", emails=(Email("desk@example.org"),))
    soir = store.do(outlets.save, desk, NOW)
    evening = store.do(lists.save, ListCard(label="Soirs"))
    row = store.do(lists.save, ListCard(label="Soir and more"))

    def offered(words: str) -> list[tuple[str, int]]:
        return [(one.what, one.row) for one in store.ask(candidates.found, row, words)]

    assert offered(" ") == []
    assert offered("soir") == [(PERSON, bob), (PERSON, ann), (DESK, soir), (LIST, evening)]
    store.do(lists.add, row, PERSON, [ann], NOW)
    store.do(lists.add, row, DESK, [soir], NOW)
    store.do(lists.add, row, LIST, [evening], NOW, is_excluded=True)
    assert offered("soir") == [(PERSON, bob)]
    (one,) = store.ask(candidates.found, row, "bob")
    assert (one.name, one.meta, one.status) == ("Bob Soir", "bob@example.org", "active")
