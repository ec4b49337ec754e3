"""Making one person of two: what the joined card says, and the step that joins them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeVar

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import fold
from pressdesk.contacts import edit, find
from pressdesk.contacts.keys import digits_of
from pressdesk.formats.card import DO_NOT_CONTACT, Card
from pressdesk.store.plain import Writer
from pressdesk.store.store import step

T = TypeVar("T")
# Fields that hold one value, of which one is chosen where two cards differ.
SINGLE = (
    "formatted_name", "family_name", "given_name", "additional_names", "honorific_prefix",
    "honorific_suffix", "nickname", "organisation", "department", "role", "country", "duty_hours",
    "lawful_basis", "source",
)  # fmt: skip
# Name and parts of it belong together: who takes one name takes its parts.
_NAME = ("formatted_name", "family_name", "given_name", "additional_names", "honorific_prefix",
         "honorific_suffix")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which two cards say different things, and only one can stay."""

    field: str
    one: str
    other: str


def conflicts(one: Card, other: Card) -> tuple[Conflict, ...]:
    """Return the fields of `SINGLE` in which both cards say something, and not the same."""
    found = []
    for name in SINGLE:
        if name in _NAME[1:]:
            continue
        mine, theirs = getattr(one, name).strip(), getattr(other, name).strip()
        if mine and theirs and mine != theirs:
            found.append(Conflict(name, mine, theirs))
    return tuple(found)


def joined(one: Card, other: Card, theirs: Iterable[str] = ()) -> Card:
    """Return one card with what both say; `theirs` are the fields in which `other` is right.

    Where a field holds many, all are kept, each once, those of `one` first. Whoever asked not to be
    contacted stays so, and the later verification counts.
    """
    taken = set(theirs)
    values: dict[str, Any] = {}
    for name in SINGLE:
        mine, said = getattr(one, name), getattr(other, name)
        chosen = "formatted_name" if name in _NAME else name
        first, second = (said, mine) if chosen in taken else (mine, said)
        values[name] = first if first.strip() or name in _NAME[1:] else second
    values |= {
        "titles": _by_key(one.titles, other.titles, _first),
        "salutations": _by_key(one.salutations, other.salutations, _first),
        "telephones": _by_key(one.telephones, other.telephones, lambda t: digits_of(t.number)),
        "emails": _by_key(one.emails, other.emails, lambda e: fold(e.address)),
        "addresses": _by_key(one.addresses, other.addresses, _address_key),
        "links": _by_key(one.links, other.links, lambda link: link.uri.rstrip("/").casefold()),
        "affiliations": _by_key(
            one.affiliations, other.affiliations, lambda a: (fold(a.outlet), a.began_on)
        ),
        "languages": _by_key(one.languages, other.languages, str),
        "categories": _by_key(one.categories, other.categories, fold),
        "beats": _by_key(one.beats, other.beats, fold),
        "custom": _by_key(one.custom, other.custom, lambda pair: (fold(pair[0]), fold(pair[1]))),
        "kept": _by_key(one.kept, other.kept, lambda p: (p.name.upper(), p.value)),
        "photo": one.photo or other.photo,
        "note": _notes(one.note, other.note),
        "is_officer": one.is_officer or other.is_officer,
        "is_archived": one.is_archived and other.is_archived,
        "verified_on": max(filter(None, (one.verified_on, other.verified_on)), default=None),
    }
    return replace(one, **values, **_standing(one, other))


@step(N_("Merge contacts"), plain=True)
def merge(session: Writer, card: Card, gone: Sequence[int], now: datetime) -> int:
    """Store the joined card in the place of its own and of those `gone`; return its id.

    Releases, lists and entries that knew the others know this one. Raises StaleError when the card
    was changed since it was read, DeskError when one of the others is not there any more.
    """
    others = [row for row in dict.fromkeys(gone) if row != card.id]
    found = find.cards(session, others)
    if len(found) != len(others):
        raise DeskError(_("One of the contacts does not exist any more."))
    session.info["label"] = N_("Merge contacts")
    kept = edit.save(session, card, now)
    for other in others:
        _hand_over(session, other, kept)
        session.run("DELETE FROM contacts WHERE id = ?", (other,))
    return kept


def _hand_over(session: Writer, gone: int, kept: int) -> None:
    """Point everything that knows one contact at another."""
    # Whoever stands as both on a list, or on a release that is not out yet, stands there once.
    session.run(
        "DELETE FROM members WHERE contact_id = ?1 AND list_id IN"
        " (SELECT list_id FROM members WHERE contact_id = ?2)",
        (gone, kept),
    )
    session.run(
        "DELETE FROM release_contacts WHERE contact_id = ?1 AND printed_name = '' AND release_id IN"
        " (SELECT release_id FROM release_contacts WHERE contact_id = ?2)",
        (gone, kept),
    )
    # An editor that has such a release open reads it again, instead of writing the old contact.
    session.run(
        "UPDATE releases SET version = version + 1 WHERE id IN"
        " (SELECT release_id FROM release_contacts WHERE contact_id = ?)",
        (gone,),
    )
    for table in ("release_contacts", "members", "contact_entries", "contact_changes"):
        session.run(f"UPDATE {table} SET contact_id = ? WHERE contact_id = ?", (kept, gone))


def _standing(one: Card, other: Card) -> dict[str, Any]:
    stays = one
    if DO_NOT_CONTACT in (one.status, other.status):
        stays = one if one.status == DO_NOT_CONTACT else other
    names = ("status", "status_reason", "status_on")
    return {name: getattr(stays, name) for name in names}


def _by_key(ours: Sequence[T], theirs: Sequence[T], key: Callable[[T], object]) -> tuple[T, ...]:
    """Return both, each once; of two alike the first, with what only the second knows."""
    kept: dict[object, T] = {}
    for value in (*ours, *theirs):
        known = kept.get(key(value))
        kept[key(value)] = value if known is None else _filled(known, value)
    return tuple(kept.values())


def _filled(one: T, other: T) -> T:
    """Return `one` with the empty fields that `other` fills, for parts that are dataclasses."""
    if isinstance(one, str | tuple):
        return one
    lacking = {
        field.name: getattr(other, field.name)
        for field in fields(one)  # type: ignore[arg-type]
        if not getattr(one, field.name) and field.name not in ("preferred", "bounced")
    }
    return replace(one, **lacking)  # type: ignore[type-var]


def _first(pair: tuple[str, str]) -> object:
    return pair[0]


def _address_key(address: Any) -> object:
    return fold(f"{address.street} {address.postal_code} {address.locality}")


def _notes(one: str, other: str) -> str:
    if fold(other) in fold(one):
        return one
    return "\n".join(part for part in (one.rstrip(), other.strip()) if part)
