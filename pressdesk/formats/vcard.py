"""Writes cards as vCard 3.0 (RFC 2426), the version every address book takes."""

import re
from collections.abc import Iterable, Iterator

from pressdesk.base.text import clean
from pressdesk.formats.card import Card

MEDIA_TYPE = "text/vcard"

_OCTETS = 75  # of a line before it is folded, RFC 2426 §2.6
_TELEPHONE_TYPES = {
    "work": ("WORK", "VOICE"),
    "cell": ("CELL", "VOICE"),
    "home": ("HOME", "VOICE"),
    "fax": ("WORK", "FAX"),
    "desk": ("WORK", "VOICE", "X-DESK"),
}
_EMAIL_TYPES = {"work": ("WORK",), "home": ("HOME",), "desk": ("WORK", "X-DESK")}
_LANGUAGE = re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*")
# Words that belong to the family name after them: Le Gall, van den Berg, dos Santos.
_PARTICLES = frozenset(
    (
        "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
        "el", "la", "las", "le", "les", "lo", "los", "ten", "ter", "van", "von", "zu",
    )
)  # fmt: skip


def write(cards: Iterable[Card], language: str = "en") -> str:
    """Return the cards one after the other, lines ended by CRLF, each with all it says.

    The job title in `language` is the TITLE; the others stand in properties of our own, since
    address books take a second TITLE for another job. What must stay in the house has to be
    taken off before (`contactblock.handed_out`).
    """
    return "".join(_folded(line) for card in cards for line in _lines(card, language))


def _lines(card: Card, language: str) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//PressDesk//PressDesk//EN"
    if card.uid:
        yield f"UID:{_escaped(card.uid)}"
    name = _shown_name(card)
    yield f"FN:{_escaped(name)}"
    yield f"N:{';'.join(_escaped(part) for part in _parts(card, name))}"
    if card.organisation.strip():
        yield f"ORG:{_escaped(card.organisation)}"
    yield from _titles(card, language)
    for tel in card.telephones:
        if tel.number.strip():
            types = _TELEPHONE_TYPES.get(tel.kind, ("VOICE",))
            yield f"TEL{_types(types, tel.preferred, tel.private)}:{_escaped(tel.number)}"
    for email in card.emails:
        if email.address.strip():
            types = ("INTERNET", *_EMAIL_TYPES.get(email.kind, ()))
            yield f"EMAIL{_types(types, email.preferred, email.private)}:{_escaped(email.address)}"
    for said_in, words in card.salutations:
        yield f"X-PRESSDESK-SALUTATION{_in_language(said_in)}:{_escaped(words)}"
    for name, values in (
        ("X-PRESSDESK-LANGUAGES", card.languages),
        ("CATEGORIES", card.categories),
        ("X-PRESSDESK-BEATS", card.beats),
    ):
        if values:
            yield f"{name}:{','.join(_escaped(value) for value in values)}"
    if card.note.strip():
        yield f"NOTE:{_escaped(card.note)}"
    if card.status != "active":
        yield f"X-PRESSDESK-STATUS:{_escaped(card.status)}"
    yield "END:VCARD"


def _titles(card: Card, language: str) -> Iterator[str]:
    first = card.title(language)
    if first.strip():
        said_in = next(code for code, words in card.titles if words == first)
        yield f"TITLE{_in_language(said_in)}:{_escaped(first)}"
    for code, words in card.titles:
        if words != first and words.strip():
            yield f"X-PRESSDESK-TITLE{_in_language(code)}:{_escaped(words)}"


def _shown_name(card: Card) -> str:
    """Return the name FN must have, taken from the next best thing where there is none."""
    address = next((e.address for e in card.emails), "")
    number = next((t.number for t in card.telephones), "")
    best = (card.formatted_name, card.organisation, address, number, "?")
    return next(name for name in (clean(n).strip() for n in best) if name)


def _parts(card: Card, name: str) -> tuple[str, str, str, str, str]:
    family, given = card.family_name, card.given_name
    if not family and not given:
        family, given = split_name(name)
    return family, given, "", card.honorific_prefix, ""


def split_name(name: str) -> tuple[str, str]:
    """Return family and given name as a guess from the full one, particles kept with the family.

    Given and family name, joined by a space, always make the name again.
    """
    words = name.split()
    if len(words) < 2:
        return name.strip(), ""
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _types(types: Iterable[str], preferred: bool, private: bool) -> str:
    own = [*types, *(["PREF"] if preferred else []), *(["X-PRIVATE"] if private else [])]
    return ";TYPE=" + ",".join(own)


def _in_language(code: str) -> str:
    return f";LANGUAGE={code}" if _LANGUAGE.fullmatch(code) else ""


def _escaped(value: str) -> str:
    value = clean(value).strip()
    for plain, written in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        value = value.replace(plain, written)
    return value


def _folded(line: str) -> str:
    """Fold a line so that none has more than 75 octets and no character is cut in two."""
    octets = line.encode()
    pieces = []
    room = _OCTETS
    while len(octets) > room:
        cut = room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[:cut])
        octets = octets[cut:]
        room = _OCTETS - 1  # the space that marks a continuation is counted
    pieces.append(octets)
    return b"\r\n ".join(pieces).decode() + "\r\n"
