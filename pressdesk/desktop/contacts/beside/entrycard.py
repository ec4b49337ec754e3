"""One line of what a person asked: read, copied, changed in its place, taken out."""

from dataclasses import replace
from datetime import UTC, datetime, time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, pgettext
from pressdesk.contacts import entries
from pressdesk.contacts.entries import ContactEntry
from pressdesk.desktop import copying, dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.releasepick import ReleasePick
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import label, primary_button, quiet_button, tool_button
from pressdesk.desktop.widgets.datefield import DateField
from pressdesk.desktop.widgets.elided import ElidedButton
from pressdesk.desktop.widgets.growingedit import GrowingEdit
from pressdesk.desktop.widgets.longwords import LongWordsLabel


def kind_said(kind: str) -> str:
    """Return what kind of entry it is, in a word or two."""
    return {
        "asked": pgettext("entry", "Asked"),
        "told": pgettext("entry", "Was told"),
        "note": pgettext("entry", "Note"),
    }.get(kind, kind)


class EntryCard(QFrame):
    """Shows an entry. Enter or a double click asks to change it, Delete to take it out."""

    edit_requested = Signal()
    remove_requested = Signal()
    release_requested = Signal(int)

    def __init__(self, entry: ContactEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    def _build(self) -> None:
        entry = self.entry
        day = entry.happened_at.astimezone().date()
        said = dates.since(day, dates.today()) if (dates.today() - day).days < 2 else ""
        meta = " · ".join((kind_said(entry.kind), said or dates.short(day)))
        self._edit = tool_button("pencil", _("Change"), size=14)
        self._remove = tool_button("x", _("Remove"), size=14)
        self._edit.clicked.connect(self.edit_requested)
        self._remove.clicked.connect(self.remove_requested)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(meta, "meta"), 1)
        for button in (self._edit, self._remove):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.hide()
            head.addWidget(button)
        words = LongWordsLabel()
        words.setText(entry.words)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 12)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(words)
        if entry.release:
            link = ElidedButton(entry.headline, "newspaper")
            link.clicked.connect(lambda: self.release_requested.emit(entry.release))
            column.addSpacing(4)
            column.addWidget(link)
        self.setAccessibleName(f"{meta}: {entry.words}")

    def _follow(self) -> None:
        held = self.underMouse() or self.hasFocus() or self._edit.hasFocus()
        for button in (self._edit, self._remove):
            button.setVisible(held or self._remove.hasFocus())
        self.setProperty("held", self.hasFocus())
        self.style().polish(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._follow()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._follow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Tab may be on its way to one of the buttons, which must not go before it is there.
        QTimer.singleShot(0, self, self._follow)

    def mouseDoubleClickEvent(self, _event: object) -> None:
        self.edit_requested.emit()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            copying.copy_text(self.entry.words, "note", self)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class EntryForm(QFrame):
    """Where an entry is written: words, and once there are some, day, kind and release.

    `kept` brings the entry to be written down, `left` says that it is not to be.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = ContactEntry(0, datetime.now(UTC), "")
        self.setProperty("kind", "card")
        self._words = GrowingEdit(8, takes_lines=True)
        self._words.setAccessibleName(_("What was asked"))
        self._words.setPlaceholderText(_("What did they ask? Ctrl+Enter keeps it"))
        self._kind = Choice(_("Kind of entry"))
        for code in entries.KINDS:
            self._kind.addItem(kind_said(code), code)
        self._day = DateField(pgettext("entry", "Day"))
        self._release = ReleasePick(clerk)
        self._keep = primary_button(_("Keep"))
        self._leave = quiet_button(_("Cancel"))
        self._more = QWidget()
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self._kind)
        above.addWidget(self._day, 1)
        below.setSpacing(6)
        below.addStretch(1)
        below.addWidget(self._leave)
        below.addWidget(self._keep)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(6)
        more.addLayout(above)
        more.addWidget(self._release)
        more.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._more)
        self.setFocusProxy(self._words)
        self._words.textChanged.connect(self._follow)
        self._keep.clicked.connect(self.keep)
        self._leave.clicked.connect(self.left)
        self._follow()

    def show_entry(self, entry: ContactEntry) -> None:
        """Show an entry to be changed, or an empty one of a contact."""
        self._entry = entry
        self._words.setPlainText(entry.words)
        self._kind.setCurrentIndex(max(self._kind.findData(entry.kind), 0))
        self._day.show_day(entry.happened_at.astimezone().date())
        self._release.show_release(entry.release, entry.headline)
        self._follow()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written yet."""
        return not self._words.toPlainText().strip()

    @property
    def entry(self) -> ContactEntry:
        """The entry as it is written now."""
        return replace(
            self._entry,
            words=self._words.toPlainText().strip(),
            kind=str(self._kind.currentData()),
            happened_at=self._moment(),
            release=self._release.release,
            headline=self._release.headline,
        )

    def keep(self) -> None:
        """Ask to have it written down."""
        if not self.is_empty:
            self.kept.emit(self.entry)

    def _moment(self) -> datetime:
        """Return when it was: now, or the middle of another day."""
        day = self._day.day
        if day is None or day == self._entry.happened_at.astimezone().date():
            return self._entry.happened_at
        return datetime.combine(day, time(12)).astimezone(UTC)

    def _follow(self) -> None:
        is_open = not self.is_empty or bool(self._entry.id)
        if self._more.isVisibleTo(self) != is_open:
            self._more.setVisible(is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape and (self._entry.id or not self.is_empty):
            self.left.emit()
        else:
            super().keyPressEvent(event)
