"""Paints a contact in two lines beside an avatar: the name, then job title and organisation."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import cardwords, dates, theme
from pressdesk.desktop.widgets.avatar import paint_avatar
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT

AVATAR = 34
BADGE, GAP = 15, 6


class RowDelegate(RowPainter[ContactRow]):
    """The row of a person, with how things stand, and a badge for our own officers."""

    height = 60

    def paint_row(self, painter: QPainter, row: ContactRow, box: QRectF) -> None:
        face = QRectF(box.left(), box.center().y() - AVATAR / 2, AVATAR, AVATAR)
        is_barred = row.status == DO_NOT_CONTACT
        is_faded = row.is_archived or row.status != ACTIVE
        paint_avatar(painter, face, cardwords.name(row), is_faded=is_faded)
        words = box.adjusted(AVATAR + 12, 0, 0, 0)
        taken = self._paint_standing(painter, row, words)
        bold, room = theme.font(13, QFont.Weight.DemiBold), words.width() - taken
        painter.setPen(theme.tokens().mute if is_barred else theme.tokens().text)
        name = self.one_line(cardwords.name(row), bold, room)
        said = cardwords.second_line(row)
        top = box.top() + (11 if said else 20)
        self.paint_lines(painter, name, QPointF(words.left(), top), 19)
        painter.setPen(theme.tokens().mute)
        second = self.one_line(said, theme.font(11), words.width())
        self.paint_lines(painter, second, QPointF(words.left(), box.top() + 31), 17)

    def _paint_standing(self, painter: QPainter, row: ContactRow, words: QRectF) -> float:
        """Paint what is to be known of a person at the right of the name; return its width."""
        right = words.right()
        if row.is_officer:
            right -= BADGE
            place = QPointF(right, words.top() + 13)
            painter.drawPixmap(place, theme.pixmap("badge-check", "accent", BADGE))
            right -= GAP
        said, ink = cardwords.standing(row, dates.today())
        if said:
            font = theme.font(11, QFont.Weight.Medium)
            width = QFontMetricsF(font).horizontalAdvance(said)
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            box = QRectF(right - width, words.top() + 11, width + 1, 19)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
            right -= width + GAP
        return words.right() - right
