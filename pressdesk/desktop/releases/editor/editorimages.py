"""The pictures of the text being edited, read from the office once each."""

from PySide6.QtGui import QImage

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Clerk
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
