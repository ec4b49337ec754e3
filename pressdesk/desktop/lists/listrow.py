"""Paints a list in two lines beside its sign, and a member beside theirs."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from pressdesk.desktop import theme
from pressdesk.desktop.lists import listwords
from pressdesk.desktop.widgets.avatar import paint_avatar
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.desktop.widgets.sign import paint_sign
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT
from pressdesk.lists.lists import PERSON, RULE, ListRow
from pressdesk.lists.members import Member

SIGN = 34
_SIGNS = {"outlet_id": "building-2", "nested_id": "users"}


class ListPainter(RowPainter[ListRow]):
    """The row of a list."""

    def paint_row(self, painter: QPainter, row: ListRow, box: QRectF) -> None:
        sign = QRectF(box.left(), box.center().y() - SIGN / 2, SIGN, SIGN)
        icon = "list-filter" if row.kind == RULE else "users"
        paint_sign(painter, sign, icon, listwords.colour(row.colour))
        words = box.adjusted(SIGN + 12, 0, 0, 0)
        painter.setPen(theme.tokens().mute if row.is_archived else theme.tokens().text)
        name = self.one_line(row.label, theme.font(13, QFont.Weight.DemiBold), words.width())
        self.paint_lines(painter, name, QPointF(words.left(), box.top() + 11), 19)
        painter.setPen(theme.tokens().mute)
        second = self.one_line(listwords.meta(row), theme.font(11), words.width())
        self.paint_lines(painter, second, QPointF(words.left(), box.top() + 31), 17)


class MemberPainter(RowPainter[Member]):
    """The row of a member: a person, a desk, or a list."""

    height = 52
    margin = 24.0

    def paint_row(self, painter: QPainter, row: Member, box: QRectF) -> None:
        face = QRectF(box.left(), box.center().y() - SIGN / 2, SIGN, SIGN)
        is_barred = row.status == DO_NOT_CONTACT
        is_faded = row.is_archived or row.is_excluded or row.status not in ("", ACTIVE)
        if row.what == PERSON:
            paint_avatar(painter, face, row.name, is_faded=is_faded)
        else:
            paint_sign(painter, face, _SIGNS[row.what])
        words = box.adjusted(SIGN + 12, 0, 0, 0)
        painter.setPen(theme.tokens().mute if is_barred else theme.tokens().text)
        said = listwords.member_meta(row)
        name = self.one_line(row.name, theme.font(13, QFont.Weight.DemiBold), words.width())
        top = box.top() + (8 if said else 17)
        self.paint_lines(painter, name, QPointF(words.left(), top), 18)
        painter.setPen(theme.tokens().mute)
        second = self.one_line(said, theme.font(11), words.width())
        self.paint_lines(painter, second, QPointF(words.left(), box.top() + 27), 16)
