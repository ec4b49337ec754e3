"""Files that are broken, cut short, empty, foreign or newer: told and left as they are."""

import hashlib
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find
from pressdesk.formats.card import Card
from pressdesk.office import Office
from pressdesk.store import backup
from pressdesk.store.faults import APPLICATION, DamagedError, NewerError
from pressdesk.store.migrate import VERSION
from tests.faults.counting import Count, Found, Ground, run

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
Damage = Callable[[Path, random.Random], object]


def harm(ground: Ground) -> Iterator[Found]:
    """Break an office with a copy of yesterday in every way, open it, and take the copy offered."""
    folder = ground.room("sound")
    sound = folder / "Harbour.pressdesk"
    office = Office.open(sound, create=True)
    for n in range(40):
        card = Card(formatted_name=f"Ann{n} Roy{n}", note="x" * 9_000)
        office.store.do(edit.save, card, NOW)
    office.close()
    for name, damage in DAMAGE.items():
        count = Count(f"{name}: told, nothing written, the newest good copy offered and whole")
        at_once = 0
        for number in range(ground.times(100, 2)):
            with count.attempt(number):
                room = ground.room(f"{name} {number}")
                at_once += _one(sound, room, damage, random.Random(number))
        yield count.result(f"{at_once} told at the opening, the others by the daily look")
    yield _newer(ground, sound)
    yield _foreign(ground)


def _one(sound: Path, room: Path, damage: Damage, chance: random.Random) -> bool:
    """Do one damage; return whether it was told at once."""
    path = room / sound.name
    path.write_bytes(sound.read_bytes())
    good, bad = (backup.daily(path, date(2026, 11, day)) for day in (22, 23))
    assert good and bad
    for end in ("-wal", "-shm"):  # empty ones, which a copying leaves beside a closed office
        path.with_name(path.name + end).unlink(missing_ok=True)
    _scratch(bad, chance)
    damage(path, chance)
    before = prints(room)
    told = _opened(path)
    if told is None:
        # What nothing read on the way is broken, the daily look finds.
        if not backup.fault_of(path):
            return False
        try:
            backup.check(path)
        except DamagedError as error:
            told = error
        assert told is not None, "nobody notices"
    else:
        assert prints(room) == before, f"written: {sorted(set(prints(room)) ^ set(before))}"
    assert isinstance(told, DamagedError), f"it says “{told.what}”"
    assert told.backup == (bad if not backup.fault_of(bad) else good), f"offered: {told.backup}"
    made = backup.restored(told.backup)
    office = Office.open(made)
    people = len(office.store.ask(find.ids))
    office.close()
    assert people == 40, f"the copy has {people} people"
    now = prints(room)
    assert all(now[file] == before[file] for file in before), "something was written"
    return True


def _opened(path: Path) -> DeskError | None:
    """Open an office and look at everybody; return what it says."""
    size = path.stat().st_size if path.exists() else 0
    office = None
    try:
        office = Office.open(path)
        office.store.ask(find.cards, office.store.ask(find.ids))
    except DeskError as error:
        return error
    finally:
        if office is not None:
            office.close()
            assert path.stat().st_size >= size, "it was cut short"
    return None


def _scratch(path: Path, chance: random.Random) -> None:
    pages = path.stat().st_size // 4096
    with path.open("rb+") as file:
        file.seek(4096 * chance.randrange(1, pages))
        file.write(chance.randbytes(4096))


def _flip(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _flip in range(200):
        data[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


DAMAGE: dict[str, Damage] = {
    "a damaged page": _scratch,
    "many flipped bits": _flip,
    "a file cut short": lambda p, r: os.truncate(p, r.randrange(1, p.stat().st_size)),
    "an empty file": lambda p, _r: os.truncate(p, 0),
    "noise in the place of a file": lambda p, r: p.write_bytes(r.randbytes(50_000)),
}


def _newer(ground: Ground, sound: Path) -> Found:
    count = Count("a file of a newer version: told, nothing written, no -wal left")
    for number in range(ground.times(20)):
        room = ground.room(f"newer {number}")
        path = room / "Harbour.pressdesk"
        path.write_bytes(sound.read_bytes())
        with closing(sqlite3.connect(path)) as db:
            db.execute(f"PRAGMA user_version={VERSION + 1 + number}")
        before = prints(room)
        with count.attempt(number):
            told = _opened(path)
            assert isinstance(told, NewerError), f"it says {told}"
            assert prints(room) == before, "something was written"
    return count.result()


def _foreign(ground: Ground) -> Found:
    count = Count("a file that is no office: told, nothing written")
    chance = random.Random(1)

    def database(path: Path) -> None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE a (b)")
            db.commit()

    def of_another(path: Path) -> None:
        database(path)
        with closing(sqlite3.connect(path)) as db:
            db.execute(f"PRAGMA application_id={APPLICATION + 1}")

    makes: list[Callable[[Path], object]] = [
        database, of_another, os.mkfifo, Path.mkdir,
        lambda p: p.write_bytes(b"PK\x03\x04" + chance.randbytes(3000)),
        lambda p: p.write_text("Dear editors,"),
        lambda p: p.symlink_to("/dev/zero"),
        lambda p: p.symlink_to(p),
    ]  # fmt: skip
    for number, make in enumerate(makes):
        room = ground.room(f"foreign {number}")
        path = room / "Harbour.pressdesk"
        make(path)
        before = prints(room)
        with count.attempt(number):
            told = _opened(path)
            assert told is not None, "it was opened"
            assert prints(room) == before, "something was written"
    return count.result()


def prints(folder: Path) -> dict[str, str]:
    """Return what lies in a folder, by fingerprint."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    }


if __name__ == "__main__":
    run(harm)
