"""What an empty screen says: what to do next, with buttons to do it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import label

MARGIN, SPACING = 24, 8


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and buttons, in the middle of the room there is.

    The buttons stand in a row, or one above the other where the room is narrow; `asides` stand
    apart below them.
    """

    def __init__(
        self,
        icon: str,
        title: str,
        hint: str,
        buttons: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
        *,
        asides: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel()
        self._title = label(title, "title")
        self._hint = label(hint, "mute")
        self._buttons = tuple(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(SPACING)
        column.addStretch(2)
        for words in (self._icon, self._title, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setWordWrap(words is not self._icon)
            column.addWidget(words)
        column.addSpacing(8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACING)
        for button in buttons:
            self._row.addWidget(button)
        column.addLayout(_centred(self._row))
        if asides:
            column.addSpacing(24)
        for button in asides:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._dress()
        theme.notifier.changed.connect(self._dress)

    def say(self, title: str, hint: str) -> None:
        """Put other words in the place of the first ones."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._icon.setVisible(bool(title))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @property
    def title(self) -> str:
        """What it says first."""
        return self._title.text()

    def _dress(self) -> None:
        self._icon.setPixmap(theme.pixmap(self._icon_name, "faint", 32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(one.sizeHint().width() + SPACING for one in self._buttons) + 2 * MARGIN
        is_narrow = needed > event.size().width()
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)


def _centred(inner: QBoxLayout) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.addStretch(1)
    row.addLayout(inner)
    row.addStretch(1)
    return row
