"""How long many rows take into the store as one undoable step, against raw `executemany`.

    python tests/benchmarks/bulk.py [PEOPLE]       goal: at most 1.3 times as long

Both write the same people with their numbers, addresses, titles and beats, and index them.
"""

import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pressdesk.store.plain import Writer, insert_many
from pressdesk.store.store import Store, step
from tests.benchmarks.big_office import NOW, cards, contact_rows
from tests.benchmarks.measure import timed

Prepared = list[tuple[str, list[str], list[tuple[Any, ...]]]]
ROUNDS = 5


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


def main() -> None:
    """Write in turns, each time into a new office."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    tables: dict[str, list[dict[str, Any]]] = {}
    for n, card in enumerate(cards(people), 1):
        for table, rows in contact_rows(n, card, NOW).items():
            tables.setdefault(table, []).extend(rows)
    prepared = []
    for table, rows in tables.items():
        columns = [name for name in rows[0] if name != "id"]
        prepared.append((table, columns, [tuple(row[c] for c in columns) for row in rows]))
    ours, floor, undone = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for n in range(ROUNDS):
            store = Store(Path(folder) / f"{n}.pressdesk")
            ours.append(timed(store.do, import_rows, prepared))
            undone.append(timed(store.undo))
            store.close()
            bare = Path(folder) / f"{n}-raw.pressdesk"
            Store(bare).close()
            floor.append(timed(raw, bare, prepared))
    one, other = statistics.median(ours), statistics.median(floor)
    print(f"{people} people: store {one:.2f} s, executemany {other:.2f} s: {one / other:.2f} ×")
    print(f"undone in {statistics.median(undone):.2f} s")


if __name__ == "__main__":
    main()
