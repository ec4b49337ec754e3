"""What was found, on the right of the review: every field to be put right, doubts marked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases.review.reviewcontact import ReviewContact
from pressdesk.desktop.releases.review.reviewembargo import ReviewEmbargo
from pressdesk.desktop.releases.review.reviewfield import ReviewField
from pressdesk.desktop.releases.review.reviewplaces import sure
from pressdesk.desktop.tongues import KNOWN, name_of
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.growingedit import GrowingEdit
from pressdesk.formats.body import body_text
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.manuscript import FoundContact, FoundRelease
from pressdesk.formats.webhints import iso_date
from pressdesk.releases.intake import LEFT_OUT, Choices, Counterpart, Match

_ROWS = {"is_embargoed": "embargo", "embargoed_until": "embargo", "is_immediate": "embargo",
         "embargo_zone": "embargo", "embargo_text": "embargo"}  # fmt: skip


class ReviewForm(QScrollArea):
    """The fields of a found release; `found` and `choices` tell how they stand."""

    pointed_at = Signal(str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = FoundRelease()
        self._contacts: list[ReviewContact] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._language = QComboBox()
        for code in KNOWN:
            self._language.addItem(name_of(code), code)
        self._headline, self._subhead = GrowingEdit(), GrowingEdit()
        self._headline.setFont(theme.font(15, QFont.Weight.DemiBold))
        self._date = QLineEdit()
        self._place = QLineEdit()
        self._embargo = ReviewEmbargo()
        self._body, self._about, self._notes = _reading(), _reading(), _reading()
        self._into = QComboBox()
        self._into.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._rows = {
            field: ReviewField(field, name, control)
            for field, name, control in (
                ("into", _("Goes into"), self._into),
                ("language", _("Language"), self._language),
                ("headline", _("Headline"), self._headline),
                ("subhead", _("Subhead"), self._subhead),
                ("dated_on", _("Date"), self._date),
                ("located", _("Place"), self._place),
                ("embargo", _("Embargo"), self._embargo),
                ("body", _("Text"), self._body),
                ("boilerplate", _("About us"), self._about),
                ("ed_note", _("Notes to editors"), self._notes),
            )
        }
        self._people = QWidget()
        self._people_column = QVBoxLayout(self._people)
        self._people_column.setContentsMargins(0, 0, 0, 0)
        self._people_column.setSpacing(8)
        self._rows["contacts"] = ReviewField("contacts", _("Press contacts"), self._people)
        ground = QWidget()
        ground.setProperty("pane", "pane")
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        order = ("into", "language", "headline", "subhead", "dated_on", "located", "embargo",
                 "contacts", "body", "boilerplate", "ed_note")  # fmt: skip
        for field in order:
            column.addWidget(self._rows[field])
        column.addStretch(1)
        self.setWidget(ground)

    def _connect(self) -> None:
        for row in self._rows.values():
            row.pointed_at.connect(self.pointed_at)
        self._language.activated.connect(lambda: self._on_edited("language"))
        self._headline.textChanged.connect(lambda: self._on_edited("headline"))
        self._subhead.textChanged.connect(lambda: self._on_edited("subhead"))
        self._date.textEdited.connect(lambda: self._on_edited("dated_on"))
        self._date.editingFinished.connect(self._on_date_finished)
        self._place.textEdited.connect(lambda: self._on_edited("located"))
        self._embargo.edited.connect(lambda: self._on_edited("embargo"))

    # What the screen asks of it

    def show_found(
        self,
        found: FoundRelease,
        matches: Sequence[Match],
        counterparts: Sequence[Counterpart] = (),
        *,
        is_same_text: bool = False,
    ) -> None:
        """Show what was found, with the people it may be and the releases it may belong to.

        What was chosen for people stays while it is the same text; those who were new in the text
        before are known in the next.
        """
        cards = self._contacts if is_same_text else []
        kept = {card.found(): card.choice for card in cards}
        self._found = found
        self.blockSignals(True)
        if self._language.findData(found.language) < 0 and found.language:
            self._language.addItem(name_of(found.language), found.language)
        self._language.setCurrentIndex(self._language.findData(found.language))
        self._headline.setPlainText(found.headline)
        self._subhead.setPlainText(found.subhead)
        self._date.setText(_date_words(found.dated_on, found.language))
        self._place.setText(found.located)
        self._embargo.show_found(found)
        for control, body in (
            (self._body, found.body), (self._about, found.boilerplate), (self._notes, found.ed_note)
        ):  # fmt: skip
            control.setPlainText(body_text(body).replace("\n", "\n\n"))
            control.setPlaceholderText(_("Nothing found"))
            _give_lines(control, 1 if not body else 6 if control is self._body else 3)
        self._show_people(matches, kept)
        self._show_counterparts(counterparts)
        self._found = found
        self._show_doubts()
        self.blockSignals(False)

    def found(self) -> FoundRelease:
        """Return the release as the form stands now."""
        found = replace(
            self._found,
            language=str(self._language.currentData() or ""),
            headline=" ".join(self._headline.toPlainText().split()),
            subhead=" ".join(self._subhead.toPlainText().split()),
            located=self._place.text().strip(),
            dated_on=self._date_typed(),
            contacts=tuple(card.found() for card in self._contacts),
        )
        return self._embargo.put_into(found)

    def choices(self) -> Choices:
        """Return who the contacts are, and where the text goes."""
        chosen = tuple(card.choice for card in self._contacts)
        return Choices(chosen, int(self._into.currentData() or 0))

    @property
    def doubts(self) -> int:
        """How many fields bear the amber mark."""
        return sum(row.is_unsure for row in self._rows.values())

    def go_to_first_doubt(self) -> None:
        """Put the cursor into the first field that is unsure, else into the headline."""
        unsure = (row for row in self._rows.values() if row.is_unsure)
        row = next(unsure, self._rows["headline"])
        inside = (row.control, *row.control.findChildren(QWidget))
        goal = next((w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus), row.control)
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(row)

    # Pieces

    def _show_people(self, matches: Sequence[Match], kept: dict[FoundContact, int]) -> None:
        while item := self._people_column.takeAt(0):
            if gone := item.widget():
                # Without a parent it would come up as a window: its layout has yet to show it.
                gone.hide()
                gone.deleteLater()
        self._contacts = []
        for number, match in enumerate(matches):
            card = ReviewContact(number, match)
            if match.found in kept:
                card.choose(kept[match.found])
            card.pointed_at.connect(self.pointed_at)
            card.removed.connect(lambda card=card: self._on_contact_removed(card))
            self._contacts.append(card)
            self._people_column.addWidget(card)
        if not matches:
            nobody = label(_("Nobody found. Select a name and a telephone in the text."), "mute")
            nobody.setWordWrap(True)
            self._people_column.addWidget(nobody)

    def _show_counterparts(self, counterparts: Sequence[Counterpart]) -> None:
        self._into.clear()
        self._into.addItem(_("A new release"), 0)
        for other in counterparts:
            words = _("{language} version of {reference}: {headline}").format(
                language=name_of(self._found.language),
                reference=other.reference,
                headline=other.headline,
            )
            self._into.addItem(words, other.id)
        self._rows["into"].setVisible(bool(counterparts))

    def _show_doubts(self) -> None:
        reasons: dict[str, str] = {}
        for doubt in self._found.unsure:
            field = _ROWS.get(doubt.field, doubt.field)
            reasons[field] = " ".join(filter(None, (reasons.get(field, ""), doubt.why)))
        for field, row in self._rows.items():
            row.doubt(reasons.get(field, ""))

    def _date_typed(self) -> date | None:
        words = self._date.text().strip()
        if words == _date_words(self._found.dated_on, self._found.language):
            return self._found.dated_on
        return date_in(words, str(self._language.currentData() or ""))

    # Reactions

    def _on_edited(self, field: str) -> None:
        self._rows[field].doubt("")
        for name, row in _ROWS.items():
            if row == field:
                self._found = sure(self._found, name)
        self._found = sure(self._found, field)
        self.edited.emit()

    def _on_date_finished(self) -> None:
        words = self._date.text().strip()
        if words and self._date_typed() is None:
            self._rows["dated_on"].doubt(
                _("This is not understood as a date. Write it as 2026-11-24.")
            )

    def _on_contact_removed(self, card: ReviewContact) -> None:
        card.choose(LEFT_OUT)
        self._contacts.remove(card)
        card.hide()
        card.deleteLater()
        self.edited.emit()


def date_in(words: str, language: str) -> date | None:
    """Return the day that words name, None where they name none or leave out the year."""
    spelt = next((spot.on for spot in dates(words, language) if spot.on), None)
    return iso_date(words) or spelt


def _date_words(day: date | None, language: str) -> str:
    if day is None:
        return ""
    return QLocale(language or "en").toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _give_lines(control: QPlainTextEdit, lines: int) -> None:
    control.setFixedHeight(control.fontMetrics().lineSpacing() * lines + 18)
    policy = Qt.ScrollBarPolicy
    control.setVerticalScrollBarPolicy(
        policy.ScrollBarAlwaysOff if lines == 1 else policy.ScrollBarAsNeeded
    )


def _reading() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setProperty("kind", "form")
    made.setTabChangesFocus(True)
    made.setReadOnly(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
