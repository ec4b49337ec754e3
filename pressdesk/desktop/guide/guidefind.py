"""Find in the chapter that is open: every place marked, Enter for the next, Shift+Enter back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.guide.guidepage import GuidePage, places
from pressdesk.desktop.widgets.findstrip import FindStrip


class GuideFind(FindStrip):
    """A strip under the page; it looks in what the page shows."""

    def __init__(self, page: GuidePage, parent: QWidget | None = None) -> None:
        words = _("Find in this chapter")
        super().__init__(words, words, parent)
        self._page = page
        self._found: list[tuple[int, int]] = []
        self._at = -1
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        for each in (self.told, self.up, self.down, self.away):
            row.addWidget(each)

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
        if not self._found:
            here = self._page.textCursor()
            here.clearSelection()  # of what was found before
            self._page.setTextCursor(here)
        self.tell(self._found, self._at)
