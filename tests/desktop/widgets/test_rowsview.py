"""The list all lists use: as quick with a million rows as with ten, and its keys."""

import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.rowsview import RowsView


@dataclass(frozen=True)
class Row:
    id: int


class Tall(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(200, 80)


def read(ids: Sequence[int]) -> list[Row]:
    return [Row(one) for one in ids]


def shown(qtbot: QtBot, count: int) -> RowsView:
    view = RowsView("Rows")
    model: RowsModel[Row] = RowsModel(read, [Column("Row", lambda row: f"Row {row.id}")], view)
    view.set_rows(model, Tall(view))
    view.resize(300, 480)
    qtbot.addWidget(view)
    view.show()
    view.show_ids(array("q", range(1, count + 1)))
    return view


def test_a_million_rows_are_shown_at_once_and_read_again_at_once(qtbot: QtBot) -> None:
    view = shown(qtbot, 10)
    began = time.process_time()
    view.show_ids(array("q", range(1, 1_000_001)))
    view.viewport().repaint()
    view.show_ids(array("q", range(1, 1_000_001)))
    view.viewport().repaint()
    # Asked for every row, as a QListView does, it is some four seconds.
    assert time.process_time() - began < 1.5
    assert view.choose(1_000_000)
    assert view.visualRect(view.currentIndex()).height() == 80
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot) -> None:
    view = shown(qtbot, 500)
    view.choose(250)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert (view.current_id, view.selected_ids) == (500, [500])
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert (view.current_id, view.selected_ids) == (1, [1])
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_id == 2


def test_a_row_is_as_wide_as_the_list(qtbot: QtBot) -> None:
    view = shown(qtbot, 5)
    assert view.visualRect(view.model().index(0, 0)).width() == view.viewport().width()


def test_rows_selected_here_and_there_are_kept_through_a_new_list(qtbot: QtBot) -> None:
    view = shown(qtbot, 2000)
    wanted = {*range(3, 40), 100, *range(500, 1500), 1999}
    view.select(wanted, 600)
    assert view.selected_ids == sorted(wanted) and view.current_id == 600
    view.show_ids(array("q", range(600, 5000)))
    assert view.selected_ids == [*range(600, 1500), 1999] and view.current_id == 600
    view.select({700, 4999, 12}, 700)
    assert view.selected_ids == [700, 4999]


def test_ten_thousand_rows_are_selected_and_named_at_once(qtbot: QtBot) -> None:
    view = shown(qtbot, 100_000)
    began = time.process_time()
    view.select(set(range(1, 10_001)), 1)
    assert len(view.selected_ids) == 10_000
    view.selectAll()
    assert len(view.selected_ids) == 100_000
    # An index and a range for each row took some ten seconds.
    assert time.process_time() - began < 2


def test_how_many_are_selected_is_said_without_naming_them(qtbot: QtBot) -> None:
    view = shown(qtbot, 100)
    assert view.selected == 0
    view.selectAll()
    assert view.selected == len(view.selected_ids) == 100
    view.select({1, 2, 7}, 1)
    assert view.selected == len(view.selected_ids) == 3
