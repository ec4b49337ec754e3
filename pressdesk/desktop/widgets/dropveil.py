"""The veil over a pane while something is dragged over it: what will happen when it is let go."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pressdesk.desktop import theme


class DropVeil(QWidget):
    """Covers its parent, takes no mouse, and goes as it came."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """Say what will happen."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def lift(self, is_shown: bool) -> None:
        """Show or hide the veil."""
        if is_shown:
            self.setGeometry(self._over.rect())
            self.raise_()
        self.setVisible(is_shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(t.pane)
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(t.accent, 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(14, 14, -14, -14), 12, 12)
        font = theme.font(17, QFont.Weight.DemiBold)
        size = QFontMetrics(font).size(0, self._words)
        # On a ground of its own: what lies under the veil must not run through the words.
        sign = QRectF(0, 0, size.width() + 64, size.height() + 40)
        sign.moveCenter(QRectF(self.rect()).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.soft)
        painter.drawRoundedRect(sign, 12, 12)
        painter.setPen(t.accent)
        painter.setFont(font)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, self._words)
