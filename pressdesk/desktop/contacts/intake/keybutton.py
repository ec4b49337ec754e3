"""A button that shows the key by which it can be pressed as well."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from pressdesk.desktop import theme

CAP, AIR = 18, 7  # pixels: the side of the key, and what is left and right of it


class KeyButton(QPushButton):
    """An ordinary button with the cap of its key at the right; who makes it joins the key to it."""

    def __init__(self, text: str, key: str, kind: str = "plain") -> None:
        super().__init__(text)
        self.key = key
        self.setProperty("kind", kind)
        self.setProperty("keyed", "true")
        self.setToolTip(f"{text} ({key})")
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(self.width() - CAP - AIR, (self.height() - CAP) / 2, CAP, CAP)
        ink = t.accent if self.isChecked() else t.mute
        painter.setPen(QPen(ink if self.isChecked() else t.line, 1))
        painter.setBrush(t.pane)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.setFont(theme.font(10.5, QFont.Weight.DemiBold))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
