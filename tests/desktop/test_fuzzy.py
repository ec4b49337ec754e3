"""The palette finds what was meant, the nearest first."""

import pytest

from pressdesk.desktop.fuzzy import fit


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("exp", "Export PDF", "Open the example office"),
        ("pdf", "Export PDF", "Paragraph definition"),
        ("exp pdf", "Export PDF", "Export as text"),
        ("reglages", "Réglages", "Régler la page"),
        ("copy block", "Copy contact block", "Copy telephone"),
        ("und", "Undo", "Under embargo"),
    ],
)
def test_the_nearer_goes_before(wanted: str, better: str, worse: str) -> None:
    assert fit(wanted, better) > fit(wanted, worse)


def test_scattered_letters_find_and_strewn_ones_do_not() -> None:
    assert fit("expdf", "Export PDF") > 0
    assert fit("xyz", "Export PDF") == 0
    assert fit("alsh", "A very long sentence that ends here") == 0


def test_a_plural_and_a_hyphen_are_no_obstacle() -> None:
    assert fit("en-têtes", "Papiers à en-tête") > 0.7
    assert fit("contacts", "New contact") > 0.7
    assert fit("new-release", "New release") > 0.7
