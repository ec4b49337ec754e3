"""Who gets it, who does not and why stands on one pane, and follows the office."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit, find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients.recipientspane import RecipientsPane
from pressdesk.desktop.recipients.whypopover import WhyPopover
from pressdesk.formats.card import Email
from pressdesk.lists import lists
from pressdesk.store.store import Store


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk, space: Any) -> Iterator[RecipientsPane]:
    made = RecipientsPane(clerk)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    made.show_lists([space.row])
    yield made


def names(pane: RecipientsPane) -> list[str]:
    rows = pane.list.rows
    return [rows.row(n).one.formatted_name for n in range(rows.rowCount())]


def popover(pane: RecipientsPane) -> WhyPopover:
    shown = pane.telling.popover
    assert shown is not None
    return shown


def test_total_and_reasons_stand_above_the_names(
    pane: RecipientsPane, inks: Callable[[QWidget], int]
) -> None:
    assert pane._title.text() == "2 recipients"
    assert pane._languages.text() == "French 1  ·  English 1"
    assert pane.chips.said == [
        "2 get it", "1 kept out", "1 must not be contacted", "1 has no usable address",
        "1 whose mail came back", "1 at the same address",
    ]  # fmt: skip
    assert names(pane) == ["Éva Nagy", "Ann Roy"]
    assert inks(pane.list) > 8


def test_a_chip_shows_who_is_left_out_and_leads_back(pane: RecipientsPane) -> None:
    pane.chips.press("do_not_contact")
    assert names(pane) == ["Dee Dow"]
    pane.chips.press("do_not_contact")
    assert names(pane) == ["Éva Nagy", "Ann Roy"]


def test_a_name_is_found_in_and_out_without_its_accents(pane: RecipientsPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane._search, "eva")
    assert names(pane) == ["Éva Nagy"]
    pane._search.setText("roy")
    assert names(pane) == ["Ann Roy", "Tim Roy"]
    qtbot.keyClick(pane._search, Qt.Key.Key_Escape)
    assert names(pane) == ["Éva Nagy", "Ann Roy"]
    pane._search.setText("xyz")
    assert pane._empty.title == "Nobody here is called “xyz”"


def test_why_in_is_one_key_away(pane: RecipientsPane, qtbot: QtBot, space: Any) -> None:
    pane.list.choose(space.ann * 2)
    qtbot.keyClick(pane.list, Qt.Key.Key_Space)
    said = popover(pane).said
    for words in ("Ann Roy", "Le Soir", "on “Space”", "ann@example.org", "Dear Ann Roy"):
        assert words in said
    with qtbot.waitSignal(pane.contact_requested) as asked:
        popover(pane).press("card")
    assert asked.args == [space.ann]


def test_why_is_one_click_away(pane: RecipientsPane, qtbot: QtBot, space: Any) -> None:
    place = pane.list.visualRect(pane.list.rows.index_of(space.ann * 2))
    at = QPoint(place.right() - 24, place.center().y())
    sight = pane.list.viewport()
    help_at = QHelpEvent(QEvent.Type.ToolTip, at, sight.mapToGlobal(at))
    QApplication.sendEvent(sight, help_at)
    assert QToolTip.text() == "Why? (Space)"
    QToolTip.hideText()
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert "on “Space”" in popover(pane).said
    with qtbot.waitSignal(pane.list_requested) as asked:
        popover(pane).press(f"list {space.row}")
    assert asked.args == [space.row]


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("dee", "Must not be contacted"), ("nil", "Has no usable address"),
        ("odd", "Mail to odd@example.org came back"), ("qui", "on “Closed”, which “Space” keeps"),
        ("twin", "Has the same address as Ann Roy"),
    ],
)  # fmt: skip
def test_why_out_is_told(pane: RecipientsPane, space: Any, who: str, words: str) -> None:
    pane.show_why(getattr(space, who) * 2)
    shown = popover(pane)
    assert words in shown.said
    shown.close()


def test_who_has_the_copy_is_shown(pane: RecipientsPane, space: Any) -> None:
    pane.chips.press("duplicate")
    pane.show_why(space.twin * 2)
    popover(pane).press("twin")
    assert pane.list.current_id == space.ann * 2


def test_an_address_that_works_again_brings_them_in(
    pane: RecipientsPane, space: Any, clerk: Clerk
) -> None:
    pane.show_why(space.odd * 2)
    popover(pane).press("works")
    assert pane._title.text() == "3 recipients"
    clerk.undo()
    assert pane._title.text() == "2 recipients"


def test_the_office_s_changes_are_followed_while_seen(
    pane: RecipientsPane, space: Any, store: Store
) -> None:
    (card,) = store.ask(find.cards, [space.nil])
    pane.hide()
    mended = replace(card, emails=(Email("nil@example.org"),))
    store.do(edit.save, mended, datetime.now(UTC))
    assert len(pane.resolved.recipients) == 2
    pane.show()
    assert len(pane.resolved.recipients) == 3


def test_no_list_and_an_empty_one_say_so(pane: RecipientsPane, store: Store) -> None:
    pane.show_lists([store.do(lists.save, lists.ListCard(label="New"))])
    assert pane._empty.title == "Nobody is on it yet"
    pane.show_lists([])
    assert pane._empty.title == "No list chosen" and not pane.chips.said
