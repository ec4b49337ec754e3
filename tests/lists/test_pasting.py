"""Pasted addresses are matched with those known, and whoever objected does not come on."""

from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, outlets, privacy
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.lists import lists, members, pasting
from pressdesk.lists.lists import ListCard
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_addresses_come_on_and_go(store: Store) -> None:
    ann = Card(formatted_name="Ann", emails=(Email("ann@Büro.example"),))
    row = store.do(edit.save, ann, NOW)
    gone = Card(formatted_name="Zeb", emails=(Email("zeb@example.org"),))
    store.do(privacy.suppress, [store.do(edit.save, gone, NOW)], "", date(2026, 11, 23), NOW)
    soir = OutletCard(name="Le Soir", emails=(Email("desk@soir.example"),))
    store.do(outlets.save, soir, NOW)
    text = (
        'ANN@xn--bro-hoa.example; "Bob, Jr" <bob@example.org>\nzeb@example.org, desk@soir.example'
    )
    found = store.ask(pasting.matched, text)
    assert [(one.address, one.what) for one in found] == [
        ("ANN@xn--bro-hoa.example", pasting.KNOWN), ("bob@example.org", pasting.NEW),
        ("zeb@example.org", pasting.BARRED), ("desk@soir.example", pasting.DESK),
    ]  # fmt: skip
    assert found[0].row == row
    science = store.do(lists.save, ListCard(label="Science"))
    assert store.do(pasting.put_on, science, found, NOW) == 3
    assert {one.name for one in store.ask(members.everybody, science)} >= {"Ann", "Le Soir"}
    assert store.do(pasting.take_off, science, store.ask(pasting.matched, text)) == 3
    store.undo()
    store.undo()
    assert store.ask(members.everybody, science) == () and len(store.ask(find.ids)) == 2
    with pytest.raises(DeskError, match="no list"):
        store.ask(pasting.wanted, "Other")


def test_people_alone_come_on_whatever_their_domains_look_like(store: Store) -> None:
    science = store.do(lists.save, ListCard(label="Science"))
    found = store.ask(pasting.matched, "Zoë <zoe@xn--a.example>, bob@example.org")
    assert [(one.name, one.what) for one in found] == [("Zoë", pasting.NEW), ("", pasting.NEW)]
    assert store.do(pasting.put_on, store.ask(pasting.wanted, "SCIENCE"), found, NOW) == 2
    on = {one.name for one in store.ask(members.everybody, science)}
    assert on == {"Zoë", "bob@example.org"}
    again = store.ask(pasting.matched, "zoe@xn--a.example")
    assert [one.what for one in again] == [pasting.KNOWN]
