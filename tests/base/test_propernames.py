"""Where a capital comes from: a sentence that begins, a title, or a name."""

import pytest

from pressdesk.base.propernames import begins_sentence, has_inner_capital, is_title

WORDS = {"signs", "with", "agency", "partners", "press", "officer", "after", "talks"}


@pytest.mark.parametrize(
    ("text", "word", "begins"),
    [
        ("Rogozin spoke", "Rogozin", True),
        ("He spoke. Rogozin left", "Rogozin", True),
        ("He met M. Rogozin", "Rogozin", False),
        ("by S.A. Ryabkov", "Ryabkov", False),
        ("He said: “Rogozin left”", "Rogozin", True),
        ("« Rogozine », dit-il", "Rogozine", True),
        ("with Rogozin", "Rogozin", False),
        ("on 3 Nov. Rogozin", "Rogozin", False),
        ("first\u2028Rogozin", "Rogozin", True),
    ],
)
def test_a_capital_by_its_place(text: str, word: str, begins: bool) -> None:
    assert begins_sentence(text, text.index(word)) is begins


def test_a_title_is_known_by_its_everyday_words() -> None:
    assert is_title("Space Agency Signs With Partners", WORDS.__contains__)
    assert not is_title("Agency signs with partners after talks", WORDS.__contains__)
    assert not is_title("Maya Okafor, Luc Bérard, Amélie Tanguy, Press", WORDS.__contains__)


@pytest.mark.parametrize("word", ["BepiColombo", "CEOs", "GNUstep", "iPhone", "McGrath"])
def test_a_capital_within(word: str) -> None:
    assert has_inner_capital(word)
    assert not has_inner_capital(word.capitalize())
    assert not has_inner_capital(word.upper())
