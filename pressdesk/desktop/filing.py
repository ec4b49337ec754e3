"""Files on their way out: where one is to lie, and, once written, that it lies there."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import folders, messages


def exports_folder(last: str) -> Path:
    """Return where an export is proposed to lie: in the folder of the last, or in Documents."""
    return Path(last) if last and Path(last).is_dir() else folders.documents()


def ask_where(over: QWidget, title: str, proposed: Path, kind: str) -> Path | None:
    """Ask for a file to write, ending as `proposed` does; None where nobody wants one any more.

    The system's own dialog asks before a file is overwritten; about the one with its ending, where
    somebody left that out, we do. `kind` is the file filter, such as "PDF (*.pdf)".
    """
    name, _kind = QFileDialog.getSaveFileName(over, title, str(proposed), kind)
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() == proposed.suffix.lower():
        return path
    path = path.with_name(path.name + proposed.suffix)
    what = _("There is a file “{name}” already.").format(name=path.name)
    hint = _("It would be replaced by this export.")
    if path.exists() and not messages.ask_loss(over, what, hint, _("Replace")):
        return None
    return path


def say_saved(over: QWidget, words: str, path: Path) -> None:
    """Say that a file or a folder is written, with a way to open it and to see where it lies."""
    lies = path if path.is_dir() else path.parent
    show = (_("Show in folder"), lambda: open_outside(lies))
    if path.is_dir():
        messages.toast(over, words, *show)
    else:
        messages.toast(over, words, _("Open"), lambda: open_outside(path), more=(show,))


def open_outside(path: Path) -> None:
    """Open a file or a folder with the system's own program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
