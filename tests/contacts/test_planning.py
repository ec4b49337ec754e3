"""A plan says of everybody in a file whether they are new, known, the same, or to be looked at."""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from types import FrameType

import pytest

from pressdesk.contacts import edit, matching, planning, privacy
from pressdesk.contacts.planning import File, Plan, Verdict
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Card(formatted_name="Ann Roy", organisation="Le Soir", emails=(Email("ann@soir.example"),))
BEN = Card(formatted_name="Ben Lee", organisation="Nord TV", emails=(Email("ben@nord.example"),))


def planned(store: Store, *cards: Card) -> Plan:
    return store.ask(planning.plan, [File("trip.csv", AddressBook(cards))])


def test_every_row_has_its_verdict(store: Store) -> None:
    ann = store.do(edit.save, replace(ANN, nickname="Annie"), NOW)
    ben = store.do(edit.save, BEN, NOW)
    plan = planned(
        store, ANN, replace(BEN, nickname="Benny"), Card(formatted_name="Cleo Marsh"),
        replace(BEN, organisation="Le Phare", emails=()),
    )  # fmt: skip
    assert [(row.verdict, row.known) for row in plan.rows] == [
        (Verdict.SAME, (ann,)), (Verdict.UPDATE, (ben,)), (Verdict.NEW, ()), (Verdict.LOOK, (ben,)),
    ]  # fmt: skip
    assert plan.counts[Verdict.LOOK] == 1


def test_what_could_not_be_read_is_told_with_the_plan(store: Store) -> None:
    gone = Skipped("line 12", "cut short")
    plan = store.ask(planning.plan, [File("a.vcf", AddressBook((ANN,), (gone,)))])
    assert plan.skipped == (gone,)
    both = [File("a.vcf", AddressBook((ANN,), (gone,))), File("b.csv", AddressBook((ANN, BEN)))]
    plan = store.ask(planning.plan, both)
    assert plan.skipped == (Skipped("a.vcf, line 12", "cut short"),)
    assert [row.at for row in plan.rows] == [(1, 2), (3,)]
    assert [plan.place(at) for at in (1, 2, 3)] == [
        "a.vcf, card 1",
        "b.csv, card 1",
        "b.csv, card 2",
    ]


def test_whoever_was_erased_is_known_again_by_nothing_but_a_digest(store: Store) -> None:
    ann = store.do(edit.save, ANN, NOW)
    store.do(privacy.erase, [ann], date(2026, 11, 23))
    (row,) = planned(store, replace(ANN, nickname="Annie")).rows
    assert (row.verdict, row.why, row.known) == (Verdict.LOOK, "suppressed", ())


def test_where_several_could_be_meant_the_likeliest_stands_first(store: Store) -> None:
    one = store.do(edit.save, ANN, NOW)
    other = store.do(edit.save, ANN, NOW)
    (row,) = planned(store, replace(ANN, nickname="Annie")).rows
    assert (row.verdict, row.why, row.known) == (Verdict.LOOK, "several", (one, other))
    (row,) = planned(store, ANN).rows
    assert row.verdict is Verdict.SAME


def test_a_card_that_joins_two_of_the_file_joins_them_with_the_one_in_the_office(
    store: Store,
) -> None:
    ann = store.do(edit.save, ANN, NOW)
    cell = (Telephone("06 01 02 03 04"),)
    first = Card(formatted_name="Roy A.", telephones=cell)
    (row,) = planned(store, first, replace(ANN, telephones=cell)).rows
    assert (row.verdict, row.known, row.at) == (Verdict.UPDATE, (ann,), (1, 2))
    assert [d.field for d in row.differences] == ["telephones", "formatted_name"]


def test_an_id_that_came_with_a_card_is_nobodys_here(store: Store) -> None:
    store.do(edit.save, ANN, NOW)
    (row,) = planned(store, replace(BEN, id=1, version=4)).rows
    assert row.verdict is Verdict.NEW and row.card.id == 0


def test_a_house_full_of_the_same_names_does_not_compare_everybody_with_everybody(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    alike = matching._alike

    def counted(card: matching.Who, who: matching.Who) -> matching.Alike:
        nonlocal asked
        asked += 1
        return alike(card, who)

    monkeypatch.setattr(matching, "_alike", counted)
    cards = tuple(
        Card(
            formatted_name=f"Ann Roy {n}",
            organisation="Le Soir",
            emails=(Email(f"p{n}@x.example"),),
        )
        for n in range(600)
    )
    store.ask(planning.plan, [planning.File("many", AddressBook(cards))])
    assert asked < 600 * 2 * matching.MANY


def _crowd(how: str, n: int) -> Card:
    mail, tel = (Email(f"p{n}@x.example"),), (Telephone("01 44 55 66 77"),)
    house, name = f"House {n:05}", f"{_letters(n)} Roy"
    match how:
        case "one name at many houses":
            return Card(formatted_name="Ann Roy", organisation=house, emails=mail)
        case "one name and no house":
            return Card(formatted_name="Ann Roy", emails=mail)
        case "one address of many names":
            return Card(formatted_name=name, emails=(Email("news@x.example"),))
        case "one number of many names":
            return Card(formatted_name=name, organisation=house, telephones=tel)
        case "one number and one name at many houses":
            return Card(formatted_name="Ann Roy", organisation=house, telephones=tel, emails=mail)
    return Card(organisation="Le Soir", emails=mail)


def _letters(n: int) -> str:
    return "".join(chr(97 + n // 26**k % 26) * 3 for k in range(4))


@pytest.mark.parametrize(
    "how",
    [
        "one name at many houses", "one name and no house", "one address of many names",
        "one number of many names", "one number and one name at many houses", "one house, no name",
    ],
)  # fmt: skip
def test_a_crowd_is_not_compared_one_by_one(store: Store, how: str) -> None:
    """Of twice as many cards twice as much is made, not four times; told by counting, not timed."""

    def calls(many: int) -> int:
        book = AddressBook(tuple(_crowd(how, n) for n in range(many)))
        made = 0

        def count(frame: FrameType, event: str, _argument: object) -> None:
            nonlocal made
            made += event == "call" and frame.f_code.co_filename == matching.__file__

        sys.setprofile(count)
        try:
            store.ask(planning.plan, [planning.File("many", book)])
        finally:
            sys.setprofile(None)
        return made

    assert calls(800) < 2.5 * calls(400)


def test_whose_name_fits_is_found_in_a_crowd(store: Store) -> None:
    """Among three hundred who share a house, its number and a name, each second card comes home."""
    crowd = [
        replace(_crowd("one number of many names", n), organisation="Le Soir") for n in range(300)
    ]
    crowd += [_crowd("one name at many houses", n) for n in range(300)]
    second = [replace(card, emails=(), nickname="Again") for card in crowd]
    rows = planned(store, *crowd, *second).rows
    assert [row.at for row in rows] == [(n + 1, n + 601) for n in range(600)]


def test_a_row_that_stands_in_a_list_a_thousand_times_is_compared_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[int] = []
    differences = planning.differences

    def counting(*cards: Card) -> object:
        compared.append(1)
        return differences(*cards)

    monkeypatch.setattr(planning, "differences", counting)
    noted = replace(BEN, note="met", emails=BEN.emails)
    plan = planned(store, *(BEN,) * 500, noted, *(BEN,) * 500)
    assert [len(row.cards) for row in plan.rows] == [1001]
    assert len(compared) < 10  # half a million, one with each before it
