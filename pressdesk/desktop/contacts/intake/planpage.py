"""One person of an import in full: what the file says beside what the office says, and what then.

Where only one of two values can stand, a click or a key chooses; else what the file adds is shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.intakeviews import Candidate, Choices, Detail
from pressdesk.desktop.contacts.doubles import sides
from pressdesk.desktop.contacts.doubles.comparison import Option
from pressdesk.desktop.contacts.intake import compared, planwords
from pressdesk.desktop.contacts.intake.compared import Line
from pressdesk.desktop.contacts.intake.keybutton import KeyButton
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import hairline, label, plain_button
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.layingout import scrolled
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
        self._who: Choice | None = None
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
        before, self._detail = self._detail, detail
        row = detail.row
        self._title.setText(planwords.name(row))
        places = ", ".join(detail.places[:3]) + (" …" if len(detail.places) > 3 else "")
        self._why.setText(" · ".join(part for part in (planwords.reason(row), places) if part))
        made = {what: planwords.deed(what, detail) for what in detail.rulings}
        # What is pressed here brings the same row anew, under the hands of whoever pressed it.
        is_same = before is not None and before.row.number == row.number
        place = self._scroll.verticalScrollBar().value() if is_same else 0
        focus = self._focus if is_same else None
        self._groups, self._who = {}, None
        self._offer(made, detail.ruling.what)
        self._put(self._comparison(detail))
        if focus is not None:
            self._focus_again(*focus)
        if place:
            bar = self._scroll.verticalScrollBar()
            QTimer.singleShot(0, bar, lambda: bar.setValue(place))

    def _comparison(self, detail: Detail) -> QWidget:
        if detail.ours is None:
            inner, grid = _grid(2)
            _put_all(grid, detail.card)
        else:
            is_one = compared.joins(detail)
            inner, grid = _grid(3 if is_one else 2)
            changed, same = compared.lines(detail)
            self._put_heads(grid, detail, detail.ours, is_one=is_one)
            # Where the two cannot become one there is nothing to choose between.
            can_join = not {"update", "join"}.isdisjoint(detail.rulings)
            for line in changed:
                shown = line if can_join else replace(line, is_choice=False)
                self._put_line(grid, shown, is_one=is_one)
            if same:
                grid.addWidget(_section(_("Not changed")), grid.rowCount(), 0, 1, 4)
            for line in same:
                self._put_line(grid, line, is_one=is_one)
        grid.setRowStretch(grid.rowCount(), 1)
        return inner

    def _put_heads(self, grid: QGridLayout, detail: Detail, ours: Card, *, is_one: bool) -> None:
        said = _("In the office") if ours.id else _("Another of the files")
        heads = [said, _("In the file"), _("Afterwards")]
        for n, head in enumerate(heads[: 3 if is_one else 2], 1):
            grid.addWidget(_section(head, inset=12), 0, n)
        if len(detail.candidates) > 1:
            self._who = self._candidates(detail, ours)
            grid.addWidget(_name(_("Compared with")), 1, 0)
            grid.addWidget(self._who, 1, 1, 1, 3)

    def _candidates(self, detail: Detail, ours: Card) -> Choice:
        made = Choice(_("Who it may be"))
        for candidate in detail.candidates:
            made.addItem(planwords.candidate(candidate), _number(candidate))
        made.setCurrentIndex(made.findData(ours.id or TWIN))
        made.currentIndexChanged.connect(lambda: self.compared.emit(made.currentData()))
        return made

    def _put_line(self, grid: QGridLayout, line: Line, *, is_one: bool) -> None:
        row, top = grid.rowCount(), Qt.AlignmentFlag.AlignTop
        grid.addWidget(_name(line.label), row, 0, top)
        if line.is_choice:
            inner = grid.parentWidget() or self
            group = QButtonGroup(inner)
            for n, lines in enumerate((line.ours, line.theirs)):
                option = Option(line.label, lines, inner)
                group.addButton(option, n)
                # Nothing is chosen before the two are said to be one.
                option.setChecked(is_one and n == int(line.is_theirs))
                grid.addWidget(option, row, n + 1, top)
            group.idClicked.connect(lambda _id: self._on_option_clicked())
            self._groups[line.field] = group
        else:
            for n, lines in enumerate((line.ours, line.theirs), 1):
                grid.addWidget(_plain(lines), row, n, top)
        if is_one:
            grid.addWidget(_result(line), row, 3, top)

    # Several rows

    def show_several(self, choices: Choices) -> None:
        """Show what can be decided for many at once."""
        self._detail, self._groups, self._who = None, {}, None
        self._title.setText(planwords.selected(choices.count))
        self._why.setText(_("What is chosen here holds for all of them it can hold for."))
        made = {
            what: planwords.deed_for(what, choices.rulings[what])
            for what in planwords.KEYS
            if choices.rulings.get(what)
        }
        self._offer(made, "", takes_back=choices.ruled)
        inner, grid = _grid(2)
        if choices.fields:
            grid.addWidget(_section(_("Where office and file differ")), 0, 0, 1, 3)
        for field, count in choices.fields.items():
            row = grid.rowCount()
            grid.addWidget(_name(sides.label(field)), row, 0, Qt.AlignmentFlag.AlignTop)
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
        return {w: button.text() for w, button in self._buttons.items() if w in planwords.KEYS}

    @property
    def row_shown(self) -> str:
        """Who is shown, "" while it is several."""
        return planwords.name(self._detail.row) if self._detail is not None else ""

    def choose_all(self, is_theirs: bool) -> None:
        """Take what the file says in all fields one has to choose in, or keep ours in all."""
        if not self._groups:
            return
        for group in self._groups.values():
            group.button(int(is_theirs)).setChecked(True)
        self._on_option_clicked()

    # Inside

    def _offer(self, words: dict[str, str], chosen: str, takes_back: int = 0) -> None:
        self._rulings.clear()
        self._buttons = {}
        for what, said in words.items():
            button = KeyButton(said, planwords.KEYS[what])
            button.setCheckable(bool(chosen))
            button.setChecked(what == chosen)
            button.clicked.connect(lambda _on=False, what=what: self._on_ruled(what))
            self._rulings.addWidget(button)
            self._buttons[what] = button
        is_ruled = self._detail is not None and self._detail.row.is_ruled
        if is_ruled or takes_back:
            back = KeyButton(_("As proposed"), planwords.BACK, "quiet")
            back.setToolTip(_("Take back what was chosen here"))
            back.clicked.connect(lambda: self.ruled.emit(None))
            self._rulings.addWidget(back)
            self._buttons["back"] = back
        self._rulings.invalidate()

    def _put(self, inner: QWidget) -> None:
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        # Below the buttons that decide on it, however wide the pane is.
        self._scroll = scrolled(inner, Qt.AlignmentFlag.AlignLeft)
        self._body.addWidget(self._scroll)
        self._scroll.show()  # what is not seen yet takes no focus

    @property
    def _focus(self) -> tuple[str, int] | None:
        """What has the focus here: a button or an option, by what it is for."""
        held = QApplication.focusWidget()
        for what, button in self._buttons.items():
            if button is held:
                return what, -1
        for field, group in self._groups.items():
            for option in group.buttons():
                if option is held:
                    return field, group.id(option)
        return ("who", -2) if self._who is not None and self._who is held else None

    def _focus_again(self, what: str, option: int) -> None:
        """Give the focus back to what has taken the place of what had it."""
        held: QWidget | None = self._who if option == -2 else self._buttons.get(what)
        if option >= 0:
            held = self._groups[what].button(option) if what in self._groups else None
        held = held or next(iter(self._buttons.values()), None)
        if held is not None:
            held.setFocus(Qt.FocusReason.OtherFocusReason)

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


def _grid(columns: int) -> tuple[QWidget, QGridLayout]:
    inner = QWidget()
    inner.setProperty("pane", "pane")
    inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inner.setMaximumWidth(WIDEST)
    grid = QGridLayout(inner)
    grid.setContentsMargins(24, 18, 24, 24)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, NAMES)
    for column in range(1, columns + 1):
        grid.setColumnStretch(column, 1)
    return inner, grid


def _put_all(grid: QGridLayout, card: Card) -> None:
    """Put what a card says that is compared with nobody."""
    for side in sides.sides(card, Card()):
        row = grid.rowCount()
        grid.addWidget(_name(side.label), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_plain(side.one), row, 1, 1, 2, Qt.AlignmentFlag.AlignTop)


def _name(said: str) -> QWidget:
    made = label(said, "mute")
    made.setWordWrap(True)
    made.setContentsMargins(0, 6, 0, 0)
    return made


def _section(said: str, inset: int = 0) -> QWidget:
    made = label(said.upper(), "section")
    made.setContentsMargins(inset, 6, 0, 0)
    return made


def _plain(lines: Sequence[str]) -> QWidget:
    made = LongWordsLabel()
    made.setText("\n".join(lines or ("–",)))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setContentsMargins(12, 6, 8, 0)
    if not lines:
        made.setProperty("kind", "mute")
    return made


def _result(line: Line) -> QWidget:
    """Return what a field would say; what is new of it has a plus, since colour alone is mute."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 6, 0, 0)
    column.setSpacing(0)
    news: Collection[str] = line.gained
    for words in line.result or ("–",):
        row = QHBoxLayout()
        row.setSpacing(0)
        mark = label("+" if words in news else "", "ok")
        mark.setFixedWidth(14)
        said = LongWordsLabel()
        said.setText(words)
        said.setProperty("kind", "ok" if words in news else "" if line.is_changed else "mute")
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        column.addLayout(row)
    return made
