"""The languages somebody writes in: the usual ones to tick, any other to be added."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from pressdesk.base import worldnames
from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.desktop import cardwords
from pressdesk.desktop.contacts.form.part import Part, field
from pressdesk.desktop.widgets.controls import chip
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.formats.card import Card


class TonguesPart(Part):
    """Chips to tick. Those of a card we do not offer stand behind the others."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name or _("Writes in"))
        self._known: tuple[str, ...] = ()
        self._chips: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(spacing=6)
        row.addLayout(self._flow)
        self._other = chip(_("Other…"), "plus")
        self._other.clicked.connect(self._ask_other)
        self._put_chips()

    def show_card(self, card: Card) -> None:
        """Tick the languages of a card."""
        self._known = card.languages
        self._put_chips()

    def filled(self, card: Card) -> Card:
        """Return the card with those ticked: those known before in their order, then the new."""
        wanted = {code for code, made in self._chips.items() if made.isChecked()}
        kept = [code for code in card.languages if code in wanted or code not in self._chips]
        new = [code for code in self._chips if code in wanted and code not in kept]
        return replace(card, languages=(*kept, *new))

    def _put_chips(self) -> None:
        self._flow.removeWidget(self._other)
        self._flow.clear()
        codes = dict.fromkeys((*cardwords.LANGUAGES, *self._known))
        self._chips = {code: self._chip(code) for code in codes}
        for made in (*self._chips.values(), self._other):
            self._flow.addWidget(made)

    def _chip(self, code: str) -> QPushButton:
        made = chip(cardwords.language(code))
        made.setCheckable(True)
        made.setChecked(code in self._known)
        made.toggled.connect(self.touch)
        return made

    def _ask_other(self) -> None:
        popover = Popover(self, 220)
        line = field(_("Language"), _("Language"))
        offers = Suggestions(line, _languages_named)
        popover.column.addWidget(line)

        def take() -> None:
            wanted = fold(line.text())
            code = next((c for c, name in worldnames.languages() if fold(name) == wanted), "")
            if code:
                popover.close()
                self._add(code)

        offers.taken.connect(take)
        line.returnPressed.connect(take)
        popover.show_below(self._other)
        QTimer.singleShot(0, line, line.setFocus)

    def _add(self, code: str) -> None:
        ticked = [c for c, made in self._chips.items() if made.isChecked()]
        self._known = tuple(dict.fromkeys((*ticked, code)))
        self._put_chips()
        self.touch()


def _languages_named(typed: str) -> list[str]:
    key = fold(typed)
    return [name for _code, name in worldnames.languages() if fold(name).startswith(key)][:8]
