"""What is dropped on us stays where it came from: a drop here is a copy, whatever was proposed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def take_copy(event: QDropEvent) -> None:
    """Accept a drag or a drop as a copy.

    A file manager that is told its proposal to move was taken may delete the user's file.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
