"""What is dragged is taken as a copy; people of this office are known again by their ids."""

import json
import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

# Ids mean something in one office only, and a process has one open.
_TYPE = f"application/x-pressdesk-contacts-{os.getpid()}"


def take_copy(event: QDropEvent) -> None:
    """Accept a drag or a drop as a copy.

    A file manager that is told its proposal to move was taken may delete the user's file.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def mark(mime: QMimeData, people: Sequence[int]) -> None:
    """Note in what is dragged out whose cards it is made of."""
    mime.setData(_TYPE, json.dumps(list(people)).encode())


def people_in(mime: QMimeData) -> list[int]:
    """Return the contacts of this office that a drag carries, none for one from elsewhere."""
    return list(json.loads(bytes(mime.data(_TYPE).data()) or b"[]"))


class _Landing(QObject):
    def __init__(self, over: QWidget, take: Callable[[QPoint, list[int]], bool]) -> None:
        super().__init__(over)
        self._take = take

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragMoveEvent) and people_in(event.mimeData()):
            take_copy(event)
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            people = people_in(event.mimeData())
            if people and self._take(event.position().toPoint(), people):
                take_copy(event)
                return True
        return super().eventFilter(watched, event)


def accept(over: QWidget, take: Callable[[QPoint, list[int]], bool]) -> None:
    """Let people be dropped on a widget: `take` is told where, and says whether it took them."""
    target = over.viewport() if isinstance(over, QAbstractItemView) else over
    target.setAcceptDrops(True)
    over.setAcceptDrops(True)
    target.installEventFilter(_Landing(target, take))
