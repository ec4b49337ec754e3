"""What an import would bring, said before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.intakeviews import FileView, RowView, Tally
from pressdesk.contacts.planning import WHYS
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.formats.addressbook import Skipped


@dataclass(frozen=True, slots=True)
class Planned:
    """Files that were read, what an import of them would do, and what to look at."""

    files: Sequence[FileView]
    tally: Tally
    rows: Sequence[RowView]
    unread: Sequence[Skipped]


class IntakeDialog(QDialog):
    """Says how many are new, known, the same and doubtful; accepted means: import them."""

    def __init__(self, planned: Planned, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import contacts"))
        self._planned = planned
        self._build()

    def _build(self) -> None:
        tally, files = self._planned.tally, self._planned.files
        n = len(files)
        of = files[0].name if n == 1 else ngettext("{n} file", "{n} files", n).format(n=n)
        people = ngettext("{n} contact in {file}", "{n} contacts in {file}", tally.cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(people.format(n=tally.cards, file=of), "title"))
        self.counts = label(_said(tally), "meta")
        self.counts.setWordWrap(True)
        column.addWidget(self.counts)
        self.list = QListWidget()
        self.list.setAccessibleName(_("To look at"))
        for file in files:
            self._tell(file.name, file.problem) if file.problem else None
        for row in self._planned.rows:
            self._tell(row.name or row.organisation, _(WHYS[row.why]))
        for gone in self._planned.unread:
            self._tell(gone.at, gone.why)
        self.list.setVisible(bool(self.list.count()))
        column.addWidget(self.list, 1)
        taken = ngettext("Import {n} contact", "Import {n} contacts", tally.taken)
        self.go = primary_button(taken.format(n=tally.taken), "check")
        self.go.setEnabled(bool(tally.taken))
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        cancel = plain_button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        self.resize(560, 420 if self.list.count() else 160)

    def _tell(self, what: str, why: str) -> None:
        self.list.addItem(_("{place}: {name}").format(place=what, name=why))


def _said(tally: Tally) -> str:
    """Return the counts in words, those that are none left out."""
    parts = (
        (tally.new, _("{n} new")),
        (tally.update, ngettext("{n} update", "{n} updates", tally.update)),
        (tally.same, _("{n} the same")),
        (tally.look, _("{n} to look at")),
        (tally.skipped, _("{n} skipped")),
    )
    return ", ".join(words.format(n=n) for n, words in parts if n)
