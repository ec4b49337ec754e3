"""Media organisations, and who works for them."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean, fold
from pressdesk.contacts import many
from pressdesk.contacts.cardrows import address_rows, addresses_of
from pressdesk.contacts.sweep import chunks, swapped
from pressdesk.formats.card import Address, Email, Telephone
from pressdesk.store.faults import stale
from pressdesk.store.plain import Reader, Row, Writer, glance, insert, update
from pressdesk.store.store import step
from pressdesk.store.values import list_text, new_uid

KINDS = ("agency", "daily", "weekly", "magazine", "trade", "radio", "television", "online", "blog")


@dataclass(frozen=True, slots=True)
class OutletCard:
    """One media organisation; `kind` is one of `KINDS` or "".

    `language` is its first one, `languages` all of them. Telephones, e-mails and addresses are the
    desk's own, whoever sits there.
    """

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
    languages: tuple[str, ...] = ()
    telephones: tuple[Telephone, ...] = ()
    emails: tuple[Email, ...] = ()
    addresses: tuple[Address, ...] = ()


_COLUMNS = (
    "id, uid, version, name, kind, language, country, website, note, is_archived, languages,"
    " telephones, emails, addresses"
)


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
def ids(session: Reader, view: str = "outlets", words: str = "") -> "array[int]":
    """Return the outlets of a view ("outlets" or "archived"), by name, whose name has `words`."""
    key = fold(words)
    return session.numbers(
        "SELECT id FROM outlets WHERE is_archived = ? AND instr(folded, ?)"
        " ORDER BY instr(folded, ?) <> 1, folded, id",
        (view == "archived", key, key),
    )


@glance
def count(session: Reader) -> int:
    """Return how many outlets there are, those in the archive left out."""
    return int(session.rows("SELECT count(*) FROM outlets WHERE is_archived = 0")[0][0])


@glance
def named(session: Reader, name: str) -> int:
    """Return the outlet of a name, however case and accents are typed; 0 where there is none."""
    found = session.rows(
        "SELECT id FROM outlets WHERE folded = ? ORDER BY is_archived, id LIMIT 1", (fold(name),)
    )
    return int(found[0][0]) if found else 0


@glance
def outlet(session: Reader, row: int) -> OutletCard:
    """Return one outlet; DeskError where there is none any more."""
    found = session.rows(f"SELECT {_COLUMNS} FROM outlets WHERE id = ?", (row,))
    if not found:
        raise DeskError(_("This outlet does not exist any more."))
    return _card(found[0])


def _card(row: Row) -> OutletCard:
    *plain, languages, telephones, emails, addresses = row
    return replace(
        OutletCard(*plain[:-1]),
        is_archived=bool(plain[-1]),
        languages=tuple(json.loads(languages)),
        telephones=tuple(Telephone(*kept) for kept in json.loads(telephones)),
        emails=tuple(Email(*kept) for kept in json.loads(emails)),
        addresses=addresses_of(addresses),
    )


@step(N_("Save outlet"), spell=lambda outlet, now: outlet.id or "", plain=True)
def save(session: Writer, outlet: OutletCard, now: datetime) -> int:
    """Store an outlet, new or changed, and return its id.

    A new name is carried into the cards of its people. Raises StaleError, and DeskError without a
    name or with the name of another outlet.
    """
    name = clean(outlet.name).strip()
    if not name:
        raise DeskError(_("An outlet needs a name."))
    values = _values(replace(outlet, name=name))
    if not outlet.id:
        session.info["label"] = N_("New outlet")
        return insert(session, "outlets", {"uid": outlet.uid or new_uid(), "version": 1} | values)
    found = session.rows("SELECT version, name FROM outlets WHERE id = ?", (outlet.id,))
    if not found or found[0][0] != outlet.version:
        raise stale()
    before = found[0][1]
    if fold(before) != fold(name):
        _refuse_namesake(session, outlet.id, name)
    if before != name:
        session.info["label"] = N_("Rename outlet")
        _carry_along(session, outlet.id, before, name, now)
    update(session, "outlets", outlet.id, values)
    return outlet.id


def _values(outlet: OutletCard) -> dict[str, Any]:
    languages = outlet.languages or ((outlet.language,) if outlet.language else ())
    return {
        "name": outlet.name,
        "kind": outlet.kind,
        "language": languages[0] if languages else "",
        "country": outlet.country,
        "website": outlet.website,
        "note": outlet.note,
        "is_archived": outlet.is_archived,
        "folded": fold(outlet.name),
        "languages": list_text(languages),
        "telephones": list_text(map(astuple, outlet.telephones)),
        "emails": list_text(map(astuple, outlet.emails)),
        "addresses": address_rows(outlet.addresses),
    }


def _refuse_namesake(session: Writer, outlet: int, name: str) -> None:
    other = "SELECT 1 FROM outlets WHERE folded = ? AND id <> ? AND is_archived = 0"
    if session.rows(other, (fold(name), outlet)):
        raise DeskError(
            _("There is another outlet called “{name}”.").format(name=name),
            _("Merge the two, or give this one a name of its own."),
        )


def _carry_along(session: Writer, outlet: int, before: str, name: str, now: datetime) -> None:
    """Write an outlet's new name into the cards of those who work there, and let it find them."""
    theirs = session.numbers("SELECT id FROM contacts WHERE organisation_key = ?", (fold(before),))
    for some in chunks(theirs):
        many.rename(session, some, name, "Rename outlet", now)
    refold(session, outlet, before, name)


