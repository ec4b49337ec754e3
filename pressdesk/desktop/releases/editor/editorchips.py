"""What a release is besides its text, as small buttons: reference, date, place, embargo, paper."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.embargopopover import EmbargoPopover
from pressdesk.desktop.widgets.controls import CHIP_GAP, chip, plain_button, primary_button
from pressdesk.desktop.widgets.daypicker import calendar_of
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.formats.phrases import written_date
from pressdesk.releases import letterheads
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.store.settings import settings

WIDEST = 260  # pixels of the words on a chip


class EditorChips(QWidget):
    """Shows a draft's properties and edits each in a popover; `edited` brings the new draft."""

    edited = Signal(object)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._draft = ReleaseDraft()
        self._language = "en"
        self._build()
        self._connect()

    def _build(self) -> None:
        row = FlowLayout(self, 8)
        self.reference = chip("", "hash")
        self.day = chip("", "calendar")
        self.place = chip("", "map-pin")
        self.embargo = chip("", "clock")
        self.paper = chip("", "newspaper")
        for each, name in (
            (self.reference, _("Reference")), (self.day, _("Date")), (self.place, _("Place")),
            (self.embargo, _("Embargo")), (self.paper, _("Letterhead")),
        ):  # fmt: skip
            each.setWhatsThis(name)
            row.addWidget(each)

    def _connect(self) -> None:
        self.reference.clicked.connect(self._edit_reference)
        self.day.clicked.connect(self.edit_date)
        self.place.clicked.connect(self.edit_place)
        self.embargo.clicked.connect(self.edit_embargo)
        self.paper.clicked.connect(self._choose_paper)

    def note(self, draft: ReleaseDraft) -> None:
        """Take note of what was typed meanwhile, so that no popover brings old text back."""
        self._draft = draft

    def show_draft(self, draft: ReleaseDraft, language: str) -> None:
        """Show a draft in one of its languages."""
        self._draft, self._language = draft, language
        located = draft.text(language).located
        self._put(self.reference, draft.reference or _("No reference"))
        said = written_date(draft.dated_on, language) if draft.dated_on else _("No date")
        self._put(self.day, said)
        self._put(self.place, located or _("No place"))
        self._put(self.embargo, self._embargo_words(draft))
        theme.set_icon(
            self.embargo, "lock" if draft.embargoed_until else "clock", "mute", 13, CHIP_GAP
        )
        self._put(self.paper, self._paper_words(draft))

    def _put(self, button: QPushButton, words: str) -> None:
        # A place may be a hundred characters long; the page must not grow as wide.
        ends = Qt.TextElideMode.ElideRight
        button.setText(button.fontMetrics().elidedText(words, ends, WIDEST))
        button.setToolTip(f"{button.whatsThis()}: {words}")
        button.setAccessibleName(button.toolTip())
        button.updateGeometry()

    def _embargo_words(self, draft: ReleaseDraft) -> str:
        if draft.embargoed_until is not None:
            until = draft.embargoed_until
            if until.tzinfo is None:
                return _("Embargo {time}, no zone").format(time=f"{until:%Y-%m-%d %H:%M}")
            return _("Embargo {time}").format(time=dates.moment(until, draft.embargo_zone, until))
        if draft.embargo_note:
            return _("Embargo: {words}").format(words=draft.embargo_note[:40])
        return _("For immediate release") if draft.is_immediate else _("No embargo")

    def _paper_words(self, draft: ReleaseDraft) -> str:
        if not self._clerk.is_ready:
            return _("Letterhead")
        known = {head.id: head for head in self._clerk.ask(letterheads.letterheads)}
        head = known.get(draft.letterhead)
        return (head.label if head else "") or _("Usual letterhead")

    # --- popovers ------------------------------------------------------------------------

    def _edit_reference(self) -> None:
        field = QLineEdit(self._draft.reference)
        self._ask_line(
            _("Reference"), field, self.reference,
            lambda: self._take(replace(self._draft, reference=field.text().strip())),
        )  # fmt: skip

    def edit_place(self) -> None:
        """Ask for the place of the dateline."""
        text = self._draft.text(self._language)
        field = QLineEdit(text.located)
        self._ask_line(
            _("Place in the dateline"), field, self.place,
            lambda: self._take(
                self._draft.with_text(replace(text, located=field.text().strip()))
            ),
        )  # fmt: skip

    def _ask_line(self, name: str, field: QLineEdit, anchor: QWidget, take: object) -> None:
        popover = Popover(self, 260)
        popover.add_field(name, field)
        apply = primary_button(_("Apply"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(apply)
        popover.column.addLayout(row)

        def done() -> None:
            popover.close()
            take()  # type: ignore[operator]

        apply.clicked.connect(done)
        field.returnPressed.connect(done)
        popover.show_below(anchor)
        field.setFocus()
        field.selectAll()

    def edit_date(self) -> None:
        """Ask for the date of the release with a calendar."""
        popover = Popover(self, 260)
        calendar = calendar_of(self._draft.dated_on or dates.today())
        popover.column.addWidget(calendar)
        row = QHBoxLayout()
        clear, today = plain_button(_("No date")), plain_button(_("Today"))
        row.addWidget(clear)
        row.addStretch(1)
        row.addWidget(today)
        popover.column.addLayout(row)

        def take(chosen: QDate | None) -> None:
            popover.close()
            made = date(chosen.year(), chosen.month(), chosen.day()) if chosen else None
            self._take(replace(self._draft, dated_on=made))

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        clear.clicked.connect(lambda: take(None))
        today.clicked.connect(lambda: take(QDate.currentDate()))
        popover.show_below(self.day)
        calendar.setFocus()

    def edit_embargo(self) -> None:
        """Ask for the embargo."""
        zone = self._clerk.ask(settings).zone
        popover = EmbargoPopover(self._draft, zone, self._take, self)
        popover.show_below(self.embargo)

    def _choose_paper(self) -> None:
        menu = QMenu(self)
        heads = self._clerk.ask(letterheads.letterheads)
        for head in heads:
            made = menu.addAction(head.label or head.organisation or _("Letterhead"))
            made.setCheckable(True)
            made.setChecked(head.id == self._draft.letterhead)
            made.triggered.connect(
                lambda _on=False, key=head.id: self._take(replace(self._draft, letterhead=key))
            )
        usual = menu.addAction(_("Usual letterhead"))
        usual.setCheckable(True)
        usual.setChecked(not self._draft.letterhead)
        usual.triggered.connect(lambda: self._take(replace(self._draft, letterhead=0)))
        menu.exec(self.paper.mapToGlobal(self.paper.rect().bottomLeft()))
        menu.deleteLater()

    def _take(self, draft: ReleaseDraft) -> None:
        self.show_draft(draft, self._language)
        self.edited.emit(draft)
