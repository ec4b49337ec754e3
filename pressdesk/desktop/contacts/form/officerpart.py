"""Whether somebody is a press officer of our office, and what releases then print of them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from pressdesk.base.i18n import _
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.desktop.widgets.controls import chip, label
from pressdesk.formats import contactblock
from pressdesk.formats.card import Card


class OfficerPart(Part):
    """A chip to tick; below it the line of a release, as the card stands now."""

    def __init__(self) -> None:
        super().__init__("")
        self.chip = chip(_("Press officer of our office"), "badge-check")
        self.chip.setCheckable(True)
        self._printed = label("", "meta")
        self._printed.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._printed)
        self.setFocusProxy(self.chip)
        self.chip.toggled.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show whether the card is an officer's."""
        self.chip.setChecked(card.is_officer)

    def show_printed(self, card: Card, language: str) -> None:
        """Show what a release in a language prints of a card."""
        self._printed.setVisible(card.is_officer)
        if card.is_officer:
            words = contactblock.text([card], language).replace("    ", " · ")
            self._printed.setText(_("A release prints: {words}").format(words=words))

    @property
    def printed(self) -> str:
        """What is said of releases, "" where the card is no officer's."""
        return self._printed.text() if not self._printed.isHidden() else ""

    def filled(self, card: Card) -> Card:
        """Return the card as an officer's, or not."""
        return replace(card, is_officer=self.chip.isChecked())
