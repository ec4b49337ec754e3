"""What the cells of an address list say of their columns: where headings are silent or doubtful."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pressdesk.base.text import fold
from pressdesk.formats.addressfields import CUSTOM, LEAVE_OUT
from pressdesk.formats.delimited import Table
from pressdesk.formats.headings import knowledge

if TYPE_CHECKING:
    from pressdesk.formats.addressmapping import Column

_LOOKED_AT = 300  # rows
_A_FEW = 3  # rows of which all say the same by the program's doing, and not by chance
_MOST_WORDY = 12  # columns of words among which names are looked for
# Bounded after RFC 5321, 4.5.3.1, so that no cell is looked through again from every letter.
_MAIL = re.compile(r"(?:[^<>\"]{0,200}<)?[^\s@,;<>]{1,254}@[^\s@,;<>]{1,254}>?")
_TELEPHONE = re.compile(
    r"[+(]?[\d０-９][\d０-９\s().\-/–]{4,22}(?:\s?(?:x|ext\.?|poste)\s?\d{1,6})?"
)
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.I)
_NAME = re.compile(r"[^\W\d_][^\d_@/:;<>|=+*#]{0,58}")
_FIRM = re.compile(
    r"\b(?:gmbh|ag|ltd|llc|inc|corp|plc|co|sa|sas|sarl|s\.?a\.?|s\.?p\.?a|srl|bv|nv|ab|as|oy|aps"
    r"|group|groupe|radio|tv|news|press|presse|agence|agency|journal|times|media|magazine|zeitung"
    r"|university|université|ministry|ministère|institut|institute|foundation|company|verlag)\b",
    re.I,
)


def cells_of(table: Table, n: int) -> list[str]:
    """Return what stands in a column, empty cells left out, of the first rows."""
    rows = table.rows[:_LOOKED_AT]
    return [cell for row in rows if n < len(row) and (cell := row[n].strip())]


def share(cells: Sequence[str], pattern: re.Pattern[str]) -> float:
    """Return which share of the cells are wholly of a pattern; 0 where there are none."""
    return sum(1 for c in cells if pattern.fullmatch(c)) / len(cells) if cells else 0.0


# --- columns with headings --------------------------------------------------------------------


def settled(table: Table, columns: tuple["Column", ...]) -> tuple["Column", ...]:
    """Return the columns with what the headings left open settled by what is in the cells."""
    made = [_of_worth(table, column) for column in columns]
    made = [_by_cells(table, column, made) for column in made]
    return tuple(_unheaded(table, _names(table, _titles(table, made))))


def _of_worth(table: Table, column: "Column") -> "Column":
    """Return a column that programs fill by themselves as one to leave out, if it says nothing."""
    if column.field not in ("flag", "shown"):
        return column
    n = column.index
    if column.field == "flag":
        told = {fold(cell) for cell in set(table.column(n))} - {""}
        is_same = len(told) <= 1 and len(table.rows) >= _A_FEW
        return replace(column, field=LEAVE_OUT if is_same or told <= knowledge().blanks else CUSTOM)
    says_more = any(
        not _is_said_elsewhere(row, n) for row in table.rows[:_LOOKED_AT] if n < len(row)
    )
    return replace(column, field=CUSTOM if says_more else LEAVE_OUT)


def _is_said_elsewhere(row: Sequence[str], n: int) -> bool:
    """Whether every word of a cell also stands in another cell of its row."""
    others = fold(" ".join(cell for at, cell in enumerate(row) if at != n))
    return all(word in others for word in re.findall(r"[\w@.\-]+", fold(row[n])))


def _by_cells(table: Table, column: "Column", columns: Sequence["Column"]) -> "Column":
    """Return a column of e-mail addresses or numbers as such, whatever its heading."""
    cells = cells_of(table, column.index)
    family = column.field.partition(".")[0]
    if not cells or family in ("email", "note") or column.field in (LEAVE_OUT, "link.chat"):
        return column
    if column.field == "organisation" and column.sure < 0.7 and not _are_words(cells):
        return replace(column, field=CUSTOM, sure=0.0)
    if share(cells, _MAIL) > 0.7 and (family != CUSTOM or column.sure == 0):
        return replace(column, field="email", sure=0.7)
    if column.field != CUSTOM or column.sure > 0:
        return column
    has_number = any(c.field.startswith("telephone") and c.filled for c in columns)
    if not has_number and looks_like_telephones(cells):
        return replace(column, field="telephone", sure=0.5)
    if share(cells, _WEB) > 0.7:
        return replace(column, field="link.web", sure=0.6)
    return column


def _are_words(cells: Sequence[str]) -> bool:
    """Whether most cells are names of something: neither numbers nor addresses in the network."""
    plain = sum(any(map(str.isalpha, c)) and "://" not in c and "." not in c[1:-1] for c in cells)
    return plain > 0.6 * len(cells)


def looks_like_telephones(cells: Sequence[str]) -> bool:
    """Whether the cells are telephone numbers: of their length, and no dates and no codes."""
    if share(cells, _TELEPHONE) < 0.7 or share(cells, _DATE) > 0.2:
        return False
    long = [c for c in cells if sum(d.isdigit() for d in c) >= 8]
    return len(long) > 0.6 * len(cells)


def is_form(cell: str) -> bool:
    """Whether a cell is a form of address that stands before a name: "Mme", "Dr."."""
    parts = [part.strip(".") for part in fold(cell).split()]
    return 0 < len(parts) <= 3 and all(part in knowledge().forms for part in parts)


def _titles(table: Table, columns: list["Column"]) -> list["Column"]:
    """Return the columns, a "Title" told by its cells: a form of address, or a job."""
    made = []
    has_job = any(c.field == "title" and c.filled for c in columns)
    has_form = any(c.field == "prefix" and c.filled for c in columns)
    titles = [c.index for c in columns if c.field == "title" and c.filled]
    names = [c.index for c in columns if c.field in ("given", "family")]
    before = titles[0] if len(titles) == 2 and names and titles[0] < min(names) < titles[1] else -1
    for column in columns:
        cells = cells_of(table, column.index) if column.field in ("title", "prefix") else []
        forms = sum(map(is_form, cells))
        is_form_column = bool(cells) and forms > 0.7 * len(cells)
        if column.field == "title" and not has_form and (is_form_column or column.index == before):
            column = replace(column, field="prefix")
        elif column.field == "prefix" and not has_job and cells:
            long = sum(len(cell) > 12 and not is_form(cell) for cell in cells)
            if long > 0.5 * len(cells):
                column = replace(column, field="title")
        made.append(column)
    return made


def _names(table: Table, columns: list["Column"]) -> list["Column"]:
    """Return the columns, those of names told apart: whole name, given name, family name."""
    at = {field: [c for c in columns if c.field == field and c.filled] for field in _NAME_FIELDS}
    changes: dict[int, str] = {}
    if len(at["family"]) == 2 and at["given"]:
        first, second = at["family"]
        given = at["given"][0]
        for one, other in ((first, second), (second, first)):
            if _contains(table, one, other) and _contains(table, one, given):
                changes[one.index] = "name"
                break
    elif len(at["family"]) == 1 and not at["given"] and not at["name"]:
        if _are_whole_names(cells_of(table, at["family"][0].index)):
            changes[at["family"][0].index] = "name"
    elif len(at["given"]) == 1 and not at["family"] and not at["name"]:
        if _are_whole_names(cells_of(table, at["given"][0].index)):
            changes[at["given"][0].index] = "name"
    elif at["name"] and at["given"] and not at["family"]:
        whole, given = at["name"][0], at["given"][0]
        if not _contains(table, whole, given):
            changes[whole.index] = "family"
    elif at["name"] and at["family"] and not at["given"]:
        whole, family = at["name"][0], at["family"][0]
        if not _contains(table, whole, family):
            changes[whole.index] = "given"
    return [replace(c, field=changes.get(c.index, c.field)) for c in columns]


_NAME_FIELDS = ("name", "given", "family")


def _contains(table: Table, whole: "Column", part: "Column") -> bool:
    """Whether the cells of one column hold those of another, in most rows that have both."""
    return _holds(table, whole.index, part.index)


def _holds(table: Table, whole: int, part: int) -> bool:
    both = [
        (fold(row[whole]), fold(row[part]))
        for row in table.rows[:_LOOKED_AT]
        if max(whole, part) < len(row) and row[whole].strip() and row[part].strip()
    ]
    held = sum(b in a and a != b for a, b in both)
    return bool(both) and held > 0.6 * len(both)


def _are_whole_names(cells: Sequence[str]) -> bool:
    """Whether most cells have the words of a whole name: a given and a family name."""
    return bool(cells) and sum(len(c.split()) > 1 for c in cells) > 0.7 * len(cells)


def _unheaded(table: Table, columns: list["Column"]) -> list["Column"]:
    """Return the columns of a list without any names, those that hold them told by their cells.

    Headings may be of any language, or say "Who": whole names are looked for in columns of which
    nothing is known, and so is the house they are of. Both are guesses.
    """
    if any(column.field in _NAME_FIELDS and column.filled for column in columns):
        return columns
    free = [c for c in columns if c.field == CUSTOM and c.sure == 0 and c.filled]
    houses = [c.index for c in free if _are_firms(cells_of(table, c.index))]
    wordy = [c.index for c in free if c.index not in houses and _are_named(table, c.index)]
    changes = dict(_names_without_headings(table, wordy))
    whole = [n for n in wordy if _are_whole_names(cells_of(table, n))]
    if whole:  # whoever's addresses are made of their names
        changes = {max(whole, key=lambda n: (_in_addresses(table, n), -n)): "name"}
    if changes and houses and not any(c.field == "organisation" and c.filled for c in columns):
        changes[houses[0]] = "organisation"
    return [
        replace(c, field=changes[c.index], sure=0.5) if c.index in changes else c for c in columns
    ]


def _are_firms(cells: Sequence[str]) -> bool:
    return sum(bool(_FIRM.search(c)) for c in cells) > 0.4 * len(cells)


def _are_named(table: Table, n: int) -> bool:
    """Whether a column's cells could be names: words that begin large, hardly one twice."""
    cells = cells_of(table, n)
    large = sum(c[:1].isupper() or not c[:1].islower() for c in cells)
    is_many = len(cells) > 0.8 * min(len(table.rows), _LOOKED_AT)
    return (
        is_many
        and share(cells, _NAME) > 0.8
        and large > 0.8 * len(cells)
        and len({fold(c) for c in cells}) > 0.8 * len(cells)
        and sum(len(c.split()) <= 4 for c in cells) > 0.9 * len(cells)
    )


