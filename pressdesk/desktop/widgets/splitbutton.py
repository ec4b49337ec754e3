"""A primary button with a narrow second half that opens a menu of other ways to do the same."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import primary_button, yielding_button


class SplitButton(QWidget):
    """`button` does the usual thing; `menu` holds the others, to be filled by its owner."""

    def __init__(
        self,
        text: str,
        icon: str,
        more: str,
        parent: QWidget | None = None,
        *,
        yields: bool = False,
    ) -> None:
        super().__init__(parent)
        made = yielding_button(text, icon, primary=True) if yields else primary_button(text, icon)
        self.button: QPushButton = made
        self.button.setProperty("half", "left")
        self.menu = QMenu(self)
        self.more = QPushButton()
        self.more.setProperty("kind", "primary")
        self.more.setProperty("half", "right")
        self.more.setAccessibleName(more)
        self.more.setToolTip(more)
        theme.set_icon(self.more, "chevron-down", "on_fill", 14)
        self.more.setIconSize(QSize(14, 14))
        self.more.clicked.connect(self._on_more_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.button)
        row.addWidget(self.more)

    def _on_more_clicked(self) -> None:
        right = self.mapToGlobal(QPoint(self.width(), self.height() + 4))
        self.menu.popup(right - QPoint(self.menu.sizeHint().width(), 0))
