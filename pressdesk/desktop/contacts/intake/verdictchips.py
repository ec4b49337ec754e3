"""The chips over the rows of a plan: how many are what, and which of them are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pressdesk.base.i18n import _, pgettext
from pressdesk.contacts.intakeviews import Tally
from pressdesk.desktop.widgets.controls import chip
from pressdesk.desktop.widgets.flow import FlowLayout

UNREAD = "unread"


class VerdictChips(QWidget):
    """One chip for each verdict that somebody has; `chosen` brings it, "" for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, 6)
        self._chips: dict[str, QPushButton] = {}

    def show_tally(self, tally: Tally, unread: int) -> None:
        """Show how many there are of each."""
        self._flow.clear()
        self._chips = {}
        counts = (
            ("", _("All"), tally.new + tally.update + tally.same + tally.look),
            ("new", pgettext("import", "New"), tally.new),
            ("update", _("Updates"), tally.update),
            ("look", _("To look at"), tally.look),
            ("same", _("The same"), tally.same),
            (UNREAD, _("Could not be read"), unread),
        )
        for verdict, words, count in counts:
            if count or not verdict:
                said = _("{what} {n}").format(what=words, n=self.locale().toString(count))
                made = self._chips[verdict] = chip(said)
                made.setCheckable(True)
                made.clicked.connect(lambda _on=False, verdict=verdict: self.chosen.emit(verdict))
                self._flow.addWidget(made)
        self.updateGeometry()

    def check(self, verdict: str) -> None:
        """Show which verdict is looked at."""
        for name, made in self._chips.items():
            made.setChecked(name == verdict)

    @property
    def said(self) -> list[str]:
        """What the chips say, from left to right."""
        return [made.text() for made in self._chips.values()]
