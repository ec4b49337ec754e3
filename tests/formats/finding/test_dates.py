"""Dates are read as the languages of the world write them, and none is made up."""

# ruff: noqa: E501  (a table is read by its rows)

from datetime import date

import pytest

from pressdesk.formats.finding.dates import dates

# fmt: off
WRITTEN = [
    ("November 19, 2018", "en"), ("19th of November 2018", "en"), ("Nov. 19, 2018", "en"), ("November 19  2018", "en"),
    ("lundi 19 novembre 2018", "fr"), ("19. November 2018", "de"), ("19 de noviembre de 2018", "es"), ("19 novembre 2018", "it"),
    ("19 november 2018", "nl"), ("19 de novembro de 2018", "pt"), ("19 listopada 2018 r.", "pl"), ("den 19 november 2018", "sv"),
    ("19. marraskuuta 2018", "fi"), ("19. listopadu 2018", "cs"), ("19 noiembrie 2018", "ro"), ("2018. november 19.", "hu"),
    ("19 Νοεμβρίου 2018", "el"), ("19 ноября 2018 г.", "ru"), ("19 листопада 2018 року", "uk"), ("19 Kasım 2018", "tr"),
    ("19 de novembre de 2018", "ca"), ("2018年11月19日", "ja"), ("平成30年11月19日", "ja"), ("2018年11月19日", "zh"),
    ("2018년 11월 19일", "ko"), ("19 نوفمبر 2018", "ar"), ("١٩ نوفمبر ٢٠١٨", "ar"), ("19 تشرين الثاني 2018", "ar"),
    ("2018-11-19", "sv"), ("2018-11-19T10:00:00+01:00", "en"), ("19.11.2018", "de"), ("19/11/2018", "fr"), ("11/19/2018", "en"),
    ("11 19 2018", "en"), ("19 พฤศจิกายน 2018", "th"), ("19 नवंबर 2018", "hi"), ("19 نوامبرٔ 2018", "fa"), ("19. listopadem 2018", "cs"),
    ("19-11-2018", "nl"), ("19. 11. 2018", "cs"), ("19-Nov-18", "en"), ("19.11.18", "de"),
]
# fmt: on


@pytest.mark.parametrize(("text", "language"), WRITTEN)
def test_reads(text: str, language: str) -> None:
    assert [d.on for d in dates(f"x {text} x", language)] == [date(2018, 11, 19)]


def test_first_of_a_month() -> None:
    assert dates("Paris, le 1er juin 2020")[0].on == date(2020, 6, 1)
    assert dates("1r de juny de 2020")[0].on == date(2020, 6, 1)
    assert dates("7 d’abril de 2020")[0].on == date(2020, 4, 7)


@pytest.mark.parametrize(
    "text",
    ["May 2018", "31 February 2018", "01.44.76.75.39", "12 000 000", "version 2.2.19", "1/2", "", "in 1999"],
)  # fmt: skip
def test_finds_no_date_in(text: str) -> None:
    assert not [d for d in dates(text) if d.on]


def test_says_what_it_is_unsure_of() -> None:
    assert dates("03/04/2026", "en")[0].is_ambiguous
    assert dates("03/04/2026", "fr")[0].on == date(2026, 4, 3)
    assert not dates("13/04/2026", "en")[0].is_ambiguous
    assert dates("September 13-21, 2025")[0].is_range
    assert dates("du 3 au 5 mai 2024", "fr")[0].is_range
    assert dates("on 12th December")[0].on is None


def test_one_name_of_two_months_is_read_by_the_language() -> None:
    assert dates("4. listopada 2018.", "hr")[0].on == date(2018, 10, 4)
    assert dates("4. studenoga 2018.", "hr")[0].on == date(2018, 11, 4)
    assert dates("4 listopada 2018", "pl")[0].on == date(2018, 11, 4)


def test_texts_that_lost_their_signs() -> None:
    """Some archives keep a text without its full stops, colons and line breaks."""
    assert dates("FOR IMMEDIATE RELEASEJuly 11  2005 Contact")[0].on == date(2005, 7, 11)
    assert dates("RELEASE  December 14  2006Contact  Jane")[0].on == date(2006, 12, 14)
    assert dates("FOR IMMEDIATE RELEASE  08 23 05   Harbour opens", "en")[0].on == date(2005, 8, 23)
    assert dates("THE HARBOUR ACT OF 2007   May 25 2008")[0].on == date(2008, 5, 25)
    assert not dates("call 01 44 76 2005 or 202 224 2005")


@pytest.mark.parametrize(
    ("text", "language", "on"),
    [
        ("Hà Nội, 4 tháng 2 năm 2026", "vi", date(2026, 2, 4)),
        ("PARA PUBLICACION 30 05 2007", "es", date(2007, 5, 30)),
        ("FOR RELEASE 05 30 2007", "en", date(2007, 5, 30)),
        ("120 May 4, 2018", "en", date(2018, 5, 4)),
    ],
)
def test_other_ways_of_writing_a_day(text: str, language: str, on: date) -> None:
    assert [day.on for day in dates(text, language)] == [on]


@pytest.mark.parametrize(
    "text",
    [
        "Section 1234.5.6",
        "Part 3012/4/5",
        "12/11/1066",
        "Version 2018 May",
        "2017 May ISO 9001",
        "5 o i a e May 2026",
    ],
)
def test_figures_that_are_no_day(text: str) -> None:
    assert not [d for d in dates(text, "en") if d.on]
