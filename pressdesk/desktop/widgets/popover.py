"""A small form beside what it is about; a click elsewhere or Esc puts it away."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pressdesk.desktop.widgets.controls import label


class Popover(QFrame):
    """Add rows to `column`, then `show_at`."""

    closed = Signal()

    def __init__(self, parent: QWidget, width: int = 280) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 12)
        self.column.setSpacing(8)

    def add_field(self, name: str, field: QWidget) -> QLabel:
        """Add a control under its name, which a screen reader says too."""
        caption = label(name, "meta")
        caption.setBuddy(field)
        field.setAccessibleName(name)
        self.column.addWidget(caption)
        self.column.addWidget(field)
        return caption

    def show_below(self, anchor: QWidget) -> None:
        """Show it below a control."""
        self.show_at(QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size()))

    def show_at(self, place: QRect) -> None:
        """Show it below a place of the screen, or above where the screen ends."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(place.left(), screen.left() + 4), screen.right() - self.width() - 4)
        y = place.bottom() + 6
        if y + self.height() > screen.bottom():
            y = max(place.top() - self.height() - 6, screen.top())
        self.move(x, y)
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
