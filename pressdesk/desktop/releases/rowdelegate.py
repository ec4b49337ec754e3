"""Paints a release in two lines: the headline, then its pill and what else one wants to know."""

from datetime import UTC, datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases import rowwords
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.releases.drafts import ReleaseRow

LINE = 17.0
GAP = 7
PILL = 18


class RowDelegate(RowPainter[ReleaseRow]):
    """The row of a release."""

    height = 80

    def paint_row(self, painter: QPainter, row: ReleaseRow, box: QRectF) -> None:
        bold = theme.font(13, QFont.Weight.DemiBold)
        lines = self.two_lines(rowwords.headline(row), bold, box.width())
        tall = len(lines) * LINE
        top = box.top() + (self.height - (tall + GAP + PILL)) / 2
        painter.setPen(theme.tokens().text)
        self.paint_lines(painter, lines, QPointF(box.left(), top), LINE)
        below = QRectF(box.left(), top + tall + GAP, box.width(), PILL)
        self._paint_meta(painter, row, datetime.now(UTC), below)

    def _paint_meta(self, painter: QPainter, row: ReleaseRow, now: datetime, box: QRectF) -> None:
        standing = rowwords.standing(row, now)
        width = paint_pill(painter, box.left(), box.top(), _(rowwords.STATUS[standing]), standing)
        font = theme.font(11)
        painter.setFont(font)
        painter.setPen(theme.tokens().mute)
        rest = box.adjusted(width + 8, 0, 0, 0)
        metrics, room = QFontMetrics(font), int(rest.width())
        said = rowwords.metas(row, now)
        # Asked of the very call that would cut: it counts a little wider than the words are.
        cuts = [metrics.elidedText(some, Qt.TextElideMode.ElideRight, room) for some in said]
        pairs = zip(said, cuts, strict=True)
        words = next((some for some, cut in pairs if some == cut), cuts[-1])
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
