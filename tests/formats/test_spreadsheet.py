"""Workbooks are read as they show, and written so that text stays text."""

import io
import zipfile
from datetime import datetime, time

import openpyxl
import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats import addresscsv, addresstable, people, spreadsheet
from pressdesk.formats.card import Card, Photo


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for n, rows in enumerate(sheets):
        sheet = book.create_sheet(f"S{n}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_first_sheet_with_headings_is_taken_and_numbers_are_whole() -> None:
    data = workbook(
        [["About this list"], []],
        [["List of 2026"], [], ["Nom", "Prénom", "Téléphone"], ["Brun", "Zoé", 33144767500.0], []],
    )
    book = people.read(data, "list.xlsx")
    assert book.layout == "XLSX"
    assert book.cards[0].telephones[0].number == "33144767500"
    assert [s.at for s in book.skipped] == ["row 1", "S0"]


def test_written_cells_are_text_and_no_formulas() -> None:
    cells = ["=1+1", "+33 1 44", "0144", "'t Hooft", "a\nb", "@x", "-3", " x "]
    data = spreadsheet.write([f"H{n}" for n in range(len(cells))], [cells], "People: all/any")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert [cell.value for cell in sheet[2]] == cells
    assert {cell.data_type for cell in sheet[2]} == {"s"}
    assert sheet.freeze_panes == "A2"
    table = spreadsheet.read(data, has_header=True)
    assert table.rows == [cells]


def test_what_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    for data in (out.getvalue(), b"PK\x03\x04 nothing", workbook([["a"]])[:900]):
        with pytest.raises(DeskError):
            spreadsheet.read(data)


def test_an_entity_in_a_part_opens_no_file() -> None:
    data = workbook([["Name", "E-mail"], ["Jo", "jo@x.org"]])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                head = (
                    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
                )
                part = head + part.partition(b"?>")[2].replace(b">Jo<", b">&e;<")
            new.writestr(name, part)
    try:
        table = spreadsheet.read(out.getvalue())
    except DeskError:
        return
    assert not any("/" in cell or len(cell) > 8 for row in table.rows for cell in row)


def test_cells_are_read_as_they_are_shown() -> None:
    heads = [
        "Name",
        "E-mail",
        "Member",
        "Since",
        "Called",
        "Hour",
        "Number",
        "Rate",
        "Empty",
        "Last",
    ]
    row = [
        "Jo", "jo@x.org", True, datetime.fromisoformat("2026-02-03"),
        datetime.fromisoformat("2026-02-03 10:30"), time(9, 5), 33144.0, 0.5, None, 7,
    ]  # fmt: skip
    table = spreadsheet.read(workbook([heads, row, ["Mo", "mo@x.org", False, ""]]))
    assert table.rows[0] == [
        "Jo", "jo@x.org", "1", "2026-02-03", "2026-02-03 10:30:00", "09:05:00",
        "33144", "0.5", "", "7",
    ]  # fmt: skip
    assert table.rows[1][:3] == ["Mo", "mo@x.org", "0"]


def test_a_workbook_without_any_cell_has_no_rows() -> None:
    assert spreadsheet.read(workbook([])).rows == []


def test_a_workbook_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "_MOST_CELLS", 10)
    with pytest.raises(DeskError, match="more than 10 cells"):
        spreadsheet.read(workbook([["a", "b", "c"]] * 5))


def test_a_photo_longer_than_a_cell_is_left_out_of_a_workbook() -> None:
    card = Card(formatted_name="Zoé", photo=Photo("image/png", bytes(range(256)) * 200))
    (made,) = addresstable.cards(spreadsheet.read(addresscsv.write_xlsx([card], "People"))).cards
    assert (made.formatted_name, made.photo) == ("Zoé", None)
