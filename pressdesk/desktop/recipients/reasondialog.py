"""Asks once more before a release under embargo leaves the house, and why it does."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.widgets.controls import label, lay_out_asking, primary_button
from pressdesk.desktop.widgets.notice import Notice


class ReasonDialog(QDialog):
    """The safe answer is the default; the other one needs words, which the ledger keeps."""

    def __init__(self, embargo: str, headline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Under embargo"))
        self.setMinimumWidth(460)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        title = label(headline or _("Under embargo"), "title")
        title.setWordWrap(True)
        column.addWidget(title)
        notice = Notice()
        notice.say(embargo, "embargo", "lock")
        column.addWidget(notice)
        hint = _("Whoever gets it now must know of the embargo. The reason is kept in the ledger.")
        said = label(hint, "mute")
        said.setWordWrap(True)
        column.addWidget(said)
        column.addWidget(label(_("Why it goes out all the same"), "meta"))
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Why it goes out all the same"))
        self.field.setPlaceholderText(_("agreed with the desks, for instance"))
        column.addWidget(self.field)
        self.go = primary_button(_("Hand out under embargo"))
        self.go.setEnabled(False)
        self.field.textChanged.connect(lambda said: self.go.setEnabled(bool(said.strip())))
        lay_out_asking(self, column, self.go)
        self.field.setFocus()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.field.text().strip()


def ask(embargo: str, headline: str, parent: QWidget) -> str | None:
    """Ask why a release under embargo goes out; None where it does not."""
    dialog = ReasonDialog(embargo, headline, parent)
    is_going = dialog.exec()
    reason = dialog.reason
    dialog.deleteLater()
    return reason if is_going and reason else None
