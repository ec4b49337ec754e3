"""Lists resolved: 5,000 recipients onto the clipboard, twenty lists of 50,000 united and counted.

Beside each stands the least that is: the addresses of the same people by one query. A rule is
counted as it is while one builds it.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtGui import QGuiApplication

from pressdesk.formats import mailboxes
from pressdesk.lists import gathering, lists, recipients, tryout
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.lists.rules import Condition, Group, Rule
from pressdesk.store.plain import glance, marks
from pressdesk.store.store import Store
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed
from tests.benchmarks.window import application

PEOPLE, A_LIST, BIG, MANY, ROUNDS = 100_000, 5_000, 50_000, 20, 9
EVERYBODY = 1_000_000
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SPACE, FRENCH = Condition("beat", ("space", "climate")), Condition("language", ("fr",))
RULES = {
    "one beat": Rule(parts=(SPACE,)),
    "a beat, and French": Rule(parts=(SPACE, FRENCH)),
    "a beat or agencies, not French": Rule(
        parts=(
            Group("any", (SPACE, Condition("outlet_kind", ("agency",)))),
            Condition("language", ("fr",), is_not=True),
        )
    ),
    "not a beat": Rule(parts=(replace(SPACE, is_not=True),)),
    "French, or not a beat": Rule("any", (FRENCH, replace(SPACE, is_not=True))),
    "a country": Rule(parts=(Condition("country", ("FR",)),)),
    "verified within a year": Rule(parts=(Condition("verified_within", ("365",)),)),
}


@glance
def addresses(session: Any, rows: Sequence[int]) -> list[str]:
    """Return the addresses of all people on some lists, each once."""
    asked = (
        "SELECT DISTINCT e.folded FROM members m JOIN contact_emails e"
        f" ON e.contact_id = m.contact_id WHERE m.list_id IN ({marks(rows)})"
    )
    return [row[0] for row in session.rows(asked, list(rows))]


@glance
def counted(session: Any, rows: Sequence[int]) -> int:
    """Return how many people are on some lists."""
    asked = f"SELECT count(DISTINCT contact_id) FROM members WHERE list_id IN ({marks(rows)})"
    return int(session.rows(asked, list(rows))[0][0])


def measure(bench: Bench) -> Iterator[Found]:
    """Resolve ours and the least in turns."""
    app = application()
    store = Store(bench.own_office(PEOPLE, 200))
    chance = random.Random(7)
    people, few, many = (bench.size(n) for n in (PEOPLE, A_LIST, BIG))
    rounds = bench.rounds(ROUNDS)

    def filled(label: str, count: int) -> int:
        row = store.do(lists.save, ListCard(label=label))
        store.do(lists.add, row, PERSON, chance.sample(range(1, people + 1), count), NOW)
        return row

    one = filled("One", few)

    def clipboard() -> None:
        found = store.ask(recipients.resolve, [one], TODAY)
        QGuiApplication.clipboard().setText(mailboxes.bcc(found.recipients))

    def least() -> None:
        QGuiApplication.clipboard().setText(", ".join(store.ask(addresses, [one])))

    turns = [(timed(clipboard), timed(least)) for _ in range(rounds + 1)][1:]
    app.clipboard().clear()
    yield _row(f"{few:,} recipients resolved, on the clipboard", turns, 25, 7)
    some = [filled(f"List {n}", many) for n in range(MANY)]
    turns = [
        (timed(store.ask, recipients.resolve, some, TODAY), timed(store.ask, addresses, some))
        for _ in range(rounds)
    ]
    yield _row(f"{MANY} lists of {many:,}, united by e-mail", turns, 700, 8)
    turns = [
        (timed(store.ask, gathering.count, some, TODAY), timed(store.ask, counted, some))
        for _ in range(rounds)
    ]
    yield _row(f"{MANY} lists of {many:,}, counted", turns, 300, 8)
    store.close()
    yield from _rules(bench, rounds)


def _rules(bench: Bench, rounds: int) -> Iterator[Found]:
    store = Store(bench.office(EVERYBODY, 200))
    for words, rule in RULES.items():
        store.ask(tryout.tried, rule, TODAY)
        times = [timed(store.ask, tryout.tried, rule, TODAY) for _ in range(rounds)]
        yield Row(f"a rule counted and named: {words}", median(times))
    store.close()


def _row(what: str, turns: list[tuple[float, float]], most: float, number: int) -> Row:
    ours, floor = (median(times) for times in zip(*turns, strict=True))
    return Row(what, ours, floor=floor, beside="one query", most=most, number=number)


if __name__ == "__main__":
    run(measure)
