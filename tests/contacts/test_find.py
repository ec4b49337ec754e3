"""People are kept whole and found however they are typed."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import StaleError
from pressdesk.contacts import edit, find, outlets
from pressdesk.formats.card import (
    Address,
    Affiliation,
    Card,
    Email,
    Link,
    Photo,
    Property,
    Telephone,
)
from pressdesk.store import search
from pressdesk.store.plain import Glance
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
    additional_names="Sofie",
    honorific_suffix="PhD",
    nickname="Anni",
    department="Presse",
    role="Spokesperson",
    country="FR",
    addresses=(Address("2 quai du Port\nBP 12", "Brest", "", "29200", "France", "work", True),),
    links=(Link("https://example.org/anna", "web", "Page"),),
    custom=(("Parking", "P3"),),
    kept=(Property("X-SHOE", "43;wide", (("TYPE", ("left", "right")),), "item1"),),
    duty_hours="9-12",
    absent_from=date(2026, 12, 1),
    absent_until=date(2026, 12, 8),
    status="left",
    status_reason="moved",
    status_on=date(2026, 11, 1),
    verified_on=date(2026, 10, 1),
    source="card at the fair",
    sourced_on=date(2025, 6, 1),
    lawful_basis="legitimate interest",
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
     "anna.muller@exa", "attach", "0601", "spac", "prefers", "anni", "brest", "p3",
     "anna mulelr", "dubios", "müller a", "ann mül", "dub an cent",
     "cent anna", "01 44 55 66 77", "01 44 5", "0144 55 66", "+33 1 44",
     "01.44.55.66.77", "0033 (0)1 44 55", "33 (0)1 44 55", "1 44 55 66 77", "anna 01-44-55",
     "01 44 55 66 77 anna", "+33 6 01 02", "6 01 02 03"],
)  # fmt: skip
def test_found_however_typed(store: Store, typed: str) -> None:
    row = store.do(edit.save, ANNA, NOW)
    store.do(edit.save, BEN, NOW)
    assert list(store.ask(find.ids, "all", typed)) == [row]


def test_a_mistyped_name_that_is_somebody_else_s_is_found(store: Store) -> None:
    wanted = store.do(edit.save, Card(formatted_name="Inès Tanguy", organisation="Ouest"), NOW)
    store.do(edit.save, Card(formatted_name="Ana Tangui"), NOW)
    store.do(edit.save, Card(formatted_name="Inez Prieto"), NOW)
    assert list(store.ask(find.ids, "all", "inez tangui")) == [wanted]
    assert list(store.ask(find.ids, "all", "tangui ouset")) == [wanted]
    assert list(store.ask(find.ids, "all", "tangui ocean")) == []


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
    store.do(edit.archive, [anna], NOW)
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


def test_affiliations_keep_whom_one_worked_for(store: Store) -> None:
    soir = store.do(outlets.save, outlets.OutletCard(name="Le Soir", kind="daily"), NOW)
    worked = (
        Affiliation("Le Soir", "Editor", ended_on=date(2024, 5, 1), outlet_id=soir),
        Affiliation("Agence Manche", "Chief"),
    )
    ben = store.do(edit.save, replace(BEN, affiliations=worked), NOW)
    first, second = store.ask(find.card, ben).affiliations
    assert first == worked[0] and (second.outlet, second.role) == ("Agence Manche", "Chief")
    assert [o.name for o in store.ask(outlets.outlets, "manche")] == ["Agence Manche"]
    assert list(store.ask(find.ids, "all", "manche")) == [ben]


def test_a_photo_is_kept_and_given_out_when_asked(store: Store) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(64)
    row = store.do(edit.save, replace(BEN, photo=Photo("image/png", png)), NOW)
    card = store.ask(find.card, row)
    assert card.photo and card.photo.media_type == "image/png" and not card.photo.data
    (whole,) = store.ask(find.with_photos, [card])
    assert whole.photo and whole.photo.data == png
    store.do(edit.save, replace(card, nickname="Benny"), NOW)
    assert store.ask(find.card, row).photo == card.photo


def test_a_few_are_asked_for_and_who_is_meant_is_among_them(store: Store) -> None:
    for n in range(30):
        store.do(edit.save, Card(formatted_name=f"Jean Duponteau{n}"), NOW)
    row = store.do(edit.save, Card(formatted_name="Jean Dupontel"), NOW)
    assert list(store.ask(find.ids, "all", "jean dupontel", most=5)) == [row]


def test_a_name_with_signs_nobody_sees_is_found_as_one_types_it(store: Store) -> None:
    dirty = "Zoe\x1b\u0308 A\x00\u030angstro\u0308m\ud83d"
    card = Card(
        formatted_name=dirty,
        titles=(("en", "Editor\ud83d"),),
        emails=(Email("zoe@x.example\ud83d"),),
        telephones=(Telephone("+33 1 44\ud83d 77"),),
        categories=("press\ud83d",),
        links=(Link("https://x.example/\ud83d"),),
    )
    zoe = store.do(edit.save, card, NOW)
    assert store.ask(find.card, zoe).formatted_name == "Zoë Ångström"
    for typed in ("Zoë Ångström", "zoe angstrom", "zoe@x.example", "editor"):
        assert list(store.ask(find.ids, "all", typed)) == [zoe], typed


def test_who_has_all_the_words_leaves_nothing_to_guess(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a million addresses that end in "example", to look the word up took 30 ms a key."""
    ann = store.do(edit.save, Card(formatted_name="Ann", emails=(Email("ann@one.example"),)), NOW)

    def guess(*_asked: object, **_how: object) -> list[str]:
        raise AssertionError("nothing is mistyped here")

    monkeypatch.setattr(search, "_near", guess)
    assert list(store.ask(find.ids, words="ann@one.exampl")) == [ann]


def test_of_any_number_of_people_the_rows_are_read(store: Store) -> None:
    ann = store.do(edit.save, Card(formatted_name="Ann"), NOW)
    many = [*range(ann + 40_000, ann, -1), ann]  # more than SQLite binds unless it was raised
    with closing(store._connect_to_read()) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 32_766)
        reader = Glance(connection)
        assert [row.formatted_name for row in find.rows(reader, many)] == ["Ann"]
        assert list(find.stamps(reader, many)) == [ann]
