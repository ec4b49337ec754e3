"""A field for a line or a few, as high as what is written in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_AROUND = 14  # pixels of the frame, its padding and the document's margin


class GrowingEdit(QPlainTextEdit):
    """Plain text that wraps, from one line up to `most` lines high; it is one, or `takes_lines`."""

    def __init__(
        self, most: int = 4, parent: QWidget | None = None, *, takes_lines: bool = False
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._takes_lines = takes_lines
        self.setProperty("kind", "form")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        lines = min(max(round(self.document().size().height()), 1), self._most)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _AROUND)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and not self._takes_lines:
            event.ignore()  # A headline is one line, however often it wraps.
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()
