"""The list view all lists use: any number of rows, selection by id, drag out, keys."""

from array import array
from collections.abc import Callable, Sequence
from operator import eq

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pressdesk.desktop.rowsmodel import RowsModel

FEW = 20  # rows so few that each is looked up by itself


class RowsView(QTableView):
    """Shows the first column of a `RowsModel` as a list, however many rows there are.

    It is a table within, since a QListView asks its model for every single row before it shows
    the first: half a second for a hundred thousand, during which nobody can type.
    `current_changed` gives the id under the cursor (0 for none), `opened` the id that was
    double-clicked or confirmed by Enter, `selection_changed` that another set is selected.
    `typed` brings letters struck here, for the field one searches in, where it `types_to_find`.
    `copy`, where somebody set it, is what Copy in the Edit menu does here.
    """

    copy: Callable[[], object]

    current_changed = Signal(int)
    opened = Signal(int)
    selection_changed = Signal()
    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.activated.connect(lambda index: self.opened.emit(self.rows.id_at(index)))
        self._is_quiet = False
        self.types_to_find = False

    def set_rows(self, rows: RowsModel, delegate: QStyledItemDelegate) -> None:  # type: ignore[type-arg]
        """Take the model and who paints its rows."""
        self._rows = rows
        height = delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.verticalHeader().setDefaultSectionSize(height)
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setDragEnabled(rows.carry is not None)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def rows(self) -> RowsModel:  # type: ignore[type-arg]
        """The model shown."""
        return self._rows

    @property
    def current_id(self) -> int:
        """The id under the cursor, 0 where there is none."""
        return self._rows.id_at(self.currentIndex()) if self.currentIndex().isValid() else 0

    @property
    def selected_ids(self) -> list[int]:
        """The ids selected, in the order shown."""
        # By ranges: an index for each of a hundred thousand rows would take most of a second.
        chosen = self.selectionModel().selection()
        spans = (chosen.at(n) for n in range(chosen.count()))
        rows = sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)})
        return [self._rows.ids[row] for row in rows]

    @property
    def selected(self) -> int:
        """How many are selected: of fifty thousand it costs nothing to say so."""
        chosen = self.selectionModel().selection()
        spans = (chosen.at(n) for n in range(chosen.count()))
        return sum(span.bottom() - span.top() + 1 for span in spans)

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show other ids; cursor, selection and scroll stay with the rows that are still there."""
        if _are_same(ids, self._rows.ids):
            height = self.viewport().height()
            last = self.rowAt(height - 1)
            self._rows.read_again(max(self.rowAt(0), 0), last if last >= 0 else len(ids) - 1)
            return
        before, current, place = (
            set(self.selected_ids),
            self.current_id,
            self.verticalScrollBar().value(),
        )
        self._is_quiet = True
        self._rows.show(ids)
        self.select(before, current)
        self.verticalScrollBar().setValue(place)
        self._is_quiet = False
        if self.current_id != current:
            self.current_changed.emit(self.current_id)
        if set(self.selected_ids) != before:
            self.selection_changed.emit()

    def select(self, ids: set[int], current: int) -> None:
        """Select these ids where they are shown, and put the cursor on `current`."""
        marks = self.selectionModel()
        chosen = QItemSelection()
        for first, last in self._spans(ids):
            chosen.select(self._rows.index(first, 0), self._rows.index(last, 0))
        place = self._rows.index_of(current)
        if place.isValid():
            marks.setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
        marks.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _spans(self, ids: set[int]) -> list[tuple[int, int]]:
        """Return where ids stand, as first and last rows of what stands together."""
        if len(ids) < FEW:
            found = (self._rows.index_of(row_id) for row_id in ids)
            rows = sorted(index.row() for index in found if index.isValid())
        else:
            rows = [row for row, row_id in enumerate(self._rows.ids) if row_id in ids]
        spans: list[tuple[int, int]] = []
        for row in rows:
            if spans and spans[-1][1] == row - 1:
                spans[-1] = (spans[-1][0], row)
            else:
                spans.append((row, row))
        return spans

    def choose(self, row_id: int) -> bool:
        """Put cursor and selection on one id and show it; False where it is not in the list."""
        index = self._rows.index_of(row_id)
        if not index.isValid():
            return False
        # The view's own setCurrentIndex adds to the selection while Ctrl of Ctrl+N is still down.
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        return True

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._is_quiet:
            self.current_changed.emit(self._rows.id_at(current) if current.isValid() else 0)

    def _on_selection_changed(self, _now: object, _before: object) -> None:
        if not self._is_quiet:
            self.selection_changed.emit()

    def event(self, event: QEvent) -> bool:
        """A letter that looks for a name must not set off the command it stands for elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            letter = event.text().strip()
            if self.types_to_find and is_plain and letter and letter.isprintable():
                event.accept()
                return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Hand letters on: Qt would read row after row for one that begins so."""
        if self.types_to_find and search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id:
            self.opened.emit(self.current_id)
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, as in every list."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._rows.index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._rows.index(len(self._rows.ids) - 1, 0)
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        delegate = self.itemDelegate()
        if hasattr(delegate, "shows_focus"):
            by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
            delegate.shows_focus = not by_mouse
        super().focusInEvent(event)


def _are_same(ids: Sequence[int], others: Sequence[int]) -> bool:
    """Whether the same ids stand in the same order; of a million it takes no time in arrays."""
    if isinstance(ids, array) and isinstance(others, array):
        return ids == others  # 0.4 ms for a million, number by number it takes 41
    return len(ids) == len(others) and all(map(eq, ids, others))
