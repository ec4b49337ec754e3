"""First paint and first content of the program against a bare Qt window, in turns, as ratios.

    python tests/benchmarks/startup.py [ROUNDS] [OFFICE]

Whole processes are timed, from their start to the first paint (and, for ours, to rows on the
screen). Goal: first paint at most 1.7 times the bare QApplication with a QMainWindow.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
GOAL = 1.7

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


def office(path: Path, releases: int) -> None:
    """Make an office with some releases to show."""
    from pressdesk.office import Office
    from pressdesk.releases import edit
    from pressdesk.releases.drafts import ReleaseDraft, TextDraft

    made = Office.open(path, create=True)
    now = datetime.now(UTC)
    for n in range(releases):
        text = TextDraft("en", f"Release number {n} of the harbour")
        draft = ReleaseDraft(dated_on=date(2026, 1, 1) + timedelta(days=n % 300), texts=(text,))
        made.store.do(edit.create, draft, now)
    made.close()


def timed(code: str, *args: str) -> dict[str, float]:
    """Run a program and return when it said what, in milliseconds from its start."""
    began = time.perf_counter()
    seen: dict[str, float] = {}
    with subprocess.Popen(
        [sys.executable, "-c", code, *args],
        stdout=subprocess.PIPE,
        text=True,
        cwd=HOUSE,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            seen.setdefault(line.strip(), (time.perf_counter() - began) * 1000)
    if process.returncode or "painted" not in seen:
        raise SystemExit(f"the program did not paint (exit {process.returncode})")
    return seen


def main() -> None:
    """Time both in turns and print medians and ratios."""
    # An installed program has its bytecode beside it; a checkout may be told not to keep any.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = folder
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "Bench.pressdesk"
        if not path.exists():
            office(path, 200)
        timed(BARE), timed(OURS, str(path))  # warm the disk's cache
        pairs = [(timed(BARE), timed(OURS, str(path))) for _ in range(rounds)]
    bare = statistics.median(b["painted"] for b, _ in pairs)
    painted = statistics.median(o["painted"] for _, o in pairs)
    content = statistics.median(o["content"] for _, o in pairs)
    ratio = statistics.median(o["painted"] / b["painted"] for b, o in pairs)
    print(f"bare window painted     {bare:7.0f} ms")
    print(f"PressDesk painted       {painted:7.0f} ms   ratio {ratio:.2f} (goal {GOAL})")
    print(f"PressDesk shows rows    {content:7.0f} ms   ratio {content / bare:.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(HOUSE))
    main()
