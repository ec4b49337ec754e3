"""Says who had a release before it was corrected or withdrawn, and offers to write to just them."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.widgets.controls import primary_button
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.formats.proof import CORRECTION
from pressdesk.lists.ledger import Ledger, MadeList


class OwedStrip(QWidget):
    """Hidden while nothing was corrected. `list_made` brings a list of exactly those who had it."""

    list_made = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._ledger = Ledger()
        self._name = ""
        self.notice = Notice()
        self.write = primary_button(_("Write to exactly these"))
        self.write.setToolTip(_("A list of exactly those who had it, and nobody else"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.notice)
        column.addLayout(row)
        self.write.clicked.connect(self._on_write_clicked)
        self.hide()

    def show_ledger(self, ledger: Ledger, name: str) -> None:
        """Show what a release's ledger says; `name` is proposed for the list."""
        self._ledger, self._name = ledger, name
        notice, many = ledger.notice, len(ledger.owed)
        if notice is None or not ledger.handouts:
            self.hide()
            return
        is_correction = notice.kind == CORRECTION
        if many:
            said = _owed_correction(many) if is_correction else _owed_withdrawal(many)
            self.notice.say(said, "warn", "megaphone")
        else:
            said = (
                _("Everybody who had it has the correction.")
                if is_correction
                else _("Everybody who had it was told that it is withdrawn.")
            )
            self.notice.say(said, "mute", "check")
        self.write.setVisible(bool(many))
        self.show()

    def _on_write_clicked(self) -> None:
        from pressdesk.lists import ledger

        lines = self._ledger.owed
        task = self._clerk.do(ledger.make_list, self._name, lines, datetime.now(UTC))
        task.then(self._on_made)

    def _on_made(self, made: MadeList) -> None:
        self.list_made.emit(made.row)


def _owed_correction(many: int) -> str:
    return ngettext(
        "{n} had it before it was corrected, and does not have the correction yet.",
        "{n} had it before it was corrected, and do not have the correction yet.",
        many,
    ).format(n=figure(many))


def _owed_withdrawal(many: int) -> str:
    return ngettext(
        "{n} has it, and was not told yet that it is withdrawn.",
        "{n} have it, and were not told yet that it is withdrawn.",
        many,
    ).format(n=figure(many))
