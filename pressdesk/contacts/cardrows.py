"""A card as rows of the store, and back: the one place that knows which field stands where."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from pressdesk.base.text import clean, fold
from pressdesk.contacts.keys import digits_of, name_key, spellings
from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Photo, Property
from pressdesk.formats.card import Telephone as Telephone
from pressdesk.store import search
from pressdesk.store.plain import Row
from pressdesk.store.values import date_of, list_text

_NOTE_SEARCHED = 500  # letters of a note that are searched
# Fields of one line, the same in the card and in its row.
LINES = (
    "formatted_name", "family_name", "given_name", "additional_names", "honorific_prefix",
    "honorific_suffix", "nickname", "organisation", "department", "role", "country",
    "status", "status_reason", "source", "lawful_basis", "duty_hours",
)  # fmt: skip
DATES = ("status_on", "verified_on", "sourced_on", "absent_from", "absent_until")
FLAGS = ("is_officer", "is_archived")
COLUMNS = (
    "id", "uid", "version", *LINES, *DATES, *FLAGS, "note", "addresses", "links", "custom", "kept",
)  # fmt: skip
# What stands in tables of its own: what `part_rows` writes and `card_of` reads, by table.
PARTS = {
    "contact_phrases": "kind, language, words",
    "contact_telephones": "number, kind, is_preferred, is_private, label, digits",
    "contact_emails": "address, kind, is_preferred, is_private, label, is_bounced, folded",
    "contact_tags": "kind, word, folded",
}


_lines, _dates, _flags = attrgetter(*LINES), attrgetter(*DATES), attrgetter(*FLAGS)


def contact_values(card: Card) -> dict[str, Any]:
    """Return what a card writes into its own row, with what it is sorted and found by."""
    lines = _lines(card)
    cleaned = tuple(line and _line(line) for line in lines)
    if cleaned != lines:  # It is found by what is kept, not by the signs that went.
        changed: dict[str, Any] = dict(zip(LINES, cleaned, strict=True))
        card = replace(card, **changed)
    return {
        **dict(zip(LINES, cleaned, strict=True)),
        **{name: day and day.isoformat() for name, day in zip(DATES, _dates(card), strict=True)},
        **dict(zip(FLAGS, _flags(card), strict=True)),
        "note": clean(card.note),
        "addresses": _whole(list_text(map(_address_row, card.addresses))),
        "links": _whole(list_text((link.uri, link.kind, link.label) for link in card.links)),
        "custom": _whole(list_text(pair for pair in card.custom if pair[1].strip())),
        "kept": _whole(list_text((p.name, p.value, p.parameters, p.group) for p in card.kept)),
        "organisation_key": fold(card.organisation),
        "sort_name": sort_name(card),
        "name_key": name_key(card.formatted_name),
        "listed": list_text(_listed(card)),
        "folded": _folded(card),
    }


def _line(text: str) -> str:
    return clean(text).strip()


def _whole(text: str) -> str:
    """Return a text as it is, without the halves of letters that no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "ignore").decode()


def part_rows(card: Card) -> dict[str, tuple[str, list[Row]]]:
    """Return what a card writes beside its row: by table, the columns and the rows in order."""
    phrases = [("title", code, clean(words)) for code, words in card.titles if words.strip()]
    phrases += [
        ("salutation", code, clean(words)) for code, words in card.salutations if words.strip()
    ]
    tags = [("language", word) for word in card.languages]
    tags += [("category", clean(word)) for word in card.categories]
    tags += [("beat", clean(word)) for word in card.beats]
    rows: dict[str, list[Row]] = {
        "contact_phrases": list(phrases),
        "contact_telephones": [
            (_line(t.number), t.kind, t.preferred, t.private, clean(t.label), digits_of(t.number))
            for t in card.telephones
            if t.number.strip()
        ],
        "contact_emails": [
            (
                _line(e.address),
                e.kind,
                e.preferred,
                e.private,
                clean(e.label),
                e.bounced,
                fold(_line(e.address)),
            )
            for e in card.emails
            if e.address.strip()
        ],
        "contact_tags": [(kind, word, fold(word)) for kind, word in tags],
    }
    return {table: (columns, rows[table]) for table, columns in PARTS.items()}


