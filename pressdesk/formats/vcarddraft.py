"""A card in the making: each property of a vCard finds its place, or is kept as it came."""

import re
from collections.abc import Callable

from pressdesk.formats import telephone, vcardown
from pressdesk.formats.card import Link, Property
from pressdesk.formats.vcardbinary import content, data_uri
from pressdesk.formats.vcardhead import Head
from pressdesk.formats.vcardtext import bare, line, parts, text, unescaped
from pressdesk.formats.vcardtypes import CHATS, PROFILES


class Draft:
    """A card while its properties come in."""

    __slots__ = (
        "addresses", "categories", "emails", "fields", "jobs", "kept", "labels",
        "languages", "links", "name", "nicknames", "notes", "parts", "photos", "places",
        "telephones", "titles", "used", "version",
    )  # fmt: skip

    def __init__(self, version: str) -> None:
        self.version = version  # "" where the card does not say
        self.fields: vcardown.Fields = {}
        self.name = ""
        self.parts: list[str] = []
        self.telephones: list[tuple[Head, str]] = []
        self.emails: list[tuple[Head, str, str]] = []
        self.addresses: list[tuple[Head, str]] = []
        self.places: list[tuple[Head, str]] = []
        self.links: list[tuple[Head, Link]] = []
        self.titles: list[tuple[Head, str, str]] = []
        self.jobs: list[str] = []
        self.nicknames: list[str] = []
        self.categories: list[str] = []
        self.languages: list[tuple[int, str]] = []
        self.notes: list[str] = []
        self.photos: list[tuple[Head, str]] = []
        self.labels: dict[str, tuple[Head, str]] = {}
        self.used: set[str] = set()
        self.kept: list[Property] = []

    @property
    def is_new(self) -> bool:
        """Whether commas set lists apart, as they do since vCard 3.0."""
        return self.version[:1] in ("3", "4")

    def keep(self, head: Head, value: str) -> None:
        """Keep a property there is no field for."""
        name, parameters = head.name, head.parameters
        if head.key.startswith(vcardown.KEPT):
            name = name[len(vcardown.KEPT) :]
        has_bytes = head.encoding == "b" or value[:5].lower() == "data:"
        if has_bytes and (held := content(head, value)):
            value = data_uri(*held)
            words = head.types and tuple(w for w in dict(parameters)["TYPE"] if _is_place(w))
            parameters = tuple((n, words if n == "TYPE" else v) for n, v in parameters)
            parameters = tuple((n, v) for n, v in parameters if v and n != "VALUE")
        if value.strip():
            self.kept.append(Property(name, bare(value), parameters, head.group))

    def label_of(self, head: Head) -> str:
        """Return the label that a property's group gives it."""
        if not head.group or head.group.upper() not in self.labels:
            return ""
        self.used.add(head.group.upper())
        return self.labels[head.group.upper()][1]


def _is_place(word: str) -> bool:
    return word.upper() in ("HOME", "WORK", "PREF")


def _plain(value: str) -> str:
    return line(unescaped(value) if "\\" in value else value)


def _once(field: str) -> Callable[[Draft, Head, str], None]:
    """Return what takes a property of which a card has one; more of them are kept."""

    def taker(draft: Draft, head: Head, value: str) -> None:
        if draft.fields.get(field):
            draft.keep(head, value)
        else:
            draft.fields[field] = _plain(value)

    return taker


def _name(draft: Draft, head: Head, value: str) -> None:
    if draft.name:
        draft.keep(head, value)
    else:
        draft.name = _plain(value)


_RAW = re.compile(r"((?:[^;\\]|\\.|\\)*)(?:;|$)", re.S)
# Commas between names; one with a space after it is part of a name: "Sr., Ph.D.".
_LISTED = re.compile(r"(?<!\\),(?=\S)")


def _parts(draft: Draft, head: Head, value: str) -> None:
    """N (RFC 6350 §6.2.2): family, given, additional, before and after the name."""
    if draft.parts:
        draft.keep(head, value)
        return
    found = parts(value) if "," not in value else _listed(value, is_new=draft.is_new)
    if len(found) > 5:
        # RFC 9554 adds a second surname and the generation.
        found[4:] = [", ".join(filter(None, map(line, found[4:])))]
    draft.parts = [line(part) for part in (*found, "", "", "", "")[:5]]
    if head.parameters and (sorted_as := head.parameter("SORT-AS")):
        draft.keep(Head("SORT-STRING", "SORT-STRING"), sorted_as)


def _listed(value: str, *, is_new: bool) -> list[str]:
    if not is_new:
        return parts(value)
    raw = _RAW.findall(value)
    raw[:4] = [_LISTED.sub(" ", part) for part in raw[:4]]
    raw[4:] = [_LISTED.sub(", ", part) for part in raw[4:]]
    return [unescaped(part) for part in raw]


def _organisation(draft: Draft, head: Head, value: str) -> None:
    units = [line(unit) for unit in parts(value)]
    if not any(units):
        return
    if "organisation" in draft.fields and head.parameter("ALTID"):
        draft.keep(head, value)
    elif "organisation" in draft.fields:
        draft.jobs.append(", ".join(filter(None, units)))
    else:
        draft.fields["organisation"] = units[0]
        draft.fields["department"] = units[1] if len(units) > 1 else ""
        if len(units) > 2 and any(units[2:]):
            # Written back behind the two; first, since it is found there again.
            further = ";".join(_RAW.findall(value)[2:]).rstrip(";")
            draft.kept.insert(0, Property("ORG", bare(f";;{further}")))


