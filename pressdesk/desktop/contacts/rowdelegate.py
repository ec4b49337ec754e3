"""Paints a contact in two lines beside an avatar: the name, then job title and organisation."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import theme
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.widgets.avatar import paint_avatar
from pressdesk.desktop.widgets.rowpainter import RowPainter

AVATAR = 34
BADGE = 15


class RowDelegate(RowPainter[ContactRow]):
    """The row of a person, with a badge for our own officers."""

    height = 60

    def paint_row(self, painter: QPainter, row: ContactRow, box: QRectF) -> None:
        face = QRectF(box.left(), box.center().y() - AVATAR / 2, AVATAR, AVATAR)
        paint_avatar(painter, face, cardwords.name(row), is_faded=row.is_archived)
        words = box.adjusted(AVATAR + 12, 0, 0, 0)
        if row.is_officer:
            place = QPointF(words.right() - BADGE, box.top() + 13)
            painter.drawPixmap(place, theme.pixmap("badge-check", "accent", BADGE))
        bold, room = theme.font(13, QFont.Weight.DemiBold), words.width() - BADGE - 6
        painter.setPen(theme.tokens().text)
        name = self.one_line(cardwords.name(row), bold, room)
        self.paint_lines(painter, name, QPointF(words.left(), box.top() + 11), 19)
        painter.setPen(theme.tokens().mute)
        second = self.one_line(cardwords.second_line(row), theme.font(11), words.width())
        self.paint_lines(painter, second, QPointF(words.left(), box.top() + 31), 17)
