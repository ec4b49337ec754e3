"""The row of a list says who is on it: how many by hand, and whom its rule asks for."""

from datetime import UTC, datetime

from pressdesk.base import i18n
from pressdesk.contacts import edit
from pressdesk.desktop.lists import listwords
from pressdesk.formats.card import Card
from pressdesk.lists import lists
from pressdesk.lists.lists import PERSON, RULE, ListCard
from pressdesk.lists.rules import Condition, Rule
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_a_rule_is_said_in_the_row_of_its_list(store: Store) -> None:
    i18n.speak("en")
    off = store.do(lists.save, ListCard(label="Never again"))
    uid = store.ask(lists.listed, off).uid
    asked = (Condition("beat", ("space",)), Condition("on_list", (uid,), is_not=True))
    rule = Rule(parts=asked)
    row = store.do(lists.save, ListCard(label="Space", kind=RULE, rule=rule))
    empty = store.do(lists.save, ListCard(label="Empty", kind=RULE))
    said = [listwords.meta(one) for one in store.ask(lists.rows, (row, empty, off))]
    assert said == ["Beat is space, and not on “Never again”", "By rule", "0 members"]
    ann = store.do(edit.save, Card(formatted_name="Ann"), NOW)
    store.do(lists.add, row, PERSON, [ann], NOW)
    (one,) = store.ask(lists.rows, (row,))
    assert listwords.meta(one) == "1 member · Beat is space, and not on “Never again”"
    assert listwords.spoken_row(one).startswith("Space, Rule list, 1 member")


def test_a_rule_of_a_later_version_keeps_its_list_in_sight(store: Store) -> None:
    i18n.speak("en")
    row = store.do(lists.save, ListCard(label="Later", kind=RULE))
    kept = '{"how": "all", "parts": [{"kind": "shoe size", "values": ["44"]}]}'
    store._writer.execute("UPDATE mailing_lists SET rule = ? WHERE id = ?", (kept, row))
    (one,) = store.ask(lists.rows, (row,))
    assert one.rule == Rule() and listwords.meta(one) == "By rule"
