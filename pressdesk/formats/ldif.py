"""LDIF (RFC 2849) to an address book: Thunderbird's, SeaMonkey's, Netscape's, and directories'."""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Any

from pressdesk.base.i18n import _
from pressdesk.base.text import clean
from pressdesk.formats import addresscells as cells
from pressdesk.formats import charsets
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.card import Address, Card, Email, Link, Photo, Telephone
from pressdesk.formats.personname import put_together

_SCALARS = {
    "cn": "formatted_name",
    "commonname": "formatted_name",
    "displayname": "formatted_name",
    "givenname": "given_name",
    "sn": "family_name",
    "surname": "family_name",
    "mozillanickname": "nickname",
    "xmozillanickname": "nickname",
    "o": "organisation",
    "company": "organisation",
    "ou": "department",
    "department": "department",
    "orgunit": "department",
    "businesscategory": "role",
    "personaltitle": "honorific_prefix",
    "generationqualifier": "honorific_suffix",
    "uid": "uid",
    "entryuuid": "uid",
}
_TELEPHONES = {
    "telephonenumber": "work",
    "homephone": "home",
    "mobile": "cell",
    "cellphone": "cell",
    "mobiletelephonenumber": "cell",
    "fax": "fax",
    "facsimiletelephonenumber": "fax",
    "pager": "",
    "pagerphone": "",
    "pagertelephonenumber": "",
    "homefacsimiletelephonenumber": "fax",
    "otherphone": "",
    "carphone": "",
    "companyphone": "",
    "primaryphone": "",
    "assistantphone": "",
    "tty": "",
    "telex": "",
}
_LABELS = {
    "pager": "Pager",
    "pagerphone": "Pager",
    "pagertelephonenumber": "Pager",
    "homefacsimiletelephonenumber": "Home",
    "carphone": "Car",
    "companyphone": "Company",
    "primaryphone": "Main",
    "assistantphone": "Assistant",
    "tty": "TTY",
    "telex": "Telex",
}
_EMAILS = ("mail", "mozillasecondemail", "xmozillasecondemail", "rfc822mailbox", "email")
_ADDRESSES = {
    "street": ("work", "street"),
    "streetaddress": ("work", "street"),
    "mozillaworkstreet2": ("work", "street"),
    "postofficebox": ("work", "street"),
    "l": ("work", "locality"),
    "locality": ("work", "locality"),
    "st": ("work", "region"),
    "region": ("work", "region"),
    "postalcode": ("work", "postal_code"),
    "c": ("work", "country"),
    "co": ("work", "country"),
    "countryname": ("work", "country"),
    "mozillahomestreet": ("home", "street"),
    "homestreet": ("home", "street"),
    "mozillahomestreet2": ("home", "street"),
    "mozillahomelocalityname": ("home", "locality"),
    "mozillahomestate": ("home", "region"),
    "mozillahomepostalcode": ("home", "postal_code"),
    "mozillahomecountryname": ("home", "country"),
}
_LINKS = (
    "mozillaworkurl",
    "mozillahomeurl",
    "labeleduri",
    "url",
    "workurl",
    "homeurl",
    "wwwhomepage",
)
_CHATS = re.compile(r"nsaimid|_?(?:aim|msn|skype|jabber|icq|yahoo|gtalk|irc|qq)(?:screenname|id)?")
_NOTES = ("description", "comment", "notes", "info")
# What directories say of the entry and not of the person.
_OF_ENTRY = frozenset(
    (
        "dn", "objectclass", "modifytimestamp", "createtimestamp", "creatorsname", "modifiersname",
        "structuralobjectclass", "entrycsn", "entrydn", "subschemasubentry", "hassubordinates",
        "mozillausehtmlmail", "xmozillausehtmlmail", "changetype", "control", "userpassword",
        "birthyear", "birthmonth", "birthday", "jpegphoto", "thumbnailphoto", "title", "version",
        "mozillahomeurl2",
    )
)  # fmt: skip
_GROUPS = frozenset(
    (
        "groupofnames",
        "groupofuniquenames",
        "mailgroup",
        "rfc822mailgroup",
        "kolabgroupofnames",
        "group",
    )
)
_CONTAINERS = frozenset(
    ("organization", "organizationalunit", "domain", "dcobject", "container", "locality", "country")
)

