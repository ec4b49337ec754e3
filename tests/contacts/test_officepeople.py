"""Of the office only they are compared with a file who could be in it."""

from pressdesk.contacts.matching import who_is
from pressdesk.contacts.officepeople import office_people
from pressdesk.store.store import Store
from tests.contacts.test_dedupe import fill
from tests.contacts.test_matching import NUMBER, person


def test_only_those_of_the_office_are_asked_for_who_could_be_meant(store: Store) -> None:
    known = store.do(
        fill,
        [
            person("Ann Roy", "Le Soir"),
            person("Ben Lee", "Le Soir", "ben@soir.be"),
            person("Cleo Marsh", number=NUMBER),
            person("", "Radio Mer"),
            person("Dan Fox", "Nord TV"),
        ],
    )
    cards = [person("Anne Roy", "Le Soir"), person("Bea", email="BEN@soir.be"),
             person("Eve", number="01 44 55 66 77"), person("", "radio mer")]  # fmt: skip
    found = store.ask(office_people, [who_is(card) for card in cards])
    assert [who.contact for who in found] == known[:4]
