"""Several people at once: who they are, and what can be done with all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.widgets.avatar import Avatar
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.formats.card import Card

MOST = 8


class ManyPane(QWidget):
    """Stands in the card's place while more than one row is selected."""

    copy_requested = Signal()
    addresses_requested = Signal()
    archive_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title")
        self._copy = primary_button(_("Copy contact block"), "copy")
        self._addresses = plain_button(_("Copy addresses for Bcc"), "at-sign")
        self._archive = plain_button(_("Archive"), "archive")
        self._names = QVBoxLayout()
        self._names.setSpacing(10)
        self._more = label("", "mute")
        self._more.setContentsMargins(46, 0, 0, 0)
        inner = QVBoxLayout()
        inner.setSpacing(18)
        inner.addWidget(self._title)
        inner.addLayout(self._names)
        inner.addWidget(self._more)
        ground = QWidget()
        flow = FlowLayout(ground, 8)
        for button in (self._copy, self._addresses, self._archive):
            flow.addWidget(button)
        inner.addWidget(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 40, 24, 24)
        column.addLayout(inner)
        column.addStretch(1)

    def _connect(self) -> None:
        self._copy.clicked.connect(self.copy_requested)
        self._addresses.clicked.connect(self.addresses_requested)
        self._archive.clicked.connect(self.archive_requested)

    def show_people(self, first: Sequence[Card], count: int, *, is_archive: bool = False) -> None:
        """Show how many are selected, and the first of them by name."""
        title = ngettext("{n} person selected", "{n} people selected", count)
        self._title.setText(title.format(n=self.locale().toString(count)))
        while (item := self._names.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for card in first[:MOST]:
            self._names.addWidget(_row(card))
        rest = count - min(len(first), MOST)
        self._more.setText(ngettext("and {n} more", "and {n} more", rest).format(n=rest))
        self._more.setVisible(rest > 0)
        self._archive.setVisible(not is_archive)

    @property
    def title(self) -> str:
        """How many are selected, in words."""
        return self._title.text()


def _row(card: Card) -> QWidget:
    made = QWidget()
    avatar = Avatar(34)
    avatar.show_name(cardwords.name(card), is_faded=card.is_archived)
    name = ElidedLabel(cardwords.listed((cardwords.name(card), card.organisation)))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(avatar)
    row.addWidget(name, 1)
    return made
