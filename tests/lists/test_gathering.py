"""Union, exclusion and nesting against a plain model of sets."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.contacts import edit, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card
from pressdesk.lists import gathering, lists
from pressdesk.lists.gathering import Gatherer
from pressdesk.lists.lists import DESK, LIST, PERSON, RULE, ListCard
from pressdesk.lists.rules import Condition, Rule
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PEOPLE, LISTS = 6, 4


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "Office.pressdesk")
        store._writer.execute("PRAGMA synchronous=OFF")
        for n in range(PEOPLE):
            store.do(edit.save, Card(formatted_name=f"Person {n}"), NOW)
        for n in range(LISTS):
            store.do(lists.save, ListCard(label=f"List {n}"))
        yield store
        store.close()


# A list contains only lists with a higher number, so that there are no circles.
members = st.tuples(
    st.integers(0, LISTS - 1), st.booleans(), st.integers(1, PEOPLE), st.integers(1, LISTS - 1),
    st.booleans(),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(members, max_size=14), st.sets(st.integers(0, LISTS - 1), max_size=2),
       st.lists(st.integers(0, LISTS - 1), min_size=1, max_size=3, unique=True))  # fmt: skip
def test_lists_hold_what_sets_would(
    shared: Store,
    put: list[tuple[int, bool, int, int, bool]],
    put_away: set[int],
    asked: list[int],
) -> None:
    ids = [row.id for row in shared.ask(lists.lists)]
    model: dict[int, dict[tuple[str, int], bool]] = {n: {} for n in range(LISTS)}
    steps = 0
    for where, is_person, person, nested, is_out in put:
        if not is_person and where + nested >= LISTS:
            continue
        other = person if is_person else where + nested
        what = PERSON if is_person else LIST
        row = other if is_person else ids[other]
        steps += shared.do(lists.add, ids[where], what, [row], NOW, is_excluded=is_out)
        model[where][what, other] = is_out
    if put_away:
        shared.do(lists.archive, [ids[n] for n in put_away])

    def on(n: int) -> set[int]:
        said = model[n].items()
        found = {row for (what, row), out in said if what == PERSON and not out}
        for (what, row), out in said:
            if what == LIST and not out and row not in put_away:
                found |= on(row)
        for (what, row), out in said:
            if out:
                found -= {row} if what == PERSON else on(row)
        return found

    wanted = set().union(*(on(n) for n in asked))
    found = shared.ask(lambda session: Gatherer(session, TODAY).united([ids[n] for n in asked]))
    assert set(found.people) == wanted
    assert not set(found.people_out) & wanted
    assert shared.ask(gathering.count, [ids[n] for n in asked], TODAY) == len(wanted)
    # Undo is the start again.
    for _step in range(steps + bool(put_away)):
        shared.undo()
    assert not shared.ask(lambda session: session.rows("SELECT 1 FROM members"))
    assert len(shared.ask(lists.lists)) == LISTS


def test_a_desk_that_is_kept_out_on_one_list_and_comes_in_by_another_is_in(store: Store) -> None:
    soir, monde, nord = (store.do(outlets.save, OutletCard(name=name), NOW) for name in "SMN")
    top, closed, other = (store.do(lists.save, ListCard(label=name)) for name in "TCO")
    store.do(lists.add, closed, DESK, [soir, monde], NOW)
    store.do(lists.add, top, LIST, [closed], NOW)
    store.do(lists.add, top, DESK, [soir, nord], NOW, is_excluded=True)

    def told(*rows: int) -> tuple[set[int], dict[int, str]]:
        found = store.ask(lambda session: Gatherer(session, TODAY).united(rows))
        return set(found.desks), found.desks_out

    assert told(top) == ({monde}, {soir: "T"})
    assert told(top, other) == ({monde}, {soir: "T"})
    store.do(lists.add, other, DESK, [soir], NOW)
    assert told(top, other) == ({soir, monde}, {})
    store.do(lists.add, other, LIST, [top], NOW)
    store.do(lists.add, other, LIST, [closed], NOW, is_excluded=True)
    assert told(other) == (set(), {soir: "C", monde: "C"})
    assert told(other, 999) == (set(), {soir: "C", monde: "C"}), "a list that is gone has nobody"


def test_every_kind_of_list_is_counted_as_it_is_handed_out(store: Store) -> None:
    ann, bob, cid = (
        store.do(edit.save, Card(formatted_name=name, beats=beats), NOW)
        for name, beats in (("Ann", ("space",)), ("Bob", ()), ("Cid", ("space",)))
    )
    soir = store.do(outlets.save, OutletCard(name="Le Soir"), NOW)
    space = Rule(parts=(Condition("beat", ("space",)),))
    plain, mixed, empty = (store.do(lists.save, ListCard(label=name)) for name in "PME")
    ruled = store.do(lists.save, ListCard(label="R", kind=RULE, rule=space))
    store.do(lists.add, plain, PERSON, [ann, bob], NOW)
    store.do(lists.add, mixed, DESK, [soir], NOW)
    store.do(lists.add, mixed, LIST, [plain, ruled], NOW)
    store.do(lists.add, ruled, PERSON, [cid], NOW, is_excluded=True)
    found = store.ask(gathering.counts, [plain, mixed, empty, ruled, 999], TODAY)
    assert found == {plain: 2, mixed: 3, empty: 0, ruled: 1, 999: 0}
