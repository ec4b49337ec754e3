"""A window that stays open for days makes a copy a day, and looks at a file copied already."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop import safekeeping
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.safekeeping import Safekeeping
from pressdesk.office import Office
from pressdesk.store import backup
from pressdesk.store.faults import DamagedError
from pressdesk.store.settings import OfficeSettings


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path / "Office.pressdesk", create=True)
    made.save_settings(OfficeSettings(name="x" * 200_000))
    yield made
    made.close()


@pytest.fixture
def safe(qtbot: QtBot, office: Office) -> Safekeeping:
    window = QWidget()
    qtbot.addWidget(window)
    made = Safekeeping(window)
    made.begin(Clerk(office.store, inline=True), office, at_once=False)
    return made


def test_every_day_has_its_copy(
    safe: Safekeeping, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        days = 0

        @classmethod
        def now(cls, tz=None):  # type: ignore[no-untyped-def]
            return datetime(2026, 11, 24, 12, tzinfo=UTC) + timedelta(days=cls.days)

    monkeypatch.setattr(safekeeping, "datetime", Clock)
    for Clock.days in (0, 0, 1, 2):
        safe.look_after()
    assert [c.stem[-2:] for c in backup.copies(office.path)] == ["26", "25", "24"]


def test_a_file_that_was_copied_today_is_looked_at_all_the_same(
    safe: Safekeeping, office: Office, qtbot: QtBot
) -> None:
    kept = office.back_up(datetime.now(UTC).astimezone().date())
    told: list[DamagedError] = []
    safe.damaged.connect(told.append)
    safe.look_after()
    assert not told
    office.close()
    with office.path.open("rb+") as file:
        file.seek(-100_000, os.SEEK_END)
        file.write(b"\x5a" * 60_000)
    safe._looked_on = None
    safe.look_after()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].backup == kept
