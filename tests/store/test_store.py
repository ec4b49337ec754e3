"""The store: transactions, news, undo and redo."""

import json
import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pressdesk.base import i18n
from pressdesk.base.errors import DeskError
from pressdesk.store import journal
from pressdesk.store import store as storing
from pressdesk.store.changes import Changes, Kind
from pressdesk.store.faults import ReadOnlyError
from pressdesk.store.plain import Reader, Writer, insert_many
from pressdesk.store.session import Session
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store, step
from tests.store.conftest import AsAnother


@step("Add outlet")
def add_outlet(session: Session, name: str) -> int:
    from pressdesk.store.schema import Outlet

    outlet = Outlet(name=name, folded=name)
    session.add(outlet)
    session.flush()
    return outlet.id


@step("Add and fail")
def add_and_fail(session: Session, name: str) -> None:
    add_outlet(session, name)
    raise DeskError("no")


@step("Rename all", plain=True)
def rename_all(session: Writer, name: str) -> None:
    session.run("UPDATE outlets SET name = ?, version = version + 1", (name,))


@step("Import", plain=True)
def import_many(session: Writer, wanted: list[str]) -> range:
    columns = [
        "uid", "version", "name", "kind", "language", "country", "website", "note", "is_archived",
        "folded",
    ]  # fmt: skip
    rows = [(name, 1, name, "", "", "", "", "", 0, name) for name in wanted]
    return insert_many(session, "outlets", columns, rows)


def names(session: Reader) -> list[str]:
    return [row[0] for row in session.rows("SELECT name FROM outlets ORDER BY id")]


def test_a_step_tells_what_it_did(store: Store) -> None:
    heard: list[Changes] = []
    stop = store.listen(heard.append)
    row = store.do(add_outlet, "Le Soir")
    assert heard == [Changes("Add outlet", frozenset({(Kind.OUTLET, row)}))]
    assert heard[0].touches(Kind.OUTLET) and not heard[0].touches(Kind.RELEASE)
    stop()
    store.do(rename_all, "Die Zeit")
    assert len(heard) == 1


def test_a_failed_step_has_not_happened(store: Store) -> None:
    heard: list[Changes] = []
    store.listen(heard.append)
    with pytest.raises(DeskError):
        store.do(add_and_fail, "Le Soir")
    assert store.ask(names) == [] and not heard and not store.can_undo


def test_undo_and_redo_over_kinds_of_sessions(store: Store) -> None:
    store.do(add_outlet, "Le Soir")
    store.do(rename_all, "Die Zeit")
    assert store.undo() == "Rename all" and store.ask(names) == ["Le Soir"]
    assert store.undo() == "Add outlet" and store.ask(names) == []
    assert not store.can_undo
    assert store.redo() == "Add outlet" and store.redo() == "Rename all"
    assert store.ask(names) == ["Die Zeit"] and not store.can_redo
    store.undo()
    store.do(add_outlet, "Der Standard")
    assert not store.can_redo


def test_what_was_undone_is_said_in_the_users_language(store: Store) -> None:
    store.do(save_settings, OfficeSettings(name="Harbour"))
    i18n.speak("fr")
    try:
        said = store.can_undo
        assert said and said != "Change settings of the office"
        assert store.undo() == said == store.can_redo
    finally:
        i18n.speak("en")


def test_undo_refuses_when_a_row_has_moved_on(store: Store) -> None:
    store.do(add_outlet, "Le Soir")
    store.do(rename_all, "Die Zeit")
    with sqlite3.connect(store.path) as other:
        other.execute("UPDATE outlets SET name = 'Blick', version = version + 1")
    other.close()
    with pytest.raises(DeskError, match="no longer be undone"):
        store.undo()
    assert store.ask(names) == ["Blick"]


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(DeskError):
        store.ask(rename_all, "x")


def test_settings_of_the_office(store: Store) -> None:
    assert store.ask(settings) == OfficeSettings()
    wanted = OfficeSettings(name="Centre spatial", languages=("fr", "en"))
    store.do(save_settings, wanted)
    assert store.ask(settings) == wanted
    store.undo()
    assert store.ask(settings) == OfficeSettings()


def test_another_process_is_noticed(store: Store, tmp_path: Path) -> None:
    heard: list[Changes] = []
    store.listen(heard.append)
    store.look()
    assert not heard
    other = Store(store.path)
    other.do(add_outlet, "Le Soir")
    other.close()
    store.look()
    assert heard and heard[0].touches(Kind.OUTLET)
    assert store.undo() == "Add outlet"


def test_many_rows_at_once_are_one_step_too(store: Store) -> None:
    heard: list[Changes] = []
    store.listen(heard.append)
    first = store.do(add_outlet, "Le Soir")
    ids = store.do(import_many, ["a", "b", "c"])
    assert list(ids) == [first + 1, first + 2, first + 3]
    assert heard[-1].ids(Kind.OUTLET) == set(ids)
    store.do(add_outlet, "after")
    assert store.undo() == "Add outlet" and store.undo() == "Import"
    assert store.ask(names) == ["Le Soir"]
    store.redo()
    assert store.ask(names) == ["Le Soir", "a", "b", "c"]
    # Ids are never given twice, and single rows are watched as before.
    row = store.do(add_outlet, "last")
    assert row > ids[-1]
    store.undo()
    assert store.ask(names) == ["Le Soir", "a", "b", "c"]


