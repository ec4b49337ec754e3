"""A release on its way out: looked over, named, written whole or not at all, and said."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pressdesk.base.files import put
from pressdesk.base.i18n import N_, _
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.filing import ask_where, exports_folder, say_saved
from pressdesk.desktop.releases.preflightdialog import PreflightDialog
from pressdesk.desktop.session import Session
from pressdesk.formats.proof import Proof
from pressdesk.releases.exports import name_of, written
from pressdesk.releases.preflight import Finding, check

_KINDS = {
    "pdf": N_("PDF (*.pdf)"),
    "html": N_("Web page (*.html)"),
    "txt": N_("Plain text (*.txt)"),
    "eml": N_("E-mail draft (*.eml)"),
}


class Exporter(QObject):
    """`export(proof, form)` does all of it; `place_requested` says what the user went to mend.

    The caller saves what is being typed first and gives the proof as it stands in the store.
    """

    place_requested = Signal(str, int)
    exported = Signal(object)

    def __init__(self, clerk: Clerk, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._session = session
        self._window = parent

    def export(self, proof: Proof, form: str) -> None:
        """Export a proof as "pdf", "html", "txt" or "eml", the user asked where to."""
        task = self._clerk.run(check, proof)
        messages.wait_for(self._window, _("Looking the release over…"), task)
        # The task ends first, so that nothing says it is waited for while the user is asked.
        task.then(
            lambda findings: QTimer.singleShot(
                0, self, lambda: self._on_checked(proof, form, findings)
            )
        )

    def choose(self, proof: Proof, form: str) -> Path | None:
        """Ask for the file, in the folder of the last one."""
        folder = exports_folder(self._session.settings.export_folder)
        title = _("Export “{headline}”").format(headline=proof.headline[:60] or proof.reference)
        return ask_where(self._window, title, folder / name_of(proof, form), _(_KINDS[form]))

    def write(self, proof: Proof, form: str, path: Path) -> None:
        """Write the file in a worker, then say where it is."""
        self._session.change(export_folder=str(path.parent))
        task = self._clerk.run(write, proof, form, path)
        messages.wait_for(self._window, _("Writing “{name}”…").format(name=path.name), task)
        task.then(self._on_written)

    def _on_checked(self, proof: Proof, form: str, findings: tuple[Finding, ...]) -> None:
        if not findings:
            self._go_on(proof, form)
            return
        dialog = PreflightDialog(findings, form == "pdf", self._window)
        dialog.export_confirmed.connect(lambda: self._go_on(proof, form))
        dialog.place_requested.connect(self.place_requested)
        dialog.open()

    def _go_on(self, proof: Proof, form: str) -> None:
        path = self.choose(proof, form)
        if path is not None:
            self.write(proof, form, path)

    def _on_written(self, path: Path) -> None:
        say_saved(self._window, _("Saved “{name}”").format(name=path.name), path)
        self.exported.emit(path)


def write(proof: Proof, form: str, path: Path) -> Path:
    """Write a proof to a file, whole or not at all, and return where it is. Raises DeskError."""
    put(path, written(proof, form))
    return path
