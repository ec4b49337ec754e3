"""What a person asked: a field to write it down, and below it what was, the newest first."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts.entries import ContactEntry
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.entrycard import EntryCard, EntryForm
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.layingout import scrolled

MOST = 200  # lines shown; who asked more is a friend of the house


class AskedView(QWidget):
    """Shows and takes the entries of one contact. `counted` says how many there are."""

    release_requested = Signal(int)
    counted = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._contact = 0
        self._shown: tuple[ContactEntry, ...] = ()
        self._cards: list[EntryCard] = []
        self._form_of: EntryForm | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.form = EntryForm(self._clerk)
        self._hint = label(
            _("What journalists ask, kept here, helps whoever answers next."), "mute"
        )
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(4, 8, 4, 0)
        inner = QWidget()
        inner.setProperty("pane", "bg")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(14, 14, 14, 14)
        inside.setSpacing(8)
        inside.addWidget(self.form)
        inside.addLayout(self._column)
        inside.addWidget(self._hint)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner, Qt.AlignmentFlag.AlignTop))

    def _connect(self) -> None:
        self.form.kept.connect(self._on_kept)
        self.form.left.connect(self._begin)
        self._clerk.changed.connect(self._on_clerk_changed)

    def show_contact(self, contact: int) -> None:
        """Show another contact's; 0 shows nothing. What was being written is kept first."""
        if contact != self._contact:
            self.flush()
            self._contact = contact
            self._begin()
        self.refresh()

    def count(self, contact: int) -> None:
        """Say how many entries a contact has, without showing them."""
        from pressdesk.contacts import entries

        if not contact or not self._clerk.is_ready:
            self.counted.emit(0)
        elif contact != self._contact:
            self.counted.emit(self._clerk.ask(entries.count, contact))

    def refresh(self) -> None:
        """Ask again."""
        from pressdesk.contacts import entries

        found: tuple[ContactEntry, ...] = ()
        if self._contact and self._clerk.is_ready:
            found = self._clerk.ask(entries.entries, self._contact, MOST)
        if found != self._shown or not self._cards:
            self._put_cards(found)
        if self._contact:
            self.counted.emit(len(found))

    def flush(self) -> None:
        """Write down what is being written, now."""
        for form in (self.form, self._form_of):
            if form is not None and not form.is_empty and self._contact:
                form.keep()

    @property
    def entries(self) -> tuple[ContactEntry, ...]:
        """What is shown, the newest first."""
        return self._shown

    def _begin(self) -> None:
        self.form.show_entry(ContactEntry(self._contact, datetime.now(UTC), ""))
        self.form.setVisible(bool(self._contact))

    def _put_cards(self, found: tuple[ContactEntry, ...]) -> None:
        self._shown, self._form_of = found, None
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._cards = [self._card(entry) for entry in found]
        for card in self._cards:
            self._column.addWidget(card)
        self._hint.setVisible(bool(self._contact) and not found)

    def _card(self, entry: ContactEntry) -> EntryCard:
        card = EntryCard(entry)
        card.edit_requested.connect(lambda: self._edit(card))
        card.remove_requested.connect(lambda: self._remove(entry))
        card.release_requested.connect(self.release_requested)
        return card

    def _edit(self, card: EntryCard) -> None:
        """Put a form into the place of a line."""
        if self._form_of is not None:
            return
        form = self._form_of = EntryForm(self._clerk)
        form.show_entry(card.entry)
        form.kept.connect(self._on_kept)
        form.left.connect(lambda: self._put_cards(self._shown))
        self._column.insertWidget(self._column.indexOf(card), form)
        card.hide()
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, entry: ContactEntry) -> None:
        from pressdesk.contacts import entries

        task = self._clerk.do(entries.remove, entry.id)
        task.then(lambda _done: messages.toast(self, _("Removed"), _("Undo"), self._clerk.undo))

    def _on_kept(self, entry: ContactEntry) -> None:
        from pressdesk.contacts import entries

        if entry.id:
            self._form_of = None
            if entry in self._shown:
                self._put_cards(self._shown)
            else:
                self._clerk.do(entries.change, entry)
        else:
            self._begin()
            self._clerk.do(entries.add, entry)

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if self._contact and changes.touches_row(Kind.CONTACT, self._contact):
            self.refresh()
