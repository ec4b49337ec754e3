"""Hours and their zones are read as press offices write them."""

import pytest

from pressdesk.base.text import fold
from pressdesk.formats.finding.hours import clocks, zone_after


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("at 10:30 a.m.", 10, 30),
        ("à 10h30", 10, 30),
        ("um 9.15 Uhr", 9, 15),
        ("10 Uhr", 10, 0),
        ("15h", 15, 0),
        ("3 pm", 15, 0),
        ("12 am", 0, 0),
        ("12:00 p.m.", 12, 0),
        ("14時30分", 14, 30),
        ("noon", 12, 0),
        ("à minuit", 0, 0),
        ("00:01 GMT", 0, 1),
        ("24:00", 24, 0),
    ],
)
def test_an_hour_is_read(text: str, hour: int, minute: int) -> None:
    (clock,) = clocks(fold(text))
    assert (clock.hour, clock.minute) == (hour, minute)


@pytest.mark.parametrize("text", ["25:00", "01.44.76.75.39", "in 1999", ""])
def test_what_is_no_hour_is_none(text: str) -> None:
    assert clocks(fold(text)) == []


def test_midnight_is_told_from_an_hour_of_zero() -> None:
    assert clocks("midnight")[0].is_midnight
    assert not clocks("00:00")[0].is_midnight


@pytest.mark.parametrize(
    ("text", "name", "minutes"),
    [
        ("10:30 CET", "Europe/Paris", 60),
        ("10:30 Uhr MEZ", "Europe/Berlin", 60),
        ("00:01 BST", "Europe/London", 60),
        ("10:30 ET", "America/New_York", None),
        ("10:30 (Paris time)", "Europe/Paris", None),
        ("10:30 UTC+2", "Etc/GMT-2", 120),
    ],
)
def test_a_zone_is_named_behind_the_hour(text: str, name: str, minutes: int | None) -> None:
    zone = zone_after(fold(text), 5)
    assert zone and (zone.name, zone.minutes) == (name, minutes)


def test_no_zone_is_made_up() -> None:
    assert zone_after("10:30 local time", 5) is None
