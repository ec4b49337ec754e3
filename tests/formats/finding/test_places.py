"""The place beside a date, or alone before a dash, is told from other words that open a text."""

import pytest

from pressdesk.formats.finding.places import dateline, headed


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("PARIS (AFP) -- The harbour opened its pier", "PARIS"),
        ("OLDPORT (Reuters) - The harbour opened its pier", "OLDPORT"),
        ("(ROMA) -- Il porto ha inaugurato il molo", "ROMA"),
        ("PARIS - Harbour Newswire - 3 February 2026 - The harbour", "PARIS"),
        ("V Brně dne 3. února 2026 – Přístav otevřel molo", "Brně"),
    ],
)
def test_where_a_release_is_from(text: str, place: str) -> None:
    found = dateline(text, "")
    assert found is not None
    assert found.place == place


def test_a_sentence_before_the_date_is_no_headline() -> None:
    text = "The harbour opened. Ships of all sizes came  3 February 2026 WASHINGTON The mayor said"
    assert headed(text, "en") is None
    assert headed(text.replace("opened. S", "opened s"), "en") is not None
