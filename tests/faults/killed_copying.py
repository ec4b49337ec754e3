"""A copy, the way back to one, and an export are killed: what lies there is whole, old or new."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from pressdesk.contacts import edit, find
from pressdesk.formats.card import Card
from pressdesk.store import backup
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.processes import begun, first_line, kill, look_sound

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
COPY = """
import sys
from datetime import date, timedelta
from pathlib import Path
from pressdesk.store import backup
print("begun", flush=True)
day = date.fromisoformat(sys.argv[2])
while True:
    backup.daily(Path(sys.argv[1]), day)
    day += timedelta(days=1)
"""
BACK = """
import os, sys
from datetime import datetime, timezone
from pathlib import Path
from pressdesk.store import copies
print("begun", flush=True)
copies.put_back(Path(sys.argv[2]), Path(sys.argv[1]), datetime.now(timezone.utc))
print("done", flush=True)
"""
WRITE = """
import os, sys
from pathlib import Path
from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store
Store(Path(sys.argv[1])).do(save_settings, OfficeSettings(name="today, in the log only"))
print("written", flush=True)
os._exit(0)
"""
EXPORT = """
import sys
from pathlib import Path
from pressdesk.base.files import put
print("begun", flush=True)
n = 0
while True:
    n += 1
    put(Path(sys.argv[1]), bytes([65 + n % 26]) * 3_000_000)
"""


def harm(ground: Ground) -> Iterator[Found]:
    """Kill each of the three at random moments."""
    chance = random.Random(9)
    yield _copies(ground, chance)
    yield _ways_back(ground, chance)
    yield _exports(ground, chance)


def _copies(ground: Ground, chance: random.Random) -> Found:
    folder = ground.room("copies")
    office = folder / "Harbour.pressdesk"
    store = Store(office)
    store.do(save_settings, OfficeSettings(name="x" * 3_000_000))
    count = Count("kill -9 in a backup: the office and every copy are whole")
    for number in range(ground.times(60, 3)):
        running = begun("-c", COPY, office, date(2026 + number, 1, 1))
        first_line(running)
        time.sleep(chance.uniform(0, 0.5))
        kill(running)
        with count.attempt(f"kill {number}"):
            look_sound(office)
            kept = list(backup.copies(office))
            assert len(kept) <= backup.KEPT + 1, f"{len(kept)} copies"
            for copy in kept:
                assert not backup.fault_of(copy), f"{copy.name} is broken"
            assert backup.daily(office, date(2026 + number, 12, 31)), "no copy can be made any more"
    store.close()
    return count.result(f"{len(list(backup.copies(office)))} copies kept")


def _ways_back(ground: Ground, chance: random.Random) -> Found:
    """What was written last is in the log only, as after a crash: that is kept, too."""
    folder = ground.room("back")
    count = Count("kill -9 while going back to a copy: the one office or the other")
    seen = {"today": 0, "yesterday": 0}
    for number in range(ground.times(60, 3)):
        office = folder / f"{number}.pressdesk"
        store = Store(office)
        store.do(save_settings, OfficeSettings(name="yesterday"))
        store.do(edit.save, Card(formatted_name="Ann", note="x" * 2_000_000), NOW)
        copy = backup.daily(office, date(2026, 11, 23))
        store.close()
        writing = begun("-c", WRITE, office)
        first_line(writing)
        kill(writing)
        running = begun("-c", BACK, office, copy)
        first_line(running)
        time.sleep(chance.uniform(0, 0.25))
        kill(running)
        with count.attempt(f"kill {number}"):
            look_sound(office)
            store = Store(office)
            name = store.ask(settings).name.partition(",")[0]
            people = len(store.ask(find.ids))
            store.close()
            assert name in seen and people == 1, f"it is the office of “{name}”"
            seen[name] += 1
            kept = [c for c in backup.folder_of(office).glob("*.pressdesk") if c != copy]
            assert name == "today" or kept, "what there was is not kept"
    return count.result(f"{seen['today']} left as it was, {seen['yesterday']} gone back")


def _exports(ground: Ground, chance: random.Random) -> Found:
    path = ground.room("export") / "Release.pdf"
    path.write_bytes(b"A" * 3_000_000)
    count = Count("kill -9 while a file is written: the old file or the new")
    for number in range(ground.times(40, 3)):
        running = begun("-c", EXPORT, path)
        first_line(running)
        time.sleep(chance.uniform(0, 0.2))
        kill(running)
        with count.attempt(f"kill {number}"):
            data = _read(path)
            assert len(data) == 3_000_000 and len(set(data)) == 1, "a mixture"
    return count.result()


def _read(path: Path) -> bytes:
    return path.read_bytes()


if __name__ == "__main__":
    run(harm)
