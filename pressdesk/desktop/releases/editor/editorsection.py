"""A part of the release below its body that can be folded: notes to editors, About."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.widgets.controls import quiet_button


class EditorSection(QWidget):
    """A heading that folds, and a body of its own. It opens where something is written."""

    unfolded = Signal(bool)

    def __init__(
        self,
        name: str,
        title: str,
        hint: str,
        image_of: Callable[[str], QImage | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body = BodyEdit(name, image_of, size=14)
        self.body.setPlaceholderText(hint)
        self.body.setAccessibleName(title)
        self.head = quiet_button(title, "chevron-right")
        self.head.setProperty("kind", "fold")  # Its arrow stands where the lines above begin.
        self._build()
        self.head.clicked.connect(lambda: self.fold(not self.body.isHidden()))
        self.fold(True)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.head)
        row.addStretch(1)
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.body)

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the end of the heading."""
        self._row.addWidget(button)

    def fold(self, is_folded: bool) -> None:
        """Show or hide the text."""
        self.body.setVisible(not is_folded)
        theme.set_icon(self.head, "chevron-right" if is_folded else "chevron-down", "mute", 15)
        self.unfolded.emit(not is_folded)
