"""The pictures of the text being edited, read from the office once each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.pictureform import PictureForm
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.formats.body import Picture
from pressdesk.releases import attachments


class ImageShelf:
    """Gives pictures by their uid, ready to paint."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self._known: dict[str, QImage | None] = {}

    def image(self, uid: str) -> QImage | None:
        """Return a picture; None where it is gone from the office."""
        if uid not in self._known:
            try:
                self._known[uid] = QImage.fromData(self._clerk.ask(attachments.image, uid).data)
            except DeskError:
                self._known[uid] = None
        return self._known[uid]


class Pictures:
    """Puts pictures into the text, and opens the form of one that stands there."""

    def __init__(self, clerk: Clerk, body: Callable[[], BodyEdit], parent: QWidget) -> None:
        self._clerk = clerk
        self._body = body
        self._parent = parent

    def insert(self, data: bytes, name: str) -> None:
        """Keep a picture in the office and put it where the pen is."""
        body = self._body()
        task = self._clerk.do(attachments.add_image, bytes(data), name)
        task.then(lambda uid: body.insert_picture(Picture(uid)))

    def open(self, place: int) -> None:
        """Show the form of the picture at a place of the document."""
        body = self._body()
        if body.isReadOnly():
            return
        form = PictureForm(
            body.picture_at_place(place), partial(body.change_picture, place), self._parent
        )
        spot = body.cursorRect()
        spot.moveTopLeft(body.viewport().mapToGlobal(spot.topLeft()))
        form.show_at(spot)
