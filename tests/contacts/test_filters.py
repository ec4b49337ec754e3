"""People are narrowed by what they are, with words or without, and the result has a name."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, filters, find, outlets
from pressdesk.contacts.filters import Choice, Filters, View
from pressdesk.formats.card import Affiliation, Card, Email
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Card(
    formatted_name="Ann Roy",
    organisation="Le Soir",
    beats=("Space", "climate"),
    languages=("fr",),
    country="BE",
    emails=(Email("ann@soir.example"),),
    verified_on=date(2026, 3, 1),
)
BEN = Card(
    formatted_name="Ben Lee",
    organisation="Freelance",
    affiliations=(Affiliation("Le Soir"), Affiliation("Die Zeit", ended_on=date(2020, 1, 1))),
    beats=("space",),
    languages=("en", "fr"),
    status="left",
    source="Import of fair.vcf",
)
EVA = Card(formatted_name="Eva Žák", organisation="Die Zeit", categories=("VIP",), country="DE")


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    return {card.formatted_name[:3]: store.do(edit.save, card, NOW) for card in (ANN, BEN, EVA)}


@pytest.mark.parametrize("few", [5000, -1])
@pytest.mark.parametrize("most", [0, 50])
@pytest.mark.parametrize(
    ("wanted", "words", "who"),
    [
        (Filters(), "", "Ben Ann Eva"),
        (Filters(beats=("space",)), "", "Ben Ann"),
        (Filters(beats=("CLIMATE", "nothing")), "", "Ann"),
        (Filters(beats=("space",), languages=("en",)), "", "Ben"),
        (Filters(outlets=("le soir",)), "", "Ben Ann"),
        (Filters(outlets=("Die Zeit",)), "", "Eva"),
        (Filters(countries=("DE", "BE")), "", "Ann Eva"),
        (Filters(categories=("vip",)), "", "Eva"),
        (Filters(statuses=("left",)), "", "Ben"),
        (Filters(sources=("Import of fair.vcf",)), "", "Ben"),
        (Filters(lacks=("email",)), "", "Ben Eva"),
        (Filters(lacks=("telephone", "email")), "", "Ben Eva"),
        (Filters(unverified_since=date(2026, 6, 1)), "", "Ben Ann Eva"),
        (Filters(unverified_since=date(2026, 1, 1)), "", "Ben Eva"),
        (Filters(beats=("space",)), "ro", "Ann"),
        (Filters(beats=("space",)), "so", "Ben Ann"),
        (Filters(beats=("space",)), "eva", ""),
        (Filters(lacks=("email",)), "zak", "Eva"),
        (Filters(outlets=("Le Soir",)), "lee freelance", "Ben"),
    ],
)
def test_narrowed(
    store: Store,
    people: dict[str, int],
    monkeypatch: pytest.MonkeyPatch,
    wanted: Filters,
    words: str,
    who: str,
    most: int,
    few: int,
) -> None:
    monkeypatch.setattr(filters, "FEW", few)
    found = store.ask(find.ids, "all", words, wanted, most=most)
    names = {row: name for name, row in people.items()}
    assert {names[row] for row in found} == set(who.split())
    if not words:
        shown = store.ask(find.rows, found)
        assert [r.formatted_name.split()[-1] for r in shown] == sorted(
            r.formatted_name.split()[-1] for r in shown
        )


def test_choices_are_what_people_here_have(store: Store, people: dict[str, int]) -> None:
    assert store.ask(filters.choices, "beats") == (Choice("Space", 2), Choice("climate", 1))
    assert store.ask(filters.choices, "languages", "fr") == (Choice("fr", 2),)
    assert store.ask(filters.choices, "outlets", "ZEIT") == (Choice("Die Zeit", 1),)
    assert store.ask(filters.choices, "statuses") == (Choice("active", 2), Choice("left", 1))
    store.do(edit.archive, [people["Ann"]], NOW)
    assert store.ask(filters.choices, "beats") == (Choice("space", 1),)


def test_a_view_is_kept_and_renamed_and_removed(store: Store) -> None:
    wanted = Filters(beats=("space",), unverified_since=date(2026, 1, 1))
    row = store.do(filters.save_view, View(0, "Space desk ", "all", "soir", wanted))
    (kept,) = store.ask(filters.views)
    assert kept == View(row, "Space desk", "all", "soir", wanted)
    store.do(filters.save_view, replace(kept, label="Space"))
    assert [view.label for view in store.ask(filters.views)] == ["Space"]
    store.do(filters.remove_view, row)
    assert store.ask(filters.views) == ()
    store.undo()
    assert [view.label for view in store.ask(filters.views)] == ["Space"]
    with pytest.raises(DeskError, match="name"):
        store.do(filters.save_view, View(0, " "))


def test_an_outlet_with_a_card_counts_by_its_affiliations(store: Store) -> None:
    soir = store.do(outlets.save, outlets.OutletCard(name="Le Soir"), NOW)
    works = Affiliation("Le Soir", outlet_id=soir)
    ben = store.do(edit.save, replace(BEN, affiliations=(works,)), NOW)
    assert list(store.ask(find.ids, "all", "", Filters(outlets=("LE SOIR",)))) == [ben]


def test_whom_to_verify_is_counted_as_it_is_listed(store: Store, people: dict[str, int]) -> None:
    today = date(2026, 11, 24)
    asked = {
        "gone": replace(EVA, is_archived=True),
        "objected": replace(EVA, status="do_not_contact"),
        "long ago": replace(EVA, verified_on=date(2025, 1, 1)),
        "lately": replace(EVA, verified_on=date(2026, 11, 1)),
    }
    for name, card in asked.items():
        store.do(edit.save, replace(card, formatted_name=name), NOW)
    listed = store.ask(find.ids, "all", "", filters.to_verify(today))
    names = {card.formatted_name for card in store.ask(find.cards, listed)}
    assert names == {"Eva Žák", "long ago"}
    assert store.ask(filters.count_to_verify, today) == 2
