"""How much memory a million contacts take once they are open, listed and searched.

The store alone in one process, the whole window in another, each beside what is bare there.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import HOUSE, Bench, Found, Row, run

CONTACTS, RELEASES = 1_000_000, 100_000
STATUS = """
import sys
from pathlib import Path
def now():
    said = Path("/proc/self/status").read_text()
    resident = next(line for line in said.splitlines() if line.startswith("VmRSS:"))
    return int(resident.split()[1]) / 1024
"""
STORE = """
bare = now()
from pressdesk.contacts import find
from pressdesk.store.store import Store
store = Store(Path(sys.argv[1]))
ids = store.ask(find.ids)
store.ask(find.rows, ids[:60])
store.ask(find.ids, "all", "anna ber")
store.ask(find.ids, "all", "brelin")
print(bare, now())
"""
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1480, 920)
window.show()
app.processEvents()
print(now())
"""
WINDOW = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from tests.benchmarks.window import open_desk, settle, wait_until
desk = open_desk(app, Path(sys.argv[1]), Path(sys.argv[2]))
wait_until(lambda: desk.office is not None, 60)
settle(2)
listed = now()
work = desk.workplace
work.go_to("contacts")
people = work.areas.contacts.list
wait_until(lambda: len(people.list.rows.ids), 60)
people._search.setText("anna ber")
settle(2)
people._search.clear()
settle(3)
print(listed, now())
desk._window.close()
"""


def child(code: str, *args: str) -> list[float]:
    """Run a script in a process of its own and return the figures it prints, in MB."""
    command = (sys.executable, "-c", STATUS + code, *args)
    done = subprocess.run(command, cwd=HOUSE, check=True, stdout=subprocess.PIPE, text=True)
    return [float(word) for word in done.stdout.split()]


def measure(bench: Bench) -> Iterator[Found]:
    """Open an office in child processes and ask what it took."""
    if not Path("/proc/self/status").exists():
        raise SystemExit("memory is measured on Linux only")
    path = bench.own_office(CONTACTS, RELEASES)
    people = f"{bench.size(CONTACTS):,} contacts"
    bare, ready = child(STORE, str(path))
    yield Row(
        f"{people}: the store read, searched, ready to write", ready, "MB", bare, "bare Python",
        most=150, number=15,
    )  # fmt: skip
    (empty,) = child(BARE)
    listed, searched = child(WINDOW, str(path), str(bench.folder))
    yield Row("the window on it, first rows shown", listed, "MB", empty, "a bare window")
    yield Row(
        f"{people} listed and searched in the window", searched, "MB", empty, "a bare window",
        most=150, number=15,
    )  # fmt: skip


if __name__ == "__main__":
    run(measure)
