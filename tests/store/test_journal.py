"""Undo gives back every row as it was to the bit, or refuses; old steps and erased people go."""

from datetime import UTC, datetime, timedelta

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit
from pressdesk.contacts.outlets import OutletCard
from pressdesk.contacts.outlets import save as save_outlet
from pressdesk.formats.card import Affiliation, Card
from pressdesk.formats.letterhead import Letterhead
from pressdesk.lists import lists
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.releases import attachments, letterheads
from pressdesk.store import journal
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import Store, step

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@step("Set margin", plain=True)
def set_margin(session: Writer, row: int, margin: float) -> None:
    session.run("UPDATE letterheads SET margin_top = ? WHERE id = ?", (margin, row))


@glance
def margin_of(session: Reader, row: int) -> object:
    return session.rows("SELECT margin_top, typeof(margin_top) FROM letterheads")[0]


@pytest.mark.parametrize("margin", [31.5, 0.1 + 0.2, 1e-7, 1 / 3, 100.0])
def test_a_measure_comes_back_to_the_last_digit(store: Store, margin: float) -> None:
    row = store.do(letterheads.save, Letterhead(organisation="Centre"))
    store.do(set_margin, row, margin)
    store.do(set_margin, row, 20.0)
    store.undo()
    assert store.ask(margin_of, row) == (margin, "real")


def test_bytes_come_back_as_they_were(store: Store) -> None:
    uid = store.do(attachments.add_image, PNG, "a.png")
    store.undo()
    store.redo()
    assert store.ask(attachments.image, uid).data == PNG


def test_there_is_nothing_to_undo_nor_to_redo_at_first(store: Store) -> None:
    with pytest.raises(DeskError, match="nothing to undo"):
        store.undo()
    with pytest.raises(DeskError, match="nothing to redo"):
        store.redo()


def test_what_others_have_come_to_rest_on_is_not_unmade(store: Store) -> None:
    science = store.do(lists.save, ListCard(label="Science"))
    row = store.do(edit.save, Card(formatted_name="Ann"), NOW)
    with store._transaction():  # as a program that keeps no journal would
        store._writer.execute(
            "INSERT INTO members (list_id, contact_id, added_at) VALUES (?, ?, '')", (science, row)
        )
    with pytest.raises(DeskError, match="changed since"):
        store.undo()
    assert store.ask(lists.of_contact, row)


def test_a_row_whose_ground_is_gone_is_not_put_back(store: Store) -> None:
    outlet = store.do(save_outlet, OutletCard(name="Le Soir"), NOW)
    card = Card(formatted_name="Ann", affiliations=(Affiliation("Le Soir", outlet_id=outlet),))
    row = store.do(edit.save, card, NOW)
    science = store.do(lists.save, ListCard(label="Science"))
    store.do(lists.add, science, PERSON, [row], NOW)
    store.do(lists.remove, science, PERSON, [row])
    with store._transaction():  # as a program that keeps no journal would
        store._writer.execute("DELETE FROM contacts WHERE id = ?", (row,))
    with pytest.raises(DeskError, match="changed since"):
        store.undo()


def steps(store: Store) -> int:
    return store._journal._one("SELECT count(*) FROM journal_steps")


def test_the_file_keeps_no_steps_that_nobody_can_take_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.do(edit.save, Card(formatted_name="Ann"), NOW)
    store.close()
    opened = Store(store.path)
    opened.do(edit.save, Card(formatted_name="Bob"), NOW)
    opened.close()
    opened = Store(store.path)
    assert steps(opened) == 2, "those of yesterday are told after a crash"
    opened.do(edit.save, Card(formatted_name="Cid"), NOW)
    monkeypatch.setattr(journal, "KEPT", timedelta(0))
    opened.close()
    opened = Store(store.path)
    assert steps(opened) == 1, "a session's own steps stay with it"
    opened.do(edit.save, Card(formatted_name="Dee"), NOW)
    assert opened.undo() and not opened.can_undo
    opened.close()


@step("Type", spell=lambda label, *_: label, plain=True)
def type_on(session: Writer, label: str, row: int) -> None:
    version = session.rows("SELECT version FROM mailing_lists WHERE id = ?", (row,))[0][0]
    session.run(
        "UPDATE mailing_lists SET label = ?, version = version + 1 WHERE id = ?",
        (f"{label} {version}", row),
    )
    if session.rows("SELECT count(*) FROM mailing_lists")[0][0] == 1:
        session.run(
            "INSERT INTO mailing_lists (uid, version, label, note, is_archived)"
            " VALUES ('a', 1, 'Other', '', 0)"
        )


@step("Note for good", lasting=True, plain=True)
def note(session: Writer, row: int, words: str) -> None:
    session.run("UPDATE mailing_lists SET note = ? WHERE id = ?", (words, row))


def test_a_spell_of_typing_is_one_step_and_gives_back_the_first_image(store: Store) -> None:
    row = store.do(lists.save, ListCard(label="Science"))
    for _letter in range(3):
        store.do(type_on, "Tides", row)
    store.do(type_on, "Waves", row)
    assert store.undo() == "Type"
    assert store.ask(lists.listed, row).label == "Tides 3"
    assert store.undo() == "Type"
    assert [one.label for one in store.ask(lists.lists)] == ["Science"]
    store.redo()
    assert store.ask(lists.listed, row).label == "Tides 3"


def test_what_lasts_is_no_step_of_undo(store: Store) -> None:
    row = store.do(lists.save, ListCard(label="Science"))
    store.do(note, row, "kept")
    assert store.can_undo == "New list"
    assert store.ask(lists.listed, row).note == "kept"
