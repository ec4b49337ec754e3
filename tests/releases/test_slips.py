"""Slips of the pen are found, and good prose is left in peace."""

import time
from datetime import date

import pytest

from pressdesk.releases.slips import has_double_space, placeholders, wrong_weekdays

NEAR = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lorem ipsum dolor", ("Lorem ipsum",)),
        ("he said […] and left", ("[…]",)),
        ("Dear [[Firstname]],", ("[[Firstname]]",)),
        ("Dear {{ first_name }}", ("{{ first_name }}",)),
        ("opens on TBC at", ("TBC",)),
        ("on XX November", ("XX",)),
        ("at XX:XX", ("XX:XX", "XX")),
        ("prix : à compléter", ("à compléter",)),
        ("le [date] à [lieu]", ("[date]", "[lieu]")),
        ("[à confirmer]", ("[à confirmer]",)),
        ("[Insert quote here]", ("[Insert quote here]",)),
        ("Call ____ or ???", ("____", "???")),
        ("Ort und Zeit sind zu ergänzen", ("zu ergänzen",)),
    ],
)
def test_placeholders_are_found(text: str, found: tuple[str, ...]) -> None:
    assert placeholders(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "La photographie du siglo XX y la del siglo XIX.",
        "au XXe siècle, le port",
        "nel secolo XX e XXI",
        "What? Really?",
        "the [North Atlantic] current",
        "Louis XIV and XL shirts",
        "l’accord reste à confirmer",
    ],
)
def test_good_prose_is_left_in_peace(text: str) -> None:
    assert placeholders(text) == ()


def test_double_spaces() -> None:
    assert has_double_space("two  spaces")
    assert not has_double_space("one space\n  an indent")
    assert not has_double_space("French\u00a0: \u202f!")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It opens on Monday 24 November 2026."),
        ("en", "It opens on Monday, November 24, 2026."),
        ("en-US", "It opens on Monday, November 24."),
        ("fr", "Le lundi 24 novembre 2026, il ouvre."),
        ("fr", "lundi 1er décembre 2026"),
        ("de", "Am Montag, den 24. November 2026"),
        ("es", "el lunes, 24 de noviembre de 2026"),
        ("it", "lunedì 24 novembre 2026"),
        ("nl", "op maandag 24 november 2026"),
        ("pt", "segunda-feira, 24 de novembro de 2026"),
    ],
)
def test_a_weekday_its_date_contradicts(language: str, text: str) -> None:
    (found,) = wrong_weekdays(text, language, NEAR)
    assert found[1] == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It opens on Tuesday 24 November 2026."),
        ("en", "On Monday, 24 people came in November."),
        ("en", "Monday 31 February 2026"),
        ("fr", "Le mardi 24 novembre 2026"),
        ("fr", "mardi 1er décembre"),
        ("de", "Samstag, 28. November 2026"),
        ("en", "Friday 1 January"),
        ("xx", "Monday 24 November 2026"),
    ],
)
def test_a_weekday_that_may_be_right(language: str, text: str) -> None:
    assert list(wrong_weekdays(text, language, NEAR)) == []


def test_a_date_without_a_year_is_not_judged_without_one_nearby() -> None:
    assert list(wrong_weekdays("Monday 24 November", "en", None)) == []


@pytest.mark.parametrize("piece", ["a", " ", "[", "X", "1", "_", "{", "lundi ", "? "])
def test_long_nonsense_takes_no_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    start = time.perf_counter()
    placeholders(text)
    has_double_space(text)
    list(wrong_weekdays(text, "fr", NEAR))
    assert time.perf_counter() - start < 2
