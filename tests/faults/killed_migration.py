"""An office of every older version is killed while it is brought up to date: old or new."""

import random
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pressdesk.store import backup, migrate
from pressdesk.store.store import Store
from tests.faults.counting import HOUSE, Count, Found, Ground, run
from tests.faults.processes import begun, first_line, kill, look_sound

SAMPLES = sorted((HOUSE / "tests" / "store").glob("sample_v*.sql"))
MIGRATE = """
import sys
from pathlib import Path
from pressdesk.store import migrate
from importlib import import_module
for script in migrate.SCRIPTS:
    import_module(f"pressdesk.store.migrations.{script}")
print("begun", flush=True)
migrate.prepare(Path(sys.argv[1]))
print("done", flush=True)
"""


def harm(ground: Ground) -> Iterator[Found]:
    """Kill the migration of each kept sample, made larger, at moments all through its work."""
    chance = random.Random(8)
    folder = ground.room("migration")
    for sample in SAMPLES:
        version = int(re.sub(r"\D", "", sample.stem))
        if version == migrate.VERSION:
            continue
        old = folder / f"{sample.stem}.pressdesk"
        _make(old, sample, 300 if ground.quick else 3000)
        before, people = _dump(old), _people(old)
        lasts = _lasting(folder / f"{sample.stem} whole.pressdesk", old)
        count = Count(f"kill -9 in the migration from version {version}: old or new, copied first")
        seen = {version: 0, migrate.VERSION: 0}
        for number in range(ground.times(40)):
            path = folder / f"{version} {number}.pressdesk"
            path.write_bytes(old.read_bytes())
            running = begun("-c", MIGRATE, path)
            first_line(running)
            time.sleep(chance.uniform(0, 1.1) * lasts)
            kill(running)
            with count.attempt(f"kill {number}"):
                look_sound(path)
                found = _version(path)
                assert found in seen, f"version {found}"
                seen[found] += 1
                if found == version:
                    assert _dump(path) == before, "the old office is not as it was"
                else:
                    copies = list(backup.folder_of(path).glob("*.pressdesk"))
                    assert copies, "no copy was made first"
                for kept in backup.folder_of(path).glob("*.pressdesk"):
                    assert _dump(kept) == before, "the copy is another office"
                Store(path).close()
                assert _version(path) == migrate.VERSION, "it did not come up to date afterwards"
                assert _people(path) == people, "somebody is missing"
                look_sound(path)
        yield count.result(f"{seen[version]} left old, {seen[migrate.VERSION]} left new")


def _make(path: Path, sample: Path, times: int) -> None:
    """Make an office from a sample, its people and texts many times over."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript(sample.read_text("utf-8"))
        for table in ("contacts", "releases", "revisions"):
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            changed = {"id": "t.id + 1000 * n", "uid": "t.uid || '-' || n", "reference": "NULL",
                       "number": "t.number + 1000 * n"}  # fmt: skip
            chosen = ", ".join(changed.get(name, f"t.{name}") for name in columns)
            rule = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {chosen} FROM {table} t, w"
            db.execute(
                "WITH w(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM w WHERE n < ?) " + rule,
                (times,),
            )
        db.commit()


def _lasting(path: Path, old: Path) -> float:
    path.write_bytes(old.read_bytes())
    running = begun("-c", MIGRATE, path)
    first_line(running)
    began = time.monotonic()
    assert running.stdout is not None
    with running.stdout:
        assert "done" in running.stdout.read(), "the migration failed"
    running.wait()
    return time.monotonic() - began


def _dump(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return hash("\n".join(db.iterdump()))


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def _people(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT id, uid, formatted_name FROM contacts ORDER BY id").fetchall()


if __name__ == "__main__":
    run(harm)
