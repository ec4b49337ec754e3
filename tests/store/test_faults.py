"""Real damage done to an office's file: no room, no right to write, broken pages, kill -9."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.releases import find
from pressdesk.store import backup
from pressdesk.store.faults import DamagedError
from pressdesk.store.plain import Reader, glance
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store

HOUSE = Path(__file__).resolve().parents[2]


def child(code: str, *args: object) -> subprocess.Popen[str]:
    """Start a Python of its own, whose standard output says what it did."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)],
        cwd=HOUSE,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
        stdout=subprocess.PIPE,
        text=True,
    )


NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from pressdesk.base.errors import DeskError
from pressdesk.store.plain import Reader, glance
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store(Path(sys.argv[1]))
store.do(save_settings, OfficeSettings(name="before"))
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
size = Path(sys.argv[1] + "-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10_000, hard))
try:
    store.do(save_settings, OfficeSettings(name="x" * 1_000_000))
except DeskError as error:
    print(error.what, error.hint)
print(store.ask(settings).name)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
store.do(save_settings, OfficeSettings(name="after"))
print(store.ask(settings).name)
store.close()
"""


def test_no_room_is_said_and_saving_works_again_without_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    with child(NO_ROOM, path) as running:
        said = (running.stdout.read() if running.stdout else "").splitlines()
    assert "disk is full" in said[0] and str(tmp_path) in said[0]
    assert said[1:] == ["before", "after"]
    assert not backup.fault_of(path)


def test_a_broken_page_is_told_and_the_newest_good_copy_named(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    store = Store(path)
    store.do(save_settings, OfficeSettings(name="x" * 50_000))
    good = backup.daily(path, date(2026, 11, 22))
    bad = backup.daily(path, date(2026, 11, 23))
    store.close()
    assert good and bad
    for broken in (path, bad):
        with broken.open("rb+") as file:
            file.seek(-20_000, os.SEEK_END)
            file.write(bytes(16_000))
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    assert backup.fault_of(path) and backup.newest_good(path) == good
    with pytest.raises(DamagedError) as told:
        opened = Store(path)
        try:
            opened.ask(settings)
        finally:
            opened.close()
    assert told.value.backup == good
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_an_office_that_another_program_holds(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store._writer.execute("PRAGMA busy_timeout=50")
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskError, match="Another program"):
            store.do(save_settings, OfficeSettings(name="a"))
        other.execute("ROLLBACK")
    store.do(save_settings, OfficeSettings(name="a"))


@glance
def mistaken(session: Reader) -> list[object]:
    return list(session.rows("SELECT 1 FROM zeppelins"))


def test_text_that_is_none_is_damage_and_no_bug(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    store = Store(path)
    store.do(save_settings, OfficeSettings(name="Harbour Observatory"))
    good = backup.daily(path, date(2026, 11, 22))
    store.close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Harbour Observatory", b"Harbour \xffbservatory"))
    assert not backup.fault_of(path)
    store = Store(path)
    with pytest.raises(DamagedError) as told:
        store.ask(settings)
    store.close()
    assert told.value.backup == good
    path.write_bytes(data.replace(b"CREATE TABLE releases", b"CREATE \xffABLE releases"))
    with pytest.raises(DamagedError):
        Store(path)
    assert not path.with_name(path.name + "-wal").exists()
    path.write_bytes(data.replace(b"    is_archived BOOLEAN", b"    is_archivex BOOLEAN"))
    with pytest.raises(DamagedError):
        store = Store(path)
        try:
            store.ask(find.rows, [1])
        finally:
            store.close()


def test_a_mistake_of_our_own_is_no_damage(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.ask(mistaken)
