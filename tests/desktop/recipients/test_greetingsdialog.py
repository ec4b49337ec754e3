"""All greetings are seen together, and a faulty one is put right where it is seen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit, find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients.found import look
from pressdesk.desktop.recipients.greetingrows import check
from pressdesk.desktop.recipients.greetingsdialog import GreetingsDialog
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def greeted(store: Store, contact: int, code: str, words: str) -> None:
    (card,) = store.ask(find.cards, [contact])
    store.do(edit.save, replace(card, salutations=((code, words),)), NOW)


@pytest.fixture
def opened(qtbot: QtBot, clerk: Clerk, space: Any) -> Iterator[Callable[[], GreetingsDialog]]:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()

    def show() -> GreetingsDialog:
        def again() -> Any:
            return look(clerk, [space.row], 0)

        made = GreetingsDialog(clerk, check(again()), again, over)
        made.show()
        return made

    yield show


def words(dialog: GreetingsDialog) -> list[str]:
    rows = dialog.list.rows
    return [rows.row(n).words for n in range(rows.rowCount())]


def test_one_goes_on_at_once_where_all_are_right(
    opened: Callable[[], GreetingsDialog], qtbot: QtBot, inks: Callable[[QWidget], int]
) -> None:
    dialog = opened()
    assert sorted(words(dialog)) == ["Bonjour Éva Nagy", "Dear Ann Roy"]
    assert dialog._title.text() == "2 greetings  ·  2 recipients"
    assert dialog.go.isEnabled() and dialog._mending.isHidden()
    assert inks(dialog.list) > 5
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.go, Qt.Key.Key_Return)


def test_what_is_faulty_comes_first_and_is_mended_in_its_place(
    opened: Callable[[], GreetingsDialog], store: Store, space: Any, qtbot: QtBot
) -> None:
    greeted(store, space.ann, "en", "Dear [[Firstname]]")
    dialog = opened()
    assert words(dialog)[0] == "Dear [[Firstname]]" and not dialog.go.isEnabled()
    assert "1 greeting is missing or looks wrong" in dialog._notice.text
    assert dialog.field.text() == "Dear Ann Roy"  # what would be right is proposed
    dialog.field.setText("Dear ,")
    assert not dialog._keep.isEnabled()
    dialog.field.setText("Dear Ms Roy")
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter mends; going on is another Enter
    assert dialog.go.isEnabled() and not dialog.faults
    (card,) = store.ask(find.cards, [space.ann])
    assert card.salutations == (("en", "Dear Ms Roy"),)
    assert "Dear Ms Roy" in [one.salutation for one in dialog.found.resolved.recipients]
    dialog.reject()


def test_a_house_that_is_written_in_capitals_may_stay_so(
    opened: Callable[[], GreetingsDialog], store: Store, space: Any
) -> None:
    greeted(store, space.ann, "en", "Dear AFP desk")
    dialog = opened()
    assert dialog.faults == 1 and dialog._pass.isVisible()
    assert dialog.field.text() == "Dear Afp desk"
    dialog._pass.click()
    assert dialog.go.isEnabled()
    dialog.reject()


def test_each_person_of_a_fault_is_shown(
    opened: Callable[[], GreetingsDialog], store: Store, space: Any
) -> None:
    for contact, code in ((space.ann, "en"), (space.eva, "fr")):
        greeted(store, contact, code, "{greeting}")
    dialog = opened()
    assert dialog.faults == 2 and words(dialog) == ["{greeting}", "{greeting}"]
    dialog.mend()
    assert dialog.faults == 1
    dialog.reject()


def test_the_card_is_opened_by_keyboard_too(
    opened: Callable[[], GreetingsDialog], store: Store, space: Any, qtbot: QtBot
) -> None:
    greeted(store, space.ann, "en", "Dear {Name}")
    dialog = opened()
    dialog._card.setFocus()
    with qtbot.waitSignal(dialog.card_requested) as asked:
        qtbot.keyClick(dialog._card, Qt.Key.Key_Return)
    assert asked.args[0].contact == space.ann
