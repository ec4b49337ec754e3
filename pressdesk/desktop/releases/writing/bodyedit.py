"""The editor of a body: blocks and runs on the screen, never markup."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases.writing import bodyblocks, bodypaste, bodytyping
from pressdesk.desktop.releases.writing.bodydocument import (
    BodyReader,
)
from pressdesk.desktop.releases.writing.bodyfilling import BodyFilling
from pressdesk.desktop.releases.writing.bodymarkers import paint_marker
from pressdesk.desktop.releases.writing.bodypicture import PictureObject
from pressdesk.desktop.releases.writing.bodyshape import (
    change_table,
    ends_here,
    has_picture,
    set_link,
    shape_at,
    toggle_run,
    toggle_shape,
)
from pressdesk.desktop.releases.writing.bodystyle import (
    PICTURE,
    BodyStyle,
    Kind,
    Shape,
    dyes,
)
from pressdesk.desktop.releases.writing.editorfield import EditorField, Leaf, correct_document
from pressdesk.formats.body import Body, Picture

# Keys with which one looks around in a text, or begins to press another.
_LOOKING = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Shift,
    Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
}  # fmt: skip


class BodyEdit(EditorField):
    """Edits one body. `edited` follows every change of what it says, not of how it looks."""

    edited = Signal()
    block_entered = Signal(int)
    shape_changed = Signal()
    image_dropped = Signal(bytes, str)
    picture_opened = Signal(object)

    def __init__(
        self,
        name: str,
        image_of: Callable[[str], QImage | None] | None = None,
        parent: QWidget | None = None,
        size: int = 15,
    ) -> None:
        super().__init__(name, parent)
        self.style_used = BodyStyle(size)
        self._readers: dict[str, BodyReader] = {}
        self.filling = BodyFilling(self.style_used, self)
        self._was_touched = False
        self._entered = -1
        self._picture = PictureObject(image_of or (lambda _uid: None), self._text_width)
        self.spelling.dyes = dyes
        self.reader = self._attend(self.document())
        self.setFont(theme.font(size))
        self.setTabStopDistance(40)
        self.set_body(())
        self._connect()

    def _connect(self) -> None:
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.filling.ended.connect(self._on_filled)

    # --- what stands here ----------------------------------------------------------------

    def body(self) -> Body:
        """Return what stands here, in its normal form."""
        return self.filling.body if self.filling.is_under_way else self.reader.body()

    def set_body(self, body: Body) -> None:
        """Show a body and forget the undo history; the same body leaves everything as it is.

        A long one comes slice by slice. Until all of it stands there nothing can be edited, since
        whatever edits has the rest written first.
        """
        if body and body == self.body():
            return
        self.spelling.rest()
        self.filling.begin(self.document(), self.reader, body)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setCurrentCharFormat(self.style_used.char_format(self.shape()))

    def _on_filled(self) -> None:
        self.spelling.check_all()
        if self._was_touched:
            self._was_touched = False
            self.edited.emit()

    def go_to(self, number: int) -> None:
        """Put the cursor at the start of a block of the body."""
        self.filling.finish()
        starts = self.reader.starts()
        if starts:
            block = self.document().findBlockByNumber(starts[min(number, len(starts) - 1)])
            self.setTextCursor(QTextCursor(block))
        self.setFocus()
        self.show_cursor()

    def block_number(self) -> int:
        """Return the number of the body's block the cursor is in."""
        here = self.textCursor().blockNumber()
        return max(sum(1 for start in self.reader.starts() if start <= here) - 1, 0)

    def turn_to(self, language: str) -> None:
        if language != self.language:
            self.filling.drop()
            self._readers[self.language] = self.reader
        super().turn_to(language)
        self.shape_changed.emit()

    def forget(self) -> None:
        self.filling.drop()
        super().forget()
        self._readers.clear()

    def _take_leaf(self, leaf: Leaf) -> None:
        known = leaf.language in self._readers
        self.reader = self._readers.pop(leaf.language) if known else self._attend(leaf.document)
        super()._take_leaf(leaf)

    def _attend(self, document: QTextDocument) -> BodyReader:
        """Read a document block by block, and paint its pictures."""
        reader = BodyReader(document)
        document.documentLayout().registerHandler(PICTURE, self._picture)
        document.contentsChange.connect(self._on_contents_change)
        return reader

    # --- what one does -------------------------------------------------------------------

    def toggle_shape(self, kind: Kind, level: int = 0, ordered: bool = False) -> None:
        """Make the blocks under the cursor a heading, quote or list, or paragraphs again."""
        toggle_shape(self.textCursor(), Shape(kind, level, ordered), self.style_used)
        self.setFocus()
        self.shape_changed.emit()

    def toggle_run(self, which: int) -> None:
        """Make the selection bold or italic, or what is typed next."""
        looks = toggle_run(self.textCursor(), which, self.style_used)
        if looks is not None:
            self.setCurrentCharFormat(looks)
        self.shape_changed.emit()

    def set_link(self, over: QTextCursor, text: str, href: str) -> None:
        """Put a link over a stretch of text, or take it away where `href` is ""."""
        set_link(over, text, href, self.style_used)
        self.setFocus()

    def insert_body(self, body: Body) -> None:
        """Put blocks at the cursor as one step."""
        self.filling.finish()
        cursor = self.textCursor()
        bodytyping.leave_picture(cursor, self.style_used)
        bodypaste.insert(cursor, body, self.style_used)
        self.setTextCursor(cursor)

    def insert_picture(self, picture: Picture) -> None:
        """Put a picture on a line of its own, behind the block the cursor is in."""
        self.filling.finish()
        cursor = self.textCursor()
        bodyblocks.put_picture(cursor, picture, self.style_used)
        self.setTextCursor(cursor)

    def change_picture(self, place: int, picture: Picture) -> None:
        """Give the picture at a place of the document other words."""
        bodyblocks.change_picture(self.document(), place, picture)

    def insert_table(self, rows: int = 3, columns: int = 3) -> None:
        """Insert an empty table behind the block the cursor is in, and go into its first cell."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        made = bodyblocks.put_table(cursor, rows, columns, self.style_used)
        self.setTextCursor(made.cellAt(0, 0).firstCursorPosition())
        self.setFocus()

    def change_table(self, what: str) -> None:
        """Add or remove rows and columns where the cursor is; see `bodyshape.change_table`."""
        change_table(self.textCursor(), what, self.style_used)

    def shape(self) -> Shape:
        """Return the shape of the block the cursor is in."""
        return shape_at(self.textCursor())

    def correct_typography(self) -> bool:
        """Set the whole text as its language wants it, as one step; return whether it changed."""
        return correct_document(self.document(), self.language)

    # --- typing --------------------------------------------------------------------------

    def type_in(self, text: str) -> None:
        cursor = self.textCursor()
        if bodytyping.leave_picture(cursor, self.style_used):
            self.setTextCursor(cursor)
        if not cursor.hasSelection() and ends_here(cursor):
            # A link ends where its words end: what is typed behind it is plain again.
            self.setCurrentCharFormat(self.style_used.char_format(shape_at(cursor)))
        super().type_in(text)
        if text == " ":
            cursor = self.textCursor()
            if bodytyping.sign(cursor, self.style_used):
                self.setTextCursor(cursor)
                self.setCurrentCharFormat(self.style_used.char_format(shape_at(cursor)))

    def _insert_plain(self, text: str) -> None:
        cursor = self.textCursor()
        cursor.insertText(text, self.currentCharFormat())
        self.setTextCursor(cursor)

    def _text_width(self) -> float:
        return max(self.viewport().width() - 4.0, 120.0)

    # --- slots ---------------------------------------------------------------------------

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        if self.filling.is_writing or (not removed and not added):
            return
        self._was_touched = self.filling.is_under_way
        self.edited.emit()

    def _on_cursor_moved(self) -> None:
        cursor = self.textCursor()
        if cursor.blockNumber() != self._entered:
            self._entered = cursor.blockNumber()
            # Later: a key is to be painted before the others hear of it.
            QTimer.singleShot(0, self, self._tell_entered)
        self.shape_changed.emit()

    def _tell_entered(self) -> None:
        if self.hasFocus():
            self.block_entered.emit(self.block_number())

    def _mend_after(self, deed: Callable[[], None]) -> None:
        """Do what may join blocks; the joined line then gets the looks of its kind."""
        before = self.document().blockCount()
        deed()
        if self.document().blockCount() < before:
            bodytyping.mend(self.textCursor(), self.style_used)

    # --- Qt ------------------------------------------------------------------------------

    def menu_at(self, place: QTextCursor) -> QMenu:
        self.filling.finish()
        return super().menu_at(place)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.filling.finish()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _LOOKING:
            self.filling.finish()
        cursor = self.textCursor()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and cursor.selectedText() == "\ufffc":
            self.picture_opened.emit(cursor.selectionStart())
            return
        if event.matches(QKeySequence.StandardKey.Undo) and self.take_back():
            return
        if not self.isReadOnly() and bodytyping.key(cursor, event, self.style_used):
            self.setTextCursor(cursor)
            if not cursor.hasSelection() and cursor.atBlockStart() and cursor.atBlockEnd():
                self.setCurrentCharFormat(cursor.blockCharFormat())
            self.show_cursor()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or cursor.hasSelection():
            self._mend_after(lambda: super(BodyEdit, self).keyPressEvent(event))
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        keeps = not self.isReadOnly() and bodytyping.wants_tab(self.textCursor())
        return not keeps and super().focusNextPrevChild(next)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = _picture_at(self, event.position().toPoint())
        if place >= 0:
            self.picture_opened.emit(place)
        else:
            super().mouseDoubleClickEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        href = self.anchorAt(event.position().toPoint())
        if href and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            QDesktopServices.openUrl(QUrl(href))
            return
        place = _picture_at(self, event.position().toPoint())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()
            self.setTextCursor(bodyblocks.over_picture(self.document(), place))
            return
        super().mousePressEvent(event)

    def picture_at_place(self, place: int) -> Picture:
        """Return the picture at a place of the document."""
        return bodyblocks.picture_at(self.document(), place)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bodypaste.can_take(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        return bodypaste.mime_of(self.textCursor().selection())

    def take_in(self, source: QMimeData) -> None:
        self.filling.finish()
        pictures = bodypaste.pictures_of_mime(source)
        for data, name in pictures:
            self.image_dropped.emit(data, name)
        if not pictures:
            self.insert_body(bodypaste.body_of_mime(source))

    def _paint_over(self, painter: QPainter, shown: list[tuple[QTextBlock, QRectF]]) -> None:
        super()._paint_over(painter, shown)
        painter.setFont(self.font())
        for block, place in shown:
            paint_marker(painter, block, place.topLeft())

    def _extend_menu(self, menu: QMenu, place: QTextCursor) -> None:
        if place.currentTable() is not None and not self.isReadOnly():
            self.setTextCursor(place)
            menu.addSeparator()
            fill_table_menu(menu.addMenu(_("Table")), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.document().blockCount() < 400:
            # Pictures are as wide as the text.
            self.document().markContentsDirty(0, self.document().characterCount())


def fill_table_menu(menu: QMenu, body: "BodyEdit") -> None:
    """Offer what one does to the table the cursor is in."""
    for label, what in (
        (_("Row above"), "row above"), (_("Row below"), "row below"),
        (_("Column before"), "column before"), (_("Column behind"), "column behind"),
        (_("First row is a heading"), "header"), (_("Remove row"), "no row"),
        (_("Remove column"), "no column"), (_("Remove table"), "no table"),
    ):  # fmt: skip
        made = menu.addAction(label)
        made.triggered.connect(lambda _on=False, key=what: body.change_table(key))


def _picture_at(text: BodyEdit, point: QPoint) -> int:
    """Return the place of the picture under a point of the viewport, -1 where none is."""
    block = text.cursorForPosition(point).block()
    if not has_picture(block):
        return -1
    place = text.document().documentLayout().blockBoundingRect(block)
    return block.position() + block.text().index("\ufffc") if place.contains(point) else -1
