"""People from a file come into the office once, say where they are from, and are undone as one."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.contacts import edit, find, history, intake, planning
from pressdesk.contacts.intake import Outcome, Ruling
from pressdesk.contacts.planning import File, Plan, Verdict
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.card import DO_NOT_CONTACT, Affiliation, Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Card(
    formatted_name="Ann Roy",
    organisation="Le Soir",
    titles=(("en", "Editor"),),
    telephones=(Telephone("+33 1 44 55 66 77", "work"),),
    emails=(Email("ann@soir.example"),),
)
BEN = Card(formatted_name="Ben Lee", organisation="Nord TV", emails=(Email("ben@nord.example"),))


def planned(store: Store, *cards: Card, name: str = "") -> Plan:
    return store.ask(planning.plan, [File(name, AddressBook(cards))])


def taken(store: Store, *cards: Card, name: str = "", rulings: dict[int, Ruling] | None = None,
          categories: tuple[str, ...] = ()) -> Outcome:  # fmt: skip
    plan = planned(store, *cards, name=name)
    return store.do(intake.apply, plan, rulings or {}, NOW, categories)


def everybody(store: Store) -> tuple[Card, ...]:
    return store.ask(find.cards, store.ask(find.ids))


def test_a_file_comes_in_whole_and_can_be_found(store: Store) -> None:
    outcome = taken(store, ANN, BEN, name="trip.vcf")
    assert outcome == Outcome(new=2) and outcome.cards == 2
    ann = store.ask(find.card, store.ask(find.ids, words="roy soir")[0])
    assert ann.telephones == ANN.telephones and ann.titles == ANN.titles
    assert (ann.source, ann.sourced_on) == ("Import of trip.vcf", date(2026, 11, 23))
    assert store.can_undo == "Import of contacts"
    store.undo()
    assert not everybody(store)
    store.redo()
    assert len(everybody(store)) == 2


def test_the_same_file_twice_adds_nothing(store: Store) -> None:
    cards = (ANN, BEN, Card(organisation="Radio Mer"), Card(emails=(Email("x@y.example"),)))
    assert taken(store, *cards).new == 4
    before = everybody(store)
    assert taken(store, *cards) == Outcome(same=4)
    assert everybody(store) == before


def test_somebody_known_gains_what_is_missing_and_keeps_what_is_there(store: Store) -> None:
    store.do(edit.save, replace(ANN, note="prefers calls"), NOW)
    more = Card(
        formatted_name="ROY, Ann",
        organisation="Le Soir",
        titles=(("en", "Head of news"), ("fr", "Cheffe des informations")),
        telephones=(Telephone("06 01 02 03 04", "cell"), Telephone("01.44.55.66.77")),
        emails=(Email("ANN@soir.example"),),
        affiliations=(Affiliation("Le Soir"),),
    )
    (row,) = planned(store, more).rows
    assert row.verdict is Verdict.UPDATE
    assert {d.field: d.is_choice for d in row.differences} == {
        "titles": False, "telephones": False, "affiliations": False, "titles.en": True,
    }  # fmt: skip
    assert taken(store, more) == Outcome(updated=1)
    (ann,) = everybody(store)
    assert ann.formatted_name == "Ann Roy" and ann.note == "prefers calls"
    assert ann.titles == (("en", "Editor"), ("fr", "Cheffe des informations"))
    assert [t.number for t in ann.telephones] == ["+33 1 44 55 66 77", "06 01 02 03 04"]
    assert [a.outlet for a in ann.affiliations] == ["Le Soir"]
    (told,) = store.ask(history.changes, ann.id)
    assert told.label == "Import of contacts"
    assert {d.field for d in told.differences} == {"titles", "telephones", "affiliations"}
    assert store.ask(find.ids, words="0601020304") == store.ask(find.ids)
    store.undo()
    assert everybody(store)[0].telephones == ANN.telephones


def test_what_the_file_knows_better_is_taken_where_the_user_says_so(store: Store) -> None:
    ann = store.do(edit.save, ANN, NOW)
    moved = replace(ANN, organisation="Nord TV", titles=(("en", "Producer"),))
    (row,) = planned(store, moved).rows
    assert all(d.is_choice for d in row.differences)
    assert taken(store, moved) == Outcome(same=1)
    ruled = Ruling("update", ann, frozenset({"organisation", "titles.en"}))
    assert taken(store, moved, rulings={0: ruled}) == Outcome(updated=1)
    (card,) = everybody(store)
    assert card.organisation == "Nord TV" and card.titles == (("en", "Producer"),)


def test_who_may_not_be_contacted_stays_so(store: Store) -> None:
    store.do(edit.save, replace(ANN, status=DO_NOT_CONTACT), NOW)
    again = replace(ANN, telephones=(Telephone("06 01 02 03 04"),))
    (row,) = planned(store, again).rows
    assert (row.verdict, row.why) == (Verdict.LOOK, "do_not_contact")
    outcome = taken(store, again, BEN)
    assert outcome.new == 1
    assert outcome.skipped == (Skipped("card 1: Ann Roy", "may not be contacted"),)
    outcome = taken(store, again, rulings={0: Ruling("update", row.known[0])})
    assert outcome.updated == 1
    ann = next(card for card in everybody(store) if card.formatted_name == "Ann Roy")
    assert ann.status == DO_NOT_CONTACT and len(ann.telephones) == 2


def test_who_is_archived_is_not_brought_back_by_a_file(store: Store) -> None:
    ann = store.do(edit.save, ANN, NOW)
    store.do(edit.archive, [ann], NOW)
    assert taken(store, ANN) == Outcome(same=1)
    assert taken(store, replace(ANN, nickname="Annie")) == Outcome(updated=1)
    card = store.ask(find.card, ann)
    assert card.is_archived and card.nickname == "Annie"


def test_a_shared_number_decides_nothing(store: Store) -> None:
    store.do(edit.save, ANN, NOW)
    other = Card(formatted_name="Cleo Marsh", telephones=ANN.telephones)
    (row,) = planned(store, other).rows
    assert (row.verdict, row.why) == (Verdict.LOOK, "telephone")
    assert taken(store, other) == Outcome(new=1)


def test_the_user_says_who_it_is(store: Store) -> None:
    ann = store.do(edit.save, ANN, NOW)
    married = Card(formatted_name="Ann Berg", organisation="Elsewhere", telephones=ANN.telephones)
    (row,) = planned(store, married).rows
    assert row.verdict is Verdict.LOOK and row.known == (ann,)
    assert taken(store, married, rulings={0: Ruling("leave")}).skipped
    ruled = Ruling("update", ann, frozenset({"formatted_name", "organisation"}))
    assert taken(store, married, rulings={0: ruled}) == Outcome(updated=1)
    assert [card.formatted_name for card in everybody(store)] == ["Ann Berg"]


def test_cards_of_one_person_in_a_file_become_one(store: Store) -> None:
    second = Card(formatted_name="Ann Roy", organisation="le soir",
                  telephones=(Telephone("06 01 02 03 04"),))  # fmt: skip
    plan = planned(store, ANN, BEN, second, ANN)
    assert [row.at for row in plan.rows] == [(1, 3, 4), (2,)]
    assert taken(store, ANN, BEN, second, ANN) == Outcome(new=2, updated=1, same=1)
    assert taken(store, ANN, BEN, second, ANN) == Outcome(same=4)


def test_one_person_who_says_two_things_in_a_file_is_looked_at(store: Store) -> None:
    other = replace(ANN, titles=(("en", "Head of desk"),), emails=(Email("ann@home.example"),))
    plan = planned(store, ANN, BEN, other)
    assert [(row.verdict, row.why, row.twin) for row in plan.rows] == [
        (Verdict.NEW, "", -1), (Verdict.NEW, "", -1), (Verdict.LOOK, "in_file_differs", 0),
    ]  # fmt: skip
    theirs = Ruling("join", theirs=frozenset({"titles.en"}))
    assert taken(store, ANN, BEN, other, rulings={2: theirs}).cards == 3
    ann = next(card for card in everybody(store) if card.formatted_name == "Ann Roy")
    assert ann.title("en") == "Head of desk" and len(ann.emails) == 2
    store.undo()
    assert taken(store, ANN, BEN, other) == Outcome(new=2, updated=1)
    assert len(everybody(store)) == 2


def test_two_of_one_file_who_may_be_one_are_joined_only_if_the_user_says_so(store: Store) -> None:
    other = Card(formatted_name="Ann Roy", organisation="Nord TV")
    plan = planned(store, ANN, other)
    assert [(row.verdict, row.why, row.twin) for row in plan.rows] == [
        (Verdict.NEW, "", -1), (Verdict.LOOK, "in_file", 0),
    ]  # fmt: skip
    assert taken(store, ANN, other, rulings={1: Ruling("join")}) == Outcome(
        new=1, updated=0, same=1
    )


def test_whoever_joins_one_who_is_here_already_is_not_new(store: Store) -> None:
    ann = store.do(edit.save, ANN, NOW)
    other = Card(formatted_name="Ann Roy", organisation="Nord TV", beats=("sea",))
    plan = planned(store, ANN, other)
    assert plan.rows[0].verdict is Verdict.SAME and plan.rows[1].twin == 0
    done = taken(store, ANN, other, rulings={1: Ruling("join")})
    assert done == Outcome(updated=1, same=1)
    assert [(card.id, card.beats) for card in everybody(store)] == [(ann, ("sea",))]


def test_everybody_of_a_file_can_be_filed_under_a_word(store: Store) -> None:
    ann = store.do(edit.save, ANN, NOW)
    assert taken(store, ANN, BEN, categories=("Press trip",)) == Outcome(new=1, same=1)
    assert all(card.categories == ("Press trip",) for card in everybody(store))
    assert store.ask(find.card, ann).version == 2


def test_a_card_that_says_nothing_is_counted(store: Store) -> None:
    outcome = taken(store, Card(note="?"), ANN)
    assert outcome.new == 1 and outcome.skipped[0].at == "card 1"
    assert outcome.cards == 2


def test_a_uid_that_comes_twice_is_given_up(store: Store) -> None:
    one, other = replace(ANN, uid="1"), replace(BEN, uid="1")
    assert taken(store, one, other) == Outcome(new=2)
    assert len({card.uid for card in everybody(store)}) == 2
    assert taken(store, one, other) == Outcome(same=2)


def test_a_card_of_a_house_does_not_become_a_part_of_a_person_named_later(store: Store) -> None:
    ours = (Email("ann@soir.example"),)
    house = Card(organisation="Le Soir")
    cards = (
        replace(house, emails=ours),
        replace(house, categories=("Mer",)),
        Card(formatted_name="Ann Roy", emails=ours),
        replace(house, emails=(Email("redaction@soir.example"),)),
    )
    assert taken(store, *cards) == Outcome(new=2, updated=2)
    assert [(c.formatted_name, c.categories) for c in everybody(store)] == [
        ("", ("Mer",)), ("Ann Roy", ()),
    ]  # fmt: skip
    assert taken(store, *cards) == Outcome(same=4)


_NAMES = st.sampled_from(
    ["Ann Roy", "ROY, Ann", "A. Roy", "Ben Roy", "Ann", "Anne Roy", "", "Анна Рой", "\ufeff"]
)
_HOUSES = st.sampled_from(["", "Le Soir", "LE SOIR", "Nord TV"])
_EMAILS = st.sampled_from(["ann@soir.example", "ANN@soir.example", "redaction@soir.example", " "])
_NUMBERS = st.sampled_from(["+33 1 44 55 66 77", "01 44 55 66 77", "12", "ask", "06 01 02 03 04"])
_CARDS = st.builds(
    Card,
    formatted_name=_NAMES,
    organisation=_HOUSES,
    department=st.sampled_from(["", "Desk"]),
    note=st.sampled_from(["", "one", "two\r\nlines", "\ud800"]),
    titles=st.lists(st.tuples(st.sampled_from(["en", ""]), st.sampled_from(["A", "B", " "])),
                    max_size=2, unique_by=lambda t: t[0]).map(tuple),
    emails=st.lists(st.builds(Email, _EMAILS, preferred=st.booleans()), max_size=2).map(tuple),
    telephones=st.lists(st.builds(Telephone, _NUMBERS, preferred=st.booleans()),
                        max_size=2).map(tuple),
    categories=st.lists(st.sampled_from(["Mer", "mer", "TV"]), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=100, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.lists(_CARDS, max_size=5))
def test_whatever_came_in_once_brings_nothing_the_next_time(
    store: Store, cards: list[Card]
) -> None:
    while store.can_undo:
        store.undo()
    assert not everybody(store)
    first = taken(store, *cards)
    before = everybody(store)
    again = taken(store, *cards)
    assert first.cards == again.cards == len(cards)
    assert again.new == again.updated == 0
    assert everybody(store) == before
