"""An office with a list on which somebody stands for every case."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base import i18n
from pressdesk.contacts import edit, privacy
from pressdesk.formats.card import Card, Email
from pressdesk.lists import lists
from pressdesk.lists.lists import LIST, PERSON, ListCard
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Listed:
    """A list called “Space” of six people, of whom Ann and Éva get it, and the one kept out."""

    row: int
    closed: int
    ann: int
    eva: int
    dee: int
    nil: int
    odd: int
    twin: int
    qui: int


@pytest.fixture
def space(store: Store) -> Listed:
    i18n.speak("en")

    def person(name: str, *addresses: str, **said: object) -> int:
        emails = tuple(Email(address) for address in addresses)
        card = replace(Card(formatted_name=name, emails=emails), **said)  # type: ignore[arg-type]
        return store.do(edit.save, card, NOW)

    ann = person("Ann Roy", "ann@example.org", organisation="Le Soir", languages=("en",))
    eva = person("Éva Nagy", "eva@example.org", languages=("fr",))
    dee = person("Dee Dow", "dee@example.org")
    nil = person("Nil Null")
    odd = person("Odd Ove", emails=(Email("odd@example.org", bounced=True),))
    twin = person("Tim Roy", "ANN@example.org")
    qui = person("Qui Quo", "qui@example.org")
    store.do(privacy.suppress, [dee], "asked", TODAY, NOW)
    row = store.do(lists.save, ListCard(label="Space"))
    closed = store.do(lists.save, ListCard(label="Closed"))
    store.do(lists.add, row, PERSON, [ann, eva, dee, nil, odd, twin, qui], NOW)
    store.do(lists.add, closed, PERSON, [qui], NOW)
    store.do(lists.add, row, LIST, [closed], NOW, is_excluded=True)
    return Listed(row, closed, ann, eva, dee, nil, odd, twin, qui)
