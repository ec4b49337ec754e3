"""The bullets and numbers of lists, and the hint on an empty attribution, painted by ourselves."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextBlock

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases.writing.bodystyle import INDENT, Kind, shape_of


def paint_marker(painter: QPainter, block: QTextBlock, at: QPointF) -> None:
    """Paint what stands before a block whose top left corner is `at`, if anything does."""
    shape = shape_of(block.blockFormat())
    base = at.y() + _ascent(block)
    if shape.kind == Kind.ATTRIBUTION and not block.text():
        painter.setPen(theme.colour("faint"))
        painter.drawText(QPointF(at.x() + 20, base), _("Who said it"))
    if shape.kind != Kind.ITEM:
        return
    painter.setPen(theme.colour("mute"))
    left = at.x() + INDENT * (shape.level - 1)
    if not shape.ordered:
        painter.drawText(QPointF(left + 9, base), "•" if shape.level == 1 else "–")
        return
    text = f"{ordinal(block)}."
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QPointF(left + INDENT - 6 - width, base), text)


def _ascent(block: QTextBlock) -> float:
    line = block.layout().lineAt(0) if block.layout().lineCount() else None
    return line.y() + line.ascent() if line is not None else 20.0


def ordinal(block: QTextBlock) -> int:
    """Return the number of an item in its numbered list."""
    mine = shape_of(block.blockFormat())
    number = 1
    above = block.previous()
    while above.isValid():
        shape = shape_of(above.blockFormat())
        if shape.kind != Kind.ITEM or shape.level < mine.level:
            break
        if shape.level == mine.level:
            if shape.ordered != mine.ordered:
                break
            number += 1
        above = above.previous()
    return number
