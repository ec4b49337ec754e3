"""People named while one writes: @ and the first letters of a name, and the name is written out."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QTextEdit, QVBoxLayout

from pressdesk.base.i18n import _
from pressdesk.contacts.find import ContactRow
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.controls import label

MOST = 6  # people offered
LONGEST = 40  # letters behind an @ that may be a name
ROW, WIDTH = 28, 340
_BEGUN = re.compile(r"(?:^|[\s(\[«“\"'‘])@([^\W\d_](?:[\w’'.-]| (?=\w))*)$")
_PERSON = Qt.ItemDataRole.UserRole


class Mentions(QObject):
    """Watches text fields; the list of names it shows never takes the focus from them.

    Enter or Tab writes the name, with Shift the job title behind it, Esc leaves the text as typed.
    """

    def __init__(self, clerk: Clerk, fields: Iterable[QTextEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._field: QTextEdit | None = None
        self._language = "en"
        self._refused = -1  # where an @ stands that is no mention
        self._popup: _Names | None = None
        for field in fields:
            field.installEventFilter(self)

    def turn_to(self, language: str) -> None:
        """Write job titles in another language."""
        self._language = language
        self._close()

    @property
    def offered(self) -> list[str]:
        """The names in the list, none where it is not shown."""
        if self._popup is None or not self._popup.isVisible():
            return []
        rows = (self._popup.list.item(n) for n in range(self._popup.list.count()))
        return [row.data(_PERSON).formatted_name for row in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QTextEdit):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if self._popup is not None and self._popup.isVisible() and self._pressed(event):
                    return True
                QTimer.singleShot(0, watched, lambda: self._look(watched))
            elif event.type() == QEvent.Type.InputMethod:
                QTimer.singleShot(0, watched, lambda: self._look(watched))
            elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
                self._close()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        assert self._popup is not None
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._popup.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self._write(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case Qt.Key.Key_Escape:
                self._refused = self._begun_at()
                self._close()
            case _:
                return False
        return True

    def _look(self, field: QTextEdit) -> None:
        """Offer people where an @ and letters stand before the cursor."""
        from pressdesk.contacts import find

        self._field = field
        words = _words_before(field.textCursor())
        if not words or field.isReadOnly() or not self._clerk.is_ready:
            self._close()
            return
        if self._begun_at() == self._refused:
            return
        ids = self._clerk.ask(find.ids, "all", words, most=MOST)
        people = self._clerk.ask(find.rows, ids, self._language)
        if not people:
            self._close()
            return
        if self._popup is None:
            self._popup = _Names(field)
            self._popup.list.itemClicked.connect(lambda _item: self._write(False))
        place = field.cursorRect()
        self._popup.show_people(people, field.viewport().mapToGlobal(place.bottomLeft()))

    def _begun_at(self) -> int:
        if self._field is None:
            return -1
        cursor = self._field.textCursor()
        return int(cursor.position() - len(_words_before(cursor)) - 1)

    def _write(self, with_title: bool) -> None:
        """Write the name chosen in the place of what was typed, as one step of undo."""
        assert self._popup is not None and self._field is not None
        person = self._popup.chosen
        if person is None:
            return
        cursor = self._field.textCursor()
        length = len(_words_before(cursor)) + 1
        looks = self._field.currentCharFormat()
        said = [person.formatted_name, *([person.title] if with_title and person.title else [])]
        cursor.beginEditBlock()
        cursor.setPosition(cursor.position() - length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(", ".join(said), looks)
        cursor.endEditBlock()
        self._field.setTextCursor(cursor)
        self._close()

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()
            self._popup.deleteLater()
            self._popup = None


class _Names(QFrame):
    """The names offered, below the cursor."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field, Qt.WindowType.ToolTip)
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.list = QListWidget()
        self.list.setProperty("kind", "picker")
        self.list.setAccessibleName(_("People"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = label(_("Enter writes the name, Shift+Enter the job title too"), "meta")
        hint.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 6)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(hint)
        self.setFixedWidth(WIDTH)

    def show_people(self, people: Iterable[ContactRow], place: QPoint) -> None:
        """Show who may be meant, the likeliest first."""
        self.list.clear()
        for person in people:
            about = " · ".join(part for part in (person.title, person.organisation) if part)
            name = person.formatted_name or person.organisation
            item = QListWidgetItem(f"{name}   {about}" if about else name)
            item.setData(_PERSON, person)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(self.list.sizeHintForRow(0), 20) * self.list.count() + 4)
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width() - 4)
        y = place.y() + 4
        if y + self.height() > screen.bottom():
            y = place.y() - self.height() - ROW
        self.move(x, y)
        self.show()

    def step(self, way: int) -> None:
        """Go one name up or down, round at the ends."""
        self.list.setCurrentRow((self.list.currentRow() + way) % self.list.count())

    @property
    def chosen(self) -> ContactRow | None:
        """Who is chosen."""
        item = self.list.currentItem()
        person = item.data(_PERSON) if item is not None else None
        return person if isinstance(person, ContactRow) else None


def _words_before(cursor: QTextCursor) -> str:
    """Return what stands between an @ and the cursor, "" where that is no name being typed."""
    if cursor.hasSelection():
        return ""
    text = cursor.block().text()[: cursor.positionInBlock()][-LONGEST - 2 :]
    found = _BEGUN.search(text) if "@" in text else None
    return found[1] if found else ""
