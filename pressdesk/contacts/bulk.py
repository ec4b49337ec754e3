"""Many people written at once: a table at a time, in as few statements as there are tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pressdesk.base.progress import Progress
from pressdesk.contacts import digests
from pressdesk.contacts.cardrows import PARTS, contact_values, part_rows
from pressdesk.contacts.edit import WORKS, outlet_rows, photo_row, with_image, work_rows
from pressdesk.contacts.history import Difference, differences, note_changes
from pressdesk.contacts.rowsahead import Made
from pressdesk.contacts.rowsahead import made as made_of
from pressdesk.contacts.sweep import chunks, update_many
from pressdesk.formats.card import DO_NOT_CONTACT, Card
from pressdesk.store.plain import Row, Writer, insert_many, marks
from pressdesk.store.values import moment_text, new_uid, new_uids

_NONE: Mapping[int, Made] = {}
_TELLS = 500  # cards between two words about how far it is


def add(
    session: Writer,
    cards: Sequence[Card],
    now: datetime,
    progress: Progress | None = None,
    sources: Sequence[str] = (),
    ahead: Mapping[int, Made] = _NONE,
) -> range:
    """Store new people with all their parts, within a step, and return their ids in order.

    `sources` say of each where they are from, if they do not themselves. A uid that is the office's
    already, or comes twice, is given up for a new one. `ahead` is what some of them write, by their
    place among `cards`, where that is made already.
    """
    if not cards:
        return range(0)
    uids = _fresh_uids(session, cards)
    stamp, today = moment_text(now), now.date().isoformat()
    images = {
        n: photo_row(session, card.photo, card.formatted_name)
        for n, card in enumerate(cards)
        if card.photo is not None
    }
    parts: defaultdict[str, list[tuple[int, list[Row]]]] = defaultdict(list)

    def rows() -> Iterator[list[Any]]:
        for n, card in enumerate(cards):
            if progress is not None and n % _TELLS == 0:
                progress.step(n, len(cards))
            values, of_card = ahead[n] if n in ahead else made_of(card)
            for table, of_table in of_card.items():
                parts[table].append((n, of_table))
            if sources and sources[n] and not card.source:
                values[source], values[sourced_on] = sources[n], today
            yield [uids[n], 1, stamp, stamp, images.get(n), *values]

    said = list(contact_values(cards[0]))
    source, sourced_on = said.index("source"), said.index("sourced_on")
    columns = ("uid", "version", "first_created_at", "edited_at", "photo_id", *said)
    made = insert_many(session, "contacts", columns, rows())
    for table, found in parts.items():
        _add_parts(session, table, PARTS[table], ((made[n], of_table) for n, of_table in found))
    works = [(n, card.affiliations) for n, card in enumerate(cards) if card.affiliations]
    outlets = outlet_rows(
        session, (a.outlet for _n, some in works for a in some if not a.outlet_id)
    )
    _add_parts(
        session, "affiliations", WORKS,
        ((made[n], work_rows(some, outlets)) for n, some in works),
    )  # fmt: skip
    for contact, card in zip(made, cards, strict=True):
        if card.status == DO_NOT_CONTACT:
            since = card.status_on or now.date()
            digests.note(session, replace(card, id=contact), card.status_reason, since)
    return made


def change(
    session: Writer,
    pairs: Sequence[tuple[Card, Card]],
    label: str,
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Store changed people, each given as it is and as it shall be, and write their history.

    They must have been read in this very step: what is stored is not compared by version.
    """
    if not pairs:
        return
    stamp = moment_text(now)
    gone: defaultdict[str, list[tuple[int]]] = defaultdict(list)
    parts: defaultdict[str, list[tuple[int, list[Row]]]] = defaultdict(list)
    told: dict[int, tuple[Difference, ...]] = {}
    rows: list[Row] = []
    outlets = outlet_rows(
        session, (a.outlet for _old, card in pairs for a in card.affiliations if not a.outlet_id)
    )
    for n, (before, card) in enumerate(pairs):
        if progress is not None and n % _TELLS == 0:
            progress.step(n, len(pairs))
        image = photo_row(session, card.photo, card.formatted_name)
        rows.append((*contact_values(card).values(), image, stamp, card.id))
        old, new = part_rows(before), part_rows(card)
        for table in PARTS:
            if old[table] != new[table]:
                gone[table].append((card.id,))
                parts[table].append((card.id, new[table][1]))
        if before.affiliations != card.affiliations:
            gone["affiliations"].append((card.id,))
            parts["affiliations"].append((card.id, work_rows(card.affiliations, outlets)))
        told[card.id] = differences(before, with_image(card, image))
        if before.status == DO_NOT_CONTACT:
            digests.forget(session, before)
        if card.status == DO_NOT_CONTACT:
            digests.note(session, card, card.status_reason, card.status_on or now.date())
    update_many(session, (*contact_values(pairs[0][1]), "photo_id", "edited_at"), rows)
    for table, contacts in gone.items():
        session.run_many(f"DELETE FROM {table} WHERE contact_id = ?", contacts)
        _add_parts(session, table, PARTS.get(table, WORKS), iter(parts[table]))
    for some in chunks(list(told)):
        note_changes(session, label, {contact: told[contact] for contact in some}, now)


def _add_parts(
    session: Writer, table: str, columns: str, found: Iterator[tuple[int, list[Row]]]
) -> None:
    insert_many(
        session,
        table,
        ("contact_id", "position", *columns.split(", ")),
        ((contact, at, *row) for contact, rows in found for at, row in enumerate(rows)),
    )


def _fresh_uids(session: Writer, cards: Sequence[Card]) -> list[str]:
    wanted = [card.uid for card in cards if card.uid]
    taken: set[str] = {""}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        found = session.rows(f"SELECT uid FROM contacts WHERE uid IN ({marks(some)})", some)
        taken.update(uid for (uid,) in found)
    # In order, so that they go into their index one behind the other.
    uids, fresh = [], sorted(new_uids(sum(not card.uid for card in cards)), reverse=True)
    for card in cards:
        uid = card.uid
        if uid in taken:
            uid = fresh.pop() if fresh else new_uid()
        taken.add(uid)
        uids.append(uid)
    return uids
