"""Several releases on their way out: looked over together, then a PDF of each in one folder."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import folders, messages, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.filing import say_saved
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, primary_button
from pressdesk.releases.exports import Batch, Outgoing, look_over, write_all
from pressdesk.releases.preflight import stops


class OutgoingDialog(QDialog):
    """Says which language versions go out, which cannot, and what is to look at in the others."""

    confirmed = Signal()

    def __init__(self, outgoing: Sequence[Outgoing], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Before it leaves the house"))
        self._able = [each for each in outgoing if not stops(each.findings)]
        self._build(outgoing)

    def _build(self, outgoing: Sequence[Outgoing]) -> None:
        self.resize(560, 420)
        count, able = len(outgoing), len(self._able)
        title = ngettext("{n} PDF will be made", "{n} PDFs will be made", able).format(n=able)
        kept = count - able
        said = ngettext("{n} cannot be made yet.", "{n} cannot be made yet.", kept).format(n=kept)
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 12)
        head.setSpacing(4)
        head.addWidget(label(title, "title"))
        if kept:
            head.addWidget(label(said, "warn"))
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(_("What goes out"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setViewportMargins(14, 6, 10, 6)
        for each in outgoing:
            self.list.addItem(_item(each))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 16, 14)
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = plain_button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = primary_button(_("Choose the folder…"))
        self.go.setEnabled(bool(able))
        self.go.clicked.connect(self._on_confirmed)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        column.addLayout(foot)

    def _on_confirmed(self) -> None:
        self.accept()
        self.confirmed.emit()


class ManyExporter(QObject):
    """`export(ids)` does all of it. The caller saves what is being typed first."""

    exported = Signal(object)

    def __init__(self, clerk: Clerk, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._session = session
        self._window = parent

    def export(self, releases: Sequence[int]) -> None:
        """Look releases over, ask for a folder, and write a PDF of each language version there."""
        task = self._clerk.look_up(look_over, tuple(releases), datetime.now(UTC))
        messages.wait_for(self._window, _("Looking the releases over…"), task)
        # The task ends first, so that nothing says it is waited for while the user is asked.
        task.then(lambda found: QTimer.singleShot(0, self, lambda: self._on_looked_over(found)))

    def write(self, outgoing: Sequence[Outgoing], folder: Path) -> None:
        """Write those that can be made, in a worker, then say where they are."""
        self._session.change(export_folder=str(folder))
        proofs = [each.proof for each in outgoing if not stops(each.findings)]
        task = self._clerk.run(write_all, proofs, folder)
        messages.wait_for(self._window, _("Writing the PDFs…"), task)
        task.then(lambda batch: self._on_written(batch, folder))

    def _on_looked_over(self, outgoing: Sequence[Outgoing]) -> None:
        dialog = OutgoingDialog(outgoing, self._window)
        dialog.confirmed.connect(lambda: self._choose(outgoing))
        dialog.open()

    def _choose(self, outgoing: Sequence[Outgoing]) -> None:
        before = self._session.settings.export_folder or str(folders.documents())
        folder = QFileDialog.getExistingDirectory(
            self._window, _("Choose the folder for the PDFs"), before
        )
        if folder:
            self.write(outgoing, Path(folder))

    def _on_written(self, batch: Batch, folder: Path) -> None:
        count = len(batch.files)
        said = ngettext("{n} PDF saved in “{folder}”", "{n} PDFs saved in “{folder}”", count)
        words = said.format(n=count, folder=folder.name)
        for headline, why in batch.left_out[:3]:
            words += "\n" + _("Left out: “{headline}”. {why}").format(headline=headline, why=why)
        say_saved(self._window, words, folder)
        self.exported.emit(batch)


def _item(each: Outgoing) -> QListWidgetItem:
    proof = each.proof
    lines = [f"{proof.headline or proof.reference} ({proof.language.upper()})"]
    lines += [finding.message for finding in each.findings]
    item = QListWidgetItem("\n".join(lines))
    if stops(each.findings):
        item.setIcon(theme.icon("octagon-alert", "stop"))
    elif each.findings:
        item.setIcon(theme.icon("triangle-alert", "warn"))
    else:
        item.setIcon(theme.icon("circle-check", "ok"))
    return item
