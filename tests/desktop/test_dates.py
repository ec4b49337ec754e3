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


TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2026, 11, 23), "yesterday"),
        (date(2026, 11, 12), "12 days ago"),
        (date(2026, 11, 3), "3 weeks ago"),
        (date(2026, 9, 3), "2 months ago"),
        (date(2025, 10, 24), "13 months ago"),
        (date(2023, 11, 25), "2 years ago"),
        (date(2026, 12, 1), "1 Dec 2026"),
    ],
)
def test_how_many_days_and_months_ago(day: date, said: str) -> None:
    assert dates.since(day, TODAY) == said


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24/11/2026", TODAY),
        ("24.11.26", TODAY),
        ("2026-11-24", TODAY),
        (" 24  Nov 2026 ", TODAY),
        ("November 24, 2026", TODAY),
        ("3/4/2026", date(2026, 4, 3)),
        ("24/11", TODAY),
        ("24 November", TODAY),
        ("Yesterday", date(2026, 11, 23)),
        ("31/2", None),
        ("", None),
        ("next week", None),
        ("24 Nov 2026 or so", None),
    ],
)
def test_a_typed_day_is_read(typed: str, day: date | None) -> None:
    assert dates.read(typed, TODAY) == day


@pytest.mark.usefixtures("_french")
def test_french_days_are_read() -> None:
    assert dates.read("1er mai 2024", TODAY) == date(2024, 5, 1)
    assert dates.read("3 août", TODAY) == date(2026, 8, 3)
    assert dates.read("hier", TODAY) == date(2026, 11, 23)


@pytest.mark.usefixtures("_french")
def test_french_months() -> None:
    assert dates.long(date(2026, 8, 3)) == "3 août 2026"
    assert dates.short(date(2026, 11, 24)) == "24 nov. 2026"


def test_a_moment_has_its_zone_and_another_year_its_number() -> None:
    at = datetime(2027, 1, 4, 5, 30, tzinfo=UTC)
    assert dates.moment(at, "America/New_York", NOW) == "4 Jan 2027, 00:30 EST"
    assert dates.moment(datetime(2026, 12, 1, 9, 0), "", NOW) == "1 Dec, 09:00"  # noqa: DTZ001
    assert dates.moment(at, "No/Such", NOW) == "4 Jan 2027, 05:30 UTC"
