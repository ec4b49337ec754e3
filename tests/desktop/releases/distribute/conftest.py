"""What tests of handing out a release begin with."""

import pytest

from pressdesk.base import i18n
from pressdesk.store.store import Store
from tests.desktop.releases.distribute.handingout import Desk, furnished


@pytest.fixture
def desk(store: Store) -> Desk:
    """An office with two lists, a release in two languages, and a way to hand it out."""
    i18n.speak("en")
    return furnished(store)
