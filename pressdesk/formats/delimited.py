"""Files of rows: their charset, delimiter and header found, their cells read as they stand.

RFC 4180 says how such files should be; what programs really write has other delimiters, charsets
of their own, notes above the header, ragged rows, and quotation marks that are never closed.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from pressdesk.base.i18n import _
from pressdesk.formats import charsets
from pressdesk.formats.addressbook import Skipped
from pressdesk.formats.cardheadings import is_own
from pressdesk.formats.headings import exact, knowledge, loose

DELIMITERS = (",", ";", "\t", "|")
MOST_COLUMNS = 1_000
MOST_CELL = 10_000_000  # characters; a photo in base64 is long
_TRIED_ROWS = 20
_LONGEST = 200  # characters of a heading
_ENOUGH = 200  # cells of a row, to tell whether it is the header
_ABOVE = 12  # lines in which the header is looked for
_MOST_LINES = 400  # of one cell; more is a quotation mark that was never closed
_MOST_REPAIRS = 200

Row = list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows. `header` is () where there is none; rows may be shorter or longer than it.

    `numbers` are the rows as a spreadsheet counts them, the header among them; `sheet` is the
    name of a workbook's sheet, "" in a text file. `skipped` says what could not be taken as rows.
    """

    header: tuple[str, ...]
    rows: list[Row]
    numbers: list[int]
    delimiter: str = ","
    quote: str = '"'
    charset: str = ""
    sheet: str = ""
    skipped: tuple[Skipped, ...] = ()

    even: int = 0  # how many columns every row has

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max([len(self.header), *map(len, self.rows)], default=0)

    def column(self, n: int) -> list[str]:
        """Return what stands in a column, empty cells left out."""
        if n < self.even:
            return list(filter(None, map(itemgetter(n), self.rows)))
        return [row[n] for row in self.rows if n < len(row) and row[n]]


def read(
    data: bytes, *, charset: str = "", delimiter: str = "", has_header: bool | None = None
) -> Table:
    """Return the rows in `data`; what is "" or None is found out, else it is as the user chose."""
    text, charset = charsets.decode(data, charset, witness)
    text = text.replace("\0", "")
    text, named = _without_instruction(text)
    delimiter = delimiter or named or delimiter_of(text)
    quote = _quote_of(text, delimiter)
    rows, numbers = _rows(text, delimiter, quote, first=2 if named else 1)
    rows = _unpacked(rows, delimiter)
    return of_rows(
        rows,
        numbers,
        delimiter=delimiter,
        quote=quote,
        charset=charset,
        has_header=has_header,
    )


def of_rows(
    rows: list[Row],
    numbers: list[int],
    *,
    delimiter: str = "",
    quote: str = "",
    charset: str = "",
    sheet: str = "",
    skipped: tuple[Skipped, ...] = (),
    has_header: bool | None = None,
) -> Table:
    """Return rows as a table: the header found, what stands above it and empty rows put aside."""
    at = header_row(rows) if has_header is None else (_first_full(rows) if has_header else -1)
    header: tuple[str, ...] = ()
    above: list[Skipped] = []
    if at >= 0:
        header = tuple(" ".join(cell.strip("\ufeff \t").split())[:_LONGEST] for cell in rows[at])
        while header and not header[-1]:
            header = header[:-1]
        above = [
            Skipped(_("row {n}").format(n=n), _("It stands above the headings of the columns."))
            for row, n in zip(rows[:at], numbers[:at], strict=True)
            if any(map(str.strip, row))
        ]
    header = header[:MOST_COLUMNS]
    kept, counted = _full(rows[at + 1 :], numbers[at + 1 :], len(header))
    even = min(map(len, kept), default=0)
    return Table(header, kept, counted, delimiter, quote, charset, sheet, (*above, *skipped), even)


def _full(rows: list[Row], numbers: list[int], width: int) -> tuple[list[Row], list[int]]:
    """Return the rows that say something, as wide as the header at least, and their numbers."""
    kept: list[Row] = []
    counted: list[int] = []
    for row, number in zip(rows, numbers, strict=True):
        if not any(row) or not any(map(str.strip, row)):
            continue
        if len(row) < width:
            row.extend([""] * (width - len(row)))
        kept.append(row if len(row) <= MOST_COLUMNS else row[:MOST_COLUMNS])
        counted.append(number)
    return kept, counted


