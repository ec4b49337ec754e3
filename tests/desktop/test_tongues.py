"""A language is called what its speakers call it."""

import pytest

from pressdesk.desktop.tongues import KNOWN, name_of


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "English"), ("es", "Español"), ("pt", "Português"), ("sv", "Svenska"), ("zz", "Zz")],
)
def test_its_own_name_without_a_country(code: str, name: str) -> None:
    assert name_of(code) == name


def test_those_offered_are_all_named() -> None:
    assert all(name_of(code) == name for code, name in KNOWN.items())
