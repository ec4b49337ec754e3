"""What Enter, Backspace, Tab and a few typed signs do in a body, as a press officer expects."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from pressdesk.desktop.releases.writing.bodydocument import LINE_END
from pressdesk.desktop.releases.writing.bodyshape import (
    blocks_under,
    change_table,
    has_picture,
    reshape,
    restyle,
    shape_at,
    shift_items,
)
from pressdesk.desktop.releases.writing.bodystyle import BodyStyle, Kind, Shape, shape_of

_SIGNS = {
    "#": Shape(Kind.HEADING, 2),
    "##": Shape(Kind.HEADING, 3),
    "###": Shape(Kind.HEADING, 3),
    "-": Shape(Kind.ITEM, 1),
    "*": Shape(Kind.ITEM, 1),
    "•": Shape(Kind.ITEM, 1),
    ">": Shape(Kind.QUOTE),
    "»": Shape(Kind.QUOTE),
}
_NUMBER = re.compile(r"1[.)]$")


def key(cursor: QTextCursor, event: QKeyEvent, style: BodyStyle) -> bool:
    """Do what a key means here, through `cursor`; return whether it meant something special."""
    pressed = event.key()
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        if shift or cursor.currentTable() is not None:
            cursor.insertText(LINE_END)
        else:
            enter(cursor, style)
        return True
    if pressed in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        back = pressed == Qt.Key.Key_Backtab
        if cursor.currentTable() is not None:
            return _next_cell(cursor, back, style)
        return shift_items(cursor, -1 if back else 1, style)
    if pressed == Qt.Key.Key_Backspace and not cursor.hasSelection() and cursor.atBlockStart():
        return backspace(cursor, style)
    return False


def wants_tab(cursor: QTextCursor) -> bool:
    """Whether Tab means something where the cursor stands: the next cell, a deeper item."""
    return cursor.currentTable() is not None or any(
        shape_of(block.blockFormat()).kind == Kind.ITEM for block in blocks_under(cursor)
    )


def leave_picture(cursor: QTextCursor, style: BodyStyle) -> bool:
    """A picture stands alone: what comes in beside it, or over it, begins a line of its own.
    Return whether there was one to leave."""
    block = cursor.block()
    if not has_picture(block) or cursor.selectedText() not in ("", "\ufffc"):
        return False
    is_before = not cursor.hasSelection() and cursor.atBlockStart()
    cursor.clearSelection()
    cursor.beginEditBlock()
    if not is_before:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertBlock()
    if is_before:
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    reshape(cursor.block(), Shape(), style)
    cursor.endEditBlock()
    return True


def enter(cursor: QTextCursor, style: BodyStyle) -> None:
    """End the line: a heading is followed by a paragraph, whatever it takes along of the heading,
    an item by an item, an empty item by a paragraph, a quote by who said it."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    shape = shape_at(cursor)
    at_end, empty = cursor.atBlockEnd(), not cursor.block().text()
    below = shape_of(cursor.block().next().blockFormat()).kind
    if empty and shape.kind == Kind.ITEM:
        level = shape.level - 1
        reshape(cursor.block(), Shape(Kind.ITEM, level, shape.ordered) if level else Shape(), style)
    elif empty and shape.kind in (Kind.QUOTE, Kind.ATTRIBUTION, Kind.HEADING):
        reshape(cursor.block(), Shape(), style)
    elif shape.kind == Kind.QUOTE and not (at_end and below != Kind.ATTRIBUTION):
        cursor.insertText(LINE_END)
    else:
        if shape.kind == Kind.GAP:
            reshape(cursor.block(), Shape(), style)
        at_start = cursor.atBlockStart()
        cursor.insertBlock()
        if shape.kind == Kind.HEADING and at_start and not at_end:
            reshape(cursor.block().previous(), Shape(), style)
        elif shape.kind == Kind.QUOTE:
            reshape(cursor.block(), Shape(Kind.ATTRIBUTION), style)
        elif shape.kind in (Kind.ATTRIBUTION, Kind.GAP) or (
            shape.kind == Kind.HEADING and not at_start
        ):
            reshape(cursor.block(), Shape(), style)
        elif at_end:
            # Bold or a link does not run on into the next paragraph.
            reshape(cursor.block(), shape_at(cursor), style)
    cursor.endEditBlock()


def backspace(cursor: QTextCursor, style: BodyStyle) -> bool:
    """Take the block's kind away before its line; return False to let the lines join."""
    shape = shape_at(cursor)
    if cursor.currentTable() is not None:
        return cursor.currentTable().cellAt(cursor).firstCursorPosition() == cursor
    if shape.kind == Kind.ITEM:
        return shift_items(cursor, -1, style)
    if shape.kind in (Kind.HEADING, Kind.QUOTE, Kind.ATTRIBUTION):
        reshape(cursor.block(), Shape(), style)
        return True
    above = cursor.block().previous()
    if above.isValid() and has_picture(above):
        if cursor.block().text():
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        else:
            cursor.deletePreviousChar()
        return True
    return False


def _next_cell(cursor: QTextCursor, back: bool, style: BodyStyle) -> bool:
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    number = cell.row() * table.columns() + cell.column() + (-1 if back else 1)
    if number < 0:
        return True
    if number >= table.rows() * table.columns():
        change_table(cursor, "row below", style)
    target = table.cellAt(number // table.columns(), number % table.columns())
    cursor.setPosition(target.firstCursorPosition().position())
    cursor.setPosition(target.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    return True


def sign(cursor: QTextCursor, style: BodyStyle) -> bool:
    """After a space was typed: turn `# `, `- `, `1. `, `> ` at the start of a paragraph into what
    they stand for. One undo gives the signs back. Return whether there was one."""
    if shape_at(cursor).kind not in (Kind.PARAGRAPH, Kind.GAP) or cursor.currentTable() is not None:
        return False
    before = cursor.block().text()[: cursor.positionInBlock()].rstrip(" \u202f\u00a0")
    shape = Shape(Kind.ITEM, 1, True) if _NUMBER.fullmatch(before) else _SIGNS.get(before)
    if shape is None or has_picture(cursor.block()):
        return False
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    reshape(cursor.block(), shape, style)
    cursor.endEditBlock()
    return True


def mend(cursor: QTextCursor, style: BodyStyle) -> None:
    """After lines joined, give the whole line the looks of its kind, as part of the same step."""
    if cursor.currentTable() is not None:
        return
    block = cursor.block()
    cursor.joinPreviousEditBlock()
    restyle(block, shape_of(block.blockFormat()), style)
    cursor.endEditBlock()
