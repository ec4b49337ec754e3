"""The form of an outlet, in its card's place."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop import cardwords
from pressdesk.desktop.contacts.form.entriesparts import EmailsPart, TelephonesPart
from pressdesk.desktop.contacts.form.listed import addresses_part
from pressdesk.desktop.contacts.form.part import LinePart, NotePart, Part, field
from pressdesk.desktop.contacts.form.partsform import PartsForm
from pressdesk.desktop.contacts.form.standingparts import CountryPart
from pressdesk.desktop.contacts.form.tongues import TonguesPart
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import label


class OutletNamePart(Part):
    """The name, taken once it is whole: a new one is carried into the cards of all its people."""

    def __init__(self) -> None:
        super().__init__(_("Name"))
        self._name = self._kept = ""
        self.line = field(_("Name"), _("Paper, agency or station"))
        self._trouble = label("", "stop")
        self._trouble.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._trouble)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self._settle)
        self.line.textEdited.connect(lambda _typed: self._trouble.hide())

    def show_card(self, card: OutletCard) -> None:
        """Show an outlet's name."""
        self._name = self._kept = card.name
        self.line.setText(card.name)
        self._trouble.hide()

    def filled(self, card: OutletCard) -> OutletCard:
        """Return the outlet with the name as it was last whole."""
        return replace(card, name=self._name)

    def refuse(self, why: str) -> None:
        """Say why the name cannot be taken; it stays in the field, and the old one holds."""
        self._name = self._kept
        self._trouble.setText(why)
        self._trouble.show()

    def _settle(self) -> None:
        name = " ".join(self.line.text().split())
        if name and name != self._name and self._trouble.isHidden():
            self._name = name
            self.touch()


class KindPart(Part):
    """What kind of house it is."""

    def __init__(self) -> None:
        super().__init__(_("Kind"))
        self._choice = Choice(self.name)
        self._choice.addItem(_("Not known"), "")
        for code in cardwords.OUTLET_KINDS:
            self._choice.addItem(cardwords.outlet_kind(code), code)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._choice)
        self._choice.activated.connect(self.touch)

    def show_card(self, card: OutletCard) -> None:
        """Show an outlet's kind."""
        self._choice.setCurrentIndex(max(self._choice.findData(card.kind), 0))

    def filled(self, card: OutletCard) -> OutletCard:
        """Return the outlet with the kind."""
        return replace(card, kind=str(self._choice.currentData() or ""))


class OutletForm(PartsForm):
    """Shows an outlet to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.name = OutletNamePart()
        country = CountryPart()
        country.icon = ""
        addresses = addresses_part()
        addresses.icon = ""
        parts: tuple[Part, ...] = (
            self.name,
            KindPart(),
            country,
            TonguesPart(_("Languages")),
            TelephonesPart(),
            EmailsPart(),
            addresses,
            LinePart("website", _("Website"), "https://"),
            NotePart(_("Note"), _("Stays in the house: never printed, never copied out")),
        )
        super().__init__(parts, OutletCard(), parent)
        self._add.hide()
