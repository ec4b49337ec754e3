"""A text editor as high as its text, for pages of several fields under one scroll bar."""

from PySide6.QtCore import QEvent, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QKeyEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget

_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class GrowingText(QTextEdit):
    """Leaves scrolling to the area around it, which it keeps showing the cursor.

    `focused` tells who has the pen; `left_upwards` and `left_downwards` say that an arrow key
    wants out of the first or last line, so that several fields read as one page.
    """

    focused = Signal()
    left = Signal()
    left_upwards = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.least_height = 0
        self._layout: QAbstractTextDocumentLayout | None = None
        self.take_document(QTextDocument(self))
        self.cursorPositionChanged.connect(self.show_cursor)

    def setReadOnly(self, ro: bool) -> None:
        super().setReadOnly(ro)
        if ro:  # Qt would take away the caret, and with it selecting and copying by keyboard.
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )

    def take_document(self, document: QTextDocument) -> None:
        """Show another document, as high as its text; it must have an owner of its own."""
        if self._layout is not None:
            self._layout.documentSizeChanged.disconnect(self._on_size_changed)
        if document.documentMargin():
            document.setDocumentMargin(0)
        if document.defaultFont() != self.font():
            document.setDefaultFont(self.font())
        self.setExtraSelections([])  # They are places in the document that goes.
        self.setDocument(document)
        self._layout = document.documentLayout()
        self._layout.documentSizeChanged.connect(self._on_size_changed)
        self._on_size_changed(document.size())

    def show_cursor(self) -> None:
        """Have the area around scroll to the cursor, if the pen is here."""
        if self.hasFocus():
            self.show_place(self.cursorRect())

    def show_place(self, place: QRect, margin: int = 40) -> None:
        """Have the area around scroll to a place of the viewport."""
        area = self._area()
        page = area.widget() if area is not None else None
        if area is None or page is None:
            return
        top = self.viewport().mapTo(page, place.topLeft()).y()
        bar = area.verticalScrollBar()
        height = area.viewport().height()
        if top - margin < bar.value():
            bar.setValue(top - margin)
        elif top + place.height() + margin > bar.value() + height:
            bar.setValue(top + place.height() + margin - height)

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _on_size_changed(self, size: QSizeF) -> None:
        margins = self.contentsMargins()
        height = max(int(size.height()) + 2, self.least_height)
        height += margins.top() + margins.bottom()
        if height != self.height():
            self.setFixedHeight(height)

    def _turn_page(self, event: QKeyEvent) -> None:
        area = self._area()
        step = (area.viewport().height() if area else 400) - 60
        place = self.cursorRect().center()
        place.setY(place.y() + step * _PAGES[Qt.Key(event.key())])
        target = self.cursorForPosition(place)
        mode = QTextCursor.MoveMode.MoveAnchor
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            mode = QTextCursor.MoveMode.KeepAnchor
        cursor = self.textCursor()
        cursor.setPosition(target.position(), mode)
        self.setTextCursor(cursor)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether an arrow key leads out of this field into the next one."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        way = {
            Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
            Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
        }.get(Qt.Key(event.key()))
        if way is None or self.textCursor().movePosition(way):
            return False
        up = way == QTextCursor.MoveOperation.Up
        (self.left_upwards if up else self.left_downwards).emit()
        return True

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PAGES:
            self._turn_page(event)
        elif not self._leaves(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._on_size_changed(self.document().size())
