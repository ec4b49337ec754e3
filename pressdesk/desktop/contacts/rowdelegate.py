"""Paints a contact in two lines beside an avatar: the name, then job title and organisation."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import theme
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.rowsmodel import ROW
from pressdesk.desktop.widgets.avatar import paint_avatar
from pressdesk.desktop.widgets.rowpainter import RowPainter

HEIGHT = 60
INSET = 8
PADDING = 12
AVATAR = 34
BADGE = 15


class RowDelegate(RowPainter):
    """The row of a person, with a badge for our own officers."""

    height = HEIGHT

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, ContactRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        self.paint_ground(painter, QRectF(box.adjusted(INSET, 2, -INSET, -2)), option.state)
        inner = QRectF(box.adjusted(INSET + PADDING, 0, -(INSET + PADDING), 0))
        face = QRectF(inner.left(), inner.center().y() - AVATAR / 2, AVATAR, AVATAR)
        paint_avatar(painter, face, cardwords.name(row), is_faded=row.is_archived)
        words = inner.adjusted(AVATAR + 12, 0, 0, 0)
        if row.is_officer:
            place = QPointF(words.right() - BADGE, box.top() + 13)
            painter.drawPixmap(place, theme.pixmap("badge-check", "accent", BADGE))
        top = QRectF(words.left(), box.top() + 11, words.width() - BADGE - 6, 19)
        self._paint_line(painter, top, cardwords.name(row), 13, QFont.Weight.DemiBold, "text")
        below = QRectF(words.left(), box.top() + 31, words.width(), 17)
        self._paint_line(
            painter, below, cardwords.second_line(row), 11, QFont.Weight.Normal, "mute"
        )
        painter.restore()

    def _paint_line(
        self, painter: QPainter, box: QRectF, text: str, size: int, weight: QFont.Weight, role: str
    ) -> None:
        font = theme.font(size, weight)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        layout = QTextLayout(shown, font)
        layout.setFormats(self.marks(shown))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setPen(theme.colour(role))
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
