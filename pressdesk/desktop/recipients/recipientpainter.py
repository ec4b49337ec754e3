"""Paints a recipient in two lines: name and house, then address and why in, or why out."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressdesk.desktop import theme
from pressdesk.desktop.recipients.found import Row
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.lists.recipients import Recipient

ICON, GAP = 15, 8
WHY = 42  # pixels at the right of a row in which a click asks why
_MOST = 0.62  # of the second line for the address, where the reason needs room too


class RecipientPainter(RowPainter[Row]):
    """The row of somebody who gets a copy, or of somebody left out, with the sign that says why."""

    height = 56
    margin = 18.0

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        t = theme.tokens()
        sign = QPointF(box.right() - ICON, box.center().y() - ICON / 2)
        painter.drawPixmap(sign, theme.pixmap("circle-help", "faint", ICON))
        words = box.adjusted(0, 0, -(ICON + GAP), 0)
        taken = self._paint_language(painter, row, words)
        bold = theme.font(13, QFont.Weight.DemiBold)
        name = row.one.formatted_name or row.address
        painter.setPen(t.mute if row.is_out else t.text)
        room = words.width() - taken
        wide = min(QFontMetricsF(bold).horizontalAdvance(name), room)
        first = QPointF(words.left(), box.top() + 9)
        self.paint_lines(painter, self.one_line(name, bold, room), first, 19)
        left = room - wide - GAP
        if row.organisation and left > 40:
            painter.setPen(t.mute)
            house = self.one_line(row.organisation, theme.font(12), left)
            self.paint_lines(painter, house, QPointF(words.left() + wide + GAP, first.y()), 19)
        self._paint_reason(painter, row, words)

    def _paint_language(self, painter: QPainter, row: Row, words: QRectF) -> float:
        """Paint which language they get at the right of the name; return what that takes."""
        said = row.one.language.upper() if isinstance(row.one, Recipient) else ""
        if not said:
            return 0.0
        font = theme.font(11, QFont.Weight.Medium)
        width = QFontMetricsF(font).horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(theme.tokens().faint)
        place = QRectF(words.right() - width, words.top() + 9, width + 1, 19)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)
        return width + GAP

    def _paint_reason(self, painter: QPainter, row: Row, words: QRectF) -> None:
        """Paint the second line: the address as far as it has room, then why."""
        font, top = theme.font(11), words.top() + 29
        measure = QFontMetricsF(font)
        x, t = words.left(), theme.tokens()
        if row.address and row.address != row.one.formatted_name:
            wide = measure.horizontalAdvance(row.address)
            reason = measure.horizontalAdvance(row.because) + 3 * GAP
            room = max(words.width() - reason, words.width() * _MOST)
            painter.setPen(t.mute)
            said = self.one_line(row.address, font, min(wide + 1, room))
            self.paint_lines(painter, said, QPointF(x, top), 17)
            x += min(wide, room) + GAP / 2 + 1
            painter.setPen(t.faint)
            self.paint_lines(painter, self.one_line("·", font, GAP), QPointF(x, top), 17)
            x += GAP
        painter.setPen(t.stop if row.is_out and _is_grave(row) else t.mute)
        because = self.one_line(row.because, font, words.right() - x)
        self.paint_lines(painter, because, QPointF(x, top), 17)


def _is_grave(row: Row) -> bool:
    return getattr(row.one, "reason", "") in ("do_not_contact", "objected")
