"""What a person or a desk received: each release handed out, when, how, in which version."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import ledgerwords, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.cardpainter import LINE, CardPainter
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.lists.ledger import ReceiptRow
from pressdesk.lists.lists import DESK, PERSON

Answer = tuple[int, Sequence[ReceiptRow]]


class ReceivedView(QWidget):
    """Lists what one contact, or with `what` one outlet's `DESK`, received, the newest first.

    A click or Enter asks for the release in the version she has: `version_requested` brings
    release, language and the number of the version, 0 where it is the one of today.
    """

    version_requested = Signal(int, str, int)
    counted = Signal(int)

    def __init__(self, clerk: Clerk, what: str = PERSON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._what = what
        self._of = 0
        self._found: dict[int, ReceiptRow] = {}
        self._answers: Newest[Answer] = Newest(self._show_answer)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        is_desk = self._what == DESK
        self._list = RowsView(
            _("What this desk received") if is_desk else _("What this person received")
        )
        self._list.setProperty("pane", "bg")
        self._list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._rows: RowsModel[ReceiptRow] = RowsModel(
            self._fetch, [Column(_("Release"), _spoken_row)], self
        )
        self._list.set_rows(self._rows, ReceiptDelegate(self._list))
        of_person = _(
            "Whenever a release is handed out to this person, it is kept here: the day, the form,"
            " the version and the address."
        )
        of_desk = _(
            "Whenever a release is handed out to the desk of this outlet, it is kept here: the"
            " day, the form, the version and the address."
        )
        hint = of_desk if is_desk else of_person
        self._empty = EmptyState("inbox", _("Nothing received yet"), hint)
        self._nobody = QWidget()
        self._stack = QStackedWidget()
        for page in (self._nobody, self._empty, self._list):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._list.clicked.connect(lambda index: self._on_opened(self._rows.id_at(index)))
        self._list.opened.connect(self._on_opened)
        self._clerk.changed.connect(self._on_clerk_changed)

    def show_contact(self, row: int) -> None:
        """Show what a contact, or a desk, received; 0 shows nothing."""
        self._of = row
        self.refresh()

    def count(self, row: int) -> None:
        """Say how often a contact, or a desk, received something, without showing it."""
        from pressdesk.lists import ledger

        is_known = row and self._clerk.is_ready
        self.counted.emit(self._clerk.ask(ledger.count, row, self._what) if is_known else 0)

    def refresh(self) -> None:
        """Ask again."""
        if not self._of or not self._clerk.is_ready:
            self._show_answer((self._of, ()))
            return
        self._answers.ask(self._clerk.run, _received, self._clerk, self._of, self._what)

    @property
    def words(self) -> list[str]:
        """What is listed, for those who read it aloud."""
        return [_spoken_row(row) for row in self._found.values()]

    def _fetch(self, ids: Sequence[int]) -> Sequence[ReceiptRow]:
        return [self._found[row] for row in ids if row in self._found]

    def _show_answer(self, answer: Answer) -> None:
        of, found = answer
        if of != self._of:
            return
        self._found = {row.id: row for row in found}
        self._list.show_ids(list(self._found))
        if of:
            self.counted.emit(len(found))
        shown = self._list if found else self._empty if of else self._nobody
        self._stack.setCurrentWidget(shown)

    def _on_opened(self, row_id: int) -> None:
        row = self._found.get(row_id)
        if row is not None and row.release:
            number = row.revision if row.is_older else 0
            self.version_requested.emit(row.release, row.language, number)

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        kind = Kind.OUTLET if self._what == DESK else Kind.CONTACT
        if self._of and (
            changes.touches(Kind.HANDOUT, Kind.RELEASE) or changes.touches_row(kind, self._of)
        ):
            self.refresh()


class ReceiptDelegate(CardPainter[ReceiptRow]):
    """Paints what was received as a small card: the headline, then version, form, and address."""

    height = 114

    def paint_row(self, painter: QPainter, row: ReceiptRow, box: QRectF) -> None:
        t, meta, width = theme.tokens(), theme.font(11), box.width()
        lines = self.two_lines(_title(row), theme.font(12.5, QFont.Weight.DemiBold), width)
        tall = len(lines) * LINE
        top = box.top() + (box.height() - tall - 3 * LINE - 3) / 2
        painter.setPen(t.text)
        self.paint_lines(painter, lines, QPointF(box.left(), top), LINE)
        top += tall + 3
        painter.setPen(t.mute)
        for said in (_meta(row), ledgerwords.version(row.language, row.revision), _way(row)):
            self.paint_lines(
                painter, self.one_line(said, meta, width), QPointF(box.left(), top), LINE
            )
            top += LINE
        older = ledgerwords.todays(row)
        if older:
            left = QFontMetricsF(meta).horizontalAdvance(
                ledgerwords.version(row.language, row.revision) + " · "
            )
            painter.setPen(t.warn)
            words = self.one_line(older, theme.font(11, QFont.Weight.Medium), width - left)
            place = QPointF(box.left() + left, top - 2 * LINE)
            self.paint_lines(painter, words, place, LINE)


def _title(row: ReceiptRow) -> str:
    return row.headline or _("Addresses alone, without a release")


def _meta(row: ReceiptRow) -> str:
    return f"{ledgerwords.moment(row.handed_at)} · {ledgerwords.form(row.form)}"


def _way(row: ReceiptRow) -> str:
    return " · ".join(part for part in (row.address, row.because) if part)


def _spoken_row(row: ReceiptRow) -> str:
    return f"{_title(row)}. {ledgerwords.told(row)}"


def _received(clerk: Clerk, row: int, what: str) -> Answer:
    from pressdesk.lists import ledger

    return row, clerk.ask(ledger.received, row, what)
