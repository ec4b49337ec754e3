"""A popover in which one thing of many is found by its words and taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.popover import Popover

_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
Offered = Sequence[tuple[int, str]]


class Picker(Popover):
    """Offers what `find` returns for the words typed: ids with their names.

    `picked` brings the id and the name; with `make` ("New list “{words}”"), `made` brings the
    words typed where nothing offered is called so.
    """

    picked = Signal(int, str)
    made = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        search: str,
        find: Callable[[str], Offered],
        make: str = "",
        width: int = 320,
    ) -> None:
        super().__init__(parent, width)
        self._find, self._make = find, make
        self._box = search_box(search)
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._list.setProperty("kind", "picker")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setMinimumHeight(220)
        for part in (label(title, "heading"), self._box, self._list):
            self.column.addWidget(part)
        self._box.textChanged.connect(self._fill)
        self._box.returnPressed.connect(self._on_returned)
        self._box.installEventFilter(self)
        self._list.itemClicked.connect(self._take)
        self._list.itemActivated.connect(self._take)
        self._fill("")
        QTimer.singleShot(0, self._box, self._box.setFocus)

    @property
    def box(self) -> QWidget:
        """Where one types."""
        return self._box

    @property
    def offered(self) -> list[str]:
        """What is offered now, from top to bottom."""
        return [self._list.item(n).text() for n in range(self._list.count())]

    def _fill(self, words: str) -> None:
        self._list.clear()
        said = words.strip()
        found = list(self._find(said))
        for row, name in found:
            self._add(row, name)
        if self._make and said and all(name.casefold() != said.casefold() for _row, name in found):
            self._add(0, self._make.format(words=said))
        self._list.setCurrentRow(0)

    def _add(self, row: int, name: str) -> None:
        item = QListWidgetItem(name)
        item.setToolTip(name)
        item.setData(Qt.ItemDataRole.UserRole, row)
        item.setSizeHint(QSize(self.minimumWidth() - 40, 30))
        self._list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        row, words = item.data(Qt.ItemDataRole.UserRole), self._box.text().strip()
        name = item.text()
        self.close()
        if row:
            self.picked.emit(row, name)
        else:
            self.made.emit(words)

    def _on_returned(self) -> None:
        if (item := self._list.currentItem()) is not None:
            self._take(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through what is offered while one types."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
