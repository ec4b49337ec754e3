"""Where a link gets its words and its address."""

import re

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.bodyshape import link_under
from pressdesk.desktop.widgets.controls import plain_button, primary_button
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.formats.body import SCHEMES


def address_of(text: str) -> str:
    """Return what was typed as an address a link may have, "" where it is none.

    A bare mail address, telephone number or name of a site gets its scheme.
    """
    text = text.strip()
    if text.lower().startswith(SCHEMES):
        return text
    if re.fullmatch(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+", text):
        return f"mailto:{text}"
    if re.fullmatch(r"\+?[\d\s().\u00a0\u202f-]{6,}", text):
        return "tel:" + re.sub(r"[^\d+]", "", text)
    if re.fullmatch(r"[^\s:/]+\.[^\s:/]{2,}(?:[/?#]\S*)?", text):
        return f"https://{text}"
    return ""


def _bare(over: QTextCursor) -> QTextCursor:
    """Return a selection without the spaces around its words, which a link has no use for."""
    text = over.selectedText()
    start, size = over.selectionStart(), len(text.encode("utf-16-le")) // 2
    made = QTextCursor(over)
    if text.strip():
        made.setPosition(start + len(text) - len(text.lstrip()))
        end = start + size - (len(text) - len(text.rstrip()))
        made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return made


class LinkPopover(Popover):
    """Edits the link under the cursor, or makes one of the selection."""

    def __init__(self, edit: BodyEdit, parent: QWidget) -> None:
        super().__init__(parent, 320)
        self._edit = edit
        self._over: QTextCursor = _bare(link_under(edit.textCursor()))
        looks = QTextCursor(self._over)
        looks.setPosition(self._over.selectionEnd())
        self._words = QLineEdit(self._over.selectedText())
        self._address = QLineEdit(looks.charFormat().anchorHref())
        self._address.setPlaceholderText("https://")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add_field(_("Words"), self._words)
        self.add_field(_("Address"), self._address)
        row = QHBoxLayout()
        self._remove = plain_button(_("Remove link"))
        self._remove.setVisible(bool(self._address.text()))
        self._apply = primary_button(_("Apply"))
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(self._apply)
        self.column.addLayout(row)
        (self._address if self._words.text() else self._words).setFocus()

    def _connect(self) -> None:
        self._apply.clicked.connect(self._on_apply)
        self._remove.clicked.connect(self._on_remove)
        self._words.returnPressed.connect(self._address.setFocus)
        self._address.returnPressed.connect(self._on_apply)
        self._address.textChanged.connect(self._on_address_changed)
        self._on_address_changed()

    def _on_address_changed(self) -> None:
        self._apply.setEnabled(bool(address_of(self._address.text())))

    def _on_apply(self) -> None:
        href = address_of(self._address.text())
        if href:
            words = self._words.text().strip() or self._address.text().strip()
            self.close()
            self._edit.set_link(self._over, words, href)

    def _on_remove(self) -> None:
        self.close()
        self._edit.set_link(self._over, self._over.selectedText(), "")
