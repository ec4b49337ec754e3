"""Keeps the open office safe: the day's copy, a look whether its file is whole, the way back."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk

if TYPE_CHECKING:
    from pressdesk.office import Office

AFTER_MS = 20_000  # after the start, when the first work is done
AGAIN_MS = 3_600_000  # a window may stand open for weeks


class Safekeeping(QObject):
    """Says `damaged` what is broken; `office_wished` brings an office to be opened beside,
    `return_wished` a copy to be put in the place of the office."""

    damaged = Signal(object)
    not_copied = Signal(object)
    office_wished = Signal(object)
    return_wished = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._clerk: Clerk | None = None
        self._office: Office | None = None
        self._looked_on: date | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look_after)

    def begin(self, clerk: Clerk, office: "Office", *, at_once: bool) -> None:
        """Look after an office from now on; `at_once` where it may have been harmed."""
        self._clerk, self._office, self._looked_on = clerk, office, None
        self._timer.start(0 if at_once else AFTER_MS)

    def end(self) -> None:
        """Let the office go."""
        self._timer.stop()
        self._clerk = self._office = None

    def look_after(self) -> None:
        """Make the day's copy if there is none yet, and look once a day whether all is whole."""
        self._timer.start(AGAIN_MS)
        today = datetime.now(UTC).astimezone().date()
        if self._clerk is None or self._office is None or self._looked_on == today:
            return
        self._looked_on = today
        self._clerk.run(_looked_after, self._office, today).otherwise(self._on_mishap)

    def show_copies(self, clerk: Clerk, office: Path) -> None:
        """Show the copies of an office, which may itself be too broken to be open."""
        from pressdesk.desktop.copiesdialog import CopiesDialog

        dialog = CopiesDialog(clerk, office, self._window)
        dialog.beside_wished.connect(lambda copy: self.open_beside(clerk, copy))
        dialog.instead_wished.connect(self.return_wished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_beside(self, clerk: Clerk, copy: Path) -> None:
        """Open what a copy holds, in a file of its own beside the office."""
        task = clerk.run(_restored, copy)
        messages.wait_for(self._window, _("Opening {office}").format(office=copy.stem), task)
        task.then(self.office_wished.emit)

    def _on_mishap(self, error: Exception) -> None:
        self._looked_on = None  # looked again in an hour: there may be room then
        (self.damaged if hasattr(error, "backup") else self.not_copied).emit(error)


def said_of(error: DeskError) -> str:
    """Return in words that there is no copy of today, and why."""
    said = _("The office could not be copied today.")
    return f"{said} {error.what} {error.hint}".strip()


def _looked_after(office: "Office", today: date, progress: Progress) -> None:
    """Copy the office, and look whether it is whole: with the copy, or where that is there."""
    from pressdesk.store import backup

    if office.back_up(today, progress) is None:
        backup.check(office.path, progress)


def _restored(copy: Path) -> Path:
    from pressdesk.store import backup

    return backup.restored(copy)
