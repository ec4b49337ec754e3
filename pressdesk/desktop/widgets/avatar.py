"""A person's initials on a round ground whose colour goes with the name."""

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdesk.base.text import fold
from pressdesk.desktop import theme

# White words on each of them have a contrast of 4.5:1 at least, in both themes.
SHADES = ("#466CD6", "#2E8560", "#A5612F", "#8455C0", "#B84A74", "#357D96", "#7A6A1E")
FADED = "#697386"


def initials(name: str) -> str:
    """Return the first letters of the first and the last word that begin with a letter."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    whole = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    if len(whole) == 1:
        return words[0][0].upper()
    return (whole[0][0] + whole[-1][0]).upper()


def shade(name: str) -> QColor:
    """Return the colour of a name, the same on every day and every machine."""
    return QColor(SHADES[crc32(fold(name).encode()) % len(SHADES)])


def paint_avatar(painter: QPainter, box: QRectF, name: str, *, is_faded: bool = False) -> None:
    """Paint the initials in a circle as large as `box`; faded for those in the archive."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(FADED) if is_faded else shade(name))
    painter.drawEllipse(box)
    painter.setPen(QColor("#FFFFFF"))
    painter.setFont(theme.font(box.width() * 0.36, QFont.Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """The same as a control; screen readers pass it by, since the name stands beside it."""

    def __init__(self, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._is_faded = False
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, *, is_faded: bool = False) -> None:
        """Show the initials of another name."""
        self._name, self._is_faded = name, is_faded
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_avatar(QPainter(self), box, self._name, is_faded=self._is_faded)
