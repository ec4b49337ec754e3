"""A rule tried out says how many it fits and names a few of them."""

from datetime import UTC, date, datetime

import pytest

from pressdesk.contacts import edit
from pressdesk.formats.card import Card
from pressdesk.lists import tryout
from pressdesk.lists.rules import Condition, Rule
from pressdesk.lists.tryout import Fit
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SPACE = Condition("beat", ("space",))
NOT_SPACE = Condition("beat", ("space",), is_not=True)


@pytest.fixture
def people(store: Store) -> None:
    for n in range(5):
        store.do(
            edit.save, Card(formatted_name=f"P{n}", organisation="Soir", beats=("space",)), NOW
        )
    store.do(edit.save, Card(organisation="Newsroom"), NOW)
    store.do(edit.save, Card(formatted_name="Gone", beats=("space",), is_archived=True), NOW)


def test_a_rule_is_counted_and_named(store: Store, people: None) -> None:
    found = store.ask(tryout.tried, Rule(parts=(SPACE,)), TODAY)
    assert found == Fit(5, False, (("P0", "Soir"), ("P1", "Soir"), ("P2", "Soir")))
    found = store.ask(tryout.tried, Rule(parts=(NOT_SPACE,)), TODAY)
    assert found == Fit(1, False, (("Newsroom", ""),))
    assert store.ask(tryout.tried, Rule(), TODAY) == Fit()
    everybody = Rule("any", (SPACE, NOT_SPACE))
    assert store.ask(tryout.tried, everybody, TODAY).is_everybody
    active = Rule(parts=(Condition("status", ("active",)),))
    assert store.ask(tryout.tried, active, TODAY).people == 6


def test_each_condition_is_counted_alone(store: Store, people: None) -> None:
    assert store.ask(tryout.alone, (SPACE, NOT_SPACE), TODAY) == {SPACE: 5, NOT_SPACE: 1}
