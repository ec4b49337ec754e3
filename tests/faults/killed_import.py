"""An import of people or of releases is killed: all of it is there or nothing, and no doubles."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from pressdesk.contacts import find as people
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email
from pressdesk.releases import find
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.processes import begun, count, kill, look_sound

RELEASE = """24 November 2026

Station {n} of the tide gauge network is at work

LE HAVRE, 24 November 2026 – The Observatory switched on its station {n}, six months ahead of time.

Maya Okafor    Press Officer    Tel: +33 (0)2 35 01 02 03
"""


def harm(ground: Ground) -> Iterator[Found]:
    """Kill the importing command, alone and with its children, at moments all through its work."""
    yield from _people(ground)
    yield from _releases(ground)


def _people(ground: Ground) -> Iterator[Found]:
    folder = ground.room("people")
    many = 1500 if ground.quick else 20_000
    file = folder / "people.vcf"
    cards = [
        Card(formatted_name=f"Ann{n} Roy{n}", emails=(Email(f"{n}@soir.example"),))
        for n in range(many)
    ]
    file.write_text(vcard.write(cards), "utf-8", newline="")
    whole = _lasting(file, folder / "Whole.pressdesk", "contacts")
    chance = random.Random(6)
    atomic = Count("kill -9 in an import of people: all or nothing")
    again = Count("kill -9 in an import of people: once more makes no doubles")
    landed = 0
    for number in range(ground.times(60)):
        office = folder / f"{number}.pressdesk"
        Store(office).close()
        running = begun("-m", "pressdesk", "contacts", "import", file, "--office", office)
        time.sleep(chance.uniform(0.3, 1.05) * whole)
        kill(running, alone=number % 2 == 1)
        with atomic.attempt(f"kill {number}"):
            look_sound(office)
            there = count(office, "contacts")
            landed += there == many
            assert there in (0, many), f"{there} of {many} people"
        with again.attempt(f"kill {number}"):
            _import(file, office, "contacts")
            store = Store(office)
            there = len(store.ask(people.ids))
            store.close()
            assert there == many, f"{there} people of {many}"
        office.unlink()
    yield atomic.result(f"{many:,} people; {landed} times all were there, else nobody")
    yield again.result()


def _releases(ground: Ground) -> Iterator[Found]:
    folder = ground.room("releases")
    files = []
    for n in range(60):
        files.append(folder / f"{n}.txt")
        files[-1].write_text(RELEASE.format(n=n), "utf-8")
    office = folder / "Harbour.pressdesk"
    Store(office).close()
    chance = random.Random(7)
    whole = Count("kill -9 in an import of releases: each is whole or not there")
    for number in range(ground.times(40)):
        running = begun("-m", "pressdesk", "import", *files, "--office", office)
        before = count(office, "releases")
        until = time.monotonic() + 30
        while count(office, "releases") == before and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(chance.uniform(0, 0.5))
        kill(running)
        with whole.attempt(f"kill {number}"):
            look_sound(office)
            store = Store(office)
            rows = store.ask(find.rows, store.ask(find.ids, "all", ""))
            store.close()
            assert len(rows) > before, "nothing came in"
            assert all(row.headline.startswith("Station") for row in rows), "one without a headline"
            assert all(row.languages == ("en",) for row in rows), "one without its text"
    yield whole.result(f"{count(office, 'releases')} releases")


def _import(file: Path, office: Path, *kind: str) -> None:
    running = begun("-m", "pressdesk", *kind, "import", file, "--office", office)
    assert running.stdout is not None
    with running.stdout:
        said = running.stdout.read()
    assert running.wait() == 0, f"it ended with {running.returncode}: {said[-200:]}"


def _lasting(file: Path, office: Path, *kind: str) -> float:
    Store(office).close()
    began = time.monotonic()
    _import(file, office, *kind)
    return time.monotonic() - began


if __name__ == "__main__":
    run(harm)