def _in_addresses(table: Table, n: int) -> int:
    """Return in how many rows an e-mail address has a word of a column's cell, or its initials."""
    found = 0
    for row in table.rows[:_LOOKED_AT]:
        said = fold(row[n]).split() if n < len(row) else []
        initials = "".join(word[0] for word in said)
        mine = [fold(cell).partition("@")[0] for cell in row if "@" in cell]
        found += any(
            name == initials or any(len(word) > 2 and word in name for word in said)
            for name in mine
        )
    return found


# --- columns without headings -----------------------------------------------------------------


def fields_of(table: Table) -> list[str]:
    """Return the fields of a table without header, guessed from what is in its columns."""
    fields = [CUSTOM] * table.width
    wordy = []
    for n in range(table.width):
        cells = cells_of(table, n)
        if not cells:
            continue
        if share(cells, _MAIL) > 0.6:
            fields[n] = "email"
        elif share(cells, _WEB) > 0.6:
            fields[n] = "link.web"
        elif looks_like_telephones(cells):
            fields[n] = "telephone"
        elif sum(map(is_form, cells)) > 0.7 * len(cells):
            fields[n] = "prefix"
        elif _are_firms(cells):
            if "organisation" not in fields:
                fields[n] = "organisation"
        elif share(cells, _NAME) > 0.8:
            wordy.append(n)
    for n, field in _names_without_headings(table, wordy).items():
        fields[n] = field
    return fields


