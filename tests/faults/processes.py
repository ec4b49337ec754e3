"""Processes of our own that are killed in the midst of their work, and what is true of any file."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.counting import HOUSE

PATIENCE = 60  # seconds


def begun(*words: object) -> "subprocess.Popen[str]":
    """Start a Python of our own, in a group of its own, whose standard output is read here."""
    return subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=HOUSE,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def first_line(running: "subprocess.Popen[str]") -> str:
    """Return the next line a process says; raises where it ended without one."""
    assert running.stdout is not None
    said = running.stdout.readline().strip()
    assert said, "it ended before it began"
    return said


def kill(running: "subprocess.Popen[str]", *, alone: bool = False) -> list[str]:
    """Kill a process as nothing can be killed harder, return what it had still said.

    Its own children go with it, unless it goes `alone`; then they have some time to end.
    """
    with suppress(ProcessLookupError):
        os.kill(running.pid, signal.SIGKILL) if alone else os.killpg(running.pid, signal.SIGKILL)
    assert running.stdout is not None
    with running.stdout:
        said = running.stdout.read().splitlines()
    running.wait()
    until = time.monotonic() + PATIENCE
    while is_there(running.pid):
        assert time.monotonic() < until, "a child lives on without its parent"
        time.sleep(0.05)
    return said


def is_there(group: int) -> bool:
    """Whether any process of a group still lives; dead ones nobody asked after do not count."""
    with suppress(ProcessLookupError):
        os.killpg(group, 0)
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
                if fields[2] == str(group) and fields[0] not in "ZX":
                    return True
    return False


@contextmanager
def looked_at(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a file with its log: a look at the file itself would tidy up after a kill."""
    with TemporaryDirectory(prefix="pressdesk-faults-") as name:
        for end in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{path}{end}", f"{name}/looked-at{end}")
        with closing(sqlite3.connect(f"{name}/looked-at")) as db:
            yield db


def look_sound(path: Path) -> None:
    """Raise where SQLite finds anything wrong with a file."""
    with looked_at(path) as db:
        found = db.execute("PRAGMA integrity_check").fetchone()
        assert found == ("ok",), f"integrity_check says {found}"
        strays = db.execute("PRAGMA foreign_key_check").fetchall()
        assert not strays, f"{len(strays)} rows belong to nothing"


def count(path: Path, table: str) -> int:
    """Return how many rows a table has."""
    with looked_at(path) as db:
        return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
