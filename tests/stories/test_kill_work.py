"""Killed in the midst of an import, an export and a migration: all of it is there, or nothing."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from pressdesk.releases import find
from pressdesk.store import backup, migrate
from pressdesk.store.store import Store

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "tests" / "store" / "sample_v1.sql"
LONG = pytest.param(40, id="long", marks=pytest.mark.slow)
RELEASE = """24 November 2026

Station {n} of the tide gauge network is at work

LE HAVRE, 24 November 2026 – The Observatory switched on its station {n}, six months ahead of time.

Maya Okafor    Press Officer    Tel: +33 (0)2 35 01 02 03
"""


def run(*words: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=HOUSE,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def kill(running: subprocess.Popen[bytes], when: float) -> None:
    time.sleep(when)
    running.send_signal(signal.SIGKILL)
    running.communicate()


@pytest.mark.parametrize("kills", [pytest.param(2, id="short"), LONG])
def test_a_killed_import_leaves_whole_releases_or_none(tmp_path: Path, kills: int) -> None:
    files = []
    for n in range(60):
        files.append(tmp_path / f"{n}.txt")
        files[-1].write_text(RELEASE.format(n=n), "utf-8")
    path = tmp_path / "Office.pressdesk"
    Store(path).close()
    chance = random.Random(kills)
    command = ("-m", "pressdesk", "import", *files, "--office", path)
    for _kill in range(kills):
        running = run(*command)
        began = time.monotonic()
        before = _many(path)
        while _many(path) == before and time.monotonic() - began < 30:
            time.sleep(0.02)
        kill(running, chance.uniform(0, 0.5))
        assert not backup.fault_of(path)
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert not db.execute("PRAGMA foreign_key_check").fetchall()
        store = Store(path)
        rows = store.ask(find.rows, store.ask(find.ids, "all", ""))
        store.close()
        assert len(rows) > before
        assert all(row.headline.startswith("Station") for row in rows)


def _many(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM releases").fetchone()[0])


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


@pytest.mark.parametrize("kills", [pytest.param(3, id="short"), LONG])
def test_a_killed_export_leaves_the_old_file_or_the_new(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "Release.pdf"
    path.write_bytes(b"A" * 3_000_000)
    chance = random.Random(kills)
    for _kill in range(kills):
        running = run("-c", EXPORT, path)
        assert running.stdout and running.stdout.readline()
        kill(running, chance.uniform(0, 0.2))
        data = path.read_bytes()
        assert len(data) == 3_000_000 and len(set(data)) == 1


MIGRATE = """
import sys
from pathlib import Path
from pressdesk.store import migrate
from pressdesk.store.migrations import v0001_first_office
class Next:
    @staticmethod
    def migrate(connection):
        for n in range(40):
            connection.execute(f"CREATE TABLE extra_{n} (id INTEGER PRIMARY KEY, data BLOB)")
            connection.execute(f"INSERT INTO extra_{n} (data) VALUES (zeroblob(60000))")
migrate.SCRIPTS = (*migrate.SCRIPTS, "v9999_next")
migrate.VERSION += 1
sys.modules["pressdesk.store.migrations.v9999_next"] = Next
print("begun", flush=True)
migrate.prepare(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("kills", [pytest.param(3, id="short"), LONG])
def test_a_killed_migration_leaves_the_old_office_or_the_new(tmp_path: Path, kills: int) -> None:
    chance = random.Random(kills)
    seen = set()
    for number in range(kills):
        path = tmp_path / f"{number}.pressdesk"
        Store(path).close()
        running = run("-c", MIGRATE, path)
        assert running.stdout and running.stdout.readline()
        kill(running, chance.uniform(0, 0.12))
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            version = db.execute("PRAGMA user_version").fetchone()[0]
            extra = db.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'extra%'")
            assert (version, extra.fetchone()[0]) in (
                (migrate.VERSION, 0),
                (migrate.VERSION + 1, 40),
            )
        seen.add(version)
        for kept in backup.folder_of(path).glob("*.pressdesk"):
            assert not backup.fault_of(kept)
    assert seen