def _names_without_headings(table: Table, wordy: list[int]) -> dict[int, str]:
    """Return which of the columns of words are names: the one that holds two others, or the first.

    Where two columns of one word each stand side by side, the e-mail address may tell which is
    the given name; else it is the first.
    """
    for whole in wordy[:_MOST_WORDY]:
        parts = [n for n in wordy[:_MOST_WORDY] if n != whole and _holds(table, whole, n)]
        if len(parts) == 2:
            given, family = parts if _begins(table, whole, parts[0]) else parts[::-1]
            return {whole: "name", given: "given", family: "family"}
    if not wordy:
        return {}
    first = wordy[0]
    if _are_whole_names(cells_of(table, first)) or len(wordy) == 1 or wordy[1] != first + 1:
        return {first: "name"}
    if _are_whole_names(cells_of(table, wordy[1])):
        return {first: "name"}
    given, family = (wordy[1], first) if _mails_say_family_first(table, wordy) else wordy[:2]
    return {given: "given", family: "family"}


def _begins(table: Table, whole: int, part: int) -> bool:
    rows = [row for row in table.rows[:_LOOKED_AT] if max(whole, part) < len(row) and row[part]]
    return sum(fold(r[whole]).startswith(fold(r[part])) for r in rows) * 2 >= len(rows)


def _mails_say_family_first(table: Table, wordy: list[int]) -> bool:
    """Whether addresses like "j.doe@" show that the second of two columns is the given name."""
    first = second = 0
    for row in table.rows[:_LOOKED_AT]:
        if max(wordy[:2]) >= len(row):
            continue
        a, b = fold(row[wordy[0]]), fold(row[wordy[1]])
        for cell in row:
            name, at, _host = fold(cell).partition("@")
            if at and a and b:
                bare = re.sub(r"[^\w]", "", name)
                first += bare.startswith((a + b, a[:1] + b))
                second += bare.startswith((b + a, b[:1] + a))
    return second > first
