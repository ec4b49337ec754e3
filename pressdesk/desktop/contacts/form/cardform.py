"""The form of a contact, in the card's place: what is typed is kept without a button.

What every card has stands there; what few have is behind "Add…", and shown where a card says it.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, spoken
from pressdesk.contacts import moving
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.card.cardpane import HEADER, WIDEST, scrolled
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.desktop.contacts.form.parts import Parts
from pressdesk.desktop.dropping import take_copy
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, primary_button
from pressdesk.formats.card import Affiliation, Card

LABELS = 104  # pixels


class CardForm(QWidget):
    """Shows a card to be edited; `card_edited` brings the whole card at every change."""

    card_edited = Signal(object)
    done_requested = Signal()

    def __init__(
        self, clerk: Clerk, languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card = Card()
        self._worked: tuple[Affiliation, ...] = ()
        self._is_filling = False
        self.parts = Parts(clerk, languages)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._status = label("", "meta")
        self._add = plain_button(_("Add…"), "plus")
        self._add.setToolTip(_("Add an address, a link, a photo … (Ctrl+Shift+A)"))
        self._done = primary_button(_("Done"), "check")
        self._done.setToolTip(_("Done (Esc)"))
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._status, 1)
        row.addWidget(self._add)
        row.addWidget(self._done)
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setMaximumWidth(WIDEST)
        self._lay_out(inner)
        self._scroll = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(hairline())
        column.addWidget(self._scroll, 1)

    def _lay_out(self, inner: QWidget) -> None:
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 20, 24)
        self._form = QFormLayout()
        column.addLayout(self._form)
        column.addStretch(1)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for part in self.parts.in_order:
            self._form.addRow(_label(part.name), part)

    def _connect(self) -> None:
        for part in self.parts.in_order:
            part.edited.connect(self._on_edited)
        self.parts.organisation.settled.connect(self._on_organisation_settled)
        self.parts.organisation.moved.connect(self._on_organisation_moved)
        self._add.clicked.connect(self.offer_parts)
        self._done.clicked.connect(self.done_requested)

    def edit(self, card: Card) -> None:
        """Show a card, its photo's bytes with it, and put the cursor into its name."""
        self._show(card)
        self._scroll.verticalScrollBar().setValue(0)
        self.parts.name.begin()
        if not card.id:
            self.parts.name.line.selectAll()

    def show_again(self, card: Card) -> None:
        """Show the same card as somebody else, or Undo, made it; the cursor stays in its field."""
        self._show(card)

    def _show(self, card: Card) -> None:
        self._card = card
        self._worked = card.affiliations
        self._is_filling = True
        for part in self.parts.in_order:
            part.show_card(card)
            part.is_touched = False
            self._form.setRowVisible(part, _is_needed(part, card))
        self._is_filling = False
        self._follow()

    def say(self, words: str) -> None:
        """Say how saving stands."""
        self._status.setText(words)

    @property
    def status(self) -> str:
        """What is said of saving."""
        return self._status.text()

    @property
    def card(self) -> Card:
        """The card as it stands in the form; what nobody touched stays as it was."""
        made = self._card
        for part in self.parts.in_order:
            if part.is_touched:
                made = part.filled(made)
        return made

    def settle(self) -> None:
        """Take what is typed in the field that has the cursor, as if it had been left."""
        here = self.focusWidget()
        if here is not None:
            here.clearFocus()

    def offer_parts(self) -> None:
        """Offer what the card does not have yet."""
        menu = QMenu(self)
        for part in self.parts.in_order:
            if part.icon:
                made = menu.addAction(theme.icon(part.icon, "mute"), part.name)
                made.triggered.connect(lambda _on=False, part=part: self.add(part))
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def add(self, part: Part) -> None:
        """Show a part and put the cursor into it."""
        self._form.setRowVisible(part, True)
        # The row has its place only once the form is laid out again.
        QTimer.singleShot(0, part, lambda: self._go_to(part))

    def _go_to(self, part: Part) -> None:
        self._scroll.ensureWidgetVisible(part, 0, 40)
        part.begin()

    def _follow(self) -> None:
        """Show what goes with the card as it stands now."""
        card = self.card
        self.parts.officer.show_printed(card, spoken())
        self.parts.name_parts.suggest(card.formatted_name)
        for part in self.parts.in_order:
            if part.for_officers and _is_needed(part, card):
                self._form.setRowVisible(part, True)

    def _tell(self) -> None:
        if not self._is_filling:
            self._follow()
            self.card_edited.emit(self.card)

    def _on_edited(self) -> None:
        self._tell()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_return and control):
            self.done_requested.emit()
        elif event.key() == Qt.Key.Key_A and control and shift:
            self.offer_parts()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasImage() or any(url.isLocalFile() for url in mime.urls()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_copy(event)
        self._form.setRowVisible(self.parts.photo, True)
        self.parts.photo.take(event.mimeData())


def _is_needed(part: Part, card: Card) -> bool:
    """Whether a part is seen without being asked for."""
    return not part.icon or part.is_said(card) or (part.for_officers and card.is_officer)


def _label(name: str) -> QLabel:
    words = label(name, "mute")
    words.setContentsMargins(0, 6, 0, 0)
    words.setFixedWidth(LABELS)
    words.setWordWrap(True)
    return words
