"""The lists a release goes to, as chips, and the way to choose others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.distribute.listpicker import ListPicker
from pressdesk.desktop.widgets.controls import CHIP_GAP, chip
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.lists.lists import ListName

CROSS = 24  # pixels at the end of a chip where its cross is
WIDEST = 220  # pixels of a list's name on its chip


class ListChip(QPushButton):
    """A list that is chosen; a click on its cross takes it away, Space or Delete from the keys."""

    removed = Signal(int)

    def __init__(self, row: ListName) -> None:
        super().__init__()
        self.row = row
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setChecked(True)  # In the colour of what is chosen.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # The cross stands behind the name.
        theme.set_icon(self, "x", "accent", 12, CHIP_GAP)
        ends = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(row.label, ends, WIDEST))
        said = _("Take “{name}” away").format(name=row.label)
        self.setToolTip(said)
        self.setAccessibleName(row.label)
        self.setAccessibleDescription(said)
        self.clicked.connect(lambda: self.removed.emit(row.id))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < self.width() - CROSS:  # The name is no button to lose it by.
            self.setDown(False)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.row.id)
            return
        super().keyPressEvent(event)


class ListsChosen(QWidget):
    """Shows the lists chosen; `edited` says that others are chosen now."""

    edited = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._chosen: list[int] = []
        self._chips: list[ListChip] = []
        self._flow = FlowLayout(self, 6)
        self.add = chip(_("Add a list"), "plus")
        self.add.setToolTip(_("Choose the lists the release goes to"))
        self.add.clicked.connect(self.pick)
        self._flow.addWidget(self.add)

    @property
    def lists(self) -> tuple[int, ...]:
        """The lists chosen, the first one first."""
        return tuple(self._chosen)

    @property
    def labels(self) -> list[str]:
        """What they are called."""
        return [one.row.label for one in self._chips]

    def show_lists(self, rows: Sequence[int]) -> None:
        """Choose these lists; those that do not stand any more are passed over."""
        from pressdesk.lists import lists

        found = self._clerk.ask(lists.names, list(rows)) if rows else ()
        known = {row.id: row for row in found if not row.is_archived}
        self._chosen = [row for row in rows if row in known]
        self._flow.removeWidget(self.add)
        self._flow.clear()
        self._chips = [ListChip(known[row]) for row in self._chosen]
        for made in self._chips:
            made.removed.connect(self._on_removed)
            self._flow.addWidget(made)
        self._flow.addWidget(self.add)
        self.add.setText(_("Add a list") if self._chips else _("Choose lists…"))
        self.updateGeometry()

    def pick(self) -> None:
        """Offer all lists."""
        picker = ListPicker(self._clerk, lambda row: row in self._chosen, self)
        picker.toggled.connect(self._on_toggled)
        picker.show_below(self.add)
        picker.box.setFocus()

    def _on_toggled(self, row: int) -> None:
        kept = [one for one in self._chosen if one != row]
        self.show_lists(kept if row in self._chosen else [*kept, row])
        self.edited.emit()

    def _on_removed(self, row: int) -> None:
        at = self._chosen.index(row)
        self.show_lists([one for one in self._chosen if one != row])
        following = self._chips[min(at, len(self._chips) - 1)] if self._chips else self.add
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
