"""What all rows painted by hand share: height, ground, lines of words, what is searched for."""

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.desktop import theme
from pressdesk.desktop.marking import spans
from pressdesk.desktop.rowsmodel import ROW

Row = TypeVar("Row")
WIDTH = 200  # what a row asks for; it is as wide as its list
INSET = 8  # between the edge of the list and the ground of a row


class RowPainter(QStyledItemDelegate, Generic[Row]):
    """Paints the ground of a row and lets `paint_row` paint what is on it.

    All rows are of one `height`, so that a list of a hundred thousand scrolls like one of ten;
    `margin` lies left and right of what is painted. `words` are what is searched for, marked
    wherever they stand; the cursor is drawn round a row only where `shows_focus`.
    """

    height = 60
    margin = 20.0
    words = ""
    shows_focus = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        """Paint a row into a box that is as high as the row, within its margins."""
        raise NotImplementedError

    def paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        """Paint what shows that the row at `box` is selected, pointed at, or has the cursor."""
        t = theme.tokens()
        ground = box.adjusted(INSET, 2, -INSET, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(t.soft)
            painter.drawRoundedRect(ground, 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(t.hover)
            painter.drawRoundedRect(ground, 8, 8)
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(t.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)

    def one_line(self, text: str, font: QFont, width: float) -> list[QTextLayout]:
        """Lay words out in a single line, cut with an ellipsis, marked where they are searched."""
        # Most words fit, and to measure them takes as long as to lay them out.
        line = self._line(text, font, width)
        if line.lineAt(0).textLength() >= len(text):
            return [line]
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        return [self._line(cut, font, width)]

    def two_lines(self, text: str, font: QFont, width: float) -> list[QTextLayout]:
        """Lay words out in two lines at most, the second cut with an ellipsis."""
        first = self._line(text, font, width)
        cut = first.lineAt(0).textLength()
        if cut >= len(text):
            return [first]
        first = self._line(text[:cut].rstrip(), font, width)
        return [first, *self.one_line(text[cut:], font, width)]

    def paint_lines(
        self, painter: QPainter, lines: list[QTextLayout], place: QPointF, height: float
    ) -> None:
        """Paint lines in the painter's pen, one below the other, each in the middle of `height`."""
        top = place.y()
        for line in lines:
            air = (height - line.lineAt(0).height()) / 2
            line.draw(painter, QPointF(place.x(), top + air))
            top += height

    def _line(self, text: str, font: QFont, width: float) -> QTextLayout:
        # A layout draws all its lines, so that each line has a layout of its own.
        layout = QTextLayout(text, font)
        layout.setTextOption(self._option)
        if self.words:
            layout.setFormats(self._marks(text))
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout

    def _marks(self, text: str) -> list[QTextLayout.FormatRange]:
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

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if row is None:
            return
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, box, option.state)
        self.paint_row(painter, row, box.adjusted(self.margin, 0, -self.margin, 0))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(WIDTH, self.height)
