"""A strip to find words in what is shown: Enter for the next place, Shift+Enter back, Esc ends."""

from collections.abc import Iterable, Sized

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit, QPushButton, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.desktop.widgets.controls import label, tool_button


class FindStrip(QFrame):
    """The field, the count and the buttons; where they stand and what is found is its heirs'."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self.words = QLineEdit()
        self.words.setPlaceholderText(placeholder)
        self.words.setAccessibleName(name)
        self.told = label("", "meta")
        self.up = tool_button("chevron-up", _("Previous (Shift+Enter)"))
        self.down = tool_button("chevron-down", _("Next (Enter)"))
        self.away = tool_button("x", _("Close (Esc)"))
        self.words.textChanged.connect(self.search)
        self.up.clicked.connect(lambda: self.step(-1))
        self.down.clicked.connect(lambda: self.step(1))
        self.away.clicked.connect(self.leave)
        self.hide()

    def search(self, *_changed: object) -> None:
        """Find all places anew."""
        raise NotImplementedError

    def step(self, way: int) -> None:
        """Go to the next place found, or the one before."""
        raise NotImplementedError

    def leave(self) -> None:
        """Put the strip away."""
        raise NotImplementedError

    def tell(self, found: Sized, at: int, many: str = "", also: Iterable[QPushButton] = ()) -> None:
        """Say which of the places found one is at, `many` where one is at none of them.

        Without a place there is nowhere to go: the buttons rest, and `also` those given.
        """
        if not self.words.text():
            said = ""
        elif not len(found):
            said = _("Not found")
        else:
            said = _("{n} of {total}").format(n=at + 1, total=len(found)) if at >= 0 else many
        if said != self.told.text() and self.isVisible():
            announce(self, said)
        self.told.setText(said)
        for button in (self.up, self.down, *also):
            button.setEnabled(bool(len(found)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A line edit tells of Enter alike with Shift and without, and leaves the key to us.
            at = self.focusWidget()
            if isinstance(at, QAbstractButton):
                at.click()
            else:
                self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)
