"""People are kept whole and found however they are typed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressdesk.base.errors import StaleError
from pressdesk.contacts import edit, find, outlets
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANNA = Card(
    formatted_name="Anna Müller-Dubois",
    family_name="Müller-Dubois",
    given_name="Anna",
    organisation="Centre spatial",
    titles=(("fr", "Attachée de presse"), ("en", "Press Officer")),
    salutations=(("fr", "Chère Anna"),),
    telephones=(
        Telephone("+33 (0)1 44 55 66 77", "work"),
        Telephone("06 01 02 03 04", "cell", preferred=True),
        Telephone("+33 1 00 00 00 00", "home", private=True),
    ),
    emails=(Email("Anna.Muller@example.org", "work"),),
    languages=("fr", "en"),
    categories=("national",),
    beats=("space",),
    note="prefers calls",
    is_officer=True,
)
BEN = Card(formatted_name="Ben Journalist", organisation="Le Soir")


def test_what_goes_in_comes_out(store: Store) -> None:
    row = store.do(edit.save, ANNA, NOW)
    kept = store.ask(find.card, row)
    assert replace(kept, id=0, uid="", version=0) == ANNA
    changed = replace(kept, titles=(("en", "Head of Press"),), emails=())
    assert store.do(edit.save, changed, NOW) == row
    assert store.ask(find.card, row) == replace(changed, version=2)
    with pytest.raises(StaleError):
        store.do(edit.save, kept, NOW)
    store.undo()
    assert replace(store.ask(find.card, row), version=1) == kept


@pytest.mark.parametrize(
    "typed",
    ["anna", "muller", "MÜLL", "dubois anna", "centre spat", "0144556677", "33144556677",
     "anna.muller@exa", "attach", "0601", "spac", "prefers", "anna mulelr", "dubios", "müller a"],
)  # fmt: skip
def test_found_however_typed(store: Store, typed: str) -> None:
    row = store.do(edit.save, ANNA, NOW)
    store.do(edit.save, BEN, NOW)
    assert list(store.ask(find.ids, "all", typed)) == [row]


def test_rows_show_what_is_preferred(store: Store) -> None:
    anna, ben = store.do(edit.save, ANNA, NOW), store.do(edit.save, BEN, NOW)
    rows = store.ask(find.rows, [ben, 99, anna], "fr")
    assert [row.formatted_name for row in rows] == ["Ben Journalist", "Anna Müller-Dubois"]
    assert (rows[1].title, rows[1].telephone) == ("Attachée de presse", "06 01 02 03 04")


def test_views(store: Store) -> None:
    anna, ben = store.do(edit.save, ANNA, NOW), store.do(edit.save, BEN, NOW)
    assert list(store.ask(find.ids)) == [ben, anna]
    assert list(store.ask(find.ids, "officers")) == [anna]
    assert list(store.ask(find.ids, "officers", "jour")) == []
    store.do(edit.archive, [anna])
    assert list(store.ask(find.ids, "archived", "ann")) == [anna]
    assert store.ask(find.counts) == {"all": 1, "officers": 0, "archived": 1}


def test_one_person_written_two_ways(store: Store) -> None:
    anna, ben = store.do(edit.save, ANNA, NOW), store.do(edit.save, BEN, NOW)
    assert store.ask(find.known_as, "MULLER-DUBOIS, Anna") == (anna,)
    assert store.ask(find.known_as, "A. Müller", ["0033 1 44 55 66 77"]) == (anna,)
    assert store.ask(find.known_as, "Ben Journalist", [], ["anna.muller@EXAMPLE.org"]) == (
        anna,
        ben,
    )
    assert store.ask(find.known_as, "Nobody") == ()


def test_affiliations(store: Store) -> None:
    ben = store.do(edit.save, BEN, NOW)
    soir = store.do(outlets.save, outlets.OutletCard(name="Le Soir", kind="paper"))
    store.do(outlets.save_affiliations, ben, [outlets.AffiliationRow(soir, role="Editor")])
    assert store.ask(outlets.affiliations, ben) == (
        outlets.AffiliationRow(soir, "Le Soir", "Editor"),
    )
    assert [o.name for o in store.ask(outlets.outlets, "soir")] == ["Le Soir"]
