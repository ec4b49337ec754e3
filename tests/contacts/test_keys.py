"""One number has many spellings, and one person too."""

from hypothesis import given
from hypothesis import strategies as st

from pressdesk.contacts.keys import spellings, typed_numbers


@given(st.text(alphabet="0123456789 +().-/ab\u2011", max_size=40))
def test_nothing_typed_breaks_the_reading_of_numbers(words: str) -> None:
    for way in typed_numbers(words):
        assert way.split()[-1].isdigit()


def test_what_is_no_number_is_left_alone() -> None:
    assert typed_numbers("tanguy ocean") == typed_numbers("ines 24") == []
    assert typed_numbers("(" * 100_000) == []


def test_the_beginning_of_a_number_is_a_beginning_of_one_of_its_spellings() -> None:
    kept = spellings("+33 2 61 91 11 22")
    for typed in ("02 61", "+33 (0)2 61", "0033 261", "2 61 91", "02.61.91.11.22"):
        ways = [way.split()[-1] for way in typed_numbers(typed)]
        assert any(one.startswith(way) for one in kept for way in ways), typed
