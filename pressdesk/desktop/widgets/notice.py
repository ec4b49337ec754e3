"""A sentence on a coloured ground, for what must not be overlooked; the words say it, too."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import label

# The colours of the pills that mean the same: withdrawn, in review, draft, embargoed.
TONES = {"stop": "withdrawn", "warn": "in_review", "mute": "draft", "embargo": "embargoed"}
INKS = {"embargo": "embargoed"}
ICON = 15


class Notice(QWidget):
    """An icon and words that wrap; `tone` is stop, warn, embargo or mute."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon = "mute", "info"
        self._picture = QLabel()
        self._words = label("")
        self._words.setWordWrap(True)
        self._words.setFont(theme.font(12, QFont.Weight.Medium))
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.notifier.changed.connect(self._dress)

    def say(self, words: str, tone: str = "mute", icon: str = "info") -> None:
        """Show other words; none hide it."""
        self._tone, self._icon = tone, icon
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._dress()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text() if not self.isHidden() else ""

    def _dress(self) -> None:
        ink = INKS.get(self._tone, self._tone)
        self._picture.setPixmap(theme.pixmap(self._icon, ink, ICON))
        palette = self._words.palette()
        palette.setColor(self._words.foregroundRole(), theme.pill(TONES[self._tone])[0])
        self._words.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.pill(TONES[self._tone])[1])
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
