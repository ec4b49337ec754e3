"""The greetings of a hand-out as a list shows them: those with a fault first, person by person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Found
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.formats import salutation
from pressdesk.lists.recipients import Recipient, Resolved


@dataclass(frozen=True, slots=True)
class GreetingRow:
    """One greeting, how many get it, what is wrong with it, and who gets it (the first)."""

    id: int
    words: str
    language: str
    many: int
    fault: str
    who: Recipient


@dataclass(frozen=True, slots=True)
class Checked:
    """Recipients whose greetings were looked at, made ready in a worker."""

    found: Found
    rows: Sequence[GreetingRow]

    @property
    def faults(self) -> int:
        """How many people would be greeted wrongly."""
        return sum(row.many for row in self.rows if row.fault)


def check(found: Found, passed: Collection[str] = ()) -> Checked:
    """Look at the greetings of all recipients; `passed` are words that are right as they are."""
    return Checked(found, greeting_rows(found.resolved, passed))


def greeting_rows(resolved: Resolved, passed: Collection[str]) -> Sequence[GreetingRow]:
    """Return the greetings of recipients; `passed` are words that are right as they are."""
    found = resolved.greetings()
    bad = {one.words for one in found if one.fault and one.words not in passed}
    made = [
        (one.salutation, one.language, 1, salutation.fault_of(one.salutation), one)
        for one in resolved.recipients
        if one.salutation in bad
    ] if bad else []  # fmt: skip
    made += [
        (one.words, one.language, one.many, "", one.first)
        for one in found
        if one.words not in bad
    ]  # fmt: skip
    return [GreetingRow(n, *row) for n, row in enumerate(made, 1)]


def fault_words(fault: str) -> str:
    """Return what is wrong with a greeting."""
    return {
        salutation.MISSING: _("nobody is greeted"),
        salutation.LEFTOVER: _("a field was left over"),
        salutation.NAMELESS: _("without a name"),
        salutation.CAPITALS: _("in capitals"),
    }.get(fault, "")


def spoken_greeting(row: GreetingRow) -> str:
    """Return what a screen reader says of a row."""
    language = recipientwords.language(row.language) if row.language else ""
    parts = (row.words or _("No greeting"), fault_words(row.fault), row.who.formatted_name
             if row.fault else recipientwords.recipients(row.many), language)  # fmt: skip
    return ", ".join(filter(None, parts))


class GreetingPainter(RowPainter[GreetingRow]):
    """A greeting in one line, how many get it at its right; below a faulty one what is wrong."""

    height = 44
    margin = 22.0

    def paint_row(self, painter: QPainter, row: GreetingRow, box: QRectF) -> None:
        t = theme.tokens()
        many = recipientwords.count(row.many) if not row.fault else ""
        said = "  ".join(filter(None, (row.language.upper(), many)))
        font = theme.font(11, QFont.Weight.Medium)
        wide = QFontMetricsF(font).horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(t.mute)
        place = QRectF(box.right() - wide, box.top(), wide + 1, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)
        room = box.width() - wide - 12
        painter.setPen(t.text if row.words else t.mute)
        words = self.one_line(row.words or _("No greeting"), theme.font(13), room)
        top = box.top() + (4 if row.fault else 12)
        self.paint_lines(painter, words, QPointF(box.left(), top), 20)
        if row.fault:
            painter.setPen(t.stop)
            why = f"{row.who.formatted_name or row.who.address}  ·  {fault_words(row.fault)}"
            below = self.one_line(why, theme.font(11), room)
            self.paint_lines(painter, below, QPointF(box.left(), box.top() + 23), 16)
