"""The organisation in the form: completed from those known, and asked of when it changes."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.desktop.contacts.form.part import Find, Part, field
from pressdesk.desktop.widgets.controls import label, plain_button, quiet_button
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.formats.card import Card


class OrganisationPart(Part):
    """Where somebody works. `settled` brings the old and the new name once one leaves the field,
    `moved` says that the person went from the one to the other."""

    settled = Signal(str, str)
    moved = Signal(str, str)

    def __init__(self, find: Find) -> None:
        super().__init__(_("Organisation"))
        self._before = ""
        self._asked = ""
        self._build(find)

    def _build(self, find: Find) -> None:
        self.line = field(self.name, _("Paper, agency, station, or your office"))
        offers = Suggestions(self.line, find)
        self._question = label("", "meta")
        self._question.setWordWrap(True)
        self._yes = plain_button(_("Moved today"))
        self._no = quiet_button(_("Only corrected"))
        self._strip = QWidget()
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(2, 0, 0, 0)
        strip.setSpacing(6)
        strip.addWidget(self._question, 1)
        strip.addWidget(self._yes)
        strip.addWidget(self._no)
        self._strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self._strip)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self._settle)
        offers.taken.connect(self._on_taken)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)

    def show_card(self, card: Card) -> None:
        """Show where somebody works."""
        self._before = self._asked = card.organisation
        self.line.setText(card.organisation)
        self._strip.hide()

    def filled(self, card: Card) -> Card:
        """Return the card with the organisation."""
        return replace(card, organisation=self.line.text().strip())

    @property
    def asks(self) -> bool:
        """Whether it asks if the person moved."""
        return not self._strip.isHidden()

    def _settle(self) -> None:
        """Ask, quietly, whether another name means another house."""
        now = self.line.text().strip()
        if fold(now) == fold(self._asked):
            return
        before, self._asked = self._asked, now
        self.settled.emit(before, now)
        other = bool(self._before) and fold(now) != fold(self._before)
        said = _("Moved from {old} to {new}?") if now else _("Left {old}?")
        self._question.setText(said.format(old=self._before, new=now))
        self._yes.setText(_("Moved today") if now else _("Left today"))
        self._strip.setVisible(other)

    def _on_edited(self) -> None:
        self._strip.hide()
        self.touch()

    def _on_taken(self) -> None:
        self.touch()
        self._settle()

    def _on_yes(self) -> None:
        before, self._before = self._before, self.line.text().strip()
        self._strip.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(before, self._before)

    def _on_no(self) -> None:
        self._before = self.line.text().strip()
        self._strip.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
