"""A layout of small things in lines, as words stand in a paragraph."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from pressdesk.desktop.widgets.itemslayout import ItemsLayout


class FlowLayout(ItemsLayout):
    """Puts its widgets side by side and goes on in the next line where the width ends.

    With `last_fills` the last one has what is left of its line, if that is as much as it needs.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 8, *, last_fills: bool = False
    ) -> None:
        super().__init__(parent)
        self.setSpacing(spacing)
        self._last_fills = last_fills

    def clear(self) -> None:
        """Take out and delete all that stands here."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size.grownBy(margins)

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        below = margins.bottom()
        rect = rect.adjusted(margins.left(), margins.top(), -margins.right(), 0)
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if self._last_fills and item is self._items[-1]:
                left = rect.right() + 1 - x
                least = item.minimumSize().width()
                size.setWidth(left if left >= least else rect.width())
            if size.width() > rect.width() > 0:  # alone in its line, and that is too short
                tall = item.heightForWidth(rect.width()) if item.hasHeightForWidth() else -1
                size = QSize(rect.width(), max(tall, size.height()))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y() + margins.top() + below
