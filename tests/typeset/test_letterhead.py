"""A letterhead as the template takes it: in bounds, legible, on one line where it must be."""

from dataclasses import replace

import pytest

from pressdesk.formats.letterhead import Letterhead
from pressdesk.typeset.letterhead import BOUNDS, config, legible
from tests.typeset.samples import COUNCIL, HARBOUR


def test_the_mark_is_the_office_s_or_the_language_s() -> None:
    assert config(COUNCIL, "fr", "")["mark"] == "Communiqué"
    assert config(COUNCIL, "de", "")["mark"] == "Pressemitteilung"


def test_the_footer_holds_who_where_and_the_legal_words() -> None:
    footer = config(replace(HARBOUR, legal="Public body"), "en", "")["footer"]
    assert footer == (
        "Harbour Observatory · 1 quai des Marégraphes · 76600 Le Havre · harbour.example"
        "\nPublic body"
    )


@pytest.mark.parametrize("value", [-5.0, 0.0, 1e9, float("nan"), float("inf")])
def test_measures_come_into_their_bounds(value: float) -> None:
    made = config(
        Letterhead(margin_top=value, margin_bottom=value, margin_side=value, logo_height=value),
        "en",
        "",
    )
    for key, name in (("top", "margin_top"), ("bottom", "margin_bottom"), ("side", "margin_side")):
        least, most = BOUNDS[name]
        assert least <= made[key] <= most


def test_a_light_colour_is_darkened_for_words_only() -> None:
    assert legible("#2f5bd8") == "#2f5bd8"
    assert legible("#000000") == "#000000"
    made = config(replace(HARBOUR, colour="#FFD400"), "en", "")
    assert made["colour"] == "#ffd400"
    assert made["words_colour"] < "#a00000"


def test_greek_headings_stay_as_typed() -> None:
    assert not config(HARBOUR, "el-GR", "")["capitals"]
    assert config(HARBOUR, "fr", "")["capitals"]
