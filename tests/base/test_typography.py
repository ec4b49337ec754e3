"""Each language's spaces, quotes and dashes, as one types and over a whole text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.typography import Replacement, correct, typed


def as_typed(text: str, language: str) -> str:
    shown = ""
    for char in text:
        by = typed(shown, char, language)
        shown = shown[: len(shown) - by.back] + by.text if by else shown + char
    return shown


N, W = "\u202f", "\u00a0"

FRENCH = [
    ("Bonjour!", f"Bonjour{N}!"),
    ("Bonjour !", f"Bonjour{N}!"),
    ("Vraiment?!", f"Vraiment{N}?!"),
    ("Le satellite: un succès", f"Le satellite{W}: un succès"),
    ("en 2018: deux", f"en 2018{W}: deux"),
    ('Il dit: "Bravo!"', f"Il dit{W}: «{N}Bravo{N}!{N}»"),
    ('"L\'un dit "oui" ici"', f"«{N}L’un dit “oui” ici{N}»"),
    ("« déjà »", f"«{N}déjà{N}»"),
    ("«déjà»", f"«{N}déjà{N}»"),
    ("l'orbite d'attente", "l’orbite d’attente"),
    ("25 000 euros", f"25{N}000{W}euros"),
    ("1 250 000 signes", f"1{N}250{N}000 signes"),
    ("25% et 12 €", f"25{N}% et 12{N}€"),
    ("M. Le Gall et Mme Dupont", f"M.{W}Le Gall et Mme{W}Dupont"),
    ("à 10:30 (https://a.fr/?q=1;b) et a.b@c.fr", "à 10:30 (https://a.fr/?q=1;b) et a.b@c.fr"),
    ("Tel: +33 (0)1 44 76 75 39", f"Tel{W}: +33 (0)1 44 76 75 39"),
    ("le 19 novembre 2018", "le 19 novembre 2018"),
    ("un mot - un autre", "un mot – un autre"),
    ("un mot -- un autre", "un mot – un autre"),
    ("et puis...", "et puis…"),
    ("format 16:9", "format 16:9"),
]
ENGLISH = [
    ('He said "Go!" again', "He said “Go!” again"),
    ("the agency's two engineers' plan", "the agency’s two engineers’ plan"),
    ("a 'fine' day", "a ‘fine’ day"),
    ("What? Yes: 25% of it; 25 000!", "What? Yes: 25% of it; 25 000!"),
    ("one--two", "one—two"),
    ("one - two", "one – two"),
    ('a 5" screen', 'a 5" screen'),
    ("see https://x.org/it's?a=b now", "see https://x.org/it's?a=b now"),
]
OTHERS = [
    ("de", 'Er sagt "ja"', "Er sagt „ja“"),
    ("de", "ein 'Wort' und Lena's", "ein ‚Wort‘ und Lena’s"),
    ("es", 'Dijo "sí"', "Dijo «sí»"),
    ("it", 'L\'agenzia "spaziale"', "L’agenzia “spaziale”"),
    ("pt", 'Disse "sim"', "Disse “sim”"),
    ("nl", '\'s morgens "ja"', "’s morgens “ja”"),
]
ALL = [
    *(("fr", raw, set_) for raw, set_ in FRENCH),
    *(("en-GB", raw, set_) for raw, set_ in ENGLISH),
    *OTHERS,
]


@pytest.mark.parametrize(("language", "raw", "wanted"), ALL)
def test_a_whole_text_is_set_right_and_stays(language: str, raw: str, wanted: str) -> None:
    assert correct(raw, language) == wanted
    assert correct(wanted, language) == wanted


@pytest.mark.parametrize(
    ("language", "raw", "wanted"), [row for row in ALL if row[1] != "25 000 euros"]
)
def test_typing_sets_the_same(language: str, raw: str, wanted: str) -> None:
    assert as_typed(raw, language) == wanted.replace(f"{W}euros", " euros")


def test_a_third_hyphen_makes_the_long_dash() -> None:
    assert as_typed("un mot --- un autre", "fr") == "un mot — un autre"


def test_a_sign_of_a_font_s_own_is_not_taken_for_one_of_ours() -> None:
    line = "\ue000 Voir https://a.fr/?b=c"
    assert correct(f"{line}\nBravo!", "fr") == f"{line}\nBravo{N}!"


def test_english_loses_french_spaces() -> None:
    assert correct(f"Really{N}? He said{W}: no", "en") == "Really? He said: no"
    assert correct("'90s and '80s", "en") == "’90s and ’80s"


def test_a_year_behind_a_day_is_no_thousand() -> None:
    assert as_typed("en 19 2018", "fr") == "en 19 2018"


def test_a_space_typed_by_habit_behind_a_quote_is_not_doubled() -> None:
    assert typed(f"«{N}", " ", "fr") == Replacement(0, "")


@settings(max_examples=400, deadline=None)
@given(
    st.text(st.sampled_from("ab M.e'\"«»“”‘’;:!?%€25 0-–—.\u00a0\u202f\n/@www(") , max_size=24),
    st.sampled_from(["fr", "en", "de", "es", "it", "pt", "nl", "pl"]),
)  # fmt: skip
def test_correcting_twice_changes_nothing(text: str, language: str) -> None:
    once = correct(text, language)
    assert correct(once, language) == once


@pytest.mark.parametrize("text", ["a" * 100_000, " " * 100_000, '"' * 20_000, "1 " * 50_000])
def test_a_long_line_takes_no_age(text: str) -> None:
    assert correct(text, "fr")
