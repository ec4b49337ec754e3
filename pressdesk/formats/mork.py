"""Mork, the address books of Thunderbird before 2019 (abook.mab), to an address book.

A text of dictionaries `<(80=value)>`, tables `{1:^80 …}` and rows `[1(^83^90)(^84=Doe)]`, in which
later rows overwrite earlier ones. What is read becomes a table like that of any other list.
"""

import re

from pressdesk.base.i18n import _
from pressdesk.formats import addresstable, charsets
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.delimited import of_rows

_TOKEN = re.compile(
    r"//[^\r\n]*|\((?P<cell>(?:[^\\)]|\\.)*+)\)|(?P<open>\(.*+)|(?P<mark>[<>{}\[\]])|@\$\$[{}][^@]*@"
    r"|(?P<word>[^\s<>{}\[\]()@]+)",
    re.S,
)
_ESCAPE = re.compile(r"\\\r?\n\s*|\\(.)|((?:\$[0-9A-Fa-f]{2})+)", re.S)
_LIST = "ListName"
# What the program keeps of a card for itself.
_ITS_OWN = re.compile(
    r"Lowercase.*|RecordKey|LastRecordKey|DbRowID|PopularityIndex|PreferMailFormat|LastModifiedDate"
    r"|AllowRemoteContent|Photo.*|PreferDisplayName|AddrCharSet|UID|.*Type|card"
)

_Rows = dict[tuple[str, str], dict[str, str]]


def read(data: bytes, *, language: str = "") -> AddressBook:
    """Return the people of a Mork file; mailing lists with a reason."""
    text, charset = charsets.decode(data)
    rows = [row for row in _parsed(text).values() if row]
    people = [row for row in rows if _LIST not in row and _is_told(row)]
    lists = [Skipped(row[_LIST], _("It is a group, not a person.")) for row in rows if _LIST in row]
    names = list(dict.fromkeys(name for row in people for name in row if not _ITS_OWN.match(name)))
    cells = [[row.get(name, "") for name in names] for row in people]
    table = of_rows([names, *cells], list(range(len(cells) + 1)), charset=charset, has_header=True)
    book = addresstable.cards(table, language=language)
    return AddressBook(book.cards, (*book.skipped, *lists), "Thunderbird (Mork)", charset)


def _is_told(row: dict[str, str]) -> bool:
    """Whether a row says anything but the program's own counters."""
    return any(value.strip() and not _ITS_OWN.match(name) for name, value in row.items())


def _parsed(text: str) -> _Rows:
    """Return the rows by scope and key, each as names of columns to values."""
    columns: dict[str, str] = {}
    atoms: dict[str, str] = {}
    rows: _Rows = {}
    dictionary = depth = 0
    into = atoms
    scope = ""
    row: dict[str, str] | None = None
    awaits = ""
    for token in _TOKEN.finditer(text):
        mark, word, cell = token["mark"], token["word"], token["cell"]
        if token["open"]:
            break  # the file ends within a value
        if mark == "<":
            dictionary += 1
            into = atoms if dictionary == 1 else into
        elif mark == ">":
            dictionary = max(0, dictionary - 1)
        elif mark == "{":
            depth += 1
            awaits = "table" if depth == 1 else awaits
        elif mark == "}":
            depth = max(0, depth - 1)
        elif mark == "[":
            awaits = "row"
        elif mark == "]":
            row = None
        elif word and awaits == "table":
            scope, awaits = _scope(word, columns, scope)[1], ""
        elif word and awaits == "row":
            key, of = _scope(word, columns, scope)
            known = rows.setdefault((of, key.lstrip("-")), {})
            if key.startswith("-"):
                known.clear()
            row, awaits = known, ""
        elif cell is not None and dictionary == 2:
            into = columns if cell.replace(" ", "") == "a=c" else into
        elif cell is not None and dictionary == 1:
            name, _equals, value = cell.partition("=")
            into[name.strip()] = _unescaped(value)
        elif cell is not None and row is not None:
            _take(cell, row, columns, atoms)
    return rows


def _scope(word: str, columns: dict[str, str], scope: str) -> tuple[str, str]:
    """Return key and scope of "1:^80", the scope from outside where there is none."""
    key, colon, of = word.partition(":")
    return key, columns.get(of.lstrip("^"), of) if colon else scope


def _take(cell: str, row: dict[str, str], columns: dict[str, str], atoms: dict[str, str]) -> None:
    """Set in a row what one of its cells says: "^83^90", "^84=Doe"."""
    found = re.match(r"\s*\^?([^\^=]+)([\^=])(.*)", cell, re.S)
    if found:
        value = atoms.get(found[3].strip(), "") if found[2] == "^" else _unescaped(found[3])
        row[columns.get(found[1], found[1])] = value


def _unescaped(value: str) -> str:
    """Return a value without its escapes: "\\)" and "$C3$A9", bytes of UTF-8."""

    def plain(found: re.Match[str]) -> str:
        if found[2]:
            return bytes.fromhex(found[2].replace("$", "")).decode("utf-8", "replace")
        return found[1] or ""

    return _ESCAPE.sub(plain, value)