Entry = dict[str, list[str | bytes]]


def read(data: bytes, *, charset: str = "", language: str = "en") -> AddressBook:
    """Return the people of an LDIF file; groups and places of a directory with a reason.

    `language` is that of job titles, which the file does not tell.
    """
    text, charset = charsets.decode(data, charset)
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for line, entry in _entries(text):
        at = _("line {n}").format(n=line)
        why = _unfit(entry)
        card = None if why else card_of(entry, language or "en")
        if card is not None:
            cards.append(card)
        else:
            skipped.append(
                Skipped(at, why or _("It has no name, organisation, e-mail or telephone."))
            )
    return AddressBook(tuple(cards), tuple(skipped), "LDIF", charset)


def _entries(text: str) -> Iterator[tuple[int, Entry]]:
    """Yield the entries, each with the number of its first line, lines unfolded, values decoded."""
    entry: Entry = {}
    start = 0
    for number, line in _unfolded(text):
        if not line.strip():
            if entry.keys() - {"version"}:
                yield start, entry
            entry = {}
            continue
        name, colon, value = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        # A new entry whose empty line before it was lost.
        if name.lower() == "dn" and "dn" in entry:
            yield start, entry
            entry = {}
        start = start if entry else number
        entry.setdefault(name.partition(";")[0].strip().lower(), []).append(_value(value))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers, an empty one after the last, which ends its entry."""
    pending: list[str] = []
    start = 0
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if line.startswith(" ") and pending:
            pending.append(line[1:])
            continue
        if pending:
            yield start, "".join(pending)
        pending, start = [line], number
    yield start, "".join(pending)
    yield start + 1, ""


def _value(told: str) -> str | bytes:
    """Return a value: base64 after "::", else as it stands. A URL (":<") is never fetched."""
    if told.startswith(":"):
        packed = re.sub(r"\s", "", told[1:])
        try:
            raw = base64.b64decode(packed + "=" * (-len(packed) % 4))
        except (binascii.Error, ValueError):
            return told[1:].strip()
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw
    return "" if told.startswith("<") else told.strip()


def _unfit(entry: Entry) -> str:
    """Return why an entry is nobody, "" where it may be somebody."""
    classes = {word.lower() for word in _texts(entry, "objectclass")}
    if classes & _GROUPS or ("member" in entry and "mail" not in entry):
        return _("It is a group, not a person.")
    if "delete" in [word.lower() for word in _texts(entry, "changetype")]:
        return _("It says that an entry was deleted.")
    if classes & _CONTAINERS and not classes & {"person", "inetorgperson"} and "mail" not in entry:
        return _("It is a place in a directory, not a person.")
    return ""


def _texts(entry: Entry, *names: str) -> list[str]:
    """Return the values of the first of the attributes that has any, as cleaned text."""
    for name in names:
        told = [
            text
            for value in entry.get(name, ())
            if (text := clean(value if isinstance(value, str) else _read(value)).strip())
        ]
        if told:
            return list(dict.fromkeys(told))
    return []


def _read(value: bytes) -> str:
    return charsets.decode(value)[0] if len(value) < 10_000 else ""


def card_of(entry: Entry, language: str) -> Card | None:
    """Return the card an entry makes, None where nobody could be told or reached by it."""
    made: dict[str, Any] = {}
    custom: list[tuple[str, str]] = []
    for attribute, name in _SCALARS.items():
        for text in _texts(entry, attribute):
            if name not in made:
                made[name] = text.replace("\n", " ")
            elif text != made[name] and name not in ("uid", "formatted_name"):
                custom.append((attribute, text))
    emails = [Email(a) for name in _EMAILS for t in _texts(entry, name) for a in cells.addresses(t)]
    telephones = [
        Telephone(number, kind, label=_LABELS.get(name, ""))
        for name, kind in _TELEPHONES.items()
        for number in _texts(entry, name)
    ]
    told = made.keys() & {"formatted_name", "given_name", "family_name", "organisation"}
    if not (told or emails or telephones):
        return None
    if "formatted_name" not in made:
        name = put_together(made.get("given_name", ""), made.get("family_name", ""))
        if name:
            made["formatted_name"] = name
    elif any(made["formatted_name"] == email.address for email in emails):
        del made["formatted_name"]
    titles = _texts(entry, "title")
    if titles:
        made["titles"] = ((language, titles[0]),)
        custom += ((_("Job title"), title) for title in titles[1:])
    custom += _rest(entry)
    return Card(
        **made,
        emails=tuple(dict.fromkeys(emails)),
        telephones=tuple(dict.fromkeys(telephones)),
        addresses=_addresses(entry),
        links=_links(entry),
        note="\n".join(text for name in _NOTES for text in _texts(entry, name)),
        photo=_photo(entry),
        custom=tuple(custom),
    )


def _addresses(entry: Entry) -> tuple[Address, ...]:
    found: dict[str, dict[str, list[str]]] = {}
    for attribute, (place, part) in _ADDRESSES.items():
        for text in _texts(entry, attribute):
            lines = found.setdefault(place, {}).setdefault(part, [])
            if text not in lines:
                lines.append(text)
    made = []
    for place, parts in found.items():
        told = {p: ("\n" if p == "street" else " ").join(lines) for p, lines in parts.items()}
        made.append(
            Address(
                told.get("street", ""),
                told.get("locality", ""),
                told.get("region", ""),
                told.get("postal_code", ""),
                told.get("country", ""),
                place,
            )
        )
    # RFC 2256 §5.17: the lines of a whole address, "$" between them.
    for name, kind in (("postaladdress", "work"), ("homepostaladdress", "home")):
        if kind not in found:
            made += (
                Address("\n".join(p.strip() for p in text.split("$") if p.strip()), kind=kind)
                for text in _texts(entry, name)
            )
    return tuple(made)


def _links(entry: Entry) -> tuple[Link, ...]:
    links = []
    for name in _LINKS:
        for text in _texts(entry, name):
            uri, _space, label = text.partition(" ")  # RFC 2079: an address, then words
            links.append(Link(uri, "web", label.strip()))
    for name in entry:
        if _CHATS.fullmatch(name):
            links += (Link(text, "chat", name.strip("_")) for text in _texts(entry, name))
    return tuple(dict.fromkeys(links))


def _photo(entry: Entry) -> Photo | None:
    for name in ("jpegphoto", "thumbnailphoto", "photo"):
        for value in entry.get(name, ()):
            if isinstance(value, bytes) and value.startswith((b"\xff\xd8\xff", b"\x89PNG")):
                kind = "image/png" if value.startswith(b"\x89") else "image/jpeg"
                return Photo(kind, value)
    return None


def _rest(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what the card has no field for, labelled as in the file."""
    year, month, day = (
        next(iter(_texts(entry, name)), "") for name in ("birthyear", "birthmonth", "birthday")
    )
    if year or month or day:
        yield _("Birthday"), "-".join(p.zfill(2) for p in (year, month, day) if p)
    known = {*_SCALARS, *_TELEPHONES, *_EMAILS, *_ADDRESSES, *_LINKS, *_NOTES, *_OF_ENTRY}
    for name in entry:
        if (
            name in known
            or _CHATS.fullmatch(name)
            or name in ("postaladdress", "homepostaladdress")
        ):
            continue
        for text in _texts(entry, name):
            yield name.removeprefix("mozilla").capitalize(), text
