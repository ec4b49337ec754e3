"""A button that says which release something is about, and lets one be chosen by its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.controls import chip, tool_button
from pressdesk.desktop.widgets.picker import Picker

MOST = 40
WIDEST = 190  # pixels of a headline on the button


class ReleasePick(QWidget):
    """`release` is the one chosen, 0 for none; `changed` says that it is another."""

    changed = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self.release, self.headline = 0, ""
        self._button = chip("", "newspaper")
        self._clear = tool_button("x", _("About no release"), size=13)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._button)
        row.addWidget(self._clear)
        row.addStretch(1)
        self._button.clicked.connect(self.pick)
        self._clear.clicked.connect(lambda: self._take(0, ""))
        self.show_release(0, "")

    def show_release(self, release: int, headline: str) -> None:
        """Show another release."""
        self.release, self.headline = release, headline
        said = headline or (_("Untitled release") if release else _("About a release…"))
        ends = Qt.TextElideMode.ElideRight
        self._button.setText(self._button.fontMetrics().elidedText(said, ends, WIDEST))
        self._button.setToolTip(said)
        self._clear.setVisible(bool(release))

    def pick(self) -> None:
        """Offer the newest releases, and those that are found as one types."""

        def find(words: str) -> list[tuple[int, str]]:
            from pressdesk.releases import find

            ids = self._clerk.ask(find.ids, "all", words, most=MOST)
            return [
                (row.id, row.headline or row.reference or _("Untitled release"))
                for row in self._clerk.ask(find.rows, ids)
            ]

        picker = Picker(self, _("About which release?"), _("Search releases…"), find)
        picker.picked.connect(self._take)
        picker.show_below(self._button)

    def _take(self, release: int, headline: str) -> None:
        self.show_release(release, headline)
        self.changed.emit()
