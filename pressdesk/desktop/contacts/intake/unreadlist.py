"""What of the files could not be read, each with its place and why; to be copied, and passed on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts.intakeviews import FileView
from pressdesk.desktop import copying
from pressdesk.desktop.widgets.controls import plain_button
from pressdesk.formats.addressbook import Skipped

MOST = 2000  # that are shown; a file that is none has hardly more


class UnreadList(QWidget):
    """A list of reasons. Ctrl+C copies those selected, the button all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setProperty("kind", "reasons")
        self.list.setAccessibleName(_("Could not be read"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.copy = plain_button(_("Copy all"), "copy")
        self.copy.clicked.connect(lambda: self._copy(self._all))
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 10)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._all: list[str] = []
        short = QShortcut(QKeySequence.StandardKey.Copy, self.list)
        short.setContext(Qt.ShortcutContext.WidgetShortcut)
        short.activated.connect(lambda: self._copy([i.text() for i in self.list.selectedItems()]))
        self.setFocusProxy(self.list)

    def show_unread(self, files: Sequence[FileView], unread: Sequence[Skipped]) -> int:
        """Show what could not be read; return how much that is."""
        gone = [(f.name, f"{f.problem} {f.hint}".strip()) for f in files if f.problem]
        gone += [(one.at, one.why) for one in unread]
        self._all = [f"{at}\n{why}" for at, why in gone]
        self.list.clear()
        self.list.addItems(self._all[:MOST])
        return len(gone)

    def _copy(self, said: Sequence[str]) -> None:
        copying.copy_text("\n\n".join(said), "text", self)
