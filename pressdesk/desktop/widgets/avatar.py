"""A person's photo, or initials on a round ground whose colour goes with the name."""

from zlib import crc32

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdesk.base.text import fold
from pressdesk.desktop import theme

# White words on each of them have a contrast of 4.5:1 at least, in both themes.
SHADES = ("#466CD6", "#2E8560", "#A5612F", "#8455C0", "#B84A74", "#357D96", "#7A6A1E")
FADED = "#697386"
SHARPEST = 2  # pixels of a photo kept for each pixel of the screen


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


def read_photo(data: bytes, side: int) -> QImage | None:
    """Return a photo turned upright and at most about `side` pixels large; None if unreadable.

    It is read at the size it is wanted in, so that a huge picture costs no more than a small one.
    """
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else image


def paint_photo(painter: QPainter, box: QRectF, photo: QImage, *, is_faded: bool = False) -> None:
    """Paint the middle of a photo in a circle as large as `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    round_ = QPainterPath()
    round_.addEllipse(box)
    painter.setClipPath(round_)
    painter.setOpacity(0.5 if is_faded else 1)
    side = min(photo.width(), photo.height())
    # Faces stand above the middle of an upright picture.
    top = (photo.height() - side) / 3
    source = QRectF((photo.width() - side) / 2, top, side, side)
    painter.drawImage(box, photo, source)
    painter.restore()


class Avatar(QWidget):
    """The same as a control; screen readers pass it by, since the name stands beside it."""

    def __init__(self, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._photo: QImage | None = None
        self._is_faded = False
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, *, is_faded: bool = False, photo: bytes = b"") -> None:
        """Show another person: the photo where there is one that can be read, else initials."""
        self._name, self._is_faded = name, is_faded
        self._photo = read_photo(photo, round(self.width() * SHARPEST)) if photo else None
        self.update()

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return self._photo is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._photo is not None:
            paint_photo(QPainter(self), box, self._photo, is_faded=self._is_faded)
            return
        paint_avatar(QPainter(self), box, self._name, is_faded=self._is_faded)
