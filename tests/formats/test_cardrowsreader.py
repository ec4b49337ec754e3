"""A list in our own layout that was edited in a spreadsheet loses nothing that was put into it."""

from datetime import date

import pytest

from pressdesk.formats import addresstable
from pressdesk.formats.card import Card


def card(heads: str, cells: str) -> Card:
    text = f"Name,{heads},PressDesk ID\nZoé,{cells},\n"
    (one,) = addresstable.cards(addresstable.reread(text.encode())).cards
    return one


@pytest.mark.parametrize(
    ("cell", "day", "custom"),
    [
        ("2026-02-03", date(2026, 2, 3), ()),
        ("03/02/2026", date(2026, 2, 3), ()),
        ("next week", None, (("Absent until", "next week"),)),
    ],
)
def test_a_day_as_spreadsheets_write_it(
    cell: str, day: date | None, custom: tuple[tuple[str, str], ...]
) -> None:
    made = card("Absent until", cell)
    assert (made.absent_until, made.custom) == (day, custom)


def test_kept_properties_that_were_broken_are_kept_as_words() -> None:
    made = card("vCard properties", "broken")
    assert made.kept == ()
    assert [text for _, text in made.custom] == ["broken"]


def test_a_cell_beside_the_last_heading_is_kept() -> None:
    text = "Name,PressDesk ID\nZoé,,more\n"
    (made,) = addresstable.cards(addresstable.reread(text.encode())).cards
    assert [words for _, words in made.custom] == ["more"]
