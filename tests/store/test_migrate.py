"""Files are made whole, brought up to date after a copy, or refused and left as they are."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import find as people
from pressdesk.formats.proof import WITHDRAWAL, Notice
from pressdesk.lists import gathering, recipients
from pressdesk.office import Office
from pressdesk.releases import corrections, edit, find, proof
from pressdesk.store import backup, migrate
from pressdesk.store.faults import DamagedError, NewerError, ReadOnlyError
from pressdesk.store.plain import Reader, Row, glance
from pressdesk.store.store import Store
from tests.store.conftest import AsAnother

SAMPLE = Path(__file__).with_name("sample_v1.sql")
SAMPLE_2 = Path(__file__).with_name("sample_v2.sql")
SAMPLE_4 = Path(__file__).with_name("sample_v4.sql")
SAMPLE_5 = Path(__file__).with_name("sample_v5.sql")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def shape(db: sqlite3.Connection) -> dict[str, object]:
    tables = [
        row[0]
        for row in db.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite_%'"
        )
    ]
    said: dict[str, object] = {}
    for table in tables:
        said[table] = (
            sorted(row[1:] for row in db.execute(f"PRAGMA table_info({table})")),
            sorted(row[2:] for row in db.execute(f"PRAGMA foreign_key_list({table})")),
            sorted(
                (row[1] if row[3] == "c" else "", row[2], row[4],
                 tuple(c[2] for c in db.execute(f"PRAGMA index_info({row[1]})")))
                for row in db.execute(f"PRAGMA index_list({table})")
            ),
        )  # fmt: skip
    return said


def test_migrations_end_at_the_schema(store: Store) -> None:
    from sqlalchemy import create_engine

    from pressdesk.store.schema import Base

    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.connect() as fresh, closing(sqlite3.connect(store.path)) as migrated:
        wanted = shape(fresh.connection.driver_connection)  # type: ignore[arg-type]
        assert shape(migrated) == wanted
    engine.dispose()


def test_the_sample_of_version_1_opens(tmp_path: Path) -> None:
    path = tmp_path / "Old.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE.read_text("utf-8"))
    office = Office.open(path)
    store = office.store
    assert office.title == "Centre spatial de démonstration"
    ids = store.ask(find.ids)
    assert [row.headline for row in store.ask(find.rows, ids)] == ["Éole reaches its orbit"]
    assert store.ask(edit.draft, ids[0]).languages == ("en", "fr")
    assert list(store.ask(find.ids, "all", "orbite")) == list(ids)
    assert [c.formatted_name for c in store.ask(people.cards, store.ask(people.ids))] == [
        "Anne Exemple"
    ]
    office.close()


def test_the_lists_of_version_2_keep_their_people(tmp_path: Path) -> None:
    path = tmp_path / "Old.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE_2.read_text("utf-8"))
        before = db.execute("SELECT id, list_id, contact_id, added_at FROM members").fetchall()
    store = Store(path)
    assert len(store.ask(people.ids)) == 2
    store.close()
    with closing(sqlite3.connect(path)) as db:
        after = db.execute("SELECT id, list_id, contact_id, added_at FROM members").fetchall()
        lists = db.execute("SELECT label, note, is_archived, kind, rule FROM mailing_lists")
        assert after == before and len(before) == 3
        assert lists.fetchall() == [
            ("Science desks", "Called first", 0, "fixed", ""),
            ("Old friends", "", 1, "fixed", ""),
        ]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_number_kept_by_version_3_is_known_as_it_is_dialled_at_home(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE_4.read_text("utf-8"))  # of version 3 but for what this is about
        (ann,) = db.execute("SELECT contact_id FROM contact_telephones").fetchone()
        db.execute("UPDATE contact_telephones SET digits = '227413111'")
        db.execute("PRAGMA user_version=3")
        db.commit()
    store = Store(path)
    assert store.ask(people.known_as, telephones=["02 741 31 11"]) == (ann,)
    store.close()


def test_the_sample_of_version_4_answers_as_before(tmp_path: Path) -> None:
    path = tmp_path / "Old.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE_4.read_text("utf-8"))
    store = Store(path)
    lists_there = {label: row for row, label in store.ask(labels)}
    found = store.ask(recipients.resolve, [lists_there["Science desks"]], NOW.date(), ("en", "fr"))
    assert [(r.formatted_name, r.address, r.language, r.salutation) for r in found.recipients] == [
        ("Anne Exemple", "anne@soir.example", "fr", "Chère Anne"),
        ("Ben Muster", "b.muster@desk.example", "en", "Dear Ben Muster"),
        ("Le Soir d’Exemple", "redaction@soir.example", "fr", "Bonjour"),
    ]
    assert [(one.formatted_name, one.reason) for one in found.left_out] == [("Cid Modèle", "left")]
    assert store.ask(gathering.count, [lists_there["Belgium"]], NOW.date()) == 2
    for words in ("exmeple", "muster ben", "beispielz"):
        assert len(store.ask(people.ids, words=words)) == 1
    store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_was_issued_with_version_5_can_be_corrected(tmp_path: Path) -> None:
    path = tmp_path / "Old.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE_5.read_text("utf-8"))
    store = Store(path)
    issued, withdrawn = (store.ask(find.by_reference, f"PR 2026-00{n}") for n in (7, 8))
    before = store.ask(proof.proof, issued, "en")
    assert before.notice is None and before.contacts[0].telephones == ("+32 2 741 31 11",)
    # Of one that was called withdrawn before there was a reason to keep, that alone is said.
    assert store.ask(proof.proof, withdrawn, "en").notice == Notice(WITHDRAWAL)
    store.do(corrections.correct, issued, (("en", "It is Aeolus, not Éole."),), NOW)
    store.do(corrections.give_up, issued, NOW)
    assert store.ask(proof.proof, issued, "en") == before
    store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@glance
def labels(session: Reader) -> list[Row]:
    return session.rows("SELECT id, label FROM mailing_lists")


def test_embargoes_are_counted_by_an_index(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as db:
        plan = db.execute(
            "EXPLAIN QUERY PLAN SELECT count(*) FROM releases r"
            " WHERE r.is_archived = 0 AND r.embargoed_until > '2026'"
        ).fetchall()
    assert "ix_releases_embargoed" in plan[0][3]


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A program one version ahead, whose script gives outlets a telephone."""
    script = ModuleType("pressdesk.store.migrations.v9999_test")

    def run(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE outlets ADD COLUMN telephone TEXT NOT NULL DEFAULT ''")

    script.__dict__["migrate"] = run
    monkeypatch.setitem(sys.modules, script.__name__, script)
    monkeypatch.setattr(migrate, "SCRIPTS", (*migrate.SCRIPTS, "v9999_test"))
    monkeypatch.setattr(migrate, "VERSION", migrate.VERSION + 1)
    yield script


def test_an_older_file_is_copied_and_migrated(tmp_path: Path, tomorrow: ModuleType) -> None:
    path = tmp_path / "Old.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE.read_text("utf-8"))
    Store(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (migrate.VERSION,)
        assert "telephone" in [row[1] for row in db.execute("PRAGMA table_info(outlets)")]
    (kept,) = backup.folder_of(path).iterdir()
    with closing(sqlite3.connect(kept)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
    assert not backup.fault_of(kept)


def test_a_migration_that_fails_leaves_the_old_file(tmp_path: Path, tomorrow: ModuleType) -> None:
    def fails(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE outlets")
        raise ValueError("a bug")

    tomorrow.__dict__["migrate"] = fails
    path = tmp_path / "Old.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE.read_text("utf-8"))
    with pytest.raises(ValueError, match="a bug"):
        Store(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM outlets").fetchone() is not None


def newer(path: Path) -> None:
    Store(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={migrate.VERSION + 1}")


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "New.pressdesk"
    newer(path)
    before, beside = digest(path), sorted(tmp_path.iterdir())
    with pytest.raises(NewerError, match="newer PressDesk"):
        Store(path)
    assert digest(path) == before and sorted(tmp_path.iterdir()) == beside


def test_a_newer_file_is_known_by_its_log_too(tmp_path: Path) -> None:
    path = tmp_path / "New.pressdesk"
    Store(path).close()
    # A newer program that was killed: its version is in the -wal only.
    code = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1]);"
        f"db.execute('PRAGMA user_version={migrate.VERSION + 1}'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    assert (tmp_path / "New.pressdesk-wal").exists()
    before = {f.name: digest(f) for f in tmp_path.iterdir()}
    with pytest.raises(NewerError):
        Store(path)
    assert {f.name: digest(f) for f in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged"),
        (b"Dear editors, please find attached", "not an office"),
        (b"SQLite format 3\0" + bytes(4080), "not an office"),
    ],
)
def test_what_is_no_office_is_left_alone(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "Other.pressdesk"
    path.write_bytes(content)
    with pytest.raises(DeskError, match=said):
        Store(path)
    assert path.read_bytes() == content and list(tmp_path.iterdir()) == [path]


def test_a_truncated_file_is_told_and_the_copy_named(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    Store(path).close()
    kept = backup.daily(path, date(2026, 11, 22))
    os.truncate(path, path.stat().st_size - 5000)
    before = digest(path)
    with pytest.raises(DamagedError) as told:
        Store(path)
    assert told.value.backup == kept and str(kept) in told.value.hint
    assert digest(path) == before


def test_there_is_a_whole_file_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_connection: sqlite3.Connection, _version: int) -> None:
        raise ValueError

    monkeypatch.setattr(migrate, "_run", fails)
    with pytest.raises(ValueError):
        Store(tmp_path / "Office.pressdesk")
    assert not list(tmp_path.iterdir())


def test_no_office_is_made_where_one_was_meant(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="no office"):
        Office.open(tmp_path / "Mistyped.pressdesk")
    assert not list(tmp_path.iterdir())
    Office.open(tmp_path / "New" / "Office.pressdesk", create=True).close()


def test_where_nobody_may_write_no_office_is_made(open_folder: Path, as_another: AsAnother) -> None:
    (open_folder / "file").write_bytes(b"")
    with pytest.raises(ReadOnlyError):
        Store(open_folder / "file" / "Office.pressdesk")
    open_folder.chmod(0o555)
    with as_another(), pytest.raises(ReadOnlyError, match="can be read but not changed"):
        Store(open_folder / "Office.pressdesk")
    assert [path.name for path in open_folder.iterdir()] == ["file"]


def test_an_older_file_that_may_not_be_written_is_left_alone(
    open_folder: Path, as_another: AsAnother
) -> None:
    path = open_folder / "Office.pressdesk"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SAMPLE.read_text("utf-8"))
    path.chmod(0o444)
    before = digest(path)
    with as_another(), pytest.raises(ReadOnlyError):
        Store(path)
    assert digest(path) == before and list(open_folder.iterdir()) == [path]


def test_a_file_that_may_not_be_read_is_said_to_be_and_so_is_a_folder(
    open_folder: Path, as_another: AsAnother
) -> None:
    path = open_folder / "Office.pressdesk"
    Store(path).close()
    path.chmod(0o000)
    with as_another(), pytest.raises(DeskError, match="may not be read"):
        Store(path)
    path.chmod(0o644)
    with pytest.raises(DeskError, match="not an office"):
        Store(open_folder)
    path.unlink()
    with pytest.raises(DeskError, match="no office"):
        migrate.look(path)


def test_what_was_an_office_by_its_copies_is_damaged_and_the_copy_named(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    Store(path).close()
    kept = backup.daily(path, date(2026, 11, 22))
    path.write_bytes(b"Dear editors, please find attached" * 9)
    with pytest.raises(DamagedError) as told:
        Store(path)
    assert told.value.backup == kept


@pytest.mark.parametrize("keep", [0, 20, 32, 33, 32 + 24 + 4096])
def test_a_log_that_was_cut_short_keeps_no_office_closed(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "Office.pressdesk"
    Store(path).close()
    code = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1]);"
        "db.execute('CREATE TABLE other (a)'); db.execute('PRAGMA user_version'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    os.truncate(path.with_name(path.name + "-wal"), keep)
    store = Store(path)
    assert not store.can_undo
    store.close()


def test_frames_left_over_from_an_older_log_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    Store(path).close()
    code = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        f"db.execute('PRAGMA user_version={migrate.VERSION + 1}');"
        f"db.execute('PRAGMA user_version={migrate.VERSION}');"
        "db.execute('PRAGMA wal_checkpoint(RESTART)'); db.execute('CREATE TABLE other (a)');"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    assert path.with_name(path.name + "-wal").stat().st_size
    assert migrate.look(path) == migrate.VERSION


def test_a_file_does_without_its_log_where_it_must(
    open_folder: Path, as_another: AsAnother
) -> None:
    path = open_folder / "Office.pressdesk"
    Store(path).close()
    assert migrate.leave_log(path)
    assert [one.name for one in open_folder.iterdir()] == ["Office.pressdesk"]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    open_folder.chmod(0o555)
    path.chmod(0o000)
    with as_another():
        assert not migrate.leave_log(path)
