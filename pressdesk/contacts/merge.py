"""Making one person of two: what the joined card says, and the step that joins them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from operator import attrgetter
from typing import Any, TypeVar

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import fold
from pressdesk.contacts import edit, find, memberships
from pressdesk.contacts.keys import digits_of, name_key
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
# What belongs together: who takes one name takes its parts, and a department is of its house.
_LEADERS = {
    "family_name": "formatted_name",
    "given_name": "formatted_name",
    "additional_names": "formatted_name",
    "honorific_prefix": "formatted_name",
    "honorific_suffix": "formatted_name",
    "department": "organisation",
    "role": "organisation",
}
_NAME = tuple(name for name, leader in _LEADERS.items() if leader == "formatted_name")
PHRASES = ("titles", "salutations")  # fields that hold one value for each language


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which two cards say different things, and only one can stay."""

    field: str
    one: str
    other: str


def conflicts(one: Card, other: Card) -> tuple[Conflict, ...]:
    """Return the fields of one value in which both cards say something, and not the same.

    A title or a greeting is named with its language, "titles.fr".
    """
    found = []
    for name in SINGLE:
        if name in _NAME:
            continue
        mine, theirs = getattr(one, name).strip(), getattr(other, name).strip()
        if mine and theirs and mine != theirs:
            found.append(Conflict(name, mine, theirs))
    for field in PHRASES:
        said = dict(getattr(one, field))
        found += [
            Conflict(f"{field}.{code}", said[code], words)
            for code, words in getattr(other, field)
            if said.get(code) and words and fold(said[code]) != fold(words)
        ]
    return tuple(found)


def joined(one: Card, other: Card, theirs: Iterable[str] = ()) -> Card:
    """Return one card with what both say; `theirs` are the fields in which `other` is right.

    A title or a greeting is named with its language, "titles.fr". Where a field holds many, all are
    kept, each once, those of `one` first. Whoever asked not to be contacted stays so, and the later
    verification counts.
    """
    taken = set(theirs)
    values: dict[str, Any] = {}
    for name in SINGLE:
        mine, said = getattr(one, name), getattr(other, name)
        leader = _LEADERS.get(name, name)
        first, second = (said, mine) if leader in taken else (mine, said)
        is_bound = leader != name and (leader in taken or _differ(one, other, leader))
        values[name] = first if first.strip() or is_bound else second
    values |= {
        "titles": _phrases(one.titles, other.titles, "titles", taken),
        "salutations": _phrases(one.salutations, other.salutations, "salutations", taken),
        **{
            name: _by_key(getattr(one, name), _theirs(one, other, name), key)
            for name, key in _KEYS.items()
        },
        "photo": one.photo or other.photo,
        "note": _notes(one.note, other.note),
        "is_officer": one.is_officer or other.is_officer,
        "is_archived": one.is_archived and other.is_archived,
        "verified_on": max(filter(None, (one.verified_on, other.verified_on)), default=None),
    }
    return replace(one, **values, **_standing(one, other))


def once(card: Card) -> Card:
    """Return a card that says everything once, which a card from outside need not."""
    doubled: dict[str, Any] = {
        name: _by_key(values, (), key)
        for (name, key), values in zip(_MANY.items(), _values_of_many(card), strict=True)
        if len(values) > 1 and len(set(map(key, values))) < len(values)
    }
    return replace(card, **doubled) if doubled else card


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
    memberships.hand_over(session, "contact_id", gone, kept)
    # Whoever stands as both on a release that is not out yet stands there once.
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
    for table in ("release_contacts", "contact_entries", "contact_changes"):
        session.run(f"UPDATE {table} SET contact_id = ? WHERE contact_id = ?", (kept, gone))


def _standing(one: Card, other: Card) -> dict[str, Any]:
    stays = one
    if DO_NOT_CONTACT in (one.status, other.status):
        stays = one if one.status == DO_NOT_CONTACT else other
    names = ("status", "status_reason", "status_on")
    return {name: getattr(stays, name) for name in names}


def _differ(one: Card, other: Card, leader: str) -> bool:
    """Whether both say something, and each something else, of what other fields belong to."""
    mine, said = getattr(one, leader), getattr(other, leader)
    key = name_key if leader == "formatted_name" else fold
    return bool(key(mine) and key(said)) and key(mine) != key(said)


def _phrases(
    ours: Sequence[tuple[str, str]],
    theirs: Sequence[tuple[str, str]],
    field: str,
    taken: Collection[str],
) -> tuple[tuple[str, str], ...]:
    right = {code: words for code, words in theirs if f"{field}.{code}" in taken}
    return _by_key([(code, right.get(code, words)) for code, words in ours], theirs, _first)


def _theirs(one: Card, other: Card, field: str) -> Sequence[Any]:
    """Return the values of `other`; where one of ours is preferred, none of theirs is."""
    theirs: Sequence[Any] = getattr(other, field)
    if any(getattr(part, "preferred", False) for part in getattr(one, field)):
        return [replace(part, preferred=False) for part in theirs]
    return theirs


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


# What makes two values of a field that holds many one.
_KEYS: dict[str, Callable[[Any], object]] = {
    "telephones": lambda t: digits_of(t.number) or fold(t.number),
    "emails": lambda e: fold(e.address),
    "addresses": lambda a: fold(f"{a.street} {a.postal_code} {a.locality}"),
    "links": lambda link: link.uri.rstrip("/").casefold(),
    "affiliations": lambda work: (fold(work.outlet), work.began_on),
    "languages": str,
    "categories": fold,
    "beats": fold,
    "custom": lambda pair: (fold(pair[0]), fold(pair[1])),
    "kept": lambda kept: (kept.name.upper(), kept.value),
}
_MANY = {"titles": _first, "salutations": _first, **_KEYS}
_values_of_many = attrgetter(*_MANY)


def _notes(one: str, other: str) -> str:
    if fold(other) in fold(one):
        return one
    return "\n".join(part for part in (one.rstrip(), other.strip()) if part)
