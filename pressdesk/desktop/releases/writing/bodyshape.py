"""What one does to the blocks and runs under a cursor: headings, lists, quotes, bold, links."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTable

from pressdesk.desktop.releases.writing.bodystyle import (
    BOLD,
    ITALIC,
    PICTURE,
    BodyStyle,
    Kind,
    Shape,
    shape_of,
)
from pressdesk.formats.body import MAX_LEVEL

_KEEP = QTextCursor.MoveMode.KeepAnchor


def blocks_under(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the blocks a cursor or its selection touches."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = max(cursor.selectionEnd() - (1 if cursor.hasSelection() else 0), block.position())
    found = []
    while block.isValid() and block.position() <= last:
        found.append(block)
        block = block.next()
    return found


def shape_at(cursor: QTextCursor) -> Shape:
    """Return the shape of the block the cursor is in."""
    return shape_of(cursor.blockFormat())


def has_picture(block: QTextBlock) -> bool:
    """Return whether a block holds a picture."""
    return "\ufffc" in block.text()


def set_shape(cursor: QTextCursor, shape: Shape, style: BodyStyle) -> None:
    """Give all blocks under the cursor a shape, as one step; cells and pictures stay."""
    cursor.beginEditBlock()
    for block in blocks_under(cursor):
        if QTextCursor(block).currentTable() is None and not has_picture(block):
            reshape(block, shape, style)
    cursor.endEditBlock()


def reshape(block: QTextBlock, shape: Shape, style: BodyStyle) -> None:
    """Give one block a shape and its runs the looks that go with it."""
    at = QTextCursor(block)
    at.setBlockFormat(style.block_format(shape))
    at.setBlockCharFormat(style.char_format(shape))
    restyle(block, shape, style)


def restyle(block: QTextBlock, shape: Shape, style: BodyStyle) -> None:
    """Give the runs of a block the looks of its shape: what they mean stays."""
    for start, end, looks in list(_stretches(block)):
        if looks.objectType() == PICTURE:
            continue
        wanted = style.char_format(
            shape, looks.boolProperty(BOLD), looks.boolProperty(ITALIC), looks.anchorHref()
        )
        if wanted != looks:
            _over(block, start, end).setCharFormat(wanted)


def _stretches(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        start = fragment.position()
        yield start, start + fragment.length(), fragment.charFormat()
        part += 1


def _over(block: QTextBlock, start: int, end: int) -> QTextCursor:
    made = QTextCursor(block)
    made.setPosition(start)
    made.setPosition(end, _KEEP)
    return made


def toggle_shape(cursor: QTextCursor, shape: Shape, style: BodyStyle) -> None:
    """Give the blocks a shape, or make them paragraphs where all of them have it already."""
    shapes = [shape_of(b.blockFormat()) for b in blocks_under(cursor)]
    same = all((s.kind, s.ordered) == (shape.kind, shape.ordered) for s in shapes)
    if shape.kind == Kind.HEADING:
        same = all(s == shape for s in shapes)
    set_shape(cursor, Shape() if same else shape, style)


def shift_items(cursor: QTextCursor, by: int, style: BodyStyle) -> bool:
    """Move list items deeper or higher; the highest ones become paragraphs when they go higher.
    Return whether there was an item to move."""
    items = [
        (block, shape)
        for block in blocks_under(cursor)
        if (shape := shape_of(block.blockFormat())).kind == Kind.ITEM
    ]
    cursor.beginEditBlock()
    for block, shape in items:
        above = shape_of(block.previous().blockFormat()) if block.previous().isValid() else Shape()
        deepest = above.level + 1 if above.kind == Kind.ITEM else 1
        level = min(shape.level + by, MAX_LEVEL, deepest)
        made = Shape(Kind.ITEM, level, shape.ordered) if level > 0 else Shape()
        if made != shape:
            reshape(block, made, style)
    cursor.endEditBlock()
    return bool(items)


# --- runs ------------------------------------------------------------------------------------


def selected_stretches(
    cursor: QTextCursor,
) -> list[tuple[QTextBlock, int, int, QTextCharFormat]]:
    """Return the stretches of one format under a selection, pictures left out."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    return [
        (block, max(start, first), min(end, last), looks)
        for block in blocks_under(cursor)
        for start, end, looks in _stretches(block)
        if max(start, first) < min(end, last) and looks.objectType() != PICTURE
    ]


