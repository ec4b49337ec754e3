"""One person's name written two ways is known again; two people's are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.base.names import Alike, alike, words


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Anna Müller", "MÜLLER, Anna", Alike.SAME),
        ("Anna Müller", "Anna Mueller", Alike.SAME),
        ("Søren Ærø", "Soeren Aeroe", Alike.SAME),
        ("Jean-Pierre Dupont", "Jean Pierre DUPONT", Alike.SAME),
        ("Jean-Pierre Dupont", "Jeanpierre Dupont", Alike.SAME),
        ("Yves-Alain Roux", "Yvesalain Roux", Alike.SAME),
        ("Dr Anna van den Berg", "Anna Berg", Alike.SAME),
        ("Sean O’Brien", "Sean OBrien", Alike.SAME),
        ("Robert Smith", "Bob Smith", Alike.CLOSE),
        ("Francisco García", "Paco Garcia", Alike.CLOSE),
        ("Katarzyna Nowak", "Kasia Nowak", Alike.CLOSE),
        ("Ben Lee", "Benjamin Lee", Alike.CLOSE),
        ("Anna Larsson", "Ana Larson", Alike.CLOSE),
        ("Jean-Baptiste de La Tour", "Jean-Baptiste Delatour", Alike.CLOSE),
        ("Jan van den Berg", "Jan Vandenberg", Alike.CLOSE),
        ("Jan Berg", "Jan Ginsberg", Alike.ONE_WORD),
        ("Tahar ben Ali", "Tahar Ali", Alike.SAME),
        ("Anna Fischer", "Anna Fsicher", Alike.CLOSE),
        ("Anna Fischer", "Anna Maria Fischer", Alike.CLOSE),
        ("Jean Dupont", "J. Dupont", Alike.INITIAL),
        ("Emmanuel Mercier", "E. Mercier", Alike.INITIAL),
        ("Michael Roux", "M. Roux", Alike.INITIAL),
        ("Daniel Weber", "Daniela Weber", Alike.INITIAL),
        ("Pierre Martin", "Paul Martin", Alike.ONE_WORD),
        ("Daniela Lambert", "Margaret D. Lambert", Alike.ONE_WORD),
        ("Anna Berg", "Anna Lind", Alike.ONE_WORD),
        ("Martin", "Paul Martin", Alike.ONE_WORD),
        ("Camille O’Brien", "Camille Okafor", Alike.ONE_WORD),
        ("Anna Berg", "Ben Roy", Alike.NOT),
        ("", "Ben Roy", Alike.NOT),
    ],
)
def test_alike(one: str, other: str, how: Alike) -> None:
    assert alike(words(one), words(other)) is how
    assert alike(words(other), words(one)) is how


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_name(one: str, other: str) -> None:
    assert alike(words(one), words(other)) is alike(words(other), words(one))
    if words(one):
        assert alike(words(one), words(one)) is Alike.SAME