def test_half_a_character_does_not_keep_a_text_from_the_disk(store: Store) -> None:
    store.do(save_settings, OfficeSettings(name="a"))

    @step("Write", plain=True)
    def write(session: Writer, name: str) -> None:
        session.run(
            "UPDATE settings SET value = ? WHERE key = 'name'",
            (json.dumps(name, ensure_ascii=False),),
        )

    store.do(write, "Caf\ud83d\ude00\ud800")
    assert store.ask(settings).name == "Caf\U0001f600\ufffd"


def test_so_many_rows_that_every_pane_asks_again_are_one_step_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST", 3)
    heard: list[Changes] = []
    store.listen(heard.append)
    store.do(import_many, ["a", "b", "c"])
    assert len(heard[-1].ids(Kind.OUTLET)) == 3 and not heard[-1].is_everything
    store.do(import_many, ["d", "e", "f", "g"])
    assert heard[-1].is_everything and not heard[-1].rows
    assert store.undo() == "Import" and store.ask(names) == ["a", "b", "c"]
    assert heard[-1].is_everything
    assert store.redo() == "Import" and len(store.ask(names)) == 7
    assert not store.can_redo


def test_settings_saved_again_and_again_are_undone_step_by_step(store: Store) -> None:
    for name in ("a", "b", "c", "d"):
        store.do(save_settings, OfficeSettings(name=name))
    for name in ("c", "b", "a", ""):
        store.undo()
        assert store.ask(settings).name == name


@pytest.mark.parametrize(
    ("folder_mode", "file_mode"), [(0o555, 0o444), (0o755, 0o444), (0o555, 0o666)]
)
def test_a_write_protected_office_is_read_and_not_written(
    open_folder: Path, as_another: AsAnother, folder_mode: int, file_mode: int
) -> None:
    path = open_folder / "Office.pressdesk"
    store = Store(path)
    store.do(add_outlet, "Le Soir")
    store.close()
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    before = path.read_bytes()
    with as_another():
        store = Store(path)
        assert store.is_read_only
        assert store.ask(names) == ["Le Soir"]
        for deed in (lambda: store.do(add_outlet, "Le Monde"), store.undo):
            with pytest.raises(ReadOnlyError, match="can be read but not changed"):
                deed()
        store.close()
    assert path.read_bytes() == before


def test_an_office_that_another_program_keeps_to_itself_is_said_to_be_held(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.do(add_outlet, "Le Soir")
    store.close()
    monkeypatch.setattr(storing, "WAIT", 0.05)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DeskError, match="Another program"):
            Store(store.path).ask(names)
    opened = Store(store.path)
    assert opened.ask(names) == ["Le Soir"]
    opened.close()
    opened.close()


def test_panes_may_ask_within_an_answer_and_after_the_window_is_closing(store: Store) -> None:
    store.do(add_outlet, "Le Soir")

    def nested(session: Reader) -> list[str]:
        def deeper(_session: Reader) -> list[str]:
            return store.ask(glanced)

        deeper.__dict__["is_glance"] = True
        return store.ask(deeper)

    def glanced(session: Reader) -> list[str]:
        return names(session)

    def closing_meanwhile(session: Reader) -> list[str]:
        store.close()
        return names(session)

    for verb in (nested, glanced, closing_meanwhile):
        verb.__dict__["is_glance"] = True
        assert store.ask(verb) == ["Le Soir"]


def test_a_step_that_calls_the_store_is_a_mistake_of_ours(store: Store) -> None:
    @step("Twice", plain=True)
    def twice(session: Writer) -> None:
        store.do(add_outlet, "Le Soir")

    with pytest.raises(RuntimeError, match="share its transaction"):
        store.do(twice)
    assert store.ask(names) == []


def test_one_deaf_listener_keeps_the_news_from_nobody(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Changes] = []

    def deaf(_changes: Changes) -> None:
        raise ValueError

    store.listen(deaf)
    store.listen(heard.append)
    with caplog.at_level(logging.CRITICAL):
        store.do(add_outlet, "Le Soir")
    assert len(heard) == 1 and store.ask(names) == ["Le Soir"]
    with caplog.at_level(logging.CRITICAL):
        store.do(rename_all, "Le Soir")
    heard.clear()
    store.do(nothing)
    assert heard == [] and store.can_undo == "Rename all", "nothing is no news, and no step"


@step("Nothing", plain=True)
def nothing(session: Writer) -> None:
    assert session.rows("SELECT 1")


def test_many_rows_and_a_record_go_together(store: Store) -> None:
    @step("Add many")
    def add_many(session: Session, wanted: list[str]) -> None:
        row = add_outlet(session, "Le Soir")
        session.run_many(
            "UPDATE outlets SET note = ? WHERE id = ?", [(note, row) for note in wanted]
        )
        session.run("UPDATE outlets SET version = version + 1 WHERE id = ?", (row,))

    def notes(session: Reader) -> tuple[list[int], list[tuple[str, ...]]]:
        found = session.rows("SELECT note FROM outlets")
        return list(session.numbers("SELECT version FROM outlets")), found

    store.do(add_many, ["a", "b"])
    assert store.ask(notes) == ([2], [("b",)])