def card_of(
    row: Row,
    parts: Mapping[str, Sequence[Row]],
    affiliations: Iterable[Affiliation] = (),
    photo: Photo | None = None,
) -> Card:
    """Return the card of a row of `COLUMNS` and its rows of `PARTS`."""
    values: dict[str, Any] = dict(zip(COLUMNS, row, strict=True))
    for name in DATES:
        values[name] = date_of(values[name])
    for name in FLAGS:
        values[name] = bool(values[name])
    phrases, tags = parts.get("contact_phrases", ()), parts.get("contact_tags", ())
    values |= {
        "addresses": tuple(Address(*kept) for kept in _list(values["addresses"])),
        "links": tuple(Link(*kept) for kept in _list(values["links"])),
        "custom": tuple((label, words) for label, words in _list(values["custom"])),
        "kept": tuple(_property(*kept) for kept in _list(values["kept"])),
        "titles": tuple((code, words) for kind, code, words in phrases if kind == "title"),
        "salutations": tuple((code, words) for kind, code, words in phrases if kind != "title"),
        "telephones": tuple(
            Telephone(number, kind, bool(preferred), bool(private), label)
            for number, kind, preferred, private, label, _digits in parts.get(
                "contact_telephones", ()
            )
        ),
        "emails": tuple(
            Email(address, kind, bool(preferred), bool(private), label, bool(bounced))
            for address, kind, preferred, private, label, bounced, _folded in parts.get(
                "contact_emails", ()
            )
        ),
    }
    for name, tag in (("languages", "language"), ("categories", "category"), ("beats", "beat")):
        values[name] = tuple(word for kind, word, _folded in tags if kind == tag)
    return Card(**values, affiliations=tuple(affiliations), photo=photo)


def address_rows(addresses: Iterable[Address]) -> str:
    """Return postal addresses as a column keeps them."""
    return list_text(map(_address_row, addresses))


def addresses_of(kept: str) -> tuple[Address, ...]:
    """Return the postal addresses a column kept."""
    return tuple(Address(*row) for row in _list(kept))


_LEGAL = re.compile(
    r"\b(?:inc|ltd|llc|plc|corp|co|gmbh|ag|kg|sa|sas|sarl|spa|srl|bv|nv|oy|ab|as|aps|the|le|la|les|"
    r"l|der|die|das|el|il|lo)\b\.?"
)


def fold_outlet(organisation: str) -> str:
    """Return what two ways of writing an organisation have in common: no legal form, no article."""
    folded = fold(organisation)
    plain = " ".join(re.sub(r"[^\w\s]", " ", _LEGAL.sub(" ", folded.replace("'", " "))).split())
    return plain or folded


def sort_name(card: Card) -> str:
    """Return what a contact stands by in a list: the family name, else the name's last word."""
    family = card.family_name.strip() or (card.formatted_name.split() or [""])[-1]
    return fold(f"{family} {card.given_name or card.formatted_name}".strip() or card.organisation)


def _list(kept: str) -> list[Any]:
    return json.loads(kept) if kept and kept != "[]" else []


def _address_row(address: Address) -> Row:
    return (
        address.street, address.locality, address.region, address.postal_code, address.country,
        address.kind, address.preferred, address.label,
    )  # fmt: skip


def _property(name: str, value: str, parameters: list[Any], group: str) -> Property:
    return Property(name, value, tuple((key, tuple(said)) for key, said in parameters), group)


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
        card.formatted_name, card.nickname, card.honorific_prefix, card.organisation,
        card.department, card.role, *(a.outlet for a in card.affiliations if not a.ended_on),
        *(words for _language, words in card.titles), *card.categories, *card.beats,
        *(e.address for e in card.emails),
        *(spelling for t in card.telephones for spelling in spellings(t.number)),
        *(a.locality for a in card.addresses), *(words for _label, words in card.custom),
        card.note[:_NOTE_SEARCHED], *marked,
    ]  # fmt: skip
    return fold(" ".join(part for part in parts if part))
