"""Our own full layout: cards as rows with a column for all they say, and exactly back.

The headings are fixed and known in all languages of the program (`cardheadings`), so that a file
is read back whoever wrote it.
What a card has several of stands in numbered columns ("Telephone 2", "Telephone 2 type"), as many
as the fullest card needs. A column nobody has anything in is left out. Numbers of the office's
file (id, version) are not written: the identifier (`uid`) is what stays the same elsewhere.
"""

import base64
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from pressdesk.base.text import clean
from pressdesk.formats.card import ACTIVE, Address, Affiliation, Card, Email, Link, Telephone
from pressdesk.formats.cardheadings import OWN_MARK, said, said_word

YES = "yes"
ALWAYS = ("Name", "Organisation", "Telephone 1", "E-mail 1", OWN_MARK)

# Heading and attribute of what a card has once, in the order of the file.
NAMES = (
    ("Name", "formatted_name"),
    ("Family name", "family_name"),
    ("Given name", "given_name"),
    ("Additional names", "additional_names"),
    ("Prefix", "honorific_prefix"),
    ("Suffix", "honorific_suffix"),
    ("Nickname", "nickname"),
    ("Organisation", "organisation"),
    ("Department", "department"),
    ("Role", "role"),
)
TEXTS = (
    ("Country", "country"),
    ("Note", "note"),
    ("Duty hours", "duty_hours"),
    ("Status reason", "status_reason"),
    ("Source", "source"),
    ("Lawful basis", "lawful_basis"),
    (OWN_MARK, "uid"),
)
DATES = (
    ("Absent from", "absent_from"),
    ("Absent until", "absent_until"),
    ("Status since", "status_on"),
    ("Verified on", "verified_on"),
    ("Source date", "sourced_on"),
)
FLAGS = (("Officer", "is_officer"), ("Archived", "is_archived"))
LISTS = (("Languages", "languages"), ("Categories", "categories"), ("Beats", "beats"))
WORDS = (("Job title", "titles"), ("Salutation", "salutations"))
STATUS, KEPT, PHOTO = "Status", "vCard properties", "Photo"
# The order of the file.
_ORDER = (
    *(heading for heading, _name in NAMES), "Job title", "Salutation", "Telephone", "E-mail",
    "Address", "Link", "Outlet", "Country", "Languages", "Categories", "Beats", "Note", "Officer",
    "Duty hours", "Absent from", "Absent until", STATUS, "Status reason", "Status since",
    "Verified on", "Source", "Source date", "Lawful basis", "Archived", "Field", KEPT, PHOTO,
    OWN_MARK,
)  # fmt: skip


def rows(
    cards: Iterable[Card], longest: int = 0, language: str = "en"
) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return the headings in `language`, and a row of cells for every card.

    `longest` is how long a cell may be where there is a limit: photos and vCard properties that
    would be longer, and useless when cut, are left out then.
    """
    cards = list(cards)
    by_language = {name: _languages(cards, name) for _heading, name in WORDS}
    told = [dict(_cells(card, by_language, longest)) for card in cards]
    used = dict.fromkeys(heading for cells in told for heading in cells) | dict.fromkeys(ALWAYS)
    headings = tuple(sorted(used, key=_place))
    words = [n for n, heading in enumerate(headings) if is_set(heading)]
    made = [[cells.get(heading, "") for heading in headings] for cells in told]
    if language != "en":
        for row in made:
            for n in words:
                row[n] = ", ".join(said_word(word, language) for word in row[n].split(", "))
    return tuple(said(heading, language) for heading in headings), made


def is_set(heading: str) -> bool:
    """Whether the cells below a heading hold set words and not the user's own."""
    return heading == STATUS or heading in dict(FLAGS) or heading.endswith(" type")


def _place(heading: str) -> tuple[int, int, int]:
    """Return where a heading stands in the file: by its family, then by its number, then whole."""
    family = next(
        (f for f in sorted(_ORDER, key=len, reverse=True) if (heading + " ").startswith(f + " ")),
        "",
    )
    rest = heading.removeprefix(family).strip()
    number, _space, part = rest.partition(" ")
    order = _ORDER.index(family) if family in _ORDER else len(_ORDER)
    parts = ("", "type", "street", "town", "region", "postal code", "country", "label")
    return (
        order,
        int(number) if number.isdigit() else 0,
        parts.index(part) if part in parts else len(parts),
    )


