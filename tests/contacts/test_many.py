"""One field changed for many: they are found by it at once, and each one's history says so."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, history, many, privacy, standing
from pressdesk.contacts.cardrows import contact_values, part_rows
from pressdesk.contacts.history import Difference
from pressdesk.contacts.privacy import Suppressed
from pressdesk.formats.card import DO_NOT_CONTACT, Affiliation, Card
from pressdesk.store.plain import Reader, glance
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def people(store: Store) -> list[int]:
    cards = (
        Card(formatted_name="Anna Müller", organisation="Le Soir", titles=(("en", "Editor"),),
             beats=("ocean", "Le Soir"), categories=("Coast",)),
        Card(formatted_name="Ben Reporter", organisation="Le Soir",
             affiliations=(Affiliation("Le Soir", "Chief"), Affiliation("Radio Cap"))),
        Card(organisation="Le Soir", note="Le Soir is a paper"),
        Card(formatted_name="Zoé", categories=("coast", "Space")),
    )  # fmt: skip
    return [store.do(edit.save, card, NOW) for card in cards]


@glance
def folded(session: Reader, contact: int) -> tuple[list[str], str, str]:
    words, sort_name, key = session.rows(
        "SELECT folded, sort_name, organisation_key FROM contacts WHERE id = ?", (contact,)
    )[0]
    return sorted(words.split()), sort_name, key


def found_rightly(store: Store, contact: int) -> None:
    """What somebody is found and sorted by is what saving the card whole would have made it."""
    card = store.ask(find.card, contact)
    values = contact_values(card)
    wanted = (sorted(values["folded"].split()), values["sort_name"], values["organisation_key"])
    assert store.ask(folded, contact) == wanted


def test_a_new_organisation_is_found_and_told(store: Store) -> None:
    ids = people(store)
    store.do(many.set_organisation, ids, "Gazette du Cap", NOW)
    assert set(store.ask(find.ids, "all", "gazette")) == set(ids)
    for contact in ids:
        found_rightly(store, contact)
        assert store.ask(find.card, contact).organisation == "Gazette du Cap"
    (told,) = store.ask(history.changes, ids[0])
    assert told.differences == (Difference("organisation", "Le Soir", "Gazette du Cap"),)
    corrected = store.ask(find.card, ids[1]).affiliations
    assert [a.outlet for a in corrected] == ["Gazette du Cap", "Radio Cap"]
    store.undo()
    assert store.ask(find.card, ids[0]).organisation == "Le Soir"
    assert [a.outlet for a in store.ask(find.card, ids[1]).affiliations] == ["Le Soir", "Radio Cap"]
    assert not store.ask(history.changes, ids[0])


def test_who_moves_is_known_to_have_been_elsewhere(store: Store) -> None:
    anna, ben, *_rest = people(store)
    store.do(many.set_organisation, (anna, ben), "Gazette", NOW, TODAY)
    for contact in (anna, ben):
        found_rightly(store, contact)
    works = store.ask(find.card, anna).affiliations
    assert [(a.outlet, a.role, a.began_on, a.ended_on) for a in works] == [
        ("Gazette", "", TODAY, None),
        ("Le Soir", "Editor", None, TODAY),
    ]
    works = store.ask(find.card, ben).affiliations
    assert [(a.outlet, a.role, a.ended_on) for a in works] == [
        ("Gazette", "", None),
        ("Le Soir", "Chief", TODAY),
        ("Radio Cap", "", None),
    ]


def test_an_objection_goes_along_to_the_new_organisation(store: Store) -> None:
    anna, *_others = people(store)
    store.do(standing.set_status, [anna], DO_NOT_CONTACT, "", TODAY, NOW)
    store.do(many.set_organisation, [anna], "Gazette", NOW)
    again = Card(formatted_name="Müller, Anna", organisation="gazette")
    assert store.ask(privacy.suppressed, [again, replace(again, organisation="Le Soir")]) == [
        Suppressed("name", "", TODAY),
        None,
    ]


def test_nobody_is_left_without_name_and_organisation(store: Store) -> None:
    ids = people(store)
    with pytest.raises(DeskError):
        store.do(many.set_organisation, ids, " ", NOW)
    assert store.ask(find.card, ids[0]).organisation == "Le Soir"


def test_categories_and_beats_come_and_go(store: Store) -> None:
    ids = people(store)
    store.do(many.add_tags, ids, "category", ["Coast", " Été "], NOW)
    assert [store.ask(find.card, i).categories for i in ids] == [
        ("Coast", "Été"), ("Coast", "Été"), ("Coast", "Été"), ("coast", "Space", "Été"),
    ]  # fmt: skip
    assert set(store.ask(find.ids, "all", "ete")) == set(ids)
    store.do(many.remove_tags, ids, "category", ["COAST"], NOW)
    store.do(many.remove_tags, ids, "beat", ["Le Soir"], NOW)
    store.do(many.add_tags, ids, "language", ["fr"], NOW)
    assert [store.ask(find.card, i).categories for i in ids[2:]] == [("Été",), ("Space", "Été")]
    assert store.ask(find.card, ids[0]).beats == ("ocean",)
    for contact in ids:
        found_rightly(store, contact)
        assert store.ask(find.card, contact).languages == ("fr",)
    labels = [told.label for told in store.ask(history.changes, ids[0])]
    assert labels == ["Add a language", "Remove a beat", "Remove a category", "Add a category"]


def test_only_who_is_changed_is_touched(store: Store) -> None:
    anna, *_others = people(store)
    before = store.ask(find.card, anna)
    store.do(many.add_tags, [anna], "category", ["coast"], NOW)
    store.do(many.set_country, [anna], "", NOW)
    store.do(many.set_organisation, [anna], "Le Soir", NOW)
    assert store.ask(find.card, anna) == before
    store.do(many.set_country, [anna], "FR", NOW)
    assert store.ask(find.card, anna) == replace(before, country="FR", version=before.version + 1)


def test_parts_stand_as_a_card_would_write_them(store: Store) -> None:
    ids = people(store)
    store.do(many.set_organisation, ids, "Gazette", NOW, TODAY)
    store.do(many.add_tags, ids, "beat", ["space"], NOW)
    for contact in ids:
        card = store.ask(find.card, contact)
        store.do(edit.save, card, NOW)
        again = store.ask(find.card, contact)
        assert replace(again, version=card.version) == card
        assert part_rows(again) == part_rows(card)
