"""What is known of headings is sound, and found however a heading is spelt."""

import pytest

from pressdesk.formats import addressfields
from pressdesk.formats.headings import exact, knowledge, loose, words


def test_every_known_heading_means_a_field() -> None:
    fields = {key for key, _label in addressfields.fields()} | {"flag", "shown"}
    for layout in knowledge().layouts:
        assert set(layout.fields) <= fields
        assert len(layout.headings) == len(layout.fields)
        assert "email" in layout.fields, layout
    for meanings in knowledge().exact.values():
        assert {meaning.field for meaning in meanings} <= fields


@pytest.mark.parametrize(
    "spelt",
    ["First Name", "first_name", "FIRST NAME:", "firstName", " First\u00a0name", "First-Name"],
)
def test_a_heading_is_found_however_it_is_spelt(spelt: str) -> None:
    assert "given" in {meaning.field for meaning in knowledge().loose[loose(spelt)]}


def test_accents_count_where_they_tell_charsets_apart() -> None:
    assert exact("Prénom") in knowledge().exact
    assert exact("PrŽnom") not in knowledge().exact
    assert exact("Nom de l’écran") == exact("nom de l'écran")


def test_words_of_a_heading_are_parted() -> None:
    assert words("workPhone2") == ["work", "phone", "2"]
    assert words("Tél. (bureau)_2") == ["tel", "bureau", "2"]
