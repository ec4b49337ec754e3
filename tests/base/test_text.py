"""Cleaning leaves what a page can print, in one form."""

from hypothesis import given
from hypothesis import strategies as st

from pressdesk.base.text import clean


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_every_line_end_is_a_newline() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\vf") == "a\nb\nc\nd\ne\nf"


def test_an_accent_finds_its_letter() -> None:
    assert clean("e\ufeff\u0301t\u00e9\ufffc") == "été"
