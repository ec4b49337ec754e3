"""How long many rows take into the store as one undoable step, against raw `executemany`.

Both write the same people with their numbers, addresses, titles and beats, and index them.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from pressdesk.store.plain import Writer, insert_many
from pressdesk.store.store import Store, step
from tests.benchmarks.big_office import NOW, contact_rows
from tests.benchmarks.invented import cards
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed

PEOPLE, ROUNDS = 50_000, 5
Prepared = list[tuple[str, list[str], list[tuple[Any, ...]]]]


@step("Import", plain=True)
def import_rows(session: Writer, prepared: Prepared) -> None:
    """Write all rows of every table."""
    for table, columns, rows in prepared:
        insert_many(session, table, columns, rows)


def raw(path: Path, prepared: Prepared) -> None:
    """Write the same on a bare connection."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA foreign_keys=ON")
        db.execute("BEGIN IMMEDIATE")
        for table, columns, rows in prepared:
            at = ",".join("?" * len(columns))
            db.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({at})", rows)
        db.execute("INSERT INTO contacts_found(rowid, folded) SELECT id, folded FROM contacts")
        db.execute("COMMIT")


def prepare(people: int) -> Prepared:
    """Return what so many people write into which tables."""
    tables: dict[str, list[dict[str, Any]]] = {}
    for n, card in enumerate(cards(people), 1):
        for table, rows in contact_rows(n, card, NOW).items():
            tables.setdefault(table, []).extend(rows)
    prepared = []
    for table, rows in tables.items():
        columns = [name for name in rows[0] if name != "id"]
        prepared.append((table, columns, [tuple(row[c] for c in columns) for row in rows]))
    return prepared


def measure(bench: Bench) -> Iterator[Found]:
    """Write in turns, each time into a new office."""
    people = bench.size(PEOPLE)
    prepared = prepare(people)
    ours, floor, undone = [], [], []
    for n in range(bench.rounds(ROUNDS)):
        store = Store(bench.folder / f"{n}.pressdesk")
        ours.append(timed(store.do, import_rows, prepared))
        undone.append(timed(store.undo))
        store.close()
        bare = bench.folder / f"{n}-raw.pressdesk"
        Store(bare).close()
        floor.append(timed(raw, bare, prepared))
    yield Row(
        f"{people:,} people into the store", median(ours), floor=median(floor),
        beside="raw executemany", most_ratio=1.3, number=6,
    )  # fmt: skip
    yield Row("the same undone", median(undone))


if __name__ == "__main__":
    run(measure)
