"""Paints an outlet in two lines beside its sign: the name, then kind and country."""

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.staff import OutletRow
from pressdesk.desktop import cardwords, theme
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.desktop.widgets.sign import paint_sign

SIGN, GAP = 34, 6
SIGNS = {"radio": "radio", "television": "monitor", "online": "globe", "agency": "megaphone"}


class OutletPainter(RowPainter[OutletRow]):
    """The row of an outlet."""

    height = 60

    def paint_row(self, painter: QPainter, row: OutletRow, box: QRectF) -> None:
        face = QRectF(box.left(), box.center().y() - SIGN / 2, SIGN, SIGN)
        paint_sign(painter, face, sign(row.kind))
        words = box.adjusted(SIGN + 12, 0, 0, 0)
        taken = 0.0
        if row.people:
            said = QLocale().toString(row.people)
            small = theme.font(11, QFont.Weight.Medium)
            taken = QFontMetricsF(small).horizontalAdvance(said) + GAP
            painter.setFont(small)
            painter.setPen(theme.tokens().faint)
            place = QRectF(words.right() - taken + GAP, box.top() + 11, taken, 19)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)
        painter.setPen(theme.tokens().mute if row.is_archived else theme.tokens().text)
        bold = theme.font(13, QFont.Weight.DemiBold)
        name = self.one_line(row.name, bold, words.width() - taken)
        self.paint_lines(painter, name, QPointF(words.left(), box.top() + 11), 19)
        painter.setPen(theme.tokens().mute)
        second = self.one_line(meta(row), theme.font(11), words.width())
        self.paint_lines(painter, second, QPointF(words.left(), box.top() + 31), 17)


def sign(kind: str) -> str:
    """Return the icon of an outlet's kind."""
    return SIGNS.get(kind, "newspaper" if kind else "building-2")


def meta(row: OutletRow) -> str:
    """Return what kind of house it is, and where."""
    languages = cardwords.listed(map(cardwords.language, row.languages))
    parts = (cardwords.outlet_kind(row.kind), cardwords.country(row.country), languages)
    return " · ".join(part for part in parts if part) or _("Kind not known yet")


def spoken_row(row: OutletRow) -> str:
    """Return a row as a screen reader says it."""
    people = ngettext("{n} person", "{n} people", row.people).format(n=row.people)
    return cardwords.listed((row.name, meta(row), people))
