"""Real damage done to an office's file: no room, no right to write, broken pages, kill -9."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.store import backup
from pressdesk.store.faults import DamagedError
from pressdesk.store.plain import Reader
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


READ_ONLY = """
import os, sys
from pathlib import Path
from pressdesk.base.errors import DeskError
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store
warm = Store(Path(sys.argv[2]))
warm.do(save_settings, OfficeSettings(name="b"))
warm.close()
if os.geteuid() == 0:  # Root may write anywhere, and Python itself may lie in root's home.
    os.setgid(65534)
    os.setuid(65534)
store = Store(Path(sys.argv[1]))
print(store.is_read_only, store.ask(settings).name, repr(store.can_undo))
for write in (lambda: store.do(save_settings, OfficeSettings(name="b")), store.undo):
    try:
        write()
    except DeskError as error:
        print(error.what)
store.close()
try:
    Store(Path(sys.argv[1]).with_name("Another.pressdesk"))
except DeskError as error:
    print(error.what)
"""


@pytest.mark.parametrize("is_open_elsewhere", [False, True])
def test_a_write_protected_folder_opens_for_reading(
    tmp_path: Path, is_open_elsewhere: bool
) -> None:
    # Not pytest's own folder, which is closed to other users.
    folder = Path("/tmp") / f"pressdesk-test-{os.getpid()}"
    folder.mkdir()
    path = folder / "Office.pressdesk"
    try:
        store = Store(path)
        store.do(save_settings, OfficeSettings(name="a"))
        if not is_open_elsewhere:
            store.close()
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        with child(READ_ONLY, path, tmp_path / "Warm.pressdesk") as running:
            said = (running.stdout.read() if running.stdout else "").splitlines()
        assert said[0] == "True a ''"
        assert "can be read but not changed" in said[1] and "but not changed" in said[2]
        assert "“Another.pressdesk” can be read but not changed" in said[3]
        store.close()
    finally:
        folder.chmod(0o755)
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()


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


WRITER = """
import sys
from pathlib import Path
from pressdesk.store.store import Store, step
@step("Count", plain=True)
def count(session, n):
    session.run("INSERT INTO outlets (uid, version, name, kind, language, country, website, note,"
                " is_archived, folded) VALUES (?, 1, ?, '', '', '', '', '', 0, '')", (n, "x" * 900))
store = Store(Path(sys.argv[1]))
n = int(sys.argv[2])
while True:
    n += 1
    store.do(count, n)
    print(n, flush=True)
"""


def uids(session: Reader) -> set[int]:
    return {int(row[0]) for row in session.rows("SELECT uid FROM outlets")}


@pytest.mark.parametrize(
    "kills", [pytest.param(4, id="short"), pytest.param(50, id="long", marks=pytest.mark.slow)]
)
def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "Office.pressdesk"
    acknowledged: set[int] = set()
    for kill in range(kills):
        running = child(WRITER, path, kill * 1_000_000)
        assert running.stdout
        acknowledged.add(int(running.stdout.readline()))
        time.sleep(0.02 + 0.013 * (kill % 17))
        running.send_signal(signal.SIGKILL)
        said = running.stdout.read().split("\n")
        acknowledged |= {int(line) for line in said[:-1] if line}
        running.wait()
        running.stdout.close()
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        store = Store(path)
        assert acknowledged <= store.ask(uids)
        store.close()
    assert len(acknowledged) > kills * 3
