"""The sheet of keyboard shortcuts, written from the actions there are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.menus import TITLES
from pressdesk.desktop.widgets.controls import label, search_box


def shortcuts(made: Sequence[QAction]) -> list[tuple[str, str, str]]:
    """Return (menu, action, keys) of every action that has keys, in the order of the menus."""
    order = list(TITLES)
    found = [
        (
            str(action.property("menu") or "view"),
            action.text().replace("&", "").rstrip("…"),
            " · ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in keys),
        )
        for action in made
        if (keys := action.shortcuts())
    ]
    return sorted(found, key=lambda row: order.index(row[0]) if row[0] in order else len(order))


class ShortcutsDialog(QDialog):
    """Shows every shortcut under the menu it belongs to; typing narrows the sheet."""

    def __init__(self, made: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self._rows = shortcuts(made)
        self._build()
        self._show("")

    def _build(self) -> None:
        self._search = search_box(_("Search shortcuts"))
        self._search.textChanged.connect(self._show)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(_("Keyboard shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addWidget(self._scroll, 1)
        self.resize(520, 560)

    def _show(self, words: str) -> None:
        from pressdesk.desktop.fuzzy import fit

        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(4, 0, 4, 0)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        menu = ""
        for name, title, keys in self._rows:
            if words and not fit(words, f"{title} {keys}"):
                continue
            if name != menu:
                menu = name
                head = label(_(TITLES.get(menu, menu)).replace("&", "").upper(), "section")
                head.setContentsMargins(0, 10, 0, 0)
                grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            row = grid.rowCount()
            grid.addWidget(label(title), row, 0)
            pressed = label(keys, "mute")
            grid.addWidget(pressed, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(sheet)