# --- charset and delimiter --------------------------------------------------------------------


def witness(head: str) -> charsets.Heads:
    """Return what the first lines of a file have in headings we know."""
    known = knowledge().exact
    lines = [line for line in re.split(r"[\r\n]+", head) if line.strip()][:3]
    cells = {exact(cell) for line in lines for cell in re.split(r"[,;\t|]", line)}
    # A heading may hold the delimiter itself: "Werkadres, straat".
    cells |= {exact(cell) for line in lines for cell in re.split(r'"[,;\t|]"', line)}
    told = [known[cell] for cell in cells if cell in known]
    votes = Counter(language for meanings in told for language in {m.language for m in meanings})
    most = max(votes.values(), default=0)
    return charsets.Heads(
        sum(not cell.isascii() and cell in known for cell in cells),
        frozenset(language for language, count in votes.items() if count == most),
    )


_INSTRUCTION = re.compile(r'"?sep=(.)"?\s*?(?:\r\n|\r|\n)', re.I)


def _without_instruction(text: str) -> tuple[str, str]:
    """Return the text without the line "sep=;" that Excel understands, and the delimiter."""
    found = _INSTRUCTION.match(text)
    return (text[found.end() :], found[1]) if found else (text, "")


def delimiter_of(text: str) -> str:
    """Return the delimiter under which the first rows are most alike and most headings known."""
    sample = text[:200_000]
    best, chosen = (-1.0, 0.0), ","
    for delimiter in DELIMITERS:
        if delimiter not in sample:
            continue
        rows = list(_first_rows(sample, delimiter))
        widths = [len(row) for row in rows if any(row)]
        if not widths or max(widths) < 2:
            continue
        usual = max(set(widths), key=lambda w: (widths.count(w), w))
        alike = widths.count(usual) / len(widths) if usual > 1 else 0.0
        known = max(known_cells(row) for row in rows[:_ABOVE])
        score = (float(known if known > 1 else 0), alike * min(usual, 8))
        if score > best:
            best, chosen = score, delimiter
    return chosen


def _first_rows(sample: str, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(MOST_CELL)
    return islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), _TRIED_ROWS)


def _quote_of(text: str, delimiter: str) -> str:
    """Return the mark cells are wrapped in: a single quote where nearly all of them are."""
    head = text[:20_000]
    if '"' in head or "'" not in head:
        return '"'
    cells = [c for line in head.splitlines() for c in line.split(delimiter) if c.strip()]
    wrapped = sum(len(c) > 1 and c.startswith("'") and c.endswith("'") for c in cells)
    return "'" if wrapped > 0.8 * len(cells) else '"'


# --- rows -------------------------------------------------------------------------------------


class _Lines:
    """The lines of a text, which a csv reader takes one by one and which can be gone back to."""

    def __init__(self, text: str) -> None:
        self.all = io.StringIO(text, newline="").readlines()
        self.at = 0
        self.start = 0  # where the row that is being read began
        self.is_broken = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.at - self.start > _MOST_LINES:
            self.is_broken = True
            raise StopIteration
        if self.at >= len(self.all):
            raise StopIteration
        self.at += 1
        return self.all[self.at - 1]


def _rows(text: str, delimiter: str, quote: str, first: int) -> tuple[list[Row], list[int]]:
    """Return the rows and their numbers, none of them lost by a mark that was never closed."""
    csv.field_size_limit(MOST_CELL)
    lines = _Lines(text)
    rows: list[Row] = []
    numbers: list[int] = []
    number = first
    repairs = 0
    append, count = rows.append, numbers.append
    while lines.at < len(lines.all):
        plain = repairs > _MOST_REPAIRS
        reader = csv.reader(
            lines,
            delimiter=delimiter,
            quotechar=quote,
            quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL,
        )
        try:
            for row in reader:
                if lines.is_broken or (lines.at - lines.start > 3 and _swallowed(lines, row, rows)):
                    break
                append(row)
                count(number)
                number += 1
                lines.start = lines.at
            else:
                if not lines.is_broken:
                    break
        except csv.Error:
            lines.is_broken = True
        # The line is taken as it is, without its marks; reading goes on after it.
        repairs += 1
        lines.is_broken = False
        append(
            [cell.strip(quote) for cell in lines.all[lines.start].rstrip("\r\n").split(delimiter)]
        )
        count(number)
        number += 1
        lines.at = lines.start = lines.start + 1
    return rows, numbers


