"""What was changed of a person, when and by which step: kept for as long as the person is."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Photo, Telephone
from pressdesk.store.plain import Reader, Writer, glance, marks
from pressdesk.store.values import list_text, moment_of, moment_text

SPELL = timedelta(minutes=10)  # changes of one kind closer than this are told as one
_UNTOLD = {"id", "uid", "version", "kept"}  # no news to a reader
_PAIRS = {"titles", "salutations", "custom"}  # of a language, or a name, and words
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
    found = (
        (field.name, _in_words(before, field.name), _in_words(after, field.name))
        for field in fields(Card)
        if field.name not in _UNTOLD
    )
    told = [Difference(name, was, now) for name, was, now in found if was != now]
    old, new = before.photo, after.photo
    # Two pictures of one type are the same words; which they are is known once both are kept.
    if old and new and old.image_id and new.image_id and old.image_id != new.image_id:
        told = [one for one in told if one.field != "photo"]
        told.append(Difference("photo", *(f"{p.media_type} {p.image_id}" for p in (old, new))))
    return tuple(told)


def _in_words(card: Card, name: str) -> str:
    value = getattr(card, name)
    return words(tuple(f"{key}: {text}" for key, text in value) if name in _PAIRS else value)


def note_change(
    session: Writer, contact: int, label: str, found: tuple[Difference, ...], now: datetime
) -> None:
    """Write down what a step changed, joined to the change before where both are one spell."""
    note_changes(session, label, {contact: found}, now)


def note_changes(
    session: Writer, label: str, told: Mapping[int, tuple[Difference, ...]], now: datetime
) -> None:
    """The same for several people, 500 at most."""
    told = {contact: found for contact, found in told.items() if found}
    last = session.rows(
        "SELECT contact_id, id, differences FROM contact_changes WHERE label = ?"
        " AND changed_at >= ? AND id IN (SELECT max(id) FROM contact_changes"
        f" WHERE contact_id IN ({marks(list(told))}) GROUP BY contact_id)",
        (label, moment_text(now - SPELL), *told),
    )
    joined = {
        contact: _joined((Difference(*one) for one in json.loads(kept)), told[contact])
        for contact, _row, kept in last
    }
    session.run_many("DELETE FROM contact_changes WHERE id = ?", ((row,) for _c, row, _k in last))
    session.run_many(
        "INSERT INTO contact_changes (contact_id, changed_at, label, differences)"
        " VALUES (?, ?, ?, ?)",
        (
            (
                contact,
                moment_text(now),
                label,
                list_text((d.field, d.before, d.after) for d in kept),
            )
            for contact, found in told.items()
            if (kept := joined.get(contact, found))
        ),
    )


def _joined(before: Iterable[Difference], after: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return two changes as one; what went there and back is none."""
    both = {one.field: one for one in before}
    for one in after:
        was = both[one.field].before if one.field in both else one.before
        both[one.field] = Difference(one.field, was, one.after)
    return tuple(one for one in both.values() if one.before != one.after)


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


@glance
def begun(session: Reader, contact: int) -> datetime | None:
    """Return when a person came into the office, None where there is none such."""
    found = session.rows("SELECT first_created_at FROM contacts WHERE id = ?", (contact,))
    return moment_of(found[0][0]) if found else None


def words(value: Any) -> str:
    """Return a field's value as one reads it."""
    match value:
        case None:
            said = ""
        case bool():
            said = "yes" if value else ""
        case date():
            said = value.isoformat()
        case Telephone(number=typed) | Email(address=typed) | Link(uri=typed):
            said = typed
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
        case tuple():
            said = " · ".join(map(words, value))
        case _:
            said = str(value)
    return said[:_LONGEST]
