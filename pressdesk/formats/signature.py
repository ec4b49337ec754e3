"""People as somebody writes them down: a mail's signature, "Name, role, Tel" lines, addresses.

What the words do not say stays empty. Who cannot be reached by anything is nobody: a text is full
of names.
"""

import re
from dataclasses import replace
from email.utils import getaddresses
from itertools import pairwise

from pressdesk.base.text import clean, fold
from pressdesk.formats.addressbook import AddressBook
from pressdesk.formats.card import Address, Card, Email, Link, Telephone
from pressdesk.formats.finding.blocks import contacts_in
from pressdesk.formats.finding.cells import fits
from pressdesk.formats.finding.people import bare_name, name_likeness
from pressdesk.formats.finding.telephones import telephones
from pressdesk.formats.manuscript import FoundContact

LARGEST = 20_000  # characters; more is a file of another kind
_MOST_LINES = 400
_KINDS = {
    "cell": ("m", "mob", "mobil", "mobile", "cell", "cellulare", "handy", "port", "portable",
             "gsm", "natel", "mov", "movil", "cel", "telemovel", "mobiel"),
    "fax": ("f", "fax", "telefax", "telecopie"),
    "home": ("home", "privat", "domicile", "prive", "casa"),
    "work": ("t", "tel", "telephone", "phone", "ph", "p", "telefon", "telefono", "telefone", "fon",
             "telef", "telf", "tlf", "tfn", "telefoon", "o", "office", "bureau", "buro", "ufficio",
             "oficina", "work", "desk", "d", "dd", "direct", "directe", "direkt", "diretto",
             "directo", "durchwahl", "ligne", "line", "fixe", "standard", "zentrale", "switchboard",
             "centralino", "centralita"),
}  # fmt: skip
_LINK = re.compile(r"(?<![@\w])(?:https?://|www\.)[^\s<>|,;]{3,300}", re.I)
# A street and its town in one line or two: a number, a postal code of four or five figures, a town.
_POSTAL = re.compile(r"^(?P<street>.{3,80}?)[,;–|-]?\s*\b(?P<code>[A-Z]{0,2}-?\d{4,5})\s+"
                     r"(?P<town>[^\W\d_][^\d@|;,]{1,40})(?:[,;–|-].{0,40})?$")  # fmt: skip
_TOWN = re.compile(r"^(?P<code>[A-Z]{0,2}-?\d{4,5})\s+(?P<town>[^\W\d_][^\d@|;,]{1,40})$")
_STREET = re.compile(r"^(?=.*\d)(?=.*[^\W\d_]{3})[^@+:]{4,80}$")
_MAIL = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]{1,190}\.[^\W\d_]{2,24}")
_BEFORE = re.compile(r"([^\W\d_]{1,12})[.:\s()/]*$")
_BEHIND = re.compile(r"\s{0,3}\(\s{0,2}([^\W\d_]{1,12})\.?\s{0,2}\)")
_TITLED = re.compile(r"(?:(?:Prof|Dr|Dott|PD|Priv|Ing|Dipl)[\w.\-]{0,12} ){1,4}")
_LONGEST_LINE = 300
_EDGES = " \t,;|-–—"
_DEPARTMENT = re.compile(
    r"(?:(?:service|services|rédaction|pôle|direction|rubrique|ressort|redaktion|abteilung|"
    r"fachbereich|redazione|sezione|sección|redacción|departamento|área|redactie|afdeling|"
    r"department of|dept\.? of|newsroom|desk)\b.{1,60}"
    r"|.{1,60}\b(?:department|dept\.?|desk|unit|team|newsroom|section|division|redaktion|"
    r"abteilung|ressort|redactie))",
    re.I,
)
_NETWORKS = {
    **dict.fromkeys(("twitter", "tw", "t", "twitter/x", "x"), "X"),
    **dict.fromkeys(("instagram", "insta", "ig"), "Instagram"),
    **dict.fromkeys(("bluesky", "bsky"), "Bluesky"),
    **dict.fromkeys(("facebook", "fb"), "Facebook"),
    "mastodon": "Mastodon", "threads": "Threads", "telegram": "Telegram", "tiktok": "TikTok",
    "linkedin": "LinkedIn", "youtube": "YouTube",
}  # fmt: skip
_HANDLE = re.compile(
    r"(?:(?P<network>[^\W\d_]{1,12})\s{0,2}:?\s{0,2})?"
    r"(?<![\w.@])(?P<handle>@\w[\w.\-]{1,60}(?P<host>@[\w\-]{1,60}(?:\.[\w\-]{2,40}){1,4})?)"
)
_PROFILE = re.compile(
    r"(?<![\w./@])(?:(?:[a-z]{2,3}\.)?linkedin\.com/in/|(?:twitter|x|instagram|facebook|threads|"
    r"tiktok)\.(?:com|net)/@?|bsky\.app/profile/|t\.me/)[\w.\-%@]{2,80}/?",
    re.I,
)
_WORD = re.compile(r"[^\W_]+")


