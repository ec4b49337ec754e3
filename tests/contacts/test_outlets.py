"""Outlets: their details, their names, and the names in the cards of their people."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.contacts import edit, find, history, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Address, Affiliation, Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SOIR = OutletCard(
    name="Le Soir",
    kind="daily",
    country="BE",
    languages=("fr", "nl"),
    telephones=(Telephone("+32 2 225 55 55", "desk"),),
    emails=(Email("redaction@soir.example"),),
    addresses=(Address("Rue Royale 100", "Bruxelles"),),
)


def test_an_outlet_is_kept_whole(store: Store) -> None:
    row = store.do(outlets.save, SOIR, NOW)
    kept = store.ask(outlets.outlet, row)
    assert replace(kept, id=0, uid="", version=0, language="") == SOIR and kept.language == "fr"
    assert store.can_undo == "New outlet"
    store.do(outlets.save, replace(kept, note="Closed on Mondays"), NOW)
    with pytest.raises(StaleError):
        store.do(outlets.save, kept, NOW)


def test_a_new_name_goes_along_with_the_people(store: Store) -> None:
    row = store.do(outlets.save, SOIR, NOW)
    anna = store.do(edit.save, Card(formatted_name="Anna", organisation="LE SOIR"), NOW)
    works = Affiliation("Le Soir", outlet_id=row)
    ben = store.do(edit.save, Card(formatted_name="Ben", affiliations=(works,)), NOW)
    store.do(outlets.save, replace(store.ask(outlets.outlet, row), name="Le Grand Soir"), NOW)
    assert store.ask(find.card, anna).organisation == "Le Grand Soir"
    assert store.ask(find.card, ben).affiliations[0].outlet == "Le Grand Soir"
    assert list(store.ask(find.ids, "all", "grand")) == [anna, ben]
    (told,) = store.ask(history.changes, anna)
    assert told.label == "Rename outlet" and told.differences[0].after == "Le Grand Soir"
    store.undo()
    assert store.ask(find.card, anna).organisation == "LE SOIR"


def test_two_outlets_do_not_share_a_name(store: Store) -> None:
    store.do(outlets.save, SOIR, NOW)
    other = store.do(outlets.save, OutletCard(name="Matin"), NOW)
    with pytest.raises(DeskError, match="another outlet"):
        store.do(outlets.save, replace(store.ask(outlets.outlet, other), name="le  soir"), NOW)
    with pytest.raises(DeskError):
        store.do(outlets.save, OutletCard(name=" "), NOW)


def test_archived_outlets_are_out_of_sight(store: Store) -> None:
    row = store.do(outlets.save, SOIR, NOW)
    store.do(outlets.archive, [row])
    assert not store.ask(outlets.ids) and list(store.ask(outlets.ids, "archived")) == [row]
    assert store.ask(outlets.count) == 0 and store.ask(outlets.named, "le soir") == row
    store.do(outlets.unarchive, [row])
    assert list(store.ask(outlets.ids, "outlets", "oir")) == [row]


def test_outlets_are_made_of_the_organisations_people_name(store: Store) -> None:
    store.do(outlets.save, SOIR, NOW)
    for card in (
        Card(formatted_name="Anna", organisation="Le soir"),
        Card(formatted_name="Ben", organisation="Matin"),
        Card(formatted_name="Cleo", organisation="MATIN"),
        Card(formatted_name="Ours", organisation="Our office", is_officer=True),
        Card(
            formatted_name="Nobody's", affiliations=(Affiliation("x", ended_on=date(2020, 1, 1)),)
        ),
    ):
        store.do(edit.save, card, NOW)
    assert store.ask(outlets.without_outlet) == 1
    assert store.do(outlets.make_of_organisations) == 1
    assert store.ask(outlets.without_outlet) == 0
    assert {o.name.casefold() for o in store.ask(outlets.outlets)} == {"le soir", "matin", "x"}
    store.undo()
    assert store.ask(outlets.named, "matin") == 0
