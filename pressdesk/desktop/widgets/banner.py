"""A strip above the panes for what holds as long as it is shown, such as an office to read only."""

from collections.abc import Callable, Sequence

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
        self._buttons: list[QPushButton] = []
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 14, 7)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self._dress()
        theme.notifier.changed.connect(self._dress)
        self.hide()

    def say(
        self,
        words: str,
        button: str = "",
        act: Callable[[], object] | None = None,
        *,
        more: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show a sentence and perhaps buttons; an empty sentence takes the strip away."""
        self._words.setText(words)
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        offered = ((button, act), *more) if button and act is not None else tuple(more)
        self._buttons = [self._offer(label, wanted) for label, wanted in offered]
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def _offer(self, label: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(label)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button)
        return button

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
