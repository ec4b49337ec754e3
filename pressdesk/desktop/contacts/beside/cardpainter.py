"""Rows that look like small cards, as what stands beside a person does."""

from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.rowpainter import RowPainter

Row = TypeVar("Row")
LINE = 17.0  # pixels of a line of words


class CardPainter(RowPainter[Row]):
    """Paints the card; what is on it is painted by those of each kind."""

    margin = 28.5

    def paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        t = theme.tokens()
        has_focus = self.shows_focus and bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(t.accent if has_focus else t.line, 1.5 if has_focus else 1))
        painter.setBrush(t.hover if hovered else t.pane)
        painter.drawRoundedRect(box.adjusted(14.5, 4.5, -14.5, -4.5), 8, 8)
