"""Members as they are looked at: found by name, a few read, counted by kind."""

from datetime import UTC, datetime

from pressdesk.contacts import edit, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card
from pressdesk.lists import lists, members
from pressdesk.lists.lists import DESK, LIST, PERSON, ListCard
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def filled(store: Store) -> int:
    people = [
        store.do(
            edit.save, Card(formatted_name=name, organisation=house, titles=(("en", title),)), NOW
        )
        for name, house, title in (
            ("Zoë Straße", "Le Soir", "Reporter"),
            ("Ann Roy", "Radio Nord", ""),
            ("Cid 100%", "", ""),
        )
    ]
    soir = store.do(outlets.save, OutletCard(name="Le Soir", kind="daily"), NOW)
    coast = store.do(lists.save, ListCard(label="Coast"))
    row = store.do(lists.save, ListCard(label="Science"))
    store.do(lists.add, row, PERSON, people[:2], NOW)
    store.do(lists.add, row, DESK, [soir], NOW)
    store.do(lists.add, row, LIST, [coast], NOW)
    store.do(lists.add, row, PERSON, people[2:], NOW, is_excluded=True)
    return row


def test_lists_stand_before_desks_before_people_and_those_kept_out_apart(store: Store) -> None:
    row = filled(store)
    found = {one.id: one for one in store.ask(members.rows, store.ask(members.ids, row))}
    said = [(found[n].name, found[n].meta) for n in store.ask(members.ids, row)]
    assert said == [
        ("Coast", "fixed"), ("Le Soir", "daily"), ("Ann Roy", "Radio Nord"),
        ("Zoë Straße", "Reporter · Le Soir"),
    ]  # fmt: skip
    (out,) = store.ask(members.rows, store.ask(members.ids, row, "", members.KEPT_OUT))
    assert (out.name, out.is_excluded, out.what) == ("Cid 100%", True, PERSON)


def test_members_are_found_by_words_however_typed(store: Store) -> None:
    row = filled(store)

    def named(words: str, which: str = "") -> list[str]:
        found = store.ask(members.ids, row, words, which)
        return sorted(one.name for one in store.ask(members.rows, found))

    assert named("ZOE strasse") == ["Zoë Straße"]
    assert named("soir") == ["Le Soir", "Zoë Straße"]
    assert named("100%", members.KEPT_OUT) == ["Cid 100%"]
    assert named("%") == [] and named("_") == []


def test_each_kind_is_counted(store: Store) -> None:
    row = filled(store)
    assert store.ask(members.counts, row) == members.Counts(2, 1, 1, 1)
    assert store.ask(members.counts, row).on == 4
    assert store.ask(members.counts, 999) == members.Counts()
