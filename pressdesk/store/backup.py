"""Copies of an office: made while it is open, ten days kept, looked at before they are trusted."""

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from pressdesk.base.progress import Progress
from pressdesk.store.faults import damaged, put_in_words

KEPT = 10
OLD = 3600  # seconds: nobody is still writing a half copy as old as that
_PART = 2048  # pages copied between two looks whether to go on
_LOOK = 100_000  # SQLite's instructions between two looks
ERASED = "erased.txt"  # kept by `store.forgotten`, beside the copies
_DAY = re.compile(r" (\d{4}-\d\d-\d\d)$")


def folder_of(path: Path) -> Path:
    """Return the folder in which the copies of the office at `path` lie."""
    return path.parent / f"{path.stem} backups"


def copy(path: Path, target: Path, progress: Progress | None = None) -> Path:
    """Copy the office at `path` to `target` by SQLite's online backup, whole or not at all.

    The copy is one consistent state even while others write; it stands alone, without a -wal.
    Raises DeskError where there is no room or the office is damaged.
    """
    progress = progress or Progress()
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.part")
    _take_away(half)
    try:
        with put_in_words(path), closing(_reading(path)) as source:
            with closing(sqlite3.connect(half)) as copied:
                # A reading transaction, or each word written meanwhile would have it begin anew.
                source.execute("BEGIN")
                source.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
                source.backup(
                    copied,
                    pages=_PART,
                    progress=lambda _s, left, all: progress.step(all - left, all),
                )
                source.rollback()
                copied.execute("PRAGMA journal_mode=DELETE")
            fault = fault_of(half, progress)
            progress.step(0, 0)  # Stopped in the midst of looking it is no fault.
            if fault:
                raise damaged(path, newest_good(path))
            with half.open("rb+") as file:
                os.fsync(file.fileno())
            half.replace(target)
    finally:
        _take_away(half)
    return target


def _take_away(half: Path) -> None:
    """Remove a half copy with its journal, by which the next one would be rolled back."""
    for end in ("", "-journal"):
        half.with_name(half.name + end).unlink(missing_ok=True)


def daily(path: Path, today: date, progress: Progress | None = None) -> Path | None:
    """Make today's copy if there is none yet, keep the last ten days, return the new copy.

    It can be stopped, as the closing of a window stops it; then there is none yet.
    """
    target = folder_of(path) / f"{path.stem} {today.isoformat()}.pressdesk"
    if target.exists():
        return None
    _sweep(path)
    copy(path, target, progress)
    # By a clock that was set back the new one is the oldest; it is kept all the same.
    for old in [kept for kept in copies(path) if kept != target][KEPT - 1 :]:
        old.unlink(missing_ok=True)
    return target


def check(path: Path, progress: Progress | None = None) -> None:
    """Look whether an office that may be open is whole; raises DamagedError where it is not."""
    progress = progress or Progress()
    if fault_of(path, progress, is_open=True):
        progress.step(0, 0)  # Stopped in the midst of looking it is no fault.
        raise damaged(path, newest_good(path))


def _sweep(path: Path) -> None:
    """Take away what a program that was killed while it copied this office left half done."""
    for half in folder_of(path).glob(f".{path.stem}*.part*"):
        with suppress(OSError):
            if time.time() - half.stat().st_mtime > OLD:
                half.unlink(missing_ok=True)


def copies(path: Path) -> Iterator[Path]:
    """Yield the daily copies of the office at `path`, newest first."""
    folder = folder_of(path)
    if folder.is_dir():
        yield from sorted((f for f in folder.glob("*.pressdesk") if _DAY.search(f.stem)),
                          key=lambda f: f.stem[-10:], reverse=True)  # fmt: skip


def newest_good(path: Path) -> Path | None:
    """Return the newest copy that is whole, or None."""
    return next((copy for copy in copies(path) if not fault_of(copy)), None)


def restored(kept: Path) -> Path:
    """Copy a daily copy to a new file beside the office it was made of, and return where it is.

    The copy itself stays as it is, and the broken office too.
    """
    folder = kept.parent.parent
    wanted = [folder / f"{kept.stem}{n}.pressdesk" for n in ("", *(f" {n}" for n in range(2, 99)))]
    made = copy(kept, next(path for path in wanted if not path.exists()))
    # Whom the office has erased since then is erased from the copy when it is opened.
    erased = kept.parent / ERASED
    if erased.exists():
        folder_of(made).mkdir(exist_ok=True)
        shutil.copyfile(erased, folder_of(made) / ERASED)
    return made


def fault_of(path: Path, progress: Progress | None = None, *, is_open: bool = False) -> str:
    """Return what SQLite finds broken in a file, "" when it is whole. Nothing is written.

    One that may be open, here or elsewhere, is read together with what its log holds.
    """
    try:
        with closing(_reading(path, still=not is_open)) as connection:
            if progress is not None:
                connection.set_progress_handler(lambda: progress.is_cancelled, _LOOK)
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            return "" if found == "ok" else str(found)
    except sqlite3.Error as error:
        return str(error) or type(error).__name__


def _reading(path: Path, *, still: bool = False) -> sqlite3.Connection:
    # `immutable` keeps SQLite from making -wal and -shm beside a file nobody writes to.
    how = "mode=ro&immutable=1" if still else "mode=ro"
    return sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True)
