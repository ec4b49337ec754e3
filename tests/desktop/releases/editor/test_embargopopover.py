"""Hours that a clock shows twice, or never."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, reset_tzpath

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.editor.embargopopover import EmbargoPopover, moment_of
from pressdesk.releases.drafts import ReleaseDraft

PARIS = "Europe/Paris"
TWICE = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001  (what a clock on the wall shows)
NEVER = datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001


def test_an_hour_that_is_twice_is_told_and_one_that_never_is_refused() -> None:
    twice = moment_of(TWICE, PARIS)
    assert twice.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC) and twice.is_double
    never = moment_of(NEVER, PARIS)
    assert never.at is None and "does not exist" in never.problem


@pytest.mark.parametrize("hour", [0, 1])
def test_looking_at_an_embargo_does_not_move_it(qtbot: QtBot, hour: int) -> None:
    until = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)  # both are half past two in Paris
    draft = ReleaseDraft(id=1, embargoed_until=until, embargo_zone=PARIS)
    taken: list[ReleaseDraft] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    EmbargoPopover(draft, PARIS, taken.append, parent)._apply.click()
    assert taken == [replace(draft, embargoed_until=until)]


@pytest.mark.parametrize(("which", "hour"), [(0, 0), (1, 1)])
def test_of_two_such_times_one_is_chosen_by_its_offset(qtbot: QtBot, which: int, hour: int) -> None:
    taken: list[ReleaseDraft] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    draft = ReleaseDraft(id=1, embargoed_until=datetime(2026, 10, 25, 8, tzinfo=UTC),
                         embargo_zone=PARIS)  # fmt: skip
    popover = EmbargoPopover(draft, PARIS, taken.append, parent)
    assert popover._which.isHidden()
    popover._time.setTime(QTime(2, 30))
    assert not popover._which.isHidden()
    said = [popover._which.itemText(n) for n in (0, 1)]
    assert said == ["02:30 CEST (UTC+02:00)", "02:30 CET (UTC+01:00)"]
    popover._which.setCurrentIndex(which)
    popover._apply.click()
    assert taken[0].embargoed_until == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_zones_are_known_where_the_system_has_none() -> None:
    reset_tzpath(to=[])
    try:
        ZoneInfo.clear_cache()
        assert moment_of(datetime(2026, 7, 1, 12), PARIS).at == datetime(2026, 7, 1, 10, tzinfo=UTC)  # noqa: DTZ001
    finally:
        reset_tzpath()
