"""Why in, why out: every way is told, and what was chosen agrees with what is handed out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.contacts import edit, outlets, privacy
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.lists import lists, recipients, why
from pressdesk.lists.lists import DESK, LIST, PERSON, RULE, ListCard
from pressdesk.lists.recipients import Resolved
from pressdesk.lists.rules import Condition, Rule
from pressdesk.lists.why import Why
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ANN = Card(formatted_name="Ann Roy", organisation="Le Soir", emails=(Email("ann@example.org"),))


def person(store: Store, **said: object) -> int:
    return store.do(edit.save, replace(ANN, **said), NOW)  # type: ignore[arg-type]


def listed(store: Store, label: str, *people: int, **said: object) -> int:
    row = store.do(lists.save, ListCard(label=label, **said))  # type: ignore[arg-type]
    store.do(lists.add, row, PERSON, people, NOW)
    return row


def told(store: Store, *rows: int, languages: tuple[str, ...] = ()) -> tuple[Resolved, Why]:
    found = store.ask(recipients.resolve, rows, TODAY, languages)
    (one,) = (*found.recipients, *found.left_out)
    return found, store.ask(why.why, rows, one, TODAY, languages)


def test_all_ways_in_are_told(store: Store) -> None:
    ann = person(store, beats=("space",))
    space = listed(store, "Space", ann)
    science = listed(store, "Science")
    paris = listed(store, "Paris")
    store.do(lists.add, science, LIST, [space], NOW)
    store.do(lists.add, paris, LIST, [science], NOW)
    rule = Rule(parts=(Condition("beat", ("space",)),))
    by_rule = store.do(lists.save, ListCard(label="By rule", kind=RULE, rule=rule))
    _found, said = told(store, space, paris, by_rule)
    assert [way.words for way in said.ways] == [
        "on “Space”",
        "on “Space”, which is on “Science”, which is on “Paris”",
        "fits the rule of “By rule”",
    ]
    assert [way.list for way in said.ways] == [space, space, by_rule]
    assert said.organisation == "Le Soir" and said.keepers == ()


def test_who_is_kept_out_sees_by_what(store: Store) -> None:
    ann = person(store)
    top, closed = listed(store, "Top", ann), listed(store, "Closed", ann)
    store.do(lists.add, top, LIST, [closed], NOW, is_excluded=True)
    found, said = told(store, top)
    assert [one.reason for one in found.left_out] == ["excluded"]
    assert [(way.list, way.words) for way in said.keepers] == [
        (closed, "on “Closed”, which “Top” keeps out")
    ]
    assert said.ways == ()
    # Whoever comes in another way is in, and both is told.
    found, said = told(store, top, listed(store, "Other", ann))
    assert len(found.recipients) == 1 and [way.words for way in said.ways] == ["on “Other”"]


def test_an_address_is_said_to_be_chosen_for_a_reason(store: Store) -> None:
    emails = (
        Email("old@example.org", bounced=True),
        Email("ann@example.org", kind="work"),
        Email("home@example.org", kind="home", preferred=True),
        Email("secret@example.org", private=True),
    )
    ann = person(store, emails=emails)
    _found, said = told(store, listed(store, "A", ann))
    assert (said.address, said.address_words) == ("home@example.org", "preferred on the card")
    assert said.bounced == ("old@example.org",)
    _found, said = told(store, listed(store, "B", ann, address_kind="work"))
    assert said.address == "ann@example.org"
    assert said.address_words == "“B” asks for this kind of address"
    store.do(edit.save, replace(ANN, id=ann, version=1, emails=emails[:2]), NOW)
    _found, said = told(store, listed(store, "C", ann))
    assert said.address_words == "the only address that can be used"


@pytest.mark.parametrize(
    ("reads", "wish", "words"),
    [
        (("fr",), "", "read by them, says the card"),
        (("de",), "", "the release’s first; it is in no language they read"),
        ((), "", "the release’s first; no language is on the card"),
        (("en",), "fr", "“A” asks for it"),
    ],
)
def test_a_language_is_said_to_be_chosen_for_a_reason(
    store: Store, reads: tuple[str, ...], wish: str, words: str
) -> None:
    ann = person(store, languages=reads)
    _found, said = told(store, listed(store, "A", ann, language=wish), languages=("en", "fr"))
    assert said.language_words == words


def test_a_greeting_is_said_to_be_the_card_s_or_made(store: Store) -> None:
    row = listed(store, "A", person(store))
    assert told(store, row)[1].salutation_words == "made of the name; the card has none of its own"
    own = listed(store, "B", person(store, salutations=(("en", "Hello Ann"),)))
    assert told(store, own, languages=("en",))[1].salutation_words == "as it is on the card"


def test_a_desk_is_told_of_too(store: Store) -> None:
    card = OutletCard(name="AFP", languages=("fr",), emails=(Email("desk@afp.example"),))
    desk = store.do(outlets.save, card, NOW)
    row = listed(store, "Desks")
    store.do(lists.add, row, DESK, [desk], NOW)
    _found, said = told(store, row, languages=("en", "fr"))
    assert [way.words for way in said.ways] == ["on “Desks”"]
    assert said.address == "desk@afp.example"
    assert said.language_words == "read by them, says the card"
    assert said.salutation_words == "as a desk is greeted"


def test_a_list_in_the_archive_or_one_that_is_gone_is_no_way_in(store: Store) -> None:
    ann = person(store)
    top, old = listed(store, "Top", ann), listed(store, "Old", ann)
    store.do(lists.add, top, LIST, [old], NOW)
    store.do(lists.archive, [old])
    gone = store.do(lists.save, ListCard(label="Gone"))
    store.undo()
    _found, said = told(store, gone, top)
    assert [way.words for way in said.ways] == ["on “Top”"]


def test_who_fits_two_rules_and_is_kept_out_of_one_sees_both(store: Store) -> None:
    ann = person(store, beats=("space",))
    rule = Rule(parts=(Condition("beat", ("space",)),))
    one, two = (store.do(lists.save, ListCard(label=label, kind=RULE, rule=rule)) for label in "AB")
    empty = listed(store, "Empty")
    store.do(lists.add, one, PERSON, [ann], NOW, is_excluded=True)
    store.do(lists.add, one, LIST, [empty], NOW, is_excluded=True)
    found, said = told(store, one, two)
    assert len(found.recipients) == 1
    assert [way.words for way in said.ways] == ["fits the rule of “B”"]
    assert [way.words for way in said.keepers] == ["kept out of “A”"]


def test_the_wish_of_the_nearest_list_is_named(store: Store) -> None:
    ann = person(store, languages=("en",))
    inner, outer = listed(store, "Inner", ann, language="fr"), listed(store, "Outer", language="en")
    store.do(lists.add, outer, LIST, [inner], NOW)
    _found, said = told(store, outer, languages=("en", "fr"))
    assert said.language_words == "“Inner” asks for it"


def test_who_has_no_address_is_told_nothing_of_one(store: Store) -> None:
    _found, said = told(store, listed(store, "A", person(store, emails=(Email("nobody"),))))
    assert (said.address, said.address_words) == ("", "")


def test_where_people_work_stands_beside_them(store: Store) -> None:
    ann, bob = person(store), person(store, organisation="")
    assert store.ask(why.organisations, [ann, bob, 999]) == {ann: "Le Soir", bob: ""}


def test_an_objection_is_told_with_what_the_card_says(store: Store) -> None:
    ann = person(store)
    store.do(privacy.suppress, [ann], "asked by phone", TODAY, NOW)
    _found, said = told(store, listed(store, "A", ann))
    assert said.note == "asked by phone · 2026-11-23"


LISTS = 4


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sets(st.integers(0, LISTS - 1)),
    st.sets(st.integers(0, LISTS - 1)),
    st.sets(st.tuples(st.integers(0, LISTS - 1), st.integers(0, LISTS - 1), st.booleans())),
    st.lists(st.integers(0, LISTS - 1), min_size=1, max_size=3, unique=True),
)
def test_ways_agree_with_what_is_resolved(
    store: Store,
    on: set[int],
    off: set[int],
    nested: set[tuple[int, int, bool]],
    chosen: list[int],
) -> None:
    ann = person(store)
    label = iter(range(10**6))
    taken = len(store.ask(lists.lists))
    rows = [listed(store, f"{taken}-{next(label)}") for _n in range(LISTS)]
    for n in on:
        store.do(lists.add, rows[n], PERSON, [ann], NOW)
    for n in off - on:
        store.do(lists.add, rows[n], PERSON, [ann], NOW, is_excluded=True)
    for outer, inner, is_out in sorted(nested):
        if inner > outer:  # no list leads back to itself
            store.do(lists.add, rows[outer], LIST, [rows[inner]], NOW, is_excluded=is_out)
    wanted = [rows[n] for n in chosen]
    found = store.ask(recipients.resolve, wanted, TODAY)
    mine = [one for one in (*found.recipients, *found.left_out) if one.contact == ann]
    if mine:
        said = store.ask(why.why, wanted, mine[0], TODAY)
        assert bool(said.ways) == (mine[0] in found.recipients)
        if not said.ways:
            assert said.keepers
