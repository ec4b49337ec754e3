"""Any number of rows of one kind in the form, and a link to add another."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.desktop import theme


class ListedRow(QWidget):
    """One row: `value` is what stands in it, `is_empty` whether that says nothing."""

    edited = Signal()
    remove_requested = Signal()

    @property
    def value(self) -> Any:
        """What stands in the row."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the cursor into the first field."""
        raise NotImplementedError


class RowList(QWidget):
    """Rows one below the other; none at all is one empty row."""

    edited = Signal()

    def __init__(self, add: str, make: Callable[[Any], ListedRow], blank: Any) -> None:
        super().__init__()
        self._make, self._blank = make, blank
        self._rows: list[ListedRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._add = QPushButton(add)
        self._add.setProperty("kind", "link")
        theme.set_icon(self._add, "plus", "accent", 14)
        self._add.clicked.connect(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._column)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_values(self, values: Sequence[Any]) -> None:
        """Show these in the place of what stood here."""
        while self._rows:
            self._drop(self._rows[-1])
        for value in values or (self._blank,):
            self._append(value)

    @property
    def values(self) -> tuple[Any, ...]:
        """What stands in the rows, the empty ones left out."""
        return tuple(row.value for row in self._rows if not row.is_empty)

    def begin(self) -> None:
        """Add a row, or take the last one where it is empty, and put the cursor into it."""
        row = self._rows[-1] if self._rows and self._rows[-1].is_empty else None
        if row is None:
            row = self._append(self._blank)
        row.begin()

    def _append(self, value: Any) -> ListedRow:
        row = self._make(value)
        row.edited.connect(self.edited)
        row.remove_requested.connect(lambda: self._on_row_removed(row))
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _drop(self, row: ListedRow) -> None:
        self._rows.remove(row)
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _on_row_removed(self, row: ListedRow) -> None:
        self._drop(row)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
