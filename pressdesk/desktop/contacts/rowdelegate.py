"""Paints a contact in two lines beside an avatar: the name, then job title and organisation."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import theme
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.marking import spans
from pressdesk.desktop.rowsmodel import ROW
from pressdesk.desktop.widgets.avatar import paint_avatar

HEIGHT = 60
INSET = 8
PADDING = 12
AVATAR = 34
BADGE = 15


class RowDelegate(QStyledItemDelegate):
    """All rows are of one height, so that a million people scroll like ten."""

    words = ""
    shows_focus = False

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, HEIGHT)

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
        self._paint_ground(painter, QRectF(box.adjusted(INSET, 2, -INSET, -2)), option.state)
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

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
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

    def _paint_line(
        self, painter: QPainter, box: QRectF, text: str, size: int, weight: QFont.Weight, role: str
    ) -> None:
        font = theme.font(size, weight)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        layout = QTextLayout(shown, font)
        layout.setFormats(self._marks(shown))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setPen(theme.colour(role))
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))

    def _marks(self, text: str) -> list[QTextLayout.FormatRange]:
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
