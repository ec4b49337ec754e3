"""Dates are said in the interface's language, moments on their own clocks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from pressdesk.base import i18n
from pressdesk.desktop import dates

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def _french() -> Iterator[None]:
    i18n.speak("fr")
    yield
    i18n.speak("en")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=2), "2 h ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=10), "13 Nov 2026"),
        (-timedelta(minutes=3), "just now"),
    ],
)
def test_how_long_ago(before: timedelta, said: str) -> None:
    assert dates.ago(NOW - before, NOW) == said


@pytest.mark.usefixtures("_french")
def test_french_months() -> None:
    assert dates.long(date(2026, 8, 3)) == "3 août 2026"
    assert dates.short(date(2026, 11, 24)) == "24 nov. 2026"


def test_a_moment_has_its_zone_and_another_year_its_number() -> None:
    at = datetime(2027, 1, 4, 5, 30, tzinfo=UTC)
    assert dates.moment(at, "America/New_York", NOW) == "4 Jan 2027, 00:30 EST"
    assert dates.moment(datetime(2026, 12, 1, 9, 0), "", NOW) == "1 Dec, 09:00"  # noqa: DTZ001
    assert dates.moment(at, "No/Such", NOW) == "4 Jan 2027, 05:30 UTC"
