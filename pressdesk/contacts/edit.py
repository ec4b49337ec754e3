"""Making, changing and archiving people."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.progress import Progress
from pressdesk.base.text import clean, fold
from pressdesk.contacts import digests, find, history
from pressdesk.contacts.cardrows import contact_values, part_rows
from pressdesk.contacts.sweep import chunks, set_columns
from pressdesk.formats.card import DO_NOT_CONTACT, Affiliation, Card, Photo
from pressdesk.formats.pictures import media_type_of
from pressdesk.store import search
from pressdesk.store.faults import stale
from pressdesk.store.images import keep_image
from pressdesk.store.plain import Row, Writer, insert, update
from pressdesk.store.store import step
from pressdesk.store.values import moment_text, new_uid

# The columns of an affiliation beside whose it is.
WORKS = "outlet_id, role, began_on, ended_on"


@step(N_("Save contact"), spell=lambda card, now: card.id or "", plain=True)
def save(session: Writer, card: Card, now: datetime) -> int:
    """Store a contact, new or changed, with all its parts, and return its id.

    Raises StaleError when it was changed elsewhere since it was read, DeskError without a name
    and an organisation.
    """
    if not (card.formatted_name.strip() or card.organisation.strip()):
        raise DeskError(_("A contact needs a name or an organisation."))
    values = contact_values(card) | {"edited_at": moment_text(now)}
    image = photo_row(session, card.photo, card.formatted_name)
    values |= {"photo_id": image}
    contact = card.id
    if contact:
        before = find.cards(session, (contact,))
        if not before or before[0].version != card.version:
            raise stale()
        update(session, "contacts", contact, values)
        if before[0].status == DO_NOT_CONTACT:
            digests.forget(session, before[0])
        label = session.info.get("label", N_("Save contact"))
        told = history.differences(before[0], with_image(card, image))
        history.note_change(session, contact, label, told, now)
    else:
        session.info["label"] = N_("New contact")
        made = {"uid": card.uid or new_uid(), "version": 1, "first_created_at": moment_text(now)}
        contact = insert(session, "contacts", made | values)
    if card.status == DO_NOT_CONTACT:
        digests.note(
            session, replace(card, id=contact), card.status_reason, card.status_on or now.date()
        )
    for table, (columns, rows) in part_rows(card).items():
        _put_parts(session, table, columns, contact, rows)
    _put_affiliations(session, contact, card.affiliations)
    return contact


@step(N_("Archive"), plain=True)
def archive(
    session: Writer, contacts: Sequence[int], now: datetime, progress: Progress | None = None
) -> None:
    """Take people out of the office's daily sight; releases that print them keep them."""
    _set_archived(session, contacts, True, "Archive", now, progress)


@step(N_("Take out of the archive"), plain=True)
def unarchive(
    session: Writer, contacts: Sequence[int], now: datetime, progress: Progress | None = None
) -> None:
    """Put archived people back among the others."""
    _set_archived(session, contacts, False, "Take out of the archive", now, progress)


def _set_archived(
    session: Writer,
    contacts: Sequence[int],
    is_archived: bool,
    label: str,
    now: datetime,
    progress: Progress | None,
) -> None:
    mark = f" {search.ARCHIVED}"
    for some in chunks(contacts, progress):
        session.run_many(
            f"UPDATE contacts SET folded = replace(folded, '{mark}', '') || iif(?1, '{mark}', '')"
            " WHERE id = ?2 AND is_archived <> ?1",
            [(is_archived, contact) for contact in some],
        )
        set_columns(session, some, {"is_archived": is_archived}, label, now)


def outlet_rows(session: Writer, names: Iterable[str]) -> dict[str, int]:
    """Return the outlets with these names, by folded name; those not there yet are made."""
    found: dict[str, int] = {}
    for name in names:
        key = fold(name)
        if not key or key in found:
            continue
        known = session.rows(
            "SELECT id FROM outlets WHERE folded = ? ORDER BY is_archived, id LIMIT 1", (key,)
        )
        found[key] = int(known[0][0]) if known else _new_outlet(session, name)
    return found


def _new_outlet(session: Writer, name: str) -> int:
    blank: dict[str, Any] = dict.fromkeys(("kind", "language", "country", "website", "note"), "")
    named = {"name": clean(name).strip(), "folded": fold(name), "is_archived": False}
    return insert(session, "outlets", {"uid": new_uid(), "version": 1} | blank | named)


def work_rows(affiliations: Iterable[Affiliation], made: dict[str, int]) -> list[Row]:
    """Return affiliations as `WORKS` rows; `made` are outlets by folded name, as `outlet_rows`."""
    return [
        (
            outlet,
            a.role,
            a.began_on.isoformat() if a.began_on else None,
            a.ended_on.isoformat() if a.ended_on else None,
        )
        for a in affiliations
        if (outlet := a.outlet_id or made.get(fold(a.outlet), 0))
    ]


def _put_affiliations(session: Writer, contact: int, affiliations: Sequence[Affiliation]) -> None:
    made = outlet_rows(session, (a.outlet for a in affiliations if not a.outlet_id))
    _put_parts(session, "affiliations", WORKS, contact, work_rows(affiliations, made))


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


def with_image(card: Card, image: int | None) -> Card:
    """Return a card whose photo is the image it is kept as."""
    photo = replace(card.photo, image_id=image) if card.photo and image else None
    return replace(card, photo=photo)


def photo_row(session: Writer, photo: Photo | None, name: str) -> int | None:
    """Return the image of a photo, kept; None where there is none, or bytes no page can show."""
    if photo is None:
        return None
    if photo.image_id:
        return photo.image_id
    media_type = media_type_of(photo.data)
    return keep_image(session, photo.data, media_type, name) if media_type else None
