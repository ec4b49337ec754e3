"""The one model of all lists: ids at once, rows a window at a time when they are looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt

Row = TypeVar("Row")
Index = QModelIndex
WINDOW = 64
MOST_WINDOWS = 64

ROW = Qt.ItemDataRole.UserRole + 1
ID = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, and what a row says in it (also what a screen reader reads)."""

    title: str
    text: Callable[[Row], str]


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows by id. `fetch` is asked for a window of ids and answers in any order, without the lost.

    Every row needs an attribute `id`. The role `ROW` gives the row itself (None where it has
    gone in the meantime), `ID` its id.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._columns = tuple(columns)
        self._ids: Sequence[int] = ()
        self._windows: dict[int, dict[int, Row]] = {}
        self.carry: Callable[[list[int]], QMimeData] | None = None

    def show(self, ids: Sequence[int]) -> None:
        """Show these ids in this order; what was read of rows before is forgotten."""
        self.beginResetModel()
        self._ids = ids
        self._windows.clear()
        self.endResetModel()

    def read_again(self, first: int = 0, last: int = -1) -> None:
        """Forget what was read of the rows, and have the view paint them anew in their places.

        `first` to `last` are the rows in sight, all where nothing is said: a view measures every
        row it is told of, and of a hundred thousand that takes most of a second.
        """
        self._windows.clear()
        if len(self._ids):
            end = last if last >= 0 else len(self._ids) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(end, len(self._columns) - 1))

    @property
    def ids(self) -> Sequence[int]:
        """All ids in the order shown."""
        return self._ids

    def row(self, number: int) -> Row | None:
        """Return the row at a place, reading the window around it where it was not read yet."""
        if not 0 <= number < len(self._ids):
            return None
        start = number - number % WINDOW
        window = self._windows.get(start)
        if window is None:
            if len(self._windows) >= MOST_WINDOWS:
                self._windows.pop(next(iter(self._windows)))
            wanted = self._ids[start : start + WINDOW]
            window = {r.id: r for r in self._fetch(wanted)}  # type: ignore[attr-defined]
            self._windows[start] = window
        return window.get(self._ids[number])

    def index_of(self, row_id: int) -> QModelIndex:
        """Return where an id stands, an invalid index where it is not shown."""
        try:
            return self.index(self._ids.index(row_id), 0)
        except ValueError:
            return QModelIndex()

    def id_at(self, index: QModelIndex) -> int:
        """Return the id at an index, 0 where there is none."""
        return self._ids[index.row()] if 0 <= index.row() < len(self._ids) else 0

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID:
            return self.id_at(index)
        if role not in (
            ROW,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        return "" if row is None else self._columns[index.column()].text(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def flags(self, index: Any) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.carry is not None else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        if self.carry is None:
            return QMimeData()
        return self.carry([self.id_at(i) for i in sorted(indexes) if i.column() == 0])
