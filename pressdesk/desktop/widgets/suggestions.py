"""Words offered below a field while one types: what is in use already, to be taken by Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

Find = Callable[[str], Sequence[str]]


class Suggestions(QObject):
    """Asks `find` for words that begin as typed and shows them; `taken` brings the one chosen."""

    taken = Signal(str)

    def __init__(self, field: QLineEdit, find: Find) -> None:
        super().__init__(field)
        self._field = field
        self._find = find
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(8)
        self._completer.setWidget(field)
        self._list = QListView()
        self._list.setProperty("kind", "suggestions")
        self._completer.setPopup(self._list)
        self._completer.activated.connect(self._on_activated)
        field.textEdited.connect(self._on_edited)

    @property
    def words(self) -> list[str]:
        """What is offered now."""
        return self._words.stringList() if self._list.isVisible() else []

    def offer(self, typed: str = "") -> None:
        """Offer what goes with the words typed, or with none yet; hide where nothing does."""
        found = [word for word in self._find(typed) if word != typed]
        self._words.setStringList(found)
        if found and self._field.hasFocus():
            self._completer.complete()
        else:
            self._list.hide()

    def hide(self) -> None:
        """Offer nothing for now."""
        self._list.hide()

    def _on_edited(self, typed: str) -> None:
        if typed.strip():
            self.offer(typed)
        else:
            self.hide()

    def _on_activated(self, word: str) -> None:
        self._field.setText(word)
        self.taken.emit(word)
