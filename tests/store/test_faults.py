"""Real damage done to an office's file: no room, no right to write, broken pages, kill -9."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.releases import find
from pressdesk.store import backup, faults
from pressdesk.store.faults import DamagedError
from pressdesk.store.plain import Reader, glance
from pressdesk.store.schema import Outlet
from pressdesk.store.session import Session
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store, step

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


@pytest.mark.parametrize(
    ("free", "said"),
    [(5 << 30, "5 GB"), (12 << 20, "12 MB"), (3 << 10, "3 kB"), (0, "0 bytes"), (None, "?")],
)
def test_what_room_is_left_is_said_as_a_person_says_it(
    free: int | None, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        def __init__(self, _folder: Path) -> None:
            if free is None:
                raise FileNotFoundError
            self.free = free

    monkeypatch.setattr(shutil, "disk_usage", Usage)
    hint = faults.full(tmp_path / "Office.pressdesk").hint
    assert hint and hint.startswith(f"{said} are free in {tmp_path}")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk is full"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "can be read but not changed"),
        (sqlite3.SQLITE_IOERR_READ, "could not be reached"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "could not be reached"),
        (sqlite3.SQLITE_NOTADB, "is damaged"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, ""),
    ],
)
def test_what_sqlite_says_is_said_as_the_user_sees_it(code: int, said: str, tmp_path: Path) -> None:
    error = sqlite3.OperationalError("something of SQLite's")
    error.sqlite_errorcode = code
    found = faults.explained(error, tmp_path / "Office.pressdesk")
    assert said in found.what if found else not said


def test_mistakes_of_ours_pass_as_what_they_are(store: Store) -> None:
    @glance
    def undecodable(_session: Reader) -> str:
        return b"\xff".decode()

    @glance
    def wrong(session: Reader) -> object:
        return session.rows("SELECT ?", (object(),))

    with pytest.raises(UnicodeDecodeError):
        store.ask(undecodable)
    with pytest.raises(sqlite3.Error):
        store.ask(wrong)
    with pytest.raises(IntegrityError):
        store.do(add_twice)


def test_a_record_that_moved_on_within_its_step_is_stale(store: Store) -> None:
    @step("Change")
    def change(session: Session, row: int) -> None:
        outlet = session.get_one(Outlet, row)
        session.run("UPDATE outlets SET version = 9 WHERE id = ?", (row,))
        outlet.name = "Le Monde"

    row = store.do(add_outlet)
    with pytest.raises(StaleError, match="changed"):
        store.do(change, row)


def test_an_office_that_is_held_is_told_of_records_too(store: Store) -> None:
    store.do(add_outlet)
    store._writer.execute("PRAGMA busy_timeout=50")
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskError, match="Another program"):
            store.do(add_outlet)
        other.execute("ROLLBACK")


@step("Add")
def add_outlet(session: Session) -> int:
    outlet = Outlet(name="Le Soir", folded="le soir")
    session.add(outlet)
    session.flush()
    return outlet.id


@step("Add twice")
def add_twice(session: Session) -> None:
    row = add_outlet(session)
    session.add(Outlet(id=row + 1, name="a", folded="a", uid="same"))
    session.add(Outlet(id=row + 2, name="a", folded="a", uid="same"))
