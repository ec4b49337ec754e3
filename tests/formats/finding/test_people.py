"""Names of persons, of houses and addresses are told apart by their words and their shape."""

import pytest

from pressdesk.formats.finding.people import is_organisation


@pytest.mark.parametrize(
    "text",
    [
        "Hafenamt Wurzen",
        "Bundesverkehrsministerium",
        "みなと海洋研究所",
        "株式会社みなと",
        "Museum of Pensford",
    ],
)
def test_houses(text: str) -> None:
    assert is_organisation(text)


@pytest.mark.parametrize("text", ["Ada Stone", "株 太郎", "Amtsleiter Krause"])
def test_no_houses(text: str) -> None:
    assert not is_organisation(text)
