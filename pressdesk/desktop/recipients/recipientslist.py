"""The names themselves, each with a sign at its right that tells why."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from pressdesk.base.i18n import _
from pressdesk.desktop.recipients.recipientpainter import WHY
from pressdesk.desktop.widgets.rowsview import RowsView


class RecipientsList(RowsView):
    """A list of rows; `why_requested` brings the one asked about: by its sign, Enter or Space."""

    why_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Recipients"))
        self.types_to_find = True
        self.opened.connect(self.why_requested)

    def place_of(self, row_id: int) -> QRect:
        """Return where a row is on the screen, the whole list where it is not in sight."""
        index, sight = self.rows.index_of(row_id), self.viewport()
        place = self.visualRect(index) if index.isValid() else sight.rect()
        return QRect(sight.mapToGlobal(place.topLeft()), place.size())

    def _at_sign(self, place: QPoint) -> int:
        """Return whose sign is at a place of the list, 0 for nobody's."""
        index = self.indexAt(place)
        is_there = index.isValid() and place.x() > self.viewport().width() - WHY
        return self.rows.id_at(index) if is_there else 0

    # Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._at_sign(event.position().toPoint())
        if row and event.button() == Qt.MouseButton.LeftButton:
            self.why_requested.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = _("Why? (Space)") if self._at_sign(event.pos()) else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_id:
            self.why_requested.emit(self.current_id)
            return
        super().keyPressEvent(event)
