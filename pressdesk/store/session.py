"""The session a verb works in: SQLAlchemy's, and plain SQL beside it."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import orm

from pressdesk.store.plain import Row


class Session(orm.Session):
    """One transaction. Verbs read and change records in it; they never end it."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Return the rows of one SELECT with `?` for values; sees what was changed before."""
        self.flush()
        found: list[Row] = self._driver().execute(sql, values).fetchall()
        return found

    def numbers(self, sql: str, values: Sequence[Any] = ()) -> "array[int]":
        """Return the one column of a SELECT of whole numbers."""
        return array("q", [row[0] for row in self.rows(sql, values)])

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one INSERT, UPDATE or DELETE, return the id of a row inserted.

        Records already loaded do not notice.
        """
        self.flush()
        return self._driver().execute(sql, values).lastrowid or 0

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement over many rows, as fast as SQLite takes them."""
        self.flush()
        self._driver().executemany(sql, values)

    def _driver(self) -> Any:
        return self.connection().connection.driver_connection