def read(text: str, *, language: str = "") -> AddressBook:
    """Return the people a text writes down; nobody where it writes down none.

    `language` is that of their job titles.
    """
    text = clean(text)[:LARGEST]
    lines = [line for line in text.splitlines() if line.strip()][:_MOST_LINES]
    found = _addresses(lines) or [one for one in contacts_in(lines) if _is_reached(one)]
    if len(found) == 1:
        found = [_as_written(found[0], lines)]
    cards = [_card(one, lines, language) for one in found]
    if len(cards) == 1:
        cards = [_with_places(_with_department(cards[0], lines), lines)]
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


def _as_written(one: FoundContact, lines: list[str]) -> FoundContact:
    """Return the only person of a text with all that their own lines say of them.

    A release prints less of somebody than a signature has: no fax, no degrees, one job in short.
    """
    plain = [line.strip(" \t,;|-–—") for line in lines]
    for line in plain[:-1]:
        # A name that every reader knows for one comes before what only has the shape of one.
        if _is_better_name(line, one):
            house = one.organisation or one.formatted_name
            one = replace(one, formatted_name=bare_name(line), organisation=house)
            break
    for line in plain:
        if _TITLED.fullmatch(line.removesuffix(one.formatted_name)) and one.formatted_name:
            one = replace(one, formatted_name=line)
        first, _comma, rest = one.organisation.partition(", ")
        if rest and one.role and line == f"{one.role}, {first}":
            one = replace(one, role=line, organisation=rest)
        elif _is_fuller_role(line, one):
            one = replace(one, role=line)
    for line in plain:
        if one.organisation and _WORD.findall(line) == _WORD.findall(one.organisation):
            one = replace(one, organisation=line)
    return replace(one, telephones=_numbers(one, lines))


def _is_better_name(line: str, one: FoundContact) -> bool:
    if not one.formatted_name or line == one.formatted_name:
        return False
    return name_likeness(line) == 1.0 and name_likeness(one.formatted_name) < 1.0 and (
        any(fits(line, email) for email in one.emails)
        and not any(fits(one.formatted_name, email) for email in one.emails)
    )  # fmt: skip


def _is_fuller_role(line: str, one: FoundContact) -> bool:
    """Whether a line says the role and a word more: "Rédactrice web"."""
    said = line.casefold()
    others = [part.casefold() for part in (one.formatted_name, one.organisation) if part]
    return (
        bool(one.role)
        and line.startswith(one.role + " ")
        and re.fullmatch(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,6}", line) is not None
        and not any(part in said for part in others)
    )


def _numbers(one: FoundContact, lines: list[str]) -> tuple[str, ...]:
    """Return the numbers found, and those that stand alone or say what they are, in order."""
    text = "\n".join(lines)
    said = dict.fromkeys(one.telephones)
    for line in lines:
        for spot in telephones(line, faxes=True) if len(line) < _LONGEST_LINE else ():
            if spot.value == line.strip() or _kind(spot.value, [line]):
                said.setdefault(spot.value)
    return tuple(sorted(said, key=text.find))


