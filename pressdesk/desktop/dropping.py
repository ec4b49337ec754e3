"""What is dropped on us, anywhere in the window: whose it is; and it stays where it came from."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.dragging import people_in, take_copy
from pressdesk.desktop.widgets.dropveil import DropVeil
from pressdesk.formats.filekind import PEOPLE

LEAST_TEXT = 40  # characters that may be a release; less is a word somebody moves about
_REACHED = re.compile(r"\S@\S|\d\D{0,2}\d\D{0,2}\d\D{0,2}\d\D{0,2}\d")  # an address, a number
_EITHER = frozenset({".txt", ""})  # a release, or a list of people where one drops it on people


def files_in(mime: QMimeData) -> list[Path]:
    """Return the local files a drag or a clipboard carries."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    # Of what is gone, and of folders, the reader says so; a pipe would be waited for.
    return [path for path in paths if path.is_file() or path.is_dir() or not path.exists()]


def parted(paths: Sequence[Path], *, is_at_people: bool) -> tuple[list[Path], list[Path]]:
    """Part files into those with people in them and those with releases, by their endings."""
    kinds = PEOPLE | _EITHER if is_at_people else PEOPLE
    people = [path for path in paths if path.suffix.lower() in kinds]
    return people, [path for path in paths if path not in people]


class Drops(QObject):
    """Takes what is dropped on a window, wherever no field of it wants it for itself.

    `people_dropped` and `releases_dropped` bring files, `text_dropped` words from another program,
    good for as long as the signal lasts. `is_at_people` says whether people are shown now.
    """

    people_dropped = Signal(list)
    releases_dropped = Signal(list)
    text_dropped = Signal(QMimeData)

    def __init__(self, over: QWidget, is_at_people: Callable[[], bool]) -> None:
        super().__init__(over)
        self._is_at_people = is_at_people
        self._over = over
        self.veil = DropVeil("", over)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def _says(self, mime: QMimeData) -> str:
        """Return what would come of a drop, "" where nothing would."""
        if people_in(mime):
            return ""  # They are here, and were dragged out of a list of ours.
        people, releases = parted(files_in(mime), is_at_people=self._is_at_people())
        if people and releases:
            return _("Drop them to read the releases and to import the contacts")
        if people:
            return _("Drop it to import the contacts")
        text = "" if mime.hasUrls() else mime.text().strip()
        if self._is_at_people() and not releases:
            return _("Drop it to import the contacts") if _REACHED.search(text) else ""
        if releases or len(text) >= LEAST_TEXT:
            return _("Drop it to read the release")
        return ""

    def bring(self, paths: Sequence[Path]) -> None:
        """Take files as if they were dropped: each goes where such as it are shown."""
        people, releases = parted(paths, is_at_people=self._is_at_people())
        if people:
            self.people_dropped.emit(people)
        if releases:
            self.releases_dropped.emit(releases)

    def _drop(self, mime: QMimeData) -> None:
        if paths := files_in(mime):
            self.bring(paths)
        else:
            self.text_dropped.emit(mime)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a drag over the window as long as it lasts."""
        if isinstance(event, QDragEnterEvent) and (said := self._says(event.mimeData())):
            take_copy(event)
            self.veil.say(said)
            self.veil.lift(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.veil.lift(False)
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.veil.lift(False)
            if self._says(event.mimeData()):
                take_copy(event)
                self._drop(event.mimeData())
                return True
        return super().eventFilter(watched, event)
