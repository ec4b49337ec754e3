"""Rows are found in files as programs really write them."""

import pytest

from pressdesk.formats import delimited

ROWS = "Prénom;Nom;Adresse de messagerie\r\nZoé;Müller;zoe@x.org\r\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    table = delimited.read(ROWS.replace(";", delimiter).encode())
    assert table.delimiter == delimiter
    assert table.header == ("Prénom", "Nom", "Adresse de messagerie")
    assert table.rows == [["Zoé", "Müller", "zoe@x.org"]]
    assert table.numbers == [2]


def test_commas_in_cells_do_not_make_the_comma_the_delimiter() -> None:
    text = "Name;Firma\nBerg, Anna;A, B, C\nTal, Ute;D, E, F\n"
    assert delimited.read(text.encode()).delimiter == ";"


def test_the_instruction_for_excel_is_followed_and_is_no_row() -> None:
    table = delimited.read(b"sep=|\r\nName|E-mail\r\nJo;e|jo@x.org\r\n")
    assert (table.header, table.rows) == (("Name", "E-mail"), [["Jo;e", "jo@x.org"]])
    assert table.numbers == [3]


def test_a_cell_may_have_several_lines_and_marks() -> None:
    table = delimited.read(b'Name,Notes,E-mail\nJo,"a, ""b""\nc",jo@x.org\nMo,,mo@x.org\n')
    assert table.rows == [["Jo", 'a, "b"\nc', "jo@x.org"], ["Mo", "", "mo@x.org"]]


def test_notes_above_the_header_are_told() -> None:
    table = delimited.read(
        b"Contacts of the press office,,\n,,\nName,E-mail,Phone\nJo,jo@x.org,1\n"
    )
    assert table.header == ("Name", "E-mail", "Phone")
    assert [s.at for s in table.skipped] == ["row 1"]
    assert table.numbers == [4]


def test_a_list_without_header_has_none() -> None:
    assert delimited.read(b"Jo Berg,jo@x.org\nMo Tal,mo@x.org\n").header == ()


def test_unknown_headings_are_headings_where_the_rows_below_differ() -> None:
    table = delimited.read(b"Wer,Wohin,Kasten\nJo,x,jo@x.org\nMo,y,mo@x.org\n")
    assert table.header == ("Wer", "Wohin", "Kasten")


def test_the_user_decides_over_what_was_found() -> None:
    table = delimited.read(
        "Zoé,Nom\nJo;e,x".encode("cp1252"), charset="macintosh", delimiter=";", has_header=False
    )
    assert table.rows == [["ZoÈ,Nom"], ["Jo", "e,x"]]
    assert table.charset == "macintosh"


def test_empty_rows_are_nothing() -> None:
    table = delimited.read(b"Name,E-mail\n\n,\nJo,jo@x.org\n  , \n")
    assert (table.rows, table.numbers) == ([["Jo", "jo@x.org"]], [4])


def test_a_mark_that_is_never_closed_costs_no_other_row() -> None:
    lines = ["Name,Phone,E-mail", 'Jo,"12,jo@x.org']
    lines += [f"P{n},{n},p{n}@x.org" for n in range(1000)]
    table = delimited.read("\n".join(lines).encode())
    assert len(table.rows) == 1001
    assert table.rows[0] == ["Jo", "12", "jo@x.org"]
    assert table.rows[-1] == ["P999", "999", "p999@x.org"]


def test_rows_wrapped_as_a_whole_are_unwrapped() -> None:
    table = delimited.read(b'"Name,E-mail"\n"Jo,jo@x.org"\n"Mo,mo@x.org"\n')
    assert table.rows == [["Jo", "jo@x.org"], ["Mo", "mo@x.org"]]


def test_old_macs_end_their_lines_in_their_own_way() -> None:
    assert len(delimited.read(b"Name,E-mail\rJo,jo@x.org\rMo,mo@x.org\r").rows) == 2


def test_a_row_in_another_delimiter_is_read_too() -> None:
    table = delimited.read(b"Name;Phone;E-mail\nJo;1;jo@x.org\nMo\t2\tmo@x.org\n")
    assert table.rows[1] == ["Mo", "2", "mo@x.org"]


def test_a_mark_that_is_never_closed_costs_one_row_only() -> None:
    rows = "".join(f"N{n},n{n}@x.org\n" for n in range(500))
    table = delimited.read(f'Name,E-mail\n"Jo,jo@x.org\n{rows}'.encode())
    assert table.rows[0] == ["Jo", "jo@x.org"]
    assert len(table.rows) == 501


def test_a_mark_that_is_closed_rows_below_takes_none_of_them() -> None:
    text = 'Name,E-mail,Notes\nJo,jo@x.org,a\nMo,mo@x.org,"b\nAl,al@x.org,c\nBo,bo@x.org,d\n'
    text += '"Cy",cy@x.org,e\n'
    table = delimited.read(text.encode())
    assert [row[0] for row in table.rows] == ["Jo", "Mo", "Al", "Bo", "Cy"]


def test_a_note_of_many_lines_above_the_header_is_one_cell() -> None:
    table = delimited.read(b'"A note\n\nof many\nlines",\nName,E-mail\nJo,jo@x.org\n')
    assert table.header == ("Name", "E-mail")
    assert table.rows == [["Jo", "jo@x.org"]]


def test_a_cell_longer_than_any_is_taken_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_CELL", 1000)
    long = "x" * 1001
    few = "".join(f"N{n},n{n}@x.org\n" for n in range(30))
    table = delimited.read(f'Name,E-mail\n{few}"{long}",mo@x.org\n'.encode())
    assert table.rows[-1] == [long, "mo@x.org"]


def test_a_file_of_empty_cells_has_neither_header_nor_rows() -> None:
    table = delimited.read(b",,\n,,\n")
    assert (table.header, table.rows) == ((), [])
