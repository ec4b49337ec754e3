"""Cleaning leaves what a page can print, in one form."""

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.base.text import clean, fold


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_every_line_end_is_a_newline() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\vf") == "a\nb\nc\nd\ne\nf"


def test_an_accent_finds_its_letter() -> None:
    assert clean("e\ufeff\u0301t\u00e9\ufffc") == "été"


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("é \u00a0\u202f\n\t\u0301\ufffc")))
def test_nothing_is_left_that_no_page_can_print(text: str) -> None:
    made = clean(text)
    assert all(c in "\n\t" or category(c) not in ("Cc", "Cs", "Co", "Cn") for c in made)
    assert not set(made) & set("\ufeff\ufffc\u202e\u2066")


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]) | st.sampled_from("\n\t")))
def test_letters_and_no_break_spaces_stay(text: str) -> None:
    assert clean(text) == normalize("NFC", text)


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u2060", "\u200e", "\u202e"])
def test_what_has_no_width_is_not_searched_for(unseen: str) -> None:
    assert fold(f"Mü{unseen}ller") == fold("Müller") == "muller"
    assert fold(f"Mu{unseen}ller") == "muller"
