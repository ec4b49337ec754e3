"""Making, changing and archiving people."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean, fold
from pressdesk.contacts.keys import digits_of, name_key, spellings
from pressdesk.formats.card import Card
from pressdesk.store import search
from pressdesk.store.faults import stale
from pressdesk.store.plain import Row, Writer, insert, update
from pressdesk.store.store import step
from pressdesk.store.values import list_text, moment_text, new_uid

_NOTE_SEARCHED = 500  # letters of a note that are searched


@step(N_("Save contact"), spell=lambda card, now: card.id or "", plain=True)
def save(session: Writer, card: Card, now: datetime) -> int:
    """Store a contact, new or changed, with all its parts, and return its id.

    Raises StaleError when it was changed elsewhere since it was read, DeskError without a name
    and an organisation.
    """
    if not (card.formatted_name.strip() or card.organisation.strip()):
        raise DeskError(_("A contact needs a name or an organisation."))
    values = contact_values(card) | {"edited_at": moment_text(now)}
    contact = card.id
    if contact:
        found = session.rows("SELECT version FROM contacts WHERE id = ?", (contact,))
        if not found or found[0][0] != card.version:
            raise stale()
        update(session, "contacts", contact, values)
    else:
        session.info["label"] = N_("New contact")
        made = {"uid": card.uid or new_uid(), "version": 1, "first_created_at": moment_text(now)}
        contact = insert(session, "contacts", made | values)
    for table, (columns, rows) in part_rows(card).items():
        _put_parts(session, table, columns, contact, rows)
    return contact


@step(N_("Archive"), plain=True)
def archive(session: Writer, contacts: Sequence[int]) -> None:
    """Take people out of the office's daily sight; releases that print them keep them."""
    _set_archived(session, contacts, True)


@step(N_("Take out of the archive"), plain=True)
def unarchive(session: Writer, contacts: Sequence[int]) -> None:
    """Put archived people back among the others."""
    _set_archived(session, contacts, False)


def _set_archived(session: Writer, contacts: Sequence[int], is_archived: bool) -> None:
    mark = f" {search.ARCHIVED}"
    session.run_many(
        "UPDATE contacts SET is_archived = ?1, version = version + 1,"
        f" folded = replace(folded, '{mark}', '') || iif(?1, '{mark}', '')"
        " WHERE id = ?2 AND is_archived <> ?1",
        [(is_archived, contact) for contact in contacts],
    )


def contact_values(card: Card) -> dict[str, Any]:
    """Return what a card writes into its own row, with what it is sorted and found by."""
    return {
        "formatted_name": clean(card.formatted_name).strip(),
        "family_name": clean(card.family_name).strip(),
        "given_name": clean(card.given_name).strip(),
        "honorific_prefix": clean(card.honorific_prefix).strip(),
        "organisation": clean(card.organisation).strip(),
        "note": clean(card.note),
        "is_officer": card.is_officer,
        "is_archived": card.is_archived,
        "status": card.status,
        "sort_name": _sort_name(card),
        "name_key": name_key(card.formatted_name),
        "listed": list_text(_listed(card)),
        "folded": _folded(card),
    }


def part_rows(card: Card) -> dict[str, tuple[str, list[Row]]]:
    """Return what a card writes beside its row: by table, the columns and the rows in order."""
    phrases = [("title", *pair) for pair in card.titles if pair[1].strip()]
    phrases += [("salutation", *pair) for pair in card.salutations if pair[1].strip()]
    tags = [("language", word) for word in card.languages]
    tags += [("category", word) for word in card.categories]
    tags += [("beat", word) for word in card.beats]
    return {
        "contact_phrases": ("kind, language, words", list(phrases)),
        "contact_telephones": (
            "number, digits, kind, is_preferred, is_private",
            [
                (t.number.strip(), digits_of(t.number), t.kind, t.preferred, t.private)
                for t in card.telephones
                if t.number.strip()
            ],
        ),
        "contact_emails": (
            "address, folded, kind, is_preferred, is_private",
            [
                (e.address.strip(), fold(e.address), e.kind, e.preferred, e.private)
                for e in card.emails
                if e.address.strip()
            ],
        ),
        "contact_tags": ("kind, word, folded", [(kind, word, fold(word)) for kind, word in tags]),
    }


def _put_parts(session: Writer, table: str, columns: str, contact: int, rows: list[Row]) -> None:
    """Write the parts of a contact, only where they differ from what is stored."""
    stored = session.rows(
        f"SELECT {columns} FROM {table} WHERE contact_id = ? ORDER BY position, id", (contact,)
    )
    if stored == rows:
        return
    session.run(f"DELETE FROM {table} WHERE contact_id = ?", (contact,))
    width = columns.count(",") + 3
    session.run_many(
        f"INSERT INTO {table} (contact_id, position, {columns}) VALUES ({','.join('?' * width)})",
        [(contact, position, *row) for position, row in enumerate(rows)],
    )


def _sort_name(card: Card) -> str:
    """Return what a contact stands by in a list: the family name, else the name's last word."""
    family = card.family_name.strip() or (card.formatted_name.split() or [""])[-1]
    return fold(f"{family} {card.given_name or card.formatted_name}".strip() or card.organisation)


def _listed(card: Card) -> tuple[str, str, list[tuple[str, str]]]:
    """Return what a list shows of a card's parts: the preferred number and address, the titles."""
    telephones = sorted(card.telephones, key=lambda t: not t.preferred)
    emails = sorted(card.emails, key=lambda e: not e.preferred)
    return (
        telephones[0].number.strip() if telephones else "",
        emails[0].address.strip() if emails else "",
        [title for title in card.titles if title[1].strip()],
    )


def _folded(card: Card) -> str:
    marked = [search.ARCHIVED] * card.is_archived + [search.OFFICER] * card.is_officer
    parts = [
        card.formatted_name, card.honorific_prefix, card.organisation,
        *(words for _language, words in card.titles), *card.categories, *card.beats,
        *(e.address for e in card.emails),
        *(spelling for t in card.telephones for spelling in spellings(t.number)),
        card.note[:_NOTE_SEARCHED], *marked,
    ]  # fmt: skip
    return fold(" ".join(part for part in parts if part))
