"""A card from outside made fit to be kept: clean text, nothing empty, and something to call it."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from pressdesk.base.text import clean
from pressdesk.contacts.cardrows import LINES
from pressdesk.contacts.merge import once
from pressdesk.formats.card import Address, Card, Property
from pressdesk.formats.pictures import media_type_of

LONGEST = 100_000  # letters of one value: beyond, it is no longer about a person


_NAMES = (*LINES, "uid")
_lines = attrgetter(*_NAMES)


def tidied(card: Card) -> Card:
    """Return the card as it will be kept, so that kept and compared are the same.

    Text is clean and stripped, empty parts are gone, nothing is said twice, and a card without a
    name is called by what it has: the parts of its name, an address, a number.
    """
    changes: dict[str, Any] = {}
    lines = _lines(card)
    if not _is_plain("".join(lines)) or any(
        line[0] == " " or line[-1] == " " for line in lines if line
    ):
        for name, value in zip(_NAMES, lines, strict=True):
            if value and (said := _line(value)) != value:
                changes[name] = said
    if card.note:
        changes["note"] = _text(card.note)
    for (name, made), value in zip(_PARTS.items(), _parts(card), strict=True):
        if value and (kept := tuple(filter(None, map(made, value)))) != value:
            changes[name] = kept
    if card.photo is not None and not card.photo.image_id and not media_type_of(card.photo.data):
        changes["photo"] = None
    if changes:
        card = replace(card, **changes)
    if not card.formatted_name and (called := _called(card)):
        card = replace(card, formatted_name=called)
    return once(card)


def _called(card: Card) -> str:
    parts = " ".join(p for p in (card.given_name, card.family_name) if p)
    if parts or card.nickname or card.organisation:
        return parts or card.nickname
    reached = [*(e.address for e in card.emails), *(t.number for t in card.telephones)]
    return reached[0] if reached else ""


def _is_plain(text: str) -> bool:
    """Whether there is nothing to be cleaned in most of what an import brings."""
    return text.isascii() and text.isprintable() and len(text) <= LONGEST


def _line(value: str) -> str:
    if _is_plain(value):
        return value.strip()
    return " ".join(clean(value)[:LONGEST].split("\n")).strip()


def _text(value: str) -> str:
    return clean(value).strip()[:LONGEST]


def _part(first: str, *others: str) -> Callable[[Any], Any]:
    """Return how a part is tidied that says nothing without its field `first`."""

    def made(part: Any) -> Any:
        changes = {}
        for name in (first, *others):
            value = getattr(part, name)
            if value and (said := _line(value)) != value:
                changes[name] = said
        tidy = replace(part, **changes) if changes else part
        return tidy if getattr(tidy, first) else None

    return made


def _address(address: Address) -> Address | None:
    names = ("locality", "region", "postal_code", "country", "kind", "label")
    lines: dict[str, Any] = {name: _line(getattr(address, name)) for name in names}
    tidy = replace(address, street=_text(address.street), **lines)
    return None if tidy.is_empty else tidy


def _property(kept: Property) -> Property:
    return replace(
        kept, value=kept.value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )


def _pair(pair: tuple[str, str]) -> tuple[str, str] | None:
    key, words = _line(pair[0]), _text(pair[1])
    return (key, words) if words else None


_PARTS: dict[str, Callable[[Any], Any]] = {
    "titles": _pair,
    "salutations": _pair,
    "telephones": _part("number", "kind", "label"),
    "emails": _part("address", "kind", "label"),
    "addresses": _address,
    "links": _part("uri", "kind", "label"),
    "affiliations": _part("outlet", "role"),
    "languages": _line,
    "categories": _line,
    "beats": _line,
    "custom": _pair,
    "kept": _property,
}
_parts = attrgetter(*_PARTS)