def _card(one: FoundContact, lines: list[str], language: str) -> Card:
    return Card(
        formatted_name=one.formatted_name,
        organisation=one.organisation,
        titles=((language, one.role),) if one.role else (),
        telephones=tuple(Telephone(n, _kind(n, lines)) for n in one.telephones),
        emails=tuple(Email(address) for address in one.emails),
    )


def _kind(number: str, lines: list[str]) -> str:
    """Return what a number is by the word before it or in brackets behind, "" where none says."""
    line = next((line for line in lines if number in line), "")
    at = line.find(number)
    before = _BEFORE.search(line[max(at - 16, 0) : max(at, 0)])
    behind = _BEHIND.match(line[at + len(number) :]) if line else None
    words = [fold(found[1]) for found in (behind, before) if found]
    for word in words:
        for kind, known in _KINDS.items():
            if word in known:
                return kind
    return ""


def _with_places(card: Card, lines: list[str]) -> Card:
    """Return the card of a signature with the postal address and the links in it."""
    links = tuple(
        Link(found.group().rstrip("./)"), "web") for line in lines for found in _LINK.finditer(line)
    )
    profiles = _handles(lines)
    # "@name@host" has the shape of an address in it, and is none.
    known = {link.uri.lstrip("@") for link in profiles}
    emails = tuple(email for email in card.emails if email.address not in known)
    links = tuple(dict.fromkeys((*links, *profiles)))
    return replace(card, addresses=tuple(_postal(lines))[:1], links=links[:6], emails=emails)


def _with_department(card: Card, lines: list[str]) -> Card:
    """Return the card of a signature with its department told from the house that stands below."""
    plain = [line.strip(_EDGES) for line in lines]
    at = next((n for n, line in enumerate(plain) if _department(line, card)), -1)
    if at < 0:
        return card
    department = _department(plain[at], card)
    said = set(_WORD.findall(fold(department)))
    parts = [
        p for p in card.organisation.split(", ") if not said.issuperset(_WORD.findall(fold(p)))
    ]
    below = plain[at + 1] if at + 1 < len(plain) else ""
    if parts:
        house = ", ".join(parts)
    elif below == card.title("") or below in dict(card.titles).values():
        # What stands below was taken for the job: the job stands above then.
        above = [line for line in plain[:at] if line != card.formatted_name and _is_said(line)]
        if len(above) != 1:
            return card
        house = below
        card = replace(card, titles=tuple((code, above[0]) for code, _said in card.titles))
    elif _is_said(below):
        house = below
    else:
        return card
    return replace(card, organisation=house, department=department)


def _department(line: str, card: Card) -> str:
    """Return the department that a line names, by itself or behind the job; "" for none."""
    titles = [title for _code, title in card.titles]
    for title in titles:
        line = line.removeprefix(f"{title}, ") if line != title else ""
    is_one = _DEPARTMENT.fullmatch(line) and line not in (card.formatted_name, *titles)
    return line if is_one and _is_said(line) else ""


def _is_said(line: str) -> bool:
    """Whether a line is words alone, as a house's name is: no number, no address, no sentence."""
    words = line.split()
    return (
        0 < len(words) < 8
        and line[:1].isupper()
        and line[-1] not in ".!?:,"
        and not re.search(r"[\d@]|://|www\.", line)
    )


def _handles(lines: list[str]) -> list[Link]:
    """Return the profiles a signature names: "@name", with the word before it for the network."""
    made = []
    for line in lines:
        for found in _HANDLE.finditer(line) if len(line) < _LONGEST_LINE else ():
            network = _NETWORKS.get(fold(found["network"] or ""), "")
            is_alone = line.strip() == found["handle"]
            if network or is_alone or found["host"]:
                made.append(Link(found["handle"].rstrip("."), "profile", network))
        for found in _PROFILE.finditer(line) if len(line) < _LONGEST_LINE else ():
            made.append(Link(found.group().rstrip("./"), "profile"))
    return made


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
