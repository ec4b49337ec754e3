"""Find in the chapter that is open: every place marked, Enter for the next, Shift+Enter back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLineEdit, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.guide.guidepage import GuidePage, places
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.desktop.widgets.controls import label, tool_button


class GuideFind(QFrame):
    """A strip under the page; it looks in what the page shows."""

    def __init__(self, page: GuidePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self.setProperty("kind", "strip")
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(_("Find in this chapter"))
        self.words.setAccessibleName(_("Find in this chapter"))
        self.count = label("", "meta")
        self._up = tool_button("chevron-up", _("Previous (Shift+Enter)"))
        self._down = tool_button("chevron-down", _("Next (Enter)"))
        self._close = tool_button("x", _("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        for each in (self.count, self._up, self._down, self._close):
            row.addWidget(each)

    def _connect(self) -> None:
        self.words.textChanged.connect(self.search)
        self._up.clicked.connect(lambda: self.step(-1))
        self._down.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.leave)

    def open(self) -> None:
        """Show the strip and put the cursor into it."""
        chosen = self._page.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.search()

    def leave(self) -> None:
        """Put the strip away; the page has the keyboard again."""
        self.hide()
        self._page.mark(())
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self, *_changed: object) -> None:
        """Find all places anew and go to the first that is not above what is seen."""
        if not self.isVisible():
            return
        self._found = places(self._page.document().toRawText(), self.words.text())
        top = self._page.cursorForPosition(self._page.viewport().rect().topLeft()).position()
        below = (n for n, (start, _end) in enumerate(self._found) if start >= top)
        self._at = next(below, 0) if self._found else -1
        self._show()

    def step(self, way: int) -> None:
        """Go to the next place found, or the one before."""
        if self._found:
            self._at = (self._at + way) % len(self._found)
            self._show()

    def _show(self) -> None:
        self._page.mark(self._found, self._at)
        if not self.words.text():
            said = ""
        elif not self._found:
            said = _("Not found")
        else:
            said = _("{n} of {total}").format(n=self._at + 1, total=len(self._found))
        if said != self.count.text():
            announce(self, said)
        self.count.setText(said)
        for button in (self._up, self._down):
            button.setEnabled(bool(self._found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at = self.focusWidget()
            if isinstance(at, QAbstractButton):
                at.click()
            else:
                self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)
