"""Who works for an outlet, and who did: by affiliation, or by the organisation they name."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pressdesk.base.text import fold
from pressdesk.contacts.outlets import OutletCard
from pressdesk.store.plain import Reader, glance, marks
from pressdesk.store.values import date_of

# Somebody works there by an affiliation that has not ended, or by an organisation of that name.
_THERE = (
    "SELECT c.id FROM {outlet} contacts c WHERE c.organisation_key = o.folded AND c.is_archived = 0"
    " UNION SELECT a.contact_id FROM {outlet} affiliations a JOIN contacts c ON c.id = a.contact_id"
    " WHERE a.outlet_id = o.id AND c.is_archived = 0 AND (a.ended_on IS NULL OR a.ended_on > ?)"
)


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet as lists show one, with how many people work there."""

    id: int
    name: str
    kind: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    people: int = 0
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class Colleague:
    """That somebody works, or worked, for an outlet: as what, and from when to when."""

    contact: int
    role: str = ""
    began_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """The people of an outlet, each group by family name; archived ones are left out."""

    current: tuple[Colleague, ...] = ()
    former: tuple[Colleague, ...] = ()


@glance
def rows(session: Reader, ids: Sequence[int], today: date) -> list[OutletRow]:
    """Return outlets as a list shows them, in the order of `ids`; those gone are left out."""
    wanted = list(ids)
    found = session.rows(
        "SELECT o.id, o.name, o.kind, o.country, o.languages, o.is_archived,"
        f" (SELECT count(*) FROM ({_THERE.format(outlet='')})) FROM outlets o"
        f" WHERE o.id IN ({marks(wanted)})",
        (today.isoformat(), *wanted),
    )
    by_id = {row[0]: _row(*row) for row in found}
    return [by_id[row] for row in wanted if row in by_id]


@glance
def staff(session: Reader, outlet: OutletCard, today: date) -> Staff:
    """Return who works for an outlet today, and who did before."""
    # The plus keeps SQLite from going through all of a large outlet for each of its people.
    found = session.rows(
        f"WITH o (id, folded) AS (VALUES (?, ?)), there (id) AS ({_THERE.format(outlet='o,')})"
        " SELECT c.id, a.role, a.began_on, a.ended_on FROM there CROSS JOIN contacts c"
        " ON c.id = there.id LEFT JOIN affiliations a ON a.contact_id = c.id AND +a.outlet_id = ?"
        "  AND (a.ended_on IS NULL OR a.ended_on > ?) ORDER BY c.sort_name, c.id, a.position",
        (outlet.id, fold(outlet.name), today.isoformat(), outlet.id, today.isoformat()),
    )
    current = {row[0]: _colleague(*row) for row in reversed(found)}
    ended = session.rows(
        "SELECT c.id, a.role, a.began_on, a.ended_on FROM affiliations a"
        " JOIN contacts c ON c.id = a.contact_id WHERE a.outlet_id = ? AND c.is_archived = 0"
        " AND a.ended_on <= ? ORDER BY a.ended_on DESC, c.sort_name, c.id",
        (outlet.id, today.isoformat()),
    )
    former = {row[0]: _colleague(*row) for row in reversed(ended) if row[0] not in current}
    return Staff(tuple(reversed(current.values())), tuple(reversed(former.values())))


def _row(
    row: int, name: str, kind: str, country: str, languages: str, archived: int, people: int
) -> OutletRow:
    return OutletRow(row, name, kind, country, tuple(json.loads(languages)), people, bool(archived))


def _colleague(contact: int, role: str | None, began: str | None, ended: str | None) -> Colleague:
    return Colleague(contact, role or "", date_of(began), date_of(ended))
