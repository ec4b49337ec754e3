"""Undo and redo for everything: SQLite triggers write down each row as it was before a step.

While a step is open, triggers put the first image of every row it touches on a scratch (a
temporary table, so a rollback clears it and no trigger stays in the file). When the step ends, the
scratch becomes a step of the journal. Undo puts the images back, and since the triggers see that
too, the scratch then holds what redo needs: undoing and redoing are one and the same act.
"""

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.store import search
from pressdesk.store.changes import OWNERS, Changes, Kind, kind_of

# Revisions are for ever, words are made from texts, and the journal does not write about itself.
UNTOUCHED = {
    "revisions", "release_words", "unfolded_releases", "journal_steps", "journal_rows",
}  # fmt: skip
SPELL_PAUSE = timedelta(minutes=5)  # a longer pause begins a new spell of editing
SPELL_LENGTH = timedelta(minutes=30)
KEPT = timedelta(days=2)
MOST = 10_000  # rows touched that are told one by one; every pane goes through them

_SCRATCH = """
CREATE TEMP TABLE journal_scratch (
    tbl TEXT NOT NULL, row INTEGER NOT NULL, owner INTEGER, old TEXT, PRIMARY KEY (tbl, row)
) WITHOUT ROWID;
CREATE TEMP TABLE journal_pen (is_open INTEGER NOT NULL);
INSERT INTO journal_pen VALUES (0);
"""


