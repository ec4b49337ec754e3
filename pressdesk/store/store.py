"""The one door to an office's file: `ask` reads, `do` writes, and nobody else begins or commits.

SQLAlchemy is loaded by the first verb that needs it and not before: verbs marked `@glance` run on
SQLite alone, so that rows stand on the screen while the rest is still being fetched.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, RLock, get_ident
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from pressdesk.base.i18n import _
from pressdesk.store import migrate, search
from pressdesk.store.changes import Changes
from pressdesk.store.faults import put_in_words, read_only
from pressdesk.store.journal import Journal
from pressdesk.store.plain import Glance

if TYPE_CHECKING:
    from sqlalchemy import Engine


P = ParamSpec("P")
T = TypeVar("T")
Step = Callable[P, T]

WAIT = 5.0  # seconds for another process's writing to end
# A log needs memory shared with other processes, which some network folders do not have.
NO_MEMORY = (
    sqlite3.SQLITE_IOERR_SHMMAP,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMLOCK,
)
RESTING = 2  # connections that wait for the next to read: each holds 2 MB, and is soon made
# Sets of a million ids are joined in half the time where they need no file.
TO_READ = "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY"
log = logging.getLogger(__name__)


def step(
    label: str,
    *,
    spell: Callable[..., object] | None = None,
    plain: bool = False,
    final: bool = False,
    lasting: bool = False,
) -> Callable[[Step[P, T]], Step[P, T]]:
    """Mark a verb that writes: it is one undo step, and `label` (an `N_`) is what Undo shows.

    `spell` is called with the verb's arguments after the session and names what is being written
    at; steps of one label and one spell that follow each other closely are undone as one. A verb
    may say more exactly what it did by putting its own label in `session.info["label"]`. A `plain`
    one is a `store.plain.Writer`'s, and runs without SQLAlchemy. A `final` one cannot be undone:
    the journal forgets every record it touched, and no byte of what it took away stays in the file.
    A `lasting` one, of which only what it adds may matter, is no step for Undo at all: what has
    left the house cannot be called back, and a ledger that could be undone would not be one.
    """

    def marked(verb: Step[P, T]) -> Step[P, T]:
        verb.__dict__["label"] = label
        verb.__dict__["spell"] = spell
        verb.__dict__["is_plain"] = plain
        verb.__dict__["is_final"] = final
        verb.__dict__["is_lasting"] = lasting
        return verb

    return marked


class Store:
    """An office's file, open. Made if there is none. All its methods may be called from any thread.

    `room` is how many kB of pages a step may hold, taken only as they fill; without it a step of
    many thousand rows writes its pages to the log again and again.

    Raises DeskError where the file is damaged, newer, no office, or cannot be made.
    """

    def __init__(self, path: Path, room: int = 16_000) -> None:
        self.path = path
        self._room = room
        self.is_read_only = False
        self._writing = Lock()
        self._writer_thread = 0
        self._resting: list[sqlite3.Connection] = []
        self._engines: dict[str, Engine] = {}
        self._engines_lock = RLock()
        self._listeners: list[Callable[[Changes], None]] = []
        self._is_closed = False
        (migrate.prepare if path.exists() else migrate.create)(path)
        try:
            with put_in_words(path):
                self._open()
        except BaseException:
            # An open connection would leave a -wal and a -shm beside a file that is not ours.
            with suppress(AttributeError, sqlite3.Error):
                self._writer.close()
            raise

    def _open(self) -> None:
        self._how = "mode=rw"
        # SQLite itself only complains when something is to be written.
        self.is_read_only = not os.access(self.path, os.W_OK)
        try:
            self._take_up()
        except sqlite3.OperationalError as error:
            code = error.sqlite_errorcode
            if code & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) and (
                code not in NO_MEMORY
            ):
                raise
            self._writer.close()
            if not self.is_read_only and migrate.leave_log(self.path):
                self._take_up()
            else:
                self._open_to_read()
        self._seen = self._data_version()

    def _take_up(self) -> None:
        self._writer = self._connect()
        self._writer.execute("PRAGMA synchronous=FULL")
        # With the usual 2 MB an import writes three times as much.
        self._writer.execute(f"PRAGMA cache_size=-{self._room}")
        self._writer.execute("PRAGMA recursive_triggers=ON")
        self._journal = Journal(self._writer)
        if not self.is_read_only:
            with suppress(sqlite3.OperationalError):  # another program is in it, or there is none
                # A copy that was put back has no log, in which others may read while one writes.
                self._writer.execute("PRAGMA journal_mode=WAL")

    def _open_to_read(self) -> None:
        self.is_read_only = True
        self._writer.close()
        # A write-protected folder has no room for a -shm; without a -wal none is needed.
        wal = self.path.with_name(self.path.name + "-wal")
        self._how = "mode=ro" if wal.exists() else "mode=ro&immutable=1"
        self._writer = self._connect()
        self._journal = Journal(self._writer)

    # --- the three things there are ----------------------------------------------------------

    def ask(self, verb: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a reading verb in one read transaction on a connection of its own."""
        with put_in_words(self.path):
            if verb.__dict__.get("is_glance"):
                with self._reading() as connection:
                    return verb(Glance(connection), *args, **kwargs)
            from pressdesk.store.session import Session

            with Session(self._engine("read")) as session:
                return verb(session, *args, **kwargs)

    def do(self, step: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a step in one write transaction that is on the disk when this returns; tell the news.

        Whatever it raises, nothing of it has happened.
        """
        label, spell = step.__dict__["label"], step.__dict__["spell"]
        about = str(spell(*args, **kwargs)) if spell else ""
        with self._alone(), put_in_words(self.path):
            self._may_write()
            if step.__dict__["is_final"]:
                value, changes = self._carry_out_for_good(step, label, args, kwargs)
            else:
                value, changes = self._carry_out(step, label, about, args, kwargs)
        self._tell(changes)
        return value

    def listen(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after every change, in the thread that made it; returns how to stop."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    # --- undo --------------------------------------------------------------------------------

    @property
    def can_undo(self) -> str:
        """What Undo would take back, in the user's language; "" when there is nothing."""
        return self._label(redo=False)

    @property
    def can_redo(self) -> str:
        """What Redo would do again, in the user's language; "" when there is nothing."""
        return self._label(redo=True)

    def undo(self) -> str:
        """Take the last step back and return its label in the user's language.

        Raises DeskError when that cannot be done.
        """
        return self._turn(redo=False)

    def redo(self) -> str:
        """Do the last undone step again and return its label."""
        return self._turn(redo=True)

    def _label(self, *, redo: bool) -> str:
        with put_in_words(self.path), self._reading() as connection:
            return _(self._journal.label(connection, redo=redo))

    def _turn(self, *, redo: bool) -> str:
        with self._alone(), put_in_words(self.path):
            self._may_write()
            self._writer.execute("PRAGMA foreign_keys=OFF")
            try:
                with self._transaction():
                    changes = self._journal.turn(redo=redo)
            finally:
                self._writer.execute("PRAGMA foreign_keys=ON")
        self._tell(changes)
        return _(changes.label)

    # --- the rest of the world ---------------------------------------------------------------

    def look(self) -> None:
        """Notice what other processes have written since, and tell listeners to ask again."""
        if self._writing.acquire(blocking=False):
            try:
                seen, self._seen = self._seen, self._data_version()
            finally:
                self._writing.release()
            if seen != self._seen:
                self._tell(Changes("", is_everything=True))

    def close(self) -> None:
        """Close the file; the last one out folds the write-ahead log into it."""
        with self._writing:
            if self._is_closed:
                return
            self._is_closed = True
            self._tidy()
            for engine in self._engines.values():
                engine.dispose()
            for connection in self._resting:
                connection.close()
            self._writer.close()

    def _tidy(self) -> None:
        """Fold what was typed last, which search finds anyway, only slower, if this cannot be;
        and drop the steps that nobody takes back any more."""
        with suppress(sqlite3.Error):
            old = self._journal.outlived(datetime.now(UTC))
            if not self.is_read_only and (old or search.unfolded(Glance(self._writer))):
                with self._transaction():
                    self._journal.drop(old)
                    search.fold_releases(self._writer)

    # --- inside ------------------------------------------------------------------------------

    def _carry_out(
        self, step: Callable[..., T], label: str, about: str, args: Any, kwargs: Any
    ) -> tuple[T, Changes]:
        now = datetime.now(UTC)
        if step.__dict__["is_plain"]:
            with self._transaction():
                self._journal.begin()
                pen = Glance(self._writer)
                value = step(pen, *args, **kwargs)
                if step.__dict__["is_lasting"]:
                    return value, self._journal.end_lasting(label)
                return value, self._journal.end(pen.info.get("label", label), about, now)
        from pressdesk.store.session import Session

        with self._engine("write").connect() as connection, connection.begin():
            self._journal.begin()
            with Session(connection) as session:
                value = step(session, *args, **kwargs)
                session.flush()
                label = session.info.get("label", label)
            return value, self._journal.end(label, about, now)

    def _carry_out_for_good(
        self, step: Callable[..., T], label: str, args: Any, kwargs: Any
    ) -> tuple[T, Changes]:
        self._writer.execute("PRAGMA secure_delete=ON")
        try:
            with self._transaction():
                self._journal.begin()
                value = step(Glance(self._writer), *args, **kwargs)
                changes = self._journal.end_for_good(label)
            # Pages that were freed before, and the log, still know what stood there.
            self._writer.execute("VACUUM")
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._writer.execute("PRAGMA secure_delete=OFF")
        return value, changes

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._writer.execute("COMMIT")
        except BaseException:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            raise

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._resting.pop()
        except IndexError:
            connection = self._connect_to_read()
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")
            if self._is_closed or len(self._resting) >= RESTING:
                connection.close()
            else:
                self._resting.append(connection)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._writer_thread == get_ident():
            raise RuntimeError("a step calls verbs, not Store.do: they share its transaction")
        with self._writing:
            self._writer_thread = get_ident()
            try:
                yield
            finally:
                self._writer_thread = 0

    def _may_write(self) -> None:
        if self.is_read_only:
            raise read_only(self.path)
        self._journal.prepare()

    def _tell(self, changes: Changes) -> None:
        if not changes:
            return
        for callback in tuple(self._listeners):
            try:
                callback(changes)
            except Exception:
                # What was done is done and on the disk: one deaf listener changes nothing of that.
                log.exception("a listener failed")

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?{self._how}",
            uri=True,
            timeout=WAIT,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    def _connect_to_read(self) -> sqlite3.Connection:
        connection = self._connect()
        connection.executescript(TO_READ)
        return connection

    def _engine(self, kind: str) -> Engine:
        with self._engines_lock:
            if kind not in self._engines:
                self._engines[kind] = (
                    _writing_engine(self._writer) if kind == "write"
                    else _reading_engine(self._connect_to_read)
                )  # fmt: skip
            return self._engines[kind]

    def _data_version(self) -> int:
        return int(self._writer.execute("PRAGMA data_version").fetchone()[0])


def _writing_engine(writer: sqlite3.Connection) -> Engine:
    from sqlalchemy import create_engine, pool

    made = create_engine("sqlite://", creator=lambda: writer, poolclass=pool.StaticPool)
    return _begun_by(made, "BEGIN IMMEDIATE")


def _reading_engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    from sqlalchemy import create_engine, pool

    made = create_engine("sqlite://", creator=connect, poolclass=pool.QueuePool, max_overflow=-1)
    return _begun_by(made, "BEGIN")


def _begun_by(engine: Engine, words: str) -> Engine:
    from sqlalchemy import event

    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(words))
    return engine
