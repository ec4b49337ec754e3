"""What every text field of the editor does: typography as one types, spelling, faint no-breaks."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QMenu, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.typography import NARROW, WIDE, correct, typed
from pressdesk.desktop import messages, theme
from pressdesk.desktop.dragging import take_copy
from pressdesk.desktop.fieldmenu import dress
from pressdesk.desktop.releases.writing.editorspelling import (
    SpellingMarks,
    add_suggestions,
    next_wrong,
)
from pressdesk.desktop.widgets.growingtext import GrowingText


@dataclass(slots=True)
class Leaf:
    """The text of a field in one language, with what belongs to it."""

    language: str
    document: QTextDocument
    cursor: QTextCursor
    spelling: SpellingMarks


class EditorField(GrowingText):
    """A growing text in the release's language."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.language = "en"
        self.spelling = SpellingMarks(self.document())
        self._others: dict[str, Leaf] = {}
        self.take_back: Callable[[], bool] = lambda: False

    def set_language(self, language: str) -> None:
        """Say which language is written here: its typography and its spelling."""
        self.language = language

    def turn_to(self, language: str) -> None:
        """Show the leaf of a language. Each keeps its text, its cursor and its undo history."""
        if language != self.language:
            self._others[self.language] = self._leaf()
            known = language in self._others
            self._take_leaf(self._others.pop(language) if known else self._fresh_leaf(language))
        self.set_language(language)

    def forget(self) -> None:
        """Forget the leaves of other languages, and what was typed: another release comes."""
        for leaf in self._others.values():
            leaf.document.deleteLater()
        self._others.clear()
        self.document().clearUndoRedoStacks()

    def rehighlight(self) -> None:
        """Put the theme's colours on, also on the leaves that are not shown."""
        for marks in (self.spelling, *(leaf.spelling for leaf in self._others.values())):
            marks.rehighlight()

    def _leaf(self) -> "Leaf":
        return Leaf(self.language, self.document(), self.textCursor(), self.spelling)

    def _fresh_leaf(self, language: str) -> "Leaf":
        document = QTextDocument(self)
        marks = SpellingMarks(document)
        marks.ink, marks.dyes = self.spelling.ink, self.spelling.dyes
        return Leaf(language, document, QTextCursor(document), marks)

    def _take_leaf(self, leaf: "Leaf") -> None:
        self.spelling = leaf.spelling
        self.take_document(leaf.document)
        self.setTextCursor(leaf.cursor)

    def type_in(self, text: str) -> None:
        """Put typed text at the cursor as a key does, with the language's typography."""
        cursor = self.textCursor()
        by = None
        if len(text) == 1 and not cursor.hasSelection() and not self.overwriteMode():
            before = cursor.block().text()[: cursor.positionInBlock()]
            by = typed(before, text, self.language)
        self._insert_plain(text)
        if by is not None:
            # A step of its own: one undo gives back the very character that was typed.
            cursor = self.textCursor()
            looks = cursor.charFormat()
            cursor.beginEditBlock()
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, by.back + 1
            )
            cursor.removeSelectedText()
            cursor.insertText(by.text, looks)
            cursor.endEditBlock()
            self.setTextCursor(cursor)

    def _insert_plain(self, text: str) -> None:
        self.textCursor().insertText(text)
        self.show_cursor()

    def to_next_misspelling(self) -> bool:
        """Select the next misspelt word and offer what may have been meant; False where none is."""
        speller = self.spelling.speller
        if speller is None:
            return False
        found = next_wrong(self.textCursor(), speller)
        if found is None:
            return False
        self.setFocus()
        self.setTextCursor(found)
        menu = QMenu(self)
        add_suggestions(menu, self, found)
        menu.exec(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
        menu.deleteLater()
        return True

    def set_text(self, text: str) -> None:
        """Show `text` and forget the undo history."""
        if text != self.text():
            self.setPlainText(text.replace("\n", " "))

    def text(self) -> str:
        """Return what stands here, its no-break spaces kept."""
        lines = []
        block = self.document().begin()
        while block.isValid():
            lines.append(block.text())
            block = block.next()
        return " ".join(lines).replace("\u2028", " ")

    def _paint_no_breaks(self, painter: QPainter, block: QTextBlock, at: QPointF) -> None:
        text = block.text()
        if NARROW not in text and WIDE not in text:
            return
        painter.setPen(QPen(theme.colour("faint"), 1))
        layout = block.layout()
        for position, char in enumerate(text):
            if char not in (NARROW, WIDE):
                continue
            line = layout.lineForTextPosition(position)
            if not line.isValid():
                continue
            x0, x1 = (_x(line, p) for p in (position, position + 1))
            y = at.y() + line.y() + line.ascent() + 2
            a, b = at.x() + min(x0, x1) + 0.5, at.x() + max(x0, x1) - 0.5
            painter.drawLine(QPointF(a, y), QPointF(b, y))
            painter.drawLine(QPointF(a, y - 2), QPointF(a, y))
            painter.drawLine(QPointF(b, y - 2), QPointF(b, y))

    def _visible_blocks(self, area: QRectF) -> list[tuple[QTextBlock, QRectF]]:
        shown = []
        layout = self.document().documentLayout()
        block = self.cursorForPosition(area.topLeft().toPoint()).block()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() > area.bottom():
                break
            shown.append((block, place))
            block = block.next()
        return shown

    def _paint_over(self, painter: QPainter, shown: list[tuple[QTextBlock, QRectF]]) -> None:
        for block, place in shown:
            self._paint_no_breaks(painter, block, place.topLeft())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        self._paint_over(painter, self._visible_blocks(QRectF(event.rect())))
        painter.end()

    def paste_plain(self) -> None:
        """Put the clipboard's words in, without any of its looks."""
        plain = QMimeData()
        plain.setText(QGuiApplication.clipboard().text())
        if plain.text() and not self.isReadOnly():
            self.insertFromMimeData(plain)
            self.show_cursor()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_plain_paste(event):
            # In a field it is the field's; elsewhere it begins a release from the clipboard.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and self.take_back():
            return
        if _is_plain_paste(event):
            self.paste_plain()
            return
        text = event.text()
        modifiers = event.modifiers()
        plain = not modifiers & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        ) or bool(modifiers & Qt.KeyboardModifier.AltModifier and text.isprintable())
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator) or event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            self.left_downwards.emit()
        elif plain and text and text.isprintable() and not self.isReadOnly():
            self.type_in(text)
            event.accept()
        else:
            super().keyPressEvent(event)

    def take_in(self, source: QMimeData) -> None:
        """Put in what was pasted or dropped. Raises DeskError for what cannot be."""
        from pressdesk.desktop.releases.writing.bodypaste import text_of

        self.textCursor().insertText(" ".join(text_of(source).split("\n")).strip())

    def insertFromMimeData(self, source: QMimeData) -> None:
        try:
            self.take_in(source)
        except DeskError as error:
            messages.explain(self, error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        _leave_original(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # On X11 the other program acts by what was said here, not by what the drop says.
        super().dragMoveEvent(event)
        _leave_original(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        _leave_original(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self.cursorForPosition(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.textCursor()
        menu = self.menu_at(place)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu_at(self, place: QTextCursor) -> QMenu:
        """Return the context menu of a place in the text."""
        menu = self.createStandardContextMenu()
        dress(menu, self)
        self._extend_menu(menu, place)
        add_suggestions(menu, self, place)
        menu.setAccessibleName(_("Text"))
        return menu

    def _extend_menu(self, menu: QMenu, place: QTextCursor) -> None:
        """What a field offers besides cut, copy and paste."""


def _leave_original(event: QDropEvent) -> None:
    """Take no more than a copy of what another program has; within this one words may move."""
    if event.isAccepted() and event.source() is None:
        take_copy(event)


def _is_plain_paste(event: QEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_V
    return is_key and event.modifiers() == both  # type: ignore[attr-defined]


def _x(line: QTextLine, position: int) -> float:
    # PySide gives the position beside the place, its stubs name the place alone.
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def correct_document(document: QTextDocument, language: str) -> bool:
    """Put the typography of a document right where it is wrong, keeping all styles, as one step."""
    before = document.revision()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        text = block.text()
        wanted = correct(text.replace("\u2028", "\n"), language).replace("\n", "\u2028")
        if wanted != text and max(text) < "\U00010000":  # positions are UTF-16 units
            _put(cursor, block.position(), text, wanted)
        block = block.next()
    cursor.endEditBlock()
    return document.revision() != before


def _put(cursor: QTextCursor, start: int, text: str, wanted: str) -> None:
    """Change `text` to `wanted` piece by piece, so that bold and links stay where they are."""
    parts = SequenceMatcher(None, text, wanted, autojunk=False).get_opcodes()
    for kind, a, b, c, d in reversed(parts):
        if kind == "equal":
            continue
        cursor.setPosition(start + (a + 1 if b > a else a))
        looks = cursor.charFormat()
        cursor.setPosition(start + a)
        cursor.setPosition(start + b, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted[c:d], looks)
