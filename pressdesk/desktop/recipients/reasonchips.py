"""The chips over the recipients: how many get it, how many do not, and for which reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pressdesk.base.i18n import ngettext
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Found
from pressdesk.desktop.widgets.controls import chip
from pressdesk.desktop.widgets.flow import FlowLayout


class ReasonChips(QWidget):
    """One chip for each reason somebody is left out for; `chosen` brings it, "" for recipients.

    Where nobody is left out there is nothing to choose, and no chip.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, 6)
        self._chips: dict[str, QPushButton] = {}

    def show_found(self, found: Found) -> None:
        """Show how many there are of each; the focus stays on the chip that had it."""
        held = next((reason for reason, one in self._chips.items() if one.hasFocus()), None)
        many = len(found.resolved.recipients)
        gets = ngettext("{n} gets it", "{n} get it", many)
        said = {"": gets.format(n=recipientwords.count(many))} if found.reasons else {}
        said |= {
            reason: recipientwords.left_out(reason, number)
            for reason, number in found.reasons.items()
        }
        if list(said) != list(self._chips):
            self._flow.clear()
            self._chips = {reason: self._made(reason) for reason in said}
        for reason, words in said.items():
            self._chips[reason].setText(words)
        self.setVisible(bool(said))
        self.updateGeometry()
        if held in self._chips:
            self._chips[held].setFocus()

    def check(self, reason: str | None) -> None:
        """Show which of them are looked at, None for none of them."""
        for name, made in self._chips.items():
            made.setChecked(name == reason)

    @property
    def said(self) -> list[str]:
        """What the chips say, from left to right."""
        return [made.text() for made in self._chips.values()]

    def press(self, reason: str) -> None:
        """Press the chip of a reason, as a click does."""
        self._chips[reason].click()

    def _made(self, reason: str) -> QPushButton:
        made = chip("")
        made.setCheckable(True)
        made.clicked.connect(lambda _on=False: self.chosen.emit(reason))
        self._flow.addWidget(made)
        return made
