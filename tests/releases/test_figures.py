"""A figure is one value, whatever language it is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.releases.figures import figures, spelt


def values(text: str, language: str) -> list[str]:
    return [figure.value for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("english", "other", "language"),
    [
        ("25,000 people", "25\u202f000 personnes", "fr"),
        ("1.5 billion euros", "1,5 milliard d’euros", "fr"),
        ("on 12 March 2026", "le 12 mars 2026", "fr"),
        ("on March 12, 2026", "am 12. März 2026", "de"),
        ("at 2.30 p.m.", "à 14 h 30", "fr"),
        ("at 14:05 UTC", "um 14.05 Uhr UTC", "de"),
        ("at 9 am", "à 9h", "fr"),
        ("the 21st century", "le XXIe siècle", "fr"),
        ("the 19th century", "el siglo XIX", "es"),
        ("1,234,567.5 km", "1.234.567,5 km", "de"),
        ("29,000 packages", "29,000 paquetes", "es"),
        ("3.5 kg", "3,50 kg", "fr"),
        ("Ariane 6, 50%", "Ariane 6, 50\u00a0%", "fr"),
        ("call +33 (0)1 45 67 89 00 for 3 more", "appelez le 01 45 67 89 00, 3 fois", "fr"),
    ],
)
def test_two_languages_write_the_same_figures(english: str, other: str, language: str) -> None:
    assert values(english, "en") == values(other, language) != []


def test_what_is_written_is_kept_for_the_reader() -> None:
    assert [one.written for one in figures("Le 1er avril, 25\u202f000 fois", "fr")] == [
        "1er avril",
        "25\u202f000",
    ]


def test_small_numbers_are_known_in_words() -> None:
    assert spelt("Les deux sondes et une fusée", "fr") == {"1", "2"}
    assert spelt("Die zwölf Länder", "de-AT") == {"12"}
    assert spelt("anything", "xx") == frozenset()


@given(st.text(alphabet="0123456789.,:h am/+-’'\u00a0\u202f IVXsiècle", max_size=60))
def test_no_text_stops_it_and_a_value_is_written_in_ascii(text: str) -> None:
    for language in ("en", "fr"):
        for figure in figures(text, language):
            assert figure.value.isascii() and figure.value


@pytest.mark.parametrize("letter", ["1", "1 ", "1,", "1:", "+1", "0 ", "X", "h"])
def test_a_long_text_is_read_in_a_moment(letter: str) -> None:
    assert isinstance(figures(letter * 20_000, "fr"), tuple)
