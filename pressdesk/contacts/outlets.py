"""Media organisations, and who works for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean, fold
from pressdesk.store.faults import stale
from pressdesk.store.plain import Reader, Row, Writer, glance, insert, update
from pressdesk.store.store import step
from pressdesk.store.values import date_of, new_uid


@dataclass(frozen=True, slots=True)
class OutletCard:
    """One media organisation; `kind` is paper, agency, radio, television, web or ""."""

    id: int = 0
    uid: str = ""
    version: int = 0
    name: str = ""
    kind: str = ""
    language: str = ""
    country: str = ""
    website: str = ""
    note: str = ""
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class AffiliationRow:
    """That a person works for an outlet, in a role, from one day to another."""

    outlet: int
    outlet_name: str = ""
    role: str = ""
    began_on: date | None = None
    ended_on: date | None = None


_COLUMNS = "id, uid, version, name, kind, language, country, website, note, is_archived"


@glance
def outlets(session: Reader, words: str = "") -> tuple[OutletCard, ...]:
    """Return the outlets whose name holds `words`, by name; archived ones are left out."""
    found = session.rows(
        f"SELECT {_COLUMNS} FROM outlets WHERE is_archived = 0 AND instr(folded, ?)"
        " ORDER BY folded, id",
        (fold(words),),
    )
    return tuple(_card(row) for row in found)


@glance
def outlet(session: Reader, row: int) -> OutletCard:
    """Return one outlet; DeskError where there is none any more."""
    found = session.rows(f"SELECT {_COLUMNS} FROM outlets WHERE id = ?", (row,))
    if not found:
        raise DeskError(_("This outlet does not exist any more."))
    return _card(found[0])


def _card(row: Row) -> OutletCard:
    card = OutletCard(*row)
    return replace(card, is_archived=bool(card.is_archived))


@step(N_("Save outlet"), plain=True)
def save(session: Writer, outlet: OutletCard) -> int:
    """Store an outlet, new or changed, and return its id. Raises StaleError."""
    if not outlet.name.strip():
        raise DeskError(_("An outlet needs a name."))
    values = {
        "name": clean(outlet.name).strip(),
        "kind": outlet.kind,
        "language": outlet.language,
        "country": outlet.country,
        "website": outlet.website,
        "note": outlet.note,
        "is_archived": outlet.is_archived,
        "folded": fold(outlet.name),
    }
    if not outlet.id:
        return insert(session, "outlets", {"uid": outlet.uid or new_uid(), "version": 1} | values)
    found = session.rows("SELECT version FROM outlets WHERE id = ?", (outlet.id,))
    if not found or found[0][0] != outlet.version:
        raise stale()
    update(session, "outlets", outlet.id, values)
    return outlet.id


@glance
def affiliations(session: Reader, contact: int) -> tuple[AffiliationRow, ...]:
    """Return whom a person works for, and worked for, in the order given."""
    found = session.rows(
        "SELECT a.outlet_id, o.name, a.role, a.began_on, a.ended_on FROM affiliations a"
        " JOIN outlets o ON o.id = a.outlet_id WHERE a.contact_id = ? ORDER BY a.position, a.id",
        (contact,),
    )
    return tuple(
        AffiliationRow(row, name, role, date_of(began), date_of(ended))
        for row, name, role, began, ended in found
    )


@step(N_("Change affiliations"), plain=True)
def save_affiliations(session: Writer, contact: int, rows: Sequence[AffiliationRow]) -> None:
    """Store whom a person works for, in this order, in the place of what was stored."""
    session.run("DELETE FROM affiliations WHERE contact_id = ?", (contact,))
    session.run_many(
        "INSERT INTO affiliations (contact_id, outlet_id, position, role, began_on, ended_on)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                contact,
                row.outlet,
                position,
                row.role,
                row.began_on.isoformat() if row.began_on else None,
                row.ended_on.isoformat() if row.ended_on else None,
            )
            for position, row in enumerate(rows)
        ],
    )
    session.run("UPDATE contacts SET version = version + 1 WHERE id = ?", (contact,))
