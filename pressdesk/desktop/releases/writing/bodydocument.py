"""The body as a Qt document: written block by block, read block by block, exact both ways."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextTable

from pressdesk.desktop.releases.writing.bodystyle import (
    ALT,
    BOLD,
    CAPTION,
    CREDIT,
    IMAGE,
    ITALIC,
    PICTURE,
    RIGHTS,
    BodyStyle,
    Kind,
    Shape,
    shape_of,
)
from pressdesk.formats.body import (
    Block,
    Body,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    join_runs,
)

OBJECT = "\ufffc"
LINE_END = "\u2028"  # A line break inside a block, which "\n" would end.


# --- into the document -----------------------------------------------------------------------


def write(
    cursor: QTextCursor,
    body: Body,
    style: BodyStyle,
    *,
    is_free: bool = True,
    entries: dict[int, "Entry"] | None = None,
) -> None:
    """Write a normal body at the cursor, whose empty block the first block of it takes.

    Where the cursor's block is not free, the body begins behind it. `entries` is told which block
    of the document says what, so that a reader need not read what was just written.
    """
    known: dict[int, Entry] = {} if entries is None else entries
    for block in body:
        if isinstance(block, Table):
            if is_free:
                _mark(cursor, Shape(Kind.GAP), style)
                known[cursor.blockNumber()] = ()
            write_table(cursor, block, style)
            is_free = True
            continue
        for shape, parts, said in _lines(block):
            if not is_free:
                cursor.insertBlock()
            is_free = False
            _mark(cursor, shape, style)
            known[cursor.blockNumber()] = (said,)
            if isinstance(parts, Picture):
                cursor.setBlockFormat(style.picture_block_format())
                cursor.insertText(OBJECT, picture_format(parts))
            else:
                write_runs(cursor, parts, shape, style)
    if is_free:
        _mark(cursor, Shape(Kind.GAP), style)


def _mark(cursor: QTextCursor, shape: Shape, style: BodyStyle) -> None:
    cursor.setBlockFormat(style.block_format(shape))
    cursor.setBlockCharFormat(style.char_format(shape))
    cursor.setCharFormat(style.char_format(shape))


def _lines(block: Block) -> Iterator[tuple[Shape, Runs | Picture, "Block | Attribution"]]:
    match block:
        case Heading():
            yield Shape(Kind.HEADING, block.level), block.runs, block
        case Quote():
            yield Shape(Kind.QUOTE), block.runs, Quote(block.runs)
            if block.attribution:
                yield Shape(Kind.ATTRIBUTION), block.attribution, Attribution(block.attribution)
        case Item():
            yield Shape(Kind.ITEM, block.level, block.ordered), block.runs, block
        case Picture():
            yield Shape(), block, block
        case Paragraph():
            yield Shape(), block.runs, block


def write_runs(cursor: QTextCursor, parts: Runs, shape: Shape, style: BodyStyle) -> None:
    """Write runs at the cursor in the looks of a block of this shape."""
    for run in parts:
        looks = style.char_format(shape, run.bold, run.italic, run.link)
        cursor.insertText(run.text.replace("\n", LINE_END), looks)


def write_table(cursor: QTextCursor, table: Table, style: BodyStyle) -> QTextTable:
    """Insert a table at the cursor and leave the cursor in the block behind it."""
    columns = max((len(row) for row in table.rows), default=1)
    rows = max(len(table.rows), 1)
    made = cursor.insertTable(rows, columns, style.table_format(columns, table.header))
    for row in range(rows):
        shape = Shape(Kind.HEADER_CELL if table.header and not row else Kind.CELL)
        for column in range(columns):
            inside = made.cellAt(row, column).firstCursorPosition()
            _mark(inside, shape, style)
            if row < len(table.rows):
                write_runs(inside, table.rows[row][column], shape, style)
    cursor.setPosition(made.lastPosition() + 1)
    return made


def picture_format(picture: Picture) -> QTextCharFormat:
    """Return the format of the one character that stands for a picture and carries its words."""
    made = QTextCharFormat()
    made.setObjectType(PICTURE)
    for key, words in (
        (IMAGE, picture.image), (CAPTION, picture.caption), (CREDIT, picture.credit),
        (RIGHTS, picture.rights), (ALT, picture.alt),
    ):  # fmt: skip
        made.setProperty(key, words)
    return made


def picture_of(looks: QTextCharFormat) -> Picture:
    """Return the picture that a character's format carries."""
    return Picture(*(looks.stringProperty(k) for k in (IMAGE, CAPTION, CREDIT, RIGHTS, ALT)))


# --- out of the document ---------------------------------------------------------------------


class Attribution(tuple[Run, ...]):
    """The runs of an attribution, until they meet their quote."""


CELL = None  # An entry inside a table, which is read as a whole.
Entry = tuple[Block | Attribution, ...] | None


