"""An office in a network or synced folder: warned of once; no log without shared memory."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton

from pressdesk.base import volumes
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.processes import look_sound
from tests.faults.window import opened, stands


def harm(ground: Ground) -> Iterator[Found]:
    """Have the system say that a folder is another machine's, and share no memory there."""
    yield _warned(ground)
    yield _without_memory(ground)


def _warned(ground: Ground) -> Found:
    count = Count("a network or synced folder: a warning, once")
    places = {
        "a network folder": "in the network",
        "Dropbox": "synced",
        "OneDrive - Press": "synced",
    }
    for name, said in list(places.items())[: ground.times(3, 1)]:
        folder = ground.room(name)
        path = folder / "Harbour.pressdesk"
        Store(path).close()
        point = str(folder.resolve()).replace(" ", "\\040")
        with count.attempt(name), _mounted(f"server:/press {point} nfs4 rw 0 0\n", said):
            with opened(path, folder) as desk:
                assert stands(desk) or said in desk.workplace.banner.text
                assert said in desk.workplace.banner.text, f"said “{desk.workplace.banner.text}”"
                desk.workplace.banner.findChildren(QPushButton)[0].click()
            with opened(path, folder) as desk:
                assert not desk.workplace.banner.text, "it is said again"
    return count.result()


@contextmanager
def _mounted(mounts: str, said: str) -> Iterator[None]:
    before = volumes._mounts
    vars(volumes)["_mounts"] = lambda: mounts if said == "in the network" else ""
    try:
        yield
    finally:
        vars(volumes)["_mounts"] = before


def _without_memory(ground: Ground) -> Found:
    """SQLite has a way to reach files that shares no memory: as on some network folders."""
    count = Count("no shared memory: the office opens, saves and is sound, without a -wal")
    for number in range(ground.times(20)):
        path = ground.room(f"memory {number}") / "Harbour.pressdesk"
        store = Store(path)
        store.do(save_settings, OfficeSettings(name="before"))
        store.close()
        with count.attempt(number), _no_memory():
            store = Store(path)
            assert not store.is_read_only, "it can only be read"
            store.do(save_settings, OfficeSettings(name="there"))
            assert store.ask(settings).name == "there", "it was not kept"
            assert not Path(f"{path}-wal").exists(), "there is a -wal"
            store.close()
        with count.attempt(f"{number} back home"):
            look_sound(path)
            store = Store(path)
            assert store.ask(settings).name == "there", "it was not kept"
            store.close()
            with closing(sqlite3.connect(path)) as db:
                mode = db.execute("PRAGMA journal_mode").fetchone()[0]
            assert mode == "wal", f"it stays without a log: {mode}"
    return count.result()


@contextmanager
def _no_memory() -> Iterator[None]:
    connect = sqlite3.connect

    def without(target: Any, *args: Any, **named: Any) -> sqlite3.Connection:
        if not named.pop("uri", False):
            target = f"{Path(target).resolve().as_uri()}?"
        made: sqlite3.Connection = connect(f"{target}&vfs=unix-dotfile", *args, uri=True, **named)
        return made

    vars(sqlite3)["connect"] = without
    try:
        yield
    finally:
        vars(sqlite3)["connect"] = connect


if __name__ == "__main__":
    run(harm)
