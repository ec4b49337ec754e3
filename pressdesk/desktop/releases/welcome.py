"""The first thing on an empty desk: where to drop a release, and what else one can begin with."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import plain_button, primary_button
from pressdesk.desktop.widgets.emptystate import EmptyState


class Welcome(QWidget):
    """Shown in the editor's place while no release is open."""

    paste_requested = Signal()
    new_requested = Signal(str)
    files_requested = Signal()
    example_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.set_office_empty(True)

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paste = primary_button(_("Paste a release"), "clipboard-paste")
        self._paste.clicked.connect(self.paste_requested)
        self._file = plain_button(_("Choose a file…"), "folder-open")
        self._file.clicked.connect(self.files_requested)
        self._new = plain_button(_("New release"), "plus")
        self._new.clicked.connect(lambda: self.new_requested.emit(""))
        self._example = plain_button(_("Open the example office"), "book-open")
        self._example.clicked.connect(self.example_requested)
        buttons = (self._paste, self._file, self._new)
        self._words = EmptyState("clipboard-paste", "", "", buttons, asides=(self._example,))
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.addWidget(self._words)

    def set_office_empty(self, is_empty: bool) -> None:
        """Greet a new office, or only say that nothing is chosen."""
        self._example.setVisible(is_empty)
        if is_empty:
            hint = _(
                "Text, Word, web page, e-mail or PDF: headline, date, place, quotes and contacts "
                "are found, and you check them before anything is kept."
            )
            self._words.say(_("Paste or drop a release here"), hint)
        else:
            hint = _("Choose one in the list, or paste or drop a new one here.")
            self._words.say(_("No release chosen"), hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.tokens().line, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(24, 24, -24, -24), 12, 12)
