"""A field for several words, each a chip that can be taken out: categories, beats."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.desktop.widgets.controls import chip
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.suggestions import Suggestions

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon)


class TokenField(QFrame):
    """Enter or a comma makes a chip of what was typed, Backspace takes the last one out.

    The same word, however its case and accents are written, stands once. `find` offers words in
    use. `edited` says that there are others now.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        find: Callable[[str], Sequence[str]],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._find, self._hint = name, find, hint
        self._words: list[str] = []
        self.setProperty("kind", "field")
        self._flow = FlowLayout(self, 4)
        self._flow.setContentsMargins(5, 4, 5, 4)
        self._text = QLineEdit()
        self._text.setProperty("kind", "bare")
        self._text.setAccessibleName(name)
        self._text.setMinimumSize(QSize(110, 22))
        self._flow.addWidget(self._text)
        self._offers = Suggestions(self._text, self._new_words)
        self._offers.taken.connect(self._on_taken)
        self._text.textEdited.connect(self._on_edited)
        self._text.installEventFilter(self)
        self.setFocusProxy(self._text)
        self._follow_hint()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the chips, and what is typed behind them."""
        typed = self._text.text().strip()
        return (*self._words, typed) if typed and self._is_new(typed) else tuple(self._words)

    @property
    def field(self) -> QLineEdit:
        """Where one types."""
        return self._text

    def show_words(self, words: Sequence[str]) -> None:
        """Show other words."""
        self._words = list(words)
        self._text.clear()
        self._put_chips()

    def _put_chips(self) -> None:
        self._flow.takeAt(self._flow.count() - 1)  # the field itself
        self._flow.clear()
        for word in self._words:
            self._flow.addWidget(self._chip(word))
        self._flow.addWidget(self._text)
        self._follow_hint()
        self.updateGeometry()

    def _chip(self, word: str) -> QPushButton:
        made = chip(word, "x")
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the word
        made.setToolTip(_("Remove {what}").format(what=word))
        made.setAccessibleName(made.toolTip())
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._remove(word))
        return made

    def _follow_hint(self) -> None:
        self._text.setPlaceholderText("" if self._words else self._hint)
        width = self._text.fontMetrics().horizontalAdvance(self._hint) + 12
        self._text.setMinimumWidth(110 if self._words else max(110, width))

    def _new_words(self, typed: str) -> list[str]:
        return [word for word in self._find(typed) if self._is_new(word)]

    def _is_new(self, word: str) -> bool:
        return fold(word) not in map(fold, self._words)

    def _add(self, typed: str) -> bool:
        """Make chips of words parted by commas; False where there was nothing new."""
        parts = [" ".join(part.split()) for part in typed.replace(";", ",").split(",")]
        new = [part for part in dict.fromkeys(parts) if part and self._is_new(part)]
        self._words += new
        self._text.clear()
        self._offers.hide()
        if new:
            self._put_chips()
            self.edited.emit()
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(new)

    def _remove(self, word: str) -> None:
        self._words.remove(word)
        self._put_chips()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_taken(self, word: str) -> None:
        self._add(word)

    def _on_edited(self, typed: str) -> None:
        if "," in typed or ";" in typed:
            self._add(typed)
        else:
            self.edited.emit()

    def _hold(self, is_held: bool) -> None:
        self.setProperty("held", is_held)
        self.style().unpolish(self)
        self.style().polish(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._hold(True)
        elif event.type() == QEvent.Type.FocusOut:
            self._hold(False)
            if self._text.text().strip() and not self._offers.words:
                self._add_quietly()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _add_quietly(self) -> None:
        typed = self._text.text().strip()
        self._text.clear()
        if self._is_new(typed):
            self._words.append(typed)
            self._put_chips()

    def _take_key(self, event: QKeyEvent) -> bool:
        typed = self._text.text()
        if event.key() in _ENDS and typed.strip():
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._add(typed)
                return True
        elif event.key() == Qt.Key.Key_Backspace and not typed and self._words:
            self._remove(self._words[-1])
            return True
        elif event.key() == Qt.Key.Key_Down and not typed:
            self._offers.offer()
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._text.setFocus(Qt.FocusReason.MouseFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(240, max(self._flow.heightForWidth(max(self.width(), 120)), 32))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 32)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._flow.heightForWidth(width), 32)
