"""How things stand with a person, in the form: status, absence, country, where it is from."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from pressdesk.base import worldnames
from pressdesk.base.i18n import _, pgettext
from pressdesk.base.text import fold
from pressdesk.desktop import cardwords, dates
from pressdesk.desktop.contacts.form.part import Part, field
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.datefield import DateField
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.formats.card import ACTIVE, Card


class StatusPart(Part):
    """Active, left, do not contact; why and since when, where it is not the first."""

    def __init__(self) -> None:
        super().__init__(pgettext("contact", "Status"), "shield-alert")
        self._choice = Choice(self.name)
        for code, words in cardwords.STATUSES.items():
            self._choice.addItem(_(words), code)
        self._reason = field(_("Reason"), _("Reason"))
        self._day = DateField(_("Since"))
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._reason, 1)
        below.addWidget(self._day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)
        self.setFocusProxy(self._choice)
        self._choice.activated.connect(self._on_chosen)
        self._reason.textEdited.connect(self.touch)
        self._day.edited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show a card's status."""
        self._choice.setCurrentIndex(max(self._choice.findData(card.status), 0))
        self._reason.setText(card.status_reason)
        self._day.show_day(card.status_on)
        self._follow()

    def filled(self, card: Card) -> Card:
        """Return the card with the status."""
        status = str(self._choice.currentData() or ACTIVE)
        if status == ACTIVE:
            return replace(card, status=ACTIVE, status_reason="", status_on=None)
        reason = " ".join(self._reason.text().split())
        return replace(card, status=status, status_reason=reason, status_on=self._day.day)

    def is_said(self, card: Card) -> bool:
        """Return whether anything but "active" is said."""
        return card.status != ACTIVE

    def _on_chosen(self) -> None:
        if self._choice.currentData() != ACTIVE and self._day.day is None:
            self._day.show_day(dates.today())
        self._follow()
        self.touch()

    def _follow(self) -> None:
        is_more = self._choice.currentData() != ACTIVE
        self._reason.setVisible(is_more)
        self._day.setVisible(is_more)


class AbsencePart(Part):
    """From one day to another."""

    def __init__(self) -> None:
        super().__init__(_("Absence"), "calendar-clock")
        self.for_officers = True
        self._from, self._until = (
            DateField(pgettext("date", "From")),
            DateField(pgettext("date", "Until")),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._from)
        row.addWidget(label("–", "mute"))
        row.addWidget(self._until)
        row.addStretch(1)
        self.setFocusProxy(self._from)
        self._from.edited.connect(self.touch)
        self._until.edited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show when a person is away."""
        self._from.show_day(card.absent_from)
        self._until.show_day(card.absent_until)

    def filled(self, card: Card) -> Card:
        """Return the card with the absence."""
        return replace(card, absent_from=self._from.day, absent_until=self._until.day)

    def is_said(self, card: Card) -> bool:
        """Return whether the person is, was or will be away."""
        return bool(card.absent_from or card.absent_until)


class CountryPart(Part):
    """The country, by its name in the interface's language."""

    def __init__(self) -> None:
        super().__init__(_("Country"), "globe")
        self._line = country_line(self.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self.touch)
        Suggestions(self._line, countries_named).taken.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show a card's country."""
        self._line.setText(cardwords.country(card.country))

    def filled(self, card: Card) -> Card:
        """Return the card with the country, as long as it is one."""
        said = self._line.text().strip()
        code = worldnames.country_code(said) if said else ""
        return replace(card, country=code) if code or not said else card

    def is_said(self, card: Card) -> bool:
        """Return whether the country is known."""
        return bool(card.country)


class OriginPart(Part):
    """Where the data are from, since when, on what ground they are kept, when last looked at."""

    def __init__(self) -> None:
        super().__init__(_("Source"), "info")
        self._source = field(_("Source"), _("Where these details are from"))
        self._on = DateField(_("Source of"))
        self._basis = Choice(_("Lawful basis"))
        self._verified = DateField(_("Verified on"))
        above, below = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((above, (self._source, self._on)), (below, (self._basis,))):
            row.setSpacing(6)
            for widget in widgets:
                row.addWidget(widget, int(widget is self._source))
        below.addWidget(label(_("Verified on"), "meta"))
        below.addWidget(self._verified)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addLayout(below)
        self.setFocusProxy(self._source)
        self._source.textEdited.connect(self.touch)
        self._basis.activated.connect(self.touch)
        self._on.edited.connect(self.touch)
        self._verified.edited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show what is known of where the card comes from."""
        self._source.setText(card.source)
        self._on.show_day(card.sourced_on)
        self._verified.show_day(card.verified_on)
        self._basis.clear()
        self._basis.addItem(_("Lawful basis: not said"), "")
        known = dict(cardwords.BASES)
        for code in (*known, *({card.lawful_basis} - {"", *known})):
            self._basis.addItem(cardwords.basis(code), code)
        self._basis.setCurrentIndex(max(self._basis.findData(card.lawful_basis), 0))

    def filled(self, card: Card) -> Card:
        """Return the card with its origin."""
        return replace(
            card,
            source=" ".join(self._source.text().split()),
            sourced_on=self._on.day,
            lawful_basis=str(self._basis.currentData() or ""),
            verified_on=self._verified.day,
        )

    def is_said(self, card: Card) -> bool:
        """Return whether source or ground are known."""
        return bool(card.source or card.sourced_on or card.lawful_basis)


def country_line(name: str) -> QLineEdit:
    """Return a field for a country's name."""
    return field(name, name)


def countries_named(typed: str) -> list[str]:
    """Return the countries one of whose words begins as typed."""
    key = f" {fold(typed)}"
    return [name for _code, name in worldnames.countries() if key in f" {fold(name)}"][:8]
