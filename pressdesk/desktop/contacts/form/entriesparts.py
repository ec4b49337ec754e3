"""Telephones and e-mails in the form."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords
from pressdesk.desktop.contacts.form.formrows import Entry, EntryRows
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.formats.card import Card, Email, Telephone


class TelephonesPart(Part):
    """Any number of numbers, with their kinds."""

    def __init__(self) -> None:
        super().__init__(_("Telephones"))
        self.rows = EntryRows(
            _("Telephone"),
            _("Add a telephone"),
            cardwords.TELEPHONE_KINDS,
            cardwords.telephone_kind,
        )
        _hold(self, self.rows)

    def show_card(self, card: Card) -> None:
        """Show a card's numbers."""
        self.rows.show_entries(
            [Entry(t.number, t.kind, t.preferred, t.private, t.label) for t in card.telephones]
        )

    def filled(self, card: Card) -> Card:
        """Return the card with the numbers."""
        made = (
            Telephone(e.text, e.kind, e.preferred, e.private, e.label) for e in self.rows.entries
        )
        return replace(card, telephones=tuple(made))


class EmailsPart(Part):
    """Any number of addresses, with their kinds."""

    def __init__(self) -> None:
        super().__init__(_("E-mails"))
        self.rows = EntryRows(
            _("E-mail"), _("Add an e-mail"), cardwords.EMAIL_KINDS, cardwords.email_kind
        )
        _hold(self, self.rows)

    def show_card(self, card: Card) -> None:
        """Show a card's addresses."""
        self.rows.show_entries(
            [
                Entry(e.address, e.kind, e.preferred, e.private, e.label, e.bounced)
                for e in card.emails
            ]
        )

    def filled(self, card: Card) -> Card:
        """Return the card with the addresses."""
        made = (
            Email(e.text, e.kind, e.preferred, e.private, e.label, e.bounced)
            for e in self.rows.entries
        )
        return replace(card, emails=tuple(made))


def _hold(part: Part, rows: EntryRows) -> None:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(rows)
    rows.edited.connect(part.touch)
