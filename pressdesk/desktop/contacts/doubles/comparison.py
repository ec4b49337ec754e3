"""Two cards side by side; where only one of two words can stay, a click or a key chooses."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords, theme
from pressdesk.desktop.contacts.doubles.sides import Side, sides
from pressdesk.desktop.widgets.avatar import Avatar
from pressdesk.desktop.widgets.controls import label
from pressdesk.formats.card import Card

NAMES = 118  # pixels for the names of the fields
PAD, TICK, LINE = 12, 16, 19


class Option(QAbstractButton):
    """One of two values of a field, painted as a box that is ticked while it is the one kept."""

    def __init__(self, name: str, lines: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self.setCheckable(True)
        self.setText("\n".join(lines))
        self.setAccessibleName(f"{name}: {', '.join(lines)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(160, LINE * max(len(self._lines), 1) + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = t.soft if self.isChecked() else (t.hover if self.underMouse() else t.pane)
        edge = t.accent if self.isChecked() or self.hasFocus() else t.line
        painter.setBrush(ground)
        painter.setPen(QPen(edge, 1.8 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 7, 7)
        if self.isChecked():
            place = int(box.right()) - PAD - TICK + 4, int(box.center().y()) - TICK // 2
            painter.drawPixmap(*place, theme.pixmap("check", "accent", TICK))
        font = theme.font(13)
        painter.setFont(font)
        painter.setPen(t.text if self.isChecked() else t.mute)
        room = int(box.width()) - 2 * PAD - TICK
        for n, line in enumerate(self._lines):
            words = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
            place_of_line = QRectF(PAD, 7 + n * LINE, room, LINE)
            painter.drawText(place_of_line, Qt.AlignmentFlag.AlignVCenter, words)


class Comparison(QScrollArea):
    """Shows two cards; `theirs` are the fields in which the second one is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, QButtonGroup] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_cards(self, one: Card, other: Card, abouts: tuple[str, str]) -> None:
        """Show two cards, with a line about each: since when, and where from."""
        self._groups = {}
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner.setMaximumWidth(980)
        grid = QGridLayout(inner)
        grid.setContentsMargins(24, 20, 24, 24)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, NAMES)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        for column, (card, about) in enumerate(zip((one, other), abouts, strict=True), 1):
            grid.addLayout(_head(card, about), 0, column)
        for row, side in enumerate(sides(one, other), 1):
            name = label(side.label, "mute")
            name.setContentsMargins(0, 7, 0, 0)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._put_side(grid, row, side, inner)
        rest = label(_("All else that both say is kept; releases and lists follow."), "meta")
        rest.setContentsMargins(PAD, 14, 0, 0)
        grid.addWidget(rest, grid.rowCount(), 1, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(inner)

    @property
    def theirs(self) -> tuple[str, ...]:
        """The fields in which the second card is right."""
        return tuple(field for field, group in self._groups.items() if group.checkedId() == 1)

    @property
    def options(self) -> list[Option]:
        """What can be chosen, from top to bottom."""
        return [
            one for g in self._groups.values() for one in g.buttons() if isinstance(one, Option)
        ]

    def _put_side(self, grid: QGridLayout, row: int, side: Side, inner: QWidget) -> None:
        if side.is_choice:
            group = QButtonGroup(inner)
            for n, lines in enumerate((side.one, side.other)):
                option = Option(side.label, lines, inner)
                group.addButton(option, n)
                grid.addWidget(option, row, n + 1, Qt.AlignmentFlag.AlignTop)
            group.button(0).setChecked(True)
            self._groups[side.field] = group
            return
        for n, lines in enumerate((side.one, side.other)):
            grid.addWidget(_plain(lines), row, n + 1, Qt.AlignmentFlag.AlignTop)


def _plain(lines: Sequence[str]) -> QLabel:
    # A long address may be parted after its @ or a dot, where a label would rather be cut.
    shown = re.sub(r"([@./_-])(?=\S)", "\\1\u200b", "\n".join(lines))
    made = label(shown if lines else "–", "" if lines else "meta")
    made.setWordWrap(True)
    made.setMinimumWidth(60)
    made.setContentsMargins(PAD, 7, PAD, 0)
    return made


def _head(card: Card, about: str) -> QVBoxLayout:
    face = Avatar(44)
    face.show_name(cardwords.name(card), is_faded=card.is_archived)
    name = label(cardwords.name(card), "heading")
    name.setWordWrap(True)
    words = label(about, "meta")
    words.setWordWrap(True)
    column = QVBoxLayout()
    column.setContentsMargins(PAD, 0, PAD, 10)
    column.setSpacing(4)
    column.addWidget(face)
    column.addSpacing(4)
    column.addWidget(name)
    column.addWidget(words)
    if card.is_officer:
        column.addWidget(label(_("Press officer of our office"), "meta"))
    return column
