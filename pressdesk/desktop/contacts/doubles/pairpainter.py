"""Paints a pair of contacts in two lines: both names, then how likely they are one."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from pressdesk.base.i18n import _
from pressdesk.contacts.dedupe import LIKELY, SURE, WHYS, Pair
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.rowpainter import RowPainter

CHOSEN = "chosen"  # speaks for a pair in the place of a key of `WHYS`: somebody put them together


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair with the names of both."""

    id: int
    pair: Pair
    one: str
    other: str


def likelihood(pair: Pair) -> str:
    """Return how likely two are one, as one says it."""
    if pair.whys == (CHOSEN,):
        return _("The two you chose")
    if pair.score >= SURE:
        return _("Almost certainly one")
    return _("Probably one") if pair.score >= LIKELY else _("Perhaps one")


def whys(pair: Pair) -> str:
    """Return what speaks for it."""
    if pair.whys == (CHOSEN,):
        return _("one person, if you say so")
    return ", ".join(_(WHYS[why]) for why in pair.whys)


def spoken_pair(row: PairRow) -> str:
    """Return a pair as a screen reader says it."""
    return f"{row.one}, {row.other}: {likelihood(row.pair)}, {whys(row.pair)}"


class PairPainter(RowPainter[PairRow]):
    """The row of a pair."""

    height = 76

    def paint_row(self, painter: QPainter, row: PairRow, box: QRectF) -> None:
        t, bold = theme.tokens(), theme.font(13, QFont.Weight.DemiBold)
        painter.setPen(t.text)
        for n, name in enumerate((row.one, row.other)):
            place = QPointF(box.left(), box.top() + 9 + n * 19)
            self.paint_lines(painter, self.one_line(name, bold, box.width()), place, 19)
        painter.setPen(t.ok if row.pair.score >= SURE else t.mute)
        line = self.one_line(likelihood(row.pair), theme.font(11), box.width())
        self.paint_lines(painter, line, QPointF(box.left(), box.top() + 49), 17)
