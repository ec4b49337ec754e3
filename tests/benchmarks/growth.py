"""How each hot path grows with the office: a thousand, ten thousand, a hundred thousand, a million.

What a screen does when one looks at fifty rows should not know how many there are; a search has
more hits to rank, and may grow as their root does; what has to look at everybody may grow as
n log n does, and no faster. Each is measured in one office after
another, and the largest stands beside the smallest.
"""

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from pressdesk.base.progress import Progress
from pressdesk.contacts import dedupe, edit
from pressdesk.contacts import find as people
from pressdesk.contacts.importing import Importing
from pressdesk.formats import vcard
from pressdesk.lists import lists, recipients, tryout
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.lists.rules import Condition, Rule
from pressdesk.releases import find
from pressdesk.store.store import Store
from tests.benchmarks.invented import cards
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed
from tests.benchmarks.searching import keys, names, words

SIZES = (1_000, 10_000, 100_000, 1_000_000)
NOW, TODAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC), date(2026, 11, 24)
RULE = Rule(parts=(Condition("beat", ("space",)), Condition("language", ("fr",), is_not=True)))
SHOWN = 60
SCREEN, SEARCH, ALL = "screen", "search", "all"
FLAT = 4.0  # times a screen's work may take in the largest office what it takes in the smallest


@dataclass(frozen=True, slots=True)
class HotPath:
    """A hot path: what it is, how it is measured in an office (ms), and as what it may grow."""

    what: str
    measure: Callable[[Store, Bench], float]
    grows: str = SCREEN
    most: int = SIZES[-1]


def _search(store: Store, bench: Bench) -> float:
    ids = store.ask(people.ids)
    return median(keys(store, names(store, ids, bench.rounds(60)), people.ids, "contacts")[0])


def _rows(store: Store, bench: Bench) -> float:
    return _jumps(store, store.ask(people.ids), people.rows, bench)


def _release_rows(store: Store, bench: Bench) -> float:
    return _jumps(store, store.ask(find.ids), find.rows, bench)


def _jumps(store: Store, ids: Any, verb: Callable[..., Any], bench: Bench) -> float:
    chance = random.Random(4)
    places = [chance.randrange(max(len(ids) - SHOWN, 1)) for _ in range(bench.rounds(200))]
    return median(timed(store.ask, verb, ids[at : at + SHOWN]) for at in places)


def _release_search(store: Store, bench: Bench) -> float:
    typed = words(store, store.ask(find.ids), bench.rounds(60))
    return median(keys(store, typed, find.ids, "releases")[0])


def _card(store: Store, bench: Bench) -> float:
    chance, ids = random.Random(5), store.ask(people.ids)
    rows = [chance.choice(ids) for _ in range(bench.rounds(60))]
    return median(timed(store.ask, people.card, row) for row in rows)


def _save(store: Store, bench: Bench) -> float:
    chance, ids = random.Random(6), store.ask(people.ids)
    taken = []
    for n in range(bench.rounds(40)):
        card = store.ask(people.card, chance.choice(ids))
        taken.append(timed(store.do, edit.save, replace(card, note=f"Note {n}"), NOW))
    return median(taken)


def _everybody(store: Store, bench: Bench) -> float:
    return median(timed(store.ask, people.ids) for _ in range(bench.rounds(5)))


def _rule(store: Store, bench: Bench) -> float:
    return median(timed(store.ask, tryout.tried, RULE, TODAY) for _ in range(bench.rounds(5)))


def _recipients(store: Store, bench: Bench) -> float:
    row = store.do(lists.save, ListCard(label="Everybody"))
    store.do(lists.add, row, PERSON, tuple(store.ask(people.ids)), NOW)
    rounds = range(bench.rounds(3))
    return median(timed(store.ask, recipients.resolve, [row], TODAY) for _ in rounds)


def _doubles(store: Store, _bench: Bench) -> float:
    return timed(store.ask, dedupe.propose) * 1e3


def _import(store: Store, bench: Bench) -> float:
    count = len(store.ask(people.ids))
    file = bench.folder / "Many.vcf"
    # Somebody else than the office has, but as many.
    text = vcard.write([replace(card, uid="") for card in cards(count, seed=9)])
    file.write_text(text, "utf-8", newline="")

    def come_in() -> None:
        importing = Importing(store.path)
        try:
            progress = Progress()
            importing.open([file], progress)
            importing.plan(progress)
            importing.apply((), progress)
        finally:
            importing.close()

    return timed(come_in) * 1e3


# Those that write come last.
PATHS = (
    HotPath("a key in the search of people", _search, SEARCH),
    HotPath("a key in the search of releases", _release_search, SEARCH),
    HotPath("any 60 people", _rows),
    HotPath("any 60 releases", _release_rows),
    HotPath("somebody's card read", _card),
    HotPath("all people in order", _everybody, grows=ALL),
    HotPath("a rule counted and named", _rule, grows=ALL),
    HotPath("somebody saved", _save),
    HotPath("everybody resolved to recipients", _recipients, grows=ALL, most=100_000),
    HotPath("duplicates proposed", _doubles, grows=ALL),
    HotPath("as many vCards again imported", _import, grows=ALL, most=100_000),
)


def limit(path: HotPath, smallest: int, largest: int) -> float:
    """Return how many times as long a path may take in the largest office."""
    if path.grows == SCREEN:
        return FLAT
    if path.grows == SEARCH:
        return math.sqrt(largest / smallest)
    return largest / smallest * math.log(largest) / math.log(smallest)


def measure(bench: Bench) -> Iterator[Found]:
    """Measure every path in one office after another, then say how each grew."""
    taken: dict[str, dict[int, float]] = {path.what: {} for path in PATHS}
    # Small offices of a quick run are of one size.
    for usual in {bench.size(size): size for size in SIZES}.values():
        store, size = Store(bench.own_office(usual, usual // 10)), bench.size(usual)
        for path in PATHS:
            if usual <= path.most:
                ours = taken[path.what][size] = path.measure(store, bench)
                what = f"{path.what}, of {size:,}"
                yield Row(what, ours, series=path.what, size=size)
        store.close()
    for path in PATHS:
        (small, least), *_between, (large, most) = taken[path.what].items()
        yield Row(
            f"{path.what}, of {large:,}", most, floor=least, beside=f"of {small:,}",
            most_ratio=limit(path, small, large),
        )  # fmt: skip


if __name__ == "__main__":
    run(measure)
