"""The strip at the foot for a hand-out that is not over: the next portion, a greeting to mend."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.desktop.widgets.controls import label, plain_button, tool_button


class HandoutStrip(QFrame):
    """Hidden until there is something to go on with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._act: Callable[[], object] | None = None
        self._words = label("")
        self._words.setWordWrap(True)
        self._button = plain_button("")
        self._close = tool_button("x", _("Let it be"), size=15)
        row = QHBoxLayout()
        row.setContentsMargins(18, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self._button.clicked.connect(self.press)
        self._close.clicked.connect(self.clear)
        self.hide()

    def say(
        self, words: str, button: str, act: Callable[[], object], *, takes_focus: bool = True
    ) -> None:
        """Show what goes on, and the button that does it, which takes the focus if it may."""
        is_news = words != self.text
        self._words.setText(words)
        self._button.setText(button)
        self._act = act
        self.setAccessibleName(words)
        self.show()
        if takes_focus:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_news:
            announce(self, words)

    def clear(self) -> None:
        """Go on with nothing."""
        self._act = None
        self.hide()

    def press(self) -> None:
        """Go on, as a click does."""
        if self._act is not None:
            self._act()

    @property
    def text(self) -> str:
        """What it says, "" while it says nothing."""
        return "" if self.isHidden() else self._words.text()
