"""Countries and languages in the words of the reader."""

import pytest

from pressdesk.base import i18n, worldnames


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.speak("en")


def test_names_follow_the_interface() -> None:
    assert (worldnames.country("de"), worldnames.language("fr")) == ("Germany", "French")
    i18n.speak("fr")
    assert (worldnames.country("DE"), worldnames.language("fr-BE")) == ("Allemagne", "Français")
    assert worldnames.countries()[0] == ("AF", "Afghanistan")
    i18n.speak("en")


def test_what_is_none_stays_as_it_is() -> None:
    assert (worldnames.country("Atlantis"), worldnames.language("x-own")) == ("Atlantis", "x-own")


def test_a_typed_country_is_known() -> None:
    assert worldnames.country_code("états-unis") == "US"
    assert worldnames.country_code("United States") == "US"
    assert worldnames.country_code("be") == "BE"
    assert worldnames.country_code("Atlantis") == ""
    assert ("FR", "France") in worldnames.countries()
    assert ("fr", "French") in worldnames.languages()
