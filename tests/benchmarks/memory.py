"""How much memory an office takes once it is open, listed and searched.

    python tests/benchmarks/memory.py [CONTACTS] [OFFICE]     goal: 150 MB with a million contacts

The store alone, in a process of its own; the window comes on top.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.big_office import make

HOUSE = Path(__file__).resolve().parents[2]
LOOK = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
bare = most()
from pressdesk.contacts import find
from pressdesk.store.store import Store
store = Store(Path(sys.argv[1]))
ids = store.ask(find.ids)
store.ask(find.rows, ids[:60])
store.ask(find.ids, "all", "anna ber")
store.ask(find.ids, "all", "brelin")
read = most()
store.warm()
print(f"{len(ids)} contacts: {read:.0f} MB read, {most():.0f} MB ready to write, "
      f"{bare:.0f} MB bare Python: {most() / bare:.1f} ×")
"""


def main() -> None:
    """Open an office in a child process and ask what it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "Big.pressdesk"
        if not path.exists():
            make(path, count)
        subprocess.run([sys.executable, "-c", LOOK, str(path), str(HOUSE)], check=True)


if __name__ == "__main__":
    main()
