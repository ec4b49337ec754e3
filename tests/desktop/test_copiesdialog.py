"""The copies of an office are looked into, opened beside, or gone back to."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.copiesdialog import CopiesDialog, said
from pressdesk.formats.card import Card
from pressdesk.store import backup
from pressdesk.store.copies import Differing
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def dialog(qtbot: QtBot, clerk: Clerk, store: Store) -> CopiesDialog:
    i18n.speak("en")
    clerk.do_now(edit.save, Card(formatted_name="Ann Lee"), NOW)
    backup.daily(store.path, date(2026, 11, 23))
    clerk.do_now(edit.save, Card(formatted_name="Ben Ode"), NOW)
    made = CopiesDialog(clerk, store.path)
    qtbot.addWidget(made)
    made.show()
    return made


def test_one_sees_what_is_in_a_copy_and_what_came_since(dialog: CopiesDialog) -> None:
    assert dialog.list.currentItem().text() == "23 November 2026"
    assert dialog.what.text().startswith("0 releases · 1 contact · ")
    assert dialog.differs.text() == "Since then: 1 new contact"


def test_going_back_is_asked_first(
    dialog: CopiesDialog, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    wished: list[Path] = []
    dialog.instead_wished.connect(wished.append)
    monkeypatch.setattr(messages, "ask_loss", lambda *_: False)
    dialog.instead.click()
    assert not wished and dialog.isVisible()
    monkeypatch.setattr(messages, "ask_loss", lambda *_: True)
    dialog.instead.click()
    assert wished == list(backup.copies(store.path))


def test_a_damaged_copy_cannot_be_gone_back_to(
    qtbot: QtBot, dialog: CopiesDialog, clerk: Clerk, store: Store
) -> None:
    (copy,) = backup.copies(store.path)
    copy.write_bytes(copy.read_bytes()[:5000])
    again = CopiesDialog(clerk, store.path)
    qtbot.addWidget(again)
    assert "damaged" in again.what.text()
    assert not again.beside.isEnabled() and not again.instead.isEnabled()


def test_an_office_without_copies_says_when_one_comes(
    qtbot: QtBot, clerk: Clerk, store: Store
) -> None:
    made = CopiesDialog(clerk, store.path)
    qtbot.addWidget(made)
    assert "first one" in made.what.text() and not made.beside.isEnabled()


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ({}, "Nothing has changed since then."),
        (
            {"releases": Differing(1, 2, 3), "contacts": Differing(0, 0, 1)},
            "Since then: 2 new releases, 3 releases changed, 1 release erased, 1 contact changed",
        ),
    ],
)
def test_differences_are_said(found: Mapping[str, Differing], words: str) -> None:
    i18n.speak("en")
    assert said(found) == words


def test_copies_of_a_broken_office_can_be_looked_into_and_gone_back_to(
    qtbot: QtBot, clerk: Clerk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.do_now(edit.save, Card(formatted_name="Ann Lee"), NOW)
    kept = backup.daily(store.path, date(2026, 11, 23))
    store.close()
    store.path.write_bytes(b"\x5a" * 90_000)
    dialog = CopiesDialog(Clerk(inline=True), store.path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.what.text().startswith("0 releases · 1 contact · ")
    assert "the office itself is damaged" in dialog.differs.text()
    wished: list[Path] = []
    dialog.instead_wished.connect(wished.append)
    monkeypatch.setattr(messages, "ask_loss", lambda *_: True)
    dialog.instead.click()
    assert wished == [kept]
