"""What is dragged is taken as a copy; people of this office are known again by their ids."""

import json
import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

# Ids mean something in one office only, and a process has one open.
HELD = 600  # milliseconds
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
    def __init__(
        self,
        over: QWidget,
        take: Callable[[QPoint, list[int]], bool],
        held: Callable[[], object] | None,
    ) -> None:
        super().__init__(over)
        self._take = take
        self._timer = QTimer(self, singleShot=True, interval=HELD)
        if held is not None:
            self._timer.timeout.connect(held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragMoveEvent) and people_in(event.mimeData()):
            if event.type() == QEvent.Type.DragEnter:
                self._timer.start()
            take_copy(event)
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._timer.stop()
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            people = people_in(event.mimeData())
            if people and self._take(event.position().toPoint(), people):
                take_copy(event)
                return True
        return super().eventFilter(watched, event)


def accept(
    over: QWidget,
    take: Callable[[QPoint, list[int]], bool],
    held: Callable[[], object] | None = None,
) -> None:
    """Let people be dropped on a widget: `take` is told where, and says whether it took them.

    `held` is done when they are held over it for a while, such as opening what is behind it.
    """
    target = over.viewport() if isinstance(over, QAbstractItemView) else over
    target.setAcceptDrops(True)
    over.setAcceptDrops(True)
    target.installEventFilter(_Landing(target, take, held))
