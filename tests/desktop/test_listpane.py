"""A list pane of any trade: narrowed by words and by what a pane adds, honest when empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.listpane import ListPane, Question
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.rowpainter import RowPainter

SHIPS = {1: "Alcyone", 2: "Belem", 3: "Calypso", 4: "Marité"}
AFLOAT = {2, 4}


@dataclass(frozen=True)
class Ship:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ShipQuestion(Question):
    afloat: bool = False


class ShipsPane(ListPane[Ship]):
    views = {"all": "Ships", "tall": "Tall ships"}

    def _build(self) -> None:
        column: Column[Ship] = Column("Ship", lambda ship: ship.name)
        self._lay_out(
            "Ships",
            search="Search ships",
            column=column,
            painter=RowPainter[Ship](),
            icon="users",
            new=QPushButton("New"),
        )
        self.afloat = QCheckBox("Afloat")
        self.afloat.toggled.connect(self.refresh)
        self._add_strip(self.afloat, place=1)

    def _question(self) -> ShipQuestion:
        return ShipQuestion(self._view, self._search.text(), self.afloat.isChecked())

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        return _ids

    def _fetch(self, ids: Sequence[int]) -> Sequence[Ship]:
        return [Ship(i, SHIPS[i]) for i in ids]

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        return QMimeData()

    def _concerns(self, changes: Any) -> bool:
        return bool(changes)

    def _counted(self, count: int) -> str:
        return "{n} ship" if count == 1 else "{n} ships"

    def _reason(self, words: str) -> tuple[str, str]:
        return f"No ship like {words}", ""


def _ids(_clerk: Clerk, question: Question) -> Sequence[int]:
    assert isinstance(question, ShipQuestion)
    wanted = AFLOAT if question.afloat else set(SHIPS)
    return [i for i in sorted(wanted) if question.words.casefold() in SHIPS[i].casefold()]


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk) -> ShipsPane:
    made = ShipsPane(clerk)
    qtbot.addWidget(made)
    made._delegate.paint_row = lambda *_row: None  # type: ignore[method-assign]
    made.resize(300, 500)
    made.show()
    return made


def shown(pane: ShipsPane) -> list[str]:
    return [pane.list.rows.index(n, 0).data() for n in range(pane.list.rows.rowCount())]


def test_words_and_what_a_pane_adds_narrow_together(pane: ShipsPane, qtbot: QtBot) -> None:
    assert shown(pane) == list(SHIPS.values())
    pane.afloat.setChecked(True)
    assert shown(pane) == ["Belem", "Marité"]
    pane.search()
    qtbot.keyClicks(pane.focusWidget() or pane, "mar")
    assert shown(pane) == ["Marité"]
    assert pane._found.text() == "1 ship" and pane._found.isVisible()
    assert pane.afloat.y() > pane._search.y()
    assert pane.afloat.y() < pane._found.y() < pane.list.parentWidget().y()


def test_an_old_answer_is_not_shown(pane: ShipsPane) -> None:
    pane.afloat.setChecked(True)
    pane._show_answer((ShipQuestion("all", "", afloat=False), [1]))
    assert shown(pane) == ["Belem", "Marité"]


def test_what_was_found_beforehand_is_shown_unasked_where_it_is_what_is_asked(
    pane: ShipsPane,
) -> None:
    pane._question = lambda: Question(pane._view, "")  # type: ignore[method-assign,assignment,return-value]
    pane.expect("all", [3, 4])
    pane.choose(4)
    pane.show_now()
    assert shown(pane) == ["Calypso", "Marité"] and pane.list.current_id == 4


def test_what_was_found_beforehand_of_another_view_is_asked_again(pane: ShipsPane) -> None:
    pane.expect("tall", [3])
    pane.show_now()
    assert shown(pane) == list(SHIPS.values())


def test_where_a_row_wished_for_has_gone_the_first_is_chosen(pane: ShipsPane) -> None:
    pane.list.clearSelection()
    pane._wished = 99
    pane.show_now()
    assert pane.list.selected_ids == [1]


def test_what_is_not_found_is_said_and_forgotten(pane: ShipsPane) -> None:
    pane._search.setText("x")
    assert pane._empty.title == "No ship like x" and pane._empty.isVisible()
    pane._search.clear()
    assert not pane._empty.isVisible() and not pane._found.isVisible()


def test_a_row_wished_for_is_chosen_once_listed(pane: ShipsPane, qtbot: QtBot) -> None:
    pane._search.setText("bel")
    assert pane.list.current_id == 2, "the first one found"
    pane.choose(3)
    assert (pane._search.text(), pane.list.current_id) == ("", 3)
    pane._search.setText("al")
    qtbot.keyClick(pane._search, Qt.Key.Key_Return)
    assert pane.list.current_id == 1


def test_a_pane_may_leave_open_what_is_open(pane: ShipsPane) -> None:
    pane.chooses_found = False
    pane._search.setText("bel")
    assert pane.list.current_id == 0


def test_views_have_titles_and_unknown_ones_show_all(pane: ShipsPane) -> None:
    pane.show_view("tall")
    assert (pane.view, pane._title.text()) == ("tall", "Tall ships")
    pane.show_view("sunk")
    assert (pane.view, pane._title.text()) == ("all", "Ships")


def test_a_menu_is_offered_only_for_rows(pane: ShipsPane) -> None:
    places: list[Any] = []
    pane._open_menu = places.append  # type: ignore[method-assign]
    ask = partial(pane.list.customContextMenuRequested.emit, pane.list.rect().center())
    ask()
    assert len(places) == 1
    pane.list.clearSelection()
    ask()
    assert len(places) == 1


def test_the_search_is_left_by_keys(pane: ShipsPane, qtbot: QtBot) -> None:
    pane.search()
    qtbot.keyClicks(pane._search, "calypso")
    assert shown(pane) == ["Calypso"]
    qtbot.keyClick(pane._search, Qt.Key.Key_Escape)
    assert shown(pane) == list(SHIPS.values())
    assert pane.focusWidget() is pane._search
    qtbot.keyClick(pane._search, Qt.Key.Key_Escape)
    assert pane.focusWidget() is pane.list
    pane.search()
    qtbot.keyClicks(pane._search, "mar")
    qtbot.keyClick(pane._search, Qt.Key.Key_Down)
    assert pane.focusWidget() is pane.list and pane.list.current_id == 4


def test_letters_typed_in_the_list_search_it(pane: ShipsPane, qtbot: QtBot) -> None:
    pane.list.setFocus()
    qtbot.keyClick(pane.list, "m")
    assert pane._search.hasFocus() and pane._search.text() == "m"
    qtbot.keyClicks(pane._search, "ar")
    assert shown(pane) == ["Marité"]


def test_the_first_row_that_ever_comes_is_chosen_where_the_list_has_the_focus(
    pane: ShipsPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane, "_finder", lambda: lambda _clerk, _question: [])
    pane.refresh()
    assert not shown(pane)
    pane.focus_list()
    monkeypatch.undo()
    pane.refresh()
    pane.list.setFocus()
    pane.list.selectionModel().clearSelection()
    pane.refresh()
    assert pane.list.selected_ids == [1]
