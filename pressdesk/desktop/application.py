"""The start of the program with a window: paint an empty desk, then furnish it.

What this module imports is what stands between the user and the first paint; a test lists it.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pressdesk.base.paths import default_office
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single

if TYPE_CHECKING:
    from pressdesk.desktop.desk import Desk


def run(office: Path | None = None, files: Sequence[Path] = ()) -> int:
    """Open the window on an office (the last one, when none is named) and run until it is closed.

    `files` are brought into it; where a window has the office open already, that one takes them.
    Returns the program's exit status.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("PressDesk")
    app.setDesktopFileName("pressdesk")
    session = Session()
    path = (office or session.last_office or default_office()).absolute()
    if path == default_office():
        with suppress(OSError):  # What stands in the way is said in the window.
            path.parent.mkdir(parents=True, exist_ok=True)
    single = Single(path)
    files = [file.absolute() for file in files]
    if single.is_taken(files):
        return 0
    begun = _Begun(app, session, single, path, files)
    begun.window.show()
    return app.exec()


class _Begun:
    """What stands before the first paint, and furnishes the window right after it."""

    def __init__(
        self,
        app: QApplication,
        session: Session,
        single: Single,
        path: Path,
        files: Sequence[Path],
    ) -> None:
        self.app, self.session, self.single, self.path = app, session, single, path
        self.files = files
        self.desk: Desk | None = None
        self.window = MainWindow(session)
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._furnish))

    def _furnish(self) -> None:
        from pressdesk.desktop.desk import Desk
        from pressdesk.desktop.rubbish import Rubbish

        self.rubbish = Rubbish(self.window)
        self.desk = Desk(self.app, self.session, self.window)
        self.desk.begin(self.path, self.single, self.files)
