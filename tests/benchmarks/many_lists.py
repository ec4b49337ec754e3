"""Fills an office with the lists and hand-outs of years: two hundred lists, half a million copies.

    python -m tests.benchmarks.many_lists /tmp/Big.pressdesk

The office has to be there (`big_office.py` makes one). What is written goes through the verbs, as
a user's own does. One list, `BIG`, holds half of all people, `UNITED` thirty other lists.
"""

import argparse
import random
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pressdesk.lists import handout, lists, recipients
from pressdesk.lists.lists import LIST, PERSON, RULE, ListCard
from pressdesk.lists.rules import Condition, Group, Rule
from pressdesk.store.plain import Reader, glance
from pressdesk.store.store import Store

NOW, TODAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC), date(2026, 11, 24)
BIG, UNITED, BUT_SOME = "All newsrooms", "Everybody we know", "All newsrooms but science"
LISTS, HANDOUTS, NESTED, RULES = 200, 20, 30, 30
_BEATS = ("space", "science", "defence", "economy", "climate", "transport", "health", "politics")


@glance
def _people(session: Reader) -> list[int]:
    return [row[0] for row in session.rows("SELECT id FROM contacts")]


@glance
def _releases(session: Reader) -> list[int]:
    return [row[0] for row in session.rows("SELECT id FROM releases WHERE status = 'issued'")]


def fill(store: Store, count: int = LISTS, handouts: int = HANDOUTS, seed: int = 3) -> None:
    """Make so many lists of all kinds, and hand the first release out so often."""
    chance = random.Random(seed)
    people = store.ask(_people)

    def filled(label: str, what: str, rows: Sequence[int]) -> int:
        row = store.do(lists.save, ListCard(label=label))
        store.do(lists.add, row, what, rows, NOW)
        return row

    big = filled(BIG, PERSON, chance.sample(people, len(people) // 2))
    made = [big]
    for n in range(count - RULES - 3):
        many = min(len(people) // 10, int(chance.paretovariate(0.7) * 20))
        made.append(filled(f"List {n + 1:03} of readers", PERSON, chance.sample(people, many)))
    science = [_ruled(store, n) for n in range(RULES)][1]
    filled(UNITED, LIST, made[1 : NESTED + 1])
    but = filled(BUT_SOME, LIST, [big])
    store.do(lists.add, but, LIST, [science], NOW, is_excluded=True)
    some = filled("Those of the last mailings", PERSON, chance.sample(people, len(people) // 5))
    found = store.ask(recipients.resolve, [some], TODAY)
    release = store.ask(_releases)[0]
    for n in range(handouts):
        store.do(handout.record, found, "bcc", release, NOW - timedelta(days=n), who="ab")


def _ruled(store: Store, n: int) -> int:
    beats, years = _beats(n), Condition("verified_within", ("365",), is_not=True)
    french = Condition("language", ("fr",))
    rule = Rule(parts=(Condition("beat", beats), Group("any", (years, french))))
    plain = Rule(parts=(Condition("beat", beats),))
    card = ListCard(label=f"Rule {n:02}, {beats[0]}", kind=RULE, rule=rule if n % 3 else plain)
    return store.do(lists.save, card)


def _beats(n: int) -> tuple[str, ...]:
    """Return one beat or two."""
    return tuple(dict.fromkeys((_BEATS[n % len(_BEATS)], _BEATS[n * 3 % len(_BEATS)])))


def main() -> None:
    """Fill the office the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    began = time.perf_counter()
    store = Store(parser.parse_args().path)
    fill(store)
    store.close()
    print(f"filled in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
