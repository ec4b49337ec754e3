"""Two versions of a text as one: what went is struck through, what came is underlined."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.releases.comparing import GONE, NEW, Stretch


def view() -> QTextEdit:
    """Return what such a text is read in."""
    made = QTextEdit()
    made.setReadOnly(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setAccessibleName(_("What changed"))
    made.document().setDocumentMargin(24)
    made.setFont(theme.font(14))
    return made


def show(text: QTextEdit, stretches: Sequence[Stretch]) -> None:
    """Show all words of two versions from their beginning."""
    text.clear()
    cursor = QTextCursor(text.document())
    before = ""
    for stretch in stretches:
        if before and not (before + stretch.text[:1]).isspace() and stretch.kind == NEW:
            cursor.insertText("\u2009", _looks(""))  # What went and what came do not touch.
        _insert(cursor, stretch)
        before = stretch.text[-1:] if stretch.kind == GONE else ""
    text.moveCursor(QTextCursor.MoveOperation.Start)


def _insert(cursor: QTextCursor, stretch: Stretch) -> None:
    """Write a stretch with air between its paragraphs, as the editor sets them."""
    first, *others = stretch.text.split("\n")
    cursor.setBlockFormat(_paragraph())
    cursor.insertText(first, _looks(stretch.kind))
    for line in others:
        cursor.insertBlock(_paragraph())
        cursor.insertText(line, _looks(stretch.kind))


def _paragraph() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setBottomMargin(9)
    made.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _looks(kind: str) -> QTextCharFormat:
    made = QTextCharFormat()
    if kind == GONE:
        made.setFontStrikeOut(True)
        made.setForeground(QColor(theme.colour("stop")))
    elif kind == NEW:
        made.setFontUnderline(True)
        made.setForeground(QColor(theme.colour("ok")))
    return made
