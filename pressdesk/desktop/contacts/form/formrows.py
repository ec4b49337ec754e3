"""Rows of a form for what a person has several of: telephones and e-mails with their kinds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import tool_button


@dataclass(frozen=True, slots=True)
class Entry:
    """One number or address as it stands in the form."""

    text: str = ""
    kind: str = ""
    preferred: bool = False
    private: bool = False
    label: str = ""
    bounced: bool = False


OWN = "own"  # what the last of the kinds stands for: a name of one's own


class EntryRow(QWidget):
    """Kind, number or address, whether it is preferred, whether it stays in the house."""

    edited = Signal()
    preferred = Signal()
    remove_requested = Signal()

    def __init__(
        self, name: str, kinds: Sequence[tuple[str, str]], entry: Entry, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._kept = entry
        self._kind = Choice(_("Kind of {what}").format(what=name))
        self._kind.setFixedWidth(148)
        self._fill_kinds(kinds)
        self._text = QLineEdit(entry.text)
        self._text.setCursorPosition(0)
        self._text.setAccessibleName(name)
        self._bounced = _toggle("mail", _("Mail to this address came back"), entry.bounced)
        theme.set_icon(self._bounced, "mail", "stop" if entry.bounced else "mute", 15)
        self._bounced.setVisible(entry.bounced)
        self._star = _toggle("star", _("Preferred: printed and copied first"), entry.preferred)
        self._lock = _toggle("lock", _("Private: never printed, never copied out"), entry.private)
        self._remove = tool_button("x", _("Remove {what}").format(what=name), size=15)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._kind)
        row.addWidget(self._text, 1)
        for button in (self._bounced, self._star, self._lock, self._remove):
            row.addWidget(button)
        self._connect()

    def _fill_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer the kinds, the row's own name where it has one, and to give it another."""
        for code, words in kinds:
            self._kind.addItem(words, (code, ""))
        kind, own = self._kept.kind, self._kept.label
        if own:
            self._kind.addItem(own, (kind, own))
        self._kind.addItem(_("Own name…"), OWN)
        places = [self._kind.itemData(n) for n in range(self._kind.count())]
        self._kind.setCurrentIndex(next((n for n, p in enumerate(places) if p == (kind, own)), 0))

    def _connect(self) -> None:
        self._kind.activated.connect(self._on_kind_chosen)
        self._text.textEdited.connect(self._on_text_edited)
        self._bounced.toggled.connect(self._on_bounced_toggled)
        self._star.toggled.connect(self._on_star_toggled)
        self._lock.toggled.connect(self._on_lock_toggled)
        self._remove.clicked.connect(self.remove_requested)

    @property
    def entry(self) -> Entry:
        """What stands in the row."""
        kind, own = self._kind_said()
        return Entry(
            self._text.text().strip(),
            kind,
            self._star.isChecked(),
            self._lock.isChecked(),
            own,
            self._bounced.isChecked(),
        )

    def _kind_said(self) -> tuple[str, str]:
        """Return the kind, and the row's own name; of one being typed, the kind it had."""
        if self._kind.isEditable():
            own = " ".join(self._kind.currentText().split())
            return self._kept.kind, own
        said = self._kind.currentData()
        return said if isinstance(said, tuple) else (self._kept.kind, self._kept.label)

    def prefer(self, is_preferred: bool) -> None:
        """Mark the row as the preferred one, or no longer."""
        self._star.setChecked(is_preferred)

    def focus_text(self) -> None:
        """Put the cursor into the field."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_chosen(self) -> None:
        if self._kind.currentData() == OWN:
            self._kind.setEditable(True)
            line = self._kind.lineEdit()
            assert line is not None
            line.setPlaceholderText(_("Own name"))
            line.setText(self._kept.label)
            line.textEdited.connect(self.edited)
            line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._kind.setEditable(False)
            self.edited.emit()

    def _on_text_edited(self) -> None:
        self._bounced.setChecked(False)  # another address has not come back yet
        self.edited.emit()

    def _on_bounced_toggled(self, is_on: bool) -> None:
        theme.set_icon(self._bounced, "mail", "stop" if is_on else "mute", 15)
        self.edited.emit()

    def _on_star_toggled(self, is_on: bool) -> None:
        theme.set_icon(self._star, "star", "accent" if is_on else "mute", 15)
        if is_on:
            self.preferred.emit()
        self.edited.emit()

    def _on_lock_toggled(self, is_on: bool) -> None:
        theme.set_icon(self._lock, "lock", "accent" if is_on else "mute", 15)
        self.edited.emit()


class EntryRows(QWidget):
    """Any number of rows, at most one of them preferred, and a button to add another."""

    edited = Signal()

    def __init__(
        self, name: str, add: str, kinds: Sequence[str], said: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._name = name
        self._kinds = [(kind, said(kind)) for kind in kinds]
        self._rows: list[EntryRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._add = QPushButton(add)
        self._add.setProperty("kind", "link")
        theme.set_icon(self._add, "plus", "accent", 14)
        self._add.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._column)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in the place of what stood here; none at all is one empty row."""
        while self._rows:
            self._drop(self._rows[-1])
        for entry in entries or (Entry(kind=self._kinds[0][0]),):
            self._append(entry)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What stands in the rows, the empty ones left out."""
        return tuple(row.entry for row in self._rows if row.entry.text)

    def _append(self, entry: Entry) -> EntryRow:
        row = EntryRow(self._name, self._kinds, entry, self)
        row.edited.connect(self.edited)
        row.preferred.connect(lambda: self._on_row_preferred(row))
        row.remove_requested.connect(lambda: self._on_row_removed(row))
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: EntryRow) -> None:
        self._rows.remove(row)
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _on_add_clicked(self) -> None:
        row = self._append(Entry(kind=self._kinds[0][0]))
        row.focus_text()

    def _on_row_preferred(self, chosen: EntryRow) -> None:
        for row in self._rows:
            if row is not chosen:
                row.prefer(False)

    def _on_row_removed(self, row: EntryRow) -> None:
        self._drop(row)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


def _toggle(icon: str, name: str, is_on: bool) -> QToolButton:
    made = tool_button(icon, name, size=15)
    made.setCheckable(True)
    made.setChecked(is_on)
    theme.set_icon(made, icon, "accent" if is_on else "mute", 15)
    return made
