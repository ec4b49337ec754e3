"""The store: transactions, news, undo and redo."""

import json
import sqlite3
from pathlib import Path

import pytest

from pressdesk.base import i18n
from pressdesk.base.errors import DeskError
from pressdesk.store import journal
from pressdesk.store.changes import Changes, Kind
from pressdesk.store.plain import Reader, Writer, insert_many
from pressdesk.store.session import Session
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store, step


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
