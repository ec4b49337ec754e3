"""The palette (Ctrl+K): every action, view, release, contact, letterhead and setting by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.fuzzy import fit
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.palettedelegate import ENTRY, ROW_HEIGHT, EntryDelegate
from pressdesk.desktop.widgets.controls import search_box
from pressdesk.store.plain import glance

MOST_COMMANDS, MOST_ROWS = 8, 9
STRONG = 0.75  # from here on the words are meant, not merely their letters in order
WIDTH = 620


class Hit(NamedTuple):
    """Something of the office found by its name; one that `warns` says so in red at the right."""

    id: int
    title: str
    aside: str = ""
    warns: bool = False


Found = list[Hit]


@dataclass(frozen=True)
class Entry:
    """Something the palette offers: what it says, what kind it is, and what Enter does."""

    title: str
    kind: str
    icon: str
    act: Callable[[], object]
    keys: str = ""
    words: str = ""
    warns: bool = False


@dataclass(frozen=True)
class Lookup:
    """Where things of the office are found by name. `find` is a reading verb that takes the words
    and answers what it found; `open` is given the id."""

    kind: str
    icon: str
    find: Callable[[Any, str], Found]
    open: Callable[[int], object]


def entry_of(action: QAction, act: Callable[[], object] | None = None) -> Entry:
    """Return an action as an entry; `act` is what Enter does where that is more than the action."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    title = action.text().replace("&", "").rstrip("…")
    icon = str(action.property("picture") or "command")
    # Its English name too: who reads of it in another language finds it by that.
    words = f"{action.property('words') or ''} {action.property('label') or ''}".strip()
    # Its text may change while the palette is open (Undo does), so it is called by name.
    return Entry(title, _("Command"), icon, act or action.trigger, keys, words)


class Entries(QAbstractListModel):
    """The entries shown now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (entry.title, entry.kind, entry.keys) if part)
        return None


class Palette(QFrame):
    """Lies over the window's upper middle; Enter does what is chosen, Escape closes."""

    def __init__(
        self,
        window: QWidget,
        clerk: Clerk,
        commands: Callable[[], Sequence[Entry]],
        lookups: Sequence[Lookup],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clerk = clerk
        self._commands = commands
        self._lookups = lookups
        self._known: Sequence[Entry] = ()
        self._found: Sequence[Entry] = ()
        self._used: list[str] = []  # Titles, the one carried out last in front.
        self._before: QWidget | None = None
        self._answers: Newest[tuple[str, list[Found]]] = Newest(self._show_found)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("kind", "palette")
        self.setObjectName("palette")
        self._field = search_box(_("Find a command, a release, a person…"))
        self._field.setMinimumHeight(38)
        self._model = Entries(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(_("What was found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.hide()

    def _connect(self) -> None:
        self._field.textChanged.connect(self._ask)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._on_list_clicked)
        self._window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def open(self, words: str = "") -> None:
        """Show the palette, empty or with words already in it."""
        self._before = QApplication.focusWidget()
        self._known = self._commands()
        self._field.setText(words)
        self._ask()
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Leave, and give the keyboard back to where it was."""
        if self.isVisible():
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def titles(self) -> list[str]:
        """What is offered now, from the top."""
        count = self._model.rowCount()
        return [self._model.index(row).data(ENTRY).title for row in range(count)]

    @property
    def field(self) -> QWidget:
        """The field typed in."""
        return self._field

    def _ask(self, _words: str = "") -> None:
        words = self._field.text().strip()
        self._found = ()
        self._show()
        if words and self._clerk.is_ready:
            finders = [lookup.find for lookup in self._lookups]
            self._answers.ask(self._clerk.look_up, _find, words, finders)

    def _show_found(self, answer: tuple[str, list[Found]]) -> None:
        words, found = answer
        if words != self._field.text().strip():
            return
        # What is called so goes before all that only holds the words somewhere.
        entries = [
            (fit(words, hit.title) < STRONG, _entry_of_hit(lookup, hit))
            for lookup, hits in zip(self._lookups, found, strict=True)
            for hit in hits
        ]  # fmt: skip
        self._found = [entry for _weak, entry in sorted(entries, key=itemgetter(0))]
        self._show()
        if not self._model.rowCount():
            self._model.show([Entry(_("Nothing found"), "", "search", lambda: None)])

    def _show(self) -> None:
        words = self._field.text().strip()
        fits = [(max(fit(words, e.title), 0.8 * fit(words, e.words)), e) for e in self._known]
        fits.sort(key=lambda pair: (-pair[0], self._since(pair[1])))
        commands = [entry for how, entry in fits if how > 0]
        most = MOST_COMMANDS if self._found else 60
        strong = [e for e in commands if max(fit(words, e.title), fit(words, e.words)) >= STRONG]
        weak = [e for e in commands if e not in strong]
        self._model.show([*strong[:most], *self._found, *weak[: max(0, most - len(strong))]])
        self._list.setCurrentIndex(self._model.index(0))
        self._place()

    def _place(self) -> None:
        rows = min(max(self._model.rowCount(), 1), MOST_ROWS)
        self._list.setFixedHeight(rows * ROW_HEIGHT + 2)
        width = min(WIDTH, self._window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, min(96, self._window.height() // 8))

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            row = (self._list.currentIndex().row() + by) % count
            self._list.setCurrentIndex(self._model.index(row))

    def _carry_out(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        self.close_up()
        if isinstance(entry, Entry):
            self._used = [entry.title, *(t for t in self._used if t != entry.title)]
            entry.act()

    def _since(self, entry: Entry) -> int:
        """How many others were used since; of equals, what was used last stands first."""
        known = entry.title in self._used
        return self._used.index(entry.title) if known else len(self._used)

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._carry_out(index)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: MOST_ROWS - 1,
                Qt.Key.Key_PageUp: 1 - MOST_ROWS,
            }
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._carry_out(self._list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.close_up()
                return True
        return super().eventFilter(watched, event)


def _entry_of_hit(lookup: Lookup, hit: Hit) -> Entry:
    act = partial(lookup.open, hit.id)
    return Entry(hit.title, hit.aside or lookup.kind, lookup.icon, act, warns=hit.warns)


@glance
def _find(
    session: Any, words: str, finders: Sequence[Callable[[Any, str], Found]]
) -> tuple[str, list[Found]]:
    return words, [find(session, words) for find in finders]
