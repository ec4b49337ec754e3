"""What is dropped on us stays where it came from: a drop here is a copy, whatever was proposed."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def take_copy(event: QDropEvent) -> None:
    """Accept a drag or a drop as a copy.

    A file manager that is told its proposal to move was taken may delete the user's file.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def local_files(mime: QMimeData) -> list[Path]:
    """Return the files of this machine that a drag carries."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
