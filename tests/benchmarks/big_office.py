"""Makes an office as big as one wants to look at or measure, all of it invented.

    python tests/benchmarks/big_office.py /tmp/Big.pressdesk --contacts 1000000 --releases 100000

It writes past the store (no journal, indexes filled at the end), so a million people take about
two minutes; what it writes is what the verbs would have written.
"""

import argparse
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pressdesk.contacts.cardrows import contact_values, part_rows
from pressdesk.formats.card import Card
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.releases.edit import release_values, text_values
from pressdesk.store import migrate, search
from pressdesk.store.values import moment_text
from tests.benchmarks.invented import cards, drafts

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def make(path: Path, contacts: int = 0, releases: int = 0) -> Path:
    """Make an office with so many people and releases at `path`, in the place of any there."""
    for file in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        file.unlink(missing_ok=True)
    migrate.create(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA journal_mode=OFF")
        db.execute("PRAGMA cache_size=-200000")
        _write(db, cards(contacts), contact_rows)
        _write(db, drafts(releases), _release_rows)
        db.execute("INSERT INTO unfolded_releases SELECT id FROM releases")
        search.fold_releases(db)
        for index in ("contacts_found", "releases_found"):
            db.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
        db.commit()
        db.execute("ANALYZE")
        db.commit()
        db.execute("PRAGMA journal_mode=WAL")
    return path


Rows = dict[str, list[dict[str, Any]]]


def contact_rows(n: int, card: Card, now: datetime = NOW) -> Rows:
    """Return what a person writes into which tables, as their `n`th."""
    stamp = moment_text(now)
    made = {"id": n, "uid": card.uid, "version": 1, "first_created_at": stamp, "edited_at": stamp}
    rows: Rows = {"contacts": [made | contact_values(card)]}
    for table, (columns, parts) in part_rows(card).items():
        names = columns.split(", ")
        rows[table] = [
            {"contact_id": n, "position": at} | dict(zip(names, part, strict=True))
            for at, part in enumerate(parts)
        ]
    return rows


def _release_rows(n: int, draft: ReleaseDraft) -> Rows:
    stamp = moment_text(NOW)
    made = {"id": n, "uid": draft.uid, "version": 1, "status": draft.status, "is_archived": False,
            "first_created_at": stamp, "version_created_at": stamp}  # fmt: skip
    text = draft.texts[0]
    kept = {"uid": f"t{n:07}", "version": 1, "release_id": n, "language": text.language,
            "position": 0, "edited_at": stamp, "spell_began_at": stamp}  # fmt: skip
    return {
        "releases": [made | release_values(draft)],
        "release_texts": [kept | text_values(text)],
    }


def _write(db: sqlite3.Connection, values: Iterator[Any], rows_of: Any) -> None:
    waiting: Rows = {}
    for n, value in enumerate(values, 1):
        for table, rows in rows_of(n, value).items():
            waiting.setdefault(table, []).extend(rows)
        if n % 10_000 == 0:
            _flush(db, waiting)
    _flush(db, waiting)
    db.commit()


def _flush(db: sqlite3.Connection, waiting: Rows) -> None:
    for table, rows in waiting.items():
        if rows:
            marks = ",".join("?" * len(rows[0]))
            db.executemany(
                f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES ({marks})",
                [tuple(row.values()) for row in rows],
            )
    waiting.clear()


def main() -> None:
    """Make the office the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--releases", type=int, default=1_000)
    asked = parser.parse_args()
    began = time.perf_counter()
    make(asked.path, asked.contacts, asked.releases)
    size = asked.path.stat().st_size / 1e6
    print(f"{asked.path}: {size:.0f} MB in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
