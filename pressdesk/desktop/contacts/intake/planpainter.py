"""Paints a row of a plan: the name with its verdict, the work, and why or what becomes of it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressdesk.contacts.intakeviews import RowView
from pressdesk.contacts.planning import Verdict
from pressdesk.desktop import theme
from pressdesk.desktop.contacts.intake import planwords
from pressdesk.desktop.widgets.rowpainter import RowPainter

GAP, TICK = 10, 13
TALL, LOW = 72, 56  # of a row, in pixels; low ones hold a third line still, without air


class PlanPainter(RowPainter[RowView]):
    """The row of a plan. One that says less stands in the middle of its height."""

    height = TALL

    def paint_row(self, painter: QPainter, row: RowView, box: QRectF) -> None:
        t, small = theme.tokens(), theme.font(11)
        work = planwords.work(row)
        reason, ruling = planwords.reason(row), planwords.ruling(row)
        lines = 19 + (17 if work else 0) + (17 if reason or ruling else 0)
        top = box.top() + (self.height - lines) / 2
        taken = self._paint_pill(painter, row, QRectF(box.left(), top, box.width(), 19))
        is_out = row.ruling == "leave" and row.verdict is not Verdict.SAME
        painter.setPen(t.mute if is_out else t.text)
        bold = theme.font(13, QFont.Weight.DemiBold)
        name = self.one_line(planwords.name(row), bold, box.width() - taken - GAP)
        self.paint_lines(painter, name, QPointF(box.left(), top), 19)
        top += 19
        painter.setPen(t.mute)
        if work:
            self.paint_lines(
                painter, self.one_line(work, small, box.width()), QPointF(box.left(), top), 17
            )
            top += 17
        taken = self._paint_ruling(painter, row, ruling, QRectF(box.left(), top, box.width(), 17))
        painter.setPen(t.warn if row.verdict is Verdict.LOOK else t.mute)
        words = self.one_line(reason, small, max(box.width() - taken, 40))
        self.paint_lines(painter, words, QPointF(box.left(), top), 17)

    def _paint_pill(self, painter: QPainter, row: RowView, line: QRectF) -> float:
        """Paint the verdict at the right of a line; return its width."""
        ink, ground = theme.pill(planwords.TONES[row.verdict])
        font = theme.font(11, QFont.Weight.Medium)
        words = planwords.verdict(row)
        width = QFontMetricsF(font).horizontalAdvance(words) + 16
        pill = QRectF(line.right() - width, line.top() + 0.5, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _paint_ruling(self, painter: QPainter, row: RowView, said: str, line: QRectF) -> float:
        """Paint what becomes of a row, ticked where the user said so; return the width taken."""
        if not said:
            return 0
        font = theme.font(11, QFont.Weight.Medium)
        width = QFontMetricsF(font).horizontalAdvance(said)
        place = QRectF(line.right() - width, line.top(), width + 1, line.height())
        painter.setFont(font)
        painter.setPen(theme.tokens().text if row.is_ruled else theme.tokens().mute)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)
        if not row.is_ruled:
            return width + GAP
        tick = QPointF(place.left() - TICK - 3, line.center().y() - TICK / 2)
        painter.drawPixmap(tick, theme.pixmap("check", "ok", TICK))
        return width + TICK + 3 + GAP
