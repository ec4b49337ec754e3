"""The history of a person: what was changed, when, and from what to what."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts.history import ChangeRow
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside import historywords
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.layingout import scrolled

MOST = 100  # changes shown


class HistoryView(QWidget):
    """Lists the changes of one contact, the newest first; the last one is when it was added."""

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._contact = 0
        self._shown: tuple[ChangeRow, ...] = ()
        self._cards: list[QFrame] = []
        self._begun: datetime | None = None
        inner = QWidget()
        inner.setProperty("pane", "bg")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner, Qt.AlignmentFlag.AlignTop))
        clerk.changed.connect(self._on_clerk_changed)
        theme.notifier.changed.connect(self._put_cards)

    def show_contact(self, contact: int) -> None:
        """Show another contact's history; 0 shows nothing."""
        self._contact = contact
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        from pressdesk.contacts import history

        self._shown, self._begun = (), None
        if self._contact and self._clerk.is_ready:
            self._shown = self._clerk.ask(history.changes, self._contact)[:MOST]
            self._begun = self._clerk.ask(history.begun, self._contact)
        self._put_cards()

    @property
    def words(self) -> list[str]:
        """What is said, line by line."""
        return [card.accessibleName() for card in self._cards]

    def _put_cards(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._cards = [_card(change) for change in self._shown]
        for card in self._cards:
            self._column.addWidget(card)
        if self._begun:
            words = _("Added {day}").format(day=_moment(self._begun))
            self._column.addWidget(label(words, "meta"))
        self._column.addStretch(1)

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if self._contact and changes.touches_row(Kind.CONTACT, self._contact):
            self.refresh()


def _card(change: ChangeRow) -> QFrame:
    made = QFrame()
    made.setProperty("kind", "card")
    head = label(f"{_(change.label)} · {_moment(change.changed_at)}", "meta")
    column = QVBoxLayout(made)
    column.setContentsMargins(14, 10, 14, 12)
    column.setSpacing(6)
    column.addWidget(head)
    lines = list(_lines(change))
    for field, before, after in lines:
        column.addWidget(_line(field, before, after))
    spoken = "; ".join(f"{field}: {before} → {after}" for field, before, after in lines)
    made.setAccessibleName(f"{head.text()}. {spoken}")
    return made


def _lines(change: ChangeRow) -> Iterator[tuple[str, str, str]]:
    for difference in change.differences:
        yield historywords.said(difference)


def _line(field: str, before: str, after: str) -> QLabel:
    faint, mute = theme.colour("faint").name(), theme.colour("mute").name()
    was = f'<span style="color:{faint}"><s>{_html(before)}</s></span>' if before else ""
    now = _html(after) if after else f'<span style="color:{mute}">{_html(_("removed"))}</span>'
    parts = [part for part in (was, now) if part]
    made = QLabel(f'<span style="color:{mute}">{_html(field)}</span><br>{"<br>".join(parts)}')
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFont(theme.font(12.5, QFont.Weight.Medium))
    return made


def _html(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return _("{day}, {time}").format(day=dates.short(local.date()), time=f"{local:%H:%M}")
