"""How the rows of a release's ledger are painted: hand-outs, and those who have the release."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import ledgerwords, theme
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.lists.ledger import HandoutRow, ReceiptRow

LINE = 17.0
LEFT = 22.0


class HandoutDelegate(RowPainter[HandoutRow]):
    """A hand-out: when, how and to how many; below it to which lists, by whom, and why then."""

    height = 48
    margin = LEFT

    def paint_row(self, painter: QPainter, row: HandoutRow, box: QRectF) -> None:
        t, meta = theme.tokens(), theme.font(11)
        many = figure(row.recipients) if row.id else ""
        taken = QFontMetricsF(meta).horizontalAdvance(many) + 10 if many else 0.0
        bold = theme.font(12, QFont.Weight.DemiBold)
        painter.setPen(t.text)
        said = handout_title(row)
        place = QPointF(box.left(), box.top() + 6)
        self.paint_lines(painter, self.one_line(said, bold, box.width() - taken), place, LINE)
        painter.setPen(t.mute)
        right = QPointF(box.right() - taken + 10, box.top() + 6)
        self.paint_lines(painter, self.one_line(many, meta, max(taken, 1)), right, LINE)
        below = self.one_line(handout_meta(row), meta, box.width())
        self.paint_lines(painter, below, QPointF(box.left(), box.top() + 6 + LINE + 1), LINE)


class HolderDelegate(RowPainter[ReceiptRow]):
    """Somebody who has the release; `since` says which version they had after the one shown."""

    height = 74
    margin = LEFT
    since: Callable[[ReceiptRow], str]

    def paint_row(self, painter: QPainter, row: ReceiptRow, box: QRectF) -> None:
        t, meta, width = theme.tokens(), theme.font(11), box.width()
        top = box.top() + (box.height() - 3 * LINE - 2) / 2
        painter.setPen(t.text if row.formatted_name or row.address else t.mute)
        name = self.one_line(ledgerwords.who(row), theme.font(13, QFont.Weight.DemiBold), width)
        self.paint_lines(painter, name, QPointF(box.left(), top), LINE)
        top += LINE + 2
        said, mark = version_said(row), self.since(row)
        painter.setPen(t.mute)
        self.paint_lines(painter, self.one_line(said, meta, width), QPointF(box.left(), top), LINE)
        if mark:
            left = QFontMetricsF(meta).horizontalAdvance(said + " · ")
            painter.setPen(t.warn)
            words = self.one_line(mark, theme.font(11, QFont.Weight.Medium), width - left)
            self.paint_lines(painter, words, QPointF(box.left() + left, top), LINE)
        painter.setPen(t.mute)
        way = self.one_line(way_said(row), meta, width)
        self.paint_lines(painter, way, QPointF(box.left(), top + LINE), LINE)


def handout_title(row: HandoutRow) -> str:
    """Return when and in which form a release was handed out; of no one, that all are meant."""
    if not row.id:
        return _("All hand-outs")
    return f"{ledgerwords.moment(row.handed_at)} · {ledgerwords.form(row.form)}"


def handout_meta(row: HandoutRow) -> str:
    """Return to which lists it went, by whom, who got nothing, and why under embargo."""
    if not row.id:
        said = ngettext("{n} hand-out", "{n} hand-outs", row.recipients)
        return said.format(n=figure(row.recipients))
    out = ngettext("{n} left out", "{n} left out", row.left_out).format(n=figure(row.left_out))
    parts = (
        ", ".join(row.lists), _("by {name}").format(name=row.who) if row.who else "",
        out if row.left_out else "",
        _("under embargo: {why}").format(why=row.override_reason) if row.override_reason else "",
    )  # fmt: skip
    return " · ".join(part for part in parts if part)


def handout_spoken(row: HandoutRow) -> str:
    """Return a hand-out as a screen reader says it."""
    if not row.id:
        return f"{handout_title(row)}. {handout_meta(row)}"
    many = ngettext("{n} recipient", "{n} recipients", row.recipients)
    return f"{handout_title(row)}. {many.format(n=figure(row.recipients))}. {handout_meta(row)}"


def version_said(row: ReceiptRow) -> str:
    """Return which version somebody had, and when."""
    version = ledgerwords.version(row.language, row.revision)
    return " · ".join(part for part in (version, ledgerwords.moment(row.handed_at)) if part)


def way_said(row: ReceiptRow) -> str:
    """Return how somebody had it: at which address, in which form, because of which list."""
    address = row.address if row.formatted_name else ""
    parts = (address, ledgerwords.form(row.form), row.because)
    return " · ".join(part for part in parts if part)
