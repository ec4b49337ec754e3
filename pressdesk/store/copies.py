"""What is in a copy of an office, how that differs from today's, and a copy put back in its place.

A copy is only read, and never written to: it may be the last good one.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.store import backup
from pressdesk.store.faults import put_in_words

_KINDS = ("releases", "contacts")  # what is counted; every shape of the file has these tables
_NEWEST = 3  # releases that are named


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy: when it was made, its size in bytes, and what is in it.

    `newest` are the headlines of the releases edited last; `fault` says what is broken in it.
    """

    path: Path
    made_at: datetime
    size: int
    releases: int = 0
    contacts: int = 0
    newest: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Differing:
    """How the records of one kind differ: in the copy alone, in the office alone, in both but other
    words."""

    gone: int = 0
    new: int = 0
    changed: int = 0


def all_copies(office: Path) -> list[Path]:
    """Return all copies of an office, the newest first: daily ones, and those made before a step
    that could not be undone."""
    folder = backup.folder_of(office)
    found = folder.glob("*.pressdesk") if folder.is_dir() else ()
    return sorted(found, key=lambda path: (_made(path), path.name), reverse=True)


def look_into(path: Path) -> Copied:
    """Return what is in a copy; a broken one says so instead."""
    size = path.stat().st_size
    made = datetime.fromtimestamp(_made(path), UTC)
    if fault := backup.fault_of(path):
        return Copied(path, made, size, fault=fault)
    with closing(_still(path)) as connection:
        releases, contacts = (
            connection.execute(f"SELECT count(*) FROM {kind} WHERE is_archived = 0").fetchone()[0]
            for kind in _KINDS
        )
        newest = connection.execute(
            "SELECT coalesce((SELECT headline FROM release_texts t WHERE t.release_id = r.id"
            " AND headline <> '' ORDER BY position, id LIMIT 1), r.reference) FROM releases r"
            " WHERE r.is_archived = 0 ORDER BY r.version_created_at DESC, r.id DESC LIMIT ?",
            (_NEWEST,),
        ).fetchall()
    return Copied(path, made, size, releases, contacts, tuple(str(row[0]) for row in newest))


def differences(path: Path, office: Path) -> dict[str, Differing]:
    """Return how a copy differs from the office now, by kind: "releases" and "contacts"."""
    with put_in_words(office), closing(_still(path)) as connection:
        connection.execute("ATTACH ? AS now", (f"{office.resolve().as_uri()}?mode=ro",))
        return {kind: Differing(*_counted(connection, kind)) for kind in _KINDS}


def put_back(path: Path, office: Path, now: datetime) -> Path:
    """Put a copy in the place of the office, which must not be open; return where that is kept.

    What the office held is copied first, beside the other copies. A kill in between leaves the one
    or the other, never a mixture. Whom the office has erased since is erased again when it opens.
    """
    stamp = now.strftime("%Y-%m-%d %H%M%S")
    folder = backup.folder_of(office)
    kept = folder / f"{office.stem} before restoring {stamp}.pressdesk"
    if backup.fault_of(office):
        _move_aside(office, kept)  # what is broken is kept as it is: something may still be saved
    else:
        backup.copy(office, kept)
        _fold(office)
    half = office.with_name(f".{office.name}.restored")
    try:
        backup.copy(path, half)  # which looks whether it is whole
        for rest in ("-wal", "-shm"):
            office.with_name(office.name + rest).unlink(missing_ok=True)
        half.replace(office)
    finally:
        half.unlink(missing_ok=True)
    return kept


def _fold(office: Path) -> None:
    """Take what stands in the log into the file, which then is whole without it."""
    with put_in_words(office), closing(sqlite3.connect(office)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _move_aside(office: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    for rest in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            shutil.copyfile(office.with_name(office.name + rest), kept.with_name(kept.name + rest))


def _counted(connection: sqlite3.Connection, kind: str) -> Iterator[int]:
    for one, other in (("main", "now"), ("now", "main")):
        yield connection.execute(
            f"SELECT count(*) FROM {one}.{kind} a WHERE NOT EXISTS"
            f" (SELECT 1 FROM {other}.{kind} b WHERE b.uid = a.uid)"
        ).fetchone()[0]
    yield connection.execute(
        f"SELECT count(*) FROM main.{kind} a JOIN now.{kind} b ON b.uid = a.uid"
        " WHERE a.version <> b.version"
    ).fetchone()[0]


def _made(path: Path) -> float:
    return path.stat().st_mtime


def _still(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
