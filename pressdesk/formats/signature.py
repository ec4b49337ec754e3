"""People as somebody writes them down: a mail's signature, "Name, role, Tel" lines, addresses.

What the words do not say stays empty. Who cannot be reached by anything is nobody: a text is full
of names.
"""

import re
from email.utils import getaddresses
from itertools import pairwise

from pressdesk.base.text import clean, fold
from pressdesk.formats.addressbook import AddressBook
from pressdesk.formats.card import Address, Card, Email, Link, Telephone
from pressdesk.formats.finding.blocks import contacts_in
from pressdesk.formats.manuscript import FoundContact

LARGEST = 20_000  # characters; more is a file of another kind
_MOST_LINES = 400
_KINDS = {
    "cell": ("m", "mob", "mobil", "mobile", "cell", "cellulare", "handy", "port", "portable",
             "gsm", "movil", "cel", "telemovel", "mobiel"),
    "fax": ("f", "fax", "telefax", "telecopie"),
    "home": ("home", "privat", "domicile", "prive", "casa"),
}  # fmt: skip
_LINK = re.compile(r"(?<![@\w])(?:https?://|www\.)[^\s<>|,;]{3,300}", re.I)
# A street and its town in one line or two: a number, a postal code of four or five figures, a town.
_POSTAL = re.compile(r"^(?P<street>.{3,80}?)[,;–|-]?\s*\b(?P<code>[A-Z]{0,2}-?\d{4,5})\s+"
                     r"(?P<town>[^\W\d_][^\d@|;,]{1,40})(?:[,;–|-].{0,40})?$")  # fmt: skip
_TOWN = re.compile(r"^(?P<code>[A-Z]{0,2}-?\d{4,5})\s+(?P<town>[^\W\d_][^\d@|;,]{1,40})$")
_STREET = re.compile(r"^(?=.*\d)(?=.*[^\W\d_]{3})[^@+:]{4,80}$")
_MAIL = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]{1,190}\.[^\W\d_]{2,24}")
_BEFORE = re.compile(r"([^\W\d_]{1,12})[.:\s()]*$")


def read(text: str, *, language: str = "") -> AddressBook:
    """Return the people a text writes down; nobody where it writes down none.

    `language` is that of their job titles.
    """
    text = clean(text)[:LARGEST]
    lines = [line for line in text.splitlines() if line.strip()][:_MOST_LINES]
    found = _addresses(lines) or [one for one in contacts_in(lines) if _is_reached(one)]
    cards = [_card(one, text, language) for one in found]
    if len(cards) == 1:
        cards = [_with_places(cards[0], lines)]
    return AddressBook(tuple(cards))


def is_one(text: str) -> bool:
    """Return whether a text writes people down rather than being a table of them."""
    if len(text) > LARGEST:
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or _is_table(lines):
        return False
    return any(card.formatted_name or card.emails for card in read(text).cards)


def _is_table(lines: list[str]) -> bool:
    """Whether lines have as many cells each as a table has, and more than one."""
    for sign, least in (("\t", 1), (";", 1), ("|", 2), (",", 2)):
        counts = {line.count(sign) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and min(counts) >= least:
            # Names with a role and a number have commas too; a table begins with its headings.
            return sign != "," or not re.search(r"[\d@]", lines[0])
    return False


def _addresses(lines: list[str]) -> list[FoundContact]:
    """Return the people of a list of addresses as mail programs write them, [] for other text."""
    said = ", ".join(line.strip().rstrip(",;") for line in lines).replace(";", ",")
    if "@" not in said:
        return []
    pairs = getaddresses([said])
    are_all = all(_MAIL.fullmatch(address) for _name, address in pairs)
    if not are_all or len(pairs) != said.count("@"):
        return []
    return [FoundContact(name.strip(), emails=(address,)) for name, address in pairs]


def _is_reached(one: FoundContact) -> bool:
    return bool(one.emails or (one.telephones and one.formatted_name))


def _card(one: FoundContact, text: str, language: str) -> Card:
    return Card(
        formatted_name=one.formatted_name,
        organisation=one.organisation,
        titles=((language, one.role),) if one.role else (),
        telephones=tuple(Telephone(n, _kind(n, text)) for n in one.telephones),
        emails=tuple(Email(address) for address in one.emails),
    )


def _kind(number: str, text: str) -> str:
    """Return what a number is by the word before it, "" where none says so."""
    before = _BEFORE.search(text[max(text.find(number) - 16, 0) : max(text.find(number), 0)])
    word = fold(before.group(1)) if before else ""
    return next((kind for kind, words in _KINDS.items() if word in words), "work" if word else "")


def _with_places(card: Card, lines: list[str]) -> Card:
    """Return the card of a signature with the postal address and the links in it."""
    from dataclasses import replace

    links = tuple(
        Link(found.group().rstrip("./)"), "web") for line in lines for found in _LINK.finditer(line)
    )
    return replace(card, addresses=tuple(_postal(lines))[:1], links=links[:4])


def _postal(lines: list[str]) -> list[Address]:
    made = []
    for line in lines:
        if found := _POSTAL.match(line.strip()):
            street = found["street"].strip(" ,;–|-")
            if re.search(r"\d", street) and not re.search(r"[@+:]", street):
                made.append(Address(street, found["town"].strip(), "", found["code"], kind="work"))
    for above, line in pairwise(lines):
        found = _TOWN.match(line.strip())
        if found and _STREET.match(above.strip()):
            street = above.strip(" ,;")
            made.append(Address(street, found["town"].strip(), "", found["code"], kind="work"))
    return made
