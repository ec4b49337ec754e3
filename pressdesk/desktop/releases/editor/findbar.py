"""Find and replace over all fields of a release."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import messages, theme
from pressdesk.desktop.releases.writing.editorfield import EditorField
from pressdesk.desktop.widgets.controls import plain_button, tool_button
from pressdesk.desktop.widgets.findstrip import FindStrip

_MOST_SHOWN = 400


class FindBar(FindStrip):
    """Looks in the fields it is given, in their order."""

    def __init__(
        self, fields: Callable[[], Sequence[EditorField]], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Find in this release"), _("Find"), parent)
        self._fields = fields
        self._found: list[tuple[EditorField, int, int]] = []
        self._at = -1
        self._undone: list[tuple[EditorField, int]] = []
        self._from: EditorField | None = None  # where the pen was
        self._build()
        self._connect()

    def _build(self) -> None:
        self.by = QLineEdit()
        self.by.setPlaceholderText(_("Replace by"))
        self.by.setAccessibleName(_("Replace by"))
        self.case = tool_button("case-sensitive", _("Match case"))
        self.whole = tool_button("whole-word", _("Whole words"))
        for each in (self.case, self.whole):
            each.setCheckable(True)
        self._one = plain_button(_("Replace"))
        self._all = plain_button(_("Replace all"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 12, 8)
        grid.setHorizontalSpacing(4)
        grid.addWidget(self.words, 0, 0)
        for column, widget in enumerate(
            (self.case, self.whole, self.told, self.up, self.down, self.away), 1
        ):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.by, 1, 0)
        grid.addWidget(self._one, 1, 1, 1, 3)
        grid.addWidget(self._all, 1, 4, 1, 3)
        grid.setColumnStretch(0, 1)
        # From what to find to what to put there, though switches stand between them to the eye.
        switches = (self.case, self.whole, self.up, self.down, self.away)
        self.tab_order = (self.words, self.by, self._one, self._all, *switches)
        for one, following in pairwise(self.tab_order):
            QWidget.setTabOrder(one, following)

    def _connect(self) -> None:
        self.case.toggled.connect(self.search)
        self.whole.toggled.connect(self.search)
        self._one.clicked.connect(self.replace_one)
        self._all.clicked.connect(self.replace_all)

    def open(self, words: str, *, replace: bool) -> None:
        """Show the bar, looking for `words` if there are any."""
        for widget in (self.by, self._one, self._all):
            widget.setVisible(replace)
        field = QApplication.focusWidget()
        if isinstance(field, EditorField):
            self._from = field
        self.show()
        if words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self.search()

    def leave(self) -> None:
        """Put the bar away and give the pen back to where something was found."""
        self.hide()
        for field in self._fields():
            field.setExtraSelections([])
        if 0 <= self._at < len(self._found):
            self._found[self._at][0].setFocus()
        elif self._from is not None and self._from in self._fields():
            self._from.setFocus()  # Left to itself, Qt goes to the next pane.

    @property
    def count(self) -> int:
        """How often the words were found."""
        return len(self._found)

    def search(self, *_changed: object) -> None:
        """Find all places anew and mark them."""
        self._found = [
            (field, start, end)
            for field in self._fields()
            for start, end in _places(field, self._pattern())
        ]
        self._at = -1
        self._show_marks()
        self._say()

    def step(self, way: int) -> None:
        """Go to the next place found, or the one before."""
        if not self._found:
            return
        if self._at < 0:
            self._at = 0 if way > 0 else len(self._found) - 1
        else:
            self._at = (self._at + way) % len(self._found)
        field, start, end = self._found[self._at]
        cursor = field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.show()
        field.setTextCursor(cursor)
        field.show_place(field.cursorRect())
        self._say()

    def replace_one(self) -> None:
        """Replace the place shown and go on to the next one."""
        if self._at < 0:
            self.step(1)
            return
        field, start, end = self._found[self._at]
        _replace(field, start, end, self.by.text())
        # What was put there may hold the words again: it is not replaced twice.
        done = start + len(self.by.text().encode("utf-16-le")) // 2
        order = list(self._fields())
        self.search()
        left = (n for n, (f, s, _e) in enumerate(self._found)
                if (order.index(f), s) >= (order.index(field), done))  # fmt: skip
        self._at = next(left, 0) - 1
        if self._found:
            self.step(1)

    def replace_all(self) -> None:
        """Replace all places, as one step that one Undo takes back everywhere."""
        by = self.by.text()
        places = self._found
        fields = list(dict.fromkeys(field for field, _s, _e in places))
        for field in fields:
            cursor = QTextCursor(field.document())
            cursor.beginEditBlock()
            for _field, start, end in reversed([p for p in places if p[0] is field]):
                _replace(field, start, end, by)
            cursor.endEditBlock()
        self._undone = [(field, field.document().availableUndoSteps()) for field in fields]
        count = len(places)
        self.search()
        said = ngettext("{n} place replaced", "{n} places replaced", count).format(n=count)
        messages.toast(self, said, *((_("Undo"), self.undo_all) if count else ()))

    def undo_all(self) -> bool:
        """Take the last *Replace all* back in every field, if nothing was typed since."""
        fields, self._undone = self._undone, []
        fresh = [f for f, steps in fields if f.document().availableUndoSteps() == steps]
        for field in fresh:
            field.document().undo()
        if self.isVisible():
            self.search()
        return bool(fresh)

    def forget(self) -> None:
        """Forget what was found: another text comes."""
        self._found, self._at, self._undone = [], -1, []
        self._say()

    def undo_all_from(self, field: object) -> bool:
        """Take *Replace all* back everywhere if it is what Undo in this field means."""
        is_meant = any(
            f is field and f.document().availableUndoSteps() == steps for f, steps in self._undone
        )
        return len(self._undone) > 1 and is_meant and self.undo_all()

    def _pattern(self) -> re.Pattern[str] | None:
        words = self.words.text()
        if not words:
            return None
        # A typed space finds the no-break ones, a straight quote the curly ones.
        parts = ["[ \u00a0\u202f]" if c == " " else "['’‘]" if c == "'" else re.escape(c)
                 for c in words]  # fmt: skip
        made = "".join(parts)
        if self.whole.isChecked():
            made = rf"(?<!\w){made}(?!\w)"
        return re.compile(made, 0 if self.case.isChecked() else re.IGNORECASE)

    def _show_marks(self) -> None:
        looks = QTextCharFormat()
        looks.setBackground(QColor(theme.colour("mark")))
        for field in self._fields():
            marks = []
            for _field, start, end in [p for p in self._found if p[0] is field][:_MOST_SHOWN]:
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(field.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                mark.format = looks
                marks.append(mark)
            field.setExtraSelections(marks)

    def _say(self) -> None:
        total = len(self._found)
        many = ngettext("{n} place", "{n} places", total).format(n=total)
        self.tell(self._found, self._at, many, (self._one, self._all))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.focusWidget() is self.by:
            self.replace_one()
        else:
            super().keyPressEvent(event)


def _places(field: EditorField, pattern: re.Pattern[str] | None) -> list[tuple[int, int]]:
    found = []
    block = field.document().begin() if pattern is not None else field.document().end()
    while block.isValid() and pattern is not None:
        text, start = block.text(), block.position()
        for place in pattern.finditer(text):
            # Positions in Qt count UTF-16 units.
            first = start + len(text[: place.start()].encode("utf-16-le")) // 2
            found.append((first, first + len(place[0].encode("utf-16-le")) // 2))
        block = block.next()
    return found


def _replace(field: EditorField, start: int, end: int, by: str) -> None:
    cursor = QTextCursor(field.document())
    cursor.setPosition(start + 1)
    looks = cursor.charFormat()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(by, looks)
