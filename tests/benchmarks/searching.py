"""Searching as one types, and any 60 rows, in an office as big as can be.

The floor beside it is one row by its key, in turns: the least a look-up can cost.
"""

import random
from collections.abc import Callable, Iterator
from typing import Any

from pressdesk.contacts import find as people
from pressdesk.releases import edit, find
from pressdesk.store.store import Store
from tests.benchmarks.measure import Bench, Found, Row, median, quantile, run, timed

CONTACTS, RELEASES = 1_000_000, 100_000
SHOWN = 50
TYPED = 150  # texts typed key by key
Verb = Callable[..., Any]


def one_row(session: Any, table: str, row: int) -> Any:
    """Read one row by its key."""
    return session.rows(f"SELECT uid FROM {table} WHERE id = ?", (row,))


one_row.__dict__["is_glance"] = True


def keys(store: Store, texts: list[str], verb: Verb, table: str) -> tuple[list[float], float]:
    """Type each text key by key, searching at each; return the times, and the floor's median."""
    times, floor = [], []
    for text in texts:
        for n in range(1, len(text) + 1):
            times.append(timed(lambda t=text[:n]: store.ask(verb, "all", t, most=SHOWN)))
            floor.append(timed(store.ask, one_row, table, 1 + n))
    return times, median(floor)


def rows(store: Store, ids: Any, verb: Verb, rounds: int) -> list[float]:
    """Jump about in the list."""
    chance, times = random.Random(4), []
    for _ in range(rounds):
        at = chance.randrange(max(len(ids) - 60, 1))
        times.append(timed(store.ask, verb, ids[at : at + 60]))
    return times


def names(store: Store, ids: Any, count: int) -> list[str]:
    """Return what one types to find people: names either way round, and addresses."""
    chance, texts = random.Random(3), []
    for row in store.ask(people.rows, [chance.choice(ids) for _ in range(count)]):
        given, _space, family = row.formatted_name.partition(" ")
        turned = f"{family} {given}".strip()
        texts.append(chance.choice([turned, row.formatted_name, row.email or turned]))
    return texts


def words(store: Store, ids: Any, count: int) -> list[str]:
    """Return what one types to find releases: some words of their text."""
    chance, texts = random.Random(3), []
    for _ in range(count):
        block: Any = store.ask(edit.draft, chance.choice(ids)).texts[0].body[0]
        said = block.runs[0].text.lower().strip(".").split()
        at = chance.randrange(len(said) - 3)
        texts.append(" ".join(said[at : at + chance.choice((1, 1, 2, 3))]))
    return texts


def measure(bench: Bench) -> Iterator[Found]:
    """Search and scroll in people, then in releases."""
    store = Store(bench.office(CONTACTS, RELEASES))
    count, jumps = bench.rounds(TYPED), bench.rounds(500)

    ids = store.ask(people.ids)
    texts = names(store, ids, count)
    times, floor = keys(store, texts, people.ids, "contacts")
    what, row = f"a key in the search of {len(ids):,} people", "one row by its key"
    yield Row(f"{what}, p50", median(times), floor=floor, beside=row, most=0.5, number=3)
    yield Row(f"{what}, p95", quantile(times, 0.95), most=10, number=3)
    yield Row(f"{what}, p99", quantile(times, 0.99), most=60, number=3)
    jumped = rows(store, ids, people.rows, jumps)
    yield Row("any 60 people, p99", quantile(jumped, 0.99), most=2, number=9)
    yield Row("all people in order", median([timed(store.ask, people.ids) for _ in range(3)]))

    ids = store.ask(find.ids)
    texts = words(store, ids, count)
    times, floor = keys(store, texts, find.ids, "releases")
    what = f"a key in the search of {len(ids):,} releases"
    yield Row(f"{what}, p50", median(times), floor=floor, beside=row, most=1, number=4)
    yield Row(f"{what}, p99", quantile(times, 0.99), most=80, number=4)
    jumped = rows(store, ids, find.rows, jumps)
    yield Row("any 60 releases, p99", quantile(jumped, 0.99), most=2, number=9)
    yield Row("all releases in order", median([timed(store.ask, find.ids) for _ in range(3)]))
    store.close()


if __name__ == "__main__":
    run(measure)