def _languages(cards: Sequence[Card], name: str) -> bool:
    """Whether words by language fit into a column for each: one of a kind, in the same order."""
    order: dict[str, int] = {}
    for card in cards:
        codes = [code for code, _words in getattr(card, name)]
        places = [order.setdefault(code, len(order)) for code in codes]
        plain = all(code.isalpha() and code.isascii() for code in codes)
        if not plain or places != sorted(set(places)):
            return False
    return True


def _cells(card: Card, by_language: dict[str, bool], longest: int) -> Iterable[tuple[str, str]]:
    """Yield heading and text of everything the card says."""
    for heading, name in (*NAMES, *TEXTS):
        yield from _told(heading, getattr(card, name))
    for heading, name in DATES:
        day: date | None = getattr(card, name)
        yield from _told(heading, day.isoformat() if day else "")
    for heading, name in FLAGS:
        yield from _told(heading, YES if getattr(card, name) else "")
    for heading, name in LISTS:
        yield from _told(heading, joined(getattr(card, name)))
    for heading, name in WORDS:
        for n, (code, words) in enumerate(getattr(card, name), 1):
            if by_language[name]:
                yield from _told(f"{heading} ({code})", words)
            else:
                yield from _told(f"{heading} {n}", words)
                yield from _told(f"{heading} {n} language", code)
    yield from _told(STATUS, card.status if card.status != ACTIVE else "")
    yield from _several(card)
    for heading, text in ((KEPT, _kept(card)), (PHOTO, _photo(card))):
        if not longest or len(text) <= longest:
            yield from _told(heading, text)


def _told(heading: str, text: str) -> Iterable[tuple[str, str]]:
    if text:
        yield heading, clean(text)


def _several(card: Card) -> Iterable[tuple[str, str]]:
    """Yield the numbered cells of what a card has several of."""
    for family, values, parts in (
        ("Telephone", card.telephones, _telephone),
        ("E-mail", card.emails, _email),
        ("Address", card.addresses, _address),
        ("Link", card.links, _link),
        ("Outlet", card.affiliations, _outlet),
        ("Field", card.custom, _field),
    ):
        part_of: Callable[..., Iterable[tuple[str, str]]] = parts
        for n, value in enumerate(values, 1):
            for part, text in part_of(value):
                yield from _told(f"{family} {n} {part}".strip(), text)


def _telephone(tel: Telephone) -> Iterable[tuple[str, str]]:
    yield "", tel.number
    yield "type", _kinds(tel.kind, preferred=tel.preferred, private=tel.private)
    yield "label", tel.label


def _email(email: Email) -> Iterable[tuple[str, str]]:
    yield "", email.address
    yield (
        "type",
        _kinds(email.kind, preferred=email.preferred, private=email.private, bounced=email.bounced),
    )
    yield "label", email.label


def _address(address: Address) -> Iterable[tuple[str, str]]:
    yield "street", address.street
    yield "town", address.locality
    yield "region", address.region
    yield "postal code", address.postal_code
    yield "country", address.country
    yield "type", _kinds(address.kind, preferred=address.preferred)
    yield "label", address.label


def _link(link: Link) -> Iterable[tuple[str, str]]:
    yield "", link.uri
    yield "type", link.kind
    yield "label", link.label


def _outlet(held: Affiliation) -> Iterable[tuple[str, str]]:
    yield "", held.outlet
    yield "role", held.role
    yield "from", held.began_on.isoformat() if held.began_on else ""
    yield "until", held.ended_on.isoformat() if held.ended_on else ""


def _field(custom: tuple[str, str]) -> Iterable[tuple[str, str]]:
    yield "label", custom[0]
    yield "", custom[1]


def _kinds(kind: str, **flags: bool) -> str:
    return ", ".join([*([kind] if kind else []), *(name for name, on in flags.items() if on)])


def joined(words: Iterable[str]) -> str:
    """Return a list as one cell; a semicolon within a word has a backslash before it."""
    return "; ".join(w.replace("\\", "\\\\").replace(";", "\\;") for w in words)


def _kept(card: Card) -> str:
    if not card.kept:
        return ""
    told = [[p.name, p.value, [[n, list(v)] for n, v in p.parameters], p.group] for p in card.kept]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _photo(card: Card) -> str:
    if card.photo is None or not card.photo.data:
        return ""
    return f"data:{card.photo.media_type};base64,{base64.b64encode(card.photo.data).decode()}"
