"""Two cards of one person become one that says what both said; undo parts them again."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, merge
from pressdesk.contacts.merge import Conflict
from pressdesk.formats.card import DO_NOT_CONTACT, Address, Affiliation, Card, Email, Telephone
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Card(
    formatted_name="Ann Roy",
    given_name="Ann",
    family_name="Roy",
    organisation="Le Soir",
    titles=(("en", "Editor"),),
    telephones=(Telephone("+33 1 44 55 66 77", "work"),),
    emails=(Email("ann@soir.example"),),
    beats=("space",),
    note="prefers calls",
    verified_on=date(2025, 1, 1),
)
DOUBLE = Card(
    formatted_name="ROY, Ann",
    organisation="Le Soir SA",
    titles=(("fr", "Rédactrice"), ("en", "Writer")),
    telephones=(Telephone("01.44.55.66.77"), Telephone("06 01 02 03 04", "cell")),
    emails=(Email("ANN@soir.example", "work"), Email("ann@home.example", "home")),
    addresses=(Address("1 quai", "Brest"),),
    beats=("Space", "climate"),
    note="met in Brest",
    status=DO_NOT_CONTACT,
    status_reason="asked by mail",
    verified_on=date(2026, 1, 1),
)


def test_one_card_says_what_both_say() -> None:
    both = merge.joined(ANN, DOUBLE)
    assert both.formatted_name == "Ann Roy" and both.family_name == "Roy"
    assert both.titles == (("en", "Editor"), ("fr", "Rédactrice"))
    assert [t.number for t in both.telephones] == ["+33 1 44 55 66 77", "06 01 02 03 04"]
    assert both.emails == (Email("ann@soir.example", "work"), Email("ann@home.example", "home"))
    assert both.addresses == DOUBLE.addresses and both.beats == ("space", "climate")
    assert both.note == "prefers calls\nmet in Brest"
    assert both.verified_on == date(2026, 1, 1)


def test_where_only_one_can_stay_it_is_chosen() -> None:
    assert merge.conflicts(ANN, DOUBLE) == (
        Conflict("formatted_name", "Ann Roy", "ROY, Ann"),
        Conflict("organisation", "Le Soir", "Le Soir SA"),
        Conflict("titles.en", "Editor", "Writer"),
    )
    assert merge.joined(ANN, DOUBLE, ("titles.en",)).titles[0] == ("en", "Writer")
    both = merge.joined(ANN, DOUBLE, ("organisation", "formatted_name"))
    assert both.organisation == "Le Soir SA"
    assert both.formatted_name == "ROY, Ann" and not both.family_name


def test_a_department_goes_with_its_house_and_a_name_with_its_parts() -> None:
    moved = Card(formatted_name="Ann Roy", organisation="Nord TV", department="Newsroom")
    ann = replace(ANN, department="")
    assert not merge.joined(ann, moved).department
    assert merge.joined(ann, moved, ("organisation",)).department == "Newsroom"
    assert merge.joined(ann, replace(moved, organisation="le soir")).department == "Newsroom"
    parts = Card(formatted_name="ROY, Ann", family_name="Roy", given_name="Ann")
    assert merge.joined(replace(ANN, family_name=""), parts).family_name == "Roy"


def test_a_title_is_chosen_language_by_language() -> None:
    both = merge.joined(ANN, DOUBLE, ("titles.en",))
    assert both.titles == (("en", "Writer"), ("fr", "Rédactrice"))


def test_one_number_stays_preferred_and_words_in_place_of_a_number_stay() -> None:
    ann = replace(
        ANN, telephones=(Telephone("01 44 55 66 77", preferred=True), Telephone("ask Ben"))
    )
    other = Card(telephones=(Telephone("06 01 02 03 04", preferred=True), Telephone("the desk")))
    both = merge.joined(ann, other)
    assert [t.number for t in both.telephones if t.preferred] == ["01 44 55 66 77"]
    assert len(both.telephones) == 4


def test_who_asked_to_be_left_alone_stays_so() -> None:
    for both in (merge.joined(ANN, DOUBLE), merge.joined(DOUBLE, ANN)):
        assert both.status == DO_NOT_CONTACT and both.status_reason == "asked by mail"


def test_everything_that_knew_the_other_knows_the_one_and_undo_parts_them(store: Store) -> None:
    one, other = store.do(edit.save, ANN, NOW), store.do(edit.save, DOUBLE, NOW)
    draft = ReleaseDraft(texts=(TextDraft("en", "Tides"),), contacts=(other,))
    release = store.do(releases.create, draft, NOW)
    both = ReleaseDraft(texts=(TextDraft("en", "Gauges"),), contacts=(one, other))
    shared = store.do(releases.create, both, NOW)
    before = [store.ask(find.card, row) for row in (one, other)]
    card = merge.joined(*before)
    card = replace(card, affiliations=(Affiliation("Le Soir"),))
    assert store.do(merge.merge, card, [other], NOW) == one
    assert store.ask(releases.draft, release).contacts == (one,)
    assert store.ask(releases.draft, shared).contacts == (one,)
    assert list(store.ask(find.ids, "all", "0601020304")) == [one]
    with pytest.raises(DeskError):
        store.ask(find.card, other)
    assert store.can_undo == "Merge contacts"
    store.undo()
    parted = [replace(store.ask(find.card, row), version=1) for row in (one, other)]
    assert parted == before
    assert store.ask(releases.draft, release).contacts == (other,)
    assert store.ask(releases.draft, shared).contacts == (one, other)


def test_a_card_that_went_meanwhile_is_told(store: Store) -> None:
    one = store.do(edit.save, ANN, NOW)
    with pytest.raises(DeskError, match="does not exist"):
        store.do(merge.merge, store.ask(find.card, one), [one + 7], NOW)