def read_entry(block: QTextBlock) -> Entry:
    """Return what one block of the document says: nothing for a gap, several blocks where
    pictures stand in the text, CELL inside a table."""
    if QTextCursor(block).currentTable() is not None:
        return CELL
    shape = shape_of(block.blockFormat())
    said: list[Block | Attribution] = []
    line: list[Run] = []
    for text, looks in fragments(block):
        if looks.objectType() == PICTURE:
            if line:
                said.append(_shaped(shape, line))
                line = []
            said.extend([picture_of(looks)] * text.count(OBJECT))
        else:
            line.append(_run(text, looks))
    if line or not (said or shape.kind == Kind.GAP):
        said.append(_shaped(shape, line))
    return tuple(said)


def fragments(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield the stretches of one format in a block."""
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.text(), fragment.charFormat()
        part += 1


def block_runs(block: QTextBlock) -> Runs:
    """Return the runs of one block, pictures left out."""
    return join_runs(_run(t, looks) for t, looks in fragments(block) if not looks.objectType() > 0)


def _run(text: str, looks: QTextCharFormat) -> Run:
    return Run(text, looks.boolProperty(BOLD), looks.boolProperty(ITALIC), looks.anchorHref())


def _shaped(shape: Shape, line: list[Run]) -> Block | Attribution:
    parts = join_runs(line)
    match shape.kind:
        case Kind.HEADING:
            return Heading(parts, min(max(shape.level, 2), 3))
        case Kind.QUOTE:
            return Quote(parts)
        case Kind.ATTRIBUTION:
            return Attribution(parts)
        case Kind.ITEM:
            return Item(parts, shape.ordered, max(shape.level, 1))
        case _:
            return Paragraph(parts)


def read_table(table: QTextTable) -> Table:
    """Return a table of the document."""
    rows = tuple(
        tuple(_cell_runs(table, row, column) for column in range(table.columns()))
        for row in range(table.rows())
    )
    return Table(rows, table.format().headerRowCount() > 0)


def _cell_runs(table: QTextTable, row: int, column: int) -> Runs:
    cell = table.cellAt(row, column)
    block = cell.firstCursorPosition().block()
    parts: list[Run] = []
    while block.isValid() and block.position() <= cell.lastPosition():
        if parts:
            parts.append(Run("\n"))
        parts.extend(block_runs(block))
        block = block.next()
    return join_runs(parts)


class BodyReader:
    """Keeps what each block of a document says, so that a key costs one block, not all of them."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._entries: list[Entry] = []
        self._known: list[bool] = []
        self._made: tuple[Body, list[int]] | None = None
        self._restart()
        document.documentLayout()  # Without a layout Qt says nothing of changes.
        document.contentsChange.connect(self._on_contents_change)

    def body(self) -> Body:
        """Return the normal body the document shows now."""
        return self._whole()[0]

    def starts(self) -> list[int]:
        """Return the number of the document's block at which each block of the body starts."""
        return self._whole()[1]

    def learn(self, entries: dict[int, Entry]) -> None:
        """Take what blocks of the document say from who wrote them there just now."""
        for number, entry in entries.items():
            self._entries[number] = entry
            self._known[number] = True
        self._made = None

    def _whole(self) -> tuple[Body, list[int]]:
        if self._made is None:
            self._made = self._assembled()
        return self._made

    def _restart(self) -> None:
        count = self._document.blockCount()
        self._entries = [()] * count
        self._known = [False] * count

    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        self._made = None
        count = self._document.blockCount()
        first = self._document.findBlock(position).blockNumber()
        behind = self._document.findBlock(position + added)
        last = behind.blockNumber() if behind.isValid() else count - 1
        old_last = last - (count - len(self._known))
        if first < 0 or old_last < first - 1 or old_last >= len(self._known):
            self._restart()
            return
        fresh = last - first + 1
        self._known[first : old_last + 1] = [False] * fresh
        self._entries[first : old_last + 1] = [()] * fresh

    def _refresh(self) -> None:
        number = -1
        while True:
            try:
                number = self._known.index(False, number + 1)
            except ValueError:
                return
            self._entries[number] = read_entry(self._document.findBlockByNumber(number))
            self._known[number] = True

    def _assembled(self) -> tuple[Body, list[int]]:
        self._refresh()
        body: list[Block] = []
        starts: list[int] = []
        behind_table = 0
        for number, entry in enumerate(self._entries):
            if entry is CELL:
                if number >= behind_table:
                    block = self._document.findBlockByNumber(number)
                    table = QTextCursor(block).currentTable()
                    body.append(read_table(table))
                    starts.append(number)
                    behind = self._document.findBlock(table.lastPosition() + 1)
                    behind_table = behind.blockNumber()
                continue
            for part in entry:
                if isinstance(part, Attribution):
                    above = body[-1] if body else None
                    if isinstance(above, Quote) and not above.attribution:
                        body[-1] = Quote(above.runs, tuple(part))
                        continue
                    part = Paragraph(tuple(part))
                elif isinstance(part, Item):
                    part = _held(part, body[-1] if body else None)
                body.append(part)
                starts.append(number)
        return tuple(body), starts


def _held(item: Item, above: Block | None) -> Item:
    """Return the item no more than one level deeper than the item above it, as `normal` wants."""
    deepest = above.level + 1 if isinstance(above, Item) else 1
    return item if item.level <= deepest else Item(item.runs, item.ordered, deepest)
