"""50,000 vCards into an office: parsed, planned against who is there, stored, undoable.

Beside it stands their parsing by the plain rules of vCard alone: lines unfolded and split. Then
100,000 come in through the clerk, as from a window, while a timer of 4 ms notes how long the event
loop had to wait.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pressdesk.contacts import find, intake, planning
from pressdesk.desktop.clerk import Clerk
from pressdesk.formats import vcard, vcardreader
from pressdesk.store.store import Store
from tests.benchmarks.big_office import cards
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed
from tests.benchmarks.stalls import Watch
from tests.benchmarks.window import settle, wait_until

PEOPLE, MANY, ROUNDS = 50_000, 100_000, 3
STEPS = ("parsed", "planned", "stored")


def plain(data: bytes) -> None:
    """Unfold the lines of a file and split them, and nothing more."""
    for line in data.decode().replace("\r\n ", "").splitlines():
        line.partition(":")


def brought_in(data: bytes, path: Path) -> tuple[list[float], float]:
    """Bring a file into a new office; return the seconds of each step, and of the undoing."""
    store = Store(path)
    moments = [time.perf_counter()]
    book = vcardreader.read(data)
    moments.append(time.perf_counter())
    plan = store.ask(planning.plan, book, "people.vcf")
    moments.append(time.perf_counter())
    store.do(intake.apply, plan, {}, datetime.now(UTC))
    moments.append(time.perf_counter())
    assert store.ask(find.counts)["all"] > len(book.cards) // 2
    undone = timed(store.undo)
    store.close()
    return [after - before for before, after in pairwise(moments)], undone


def stalled(data: bytes, path: Path) -> Watch:
    """Bring a file in through a clerk, and return who watched the event loop meanwhile."""
    store = Store(path)
    clerk = Clerk(store)
    settle(0.5)
    watch = Watch()
    settle(0.5)
    done: list[object] = []

    def store_it(plan: object) -> None:
        watch.doing = "stored"
        clerk.do(intake.apply, plan, {}, datetime.now(UTC)).then(done.append)

    def plan_it(book: object) -> None:
        watch.doing = "planned"
        clerk.look_up(planning.plan, book, "people.vcf").then(store_it)

    watch.doing = "parsed"
    clerk.run(vcardreader.read, data).then(plan_it)
    wait_until(lambda: done, 300)
    clerk.close()
    store.close()
    return watch


def measure(bench: Bench) -> Iterator[Found]:
    """Bring a file in again and again, the plain reading in turns; then the larger one watched."""
    people = bench.size(PEOPLE)
    data = vcard.write(cards(people)).encode()
    taken, undone, floor = [], [], []
    for number in range(bench.rounds(ROUNDS)):
        steps, back = brought_in(data, bench.folder / f"{number}.pressdesk")
        taken.append(steps)
        undone.append(back)
        floor.append(timed(plain, data))
    yield Row(
        f"{people:,} vCards parsed, planned and stored", median(sum(steps) for steps in taken),
        floor=median(floor), beside="lines split, no more", most=7000, number=5,
    )  # fmt: skip
    for at, name in enumerate(STEPS):
        yield Row(f"of that {name}", median(steps[at] for steps in taken))
    yield Row("the same undone", median(undone))

    many = bench.size(MANY)
    application = QApplication([])
    watch = stalled(vcard.write(cards(many)).encode(), bench.folder / "Many.pressdesk")
    late = {name: max(wall for wall, _own in watch.late[name]) for name in STEPS}
    yield Row(
        f"longest stall while {many:,} people come in", max(late.values()), most=10, number=10
    )  # fmt: skip
    for name, wall in late.items():
        yield Row(f"while they are {name}", wall)
    del application


if __name__ == "__main__":
    run(measure)
