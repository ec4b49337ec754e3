"""The form of a contact, in the card's place: what is typed is kept without a button."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.contacts.card.cardpane import HEADER, WIDEST
from pressdesk.desktop.contacts.form.formrows import Entry, EntryRows
from pressdesk.desktop.widgets.controls import chip, hairline, label, primary_button
from pressdesk.formats.card import Card, Email, Telephone

CHIPS_IN_A_ROW = 4


class CardForm(QWidget):
    """Shows a card to be edited; `card_edited` brings the whole card at every change."""

    card_edited = Signal(object)
    done_requested = Signal()

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._languages = tuple(languages)
        self._is_filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._status = label("", "meta")
        self._done = primary_button(_("Done"), "check")
        self._done.setToolTip(_("Done (Esc)"))
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(24, 0, 16, 0)
        row.addWidget(self._status, 1)
        row.addWidget(self._done)
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setMaximumWidth(WIDEST)
        self._make_fields()
        self._lay_out(inner)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(hairline())
        column.addWidget(scroll, 1)

    def _make_fields(self) -> None:
        self._name = _field(_("Name"), _("Given name and family name"))
        self._organisation = _field(_("Organisation"), _("Paper, agency, station, or your office"))
        self._officer = chip(_("Press officer of our office"), "badge-check")
        self._officer.setCheckable(True)
        self._officer.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._titles = {code: _field(_("Job title"), "") for code in self._languages}
        self._greetings = {code: _field(_("Greeting"), "") for code in self._languages}
        for fields in (self._titles, self._greetings):
            for code, field in fields.items():
                field.setAccessibleName(f"{field.accessibleName()}, {cardwords.language(code)}")
        self._telephones = EntryRows(
            _("Telephone"),
            _("Add a telephone"),
            cardwords.TELEPHONE_KINDS,
            cardwords.telephone_kind,
        )
        self._emails = EntryRows(
            _("E-mail"), _("Add an e-mail"), cardwords.EMAIL_KINDS, cardwords.email_kind
        )
        self._tongues = {code: _language_chip(code) for code in cardwords.LANGUAGES}
        self._beats = _field(_("Beats"), _("ocean, ports, coastal climate"))
        self._note = QPlainTextEdit()
        self._note.setProperty("kind", "form")
        self._note.setAccessibleName(_("Note"))
        self._note.setPlaceholderText(_("Stays in the house: never printed, never copied out"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(84)

    def _lay_out(self, inner: QWidget) -> None:
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 20, 24)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        tongues = QGridLayout()
        tongues.setSpacing(6)
        for n, made in enumerate(self._tongues.values()):
            tongues.addWidget(made, n // CHIPS_IN_A_ROW, n % CHIPS_IN_A_ROW)
        tongues.setColumnStretch(CHIPS_IN_A_ROW, 1)
        for name, field in (
            (_("Name"), self._name),
            (_("Organisation"), self._organisation),
            ("", self._officer),
            (_("Job title"), _by_language(self._titles)),
            (_("Telephones"), self._telephones),
            (_("E-mails"), self._emails),
            (_("Writes in"), tongues),
            (_("Greeting"), _by_language(self._greetings)),
            (_("Beats"), self._beats),
            (_("Note"), self._note),
        ):
            words = label(name, "mute")
            words.setContentsMargins(0, 6, 0, 0)
            form.addRow(words, field)

    def _connect(self) -> None:
        lines = (self._name, self._organisation, self._beats)
        for line in (*lines, *self._titles.values(), *self._greetings.values()):
            line.textEdited.connect(self._on_edited)
        self._officer.toggled.connect(self._on_edited)
        self._telephones.edited.connect(self._on_edited)
        self._emails.edited.connect(self._on_edited)
        self._note.textChanged.connect(self._on_edited)
        for made in self._tongues.values():
            made.toggled.connect(self._on_edited)
        self._done.clicked.connect(self.done_requested)

    def edit(self, card: Card) -> None:
        """Show a card and put the cursor into its name."""
        self._card = card
        self._is_filling = True
        self._name.setText(card.formatted_name)
        self._organisation.setText(card.organisation)
        self._officer.setChecked(card.is_officer)
        for fields, known in ((self._titles, card.titles), (self._greetings, card.salutations)):
            for code, field in fields.items():
                field.setText(dict(known).get(code, ""))
        self._telephones.show_entries(
            [Entry(t.number, t.kind, t.preferred, t.private) for t in card.telephones]
        )
        self._emails.show_entries(
            [Entry(e.address, e.kind, e.preferred, e.private) for e in card.emails]
        )
        for code, made in self._tongues.items():
            made.setChecked(code in card.languages)
        self._beats.setText(cardwords.listed(card.beats))
        with QSignalBlocker(self._note):
            self._note.setPlainText(card.note)
        self._is_filling = False
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll() if not card.id else self._name.end(False)

    def say(self, words: str) -> None:
        """Say how saving stands."""
        self._status.setText(words)

    @property
    def status(self) -> str:
        """What is said of saving."""
        return self._status.text()

    @property
    def card(self) -> Card:
        """The card as it stands in the form; what the form does not show stays as it was."""
        kept = self._card
        name = " ".join(self._name.text().split())
        if name != kept.formatted_name:
            kept = replace(kept, family_name="", given_name="")
        return replace(
            kept,
            formatted_name=name,
            organisation=self._organisation.text().strip(),
            is_officer=self._officer.isChecked(),
            titles=_said(kept.titles, self._titles),
            salutations=_said(kept.salutations, self._greetings),
            telephones=tuple(
                Telephone(e.text, e.kind, e.preferred, e.private) for e in self._telephones.entries
            ),
            emails=tuple(
                Email(e.text, e.kind, e.preferred, e.private) for e in self._emails.entries
            ),
            languages=self._spoken(),
            beats=tuple(part.strip() for part in self._beats.text().split(",") if part.strip()),
            note=self._note.toPlainText(),
        )

    def _spoken(self) -> tuple[str, ...]:
        """Return the languages ticked: those known before in their order, then the new ones."""
        wanted = {code for code, made in self._tongues.items() if made.isChecked()}
        kept = [c for c in self._card.languages if c in wanted or c not in self._tongues]
        return (*kept, *(code for code in self._tongues if code in wanted and code not in kept))

    def _on_edited(self) -> None:
        if not self._is_filling:
            self.card_edited.emit(self.card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        done = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_return and done):
            self.done_requested.emit()
            return
        super().keyPressEvent(event)


def _field(name: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def _language_chip(code: str) -> QPushButton:
    made = chip(cardwords.language(code))
    made.setCheckable(True)
    return made


def _by_language(fields: dict[str, QLineEdit]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    for n, (code, field) in enumerate(fields.items()):
        words = label(code.upper(), "meta")
        words.setFixedWidth(20)
        words.setToolTip(cardwords.language(code))
        grid.addWidget(words, n, 0)
        grid.addWidget(field, n, 1)
    return grid


def _said(
    known: tuple[tuple[str, str], ...], fields: dict[str, QLineEdit]
) -> tuple[tuple[str, str], ...]:
    """Return words by language: those of the form, and those in languages it does not show."""
    words = dict(known) | {code: field.text().strip() for code, field in fields.items()}
    return tuple((code, said) for code, said in words.items() if said)
