"""Where a file dialog begins: in the user's own folders, not where the program was started."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Return the folder of the user's documents; their home where there is none."""
    return _own(QStandardPaths.StandardLocation.DocumentsLocation)


def pictures() -> Path:
    """Return the folder of the user's pictures; their home where there is none."""
    return _own(QStandardPaths.StandardLocation.PicturesLocation)


def _own(kind: QStandardPaths.StandardLocation) -> Path:
    named = Path(QStandardPaths.writableLocation(kind) or Path.home())
    return named if named.is_dir() else Path.home()
