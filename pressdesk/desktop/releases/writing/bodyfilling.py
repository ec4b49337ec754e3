"""A long body comes onto the screen in slices: its beginning at once, the window answering on."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from pressdesk.desktop.releases.writing.bodydocument import BodyReader, Entry, write
from pressdesk.desktop.releases.writing.bodystyle import BodyStyle, Kind, shape_of
from pressdesk.formats.body import Block, Body, block_text, normal

FIRST = 16_000  # characters, more than the tallest screen shows
SLICE = 8  # milliseconds of writing between two looks at keyboard and mouse
_BLOCK = 40  # characters that a block costs besides its own


class BodyFilling(QObject):
    """Puts a body into a document. Until `ended`, what the document says is only its beginning."""

    ended = Signal()

    def __init__(self, style: BodyStyle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._document = QTextDocument(self)
        self._reader: BodyReader | None = None
        self._body: Body = ()
        self._at = self._weight = 0
        self._is_writing = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether a part of the body is still to come; also where a mishap keeps it from coming."""
        return self._at < len(self._body)

    @property
    def is_writing(self) -> bool:
        """Whether the document changes just now because it is filled, not because one edits."""
        return self._is_writing

    @property
    def body(self) -> Body:
        """The body the document is filled with."""
        return self._body

    def begin(
        self, document: QTextDocument, reader: BodyReader, body: Body, first: int = FIRST
    ) -> None:
        """Show `body` in the document, forgetting what it held and its undo history.

        The blocks of the `first` so many characters stand there at once.
        """
        self.drop()
        self._document, self._reader, self._body = document, reader, normal(body)
        self._is_writing = True
        document.setUndoRedoEnabled(False)
        document.clear()
        self._is_writing = False
        self._weight = first
        self._write()

    def go_on(self) -> None:
        """Write the next slice."""
        clock = QElapsedTimer()
        clock.start()
        self._write()
        self._weight = max(1_000, int(self._weight * min(SLICE / max(clock.elapsed(), 1), 2)))

    def finish(self) -> None:
        """Write all that is still to come, now."""
        if self.is_under_way:
            self._weight = sum(map(_weight, self._body[self._at :]))
            self._write()

    def drop(self) -> None:
        """Leave the document as it is: another text comes."""
        if self.is_under_way:
            self._document.setUndoRedoEnabled(True)
        self._timer.stop()
        self._body, self._at = (), 0

    def _write(self) -> None:
        """Write blocks until they weigh as much as a slice may."""
        self._timer.stop()  # A mishap is told once, not without end.
        end, left = self._at, self._weight
        while end < len(self._body) and left > 0:
            left -= _weight(self._body[end])
            end += 1
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        entries: dict[int, Entry] = {}
        self._is_writing = True
        cursor.beginEditBlock()
        is_free = not self._at or shape_of(cursor.blockFormat()).kind == Kind.GAP
        write(cursor, self._body[self._at : end], self._style, is_free=is_free, entries=entries)
        cursor.endEditBlock()
        self._is_writing = False
        if self._reader is not None:
            self._reader.learn(entries)
        self._at = end
        if self.is_under_way:
            self._timer.start()
        else:
            self._end()

    def _end(self) -> None:
        self._body, self._at = (), 0
        self._document.setUndoRedoEnabled(True)
        self._document.setModified(False)
        self.ended.emit()


def _weight(block: Block) -> int:
    return len(block_text(block)) + _BLOCK
