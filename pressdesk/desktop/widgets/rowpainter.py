"""What all rows painted by hand share: their height, their ground, and the words searched for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.desktop import theme
from pressdesk.desktop.marking import spans

WIDTH = 200  # what a row asks for; it is as wide as its list


class RowPainter(QStyledItemDelegate):
    """All rows are of one `height`, so that a list of a hundred thousand scrolls like one of ten.

    `words` are what is searched for, marked wherever they stand; the cursor is drawn round a row
    only where `shows_focus`.
    """

    height = 60
    words = ""
    shows_focus = False

    def paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        """Paint what shows that a row is selected, pointed at, or has the cursor."""
        t = theme.tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(t.soft)
            painter.drawRoundedRect(box, 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(t.hover)
            painter.drawRoundedRect(box, 8, 8)
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(t.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def marks(self, text: str) -> list[QTextLayout.FormatRange]:
        """Return where the words searched for stand in `text`, with the look of a mark."""
        made = []
        for start, length in spans(text, self.words):
            span = QTextLayout.FormatRange()
            span.start = start
            span.length = length
            look = QTextCharFormat()
            look.setBackground(theme.tokens().mark)
            span.format = look
            made.append(span)
        return made

    # Qt

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(WIDTH, self.height)
