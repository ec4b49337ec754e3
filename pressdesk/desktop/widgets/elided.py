"""Words of one line that say with an ellipsis that they had no room for the rest."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from pressdesk.desktop import theme


class ElidedLabel(QLabel):
    """Plain text in one line; the whole of it is in the tooltip when it does not fit."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip("" if words == self.text() else self.text())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)


class ElidedButton(QPushButton):
    """A link with an icon, as wide as its words or as the room there is."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setProperty("kind", "link")
        self.setAccessibleName(text)
        theme.set_icon(self, icon, "accent", 14, 4)
        self.setIconSize(QSize(18, 14))
        self._wide = super().sizeHint().width()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - (self._wide - self.fontMetrics().horizontalAdvance(self._whole))
        ends = Qt.TextElideMode.ElideRight
        said = self.fontMetrics().elidedText(self._whole, ends, room)
        if said != self.text():
            self.setText(said)
            self.setToolTip("" if said == self._whole else self._whole)
