"""What was called something once is offered again."""

from datetime import UTC, datetime

from pressdesk.contacts import edit, outlets, wordsinuse
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_tags_in_use_are_offered_once(store: Store) -> None:
    for n in range(3):
        card = Card(formatted_name=f"P{n}", beats=("Océan", "ports"), categories=("Coast",))
        store.do(edit.save, card, NOW)
    assert store.ask(wordsinuse.tags, "beat") == ("Océan", "ports")
    assert store.ask(wordsinuse.tags, "beat", "oce") == ("Océan",)
    assert store.ask(wordsinuse.tags, "beat", most=1) == ("Océan",)
    assert store.ask(wordsinuse.tags, "category", "x") == ()


def test_the_tags_of_some_people_are_offered_those_of_most_first(store: Store) -> None:
    rows = [
        store.do(edit.save, Card(formatted_name=f"P{n}", beats=beats), NOW)
        for n, beats in enumerate((("Océan", "ports"), ("ports",), ("space",)))
    ]
    assert store.ask(wordsinuse.tags_of, rows[:2], "beat") == ("ports", "Océan")
    assert store.ask(wordsinuse.tags_of, rows, "beat", "oce") == ("Océan",)
    assert store.ask(wordsinuse.tags_of, [], "beat") == ()


def test_outlets_stand_before_organisations(store: Store) -> None:
    store.do(outlets.save, OutletCard(name="Agence Soir"), NOW)
    store.do(outlets.save, OutletCard(name="Soir d’Été"), NOW)
    for name in ("Soir Magazine", "soir d'ete", "Matin"):
        store.do(edit.save, Card(formatted_name="Ben", organisation=name), NOW)
    assert store.ask(wordsinuse.organisations, "soir") == (
        "Soir d’Été", "Agence Soir", "Soir Magazine",
    )  # fmt: skip
    assert store.ask(wordsinuse.organisations, "oir") == ()
    assert store.ask(wordsinuse.organisations, "") == ()
