"""First paint and first content of the whole program against a bare Qt window, in turns.

Whole processes are timed, from their start to the first paint and to rows on the screen, on an
office of a million people and 100,000 releases.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from tests.benchmarks.measure import HOUSE, Bench, Found, Row, run

CONTACTS, RELEASES, ROUNDS = 1_000_000, 100_000, 15

BARE = """
import sys
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            print("painted", flush=True)
            QTimer.singleShot(0, QApplication.quit)
        return done
app = QApplication(sys.argv)
window = Window()
window.resize(1480, 900)
window.show()
app.exec()
"""

OURS = """
import sys
from pathlib import Path
from pressdesk.desktop import application
from pressdesk.desktop.mainwindow import MainWindow
begun = MainWindow.__init__
def watched(self, *args):
    begun(self, *args)
    self.painted.connect(lambda: print("painted", flush=True))
    place = self.setCentralWidget
    def placed(workplace):
        from PySide6.QtCore import QTimer
        rows = workplace.releases.list
        def seen(count):
            if count:
                rows.list.viewport().repaint()
                print("content", flush=True)
                QTimer.singleShot(0, self, self.close)
        rows.listed.connect(seen)
        place(workplace)
    self.setCentralWidget = placed
MainWindow.__init__ = watched
application.run(Path(sys.argv[1]))
"""


def painted(code: str, *args: str) -> dict[str, float]:
    """Run a program and return when it said what, in milliseconds from its start."""
    began = time.perf_counter()
    seen: dict[str, float] = {}
    with subprocess.Popen(
        [sys.executable, "-c", code, *args],
        stdout=subprocess.PIPE,
        text=True,
        cwd=HOUSE,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            seen.setdefault(line.strip(), (time.perf_counter() - began) * 1000)
    if process.returncode or "painted" not in seen:
        raise SystemExit(f"the program did not paint (exit {process.returncode})")
    return seen


def measure(bench: Bench) -> Iterator[Found]:
    """Time both in turns."""
    os.environ["PYTHONPYCACHEPREFIX"] = str(bench.folder / "bytecode")
    path = str(bench.own_office(CONTACTS, RELEASES))
    painted(BARE), painted(OURS, path)  # warm the disk's cache, and write the bytecode
    pairs = [(painted(BARE), painted(OURS, path)) for _ in range(bench.rounds(ROUNDS))]
    # The ratio of each pair, not of the medians: a machine that slows down slows both of a pair.
    ratio = statistics.median(ours["painted"] / bare["painted"] for bare, ours in pairs)
    bare = statistics.median(bare["painted"] for bare, _ in pairs)
    content = statistics.median(ours["content"] for _, ours in pairs)
    beside, office = "bare Qt window", f"{bench.size(CONTACTS):,} people"
    yield Row(
        f"first paint, whole process, {office}", ratio * bare, floor=bare, beside=beside,
        most_ratio=1.7, number=1,
    )  # fmt: skip
    yield Row("first rows on the screen, whole process", content, floor=bare, beside=beside)


if __name__ == "__main__":
    run(measure)
