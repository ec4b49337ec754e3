"""How a picture stands in the body: the image itself, and below it what is printed with it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases.writing.bodydocument import picture_of
from pressdesk.formats.body import Picture

_TALLEST = 320.0
_GAP = 6.0


def _strongest() -> tuple[QColor, QColor]:
    """Return the ground and the ink farthest apart, the ground being the theme's."""
    white, black = QColor("white"), QColor("black")
    return (black, white) if QColor(theme.colour("pane")).lightness() < 128 else (white, black)


class PictureObject(QPyTextObject):
    """Paints the character that stands for a picture."""

    def __init__(
        self, image_of: Callable[[str], QImage | None], width: Callable[[], float]
    ) -> None:
        super().__init__()
        self._image_of = image_of
        self._width = width

    def intrinsicSize(self, _doc: QTextDocument, _place: int, looks: QTextFormat) -> QSizeF:
        picture = picture_of(looks.toCharFormat())
        width = max(self._width(), 80.0)
        lines = self._lines(picture)
        return QSizeF(width, self._drawn_size(picture).height() + _GAP + 16 * len(lines) + 4)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _place: int,
        looks: QTextFormat,
    ) -> None:
        rect = QRectF(rect)
        picture = picture_of(looks.toCharFormat())
        size = self._drawn_size(picture)
        place = QRectF(rect.topLeft(), size)
        image = self._image_of(picture.image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if image is None or image.isNull():
            painter.fillRect(place, theme.colour("field"))
            painter.setPen(theme.colour("mute"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _("Image not found"))
        else:
            painter.drawImage(place, image)
        top = place.bottom() + _GAP
        # Qt lays half of the selection's colour over a selected object, words and all.
        is_selected = looks.hasProperty(QTextFormat.Property.BackgroundBrush)
        paper, ink = _strongest()
        if is_selected:
            below = QRectF(rect.topLeft(), rect.bottomRight())
            below.setTop(place.bottom())
            painter.fillRect(below, paper)
        for text, role in self._lines(picture):
            painter.setFont(theme.font(12))
            painter.setPen(ink if is_selected else theme.colour(role))
            metrics = QFontMetricsF(painter.font())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            line = QRectF(rect.left(), top, rect.width(), 16)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            top += 16

    def _drawn_size(self, picture: Picture) -> QSizeF:
        width = max(self._width(), 80.0)
        image = self._image_of(picture.image)
        if image is None or image.isNull():
            return QSizeF(width, 96)
        size = QSizeF(image.size()) / image.devicePixelRatio()
        scale = min(1.0, width / max(size.width(), 1), _TALLEST / max(size.height(), 1))
        return size * scale

    def _lines(self, picture: Picture) -> list[tuple[str, str]]:
        credit = " · ".join(w for w in (picture.credit, picture.rights) if w)
        lines = [(picture.caption.replace("\n", " "), "text"), (credit, "mute")]
        if not picture.alt:
            lines.append((_("No alternative text yet: double-click to add it"), "warn"))
        return [line for line in lines if line[0]]
