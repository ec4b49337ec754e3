"""A letter greets in its own language, and no greeting embarrasses the office unseen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.formats.salutation import (
    CAPITALS,
    LEFTOVER,
    MISSING,
    NAMELESS,
    desk_greeting,
    fault_of,
    greeting,
    in_small_letters,
)


@pytest.mark.parametrize(
    ("language", "name", "family_name", "prefix", "said"),
    [
        ("en", "Ann Roy", "Roy", "Ms.", "Dear Ms Roy"),
        ("en-GB", "Ann Roy", "Roy", "", "Dear Ann Roy"),
        ("fr", "Hélène Tanguy", "Tanguy", "Mme", "Chère Madame Tanguy"),
        ("fr", "Jean Tanguy", "Tanguy", "M.", "Cher Monsieur Tanguy"),
        ("fr", "Dominique Roy", "Roy", "", "Bonjour Dominique Roy"),
        ("de", "Uwe Groß", "Groß", "Herr", "Sehr geehrter Herr Groß"),
        ("es", "Ana Gil", "Gil", "Sra.", "Estimada Sra. Gil"),
        ("en", "Ann Roy", "", "Ms", "Dear Ann Roy"),
        ("el", "Ελένη Παππά", "Παππά", "", "Dear Ελένη Παππά"),
        ("", "Ann", "", "", "Dear Ann"),
        ("en", " ", "", "", ""),
    ],
)
def test_a_greeting_is_built_in_the_language(
    language: str, name: str, family_name: str, prefix: str, said: str
) -> None:
    assert greeting(language, name, family_name, prefix) == said
    assert fault_of(said) == ("" if said else MISSING)


def test_a_desk_is_greeted_without_a_name() -> None:
    assert [desk_greeting(code) for code in ("en", "fr-CA", "xx")] == [
        "Dear colleagues", "Bonjour", "Dear colleagues",
    ]  # fmt: skip
    for code in ("en", "fr", "de", "es", "it", "nl", "pt"):
        assert not fault_of(desk_greeting(code))


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("Dear ann@x.example", NAMELESS),
        ("", MISSING), ("  ", MISSING), ("Dear ,", NAMELESS), ("Dear", NAMELESS),
        ("Dear Mr ,", NAMELESS), ("Dear Ms", NAMELESS), ("Chère,", NAMELESS),
        ("Dear  Roy", NAMELESS), (", hello", NAMELESS), ("Dear [[Firstname]]", LEFTOVER),
        ("Bonjour {prénom}", LEFTOVER), ("Dear <<Name>>", LEFTOVER), ("Dear «Nom»", LEFTOVER),
        ("Dear %FNAME%", LEFTOVER), ("Dear $name", LEFTOVER), ("Dear None", LEFTOVER),
        ("Dear null", LEFTOVER), ("Dear ANN ROY", CAPITALS), ("CHÈRE MADAME", CAPITALS),
        ("Dear Ann", ""), ("Chère Madame Tanguy,", ""), ("Cher Monsieur,", ""),
        ("Dear Dr O’Neill", ""), ("Dear J. Li", ""), ("Dear Nonell", ""), ("Bonjour", ""),
    ],
)  # fmt: skip
def test_what_would_embarrass_is_found(words: str, fault: str) -> None:
    assert fault_of(words) == fault


@given(st.text())
def test_any_greeting_can_be_looked_at(words: str) -> None:
    assert fault_of(words) in ("", MISSING, LEFTOVER, NAMELESS, CAPITALS)


@pytest.mark.parametrize("sign", ["a", " ", "«", "%", "[", "A", "1"])
def test_a_long_greeting_is_looked_at_once(sign: str) -> None:
    fault_of("Dear " + sign * 100_000)


def test_a_house_in_brackets_shouts_at_nobody() -> None:
    assert fault_of("Dear Dr John Smith (AFP)") == ""
    assert fault_of("Dear Dr JOHN Smith (AFP)") == CAPITALS


def test_shouted_words_become_names_again() -> None:
    assert in_small_letters("Dear Ms ANN O’NEIL-ÉVA ROY") == "Dear Ms Ann O’Neil-Éva Roy"