def _swallowed(lines: _Lines, row: Row, before: list[Row]) -> bool:
    """Whether a row of several lines is several rows behind a mark that was never closed."""
    if not before:
        return False
    width = len(before[-1])
    if width < 2 or len(row) == width:
        return False
    reader = csv.reader(lines.all[lines.start + 1 : lines.start + 4])
    delimiter_seen = [len(r) for r in reader]
    return delimiter_seen.count(width) >= 2


def _unpacked(rows: list[Row], delimiter: str) -> list[Row]:
    """Return rows of which each was wrapped in quotation marks as a whole, read once more.

    Also a row in another delimiter than the rest, as files joined by hand have them.
    """
    full = [row for row in rows if any(row)]
    if not full:
        return rows
    singles = [row for row in full if len(row) == 1]
    if len(singles) == len(full):
        packed = sum(row[0].count(delimiter) > 0 for row in full)
        if packed < 0.8 * len(full):
            return rows
        return [next(csv.reader(row, delimiter=delimiter), row) for row in rows]
    for row in singles:
        for other in DELIMITERS:
            if other != delimiter and row[0].count(other) > 1:
                row[:] = next(csv.reader([row[0]], delimiter=other), row)
                break
    return rows


# --- the header -------------------------------------------------------------------------------

_MAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")
_NUMBER = re.compile(r"[+(]?\d[\d\s().\-/]{5,}")


def known_cells(row: Row) -> int:
    """Return how many cells of a row are headings we know, each counted once."""
    known = knowledge().loose
    cells = dict.fromkeys(cell for cell in row[:_ENOUGH] if cell and len(cell) < _LONGEST)
    return len({key for cell in cells if (key := loose(cell)) in known})


def header_row(rows: list[Row]) -> int:
    """Return the index of the row that names the columns, -1 where there is none."""
    first = _first_full(rows)
    if first < 0:
        return -1
    best, at = 0, -1
    widest = 0  # of the rows above, which are a title or a note and have few cells
    for n in range(first, min(len(rows), first + _ABOVE)):
        if is_own(rows[n]):
            return n
        known = known_cells(rows[n])
        full = sum(1 for cell in rows[n] if cell.strip())
        is_named = known >= min(2, full) and known >= 0.3 * full and not _holds(rows[n])
        if known > best and is_named and widest <= 0.6 * full:
            best, at = known, n
        widest = max(widest, full)
    if at >= 0:
        return at
    return first if _differs(rows, first) else -1


def _first_full(rows: list[Row]) -> int:
    return next((n for n, row in enumerate(rows) if any(map(str.strip, row))), -1)


def _holds(row: Row) -> bool:
    """Whether a row holds an address or a number, as only people's rows do."""
    return any(_MAIL.fullmatch(cell.strip()) or _NUMBER.fullmatch(cell.strip()) for cell in row)


def _differs(rows: list[Row], first: int) -> bool:
    """Whether the first row holds no address or number where the rows below it do."""
    if _holds(rows[first]) or not all(is_wordlike(c) for c in rows[first] if c.strip()):
        return False
    below = rows[first + 1 : first + 1 + _TRIED_ROWS]
    columns = {
        n
        for row in below
        for n, cell in enumerate(row)
        if _MAIL.fullmatch(cell.strip()) or _NUMBER.fullmatch(cell.strip())
    }
    named = [n for n in columns if n < len(rows[first]) and rows[first][n].strip()]
    return bool(named) and len(named) == len(columns)


def is_wordlike(cell: str) -> bool:
    """Whether a cell could be a heading: short, on one line, with a letter in it."""
    return len(cell) <= 60 and "\n" not in cell and any(c.isalpha() for c in cell)
