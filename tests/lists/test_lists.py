"""Lists are filled, nested without circles, archived and undone; each says what it holds."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.contacts import edit, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card
from pressdesk.lists import lists, members
from pressdesk.lists.lists import DESK, LIST, PERSON, RULE, ListCard
from pressdesk.lists.rules import Condition, Rule
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def make(store: Store, *labels: str) -> list[int]:
    return [store.do(lists.save, ListCard(label=label)) for label in labels]


def person(store: Store, name: str) -> int:
    return store.do(edit.save, Card(formatted_name=name), NOW)


def test_a_list_counts_whom_it_holds_and_who_is_kept_out(store: Store) -> None:
    science, coast = make(store, "Science", "Coast")
    ann, bob, cid = (person(store, name) for name in ("Ann", "Bob", "Cid"))
    soir = store.do(outlets.save, OutletCard(name="Le Soir"), NOW)
    assert store.do(lists.add, science, PERSON, [ann, bob, ann], NOW) == 2
    assert store.do(lists.add, science, PERSON, [bob, cid], NOW) == 1
    store.do(lists.add, science, DESK, [soir], NOW)
    store.do(lists.add, science, LIST, [coast], NOW)
    store.do(lists.add, science, PERSON, [cid], NOW, is_excluded=True)
    assert [(r.label, r.members, r.excluded) for r in store.ask(lists.lists)] == [
        ("Coast", 0, 0), ("Science", 4, 1),
    ]  # fmt: skip
    assert [(m.what, m.name, m.is_excluded) for m in store.ask(members.everybody, science)] == [
        (LIST, "Coast", False), (DESK, "Le Soir", False),
        (PERSON, "Ann", False), (PERSON, "Bob", False), (PERSON, "Cid", True),
    ]  # fmt: skip
    assert [r.label for r in store.ask(lists.of_contact, ann)] == ["Science"]
    assert store.ask(lists.of_contact, cid) == ()
    assert store.do(lists.remove, science, PERSON, [ann, 999]) == 1
    assert store.ask(lists.of_contact, ann) == ()
    store.undo()
    assert [r.label for r in store.ask(lists.of_contact, ann)] == ["Science"]


def test_circles_are_refused_and_named(store: Store) -> None:
    a, b, c = make(store, "A", "B", "C")
    store.do(lists.add, a, LIST, [b], NOW)
    store.do(lists.add, b, LIST, [c], NOW)
    with pytest.raises(DeskError, match="“C” contains “A” contains “B” contains “C”"):
        store.do(lists.add, c, LIST, [a], NOW)
    with pytest.raises(DeskError, match="“C” contains “C”"):
        store.do(lists.add, c, LIST, [c], NOW, is_excluded=True)
    card = store.ask(lists.listed, c)
    rule = Rule(parts=(Condition("on_list", (store.ask(lists.listed, a).uid,)),))
    with pytest.raises(DeskError, match="contains"):
        store.do(lists.save, ListCard(c, card.uid, card.version, "C", kind="rule", rule=rule))
    assert store.ask(members.everybody, c) == ()


def test_names_are_kept_apart_and_archives_come_back(store: Store) -> None:
    science, coast = make(store, "  Science   desks ", "Coast")
    assert store.ask(lists.named, "SCIENCE desks") == science
    for label in ("science DESKS", " "):
        with pytest.raises(DeskError):
            store.do(lists.rename, coast, label)
    store.do(lists.rename, coast, "coast")
    store.do(lists.archive, [science])
    assert [r.label for r in store.ask(lists.lists)] == ["coast"]
    assert [r.label for r in store.ask(lists.lists, archived=True)] == ["Science desks"]
    store.do(lists.restore, [science])
    assert len(store.ask(lists.lists)) == 2


def test_a_list_changed_elsewhere_is_told(store: Store) -> None:
    (row,) = make(store, "Science")
    card = store.ask(lists.listed, row)
    store.do(lists.add, row, PERSON, [person(store, "Ann")], NOW)
    with pytest.raises(StaleError):
        store.do(lists.save, card)


def test_a_list_whose_making_was_undone_meanwhile_is_said_to_be_gone(store: Store) -> None:
    (science,) = make(store, "Science")
    card = store.ask(lists.listed, science)
    store.undo()
    for deed in (
        lambda: store.ask(lists.listed, science),
        lambda: store.do(lists.save, replace(card, note="new")),
        lambda: store.do(lists.copy, science, "Copy"),
    ):
        with pytest.raises(DeskError, match="does not exist any more"):
            deed()


def test_a_copy_has_the_same_rule_and_members_and_is_one_undo_step(store: Store) -> None:
    ann, bob = person(store, "Ann"), person(store, "Bob")
    rule = Rule(parts=(Condition("beat", ("space",)),))
    coast, science = (
        make(store, "Coast")[0],
        store.do(lists.save, ListCard(label="Science", kind=RULE, rule=rule, language="fr")),
    )
    store.do(lists.add, science, PERSON, [ann], NOW)
    store.do(lists.add, science, LIST, [coast], NOW)
    store.do(lists.add, science, PERSON, [bob], NOW, is_excluded=True)
    store.do(lists.archive, [science])
    made = store.do(lists.copy, science, "Science too")
    copy = store.ask(lists.listed, made)
    assert (copy.label, copy.rule, copy.language) == ("Science too", rule, "fr")
    assert not copy.is_archived
    assert [(m.what, m.name, m.is_excluded) for m in store.ask(members.everybody, made)] == [
        (LIST, "Coast", False), (PERSON, "Ann", False), (PERSON, "Bob", True),
    ]  # fmt: skip
    assert store.undo() == "Copy list"
    assert store.ask(lists.named, "Science too") == 0


def test_a_list_is_made_of_those_chosen_in_one_undo_step(store: Store) -> None:
    ann, bob = person(store, "Ann"), person(store, "Bob")
    made = store.do(lists.save_with, ListCard(label="Two"), PERSON, [ann, bob], NOW)
    assert [m.name for m in store.ask(members.everybody, made)] == ["Ann", "Bob"]
    assert store.undo() == "New list"
    assert store.ask(lists.lists) == ()


def test_undo_takes_back_one_change_of_a_rule_at_a_time(store: Store) -> None:
    row = store.do(lists.save, ListCard(label="Desk", kind=RULE))
    space, french = Condition("beat", ("space",)), Condition("language", ("fr",))
    for parts in ((space,), (space, french), (space, french)):
        card = store.ask(lists.listed, row)
        label = f"{card.label}!" if card.rule.parts == parts else card.label
        store.do(lists.save, replace(card, label=label, rule=Rule(parts=parts)))
    assert store.ask(lists.listed, row).label == "Desk!"
    store.undo()
    assert store.ask(lists.listed, row).rule == Rule(parts=(space,))
    store.undo()
    assert store.ask(lists.listed, row).rule == Rule()


def test_a_list_is_named_without_its_members_being_counted(store: Store) -> None:
    science, coast = make(store, "Science", "Coast")
    store.do(lists.archive, [coast])
    found = store.ask(lists.names, [coast, 99, science])
    assert [(one.label, one.is_archived) for one in found] == [("Coast", True), ("Science", False)]


def test_whoever_has_counted_before_is_believed(store: Store) -> None:
    science, coast = make(store, "Science", "Coast")
    store.do(lists.add, science, PERSON, [person(store, "Ann"), person(store, "Bob")], NOW)
    store.do(lists.add, science, PERSON, [person(store, "Cid")], NOW, is_excluded=True)
    assert store.ask(lists.sizes, [science, coast]) == {science: (2, 1)}
    assert store.ask(lists.sizes, []) == {}
    known = {science: lists.Size(7, 3)}
    found = store.ask(lists.rows, [coast, science], known)
    assert [(one.members, one.excluded) for one in found] == [(0, 0), (7, 3)]
