"""Copies of every day: the last ten kept, each whole, and what comes back equal to what went in."""

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pressdesk.contacts import edit, find
from pressdesk.formats.card import Card, Email
from pressdesk.office import Office
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import backup, copies
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.processes import look_sound

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
# The journal of a new start, and search's own tables, are no part of what one wrote.
NOT_CONTENT = ("journal_", "sqlite_", "contacts_found", "releases_found", "contacts_vocabulary",
               "releases_vocabulary", "release_words", "unfolded_releases")  # fmt: skip


def harm(ground: Ground) -> Iterator[Found]:
    """Work for many days with a copy each; go back to one beside the office, and in its place."""
    path = ground.room("days") / "Harbour.pressdesk"
    chance = random.Random(14)
    kept = Count("backups: one each day, the last ten kept, every one whole")
    equal = Count("restore: equal by row counts and hashes, beside and instead")
    saved = Count("restore instead: what the office held before is kept, and equal")
    known: dict[Path, dict[str, str]] = {}
    office = Office.open(path, create=True)
    for number in range(ground.times(60, 14)):
        _work(office, chance, number)
        day = date(2026, 1, 1) + timedelta(days=number)
        with kept.attempt(day):
            made = office.back_up(day)
            assert made is not None and office.back_up(day) is None, "not one a day"
            known[made] = content(path)
            there = list(backup.copies(path))
            wanted = [day - timedelta(days=n) for n in range(min(number + 1, backup.KEPT))]
            assert [c.stem[-10:] for c in there] == [f"{one}" for one in wanted], "not the last ten"
            assert not any(map(backup.fault_of, there)), "one is broken"
    office.close()
    for number, copy in enumerate(list(backup.copies(path))[: ground.times(10)]):
        with equal.attempt(f"{copy.name} beside"):
            beside = backup.restored(copy)
            Office.open(beside).close()
            assert content(beside) == known[copy], difference(content(beside), known[copy])
            look_sound(beside)
        with equal.attempt(f"{copy.name} instead"), saved.attempt(copy.name):
            before = content(path)
            aside = copies.put_back(copy, path, NOW + timedelta(minutes=number))
            Office.open(path).close()
            assert content(path) == known[copy], difference(content(path), known[copy])
            assert content(aside) == before, difference(content(aside), before)
            look_sound(path)
    yield kept.result()
    yield equal.result()
    yield saved.result()


def _work(office: Office, chance: random.Random, day: int) -> None:
    for n in range(5):
        name = f"Ann{day}-{n} Roy"
        office.store.do(
            edit.save, Card(formatted_name=name, emails=(Email(f"{name}@x.example"),)), NOW
        )
    known = office.store.ask(find.ids)
    card = office.store.ask(find.card, chance.choice(list(known)))
    office.store.do(edit.save, replace(card, note=f"met on day {day}"), NOW)
    office.store.do(releases.create, ReleaseDraft(texts=(TextDraft("en", f"Day {day}"),)), NOW)


def content(path: Path) -> dict[str, str]:
    """Return for each table how many rows it has and a hash of them."""
    said = {}
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        db.text_factory = bytes
        tables = [row[0].decode() for row in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]  # fmt: skip
        for table in tables:
            if table.startswith(NOT_CONTENT):
                continue
            rows = db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
            digest = hashlib.sha256(repr(rows).encode()).hexdigest()
            said[table] = f"{len(rows)} rows {digest}"
    return said


def difference(one: dict[str, str], other: dict[str, str]) -> str:
    """Return which tables differ."""
    return ", ".join(t for t in {*one, *other} if one.get(t) != other.get(t)) + " differ"


if __name__ == "__main__":
    run(harm)
