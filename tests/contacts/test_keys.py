"""One number has many spellings, and one person too."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.contacts.keys import digits_of, spellings, typed_numbers
from pressdesk.store.migrations import v0004_numbers

# Hungary's 06 and Turkmenistan's 8 cannot be told from a number of elsewhere, Argentina puts a 15
# into the middle of a mobile's.
UNTOLD = {("HU", 0), ("TM", 0), ("TM", 1), ("AR", 1)}


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


@pytest.mark.parametrize(
    ("here", "abroad"),
    [
        ("02 741 31 11", "+32 2 741 31 11"),
        ("02/741.31.11", "0032 (0)2 741 31 11"),
        ("01 44 55 66 77", "+33 (0)1 44 55 66 77"),
        ("22 12 34 56", "+47 22 12 34 56"),
        ("02 6282 1000", "+39 02 6282 1000"),
        ("089 2183-0", "+49 (89) 2183 0"),
        ("(212) 555-0147", "+1 212 555 0147"),
    ],
)
def test_a_number_is_one_at_home_and_from_abroad(here: str, abroad: str) -> None:
    assert digits_of(here) == digits_of(abroad)


def test_other_numbers_are_others() -> None:
    assert digits_of("+32 2 741 31 11") != digits_of("+32 2 741 31 12")
    assert digits_of("112") == "112" and digits_of("0800") == "0800"
    assert digits_of("000000") == "000000" and digits_of("no number") == ""


@pytest.mark.parametrize("kind", [0, 1], ids=["fixed", "mobile"])
def test_so_it_is_in_every_country(kind: int) -> None:
    national = phonenumbers.PhoneNumberFormat.NATIONAL
    international = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    untold = set()
    for region in phonenumbers.SUPPORTED_REGIONS:
        number = phonenumbers.example_number_for_type(region, kind)
        # Some islands have numbers of four and five digits: too little to tell people by.
        if number is None or len(phonenumbers.national_significant_number(number)) < 6:
            continue
        here = phonenumbers.format_number(number, national)
        abroad = phonenumbers.format_number(number, international)
        if digits_of(here) != digits_of(abroad):
            untold.add((region, kind))
    assert untold <= UNTOLD


@given(st.text(alphabet="0123456789 +().-/ab\u2011\u0663", max_size=30))
def test_an_older_office_is_told_the_same(number: str) -> None:
    assert digits_of(number) == v0004_numbers._digits(number)
