"""Reads our own full layout back: every cell to the field it was written from."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from pressdesk.base.text import clean
from pressdesk.formats.addresscells import plain
from pressdesk.formats.card import (
    Address,
    Affiliation,
    Card,
    Email,
    Link,
    Photo,
    Property,
    Telephone,
)
from pressdesk.formats.cardheadings import meant, meant_word
from pressdesk.formats.cardrows import (
    DATES,
    FLAGS,
    KEPT,
    LISTS,
    NAMES,
    PHOTO,
    STATUS,
    TEXTS,
    WORDS,
    is_set,
)

_TEXTS = dict((*NAMES, *TEXTS, (STATUS, "status")))
_DATES, _FLAGS, _LISTS, _WORDS = dict(DATES), dict(FLAGS), dict(LISTS), dict(WORDS)
_NUMBERED = re.compile(
    r"(Telephone|E-mail|Address|Link|Outlet|Field|Job title|Salutation) (\d{1,4})(?: (.+))?"
)
_BY_LANGUAGE = re.compile(r"(Job title|Salutation) \(([A-Za-z]+)\)")
_ESCAPED = re.compile(r"'(?=[=+\-@'\t\r\n]|\d)")
# Spreadsheets write dates their own way when they save; in ours the day comes first.
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_NO = frozenset(("", "no", "non", "0", "false", "faux"))


def unescaped(cell: str) -> str:
    """Return a cell without the apostrophe that kept it from being reckoned with."""
    return cell[1:] if _ESCAPED.match(cell) else cell


class OwnRows:
    """Makes cards of the rows of our own layout. `is_escaped` says that they come from a text."""

    def __init__(self, header: Sequence[str], is_escaped: bool = True) -> None:
        self._escaped = is_escaped
        told = [meant(heading) for heading in header]
        self._plan = [(n, *_target(heading)) for n, heading in enumerate(told)]
        self._set_words = frozenset(n for n, heading in enumerate(told) if is_set(heading))
        self._header = header

    def card(self, row: Sequence[str]) -> Card | None:
        """Return the card a row was written from, None where nothing stands in it."""
        made: dict[str, Any] = {}
        several: dict[tuple[str, int], dict[str, str]] = {}
        custom: list[tuple[str, str]] = []
        for n, kind, name, number, part in self._plan:
            cell = row[n] if n < len(row) else ""
            if not cell:
                continue
            text = unescaped(cell) if self._escaped else cell
            if not (text.isascii() and text.isprintable()):
                text = clean(text)
            if n in self._set_words:
                text = _meant(text)
            if kind == "several":
                several.setdefault((name, number), {})[part] = text
            elif not self._set(made, kind, name, part, text):
                custom.append((self._header[n] or f"{n + 1}", plain(text)))
        for n in range(len(self._header), len(row)):
            if row[n].strip():
                custom.append((f"{n + 1}", plain(row[n])))
        for family, number in sorted(several, key=lambda key: key[1]):
            attribute, make = _FAMILIES[family]
            made[attribute] = (*made.get(attribute, ()), make(several[family, number]))
        if custom:
            made["custom"] = (*made.get("custom", ()), *custom)
        return Card(**made) if made else None

    def _set(self, made: dict[str, Any], kind: str, name: str, part: str, text: str) -> bool:
        """Set what one cell says; False where it does not fit its heading."""
        if kind == "text":
            made[name] = text
        elif kind == "flag":
            made[name] = text.strip().lower() not in _NO
        elif kind == "list":
            made[name] = parted(text)
        elif kind == "words":
            made[name] = (*made.get(name, ()), (part, text))
        elif kind == "date":
            day = _date(text)
            if day is None:
                return False
            made[name] = day
        elif kind == "kept":
            kept = _kept(text)
            if kept is None:
                return False
            made[name] = kept
        elif kind == "photo":
            photo = _photo(text)
            if photo is None:
                return False
            made[name] = photo
        else:
            return False
        return True


def _target(heading: str) -> tuple[str, str, int, str]:
    """Return what a heading stands for: a kind, an attribute or family, a number and a part."""
    for kind, known in (("text", _TEXTS), ("date", _DATES), ("flag", _FLAGS), ("list", _LISTS)):
        if heading in known:
            return kind, known[heading], 0, ""
    if heading in (KEPT, PHOTO):
        return ("kept", "kept", 0, "") if heading == KEPT else ("photo", "photo", 0, "")
    numbered = _NUMBERED.fullmatch(heading)
    if numbered:
        return "several", numbered[1], int(numbered[2]), numbered[3] or ""
    told = _BY_LANGUAGE.fullmatch(heading)
    if told:
        return "words", _WORDS[told[1]], 0, told[2]
    return "unknown", "", 0, ""


def parted(cell: str) -> tuple[str, ...]:
    """Return the words of a list in one cell, as `cardrows.joined` wrote them."""
    words = [""]
    is_escaped = False
    for sign in cell:
        if is_escaped or sign not in "\\;":
            words[-1] += sign
            is_escaped = False
        elif sign == "\\":
            is_escaped = True
        else:
            words.append("")
    return (words[0], *(word.removeprefix(" ") for word in words[1:]))


def _date(text: str) -> date | None:
    found = _DAY_FIRST.fullmatch(text.strip())
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _kept(text: str) -> tuple[Property, ...] | None:
    try:
        return tuple(
            Property(
                str(name),
                str(value),
                tuple((str(n), tuple(map(str, v))) for n, v in parameters),
                str(group),
            )
            for name, value, parameters, group in json.loads(text)
        )
    except (ValueError, TypeError, RecursionError):
        return None


def _photo(text: str) -> Photo | None:
    head, comma, packed = text.partition(";base64,")
    try:
        data = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        return None
    return Photo(head.removeprefix("data:"), data) if comma and data else None


# --- what a card has several of ---------------------------------------------------------------

Parts = dict[str, str]


def _flags(parts: Parts) -> tuple[str, frozenset[str]]:
    return _kind_and_flags(parts.get("type", ""))


@lru_cache(maxsize=200)
def _kind_and_flags(told: str) -> tuple[str, frozenset[str]]:
    """Return kind and flags of "work, preferred"."""
    words = [word.strip() for word in told.split(",") if word.strip()]
    flags = frozenset(words) & {"preferred", "private", "bounced"}
    return next((word for word in words if word not in flags), ""), flags


@lru_cache(maxsize=200)
def _meant(told: str) -> str:
    """Return the set words of a cell in English."""
    return ", ".join(meant_word(word.strip()) for word in told.split(","))


def _telephone(parts: Parts) -> Telephone:
    kind, flags = _flags(parts)
    return Telephone(
        parts.get("", ""), kind, "preferred" in flags, "private" in flags, parts.get("label", "")
    )


def _email(parts: Parts) -> Email:
    kind, flags = _flags(parts)
    return Email(
        parts.get("", ""),
        kind,
        "preferred" in flags,
        "private" in flags,
        parts.get("label", ""),
        "bounced" in flags,
    )


def _address(parts: Parts) -> Address:
    kind, flags = _flags(parts)
    return Address(
        parts.get("street", ""),
        parts.get("town", ""),
        parts.get("region", ""),
        parts.get("postal code", ""),
        parts.get("country", ""),
        kind,
        "preferred" in flags,
        parts.get("label", ""),
    )


def _link(parts: Parts) -> Link:
    return Link(parts.get("", ""), parts.get("type", ""), parts.get("label", ""))


def _outlet(parts: Parts) -> Affiliation:
    return Affiliation(
        parts.get("", ""),
        parts.get("role", ""),
        _date(parts.get("from", "")),
        _date(parts.get("until", "")),
    )


def _field(parts: Parts) -> tuple[str, str]:
    return parts.get("label", ""), parts.get("", "")


def _words(parts: Parts) -> tuple[str, str]:
    return parts.get("language", ""), parts.get("", "")


_FAMILIES: dict[str, tuple[str, Callable[[Parts], object]]] = {
    "Telephone": ("telephones", _telephone),
    "E-mail": ("emails", _email),
    "Address": ("addresses", _address),
    "Link": ("links", _link),
    "Outlet": ("affiliations", _outlet),
    "Field": ("custom", _field),
    "Job title": ("titles", _words),
    "Salutation": ("salutations", _words),
}
