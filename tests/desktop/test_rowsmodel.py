"""Rows are read a window at a time, only where somebody looks."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pressdesk.desktop.rowsmodel import ID, ROW, WINDOW, Column, RowsModel


@dataclass(frozen=True)
class Person:
    id: int
    name: str


def test_a_hundred_thousand_rows_cost_a_window(qapp: QApplication) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> list[Person]:
        asked.append(len(ids))
        return [Person(i, f"No. {i}") for i in reversed(ids) if i != 50_003]

    model = RowsModel[Person](fetch, [Column("Name", lambda p: p.name)])
    model.show(array("q", range(1, 100_001)))
    assert model.rowCount() == 100_000
    assert asked == []
    index = model.index(50_000, 0)
    assert index.data() == "No. 50001"
    assert index.data(ROW) == Person(50_001, "No. 50001")
    assert index.data(ID) == 50_001
    assert asked == [WINDOW]
    assert model.index(50_002, 0).data(ROW) is None, "gone since the ids were read"
    assert model.index_of(50_001) == index
    assert not model.index_of(200_000).isValid()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_rows_changed_are_read_again_in_their_places(qapp: QApplication) -> None:
    name = "old"
    model = RowsModel[Person](lambda ids: [Person(i, name) for i in ids], [Column("", str)])
    model.show([1, 2])
    assert model.row(0) == Person(1, "old")
    name = "new"
    heard: list[object] = []
    model.dataChanged.connect(lambda *a: heard.append(a))
    model.read_again()
    assert heard
    assert model.row(0) == Person(1, "new")
