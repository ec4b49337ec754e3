"""Paints what was found in the guide: the heading, the chapter it is in, the words around."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.desktop import theme

HIT = Qt.ItemDataRole.UserRole + 1  # (title, chapter, words around)
_LINE, _AROUND = 18, 32  # pixels: a line of the title, two of the words around


class HitDelegate(QStyledItemDelegate):
    """A place found has up to four lines; a chapter of the contents is painted as any item."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hit = index.data(HIT)
        if hit is None:
            return super().sizeHint(option, index)
        return QSize(0, 12 + _LINE + (_LINE if hit[1] else 0) + _AROUND)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = index.data(HIT)
        super().paint(painter, option, index)  # the ground, and the words of what is no hit
        if hit is None:
            return
        title, chapter, around = hit
        t = theme.tokens()
        box = QRectF(option.rect).adjusted(10, 6, -10, -6)
        painter.save()
        for words, font, colour in (
            (title, theme.font(13, QFont.Weight.DemiBold), t.text),
            (chapter, theme.font(11), t.mute),
        ):
            if words:
                painter.setFont(font)
                painter.setPen(colour)
                cut = QFontMetrics(font).elidedText(
                    words, Qt.TextElideMode.ElideRight, int(box.width())
                )
                painter.drawText(box, Qt.AlignmentFlag.AlignTop, cut)
                box.setTop(box.top() + _LINE)
        painter.setFont(theme.font(12))
        painter.setPen(t.mute)
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, around)
        painter.restore()
