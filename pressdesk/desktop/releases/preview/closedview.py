"""A view of HTML or text that fetches nothing: only the pictures it is given."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from pressdesk.desktop.releases.preview import links

PICTURE = "picture:"  # the scheme under which a document names the pictures it is given


class ClosedView(QTextBrowser):
    """Shows a document, keeps its place when it is shown anew, and opens no link by itself."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Mapping[str, QImage] = {}
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)

    def show_html(self, html: str, pictures: Mapping[str, QImage], style: str = "") -> None:
        """Show HTML whose images are named "picture:NAME"; the scroll position stays."""
        self._pictures = pictures
        at = self.verticalScrollBar().value()
        self.document().setDefaultStyleSheet(style)
        self.setHtml(html)
        self.verticalScrollBar().setValue(at)

    def show_text(self, text: str) -> None:
        """Show plain text; the scroll position stays."""
        at = self.verticalScrollBar().value()
        self.setPlainText(text)
        self.verticalScrollBar().setValue(at)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        links.offer(self, url.toString(), self.cursor().pos())

    def _on_highlighted(self, url: QUrl) -> None:
        target = url.toString()
        if target:
            at = self.cursor().pos() + QPoint(8, 16)
            QToolTip.showText(at, links.shown(target), self, QRect())
        else:
            QToolTip.hideText()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        # Whatever a document asks for, it gets what we gave it or nothing.
        asked = name.toString() if isinstance(name, QUrl) else name
        if asked.startswith(PICTURE):
            return self._pictures.get(asked.removeprefix(PICTURE), QImage())
        return None
