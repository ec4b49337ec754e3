"""A contact is kept whole, or it is said why not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.contacts import edit, find, history, outlets
from pressdesk.formats.card import Card
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("card", [Card(), Card(formatted_name=" ", organisation="\u00a0")])
def test_a_contact_has_a_name_or_an_organisation(store: Store, card: Card) -> None:
    with pytest.raises(DeskError, match="needs a name or an organisation"):
        store.do(edit.save, card, NOW)
    assert not store.ask(find.is_anybody_there)


def test_one_that_was_changed_elsewhere_is_told(store: Store) -> None:
    row = store.do(edit.save, Card(formatted_name="Ann"), NOW)
    assert store.ask(find.is_anybody_there)
    card = store.ask(find.card, row)
    store.do(edit.save, replace(card, note="new"), NOW)
    with pytest.raises(StaleError):
        store.do(edit.save, replace(card, note="newer"), NOW)
    assert store.ask(find.card, row).note == "new"


def test_since_when_somebody_is_in_the_office_is_known(store: Store) -> None:
    row = store.do(edit.save, Card(formatted_name="Ann"), NOW)
    assert store.ask(history.begun, row) == store.ask(find.stamps, [row])[row]
    assert store.ask(history.begun, 999) is None
    assert store.ask(find.stamps, [999]) == {}
    with pytest.raises(DeskError, match="outlet does not exist any more"):
        store.ask(outlets.outlet, 999)