def refold(session: Writer, outlet: int, before: str, name: str) -> None:
    """Let those who work for an outlet, by their affiliations, be found by another name of it."""
    rows = session.rows(
        "SELECT c.id, c.folded, count(*) FROM affiliations a JOIN contacts c ON c.id = a.contact_id"
        " WHERE a.outlet_id = ? AND a.ended_on IS NULL GROUP BY c.id",
        (outlet,),
    )
    session.run_many(
        "UPDATE contacts SET folded = ?, version = version + 1 WHERE id = ?",
        ((swapped(folded, before, name, times), contact) for contact, folded, times in rows),
    )


@step(N_("Archive outlet"), plain=True)
def archive(session: Writer, outlets: Sequence[int]) -> None:
    """Take outlets out of sight; their people stay, and stay theirs."""
    _set_archived(session, outlets, True)


@step(N_("Bring outlet back"), plain=True)
def unarchive(session: Writer, outlets: Sequence[int]) -> None:
    """Put archived outlets back among the others."""
    _set_archived(session, outlets, False)


def _set_archived(session: Writer, outlets: Sequence[int], is_archived: bool) -> None:
    session.run_many(
        "UPDATE outlets SET is_archived = ?1, version = version + 1"
        " WHERE id = ?2 AND is_archived <> ?1",
        [(is_archived, outlet) for outlet in outlets],
    )


@step(N_("Make outlets"), plain=True)
def make_of_organisations(session: Writer) -> int:
    """Make an outlet of every organisation of people that is none yet; return how many.

    The organisations of our own officers are ours, and no outlets.
    """
    names = session.rows(f"SELECT min(c.organisation) {_WITHOUT} GROUP BY c.organisation_key")
    rows = [(new_uid(), name, fold(name)) for (name,) in names]
    session.run_many(
        "INSERT INTO outlets (uid, version, name, folded, kind, language, country, website, note,"
        " is_archived) VALUES (?, 1, ?, ?, '', '', '', '', '', 0)",
        rows,
    )
    return len(rows)


@glance
def without_outlet(session: Reader) -> int:
    """Return how many organisations of people have no outlet's record."""
    sql = f"SELECT count(DISTINCT c.organisation_key) {_WITHOUT}"
    return int(session.rows(sql)[0][0])


_WITHOUT = (
    "FROM contacts c WHERE c.organisation_key <> '' AND c.is_archived = 0 AND c.is_officer = 0"
    " AND c.organisation_key NOT IN (SELECT folded FROM outlets)"
)
