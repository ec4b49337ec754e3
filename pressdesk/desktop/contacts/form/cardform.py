"""The form of a contact, in the card's place."""

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import spoken
from pressdesk.contacts import moving
from pressdesk.desktop import dates
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.desktop.contacts.form.parts import Parts
from pressdesk.desktop.contacts.form.partsform import PartsForm
from pressdesk.desktop.contacts.form.photopart import is_picture
from pressdesk.desktop.dragging import take_copy
from pressdesk.formats.card import Affiliation, Card


class CardForm(PartsForm):
    """Shows a person to be edited, the photo's bytes with the card."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        self.parts = parts
        super().__init__(self.parts.in_order, Card(), parent)
        self._worked: tuple[Affiliation, ...] = ()
        self.setAcceptDrops(True)
        self.parts.organisation.settled.connect(self._on_organisation_settled)
        self.parts.organisation.moved.connect(self._on_organisation_moved)

    def edit(self, card: Card) -> None:
        """Show a card and put the cursor into its name; of somebody new, before all of it."""
        super().edit(card)
        if not card.id:
            self.parts.name.line.selectAll()

    def show_again(self, card: Card) -> None:
        """Show the same card as somebody else, or Undo, made it."""
        self._worked = card.affiliations
        super().show_again(card)

    def _is_needed(self, part: Part, card: Any) -> bool:
        return super()._is_needed(part, card) or (part.for_officers and card.is_officer)

    def _follow(self, card: Any) -> None:
        self.parts.officer.show_printed(card, spoken())
        self.parts.name_parts.suggest(card.formatted_name)
        for part in self.parts.in_order:
            if part.for_officers and self._is_needed(part, card):
                self._form.setRowVisible(part, True)

    def _on_organisation_settled(self, before: str, after: str) -> None:
        """Write the new name wherever the person works for the old one."""
        written = moving.corrected(replace(self.card, organisation=before), after)
        self._put_houses(written.affiliations)

    def _on_organisation_moved(self, before: str, after: str) -> None:
        """End the old affiliation today, and begin the new one."""
        stood = replace(self.card, organisation=before, affiliations=self._worked)
        self._put_houses(moving.moved(stood, after, dates.today()).affiliations)
        self._worked = self.card.affiliations

    def _put_houses(self, affiliations: tuple[Affiliation, ...]) -> None:
        if affiliations == self.card.affiliations:
            return
        self.parts.houses.show_values(affiliations)
        if self.parts.houses.is_said(self.card):
            self._form.setRowVisible(self.parts.houses, True)
        self._tell()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_picture(event.mimeData()):
            take_copy(event)  # any other file may be an address book, and is the area's

    def dropEvent(self, event: QDropEvent) -> None:
        take_copy(event)
        self._form.setRowVisible(self.parts.photo, True)
        self.parts.photo.take(event.mimeData())
