"""Media organisations, and who works for them."""

import json
from dataclasses import astuple, dataclass, replace

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean, fold
from pressdesk.contacts.cardrows import address_rows, addresses_of
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
        "languages": list_text(outlet.languages),
        "telephones": list_text(map(astuple, outlet.telephones)),
        "emails": list_text(map(astuple, outlet.emails)),
        "addresses": address_rows(outlet.addresses),
    }
    if not outlet.id:
        return insert(session, "outlets", {"uid": outlet.uid or new_uid(), "version": 1} | values)
    found = session.rows("SELECT version FROM outlets WHERE id = ?", (outlet.id,))
    if not found or found[0][0] != outlet.version:
        raise stale()
    update(session, "outlets", outlet.id, values)
    return outlet.id
