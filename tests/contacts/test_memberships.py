"""Two who become one stand once on every list; who is erased is in no list and no hand-out."""

from datetime import UTC, date, datetime

from pressdesk.contacts import edit, find, merge, outletmerge, outlets, privacy
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.store.plain import Row, Writer, insert
from pressdesk.store.store import Store, step
from pressdesk.store.values import new_uid

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@step("Put", plain=True)
def put(session: Writer, label: str, column: str, *members: tuple[int, bool]) -> int:
    head = {"uid": new_uid(), "version": 1, "label": label, "note": "", "is_archived": False}
    row = insert(session, "mailing_lists", head)
    for member, is_excluded in members:
        values = {"list_id": row, column: member, "added_at": "", "is_excluded": is_excluded}
        insert(session, "members", values)
    return row


@step("Hand out", plain=True)
def hand_out(session: Writer, contact: int | None, name: str, address: str) -> None:
    values = {
        "uid": new_uid(), "version": 1, "handed_at": "2026", "form": "bcc", "who": "",
        "release_uid": "", "headline": "", "lists": "[]", "left_out": "[]", "override_reason": "",
    }  # fmt: skip
    handout = insert(session, "handouts", values)
    said = {"contact_id": contact, "formatted_name": name, "address": address}
    rest = {"handout_id": handout, "language": "en", "because": f"told of {name}"}
    insert(session, "handout_recipients", said | rest)


def kept(store: Store, sql: str) -> list[Row]:
    return store.ask(lambda session: session.rows(sql))


MEMBERS = "SELECT list_id, contact_id, outlet_id, is_excluded FROM members ORDER BY list_id, 2"


def test_merged_people_stand_once_and_stay_out_where_one_was_kept_out(store: Store) -> None:
    one = store.do(edit.save, Card(formatted_name="Ann Roy"), NOW)
    two = store.do(edit.save, Card(formatted_name="Ann Leroy"), NOW)
    both = store.do(put, "Both", "contact_id", (one, False), (two, False))
    other = store.do(put, "Other", "contact_id", (two, False))
    out = store.do(put, "Out", "contact_id", (one, False), (two, True))
    before = kept(store, MEMBERS)
    store.do(merge.merge, store.ask(find.card, one), [two], NOW)
    assert kept(store, MEMBERS) == [
        (both, one, None, 0), (other, one, None, 0), (out, one, None, 1),
    ]  # fmt: skip
    store.undo()
    assert kept(store, MEMBERS) == before


def test_desks_of_merged_outlets_stand_once(store: Store) -> None:
    one, two = (store.do(outlets.save, OutletCard(name=n), NOW) for n in ("Le Soir", "Soir"))
    both = store.do(put, "Both", "outlet_id", (one, False), (two, False))
    other = store.do(put, "Other", "outlet_id", (two, False))
    store.do(outletmerge.merge, one, [two], NOW)
    assert kept(store, MEMBERS) == [(both, None, one, 0), (other, None, one, 0)]


def test_who_is_erased_has_no_name_in_what_was_handed_out(store: Store) -> None:
    card = Card(formatted_name="Zebulon Quark", emails=(Email("Zebulon@Example.org"),))
    gone = store.do(edit.save, card, NOW)
    store.do(put, "List", "contact_id", (gone, False))
    store.do(hand_out, gone, "Zebulon Quark", "zebulon@example.org")
    store.do(hand_out, None, "Z. Quark", "ZEBULON@example.org")
    store.do(hand_out, None, "Ann Roy", "ann@example.org")
    store.do(privacy.erase, [gone], date(2026, 11, 23))
    assert kept(store, "SELECT formatted_name, address FROM handout_recipients") == [
        ("", ""), ("", ""), ("Ann Roy", "ann@example.org"),
    ]  # fmt: skip
    assert not kept(store, "SELECT 1 FROM members")
    store.close()
    assert b"zebulon" not in store.path.read_bytes().lower()
