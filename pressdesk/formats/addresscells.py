"""The cells of an address list: marks of spreadsheets taken off, several values told apart."""

import re
from functools import lru_cache

from pressdesk.base.text import clean, fold
from pressdesk.formats.card import Email, Link, Telephone
from pressdesk.formats.headings import knowledge, words

# Google writes several values of one kind into one cell.
SEVERAL = ":::"
_FORMULA_TEXT = re.compile(r'="(?:[^"]|"")*"')
# What a spreadsheet would reckon with, so that programs put an apostrophe before it.
_RECKONED = re.compile(r"[=+\-@\t\r]|0\d+$|\d{12,}$")
# From the head of a word only, and of bounded length: a long cell must not be tried n² times.
_MARKS = ("'", "=")
_ADDRESS = re.compile(
    r"(?<![^\s,;:<>()\[\]\"])[^\s@,;:<>()\[\]\"]{1,200}+@[^\s@,;<>()\[\]\"]{1,250}"
)


def plain(cell: str) -> str:
    """Return a cell's text: cleaned, stripped, without the marks that kept it from being reckoned.

    Spreadsheets and careful programs write '+33 1 … or ="0123" for a number that is to stay text.
    """
    # Most cells are plain, and there are millions of them.
    text = (cell if cell.isascii() and cell.isprintable() else clean(cell)).strip()
    if text[:1] not in _MARKS:
        return text
    if text[0] == "'" and _RECKONED.match(text, 1):
        return text[1:].strip()
    if _FORMULA_TEXT.fullmatch(text):
        return text[2:-1].replace('""', '"').strip()
    return text


def parts_of(cell: str) -> list[str]:
    """Return the values in a cell: by Google's mark, else by lines."""
    if SEVERAL in cell:
        return [part for p in cell.split(SEVERAL) if (part := p.strip())]
    if "\n" in cell:
        return [part for p in cell.split("\n") if (part := p.strip())]
    return [cell]


def listed(cell: str) -> list[str]:
    """Return the words of a list in one cell, in its order, each once."""
    for mark in (SEVERAL, "\n", ";", ","):
        if mark in cell:
            return list(dict.fromkeys(w for part in cell.split(mark) if (w := part.strip())))
    return [cell]


def groups(cell: str) -> list[str]:
    """Return the groups of a contact; Google's own "* myContacts", which all are in, is none."""
    own = ("* mycontacts", "mycontacts")
    return [g.removeprefix("* ") for g in listed(cell) if g.lower() not in own]


def addresses(cell: str) -> list[str]:
    """Return the e-mail addresses in a cell, [] where it holds none; one in "Jane <jane@x.org>"."""
    if "@" not in cell:
        return []
    if _ADDRESS.fullmatch(cell):
        return [cell]
    found: list[str] = []
    for part in parts_of(cell):
        if _ADDRESS.fullmatch(part):
            found.append(part)
            continue
        for piece in re.split(r"[;,]", part):
            # A name may hold an address as well; the one in brackets is meant.
            meant = piece.rpartition("<")[2].partition(">")[0] if "<" in piece else piece
            inside = _ADDRESS.findall(re.sub(r"(?i)\b(?:mailto|smtp):", "", meant))
            if not inside and "@" in meant and " " not in meant.strip():
                inside = [meant.strip()]  # odd, but what the file says
            found += inside
    return found


@lru_cache(maxsize=2_000)
def kind_of(label: str) -> tuple[str, str, bool]:
    """Return what a label says: "work", "home", "cell", "fax" or "", the rest, and if preferred.

    The rest is the label itself where it says more than the kind. Google marks the preferred
    value with a star.
    """
    told = label.strip()
    preferred = told.startswith("* ")
    told = told.removeprefix("* ").strip()
    known = knowledge()
    parts = words(told)
    things = {known.things[w] for w in parts if w in known.things}
    places = {known.places[w] for w in parts if w in known.places}
    is_whole = all(w in known.things or w in known.places for w in parts)
    if "fax" in things:
        return "fax", "" if is_whole and places <= {"work"} else told, preferred
    if "cell" in things:
        return "cell", "" if is_whole and places <= {"other"} else told, preferred
    for place in ("work", "home"):
        if place in places:
            return place, "" if is_whole and len(places) == 1 else told, preferred
    return "", "" if is_whole or not told else told, preferred


def telephone(number: str, kind: str, label: str) -> Telephone:
    """Return a number with its kind; a label that only says the kind is not kept."""
    told, rest, preferred = kind_of(label)
    return Telephone(number, told or kind, preferred, label=rest)


def email(address: str, kind: str, label: str) -> Email:
    """Return an address with its kind; a label that only says the kind is not kept."""
    told, rest, preferred = kind_of(label)
    if told in ("work", "home"):
        return Email(address, told, preferred, label=rest)
    return Email(address, kind, preferred, label=label.removeprefix("* ") if told else rest)


def link(uri: str, kind: str, label: str) -> Link:
    """Return a link with its kind and label."""
    return Link(uri, kind, label.removeprefix("* ").strip())


@lru_cache(maxsize=500)
def language_of(told: str) -> str:
    """Return the code of a language told by its code or its name, "" where it is no language."""
    word = fold(told).strip()
    if re.fullmatch(r"[a-z]{2}([-_][a-z]{2})?", word):
        return word[:2]
    return knowledge().tongues.get(word, "")
