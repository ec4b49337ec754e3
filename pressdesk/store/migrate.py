"""Brings a file to today's shape: copied first, then migrated in one transaction; or refused."""

import os
import sqlite3
import struct
from contextlib import closing, suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.store import backup
from pressdesk.store.faults import APPLICATION, NewerError, damaged, put_in_words, read_only

# In order; the number in the name is the file's `user_version` once it has run.
SCRIPTS = (
    "v0001_first_office", "v0002_whole_contacts", "v0003_lists", "v0004_numbers",
    "v0005_quick_lookups", "v0006_notices",
)  # fmt: skip
VERSION = len(SCRIPTS)

_MAGIC = b"SQLite format 3\0"


def create(path: Path) -> None:
    """Make a new, empty office at `path`; there is a whole file afterwards, or none.

    Raises DeskError where the folder cannot be written; FileExistsError where a file is there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise read_only(path) from error
    if not os.access(path.parent, os.W_OK):
        raise read_only(path)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    try:
        with put_in_words(path), closing(_writing(fresh)) as connection:
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            _run(connection, 0)
            connection.execute("PRAGMA journal_mode=WAL")
        os.link(fresh, path)  # Unlike a rename, this never takes the place of another file.
    finally:
        fresh.unlink(missing_ok=True)


def prepare(path: Path) -> None:
    """Look at the file at `path` before it is opened, and bring an older one up to date.

    Raises NewerError for a file of a newer PressDesk, DamagedError for one that is cut short or
    empty, DeskError for one that is no office. None of these writes anything anywhere.
    """
    version = look(path)
    _glance_at(path)
    if version < VERSION:
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise read_only(path)
        migrate(path, version)


def _glance_at(path: Path) -> None:
    """Read the tables' names, in a way that makes no -wal beside a file too broken to be opened."""
    if path.with_name(path.name + "-wal").exists():
        return
    with (
        put_in_words(path),
        closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as db,
    ):
        db.execute("SELECT name FROM sqlite_schema").fetchall()


def look(path: Path) -> int:
    """Return the version of the file at `path`, read from its bytes so that nothing is opened."""
    if path.exists() and not path.is_file():  # a folder, or a pipe that would be waited for
        raise _no_office(path)
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as error:
        raise DeskError(
            _("There is no office at {path}.").format(path=path),
            _("It may have been moved, renamed or deleted."),
        ) from error
    except OSError as error:
        raise DeskError(
            _("“{name}” may not be read.").format(name=path.name),
            _("Ask whoever keeps the folder {folder} for the right to.").format(folder=path.parent),
        ) from error
    if not size:
        raise damaged(path, backup.newest_good(path))
    if len(head) < 100 or head[:16] != _MAGIC or _number(head, 68) != APPLICATION:
        if backup.newest_good(path) is not None:
            raise damaged(path, backup.newest_good(path))
        raise _no_office(path)
    version = _number(head, 60)
    wal = path.with_name(path.name + "-wal")
    if wal.exists():
        version = max(version, _version_in_wal(wal))
    if version > VERSION:
        raise NewerError(
            _("“{name}” was written by a newer PressDesk.").format(name=path.name),
            _("Update PressDesk to open it. The file was left as it is."),
        )
    pages, page_size = _number(head, 28), struct.unpack(">H", head[16:18])[0]
    # The header's page count holds only if the file's two change counters agree.
    if _number(head, 24) == _number(head, 92) and size < pages * (page_size or 65536):
        raise damaged(path, backup.newest_good(path))
    return version


def _no_office(path: Path) -> DeskError:
    return DeskError(
        _("“{name}” is not an office of PressDesk.").format(name=path.name),
        _("The file was left as it is."),
    )


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def _version_in_wal(wal: Path) -> int:
    """Return the newest version that a write-ahead log gives page 1, 0 where it has none."""
    found = 0
    with suppress(OSError), wal.open("rb") as file:
        head = file.read(32)
        page_size = _number(head, 8)
        if len(head) < 32 or not 512 <= page_size <= 65536:
            return 0
        while len(frame := file.read(24)) == 24:
            if frame[8:16] != head[16:24]:
                break  # left over from before the log was begun anew
            if _number(frame, 0) == 1:
                found = _number(file.read(page_size), 60)
            else:
                file.seek(page_size, os.SEEK_CUR)
    return found


def migrate(path: Path, version: int, now: datetime | None = None) -> Path:
    """Copy the office, then take it from `version` to today's; return where the copy lies.

    A kill in between leaves the old file or the new one, never a mixture.
    """
    stamp = (now or datetime.now(UTC)).strftime("%Y-%m-%d %H%M%S")
    name = f"{path.stem} before version {VERSION} {stamp}.pressdesk"
    kept = backup.copy(path, backup.folder_of(path) / name)
    with put_in_words(path), closing(_writing(path)) as connection:
        _run(connection, version)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return kept


def leave_log(path: Path) -> bool:
    """Have a file do without a write-ahead log, where no memory can be shared for one.

    Its log is folded in first. False where that cannot be, as in a write-protected folder.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            # First of all: whoever has the file alone needs no memory shared.
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            return bool(connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] == "delete")
    except sqlite3.OperationalError:
        return False


def _run(connection: sqlite3.Connection, version: int) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    # Another start may have been quicker while this one waited for the file.
    version = max(version, connection.execute("PRAGMA user_version").fetchone()[0])
    try:
        for script in SCRIPTS[version:]:
            import_module(f"pressdesk.store.migrations.{script}").migrate(connection)
        connection.execute(f"PRAGMA user_version={VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _writing(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    return connection
