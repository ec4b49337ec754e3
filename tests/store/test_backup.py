"""Copies are made while the office is open, kept for ten days, and looked at before trusted."""

import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pressdesk.base.errors import Stopped
from pressdesk.base.progress import Progress
from pressdesk.office import Office
from pressdesk.store import backup, forgotten
from pressdesk.store.faults import DamagedError
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


def test_what_is_written_meanwhile_neither_holds_the_copy_up_nor_comes_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PART", 1)
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    office.save_settings(OfficeSettings(name="Before"))
    parts = []

    def write(done: int, of: int) -> None:
        parts.append(done)
        if of and len(parts) < 500:
            office.save_settings(OfficeSettings(name=f"After {done}"))

    copy = backup.copy(office.path, tmp_path / "Copy.pressdesk", Progress(write))
    office.close()
    assert len(parts) > 20 and parts[:-1] == sorted(parts[:-1])
    copied = Office.open(copy)
    assert copied.title == "Before"
    copied.close()


@pytest.mark.parametrize("at", [3, -1])
def test_a_copy_that_is_stopped_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr(backup, "_PART", 1)
    office = Office.open(tmp_path / "Office.pressdesk", create=True)

    def stop(done: int, of: int) -> None:
        if done in (at, of + at + 1):
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Stopped):
        office.back_up(date(2026, 11, 1), progress)
    office.close()
    assert list(backup.folder_of(office.path).iterdir()) == []


def broken(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(-20_000, os.SEEK_END)
        file.write(bytes(16_000))


def test_a_broken_office_is_found_out_and_not_copied(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    office.save_settings(OfficeSettings(name="x" * 50_000))
    good = office.back_up(date(2026, 11, 22))
    backup.check(office.path)
    office.close()
    broken(office.path)
    for deed in (
        lambda: backup.check(office.path),
        lambda: backup.copy(office.path, tmp_path / "Copy.pressdesk"),
    ):
        with pytest.raises(DamagedError) as told:
            deed()
        assert told.value.backup == good
    assert not (tmp_path / "Copy.pressdesk").exists()


def test_a_copy_comes_back_beside_the_office_and_knows_whom_it_has_forgotten(
    tmp_path: Path,
) -> None:
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    kept = office.back_up(date(2026, 11, 22))
    office.close()
    assert kept
    first = backup.restored(kept)
    assert first == tmp_path / kept.name and forgotten.noted(first) == frozenset()
    forgotten.note(office.path, ["a" * 64])
    second = backup.restored(kept)
    assert second.parent == tmp_path and second != first
    assert forgotten.noted(second) == {"a" * 64}
    assert not backup.fault_of(second)


def test_what_a_killed_copying_left_is_swept_away(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    folder = backup.folder_of(office.path)
    folder.mkdir()
    old, young = (folder / f".Office 2026-11-{day}.pressdesk.part" for day in ("20", "21"))
    for half in (old, young):
        half.write_bytes(b"half")
    os.utime(old, (1, 1))
    kept = office.back_up(date(2026, 11, 22))
    office.close()
    assert kept and sorted(folder.iterdir()) == sorted([young, kept])
