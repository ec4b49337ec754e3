"""What was looked for is marked where it stands, however it was typed."""

from hypothesis import given
from hypothesis import strategies as st

from pressdesk.desktop.marking import spans


def test_beginnings_of_words_blind_to_accents_and_case() -> None:
    assert spans("Une étude à Saint-Étienne", "etu") == [(4, 3)]
    assert spans("Une étude à Saint-Étienne", "ETIENNE une") == [(0, 3), (18, 7)]
    assert spans("Straße", "strasse") == [(0, 6)]
    assert spans("cœur", "coeu") == [(0, 3)]
    assert spans("gauge", "auge") == []
    assert spans("Radar", "") == []


@given(st.text(max_size=40), st.text(max_size=8))
def test_marks_lie_inside_the_text_and_do_not_overlap(text: str, words: str) -> None:
    end = 0
    for start, length in spans(text, words):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)