def _title(draft: Draft, head: Head, value: str) -> None:
    words = _plain(value)
    if words:
        draft.titles.append((head, words, value))


def _nickname(draft: Draft, head: Head, value: str) -> None:
    draft.nicknames += [name for name in map(line, parts(value, ",")) if name]


def _telephone(draft: Draft, head: Head, value: str) -> None:
    number = _plain(value)
    if number[:4].lower() == "tel:":
        number = telephone.of_uri(number)
    if number:
        draft.telephones.append((head, number))


_MAILBOX = re.compile(r"\s*+\"?([^\"<>@]*+)\"?\s*+<([^<>\s]+@[^<>\s@]++)>\s*+")


def _email(draft: Draft, head: Head, value: str) -> None:
    mail, name = _plain(value), ""
    if mail[:7].lower() == "mailto:":
        mail = mail[7:]
    if mail.endswith(">") and (found := _MAILBOX.fullmatch(mail)):
        name, mail = found[1].strip(), found[2]
    if mail:
        draft.emails.append((head, mail, name))


def _address(draft: Draft, head: Head, value: str) -> None:
    # Of an address it could not part a program writes the label alone.
    if value.strip("; ") or head.parameter("LABEL"):
        draft.addresses.append((head, value))


def _place(draft: Draft, head: Head, value: str) -> None:
    draft.places.append((head, value))


def _note(draft: Draft, head: Head, value: str) -> None:
    words = text(unescaped(value))
    if words:
        draft.notes.append(words)


def _categories(draft: Draft, head: Head, value: str) -> None:
    mark = ";" if not draft.is_new and ";" in value and "," not in value else ","
    draft.categories += [word for word in map(line, parts(value, mark)) if word]


def _language(draft: Draft, head: Head, value: str) -> None:
    code = _plain(value)
    if code:
        draft.languages.append((head.pref or 101, code))


def _photo(draft: Draft, head: Head, value: str) -> None:
    draft.photos.append((head, value))


def _label(draft: Draft, head: Head, value: str) -> None:
    label = _plain(value)
    if not head.group or head.group.upper() in draft.labels:
        draft.keep(head, value)
    elif label:
        draft.labels[head.group.upper()] = (head, label)


def _url(draft: Draft, head: Head, value: str) -> None:
    uri = _plain(value)
    if uri:
        kind = "" if "X-OTHER" in head.types else "web"
        draft.links.append((head, Link(uri, kind, head.traits.label)))


def _chat(draft: Draft, head: Head, value: str) -> None:
    uri = _plain(value)
    if uri:
        service = head.parameter("X-SERVICE-TYPE") or head.parameter("SERVICE-TYPE")
        draft.links.append((head, Link(uri, "chat", service or head.traits.label)))


def _profile(draft: Draft, head: Head, value: str) -> None:
    uri = _plain(value) or head.parameter("X-USER") or head.parameter("USERNAME")
    named = head.parameter("SERVICE-TYPE") or next(
        (word for word in dict(head.parameters).get("TYPE", ()) if word.upper() != "PREF"), ""
    )
    if uri:
        label = PROFILES.get(named.lower(), named)
        draft.links.append((head, Link(uri, "profile", label)))


def _service(draft: Draft, head: Head, value: str) -> None:
    scheme, service = CHATS[head.key]
    # KDE sets several names apart with a sign of private use.
    for name in filter(None, map(_plain, value.split("\ue000"))):
        uri = f"{scheme}:{name}" if scheme and ":" not in name else name
        draft.links.append((head, Link(uri, "chat", service)))


def _twitter(draft: Draft, head: Head, value: str) -> None:
    name = _plain(value)
    if name:
        draft.links.append((head, Link(name, "profile", "Twitter")))


def _nothing(draft: Draft, head: Head, value: str) -> None:
    """What is about the file, and will be another's: our own export says its own."""


def other(draft: Draft, head: Head, value: str) -> None:
    """Take a property that is not among the `TAKERS`: it is one of our own, or is kept."""
    if not head.key.startswith(vcardown.PREFIX) or not vcardown.read(draft.fields, head, value):
        draft.keep(head, value)


# What puts a property's value where it belongs, by the property's name.
TAKERS: dict[str, Callable[[Draft, Head, str], None]] = {
    "FN": _name, "N": _parts, "ORG": _organisation, "TITLE": _title, "NICKNAME": _nickname,
    "TEL": _telephone, "EMAIL": _email, "ADR": _address, "LABEL": _place, "NOTE": _note,
    "CATEGORIES": _categories, "LANG": _language, "PHOTO": _photo, "X-ABLABEL": _label,
    "URL": _url, "IMPP": _chat, "X-SOCIALPROFILE": _profile, "SOCIALPROFILE": _profile,
    "X-TWITTER": _twitter, "UID": _once("uid"), "ROLE": _once("role"),
    "VERSION": _nothing, "PRODID": _nothing, "REV": _nothing, "BEGIN": _nothing, "END": _nothing,
    **dict.fromkeys(CHATS, _service),
}  # fmt: skip
