"""Workbooks (XLSX) to a table and back, by openpyxl: cells that are text stay text."""

import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.formats import archives
from pressdesk.formats.addressbook import Skipped
from pressdesk.formats.delimited import MOST_COLUMNS, Row, Table, header_row, of_rows

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_CELL = 32_767  # characters, as Excel allows
_MOST_CELLS = 20_000_000
_WIDEST, _NARROWEST = 48, 10  # characters a column is shown with
_MEASURED = 200  # rows
_NOT_WORDS = tuple("=+-@'#([{.,/<>\t 0123456789")  # beginnings of numbers, dates and formulas


def read(data: bytes, *, has_header: bool | None = None) -> Table:
    """Return the first sheet that has headings, else the first that has rows.

    Raises DeskError for a bomb, a damaged or protected workbook, and a file that is none.
    """
    archive = archives.opened(data)
    if "xl/workbook.xml" not in archive.namelist() and not any(
        name.startswith("xl/") for name in archive.namelist()
    ):
        raise DeskError(
            _("This file is no workbook that PressDesk can read."),
            hint=_("Open it in its own program and save it as XLSX or CSV."),
        )
    sheets = [(name, rows, numbers) for name, rows, numbers in _sheets(data) if any(map(any, rows))]
    if not sheets:
        return Table((), [], [], sheet=_("Sheet"))
    chosen = next((s for s in sheets if header_row(s[1]) >= 0), sheets[0])
    left = tuple(
        Skipped(name, _("Only one sheet of a workbook is read: “{name}”.").format(name=chosen[0]))
        for name, _rows, _numbers in sheets
        if name != chosen[0]
    )
    name, rows, numbers = chosen
    return of_rows(rows, numbers, sheet=name, skipped=left, has_header=has_header)


def _sheets(data: bytes) -> Iterator[tuple[str, list[Row], list[int]]]:
    """Yield the sheets, each as name, rows of text, and the rows' numbers."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            # What openpyxl leaves out (drawings, validations) is nothing of a table.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                yield sheet.title, *_rows(sheet)
    except DeskError:
        raise
    except Exception as error:
        # openpyxl lets every fault of the XML, the ZIP and of numbers through as it comes.
        raise archives.damaged() from error


def _rows(sheet: Any) -> tuple[list[Row], list[int]]:
    rows: list[Row] = []
    numbers: list[int] = []
    count = 0
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if not any(cell is not None for cell in cells):
            continue
        row = [_text(cell) for cell in cells[:MOST_COLUMNS]]
        while row and not row[-1]:
            row.pop()
        count += len(row)
        if count > _MOST_CELLS:
            raise DeskError(
                _("The workbook has more than {n} cells.").format(n=_MOST_CELLS),
                hint=_("Save its contacts in several smaller files."),
            )
        rows.append(row)
        numbers.append(number)
    return rows, numbers


def _text(cell: object) -> str:
    """Return what a cell shows: a whole number without a point, so that telephones are whole."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e17 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def write(header: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> bytes:
    """Return a workbook of one sheet: text cells only, headings in bold that stay in sight.

    No cell is a formula and no telephone a number, whatever it begins with.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(title))
    kept = [[_fitting(cell) for cell in row] for row in rows]
    for n, heading in enumerate(header):
        longest = max([len(heading), *(_width(row[n]) for row in kept[:_MEASURED] if n < len(row))])
        column = sheet.column_dimensions[get_column_letter(n + 1)]
        column.width = min(max(longest + 2, _NARROWEST), _WIDEST)
        column.number_format = "@"
    sheet.freeze_panes = "A2"
    bold, top = Font(name="Calibri", size=11, bold=True), Alignment(vertical="top", wrap_text=True)

    def cell(text: str, **looks: Any) -> Any:
        made = WriteOnlyCell(sheet)
        made.value = text or None
        if text:
            made.data_type = "s"  # else "=1+1" would be taken as a formula
            made.number_format = "@"
        for name, look in looks.items():
            setattr(made, name, look)
        return made

    sheet.append([cell(heading, font=bold) for heading in header])

    def shown(text: str) -> Any:
        # Words are text anyway; a cell with looks of its own takes four times as long to write.
        if "\n" in text:
            return cell(text, alignment=top)
        return cell(text) if text[:1] in _NOT_WORDS else text or None

    for row in kept:
        sheet.append([shown(text) for text in row])
    if header:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(kept) + 1}"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _width(text: str) -> int:
    return max(map(len, text.split("\n")))


def _fitting(text: str) -> str:
    """Return text without what XML cannot hold, cut where Excel would refuse the whole file."""
    plain = "".join(c for c in text if c >= " " or c in "\t\n") if not text.isprintable() else text
    return plain[:LONGEST_CELL]


def _sheet_name(title: str) -> str:
    """Return a title as a sheet may be called: 31 characters, none of Excel's own signs."""
    return "".join(c for c in title if c not in "[]:*?/\\'")[:31].strip() or "Sheet1"
