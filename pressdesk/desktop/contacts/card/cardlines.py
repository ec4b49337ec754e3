"""The lines of a card one below the other: copied, gone along by arrow keys, called, opened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.desktop import copying
from pressdesk.desktop.contacts.card.cardline import CardLine, quiet_line
from pressdesk.desktop.contacts.card.lines import Group, Line
from pressdesk.formats import telephone

AIR = 14  # pixels between groups


class CardLines(QWidget):
    """Shows groups of lines with air between them. `outlet_requested` brings an outlet's name."""

    outlet_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] | None = None
        self._nothing = ""
        self._lines: list[CardLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_groups(self, groups: tuple[Group, ...], nothing: str = "") -> None:
        """Show other lines, or the same as they are now; `nothing` is a quiet last word.

        Lines that say the same stay as they are, so that the focus stays in its place.
        """
        if (groups, nothing) == (self._groups, self._nothing):
            return
        self._groups, self._nothing = groups, nothing
        place = next((n for n, line in enumerate(self._lines) if _has_focus(line)), -1)
        self._clear()
        self._lines = []
        for n, group in enumerate(groups):
            if n:
                self._column.addSpacing(AIR)
            for line in group:
                self._append(line)
        if nothing:
            self._column.addWidget(quiet_line(nothing))
        if 0 <= place < len(self._lines):
            self._lines[place].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def lines(self) -> Sequence[CardLine]:
        """The lines from top to bottom."""
        return self._lines

    def _append(self, line: Line) -> None:
        made = CardLine(line)
        made.copy_requested.connect(lambda: copying.copy_text(line.text, line.what, self))
        made.went.connect(lambda: self._go(line))
        made.stepped.connect(lambda way: self._on_line_stepped(made, way))
        self._lines.append(made)
        self._column.addWidget(made)
        made.show()  # at once, or it could not be given the focus yet

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _go(self, line: Line) -> None:
        if line.outlet:
            self.outlet_requested.emit(line.outlet)
            return
        uri = telephone.uri(line.text) if line.what == "telephone" else line.link
        if uri:
            QDesktopServices.openUrl(QUrl(uri))

    def _on_line_stepped(self, line: CardLine, way: int) -> None:
        place = self._lines.index(line) + way
        if 0 <= place < len(self._lines):
            self._lines[place].setFocus(Qt.FocusReason.TabFocusReason)


def _has_focus(line: CardLine) -> bool:
    return line.hasFocus() or any(w.hasFocus() for w in line.findChildren(QWidget))
