"""The distribution lists a person was put on, each a click away, and the way onto another."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.widgets.controls import chip, label
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.lists.lists import ListName


class CardLists(QWidget):
    """Shows them as chips. `list_requested` asks for one, `add_requested` to be put on another."""

    list_requested = Signal(int)
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[ListName] | None = None
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("LISTS"), "section"))
        column.addWidget(self._chips)
        self.show_lists(())

    def show_lists(self, found: Sequence[ListName]) -> None:
        """Show other lists."""
        if found == self._shown:
            return
        self._shown = tuple(found)
        self._flow.clear()
        for one in found:
            made = chip(one.label, "archive" if one.is_archived else "users")
            made.setToolTip(_("Show the list “{name}”").format(name=one.label))
            made.clicked.connect(partial(self.list_requested.emit, one.id))
            self._flow.addWidget(made)
        add = chip(_("Add to list…"), "plus")
        add.setToolTip(f"{_('Add to list…')} (Ctrl+L)")
        add.clicked.connect(self.add_requested)
        self._flow.addWidget(add)
        self._chips.updateGeometry()
