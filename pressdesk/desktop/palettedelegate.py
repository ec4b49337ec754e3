"""Paints what the palette offers: icon, title, and at the right its kind or its shortcut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.desktop import theme

ROW_HEIGHT = 36
ENTRY = Qt.ItemDataRole.UserRole + 1


class EntryDelegate(QStyledItemDelegate):
    """One line an entry."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY)
        if entry is None:
            return
        t = theme.tokens()
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.soft if chosen else t.hover)
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 7, 7)
        top = box.top() + (ROW_HEIGHT - theme.ICON_SIZE) / 2
        picture = theme.pixmap(entry.icon, "accent" if chosen else "mute")
        painter.drawPixmap(round(box.left()) + 12, round(top), picture)
        aside = entry.keys or entry.kind
        small = theme.font(11)
        width = QFontMetrics(small).horizontalAdvance(aside) + 4
        painter.setFont(small)
        painter.setPen(t.stop if entry.warns else t.mute)
        right = QRectF(box.right() - width - 12, box.top(), width, ROW_HEIGHT)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside)
        font = theme.font(13, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(t.text)
        room = box.adjusted(42, 0, -(width + 26), 0)
        title = QFontMetrics(font).elidedText(
            entry.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()
