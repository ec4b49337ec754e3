"""Copies are made while the office is open, kept for ten days, and looked at before trusted."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from pressdesk.office import Office
from pressdesk.store import backup
from pressdesk.store.settings import OfficeSettings


def test_ten_days_are_kept(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    office.save_settings(OfficeSettings(name="Centre"))
    day = date(2026, 11, 1)
    for n in range(13):
        assert office.back_up(day + timedelta(days=n))
        assert office.back_up(day + timedelta(days=n)) is None
    office.close()
    kept = list(backup.copies(office.path))
    assert [copy.stem[-2:] for copy in kept] == [f"{n:02}" for n in range(13, 3, -1)]
    assert all(not backup.fault_of(copy) for copy in kept)
    # Nothing but the copies themselves lies there.
    assert sorted(kept) == sorted(backup.folder_of(office.path).iterdir())
    copied = Office.open(kept[0])
    assert copied.title == "Centre"
    copied.close()


def test_a_copy_is_equal_row_by_row(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    office.save_settings(OfficeSettings(name="Centre", languages=("fr",)))
    copy = backup.copy(office.path, tmp_path / "Copy.pressdesk")
    with closing(sqlite3.connect(office.path)) as one, closing(sqlite3.connect(copy)) as other:
        assert list(one.iterdump()) == list(other.iterdump())
    office.close()
