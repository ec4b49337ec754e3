"""Members as they are looked at: found by name, a few read, counted by kind."""

from datetime import UTC, datetime

from pressdesk.contacts import edit, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card
from pressdesk.lists import lists, members
from pressdesk.lists.lists import DESK, LIST, PERSON, ListCard
from pressdesk.store.plain import Writer
from pressdesk.store.store import Store, step

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MANY = 40_000  # more than SQLite binds to one statement where nobody raised it (32,766)


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


def test_a_list_on_a_list_is_found_without_its_accents(store: Store) -> None:
    row = store.do(lists.save, ListCard(label="Science"))
    eole = store.do(lists.save, ListCard(label="Éole et marées"))
    store.do(lists.add, row, LIST, [eole], NOW)
    (found,) = store.ask(members.ids, row, "maree EOLE")
    (one,) = store.ask(members.rows, [found])
    assert one.name == "Éole et marées"


def test_more_members_than_sqlite_takes_values_are_taken_off_at_once(store: Store) -> None:
    row = store.do(lists.save, ListCard(label="Science"))
    store.do(_fill, row, MANY)
    chosen = store.ask(members.ids, row)
    assert store.do(members.turn, row, chosen, NOW, is_excluded=True) == MANY
    out = store.ask(members.ids, row, "", members.KEPT_OUT)
    assert store.do(members.take_off, row, out) == MANY
    assert store.ask(members.counts, row) == members.Counts()


@step("Fill", plain=True)
def _fill(session: Writer, row: int, many: int) -> None:
    at = NOW.isoformat()
    session.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO contacts (uid, version, first_created_at, edited_at, formatted_name,"
        " sort_name, family_name, given_name, honorific_prefix, organisation, name_key, note,"
        " folded, status, is_officer, is_archived, listed)"
        " SELECT 'u' || i, 1, ?, ?, 'P ' || i, '', '', '', '', '', '', '', '', 'active', 0, 0,"
        ' \'["","",[]]\' FROM n',
        (many, at, at),
    )
    session.run(
        "INSERT INTO members (list_id, contact_id, added_at, is_excluded)"
        " SELECT ?, id, ?, 0 FROM contacts",
        (row, at),
    )
