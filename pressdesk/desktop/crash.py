"""What happens on a bug: everything typed is saved first, then a calm word and a report to copy."""

import logging
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import pressdesk
from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.paths import state_folder
from pressdesk.desktop import messages
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button

log = logging.getLogger(__name__)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a maintainer needs: versions and where it happened, never what was in it.

    The message of an exception may quote a name or an address, so only its kind is told, and
    files by their place in the program.
    """
    import platform

    lines = [
        f"PressDesk {pressdesk.__version__}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
        "",
        kind.__qualname__,
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}")
    cause = error.__cause__ or error.__context__
    if cause is not None and cause.__traceback__ is not trace:
        lines += ["", f"because of {type(cause).__qualname__}"]
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}")
    return "\n".join(lines) + "\n"


def _place(file: str) -> str:
    """Return a file as package and name: a home folder holds the user's name."""
    parts = Path(file).parts
    for root in ("pressdesk", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) - 1 :])
    return Path(file).name


class CrashDialog(QDialog):
    """Says that something went wrong inside, that the work is safe, and shows the report."""

    def __init__(self, text: str, is_saved: bool) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(_("Something went wrong"))
        self.resize(620, 420)
        self._text = text
        what = label(_("Something went wrong inside PressDesk"), "title")
        kept = (
            _("What you typed is saved. You can go on; if it happens again, please send us this.")
            if is_saved
            else _("The last seconds of typing may not be saved. Copy your text before you close.")
        )
        hint = label(kept, "mute")
        hint.setWordWrap(True)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setProperty("kind", "form")
        shown.setAccessibleName(_("Report"))
        copy = plain_button(_("Copy the report"), "copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        go_on = primary_button(_("Go on"))
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(_("It holds no names and no addresses."), "meta"), 1)
        row.addWidget(copy)
        row.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(10)
        for part in (what, hint):
            column.addWidget(part)
        column.addWidget(shown, 1)
        column.addLayout(row)


class CrashHook:
    """Stands in for `sys.excepthook` while the window is open."""

    def __init__(self, save: Callable[[], bool]) -> None:
        self._save = save
        self._is_shown = False
        self._told: set[str] = set()

    def install(self) -> None:
        """Meet every exception nobody caught from now on."""
        sys.excepthook = self

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, DeskError):
            # A mishap met where nobody waited for one, such as a disk that went while one clicks.
            QTimer.singleShot(0, lambda: messages.explain(_window(), error))
            return
        text = report(kind, error, trace)
        log.error("%s", text)
        _keep(text)
        if self._is_shown or _where(text) in self._told:
            return  # one dialog is enough; the report is in the folder all the same
        self._is_shown = True
        self._told.add(_where(text))
        # Never from within the paint or the key that failed: the dialog would paint it again.
        QTimer.singleShot(0, lambda: self._tell(text))

    def _tell(self, text: str) -> None:
        try:
            CrashDialog(text, self._try_to_save()).exec()
        finally:
            self._is_shown = False

    def _try_to_save(self) -> bool:
        try:
            return self._save()
        except Exception:
            log.exception("saving after a crash failed")
            return False


def _window() -> QWidget | None:
    """Return the window in front, else any that is shown: a sentence needs no box of its own."""
    shown = (w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow())
    return QApplication.activeWindow() or next(shown, None)


def _where(text: str) -> str:
    """Return a report without its first line, which holds the time."""
    return text.partition("\n")[2]


def _keep(text: str) -> None:
    try:
        folder = state_folder()
        folder.mkdir(parents=True, exist_ok=True)
        name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
        (folder / name).write_text(text, "utf-8")
    except OSError:
        log.warning("the report could not be kept")
