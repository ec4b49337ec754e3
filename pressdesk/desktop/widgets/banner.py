"""A strip above the panes for what holds as long as it is shown, such as an office to read only."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import label


class Banner(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel()
        self._words = label("")
        self._words.setWordWrap(True)
        self._button = QPushButton()
        self._act: Callable[[], object] | None = None
        self._button.clicked.connect(lambda: self._act() if self._act else None)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 14, 7)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._button.hide()
        self._dress()
        theme.notifier.changed.connect(self._dress)
        self.hide()

    def say(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence and perhaps one button; an empty sentence takes the strip away."""
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    @property
    def text(self) -> str:
        """What is shown."""
        return self._words.text()

    def _dress(self) -> None:
        ink, ground = theme.pill("in_review")
        self._icon.setPixmap(theme.pixmap("triangle-alert", "warn"))
        self.setStyleSheet(
            f"#banner {{ background: {ground.name()}; }} #banner QLabel {{ color: {ink.name()}; }}"
        )
