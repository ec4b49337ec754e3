"""What was changed of a person, when and by which step: kept for as long as the person is."""

import json
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Photo, Telephone
from pressdesk.store.plain import Reader, Writer, glance, insert
from pressdesk.store.values import list_text, moment_of, moment_text

SPELL = timedelta(minutes=10)  # changes of one kind closer than this are told as one
_UNTOLD = {"id", "uid", "version", "kept"}  # no news to a reader
_LONGEST = 500  # letters of a value that are kept: a history is read, not restored


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a card, named as in `Card`, in words before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What one step changed of a person; `label` is the step's, not translated."""

    changed_at: datetime
    label: str
    differences: tuple[Difference, ...]


def differences(before: Card, after: Card) -> tuple[Difference, ...]:
    """Return the fields in which two cards of one person differ, in the card's order."""
    return tuple(
        Difference(field.name, _words(was), _words(now))
        for field in fields(Card)
        if field.name not in _UNTOLD
        and _words(was := getattr(before, field.name)) != _words(now := getattr(after, field.name))
    )


def note_change(
    session: Writer, contact: int, label: str, found: tuple[Difference, ...], now: datetime
) -> None:
    """Write down what a step changed, joined to the change before where both are one spell."""
    if not found:
        return
    last = session.rows(
        "SELECT id, differences FROM contact_changes WHERE contact_id = ? AND label = ?"
        " AND changed_at >= ? AND id = (SELECT max(id) FROM contact_changes WHERE contact_id = ?)",
        (contact, label, moment_text(now - SPELL), contact),
    )
    told = {d.field: d for d in found}
    if last:
        row, kept = last[0]
        joined = {field: Difference(field, was, is_) for field, was, is_ in json.loads(kept)}
        for name, one in told.items():
            was = joined[name].before if name in joined else one.before
            joined[name] = Difference(name, was, one.after)
        told = {name: one for name, one in joined.items() if one.before != one.after}
        session.run("DELETE FROM contact_changes WHERE id = ?", (row,))
    if told:
        insert(
            session,
            "contact_changes",
            {
                "contact_id": contact,
                "changed_at": moment_text(now),
                "label": label,
                "differences": list_text((d.field, d.before, d.after) for d in told.values()),
            },
        )


@glance
def changes(session: Reader, contact: int) -> tuple[ChangeRow, ...]:
    """Return what was changed of a person, the newest first."""
    found = session.rows(
        "SELECT changed_at, label, differences FROM contact_changes WHERE contact_id = ?"
        " ORDER BY changed_at DESC, id DESC",
        (contact,),
    )
    return tuple(
        ChangeRow(moment_of(at), label, tuple(Difference(*one) for one in json.loads(kept)))
        for at, label, kept in found
    )


def _words(value: Any) -> str:
    """Return a field's value as one reads it."""
    match value:
        case None:
            said = ""
        case bool():
            said = "yes" if value else ""
        case date():
            said = value.isoformat()
        case Telephone(number=words) | Email(address=words) | Link(uri=words):
            said = words
        case Address():
            said = ", ".join(
                part
                for part in (
                    *value.street.split("\n"),
                    f"{value.postal_code} {value.locality}".strip(),
                    value.region,
                    value.country,
                )
                if part
            )
        case Affiliation():
            ended = f" (–{value.ended_on.isoformat()})" if value.ended_on else ""
            said = ", ".join(part for part in (value.role, value.outlet) if part) + ended
        case Photo():
            said = value.media_type
        case (str(key), str(words)):
            said = f"{key}: {words}"
        case tuple():
            said = " · ".join(map(_words, value))
        case _:
            said = str(value)
    return said[:_LONGEST]
