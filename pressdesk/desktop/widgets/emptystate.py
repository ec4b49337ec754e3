"""What an empty screen says: what to do next, with buttons to do it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import label


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and buttons in a row, in the middle of the room there is."""

    def __init__(
        self,
        icon: str,
        title: str,
        hint: str,
        buttons: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel()
        self._title = label(title, "title")
        self._hint = label(hint, "mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for words in (self._icon, self._title, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setWordWrap(words is not self._icon)
            column.addWidget(words)
        column.addSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
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
