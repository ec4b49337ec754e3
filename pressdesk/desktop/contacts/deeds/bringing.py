"""Bringing people in from files: read and planned apart, looked at, taken in, undone."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.base.progress import Progress
from pressdesk.desktop import folders, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Deeds

if TYPE_CHECKING:
    from pressdesk.contacts.importing import Importing
    from pressdesk.contacts.intake import Outcome
    from pressdesk.desktop.contacts.intakedialog import Planned


class BringDeeds(Deeds):
    """Importing address books."""

    @action("contact.import", N_("Import contacts…"), menu="contact", icon="import", group=4,
            words=N_("vCard CSV Excel address book"))  # fmt: skip
    def choose_files(self) -> None:
        kinds = _("Address books (*.vcf *.csv *.tsv *.txt *.ldif *.xlsx)")
        kinds += ";;" + _("All files (*)")
        asked = _("Choose address books to import")
        over = self.parentWidget()
        names, _kind = QFileDialog.getOpenFileNames(over, asked, str(folders.documents()), kinds)
        if names:
            self.bring([Path(name) for name in names])

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files and show what they would bring, before anything is done."""
        from pressdesk.contacts.importing import Importing

        importing = Importing(self._clerk.store.path)
        task = self._clerk.run(_planned, importing, paths)
        task.then(lambda planned: self._show(importing, planned))
        task.ended.connect(lambda: None if _has_come(task) else importing.close())
        if not task.is_over:
            messages.wait_for(self.parentWidget(), _("Reading address books"), task)

    def _show(self, importing: "Importing", planned: "Planned") -> None:
        from pressdesk.desktop.contacts.intakedialog import IntakeDialog

        dialog = IntakeDialog(planned, self.parentWidget() or self)
        dialog.accepted.connect(lambda: self._take_in(importing))
        dialog.rejected.connect(importing.close)
        dialog.open()

    def _take_in(self, importing: "Importing") -> None:
        task = self._clerk.run(_applied, importing, self._clerk.store)
        task.then(self._tell_done)
        task.ended.connect(importing.close)
        if not task.is_over:
            messages.wait_for(self.parentWidget(), _("Importing contacts"), task)

    def _tell_done(self, outcome: "Outcome") -> None:
        n = outcome.new + outcome.updated
        said = ngettext("Import of {n} contact", "Import of {n} contacts", n).format(n=n)
        self._tell(said) if n else messages.toast(self.parentWidget(), _("Nothing new was in it"))


def _has_come(task: Any) -> bool:
    return task.is_over and not task.is_cancelled and not task.has_failed


def _planned(importing: "Importing", paths: Sequence[Path], progress: Progress) -> "Planned":
    from pressdesk.desktop.contacts.intakedialog import Planned

    files = importing.open(paths, progress)
    unread = [view for view in files if view.problem]
    if unread and len(unread) == len(files):
        raise DeskError(unread[0].problem, unread[0].hint)
    tally = importing.plan(progress)
    rows = importing.rows(importing.numbers("look")[:MOST])
    return Planned(files, tally, rows, importing.unread()[:MOST])


MOST = 200  # rows and reasons that are shown


def _applied(importing: "Importing", store: Any, progress: Progress) -> "Outcome":
    outcome = importing.apply((), progress)
    store.look()
    return outcome
