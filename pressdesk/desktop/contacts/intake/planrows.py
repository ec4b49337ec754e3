"""The rows of a plan, read a window at a time from the process that knows them, when it answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from pressdesk.contacts.intakeviews import RowView
from pressdesk.desktop.rowsmodel import MOST_WINDOWS, WINDOW, Column, RowsModel

Answer = Callable[[Sequence[RowView]], object]
MOST_WANTED = 4  # windows that wait: whoever scrolls by has left the others behind


def id_of(number: int) -> int:
    """Return the id under which a list knows a row: 0 is none to it."""
    return number + 1


def number_of(row_id: int) -> int:
    """Return the number of the row that a list knows under this id."""
    return row_id - 1


class PlanRows(RowsModel[RowView]):
    """A model whose rows come later: painted empty at first, and as they were until news is in.

    `ask` is given numbers and whom to answer.
    """

    def __init__(
        self,
        ask: Callable[[Sequence[int], Answer], object],
        columns: Sequence[Column[RowView]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(lambda _ids: (), columns, parent)
        self._ask = ask
        self._stale: set[int] = set()
        self._wanted: list[int] = []  # where windows start, the newest last
        self._asked = -1  # the window that is on its way, -1 for none
        self._turn = 0  # how often other rows were shown: an answer to older ones comes too late

    def show(self, ids: Sequence[int]) -> None:
        self._turn += 1
        self._asked = -1
        self._wanted.clear()
        self._stale.clear()
        super().show(ids)

    def read_again(self, first: int = 0, last: int = -1) -> None:
        """Have the rows asked for again; those in sight stay as they are until they come."""
        self._stale = set(self._windows)
        if len(self._ids):
            end = last if last >= 0 else len(self._ids) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(end, len(self._columns) - 1))

    def row(self, number: int) -> RowView | None:
        """Return the row at a place, None while it is on its way."""
        if not 0 <= number < len(self._ids):
            return None
        start = number - number % WINDOW
        if start not in self._windows or start in self._stale:
            self._want(start)
        window = self._windows.get(start)
        return window.get(self._ids[number]) if window is not None else None

    def _want(self, start: int) -> None:
        if start == self._asked or start in self._wanted:
            return
        self._wanted = [*self._wanted[1 - MOST_WANTED :], start]
        self._go()

    def _go(self) -> None:
        if self._asked >= 0 or not self._wanted:
            return
        start = self._asked = self._wanted.pop()
        self._stale.discard(start)
        turn = self._turn
        numbers = [number_of(one) for one in self._ids[start : start + WINDOW]]
        self._ask(numbers, lambda rows: self._on_came(turn, start, rows))

    def _on_came(self, turn: int, start: int, rows: Sequence[RowView]) -> None:
        if turn != self._turn:
            return
        self._asked = -1
        if start not in self._windows and len(self._windows) >= MOST_WINDOWS:
            self._windows.pop(next(iter(self._windows)))
        self._windows[start] = {id_of(row.number): row for row in rows}
        last = min(start + WINDOW, len(self._ids)) - 1
        self.dataChanged.emit(self.index(start, 0), self.index(last, len(self._columns) - 1))
        self._go()
