"""How a condition's row is laid out: in one line, or in two where that would be too narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from pressdesk.desktop.widgets.itemslayout import ItemsLayout

VALUES = 230  # pixels for the values, without which they stand in a line of their own
WIDE = 620  # pixels, the width a row would like
LEADING = 32  # pixels, the height of the controls of one line
_GAP = 6


class RowLayout(ItemsLayout):
    """Places, in this order: name, way of asking, values, how many it fits, remove, and words of
    refusal below all of them. The values have what room there is.

    `name_width` is what all names of a rule take, so that the rows stand below each other.
    """

    def __init__(self, parent: QWidget, name_width: int) -> None:
        super().__init__(parent)
        self._name_width = name_width

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        return QSize(WIDE, self.heightForWidth(WIDE))

    def minimumSize(self) -> QSize:
        return QSize(260, LEADING)

    def _place(self, rect: QRect, *, move: bool) -> int:
        name, way, values, figure, remove, refusal = self._items

        def put(item: QLayoutItem, x: int, y: int, width: int, height: int) -> None:
            if move:
                item.setGeometry(QRect(x, y, width, height))

        x, y, right = rect.x(), rect.y(), rect.x() + rect.width()
        fits, ends = figure.sizeHint().width(), remove.sizeHint().width()
        asks = way.sizeHint().width()
        is_wide = rect.width() >= self._name_width + asks + VALUES + fits + ends + 4 * _GAP
        first = self._name_width if is_wide else min(name.sizeHint().width(), rect.width() // 2)
        put(name, x, y, first, LEADING)
        if is_wide:
            put(way, x + first + _GAP, y, asks, LEADING)
            x += first + asks + 2 * _GAP
        else:
            asks = min(asks, rect.width() - first - _GAP)
            put(way, x + first + _GAP, y, asks, LEADING)
            put(figure, right - fits, y, fits, LEADING)
            y += LEADING + 4
        room = right - x - ends - _GAP - ((fits + _GAP) if is_wide else 0)
        height = self._height(values, room)
        put(values, x, y, room, height)
        if is_wide:
            put(figure, x + room + _GAP, y, fits, LEADING)
        put(remove, right - ends, y + (LEADING - ends) // 2, ends, ends)
        y += height
        widget = refusal.widget()
        if widget is not None and not widget.isHidden():
            tall = self._height(refusal, rect.width())
            put(refusal, rect.x(), y + 4, rect.width(), tall)
            y += tall + 4
        return y - rect.y()

    def _height(self, item: QLayoutItem, width: int) -> int:
        tall = item.heightForWidth(width) if item.hasHeightForWidth() else -1
        return max(tall, item.sizeHint().height() if tall < 0 else 0, LEADING if tall < 0 else 0)
