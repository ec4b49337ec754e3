"""Plain SQL for the verbs that must be quick: lists and autosave need no SQLAlchemy to be loaded.

`Reader` and `Writer` are what such verbs are given; SQLAlchemy's session is both as well, so plain
verbs and others call each other freely.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, Protocol, TypeVar

from pressdesk.store.changes import OWNERS

Row = tuple[Any, ...]
Verb = TypeVar("Verb", bound=Callable[..., Any])


class Reader(Protocol):
    """One transaction, in which a verb may ask for rows."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Return the rows of one SELECT with `?` for values."""

    def numbers(self, sql: str, values: Sequence[Any] = ()) -> "array[int]":
        """Return the one column of a SELECT of whole numbers; made for a million of them."""


class Writer(Reader, Protocol):
    """One transaction, in which a step may also change rows."""

    @property
    def info(self) -> dict[Any, Any]:
        """What a step says of itself: "label" for what Undo shows."""

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one INSERT, UPDATE or DELETE; return the id of a row inserted."""

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement over many rows, as fast as SQLite takes them."""


class Glance:
    """A transaction on a bare connection: what `@glance` verbs and plain steps are given."""

    __slots__ = ("_connection", "info")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.info: dict[Any, Any] = {}

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Return the rows of one SELECT with `?` for values."""
        return self._connection.execute(sql, values).fetchall()

    def numbers(self, sql: str, values: Sequence[Any] = ()) -> "array[int]":
        """Return the one column of a SELECT of whole numbers."""

        def found() -> Iterator[int]:
            return map(itemgetter(0), self._connection.execute(sql, values))

        try:
            return array("I", found())  # four bytes each: of a million ids it is what a list costs
        except OverflowError:
            return array("q", found())

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one INSERT, UPDATE or DELETE; return the id of a row inserted."""
        try:
            return self._connection.execute(sql, values).lastrowid or 0
        except UnicodeEncodeError:
            # Half a character, as a broken clipboard brings it, must not keep a text from the disk.
            return self._connection.execute(sql, [_whole(v) for v in values]).lastrowid or 0

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement over many rows, as fast as SQLite takes them."""
        self._connection.executemany(sql, values)


def _whole(value: Any) -> Any:
    """Return a text with its lone surrogates replaced, which UTF-8 cannot write."""
    if not isinstance(value, str):
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def glance(verb: Verb) -> Verb:
    """Mark a reading verb that only calls `rows`: `Store.ask` then runs it without SQLAlchemy.

    It is what makes the first rows stand on the screen before the heavy libraries are loaded.
    """
    verb.__dict__["is_glance"] = True
    return verb


def marks(values: Sequence[Any]) -> str:
    """Return as many question marks as there are values, for an SQL `IN (…)`."""
    return ",".join("?" * len(values))


def insert(session: Writer, table: str, values: Mapping[str, Any]) -> int:
    """Insert one row and return its id."""
    return session.run(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks(list(values))})",
        list(values.values()),
    )


def insert_many(
    session: Writer, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> range:
    """Insert many new rows and return their ids.

    They are put on the journal's scratch all at once, not one by one by a trigger; `columns`
    therefore leaves the id to the table.
    """
    owner = OWNERS[table][1] if table in OWNERS else "id"
    newest = f"SELECT coalesce(max(id), 0) FROM {table}"
    known = session.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    last = max([session.rows(newest)[0][0], *(seq for (seq,) in known)])
    trigger = f"journal_{table}_INSERT"
    found = session.rows("SELECT sql FROM sqlite_temp_master WHERE name = ?", (trigger,))
    session.run(f"DROP TRIGGER temp.{trigger}")
    session.run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks(columns)})", rows)
    # SQLite writes down the statement without its TEMP.
    session.run(found[0][0].replace("CREATE TRIGGER", "CREATE TEMP TRIGGER", 1))
    # A part deleted before in this step may have left its id to one of the new rows.
    some = session.rows("SELECT 1 FROM journal_scratch WHERE tbl = ? LIMIT 1", (table,))
    there = f"SELECT 1 FROM journal_scratch s WHERE s.tbl = '{table}' AND s.row = {table}.id"
    session.run(
        "INSERT INTO journal_scratch (tbl, row, owner, old)"
        f" SELECT '{table}', id, {owner}, NULL FROM {table} WHERE id > ?"
        f"{f' AND NOT EXISTS ({there})' if some else ''}",
        (last,),
    )
    return range(last + 1, session.rows(newest)[0][0] + 1)


def update(session: Writer, table: str, row: int, values: Mapping[str, Any]) -> None:
    """Change one record and count its version up."""
    changes = ", ".join(f"{name} = ?" for name in values)
    session.run(
        f"UPDATE {table} SET {changes}, version = version + 1 WHERE id = ?",
        [*values.values(), row],
    )
