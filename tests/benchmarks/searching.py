"""How long searching as one types takes, and any 60 rows, in an office as big as can be.

    python tests/benchmarks/searching.py [CONTACTS] [RELEASES] [OFFICE]

Goals for a million contacts, first 50 rows: p50 0.5, p95 10, p99 60 ms; for 100,000 releases:
p50 1, p99 80 ms; any 60 rows: p99 2 ms. The floor beside it is one row by its key, in turns.
The office is made at OFFICE, or in a temporary folder, if it is not there yet.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pressdesk.contacts import find as people
from pressdesk.releases import edit, find
from pressdesk.store.store import Store
from tests.benchmarks.big_office import make
from tests.benchmarks.measure import quantile, said, timed

SHOWN = 50
TYPED = 150  # texts typed key by key


def one_row(session: Any, table: str, row: int) -> Any:
    """Read one row by its key: the least a look-up can cost."""
    return session.rows(f"SELECT uid FROM {table} WHERE id = ?", (row,))


one_row.__dict__["is_glance"] = True


def keys(store: Store, texts: list[str], verb: Callable[..., Any], table: str) -> None:
    """Type each text key by key, searching at each, and say how long it took."""
    times, floor = [], []
    for text in texts:
        for n in range(1, len(text) + 1):
            times.append(timed(lambda t=text[:n]: store.ask(verb, "all", t, most=SHOWN)))
            floor.append(timed(store.ask, one_row, table, 1 + n))
    ratio = quantile(times, 0.5) / quantile(floor, 0.5)
    print(f"{table}: {len(times)} keys  {said(times)}  ({ratio:.1f} × one row by its key)")


def rows(store: Store, ids: Any, verb: Callable[..., Any], table: str) -> None:
    """Jump about in the list."""
    chance, times = random.Random(4), []
    for _ in range(500):
        at = chance.randrange(max(len(ids) - 60, 1))
        times.append(timed(store.ask, verb, ids[at : at + 60]))
    print(f"{table}: any 60 rows  {said(times)}")


def main() -> None:
    """Make the office if need be, then search and scroll in it."""
    asked = [int(word) for word in sys.argv[1:3]]
    contacts, releases = asked + [1_000_000, 100_000][len(asked) :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(folder) / "Big.pressdesk"
        if not path.exists():
            make(path, contacts, releases)
        store, chance = Store(path), random.Random(3)
        ids = store.ask(people.ids)
        print(f"{len(ids)} contacts, all ids in {timed(store.ask, people.ids) * 1e3:.0f} ms")
        texts = []
        for row in store.ask(people.rows, [chance.choice(ids) for _ in range(TYPED if ids else 0)]):
            given, family = row.formatted_name.split(" ", 1)
            texts.append(chance.choice([f"{family} {given}", f"{given} {family}", row.email]))
        if ids:
            keys(store, texts, people.ids, "contacts")
            rows(store, ids, people.rows, "contacts")
        ids = store.ask(find.ids)
        print(f"{len(ids)} releases, all ids in {timed(store.ask, find.ids) * 1e3:.0f} ms")
        texts = []
        for _ in range(TYPED if ids else 0):
            block = store.ask(edit.draft, chance.choice(ids)).texts[0].body[0]
            words = block.runs[0].text.lower().strip(".").split()  # type: ignore[union-attr]
            at = chance.randrange(len(words) - 3)
            texts.append(" ".join(words[at : at + chance.choice((1, 1, 2, 3))]))
        if ids:
            keys(store, texts, find.ids, "releases")
            rows(store, ids, find.rows, "releases")
        store.close()


if __name__ == "__main__":
    main()
