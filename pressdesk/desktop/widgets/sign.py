"""The sign of what is no person, where a person has a face: an icon on a rounded ground."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from pressdesk.desktop import theme


def paint_sign(painter: QPainter, box: QRectF, icon: str, ground: QColor | None = None) -> None:
    """Paint an icon on a ground as large as `box`: white on a colour, mute without one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens().field if ground is None else ground)
    painter.drawRoundedRect(box, box.width() * 0.24, box.width() * 0.24)
    size = round(box.width() * 0.5)
    picture = theme.pixmap(icon, "mute" if ground is None else "on_fill", size)
    left, top = box.left() + (box.width() - size) / 2, box.top() + (box.height() - size) / 2
    painter.drawPixmap(QPointF(left, top), picture)
    painter.restore()
