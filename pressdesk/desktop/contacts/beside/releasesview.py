"""What a person stands on: the releases that print them as a media contact."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.cardpainter import LINE, CardPainter
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.releases.drafts import ReleaseRow

STATUS = {
    "draft": N_("Draft"),
    "in_review": N_("In review"),
    "approved": N_("Approved"),
    "scheduled": N_("Scheduled"),
    "issued": N_("Issued"),
    "corrected": N_("Corrected"),
    "withdrawn": N_("Withdrawn"),
}


class ReleasesView(QWidget):
    """Lists the releases of one contact, the newest first; a click or Enter opens one."""

    release_requested = Signal(int)
    counted = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._contact = 0
        self._answers: Newest[tuple[int, Sequence[int]]] = Newest(self._show_answer)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = RowsView(_("Releases that print this person"))
        self._list.setProperty("pane", "bg")
        self._list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._rows: RowsModel[ReleaseRow] = RowsModel(
            self._fetch, [Column(_("Release"), _spoken_row)], self
        )
        self._list.set_rows(self._rows, CardDelegate(self._list))
        hint = _("Releases that name this person as a media contact are listed here.")
        self._empty = EmptyState("newspaper", _("On no release yet"), hint)
        self._nobody = QWidget()
        self._stack = QStackedWidget()
        for page in (self._nobody, self._empty, self._list):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(8)
        self._outdated = Notice()
        self._outdated.say("")
        beside = QHBoxLayout()
        beside.setContentsMargins(14, 0, 14, 0)
        beside.addWidget(self._outdated)
        column.addLayout(beside)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._list.clicked.connect(lambda index: self._on_opened(self._rows.id_at(index)))
        self._list.opened.connect(self._on_opened)
        self._clerk.changed.connect(self._on_clerk_changed)

    def show_contact(self, contact: int) -> None:
        """Show what a contact stands on; 0 shows nothing."""
        self._contact = contact
        self.refresh()

    @property
    def headlines(self) -> list[str]:
        """What is listed, for those who read it aloud."""
        return [_title(row) for n in range(len(self._rows.ids)) if (row := self._rows.row(n))]

    def refresh(self) -> None:
        """Ask again."""
        if not self._contact or not self._clerk.is_ready:
            self._show_answer((self._contact, ()))
            return
        self._answers.ask(self._clerk.run, _ids, self._clerk, self._contact)

    def _fetch(self, ids: Sequence[int]) -> Sequence[ReleaseRow]:
        from pressdesk.releases import find

        return self._clerk.ask(find.rows, ids)

    def _show_answer(self, answer: tuple[int, Sequence[int]]) -> None:
        contact, ids = answer
        if contact != self._contact:
            return
        self._list.show_ids(ids)
        self._outdated.say(*self._old_numbers() if ids else ("",))
        self.counted.emit(len(ids))
        if ids:
            self._stack.setCurrentWidget(self._list)
            return
        self._stack.setCurrentWidget(self._empty if contact else self._nobody)

    def _old_numbers(self) -> tuple[str, str, str]:
        """Return what is said of numbers that releases print and the card no longer has."""
        from pressdesk.releases import printed

        old = self._clerk.ask(printed.outdated, self._contact)
        said = ngettext(
            "{n} issued release shows an old number: {numbers}",
            "{n} issued releases show an old number: {numbers}",
            old.releases,
        ).format(n=old.releases, numbers=", ".join(old.numbers[:3]))
        return (said if old.releases else "", "warn", "phone")

    def _on_opened(self, release: int) -> None:
        if release:
            self.release_requested.emit(release)

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.RELEASE) or changes.touches_row(Kind.CONTACT, self._contact):
            self.refresh()


class CardDelegate(CardPainter[ReleaseRow]):
    """Paints a release as a small card: its headline in two lines, then number, state and day."""

    height = 80

    def paint_row(self, painter: QPainter, row: ReleaseRow, box: QRectF) -> None:
        bold = theme.font(12.5, QFont.Weight.DemiBold)
        lines = self.two_lines(_title(row), bold, box.width())
        tall = len(lines) * LINE
        top = box.top() + (box.height() - tall - LINE) / 2
        painter.setPen(theme.tokens().text)
        self.paint_lines(painter, lines, QPointF(box.left(), top), LINE)
        painter.setPen(theme.tokens().mute)
        meta = self.one_line(_meta(row), theme.font(11), box.width())
        self.paint_lines(painter, meta, QPointF(box.left(), top + tall + 3), LINE)


def _title(row: ReleaseRow) -> str:
    return row.headline or _("Untitled release")


def _meta(row: ReleaseRow) -> str:
    day = dates.short(row.dated_on) if row.dated_on else ""
    return " · ".join(part for part in (row.reference, _(STATUS[row.status]), day) if part)


def _spoken_row(row: ReleaseRow) -> str:
    return f"{_title(row)}. {_meta(row)}"


def _ids(clerk: Clerk, contact: int) -> tuple[int, Sequence[int]]:
    from pressdesk.releases import find

    return contact, clerk.ask(find.printing, contact)
