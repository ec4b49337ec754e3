"""The foot of an import: a category for all of them, the columns of lists, and to do it or not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.intakeviews import FileView, Tally
from pressdesk.desktop.contacts.intake import planwords
from pressdesk.desktop.widgets.controls import plain_button, primary_button
from pressdesk.desktop.widgets.tokenfield import TokenField

MOST_LISTS = 3  # whose columns are offered


class PlanFoot(QWidget):
    """`columns_requested` brings the number of a list whose columns are to be looked at."""

    columns_requested = Signal(int)

    def __init__(self, find: Callable[[str], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tally = Tally()
        self.tags = TokenField(_("Category for all of them"), find,
                               _("A category for all of them"))  # fmt: skip
        self.tags.setMaximumWidth(340)
        self._files = QHBoxLayout()
        self._files.setSpacing(8)
        self.cancel = plain_button(_("Cancel"))
        self.cancel.setToolTip(_("Take nobody in (Esc)"))
        self.take = primary_button("", "check")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 16, 9)
        row.setSpacing(8)
        row.addWidget(self.tags, 1)
        row.addLayout(self._files)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        self.tags.edited.connect(self._follow)

    @property
    def count(self) -> int:
        """How many people something is done with: all but those left out, where all are filed."""
        tally = self._tally
        if not self.tags.words:
            return tally.taken
        return tally.new + tally.update + tally.same + tally.look - tally.left

    def show_tally(self, tally: Tally) -> None:
        """Show how many would be taken in."""
        self._tally = tally
        self._follow()

    def offer_columns(self, files: Sequence[FileView]) -> None:
        """Offer to look at the columns of the lists among the files."""
        while (item := self._files.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        opened = [file for file in files if not file.problem]
        lists = [(n, file) for n, file in enumerate(opened) if file.has_columns]
        for n, file in lists[:MOST_LISTS]:
            said = _("Columns…") if len(lists) == 1 else _("Columns of {file}…")
            button = plain_button(said.format(file=file.name), "table")
            button.setToolTip(_("Say what the columns of the list mean, and how it is read"))
            button.clicked.connect(lambda _on=False, n=n: self.columns_requested.emit(n))
            self._files.addWidget(button)

    def _follow(self) -> None:
        count = self.count
        words = ngettext("Import {n} contact", "Import {n} contacts", count)
        said = words.format(n=self.locale().toString(count))
        self.take.setText(said if count else _("Nothing to import"))
        self.take.setEnabled(bool(count))
        self.take.setToolTip(planwords.left_out(self._tally) + " (Ctrl+Enter)")