class Journal:
    """The journal on the one writing connection; `floor` is the newest step of earlier sessions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.floor = self._one("SELECT coalesce(max(id), 0) FROM journal_steps")
        self.columns: dict[str, list[str]] = {}
        self._kinds: dict[str, dict[str, str]] = {}
        self._references: dict[str, list[tuple[str, str]]] = {}
        self._is_ready = False

    # --- a step ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take up the pen, within the transaction of a step; `prepare` came before it."""
        self._connection.execute("DELETE FROM journal_scratch")
        self._connection.execute("UPDATE journal_pen SET is_open = 1")

    def end(self, label: str, spell: str, now: datetime) -> Changes:
        """Lay down the pen and keep the step, joined to the last one if it is the same spell."""
        step = self._spell_going_on(label, spell, now)
        changes = self._lay_down(label, is_typing=bool(spell))
        if not changes:
            return changes
        self._forget_redo()
        goes_on = bool(step)
        if step:
            self._run("UPDATE journal_steps SET ended_at = ? WHERE id = ?", _text(now), step)
        else:
            cursor = self._connection.execute(
                "INSERT INTO journal_steps (label, spell, began_at, ended_at, is_undone)"
                " VALUES (?, ?, ?, ?, 0)",
                (label, spell, _text(now), _text(now)),
            )
            step = cursor.lastrowid or 0
        self._keep(step, goes_on=goes_on)
        return changes

    def end_for_good(self, label: str) -> Changes:
        """Lay down the pen and keep nothing: no step that knew what was touched can be undone."""
        changes = self._lay_down(label, in_full=True)
        search.leave_no_trace(self._connection)
        for kind, row in changes.rows:
            self.forget(kind, row)
        self._connection.execute("DELETE FROM journal_scratch")
        return changes

    def end_lasting(self, label: str) -> Changes:
        """Lay down the pen and keep no step: what was done stays, and Undo goes on before it."""
        changes = self._lay_down(label)
        self._connection.execute("DELETE FROM journal_scratch")
        return changes

    def _lay_down(self, label: str, *, is_typing: bool = False, in_full: bool = False) -> Changes:
        """Return what was touched: record by record where it is not too much, or `in_full`."""
        self._connection.execute("UPDATE journal_pen SET is_open = 0")
        search.refresh(self._connection, self.columns, is_typing=is_typing)
        if not in_full and self._one("SELECT 1 FROM journal_scratch LIMIT 1 OFFSET ?", MOST):
            return Changes(label, is_everything=True)
        tables = self._tables("SELECT DISTINCT tbl FROM journal_scratch")
        # By kind, since a person and their numbers are one: an import touches ten times the rows.
        found: dict[Kind, set[int]] = {}
        for table in tables:
            owners = "SELECT DISTINCT owner FROM journal_scratch WHERE tbl = ?"
            touched = (row[0] for row in self._connection.execute(owners, (table,)))
            found.setdefault(kind_of(table), set()).update(touched)
        rows = frozenset((kind, owner) for kind, owners in found.items() for owner in owners)
        return Changes(label, rows)

    def _spell_going_on(self, label: str, spell: str, now: datetime) -> int:
        if not spell:
            return 0
        return self._one(
            "SELECT id FROM journal_steps WHERE id = (SELECT max(id) FROM journal_steps)"
            " AND NOT is_undone AND id > ? AND label = ? AND spell = ? AND ended_at >= ?"
            " AND began_at >= ?",
            self.floor, label, spell, _text(now - SPELL_PAUSE), _text(now - SPELL_LENGTH),
        )  # fmt: skip

    def _keep(self, step: int, *, goes_on: bool = True) -> None:
        """Move the scratch into the journal; of a row that is there already the oldest image.

        A step that does not go on from an earlier one has no row there yet.
        """
        for table in self._tables("SELECT DISTINCT tbl FROM journal_scratch"):
            after = f"(SELECT {self._version(table)} FROM {table} t WHERE t.id = s.row)"
            if not goes_on:
                self._run(
                    "INSERT INTO journal_rows (step, tbl, row, owner, after, old)"
                    f" SELECT ?, s.tbl, s.row, s.owner, {after}, s.old FROM journal_scratch s"
                    " WHERE s.tbl = ? ORDER BY s.row",
                    step, table,
                )  # fmt: skip
                continue
            self._run(
                f"UPDATE journal_rows AS s SET after = {after} WHERE step = ? AND tbl = ?"
                " AND row IN (SELECT row FROM journal_scratch WHERE tbl = s.tbl)",
                step, table,
            )  # fmt: skip
            self._run(
                "INSERT INTO journal_rows (step, tbl, row, owner, after, old)"
                f" SELECT ?, s.tbl, s.row, s.owner, {after}, s.old FROM journal_scratch s"
                " WHERE s.tbl = ? AND NOT EXISTS (SELECT 1 FROM journal_rows j"
                " WHERE j.step = ? AND j.tbl = s.tbl AND j.row = s.row)",
                step, table, step,
            )  # fmt: skip

    # --- undo and redo -----------------------------------------------------------------------

    def label(self, connection: sqlite3.Connection, *, redo: bool = False) -> str:
        """Return what the next undo (or redo) would take back, "" when there is nothing."""
        found = connection.execute(_next_step("label", redo), (self.floor,)).fetchone()
        return str(found[0]) if found else ""

    def turn(self, *, redo: bool = False) -> Changes:
        """Take the last step back, or do the last undone one again, within a transaction.

        Foreign keys must be off, so that a row put back does not cascade; they are checked by
        `_refuse_orphans` instead. Raises DeskError when a row has moved on since.
        """
        step = self._one(_next_step("id", redo), self.floor)
        label = self.label(self._connection, redo=redo)
        if not step:
            raise DeskError(
                _("There is nothing to redo.") if redo else _("There is nothing to undo.")
            )
        self.begin()
        tables = self._tables("SELECT DISTINCT tbl FROM journal_rows WHERE step = ?", step)
        for table in tables:
            self._refuse_moved_on(step, table)
        for table in tables:
            self._run(
                f"DELETE FROM {table} WHERE id IN"
                " (SELECT row FROM journal_rows WHERE step = ? AND tbl = ?)", step, table,
            )  # fmt: skip
        for table in tables:
            self._put_back(step, table)
        for table in tables:
            self._refuse_orphans(step, table)
            self._follow(step, table)
        changes = self._lay_down(label)
        self._run("DELETE FROM journal_rows WHERE step = ?", step)
        self._keep(step, goes_on=False)
        self._run("UPDATE journal_steps SET is_undone = ? WHERE id = ?", int(not redo), step)
        return changes

    def forget(self, kind: Kind, row: int) -> None:
        """Take every step out of the journal that knows a record: erasure leaves no image of it."""
        tables = [kind.value, *(table for table, (its, _c) in OWNERS.items() if its is kind)]
        steps = self._tables(
            "SELECT DISTINCT step FROM journal_rows WHERE owner = ?"
            f" AND tbl IN ({', '.join(repr(t) for t in tables)})", row,
        )  # fmt: skip
        self.drop(steps)

    def _put_back(self, step: int, table: str) -> None:
        columns = self.columns[table]
        values = [self._restored(table, n, name) for n, name in enumerate(columns)]
        self._run(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
            " FROM journal_rows j LEFT JOIN journal_scratch s ON s.tbl = j.tbl AND s.row = j.row"
            " WHERE j.step = ? AND j.tbl = ? AND j.old IS NOT NULL",
            step, table,
        )  # fmt: skip

    def _restored(self, table: str, n: int, name: str) -> str:
        was = f"json_extract(j.old, '$[{n}]')"
        if name == "version":
            # Counted on from the newest: a draft read before the undo must not pass for fresh.
            return f"coalesce(json_extract(s.old, '$[{n}]'), {was}) + 1"
        return f"journal_bytes({was})" if self._kinds[table][name] == "BLOB" else was

    def _refuse_moved_on(self, step: int, table: str) -> None:
        moved = self._one(
            f"SELECT EXISTS (SELECT 1 FROM journal_rows j LEFT JOIN {table} t ON t.id = j.row"
            f" WHERE j.step = ? AND j.tbl = ? AND j.after IS NOT {self._version(table)})",
            step, table,
        )  # fmt: skip
        if moved:
            raise _moved_on()

    def _refuse_orphans(self, step: int, table: str) -> None:
        """Refuse where others have come to rest on a row now gone, or a row's own ground is."""
        for child, column in self._references.get(table, ()):
            orphans = self._one(
                f"SELECT EXISTS (SELECT 1 FROM {child} c JOIN journal_rows j ON c.{column} = j.row"
                f" WHERE j.step = ? AND j.tbl = ?"
                f" AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = j.row))",
                step, table,
            )  # fmt: skip
            if orphans:
                raise _moved_on()
        for parent, references in self._references.items():
            for child, column in references:
                if child == table and self._one(
                    f"SELECT EXISTS (SELECT 1 FROM journal_rows j JOIN {child} c ON c.id = j.row"
                    f" WHERE j.step = ? AND j.tbl = ? AND c.{column} IS NOT NULL"
                    f" AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id = c.{column}))",
                    step, table,
                ):  # fmt: skip
                    raise _moved_on()

    def _follow(self, step: int, table: str) -> None:
        """Tell other steps the new version number of a row whose content they know."""
        if "version" not in self.columns[table]:
            return
        at = self.columns[table].index("version")
        self._run(
            "UPDATE journal_rows AS o SET after ="
            f" (SELECT t.version FROM {table} t WHERE t.id = o.row)"
            " WHERE o.tbl = ? AND o.step <> ? AND o.after ="
            f" (SELECT json_extract(j.old, '$[{at}]') FROM journal_rows j"
            " WHERE j.step = ? AND j.tbl = o.tbl AND j.row = o.row)",
            table, step, step,
        )  # fmt: skip

    def _forget_redo(self) -> None:
        self.drop(self._tables("SELECT id FROM journal_steps WHERE is_undone"))

    def drop(self, steps: Iterable[str]) -> None:
        """Drop steps, within a transaction: nobody is to take them back any more."""
        for step in steps:
            self._run("DELETE FROM journal_rows WHERE step = ?", step)
            self._run("DELETE FROM journal_steps WHERE id = ?", step)

    def outlived(self, now: datetime) -> list[str]:
        """Return the steps too old for any session to take back."""
        return self._tables(
            "SELECT id FROM journal_steps WHERE id <= ? AND ended_at < ?",
            self.floor, _text(now - KEPT),
        )  # fmt: skip

    # --- the triggers ------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make the scratch and the triggers, once, and outside of any step that may be undone."""
        if self._is_ready:
            return
        for statement in _SCRATCH.split(";\n"):
            if statement.strip():
                self._connection.execute(statement)
        self._connection.create_function("journal_bytes", 1, _bytes, deterministic=True)
        # Virtual tables keep theirs in shadow tables, which are not for others to write to.
        tables = self._tables(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite_%'"
        )
        for table in tables:
            if table not in UNTOUCHED:
                self._watch(table)
        self._is_ready = True

    def _watch(self, table: str) -> None:
        described = self._connection.execute(f"PRAGMA table_info({table})").fetchall()
        self.columns[table] = [row[1] for row in described]
        self._kinds[table] = {row[1]: str(row[2]).upper() for row in described}
        for row in self._connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            self._references.setdefault(row[2], []).append((table, row[3]))
        image = ", ".join(self._image(table, name) for name in self.columns[table])
        owner = OWNERS[table][1] if table in OWNERS else "id"
        for when, row, old in (
            ("INSERT", "new", "NULL"),
            ("UPDATE", "old", f"json_array({image})"),
            ("DELETE", "old", f"json_array({image})"),
        ):
            # The conflict clause of the statement outside would rule over an OR IGNORE in here.
            self._connection.execute(
                f"CREATE TEMP TRIGGER journal_{table}_{when} AFTER {when} ON main.{table}"
                " WHEN (SELECT is_open FROM journal_pen) BEGIN"
                " INSERT INTO journal_scratch (tbl, row, owner, old)"
                f" SELECT '{table}', {row}.id, {row}.{owner}, {old} WHERE NOT EXISTS"
                f" (SELECT 1 FROM journal_scratch WHERE tbl = '{table}' AND row = {row}.id); END"
            )

    def _image(self, table: str, name: str) -> str:
        match self._kinds[table][name]:
            case "BLOB":
                return f"iif(old.{name} IS NULL, NULL, hex(old.{name}))"
            case "DOUBLE":
                # JSON numbers of SQLite have 15 digits; a double may need 17.
                return f"iif(old.{name} IS NULL, NULL, printf('%!.17g', old.{name}))"
        return f"old.{name}"

    def _version(self, table: str) -> str:
        return "t.version" if "version" in self.columns[table] else "t.id / t.id"

    def _one(self, sql: str, *values: object) -> int:
        found = self._connection.execute(sql, values).fetchone()
        return int(found[0]) if found else 0

    def _tables(self, sql: str, *values: object) -> list[str]:
        return [row[0] for row in self._connection.execute(sql, values)]

    def _run(self, sql: str, *values: object) -> None:
        self._connection.execute(sql, values)


def _next_step(column: str, redo: bool) -> str:
    order = "id" if redo else "id DESC"
    return (
        f"SELECT {column} FROM journal_steps WHERE is_undone = {int(redo)} AND id > ?"
        f" ORDER BY {order} LIMIT 1"
    )


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else bytes.fromhex(text)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _moved_on() -> DeskError:
    return DeskError(
        _("This can no longer be undone: something has been changed since."),
        _("Nothing was changed by this attempt."),
    )
