"""A field for several words, each a chip that can be taken out: categories, beats."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.desktop.widgets.controls import chip
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.meaning import WORDS, Meaning
from pressdesk.desktop.widgets.suggestions import Suggestions

_LONGEST = 320  # pixels of a word in its chip
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon)


class TokenField(QFrame):
    """Enter or a comma makes a chip of what was typed, Backspace takes the last one out.

    The same word, however its case and accents are written, stands once. `find` offers words in
    use. `edited` says that there are others now.

    Where the values are no words, `meaning` says how they are shown and read: then only what has
    become a chip is an edit, and what cannot be read stays typed, and the field is marked.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        find: Callable[[str], Sequence[str]],
        hint: str = "",
        parent: QWidget | None = None,
        *,
        meaning: Meaning = WORDS,
    ) -> None:
        super().__init__(parent)
        self._name, self._find, self._hint, self._meaning = name, find, hint, meaning
        self._words: list[str] = []
        self._taken = self._untaken = ("", "")  # what was typed, and the chip it became
        self.setProperty("kind", "field")
        self._flow = FlowLayout(self, 4, last_fills=True)
        self._flow.setContentsMargins(5, 4, 5, 4)
        self._text = QLineEdit()
        self._text.setProperty("kind", "bare")
        self._text.setAccessibleName(name)
        self._text.setMinimumSize(QSize(110, 22))
        self._flow.addWidget(self._text)
        self._offers = Suggestions(self._text, self._new_words, meaning)
        self._offers.taken.connect(self._on_taken)
        self._text.textEdited.connect(self._on_edited)
        self._text.installEventFilter(self)
        self.setFocusProxy(self._text)
        self._follow_hint()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the chips, and what is typed behind them."""
        typed = self._meaning.meant(self._text.text().strip())
        return (*self._words, typed) if typed and self._is_new(typed) else tuple(self._words)

    @property
    def settled(self) -> tuple[str, ...]:
        """The words of the chips alone."""
        return tuple(self._words)

    @property
    def field(self) -> QLineEdit:
        """Where one types."""
        return self._text

    def show_words(self, words: Sequence[str]) -> None:
        """Show other words."""
        self._words = list(words)
        self._taken = self._untaken = ("", "")
        self._text.clear()
        self._put_chips()

    def say_again(self) -> None:
        """Say the words anew: what they mean has become known."""
        self._put_chips()

    def offer(self) -> None:
        """Offer what there is, to somebody who has typed nothing yet."""
        self._offers.offer(self._text.text())

    def say_asides(self) -> None:
        """Say anew what stands beside the words that are offered now, if any."""
        self._offers.say_asides()

    def _put_chips(self) -> None:
        self._flow.takeAt(self._flow.count() - 1)  # the field itself
        self._flow.clear()
        for word in self._words:
            self._flow.addWidget(self._chip(word))
        self._flow.addWidget(self._text)
        self._follow_hint()
        self.updateGeometry()

    def _chip(self, word: str) -> QPushButton:
        said = " ".join(self._meaning.said(word).split())
        short = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, _LONGEST)
        made = chip(short.replace("&", "&&"), "x")
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the word
        made.setToolTip(_("Remove {what}").format(what=said))
        made.setAccessibleName(made.toolTip())
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._remove(word))
        made.installEventFilter(self)
        return made

    def _follow_hint(self) -> None:
        self._text.setPlaceholderText("" if self._words else self._hint)
        width = self._text.fontMetrics().horizontalAdvance(self._hint) + 12
        self._text.setMinimumWidth(40 if self._words else max(110, width))

    def _new_words(self, typed: str) -> list[str]:
        return [word for word in self._find(typed) if self._is_new(word)]

    def _is_new(self, word: str) -> bool:
        return fold(word) not in map(fold, self._words)

    def _add(self, typed: str) -> None:
        """Make chips of words parted by commas."""
        commas = self._meaning.takes_commas
        parts = typed.replace(";", ",").split(",") if commas else [typed]
        meant = {said: self._meaning.meant(said) for part in parts if (said := _tidy(part))}
        self._take([value for value in meant.values() if value])
        strange = [said for said, value in meant.items() if not value]
        if strange:  # What means nothing here is not lost.
            self._text.setText(", ".join(strange))
            self._mark()

    def _take(self, values: Sequence[str]) -> None:
        """Make chips of those values that do not stand here yet."""
        before = len(self._words)
        for value in values:
            if self._is_new(value):
                self._words.append(value)
        new = len(self._words) > before
        self._taken = (self._text.text(), self._words[-1]) if new and len(values) == 1 else ("", "")
        self._text.clear()
        self._offers.hide()
        if new:
            self._put_chips()
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def _mark(self) -> None:
        """Mark the field where what is typed means nothing, for as long as it is not changed."""
        self._show("wrong", bool(self._text.text()))

    def _remove(self, word: str) -> None:
        self._words.remove(word)
        self._put_chips()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_taken(self, value: str) -> None:
        self._take([value])

    def _on_edited(self, typed: str) -> None:
        self._show("wrong", False)
        if self._meaning is not WORDS and self._take_undo(typed):
            return
        if self._meaning.takes_commas and ("," in typed or ";" in typed):
            self._add(typed)
        elif self._meaning is WORDS:
            self.edited.emit()

    def _take_undo(self, typed: str) -> bool:
        """Make a chip what was typed for it again where Undo has brought that back, or Redo."""
        before, value = self._taken
        if typed and typed == before and self._text.isRedoAvailable() and value in self._words:
            self._taken, self._untaken = ("", ""), self._taken
            self._words.remove(value)
        elif not typed and self._untaken[1] and self._is_new(self._untaken[1]):
            self._taken, self._untaken = self._untaken, ("", "")
            self._words.append(self._taken[1])
        else:
            return False
        self._offers.hide()
        self._put_chips()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        return True

    def _show(self, what: str, is_so: bool) -> None:
        if bool(self.property(what)) != is_so:
            self.setProperty(what, is_so)
            self.style().unpolish(self)
            self.style().polish(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QPushButton):
            return self._take_chip_key(watched, event)
        if event.type() == QEvent.Type.FocusIn:
            self._show("held", True)
        elif event.type() == QEvent.Type.FocusOut:
            self._show("held", False)
            if not self._offers.words:
                self.settle()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            if self._meaning.picks_first and not self._text.text() and not self._offers.words:
                self.offer()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def settle(self) -> None:
        """Make a chip of what is typed, if it means anything."""
        if not self._text.text().strip():
            return
        value = self._meaning.meant(_tidy(self._text.text()))
        if not value:
            self._mark()
            return
        self._text.clear()
        if self._is_new(value):
            self._words.append(value)
            self._put_chips()
            if self._meaning is not WORDS:
                self.edited.emit()

    def _take_chip_key(self, chip: QPushButton, event: QEvent) -> bool:
        """Delete and Backspace take out the chip that has the focus, arrows go on to the next."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            chip.click()
            return True
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_to(self._flow.indexOf(chip) + (1 if event.key() == Qt.Key.Key_Right else -1))
            return True
        return False

    def _go_to(self, at: int) -> None:
        """Go to a chip, or behind the last one to where one types."""
        item = self._flow.itemAt(max(at, 0))
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_key(self, event: QKeyEvent) -> bool:
        typed = self._text.text()
        is_command = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not is_command or event.matches(QKeySequence.StandardKey.Cut):
            self._untaken = ("", "")  # From here on there is nothing to do again.
        ends = _ENDS if self._meaning.takes_commas else _ENDS[:2]
        if event.key() in ends and typed.strip():
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._add(typed)
                return True
        elif event.key() == Qt.Key.Key_Backspace and not typed and self._words:
            self._remove(self._words[-1])
            return True
        elif event.key() == Qt.Key.Key_Left and self._words and not self._text.cursorPosition():
            self._go_to(len(self._words) - 1)
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


def _tidy(typed: str) -> str:
    return " ".join(typed.split())
