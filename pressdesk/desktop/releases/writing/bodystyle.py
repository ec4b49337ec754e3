"""How the blocks of a body look in the editor, and the marks by which they are known again.

What a block or a run *is* stands in properties of its own; weight, slant and colour are only how
it is shown. So a heading can be shown bold and still know which of its words are meant bold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

_USER = int(QTextFormat.Property.UserProperty.value)
KIND, LEVEL, ORDERED, BOLD, ITALIC = range(_USER + 1, _USER + 6)
IMAGE, CAPTION, CREDIT, RIGHTS, ALT = range(_USER + 11, _USER + 16)
PICTURE = int(QTextFormat.ObjectTypes.UserObject.value) + 1

INDENT = 26  # pixels, of one level of a list
_HEADING_SIZE = {2: 17, 3: 15}
# Of the rules of a table: a hairline on light ground and on dark.
_LINE = QColor(128, 135, 150, 66)


class Kind(IntEnum):
    """What a block of the document is.

    A GAP is a place Qt needs around tables, or the empty line of an empty body: it belongs to the
    body only once something is written in it.
    """

    GAP = 0
    PARAGRAPH = 1
    HEADING = 2
    QUOTE = 3
    ATTRIBUTION = 4
    ITEM = 5
    CELL = 6
    HEADER_CELL = 7


@dataclass(frozen=True, slots=True)
class Shape:
    """The kind of a block with what belongs to it; `level` of a heading or an item."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class BodyStyle:
    """Sizes in pixels. Colours are put on where the text is painted, not here."""

    size: int = 15
    line_height: int = 155

    def block_format(self, shape: Shape) -> QTextBlockFormat:
        """Return the format of a block of this shape, marked with what it is."""
        made = QTextBlockFormat()
        made.setProperty(KIND, int(shape.kind))
        made.setLineHeight(
            float(self.line_height), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        made.setBottomMargin(self.size * 0.8)
        match shape.kind:
            case Kind.HEADING:
                made.setProperty(LEVEL, shape.level)
                made.setHeadingLevel(shape.level)
                made.setLineHeight(130.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                made.setTopMargin(self.size * 0.5)
                made.setBottomMargin(self.size * 0.3)
            case Kind.QUOTE:
                made.setLeftMargin(20)
                made.setRightMargin(8)
                made.setBottomMargin(self.size * 0.4)
            case Kind.ATTRIBUTION:
                made.setLeftMargin(20)
            case Kind.ITEM:
                made.setProperty(LEVEL, shape.level)
                made.setProperty(ORDERED, shape.ordered)
                made.setLeftMargin(INDENT * shape.level)
                made.setBottomMargin(self.size * 0.3)
            case Kind.CELL | Kind.HEADER_CELL:
                made.setBottomMargin(0)
                made.setLineHeight(130.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made

    def picture_block_format(self) -> QTextBlockFormat:
        """Return the format of a picture's line, whose height is the picture's and no more.

        A line of text has half of its height again as air; of a picture that was a third of a page.
        """
        made = self.block_format(Shape())
        made.setLineHeight(100.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made

    def char_format(
        self, shape: Shape, bold: bool = False, italic: bool = False, link: str = ""
    ) -> QTextCharFormat:
        """Return the format of a run in a block of this shape."""
        made = QTextCharFormat()
        strong = shape.kind in (Kind.HEADING, Kind.HEADER_CELL)
        made.setFontWeight(QFont.Weight.DemiBold if bold or strong else QFont.Weight.Normal)
        made.setFontItalic(italic or shape.kind == Kind.QUOTE)
        if shape.kind == Kind.HEADING:
            size = _HEADING_SIZE.get(shape.level, 15) * self.size / 15
            made.setProperty(QTextFormat.Property.FontPixelSize, round(size))
        elif shape.kind in (Kind.ATTRIBUTION, Kind.CELL, Kind.HEADER_CELL):
            made.setProperty(QTextFormat.Property.FontPixelSize, round(self.size * 0.9))
        if bold:
            made.setProperty(BOLD, True)
        if italic:
            made.setProperty(ITALIC, True)
        if link:
            made.setAnchor(True)
            made.setAnchorHref(link)
            made.setFontUnderline(True)
        return made

    def table_format(self, columns: int, header: bool) -> QTextTableFormat:
        """Return the format of a table as wide as the text, its columns alike."""
        made = QTextTableFormat()
        made.setHeaderRowCount(1 if header else 0)
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderBrush(QBrush(_LINE))
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setCellPadding(6)
        made.setTopMargin(2)
        made.setBottomMargin(self.size * 0.8)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength(QTextLength.Type.PercentageLength, 100 / max(columns, 1))
        made.setColumnWidthConstraints([share] * columns)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return made


def dyes(block: QTextBlock) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a block in a colour of their own: start, length, role."""
    kind = shape_of(block.blockFormat()).kind
    if kind in (Kind.QUOTE, Kind.ATTRIBUTION):
        yield 0, block.length(), "mute"
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        if fragment.charFormat().isAnchor():
            yield fragment.position() - block.position(), fragment.length(), "accent"
        part += 1


def shape_of(block_format: QTextBlockFormat) -> Shape:
    """Return the shape that a block's format is marked with."""
    kind = Kind(block_format.intProperty(KIND))
    return Shape(kind, block_format.intProperty(LEVEL), block_format.boolProperty(ORDERED))
