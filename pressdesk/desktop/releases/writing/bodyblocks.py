"""Whole blocks put into a body at the cursor, each as one step: a picture, a table."""

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from pressdesk.desktop.releases.writing.bodydocument import (
    OBJECT,
    picture_format,
    picture_of,
    write,
    write_table,
)
from pressdesk.desktop.releases.writing.bodyshape import reshape
from pressdesk.desktop.releases.writing.bodystyle import BodyStyle, Shape
from pressdesk.formats.body import Picture, Table


def put_picture(cursor: QTextCursor, picture: Picture, style: BodyStyle) -> None:
    """Put a picture on a line of its own behind the cursor's block; the cursor goes along."""
    if cursor.currentTable() is not None:
        cursor.setPosition(cursor.currentTable().lastPosition() + 1)
    cursor.beginEditBlock()
    if cursor.block().text():
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
    write(cursor, (picture,), style)
    if not cursor.block().next().isValid():
        cursor.insertBlock()
        reshape(cursor.block(), Shape(), style)
    cursor.endEditBlock()


def picture_at(document: QTextDocument, place: int) -> Picture:
    """Return the picture at a place of the document."""
    cursor = QTextCursor(document)
    cursor.setPosition(place + 1)
    return picture_of(cursor.charFormat())


def over_picture(document: QTextDocument, place: int) -> QTextCursor:
    """Return a cursor that has the picture at a place of the document selected."""
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def change_picture(document: QTextDocument, place: int, picture: Picture) -> None:
    """Give the picture at a place of the document other words."""
    over_picture(document, place).insertText(OBJECT, picture_format(picture))


def put_table(cursor: QTextCursor, rows: int, columns: int, style: BodyStyle) -> QTextTable:
    """Put an empty table behind the cursor's block, which is not in a table, and return it."""
    cursor.beginEditBlock()
    if cursor.block().text():
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    made = write_table(cursor, Table((((),) * columns,) * rows), style)
    after = QTextCursor(cursor.document().findBlock(made.lastPosition() + 1))
    if not after.block().text():
        reshape(after.block(), Shape(), style)
    cursor.endEditBlock()
    return made
