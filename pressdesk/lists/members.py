"""The members of a list as a window shows them: which there are, and a few of them looked at."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from pressdesk.base.i18n import N_
from pressdesk.base.text import fold
from pressdesk.lists import lists
from pressdesk.lists.lists import DESK, LIST, PERSON
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import step

KEPT_OUT = "out"  # of `ids`: those kept out; everybody else without it
_EITHER = "either"
_OTHER = "(m.contact_id IS NULL OR m.is_excluded = 1)"  # what an index of the few others knows
_WANTED = {"": "m.is_excluded = 0", KEPT_OUT: f"{_OTHER} AND m.is_excluded = 1", _EITHER: "1"}


class Member(NamedTuple):
    """One member: `what` is `PERSON`, `DESK` or `LIST`, `row` the id of that record.

    `meta` says more of it: a person's job title and organisation, how many are on a list.
    """

    id: int
    what: str
    row: int
    name: str
    meta: str
    status: str
    is_archived: bool
    is_excluded: bool


class Counts(NamedTuple):
    """How many are on a list by hand, of each kind, and how many are kept out of it."""

    people: int = 0
    desks: int = 0
    lists: int = 0
    excluded: int = 0

    @property
    def on(self) -> int:
        """How many are on it, whatever they are."""
        return self.people + self.desks + self.lists


@glance
def counts(session: Reader, row: int) -> Counts:
    """Return how many members a list has."""
    # One index counts them all; another leads to the few that are no plain person on it.
    total = session.rows("SELECT count(*) FROM members WHERE list_id = ?", (row,))[0][0]
    others = session.rows(
        "SELECT is_excluded, outlet_id IS NOT NULL, count(*)"
        " FROM members WHERE list_id = ? AND (contact_id IS NULL OR is_excluded = 1)"
        " GROUP BY 1, 2",
        (row,),
    )
    excluded = desks = nested = 0
    for is_out, is_desk, many in others:
        if is_out:
            excluded += many
        elif is_desk:
            desks += many
        else:
            nested += many
    return Counts(total - excluded - desks - nested, desks, nested, excluded)


@glance
def ids(session: Reader, row: int, words: str = "", which: str = "") -> tuple[int, ...]:
    """Return the members of a list by name: lists first, then desks, then people.

    With `words` only those whose name or organisation holds all of them, however typed.
    """
    asked, wanted = fold(words).split(), _WANTED[which]
    # Of the lists on a list there are few, and nothing keeps their names folded.
    nested = session.rows(
        "SELECT m.id, l.label FROM members m JOIN mailing_lists l ON l.id = m.nested_id"
        f" WHERE m.list_id = ? AND {_OTHER} AND {wanted} ORDER BY l.label, l.id",
        (row,),
    )
    found = [one for one, label in nested if all(word in fold(label) for word in asked)]
    for sql, folded in _ORDERED:
        clause = f" AND {folded} LIKE ? ESCAPE '\\'" * len(asked)
        values = (row, *(f"%{_like(word)}%" for word in asked))
        found += session.numbers(sql.format(wanted + clause), values)
    return tuple(found)


_ORDERED = (
    (
        "SELECT m.id FROM members m JOIN outlets o ON o.id = m.outlet_id"
        f" WHERE m.list_id = ? AND {_OTHER} AND {{}} ORDER BY o.folded, o.id",
        "o.folded",
    ),
    (
        "SELECT m.id FROM members m JOIN contacts c ON c.id = m.contact_id"
        " WHERE m.list_id = ? AND {} ORDER BY c.sort_name, c.id",
        "c.folded",
    ),
)


@glance
def everybody(session: Reader, row: int) -> tuple[Member, ...]:
    """Return all members of a list in that order, those kept out among them."""
    return rows(session, ids(session, row, which=_EITHER))


@glance
def rows(session: Reader, ids: Sequence[int]) -> tuple[Member, ...]:
    """Return some members, whatever they are, in the order asked for."""
    some, asked = "m.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    found = [
        Member(row, PERSON, of, name or house, meta, status, bool(archived), bool(out))
        for row, of, name, title, house, status, archived, out in session.rows(
            "SELECT m.id, c.id, c.formatted_name, json_extract(c.listed, '$[2][0][1]'),"
            " c.organisation, c.status, c.is_archived, m.is_excluded"
            f" FROM members m JOIN contacts c ON c.id = m.contact_id WHERE {some}",
            asked,
        )
        for meta in [" · ".join(part for part in (title, house if name else "") if part)]
    ]
    found += [
        Member(row, DESK, of, name, kind, "", bool(archived), bool(out))
        for row, of, name, kind, archived, out in session.rows(
            "SELECT m.id, o.id, o.name, o.kind, o.is_archived, m.is_excluded"
            f" FROM members m JOIN outlets o ON o.id = m.outlet_id WHERE {some}",
            asked,
        )
    ]
    found += [
        Member(row, LIST, of, name, kind, "", bool(archived), bool(out))
        for row, of, name, kind, archived, out in session.rows(
            "SELECT m.id, l.id, l.label, l.kind, l.is_archived, m.is_excluded"
            f" FROM members m JOIN mailing_lists l ON l.id = m.nested_id WHERE {some}",
            asked,
        )
    ]
    known = {one.id: one for one in found}
    return tuple(known[one] for one in ids if one in known)


@step(N_("Remove from list"), plain=True)
def take_off(session: Writer, row: int, ids: Sequence[int]) -> int:
    """Take members off a list, whatever they are, kept out or not; return how many there were."""
    return sum(lists.remove(session, row, what, of) for what, of in _by_kind(session, ids).items())


@step(N_("Add to list"), plain=True)
def turn(session: Writer, row: int, ids: Sequence[int], now: datetime, *, is_excluded: bool) -> int:
    """Keep members of a list out of it, or put on who was kept out; return how many changed."""
    return sum(
        lists.add(session, row, what, of, now, is_excluded=is_excluded)
        for what, of in _by_kind(session, ids).items()
    )


def _by_kind(session: Reader, ids: Sequence[int]) -> dict[str, list[int]]:
    some = "id IN (SELECT value FROM json_each(?))"
    asked = (json.dumps(list(ids)),)
    found = {
        what: session.numbers(
            f"SELECT {what} FROM members WHERE {some} AND {what} IS NOT NULL", asked
        )
        for what in (PERSON, DESK, LIST)
    }
    return {what: list(of) for what, of in found.items() if of}


def _like(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
