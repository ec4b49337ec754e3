"""What every part of the form of a contact has: a name, fields, and what they make of a card."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.desktop.widgets.tokenfield import TokenField
from pressdesk.formats.card import Card

Find = Callable[[str], Sequence[str]]


class Part(QWidget):
    """A row of the form. `edited` says that the card is another now.

    `icon` marks those that are hidden while they say nothing, and offered by the form's "Add…".
    A part that nobody touched leaves its fields of the card exactly as they were.
    """

    edited = Signal()

    def __init__(self, name: str, icon: str = "") -> None:
        super().__init__()
        self.name = name
        self.icon = icon
        self.is_touched = False
        self.for_officers = False  # shown for press officers even while it says nothing

    # The card of a person; the parts an outlet has too are given an outlet's card as well.

    def show_card(self, card: Any) -> None:
        """Show what a card says here."""
        raise NotImplementedError

    def filled(self, card: Any) -> Any:
        """Return the card with what stands here."""
        raise NotImplementedError

    def is_said(self, card: Any) -> bool:
        """Return whether a card says anything here, so that the part must be seen."""
        return True

    def begin(self) -> None:
        """Put the cursor into the first field, of something new where there may be several."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def touch(self) -> None:
        """Note that something was changed here, and say so."""
        self.is_touched = True
        self.edited.emit()


def with_field(card: Card, key: str, value: Any) -> Card:
    """Return a card with another value in the field called `key`."""
    changes = {key: value}
    return replace(card, **changes)


def field(name: str, hint: str = "") -> QLineEdit:
    """Return a line to type in, with its name for those who don't see it."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


class LinePart(Part):
    """One line of text: `key` is the field of the card."""

    def __init__(
        self, key: str, name: str, hint: str = "", *, icon: str = "", find: Find | None = None
    ) -> None:
        super().__init__(name, icon)
        self._key = key
        self.line = field(name, hint)
        if find is not None:
            Suggestions(self.line, find).taken.connect(self.touch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show what a card says here."""
        self.line.setText(str(getattr(card, self._key)))
        self.line.setCursorPosition(0)

    def filled(self, card: Card) -> Card:
        """Return the card with the line."""
        return with_field(card, self._key, " ".join(self.line.text().split()))

    def is_said(self, card: Card) -> bool:
        """Return whether there is anything in the line."""
        return bool(getattr(card, self._key))


class NotePart(Part):
    """The note, of any number of lines."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name)
        self._text = QPlainTextEdit()
        self._text.setProperty("kind", "form")
        self._text.setAccessibleName(name)
        self._text.setPlaceholderText(hint)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(84)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text)
        self.setFocusProxy(self._text)
        self._text.textChanged.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show a card's note."""
        if self._text.toPlainText() != card.note:
            self._text.setPlainText(card.note)

    def filled(self, card: Card) -> Card:
        """Return the card with the note."""
        return replace(card, note=self._text.toPlainText())


class TokensPart(Part):
    """Several words, such as beats: `key` is the field of the card."""

    def __init__(self, key: str, name: str, find: Find, hint: str = "", *, icon: str = "") -> None:
        super().__init__(name, icon)
        self._key = key
        self.tokens = TokenField(name, find, hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tokens)
        self.setFocusProxy(self.tokens)
        self.tokens.edited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show a card's words."""
        self.tokens.show_words(getattr(card, self._key))

    def filled(self, card: Card) -> Card:
        """Return the card with the words."""
        return with_field(card, self._key, self.tokens.words)

    def is_said(self, card: Card) -> bool:
        """Return whether there are any."""
        return bool(getattr(card, self._key))


class PhrasesPart(Part):
    """A line for each of the office's languages: job titles, greetings. `key` is the field.

    What a card says in others, or without saying in which, as most files do, has a line as well.
    """

    def __init__(self, key: str, name: str, languages: Sequence[str]) -> None:
        super().__init__(name)
        self._key = key
        self._languages = tuple(languages)
        self._lines: dict[str, QLineEdit] = {}
        self._shown = 0  # whose card it is
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._put_lines(self._languages)

    def _put_lines(self, codes: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines = {code: field(self.name) for code in codes}
        for n, (code, line) in enumerate(self._lines.items()):
            called = cardwords.language(code) if code else _("language not known")
            line.setAccessibleName(f"{self.name}, {called}")
            words = label(code.upper() or "–", "meta")
            words.setFixedWidth(20)
            words.setToolTip(called)
            self._grid.addWidget(words, n, 0)
            self._grid.addWidget(line, n, 1)
            for one in (words, line):
                one.show()  # a form that is seen already would show them later
            line.textEdited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show a card's words by language."""
        known = dict(getattr(card, self._key))
        # A line that was emptied stays while the same card is shown: one may be typing in it.
        before = [code for code in self._lines if card.id == self._shown]
        others = dict.fromkeys(code for code in (*known, *before) if code not in self._languages)
        codes = (*sorted(others, key=bool), *self._languages)
        if codes != tuple(self._lines):
            self._put_lines(codes)
        self._shown = card.id
        for code, line in self._lines.items():
            line.setText(known.get(code, ""))

    def filled(self, card: Card) -> Card:
        """Return the card with the words."""
        typed = {code: line.text().strip() for code, line in self._lines.items()}
        words = dict(getattr(card, self._key)) | typed
        said = tuple((code, phrase) for code, phrase in words.items() if phrase)
        return with_field(card, self._key, said)
