"""A rule is said as one sentence, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.base import i18n
from pressdesk.desktop.lists.rule import conditionwords
from pressdesk.lists.rules import ALL, ANY, KINDS, Condition, Group, Rule

SPACE, FRENCH = Condition("beat", ("space", "climate")), Condition("language", ("fr",))
OFF = Condition("on_list", ("u1", "gone"), is_not=True)
LATELY = Condition("verified_within", ("90",))
NAMES = {"u1": "Never again", "r1": "Harbour opens"}
SAID = {
    "en": (
        (Rule(parts=(SPACE, FRENCH)), "Beat is space or climate, and language is French"),
        (Rule(ANY, (SPACE, OFF)),
         "Beat is space or climate, or not on “Never again” or a list that is gone"),
        (Rule(parts=(Group(ANY, (FRENCH, LATELY)), Condition("received", ("r1",)))),
         "(language is French, or verified in the last 90 days), and received “Harbour opens”"),
        (Rule(parts=(Group(ALL, (FRENCH,), is_not=True), Condition("beat"))),
         "Not (language is French)"),
        (Rule(parts=(Condition("outlet_kind", ("agency",)),)), "Kind of outlet is news agency"),
        (Rule(parts=(Condition("beat", tuple("abcdefg")),)), "Beat is a, b, c, d or 3 more"),
        (Rule(parts=(Condition("country", ("FR",), is_not=True),)), "Country is not France"),
        (Rule(parts=(Condition("verified_within", ("1",), is_not=True),)),
         "Not verified in the last 1 day"),
        (Rule(), ""),
        (Rule(parts=(Condition("beat"), Group())), ""),
    ),
    "fr": (
        (Rule(parts=(SPACE, FRENCH)), "Rubrique\u00a0: space ou climat".replace("climat", "climate")
         + ", et langue\u00a0: Français"),
        (Rule(parts=(OFF,)),
         "Pas sur «\u202fNever again\u202f» ou une liste disparue"),
        (Rule(parts=(LATELY,)), "Vérifié il y a moins de 90 jours"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", SAID)
def test_a_rule_is_one_sentence(language: str) -> None:
    i18n.speak(language)
    said = [conditionwords.summary(rule, NAMES) for rule, _words in SAID[language]]
    i18n.speak("en")
    assert said == [words for _rule, words in SAID[language]]


@given(st.sampled_from(list(KINDS)), st.text(max_size=4), st.booleans())
def test_anything_can_be_said(kind: str, value: str, is_not: bool) -> None:
    rule = Rule(parts=(Condition(kind, (value,), is_not),))
    assert "\n" not in conditionwords.summary(rule, {})


def test_every_kind_has_its_words() -> None:
    assert set(conditionwords.MENU) == set(conditionwords.ICONS) == set(KINDS)
    assert set(conditionwords.HINTS) == set(KINDS) - {"verified_within"}
    assert conditionwords.menu_name("outlet_kind") == "Kind of outlet"
