"""Paints a release in two lines: the headline, then its pill and what else one wants to know."""

from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases import rowwords
from pressdesk.desktop.rowsmodel import ROW
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.releases.drafts import ReleaseRow

HEIGHT = 80
INSET = 8
PADDING = 12
PILL = 18


class RowDelegate(RowPainter):
    """The row of a release."""

    height = HEIGHT

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, ReleaseRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self.paint_ground(painter, QRectF(box.adjusted(INSET, 2, -INSET, -2)), state)
        inner = box.adjusted(INSET + PADDING, 0, -(INSET + PADDING), 0)
        now = datetime.now(UTC)
        lines = self._headline(row, inner.width())
        line_height = 17.0
        top = inner.top() + (HEIGHT - (len(lines) * line_height + 7 + PILL)) / 2
        painter.setPen(theme.tokens().text)
        for layout, line in lines:
            # A layout draws all its lines; each one has a layout of its own.
            layout.draw(painter, QPointF(inner.left(), top + (line_height - line.height()) / 2))
            top += line_height
        self._paint_meta(painter, row, now, QRectF(inner.left(), top + 7, inner.width(), PILL))
        painter.restore()

    def _headline(self, row: ReleaseRow, width: int) -> list[tuple[QTextLayout, QTextLine]]:
        """Lay the headline out in two lines at most, the second cut with an ellipsis."""
        text = rowwords.headline(row)
        font = theme.font(13, QFont.Weight.DemiBold)
        first, line = self._line(text, font, width)
        cut = line.textLength()
        if cut >= len(text):
            return [(first, line)]
        first, line = self._line(text[:cut].rstrip(), font, width)
        rest = QFontMetrics(font).elidedText(text[cut:], Qt.TextElideMode.ElideRight, width)
        return [(first, line), self._line(rest, font, width)]

    def _line(self, text: str, font: QFont, width: int) -> tuple[QTextLayout, QTextLine]:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self.marks(text))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        return layout, line

    def _paint_meta(self, painter: QPainter, row: ReleaseRow, now: datetime, box: QRectF) -> None:
        standing = rowwords.standing(row, now)
        width = paint_pill(painter, box.left(), box.top(), _(rowwords.STATUS[standing]), standing)
        font = theme.font(11)
        painter.setFont(font)
        painter.setPen(theme.tokens().mute)
        rest = box.adjusted(width + 8, 0, 0, 0)
        metrics, room = QFontMetrics(font), int(rest.width())
        words = rowwords.meta(row, now)
        if metrics.horizontalAdvance(words) > room:
            words = rowwords.meta(row, now, is_brief=True)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, words)


def paint_pill(painter: QPainter, left: float, top: float, word: str, status: str) -> float:
    """Paint a status as a word on a soft ground, and return how wide it became."""
    ink, ground = theme.pill(status)
    font = theme.font(11, QFont.Weight.Medium)
    width = QFontMetrics(font).horizontalAdvance(word) + 14.0
    box = QRectF(left, top, width, PILL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, PILL / 2, PILL / 2)
    painter.setPen(ink)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
    return width
