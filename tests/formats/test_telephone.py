"""Telephone numbers are shown as typed and matched by what is dialled."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.formats import telephone


@pytest.mark.parametrize(
    "typed",
    [
        "+33 (0)1 99 00 75 39",
        "01 99 00 75 39",
        "(0)1.99.00.75.39",
        "0033 1 99 00 75 39",
        "+33\u00a01\u202f99\u00a000\u00a075\u00a039",
        "٠١٩٩٠٠٧٥٣٩",
        "01 99 00 75 39 / 06 39 98 12 12",
    ],
)
def test_one_number_typed_in_many_ways_has_one_key(typed: str) -> None:
    assert telephone.key(typed) == "+33199007539"
    assert telephone.uri(typed) == "tel:+33199007539"


@pytest.mark.parametrize(
    ("typed", "key", "uri"),
    [
        ("01 99 00 75 39 poste 12", "+33199007539x12", "tel:+33199007539;ext=12"),
        ("+1 202-555-0143 ext. 44", "+12025550143x44", "tel:+12025550143;ext=44"),
        ("+44 20 7946 0123", "+442079460123", "tel:+442079460123"),
        ("+39 06 698", "+3906698", "tel:+3906698"),
        ("112", "112", "tel:112"),
        ("3615", "3615", "tel:3615"),
        ("Ask the switchboard", "ask the switchboard", ""),
        ("+", "+", ""),
        ("", "", ""),
    ],
)
def test_extensions_other_countries_and_short_numbers(typed: str, key: str, uri: str) -> None:
    assert telephone.key(typed) == key
    assert telephone.uri(typed) == uri


def test_the_office_may_be_elsewhere() -> None:
    assert telephone.key("020 7946 0123", "GB") == telephone.key("+44 (0)20 7946 0123")


def test_what_is_shown_is_what_was_typed() -> None:
    assert telephone.shown(" +33 (0)1 99 00 75 39\n") == "+33 (0)1 99 00 75 39"
    assert telephone.shown("020 7946 0123, desk, after 6") == "020 7946 0123, desk, after 6"


@given(st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_text_has_a_key_and_a_safe_link(text: str) -> None:
    assert telephone.key(text) == telephone.key(telephone.shown(text))
    assert set(telephone.uri(text)) <= set("tel:+0123456789;ext=")


def test_a_page_of_digits_is_not_dialled_for_long() -> None:
    assert telephone.key("1" * 100_000)


def test_links_are_shown_as_numbers() -> None:
    assert telephone.of_uri("tel:+33-1-99-00-75-39") == "+33-1-99-00-75-39"
    assert telephone.of_uri("tel:+33%201%2099;ext=12") == "+33 1 99 ext. 12"
    assert telephone.of_uri("tel:7539;phone-context=+33199") == "+331997539"
    assert telephone.of_uri("tel:") == ""
    assert telephone.key(telephone.of_uri("tel:+33199007539;ext=12")) == "+33199007539x12"


@pytest.mark.parametrize(
    ("typed", "national", "international"),
    [
        ("+33 (0)1 44 76 75 39", "01 44 76 75 39", "+33 1 44 76 75 39"),
        ("0144767539 poste 12", "01 44 76 75 39 ext. 12", "+33 1 44 76 75 39 ext. 12"),
        ("+44 (0)20 7946 0958", "+44 20 7946 0958", "+44 20 7946 0958"),
        ("112", "112", "112"),
        ("3615 code ULLA", "3615 code ULLA", "3615 code ULLA"),
        ("mobile 06 12 34 56 78", "mobile 06 12 34 56 78", "mobile 06 12 34 56 78"),
        ("01 44 76 75 39 / 06 12 34 56 78",) * 3,
        ("00 11 22",) * 3,
        ("", "", ""),
    ],
)
def test_a_number_in_another_form_dials_the_same(
    typed: str, national: str, international: str
) -> None:
    assert telephone.written(typed, "national") == national
    assert telephone.written(typed, "international") == international
    assert telephone.written(typed, "") == telephone.shown(typed)
    for said in (national, international):
        assert telephone.key(said) == telephone.key(typed)


@pytest.mark.parametrize("typed", ["12", "+12", "+999 555 01 43 22", "+0 1", "1"])
def test_what_is_no_number_stays_as_it_was_typed(typed: str) -> None:
    assert telephone.written(typed, "international", "FR") == typed
    assert telephone.key(typed, "FR") == telephone.key(typed, "DE")
