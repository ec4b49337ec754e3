"""50,000 vCards into an office: parsed, planned against who is there, stored, undoable.

The process that imports is asked by a clerk, as the window asks it, while a timer of 4 ms notes how
long the event loop had to wait; then the window takes it back. Beside it stands the parsing by the
plain rules of vCard alone: lines unfolded and split. The same with 100,000, as the goal has it.
"""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from pressdesk.base.progress import Progress
from pressdesk.contacts.importing import Importing
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.formats import vcard
from pressdesk.store.store import Store
from tests.benchmarks.invented import cards
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed
from tests.benchmarks.stalls import Watch
from tests.benchmarks.window import application, settle, wait_until

PEOPLE, MANY, ROUNDS = 50_000, 100_000, 3
STEPS = ("parsed", "planned", "stored", "undone")


def plain(data: bytes) -> None:
    """Unfold the lines of a file and split them, and nothing more."""
    for line in data.decode().replace("\r\n ", "").splitlines():
        line.partition(":")


def take_in(
    importing: Importing, store: Store, file: Path, watch: Watch, progress: Progress
) -> list[float]:
    """Import a file where nobody rules over anything; return the moment after each step."""
    moments = [time.perf_counter()]
    watch.doing = "parsed"
    importing.open([file], progress)
    moments.append(time.perf_counter())
    watch.doing = "planned"
    importing.plan(progress)
    moments.append(time.perf_counter())
    watch.doing = "stored"
    importing.apply((), progress)
    store.look()
    moments.append(time.perf_counter())
    return moments


def waited_for(task: Task[list[float]] | Task[str]) -> None:
    """Let the event loop run until a task is over."""
    wait_until(lambda: task.is_over, 300)


def brought_in(file: Path, path: Path) -> tuple[list[float], Watch]:
    """Bring a file into a new office and take it back; return the seconds of each step."""
    store = Store(path)
    clerk = Clerk(store)
    settle(0.5)
    watch = Watch()
    settle(0.5)
    came: list[float] = []
    with closing(Importing(store.path)) as importing:
        task = clerk.run(take_in, importing, store, file, watch)
        task.then(came.extend)
        waited_for(task)
    watch.doing = "undone"
    undone = timed(lambda: waited_for(clerk.undo()))
    settle(0.1)
    watch.stop()
    clerk.close()
    store.close()
    return [*(after - before for before, after in pairwise(came)), undone], watch


def people_file(bench: Bench, people: int) -> Path:
    """Write so many vCards into a file, as another program would."""
    file = bench.folder / f"{people}.vcf"
    text = vcard.write([replace(card, uid="") for card in cards(people)])
    file.write_text(text, "utf-8", newline="")
    return file


def measure(bench: Bench) -> Iterator[Found]:
    """Bring a file in again and again, the plain reading in turns; then the larger one watched."""
    window = application()
    people, many = bench.size(PEOPLE), bench.size(MANY)
    file = people_file(bench, people)
    data = file.read_bytes()
    taken: list[list[float]] = []
    floor: list[float] = []
    for number in range(bench.rounds(ROUNDS)):
        steps, _watch = brought_in(file, bench.folder / f"{number}.pressdesk")
        taken.append(steps)
        floor.append(timed(plain, data))
    yield Row(
        f"{people:,} vCards parsed, planned and stored", median(sum(steps[:3]) for steps in taken),
        floor=median(floor), beside="lines split, no more", most=7000, number=5,
    )  # fmt: skip
    for at, name in enumerate(STEPS):
        yield Row(f"of that {name}" if at < 3 else "the same undone by the window",
                  median(steps[at] for steps in taken))  # fmt: skip

    _steps, watch = brought_in(people_file(bench, many), bench.folder / "Many.pressdesk")
    late = {name: max(wall for wall, _own in watch.late[name]) for name in STEPS}
    yield Row(
        f"longest stall while {many:,} people come in", max(late[name] for name in STEPS[:3]),
        most=10, number=10,
    )  # fmt: skip
    for name, wall in late.items():
        yield Row(f"while they are {name}", wall)
        own = max(own for _wall, own in watch.late[name])
        yield Row(f"while they are {name}, the window's own work", own)
    del window


if __name__ == "__main__":
    run(measure)