def toggle_run(cursor: QTextCursor, which: int, style: BodyStyle) -> QTextCharFormat | None:
    """Make the selection bold or italic (`which` BOLD or ITALIC), or plain where all of it is.

    Without a selection, return the format that is to be typed in next.
    """
    if not cursor.hasSelection():
        looks = cursor.charFormat()
        flags = {key: looks.boolProperty(key) for key in (BOLD, ITALIC)}
        flags[which] = not flags[which]
        shape = shape_at(cursor)
        return style.char_format(shape, flags[BOLD], flags[ITALIC], looks.anchorHref())
    parts = selected_stretches(cursor)
    wanted = not all(looks.boolProperty(which) for _b, _s, _e, looks in parts)
    cursor.beginEditBlock()
    for block, start, end, looks in parts:
        flags = {key: looks.boolProperty(key) for key in (BOLD, ITALIC)}
        flags[which] = wanted
        shape = shape_of(block.blockFormat())
        made = style.char_format(shape, flags[BOLD], flags[ITALIC], looks.anchorHref())
        _over(block, start, end).setCharFormat(made)
    cursor.endEditBlock()
    return None


def link_under(cursor: QTextCursor) -> QTextCursor:
    """Return a cursor over the whole link the cursor stands in, else the cursor as it is."""
    block = cursor.block()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    href = ""
    for a, b, looks in _stretches(block):
        if looks.anchorHref() and a <= start and end <= b:
            href = looks.anchorHref()
    if not href:
        return QTextCursor(cursor)
    parts = list(_stretches(block))
    here = next(n for n, (a, b, f) in enumerate(parts) if a <= start and end <= b and f.isAnchor())
    first = last = here
    while first and parts[first - 1][2].anchorHref() == href:
        first -= 1
    while last + 1 < len(parts) and parts[last + 1][2].anchorHref() == href:
        last += 1
    return _over(block, parts[first][0], parts[last][1])


def ends_here(cursor: QTextCursor) -> bool:
    """Return whether a link or a picture ends at the cursor, which typing leaves."""
    looks = cursor.charFormat()
    if looks.objectType() == PICTURE:
        return True
    if not looks.isAnchor():
        return False
    behind = QTextCursor(cursor)
    if behind.atBlockEnd() or not behind.movePosition(QTextCursor.MoveOperation.Right):
        return True
    return behind.charFormat().anchorHref() != looks.anchorHref()


def set_link(cursor: QTextCursor, text: str, href: str, style: BodyStyle) -> None:
    """Put a link over the selection, in the words of `text`; no address takes the link away."""
    shape = shape_at(cursor)
    cursor.beginEditBlock()
    if text != cursor.selectedText():
        looks = cursor.charFormat()
        bold, italic = looks.boolProperty(BOLD), looks.boolProperty(ITALIC)
        cursor.insertText(text, style.char_format(shape, bold, italic, href))
    else:
        for block, start, end, looks in selected_stretches(cursor):
            bold, italic = looks.boolProperty(BOLD), looks.boolProperty(ITALIC)
            made = style.char_format(shape_of(block.blockFormat()), bold, italic, href)
            _over(block, start, end).setCharFormat(made)
    cursor.endEditBlock()


# --- tables ----------------------------------------------------------------------------------


def mark_cells(table: QTextTable, style: BodyStyle) -> None:
    """Give all cells the shape of their row: Qt makes new rows without marks."""
    header = table.format().headerRowCount() > 0
    for row in range(table.rows()):
        shape = Shape(Kind.HEADER_CELL if header and not row else Kind.CELL)
        for column in range(table.columns()):
            block = table.cellAt(row, column).firstCursorPosition().block()
            if shape_of(block.blockFormat()) != shape:
                reshape(block, shape, style)


def change_table(cursor: QTextCursor, what: str, style: BodyStyle) -> None:
    """Change the table the cursor is in: "row above", "row below", "column before",
    "column behind", "no row", "no column", "header" or "no table"."""
    table = cursor.currentTable()
    if table is None:
        return
    cell = table.cellAt(cursor)
    cursor.beginEditBlock()
    match what:
        case "row above":
            table.insertRows(cell.row(), 1)
        case "row below":
            table.insertRows(cell.row() + 1, 1)
        case "column before":
            table.insertColumns(cell.column(), 1)
        case "column behind":
            table.insertColumns(cell.column() + 1, 1)
        case "no row":
            table.removeRows(cell.row(), 1)
        case "no column":
            table.removeColumns(cell.column(), 1)
        case "no table":
            table.removeRows(0, table.rows())
        case "header":
            looks = table.format()
            looks.setHeaderRowCount(0 if looks.headerRowCount() else 1)
            table.setFormat(looks)
    still = cursor.currentTable()
    if what != "no table" and still is not None:
        header = still.format().headerRowCount() > 0
        still.setFormat(style.table_format(still.columns(), header))
        mark_cells(still, style)
    cursor.endEditBlock()
