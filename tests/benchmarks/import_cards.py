"""How long an address book takes into the office, and how long the window stalls meanwhile.

    python -m tests.benchmarks.import_cards [--quick]

A file of 50,000 vCards is read, compared, stored, made searchable and undoable by the process that
imports, asked by a clerk as the window asks it, while a timer of 4 ms notes how late it comes.
"""

import os
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from pressdesk.base.progress import Progress
from pressdesk.contacts.importing import Importing
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.formats import vcard
from pressdesk.store.store import Store
from tests.benchmarks.big_office import cards
from tests.benchmarks.measure import Bench, Found, Row, median, run

PEOPLE, ROUNDS, BEAT = 50_000, 3, 0.004


def take_in(importing: Importing, store: Store, file: Path, progress: Progress) -> None:
    """Import a whole file, as the window does where nobody rules over anything."""
    importing.open([file], progress)
    importing.plan(progress)
    importing.apply((), progress)
    store.look()


def stalls(app: QCoreApplication, task: "Task[object]") -> list[float]:
    """Run the event loop until a task is over; return how late each beat came, in seconds."""
    late: list[float] = []
    last = time.perf_counter()

    def on_beat() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max(0.0, now - last - BEAT))
        last = now

    timer = QTimer(interval=int(BEAT * 1000))
    timer.timeout.connect(on_beat)
    timer.start()
    task.ended.connect(app.quit)
    app.exec()
    timer.stop()
    return late


def measure(bench: Bench) -> Iterator[Found]:
    """Import into a new office each time, then take it back."""
    app = QApplication.instance() or QApplication([])
    people = bench.size(PEOPLE)
    file = bench.folder / "people.vcf"
    file.write_text(
        vcard.write([replace(card, uid="") for card in cards(people)]), "utf-8", newline=""
    )
    took: list[float] = []
    undone: list[float] = []
    late: list[float] = []
    for n in range(bench.rounds(ROUNDS)):
        store = Store(bench.folder / f"{n}.pressdesk")
        clerk = Clerk(store)
        with closing(Importing(store.path)) as importing:
            began = time.perf_counter()
            late += stalls(app, clerk.run(take_in, importing, store, file))
            took.append(time.perf_counter() - began)
        began = time.perf_counter()
        late += stalls(app, clerk.undo())
        undone.append(time.perf_counter() - began)
        clerk.close()
        store.close()
    yield Row(f"{people:,} vCards into the office", median(took), most=7000, number=5)
    yield Row("the same undone by the window", median(undone))
    yield Row("longest stall of the event loop", max(late) * 1e3, most=10, number=10)


if __name__ == "__main__":
    run(measure)
