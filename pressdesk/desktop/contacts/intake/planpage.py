"""One person of an import in full: what the file says beside what the office says, and what then.

Where only one of two values can stand, a click or a key chooses; else what the file adds is shown.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.contacts.gains import Difference
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.intakeviews import Candidate, Choices, Detail
from pressdesk.desktop.contacts.card.cardpane import scrolled
from pressdesk.desktop.contacts.doubles.comparison import Option
from pressdesk.desktop.contacts.doubles.sides import sides
from pressdesk.desktop.contacts.intake import planwords
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, quiet_button
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.formats.card import Card

NAMES, WIDEST = 118, 980
TWIN = -1  # a candidate that is not of the office but another of the files


class PlanPage(QWidget):
    """Shows a row, or several. `ruled` brings what becomes of them, None for as it was at first.

    `compared` asks for the row beside another candidate; `preferred` brings a field and whether
    the files are right in it, for all rows shown.
    """

    ruled = Signal(object)
    compared = Signal(int)
    preferred = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: Detail | None = None
        self._groups: dict[str, QButtonGroup] = {}
        self._buttons: dict[str, QPushButton] = {}
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        self._title = LongWordsLabel()
        self._title.setProperty("kind", "heading")
        self._why = label("", "meta")
        self._why.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._why)
        self._rulings = FlowLayout(spacing=6)
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 16, 10)
        head.setSpacing(8)
        head.addLayout(words)
        head.addLayout(self._rulings)
        self._scroll = QScrollArea()
        self._body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addLayout(self._body, 1)

    # One row

    def show_row(self, detail: Detail) -> None:
        """Show one person of the files."""
        self._detail = detail
        row = detail.row
        self._title.setText(planwords.name(row))
        places = ", ".join(detail.places[:3]) + (" …" if len(detail.places) > 3 else "")
        self._why.setText(" · ".join(part for part in (planwords.reason(row), places) if part))
        made = {what: planwords.deed(what, detail) for what in detail.rulings}
        self._offer(made, detail.ruling.what)
        self._put(self._comparison(detail))

    def _comparison(self, detail: Detail) -> QWidget:
        inner, grid = _grid()
        self._groups = {}
        if detail.ours is None:
            _put_all(grid, detail.card)
        else:
            self._put_heads(grid, detail, detail.ours)
            for difference in detail.differences:
                self._put_difference(grid, difference, detail)
            _put_same(grid, detail.ours, detail)
        grid.setRowStretch(grid.rowCount(), 1)
        return inner

    def _put_heads(self, grid: QGridLayout, detail: Detail, ours: Card) -> None:
        in_office = ours.id > 0
        said = _("In the office") if in_office else _("Another of the files")
        several = len(detail.candidates) > 1
        grid.addWidget(label(said, "section"), 0, 1)
        grid.addWidget(label(_("In the file"), "section"), 0, 2)
        if several:
            grid.addWidget(self._candidates(detail, ours), 1, 1)
        else:
            grid.addWidget(_plain((planwords.called(ours),)), 1, 1)
        grid.addWidget(_plain((planwords.called(detail.card),)), 1, 2)

    def _candidates(self, detail: Detail, ours: Card) -> Choice:
        made = Choice(_("Who it may be"))
        for candidate in detail.candidates:
            made.addItem(planwords.candidate(candidate), _number(candidate))
        made.setCurrentIndex(made.findData(ours.id or TWIN))
        made.currentIndexChanged.connect(lambda: self.compared.emit(made.currentData()))
        return made

    def _put_difference(self, grid: QGridLayout, difference: Difference, detail: Detail) -> None:
        row, name = grid.rowCount(), planwords.field(difference.field)
        inner = grid.parentWidget() or self
        grid.addWidget(_name(name), row, 0, Qt.AlignmentFlag.AlignTop)
        ours, theirs = difference.ours.splitlines(), difference.theirs.splitlines()
        if not difference.is_choice:
            grid.addWidget(_plain(ours or ("–",)), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_plain(theirs, is_new=True), row, 2, Qt.AlignmentFlag.AlignTop)
            return
        group = QButtonGroup(inner)
        for n, lines in enumerate((ours, theirs)):
            option = Option(name, lines, inner)
            group.addButton(option, n)
            grid.addWidget(option, row, n + 1, Qt.AlignmentFlag.AlignTop)
        group.button(int(difference.field in detail.ruling.theirs)).setChecked(True)
        group.idClicked.connect(lambda _id: self._on_option_clicked())
        self._groups[difference.field] = group

    # Several rows

    def show_several(self, choices: Choices) -> None:
        """Show what can be decided for many at once."""
        self._detail = None
        self._title.setText(planwords.selected(choices.count))
        self._why.setText(_("What is chosen here holds for all of them it can hold for."))
        made = {
            what: planwords.deed_for(what, choices.rulings[what])
            for what in planwords.KEYS
            if choices.rulings.get(what)
        }
        self._offer(made, "", takes_back=choices.ruled)
        inner, grid = _grid()
        if choices.fields:
            grid.addWidget(label(_("Where office and file differ"), "section"), 0, 0, 1, 3)
        for field, count in choices.fields.items():
            row = grid.rowCount()
            grid.addWidget(_name(planwords.field(field)), row, 0, Qt.AlignmentFlag.AlignTop)
            for n, said in enumerate((planwords.keep_ours(count), planwords.take_theirs(count))):
                button = plain_button(said)
                button.clicked.connect(
                    lambda _on=False, field=field, n=n: self.preferred.emit(field, bool(n))
                )
                grid.addWidget(button, row, n + 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self._put(inner)

    # What can be done by key

    def press(self, what: str) -> None:
        """Decide as the button for it does, where there is one."""
        if what in self._buttons:
            self._buttons[what].click()

    @property
    def options(self) -> list[Option]:
        """What can be chosen, from top to bottom."""
        return [
            one for g in self._groups.values() for one in g.buttons() if isinstance(one, Option)
        ]

    @property
    def offered(self) -> dict[str, str]:
        """What can become of what is shown, in the words of the buttons."""
        return {what: button.text() for what, button in self._buttons.items()}

    # Inside

    def _offer(self, words: dict[str, str], chosen: str, takes_back: int = 0) -> None:
        self._rulings.clear()
        self._buttons = {}
        for what, said in words.items():
            button = plain_button(said)
            button.setCheckable(bool(chosen))
            button.setChecked(what == chosen)
            button.setToolTip(f"{said} ({planwords.KEYS[what]})")
            button.clicked.connect(lambda _on=False, what=what: self._on_ruled(what))
            self._rulings.addWidget(button)
            self._buttons[what] = button
        is_ruled = self._detail is not None and self._detail.row.is_ruled
        if is_ruled or takes_back:
            back = quiet_button(_("As proposed"), "undo-2")
            back.setToolTip(_("Take back what was chosen here"))
            back.clicked.connect(lambda: self.ruled.emit(None))
            self._rulings.addWidget(back)
        self._rulings.invalidate()

    def _put(self, inner: QWidget) -> None:
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._scroll = scrolled(inner)
        self._body.addWidget(self._scroll)

    def _theirs(self) -> frozenset[str]:
        return frozenset(f for f, group in self._groups.items() if group.checkedId() == 1)

    def _on_ruled(self, what: str) -> None:
        detail = self._detail
        compared = detail.ours.id if detail is not None and detail.ours is not None else 0
        self.ruled.emit(Ruling(what, max(compared, 0), self._theirs() if detail else frozenset()))

    def _on_option_clicked(self) -> None:
        detail = self._detail
        if detail is None or detail.ours is None:
            return
        # Whoever chooses between two words says that the two are one.
        joins = "update" if detail.ours.id else "join"
        self._on_ruled(joins if joins in detail.rulings else detail.ruling.what)


def _number(candidate: Candidate) -> int:
    return candidate.contact if candidate.twin < 0 else TWIN


def _grid() -> tuple[QWidget, QGridLayout]:
    inner = QWidget()
    inner.setProperty("pane", "pane")
    inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inner.setMaximumWidth(WIDEST)
    grid = QGridLayout(inner)
    grid.setContentsMargins(24, 18, 24, 24)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, NAMES)
    for column in (1, 2):
        grid.setColumnStretch(column, 1)
    return inner, grid


def _put_all(grid: QGridLayout, card: Card) -> None:
    """Put what a card says that is compared with nobody."""
    for side in sides(card, Card()):
        row = grid.rowCount()
        grid.addWidget(_name(side.label), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_plain(side.one), row, 1, 1, 2, Qt.AlignmentFlag.AlignTop)


def _put_same(grid: QGridLayout, ours: Card, detail: Detail) -> None:
    """Put what is not changed below what is, so that one sees who it is about."""
    changed = {difference.field.partition(".")[0] for difference in detail.differences}
    same = [side for side in sides(ours, detail.card) if side.field not in changed]
    if not same:
        return
    grid.addWidget(label(_("Not changed"), "section"), grid.rowCount(), 0, 1, 3)
    for side in same:
        row = grid.rowCount()
        grid.addWidget(_name(side.label), row, 0, Qt.AlignmentFlag.AlignTop)
        for n, lines in enumerate((side.one, side.other), 1):
            grid.addWidget(_plain(lines or ("–",)), row, n, Qt.AlignmentFlag.AlignTop)


def _name(said: str) -> QWidget:
    made = label(said, "mute")
    made.setWordWrap(True)
    made.setContentsMargins(0, 6, 0, 0)
    return made


def _plain(lines: Sequence[str], *, is_new: bool = False) -> QWidget:
    made = LongWordsLabel()
    made.setText("\n".join(lines))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setContentsMargins(12, 6, 12, 0)
    if not is_new:
        return made
    # A plus before what is new: colour alone would say nothing to some.
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    plus = label("+", "mute")
    plus.setContentsMargins(4, 6, 0, 0)
    made.setContentsMargins(4, 6, 12, 0)
    row.addWidget(plus, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(made, 1)
    both = QWidget()
    both.setLayout(row)
    return both
