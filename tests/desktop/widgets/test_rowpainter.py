"""Lines of a row fit into it, and what is searched for is marked in them."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.rowpainter import RowPainter

LONG = "The observatory opens its archive of tide gauges to everyone who asks for it"


@pytest.fixture
def painter(qapp: QApplication) -> RowPainter[str]:
    return RowPainter()


def words(lines: list[QTextLayout]) -> list[str]:
    return [line.text() for line in lines]


def test_words_that_fit_take_one_line(painter: RowPainter[str]) -> None:
    assert words(painter.two_lines("Tides", theme.font(13), 200)) == ["Tides"]
    assert words(painter.two_lines("", theme.font(13), 200)) == [""]


def test_long_words_break_at_a_space_and_end_in_an_ellipsis(painter: RowPainter[str]) -> None:
    first, second = words(painter.two_lines(LONG, theme.font(13), 200))
    assert LONG.startswith(f"{first} ") and second.endswith("…")
    assert LONG.startswith(f"{first} {second[:-1].rstrip()}")
    (only,) = words(painter.one_line(LONG, theme.font(13), 200))
    assert only.endswith("…") and LONG.startswith(only[:-1].rstrip())


def test_every_line_fits(painter: RowPainter[str]) -> None:
    for text in (LONG, LONG.replace(" ", ""), "W" * 300):
        for line in painter.two_lines(text, theme.font(13), 150):
            assert line.lineAt(0).naturalTextWidth() <= 150


def test_what_is_searched_for_is_marked(painter: RowPainter[str]) -> None:
    painter.words = "tide"
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(theme.tokens().pane)
    brush = QPainter(image)
    painter.paint_lines(
        brush, painter.one_line("High tides", theme.font(13), 400), QPointF(0, 10), 20
    )
    brush.end()
    mark = QColor(theme.tokens().mark).rgb()
    marked = {x for x in range(400) for y in range(40) if image.pixel(x, y) == mark}
    assert marked and min(marked) > 20, "not from the beginning: “High” is not searched for"
