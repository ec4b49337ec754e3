"""A rule is plain data that comes back as it was kept, and finds whom its words mean."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import LEFT, Affiliation, Card
from pressdesk.lists import gathering, lists, rules
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.lists.rules import ALL, ANY, KINDS, Condition, Group, Rule
from pressdesk.store.plain import Reader
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)

values = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=3).map(tuple)
asked = st.builds(
    Condition,
    st.sampled_from([kind for kind in KINDS if kind != "verified_within"]),
    values,
    st.booleans(),
) | st.builds(Condition, st.just("verified_within"), st.just(("365",)), st.booleans())
hows = st.sampled_from([ALL, ANY])
groups = st.builds(Group, hows, st.lists(asked, max_size=3).map(tuple), st.booleans())
some_rules = st.builds(Rule, hows, st.lists(asked | groups, max_size=4).map(tuple))


@given(some_rules)
def test_a_rule_comes_back_as_it_was_kept(rule: Rule) -> None:
    assert rules.read(rules.written(rule)) == (rule if rule.parts else Rule())


@pytest.mark.parametrize(
    "kept",
    [
        '{"how": "all", "parts": [{"kind": "shoe size", "values": ["44"]}]}',
        '{"how": "none", "parts": []}',
        '{"how": "all", "parts": [{"kind": "verified_within", "values": ["soon"]}]}',
        '{"how": "all", "parts": [{"how":"any","parts":[{"how":"any","parts":[]}]}]}',
        "[]",
        "{",
        '{"how": "all", "parts": [1]}',
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(kept: str) -> None:
    with pytest.raises(DeskError):
        rules.read(kept)


def test_a_rule_that_cannot_be_read_is_shown_as_none() -> None:
    rule = Rule(parts=(Condition("beat", ("space",)),))
    assert rules.as_far_as_known(rules.written(rule)) == rule
    assert rules.as_far_as_known('{"how": "none", "parts": []}') == Rule()


def test_the_lists_a_rule_asks_about_are_those_it_names() -> None:
    inner = Group(ANY, (Condition("on_list", ("a",)), Condition("beat", ("space",))))
    rule = Rule(parts=(Condition("on_list"), inner, Condition("on_list", ("b", "c"), is_not=True)))
    assert rules.lists_in(rule) == ("a", "b", "c")


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    soir = store.do(outlets.save, OutletCard(name="Le Soir", kind="daily"), NOW)
    cards = {
        "Ann": Card(beats=("Space",), languages=("fr",), country="FR", verified_on=TODAY),
        "Bob": Card(beats=("climate",), languages=("en",), organisation="Le Soir"),
        "Cid": Card(beats=("Space", "climate"), status=LEFT, verified_on=date(2020, 1, 1)),
        "Dee": Card(categories=("Coast",), affiliations=(Affiliation("Le Soir", outlet_id=soir),)),
        "Eve": Card(beats=("space",), is_archived=True),
    }
    return {
        name: store.do(edit.save, replace(card, formatted_name=name), NOW)
        for name, card in cards.items()
    }


def fit(store: Store, rule: Rule) -> list[str]:
    def ids(session: Reader) -> list[int]:
        known = gathering.Gatherer(session, TODAY)
        return list(session.numbers(*rules.query(rule, TODAY, known.on_lists)))

    found = store.ask(ids)
    assert store.ask(gathering.fitting, rule, TODAY) == len(found)
    return sorted(card.formatted_name for card in store.ask(find.cards, found))


def of(*parts: Condition | Group, how: str = ALL) -> Rule:
    return Rule(how, parts)


def test_a_rule_finds_whom_it_means(store: Store, people: dict[str, int]) -> None:
    space, climate = Condition("beat", ("space",)), Condition("beat", ("Climate",))
    french = Condition("language", ("fr",))
    assert fit(store, of(space)) == ["Ann", "Cid"]
    assert fit(store, of(space, climate)) == ["Cid"]
    assert fit(store, of(space, climate, how=ANY)) == ["Ann", "Bob", "Cid"]
    assert fit(store, of(Condition("beat", ("space", "climate")))) == ["Ann", "Bob", "Cid"]
    assert fit(store, of(replace(space, is_not=True))) == ["Bob", "Dee"]
    assert fit(store, of(Condition("outlet_kind", ("daily",)))) == ["Bob", "Dee"]
    assert fit(store, of(Condition("status", ("left",)))) == ["Cid"]
    assert fit(store, of(Condition("country", ("FR",)), french)) == ["Ann"]
    assert fit(store, of(Condition("category", ("coast",)))) == ["Dee"]
    assert fit(store, of(Condition("verified_within", ("365",)))) == ["Ann"]
    assert fit(store, of(Group(ANY, (french, climate)), space)) == ["Ann", "Cid"]
    assert fit(store, of(Group(ANY, (french, climate), is_not=True))) == ["Dee"]
    assert fit(store, of(Condition("beat"), Group())) == []
    assert fit(store, Rule()) == []


def test_a_rule_asks_for_lists(store: Store, people: dict[str, int]) -> None:
    row = store.do(lists.save, ListCard(label="Desk"))
    store.do(lists.add, row, PERSON, [people["Ann"], people["Bob"]], NOW)
    on = Condition("on_list", (store.ask(lists.listed, row).uid, "gone"))
    assert fit(store, of(on)) == ["Ann", "Bob"]
    assert fit(store, of(replace(on, is_not=True), Condition("beat", ("space",)))) == ["Cid"]
    assert fit(store, of(Condition("received", ("nothing",)))) == []


@given(some_rules)
def test_every_rule_can_be_asked(rule: Rule) -> None:
    class Nobody:
        def rows(self, sql: str, values: Iterable[object] = ()) -> list[tuple[int, ...]]:
            return []

    nobody: Reader = Nobody()  # type: ignore[assignment]
    known = gathering.Gatherer(nobody, TODAY)
    sql, values = rules.query(rule, TODAY, known.on_lists)
    assert sql.count("?") == len(values)


MODELLED = (
    [Condition("beat", said) for said in (("Space",), ("climate",), ("space", "climate"))]
    + [Condition("status", said) for said in (("active",), ("left",), ("active", "left"))]
    + [Condition("country", ("FR",)), Condition("language", ("en", "fr"))]
    + [Condition("outlet_kind", ("daily",)), Condition("verified_within", ("365",))]
)
turned = st.builds(replace, st.sampled_from(MODELLED), is_not=st.booleans())
some_groups = st.builds(Group, hows, st.lists(turned, max_size=3).map(tuple), st.booleans())
modelled = st.builds(Rule, hows, st.lists(turned | some_groups, max_size=4).map(tuple))


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(modelled)
def test_sets_agree_with_a_plain_model(store: Store, people: dict[str, int], rule: Rule) -> None:
    everybody = {"Ann", "Bob", "Cid", "Dee"}
    fits = {each: set(fit(store, of(each))) for each in MODELLED}

    def joined(how: str, parts: Iterable[Condition | Group]) -> set[str] | None:
        sets = []
        for part in parts:
            found = (
                joined(part.how, part.parts)
                if isinstance(part, Group)
                else fits[replace(part, is_not=False)]
            )
            if found is not None:
                sets.append(everybody - found if part.is_not else found)
        if not sets:
            return None
        return set.intersection(*sets) if how == ALL else set.union(*sets)

    assert set(fit(store, rule)) == (joined(rule.how, rule.parts) or set())


@pytest.mark.parametrize(
    "condition",
    [
        Condition("country", ("FR", "DE")),
        Condition("verified_within", ("365",)),
        Condition("status", ("active",)),
        Condition("status", ("left",)),
        Condition("outlet", ("Le Soir",)),
        Condition("outlet_kind", ("daily",)),
        Condition("beat", ("space",)),
    ],
    ids=lambda condition: f"{condition.kind} {condition.values[0]}",
)
def test_indexes_alone_say_whom_a_condition_fits(store: Store, condition: Condition) -> None:
    """Of a million people none is looked up to be counted."""

    def plan(session: Reader) -> list[str]:
        asked = rules.asked(of(condition), TODAY, gathering.Gatherer(session, TODAY).on_lists)
        sql, values = asked.known
        return [row[3] for row in session.rows(f"EXPLAIN QUERY PLAN {sql}", values)]

    touched = [line for line in store.ask(plan) if line.startswith(("SCAN", "SEARCH"))]
    looked_up = [line for line in touched if "INDEX" not in line and not line.startswith("SCAN o")]
    assert touched and not looked_up
