"""What SQLite reports, in the user's words; what it does not explain stays a bug."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.base.i18n import _

_HERE = Path(__file__).parent
APPLICATION = 0x50524445  # "PRDE" in the file's header: an office of PressDesk


class DamagedError(DeskError):
    """The office's file cannot be trusted; `backup` is its newest good copy, if there is one."""

    def __init__(self, what: str, hint: str = "", backup: Path | None = None) -> None:
        super().__init__(what, hint)
        self.backup = backup


class NewerError(DeskError):
    """The office's file was written by a newer PressDesk."""


class ReadOnlyError(DeskError):
    """The office's file can be read and not written."""


def free_space(folder: Path) -> str:
    """Return how much room a folder's disk has, as a person says it."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return "?"
    for size, unit in ((1 << 30, _("GB")), (1 << 20, _("MB")), (1 << 10, _("kB"))):
        if free >= size:
            return f"{free / size:.0f} {unit}"
    return _("{n} bytes").format(n=free)


def full(path: Path) -> DeskError:
    """Return the sentence for a disk without room for the office at `path`."""
    return DeskError(
        _("The disk is full: “{name}” could not be saved.").format(name=path.name),
        _(
            "{space} are free in {folder}. Nothing that was saved before is lost. "
            "Make room, and saving works again by itself."
        ).format(space=free_space(path.parent), folder=path.parent),
    )


def read_only(path: Path) -> ReadOnlyError:
    """Return the sentence for an office that may only be read."""
    return ReadOnlyError(
        _("“{name}” can be read but not changed.").format(name=path.name),
        _("The file or its folder {folder} is write-protected.").format(folder=path.parent),
    )


def damaged(path: Path, backup: Path | None = None) -> DamagedError:
    """Return the sentence for an office whose file is broken."""
    hint = _("The file was left as it is.")
    if backup is not None:
        hint += " " + _("The newest good copy is {path}.").format(path=backup)
    return DamagedError(_("“{name}” is damaged.").format(name=path.name), hint, backup)


def busy(path: Path) -> DeskError:
    """Return the sentence for an office that another program holds."""
    return DeskError(
        _("Another program is writing to “{name}”.").format(name=path.name),
        _("Nothing was changed. Try again in a moment."),
    )


def explained(error: sqlite3.Error, path: Path) -> DeskError | None:
    """Return what an error of SQLite means to the user, or None where it is our own mistake."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's own word for text that is none: with flipped bits every page may be sound.
        return _told_damaged(path) if "Could not decode to UTF-8" in str(error) else None
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return full(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(path)
        case sqlite3.SQLITE_READONLY:
            return read_only(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _told_damaged(path)
        case sqlite3.SQLITE_ERROR if _is_broken(path):
            return _told_damaged(path)  # what was asked for is there, but not to be read
        case sqlite3.SQLITE_IOERR if code in (
            sqlite3.SQLITE_IOERR_WRITE,
            sqlite3.SQLITE_IOERR_FSYNC,
            sqlite3.SQLITE_IOERR_TRUNCATE,
            sqlite3.SQLITE_IOERR_SHMSIZE,
        ):
            return full(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return DeskError(
                _("“{name}” could not be reached.").format(name=path.name),
                _("Is the disk or network folder {folder} still there?").format(folder=path.parent),
            )
    return None


def _told_damaged(path: Path) -> DamagedError:
    from pressdesk.store.backup import newest_good

    return damaged(path, newest_good(path))


def _is_broken(path: Path) -> bool:
    """Whether a file lacks what every office has, or SQLite finds it broken."""
    from pressdesk.store.backup import fault_of
    from pressdesk.store.schema import Base

    if fault_of(path, is_open=True):
        return True
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        for table in Base.metadata.sorted_tables:
            there = {row[1] for row in db.execute(f"PRAGMA table_info({table.name})")}
            if not there >= {column.name for column in table.columns}:
                return True
    return False


def _is_of_sqlite(error: UnicodeDecodeError) -> bool:
    """Whether it was SQLite that said something that is no text, such as a broken table's name."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and Path(trace.tb_frame.f_code.co_filename).parent == _HERE


@contextmanager
def put_in_words(path: Path) -> Iterator[None]:
    """Turn the mishaps of the file at `path` into `DeskError`; let anything else through."""
    try:
        yield
    except DeskError:
        raise
    except sqlite3.Error as error:
        known = explained(error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:
        if not _is_of_sqlite(error):
            raise
        raise _told_damaged(path) from error
    except Exception as error:
        # SQLAlchemy is not imported here: it wraps SQLite's errors, and has one of its own.
        if type(error).__name__ == "StaleDataError":
            raise stale() from error
        inner = getattr(error, "orig", None)
        known = explained(inner, path) if isinstance(inner, sqlite3.Error) else None
        if known is None:
            raise
        raise known from error


def stale() -> StaleError:
    """Return the sentence for a record that was changed since it was read."""
    return StaleError(
        _("This was changed elsewhere in the meantime."),
        _("Your text is kept here. Open the record again to see the other change."),
    )
