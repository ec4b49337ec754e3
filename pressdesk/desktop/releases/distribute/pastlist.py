"""A list made of those who had a release: named and kept, or written to once more."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.widgets.controls import primary_button
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.lists.ledger import MadeList


class PastList(QWidget):
    """Never seen itself: it asks for a name, makes the list, and says what was made.

    A correction goes to a list as well, so that whoever must not be contacted any more is left
    out by the same rules as always, with the reason beside the name.
    """

    list_requested = Signal(int)
    again_requested = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self.hide()

    def ask(self, anchor: QWidget, name: str, lines: Sequence[int]) -> None:
        """Ask for the name of a list of some lines of the ledger, `name` proposed; and make it."""
        popover = Popover(self, 360)
        field = QLineEdit(name)
        popover.add_field(_("Name of the list"), field)
        make = primary_button(_("Make the list"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(make)
        popover.column.addLayout(row)

        def done() -> None:
            popover.close()
            self.make(field.text(), lines)

        make.clicked.connect(done)
        field.returnPressed.connect(done)
        popover.show_below(anchor)
        field.setFocus()
        field.selectAll()

    def make(self, name: str, lines: Sequence[int]) -> None:
        """Make a list of some lines of the ledger."""
        from pressdesk.lists import ledger

        task = self._clerk.do(ledger.make_list, name, lines, datetime.now(UTC))
        task.then(self._tell)

    def again(self, name: str, lines: Sequence[int]) -> None:
        """Make a list of them, the same one where it stands already, and ask to write to it."""
        from pressdesk.lists import ledger

        task = self._clerk.do(ledger.make_list, name, lines, datetime.now(UTC))
        task.then(self._on_made_again)

    def _on_made_again(self, made: MadeList) -> None:
        self.again_requested.emit(made.row)

    def _tell(self, made: MadeList) -> None:
        said = ngettext(
            "List “{name}” with {n} recipient", "List “{name}” with {n} recipients", made.members
        ).format(name=made.label, n=figure(made.members))
        if made.gone:
            gone = ngettext(
                "{n} is not in the office any more", "{n} are not in the office any more", made.gone
            )
            said += "; " + gone.format(n=figure(made.gone))
        show = partial(self.list_requested.emit, made.row)
        undo = ((_("Undo"), self._clerk.undo),) if made.is_new else ()
        messages.toast(self, said, _("Show the list"), show, more=undo)
