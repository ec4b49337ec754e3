"""Who is on a list, all told: its members, those its rule finds, those of the lists in it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import filterfalse

from pressdesk.base.i18n import _
from pressdesk.contacts.filters import Part
from pressdesk.lists import rules
from pressdesk.store.plain import Reader, glance, marks


@dataclass(slots=True)
class Gathered:
    """People and desks by id with why they are on, and those kept out with by which list."""

    people: dict[int, str] = field(default_factory=dict)
    desks: dict[int, str] = field(default_factory=dict)
    people_out: dict[int, str] = field(default_factory=dict)
    desks_out: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Known:
    """A list as the file has it, and of its members those that are more than a person on it."""

    id: int
    uid: str
    label: str
    rule: str
    is_archived: bool
    language: str
    address_kind: str
    desks: list[int] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    people_out: list[int] = field(default_factory=list)
    desks_out: list[int] = field(default_factory=list)
    lists_out: list[int] = field(default_factory=list)


@glance
def fitting(session: Reader, rule: rules.Rule, today: date) -> int:
    """Return how many people a rule fits: the figure beside it while it is built."""
    return rules.counted(session, rules.asked(rule, today, Gatherer(session, today).on_lists))


@glance
def count(session: Reader, lists: Sequence[int], today: date) -> int:
    """Return how many people and desks are on any of some lists, each once, reached or not."""
    gatherer = Gatherer(session, today)
    if all(gatherer.is_plain(row) for row in lists):
        # An index alone tells people apart, in a third of the time.
        counted = (
            f"SELECT count(DISTINCT contact_id) FROM members WHERE list_id IN ({marks(lists)})"
        )
        return int(session.rows(counted, lists)[0][0])
    found = gatherer.united(lists)
    return len(found.people) + len(found.desks)


@glance
def counts(session: Reader, lists: Sequence[int], today: date) -> dict[int, int]:
    """Return of each of some lists how many people and desks are on it, reached or not."""
    gatherer = Gatherer(session, today)
    plain = [row for row in lists if gatherer.is_plain(row)]
    made: dict[int, int] = dict.fromkeys(lists, 0)
    made |= dict(
        session.rows(
            f"SELECT list_id, count(*) FROM members WHERE list_id IN ({marks(plain)})"
            " GROUP BY list_id",
            plain,
        )
    )
    for row in set(lists) - set(plain):
        found = gatherer.gather(row)
        made[row] = len(found.people) + len(found.desks)
    return made


class Gatherer:
    """Gathers lists within one transaction, each once however often others contain it."""

    def __init__(self, session: Reader, today: date) -> None:
        self._session = session
        self._today = today
        self._gathered: dict[int, Gathered] = {}
        self.known: dict[int, Known] = {}
        self._by_uid: dict[str, int] = {}
        for row, uid, label, kind, rule, is_archived, language, address_kind in session.rows(
            "SELECT id, uid, label, kind, rule, is_archived, language, address_kind"
            " FROM mailing_lists"
        ):
            said = rule if kind == "rule" else ""
            self.known[row] = Known(
                row, uid, label, said, bool(is_archived), language, address_kind
            )
            self._by_uid[uid] = row
        self._load_others()

    def _load_others(self) -> None:
        for row, person, desk, nested, is_out in self._session.rows(
            "SELECT list_id, contact_id, outlet_id, nested_id, is_excluded FROM members"
            " WHERE contact_id IS NULL OR is_excluded = 1"
        ):
            known = self.known[row]
            if person is not None:
                known.people_out.append(person)
            elif desk is not None:
                (known.desks_out if is_out else known.desks).append(desk)
            else:
                (known.lists_out if is_out else known.lists).append(nested)

    def is_plain(self, row: int) -> bool:
        """Whether a list has people put on it by hand, and nothing else at all."""
        known = self.known.get(row)
        return known is None or not (
            known.rule or known.desks or known.lists
            or known.people_out or known.desks_out or known.lists_out
        )  # fmt: skip

    def gather(self, row: int) -> Gathered:
        """Return who is on a list and who is kept out of it; a list that is gone has nobody."""
        if row not in self._gathered:
            # No list may contain itself; should one do so yet, it adds nobody to itself.
            self._gathered[row] = Gathered()
            if row in self.known:
                self._gathered[row] = self._gather(self.known[row])
        return self._gathered[row]

    def _gather(self, known: Known) -> Gathered:
        # The first reason counts: by hand before by rule, and both before through another list.
        found = self._nested(known)
        if known.rule:
            sql, values = rules.query(rules.read(known.rule), self._today, self.on_lists)
            by_rule = _("fits the rule of “{name}”").format(name=known.label)
            found.people.update(dict.fromkeys(self._session.numbers(sql, values), by_rule))
        by_hand = _by_hand(known)
        put_on = dict.fromkeys(self._by_hand(known), by_hand)
        found.people = found.people | put_on if found.people else put_on
        found.desks.update(dict.fromkeys(known.desks, by_hand))
        self._keep_out(found, known)
        return found

    def _by_hand(self, known: Known) -> list[int]:
        """Return the people put on a list one by one."""
        rows = self._session.rows(
            # One row of JSON for tens of thousands: it is made and read twice as quickly.
            "SELECT json_group_array(contact_id) FROM members"
            " WHERE list_id = ? AND contact_id IS NOT NULL"
            # The index alone answers where nobody is kept out by hand.
            + (" AND is_excluded = 0" if known.people_out else ""),
            (known.id,),
        )
        people: list[int] = json.loads(rows[0][0])
        return people

    def _nested(self, known: Known) -> Gathered:
        """Return who comes through the lists on a list; one in the archive brings nobody."""
        found = Gathered()
        for nested in reversed(known.lists):
            if self.known[nested].is_archived:
                continue
            inner = self.gather(nested)
            through = _("on “{inner}”, which is on “{outer}”").format(
                inner=self.known[nested].label, outer=known.label
            )
            found.people.update(dict.fromkeys(inner.people, through))
            found.desks.update(dict.fromkeys(inner.desks, through))
            found.people_out.update(inner.people_out)
            found.desks_out.update(inner.desks_out)
        return found

    def _keep_out(self, found: Gathered, known: Known) -> None:
        """Take away who is kept out; of those only they who would be on are told of.

        A list in the archive brings nobody in, but goes on keeping out.
        """
        out = [(known.label, known.people_out, known.desks_out)]
        for other in known.lists_out:
            inner = self.gather(other)
            out.append((self.known[other].label, list(inner.people), list(inner.desks)))
        for label, people, desks in out:
            for person in people:
                if found.people.pop(person, None) is not None:
                    found.people_out[person] = label
            for desk in desks:
                if found.desks.pop(desk, None) is not None:
                    found.desks_out[desk] = label
        _only_outside(found)

    def united(self, rows: Sequence[int]) -> Gathered:
        """Return who is on any of several lists; kept out are those whom no list brings in."""
        if len(rows) == 1:
            return self.gather(rows[0])
        found = Gathered()
        # The first list that brings somebody says why.
        for row in rows:
            if row in self.known and row not in self._gathered and self.is_plain(row):
                others = filterfalse(found.people.__contains__, self._by_hand(self.known[row]))
                found.people.update(dict.fromkeys(others, _by_hand(self.known[row])))
                continue
            each = self.gather(row)
            found.people = each.people | found.people
            found.desks = each.desks | found.desks
            found.people_out = each.people_out | found.people_out
            found.desks_out = each.desks_out | found.desks_out
        _only_outside(found)
        return found

    def on_lists(self, uids: tuple[str, ...]) -> Part:
        """Return what asks for the people on some lists; a list that is gone has nobody."""
        people: dict[int, str] = {}
        for uid in uids:
            if uid in self._by_uid:
                people |= self.gather(self._by_uid[uid]).people
        return Part("", (json.dumps(list(people)),), "SELECT value FROM json_each(?)")


def _by_hand(known: Known) -> str:
    """Return why people put on a list are on it."""
    return _("on “{name}”").format(name=known.label)


def _only_outside(found: Gathered) -> None:
    """Who is kept out on one way and comes in on another is in."""
    for person in found.people_out.keys() & found.people.keys():
        del found.people_out[person]
    for desk in found.desks_out.keys() & found.desks.keys():
        del found.desks_out[desk]
