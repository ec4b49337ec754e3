"""The keys of a field that narrows a list: from the one to the other and back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchKeys(QObject):
    """Enter and Down go to what was `found`; Escape empties the field, and then has `leave` go.

    Without `leave` an Escape in the empty field is whoever's it lies in.
    """

    def __init__(
        self,
        box: QLineEdit,
        found: Callable[[], object],
        leave: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(box)
        self._box, self._found, self._leave = box, found, leave
        box.returnPressed.connect(found)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape and self._box.text():
            self._box.clear()
        elif event.key() == Qt.Key.Key_Escape and self._leave is not None:
            self._leave()
        elif event.key() == Qt.Key.Key_Down:
            self._found()
        else:
            return super().eventFilter(watched, event)
        return True


def type_into(box: QLineEdit, letters: str) -> None:
    """Begin a search with letters struck elsewhere, and go on typing it."""
    box.setText(letters)
    box.setFocus(Qt.FocusReason.ShortcutFocusReason)
    box.end(False)
