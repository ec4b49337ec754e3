"""The conditions of a rule below each other, and groups of them, which are nested once."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.lists.rule import conditionwords
from pressdesk.desktop.lists.rule.conditionrow import INDENT, ConditionRow
from pressdesk.desktop.lists.rule.conditionwords import NONE, NOT_ALL
from pressdesk.desktop.lists.rule.vocabulary import Vocabulary
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import hairline, label, tool_button
from pressdesk.desktop.widgets.layingout import lay_out_now
from pressdesk.lists.rules import ALL, ANY, Condition, Group

Part = TypeVar("Part", bound="ConditionRow | GroupRow")


class Parts(QWidget):
    """Rows one below the other; `emptied` says that the last one went, and the focus with it."""

    edited = Signal()
    emptied = Signal()

    def __init__(self, vocabulary: Vocabulary, parent: QWidget, indent: int = 0) -> None:
        super().__init__(parent)
        self._vocabulary, self._indent = vocabulary, indent
        self._how, self._prefix = ALL, ""
        self.rows: list[ConditionRow | GroupRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_parts(self, parts: Sequence[Condition | Group]) -> None:
        """Show these in the place of what stood here."""
        while self.rows:
            self._drop(self.rows[-1])
        for part in parts:
            self._append(part)
        self._number()

    def say(self, how: str, prefix: str = "") -> None:
        """Know how the parts are joined, and what the group is called they stand in."""
        self._how, self._prefix = how, prefix
        self._number()

    @property
    def parts(self) -> tuple[Condition | Group, ...]:
        """What is asked, with values that are still being typed."""
        return tuple(r.condition if isinstance(r, ConditionRow) else r.group for r in self.rows)

    @property
    def settled(self) -> tuple[Condition | Group, ...]:
        """What is asked by what has become a token."""
        return tuple(row.settled for row in self.rows)

    @property
    def conditions(self) -> Iterator[ConditionRow]:
        """The rows of all conditions, those in groups too."""
        for row in self.rows:
            if isinstance(row, GroupRow):
                yield from row.inner.conditions
            else:
                yield row

    def add(self, part: Condition | Group) -> None:
        """Add a row and put the cursor into it."""
        row = self._append(part)
        self._number()
        self.edited.emit()
        lay_out_now()  # What is offered comes up below the field, where that is going to be.
        row.begin()

    def _append(self, part: Condition | Group) -> "ConditionRow | GroupRow":
        if isinstance(part, Group):
            return self._put(GroupRow(part, self._vocabulary, self))
        return self._put(ConditionRow(part, self._vocabulary, self, self._indent))

    def _put(self, row: Part) -> Part:
        row.edited.connect(self.edited)
        row.remove_requested.connect(lambda: self._on_remove_requested(row))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _number(self) -> None:
        self.setVisible(bool(self.rows))
        for n, row in enumerate(self.rows, 1):
            row.place(n, self._how, self._prefix)

    def _drop(self, row: "ConditionRow | GroupRow") -> None:
        self.rows.remove(row)
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _on_remove_requested(self, row: "ConditionRow | GroupRow") -> None:
        at = self.rows.index(row)
        # First on to where one goes on, so that the focus is never nowhere.
        following = self.rows[at + 1 : at + 2] or self.rows[at - 1 : at]
        if following:
            following[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()
        self._drop(row)
        self._number()
        self.edited.emit()


class GroupRow(QWidget):
    """Conditions of which all, any or none must hold, set in by a hairline."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, group: Group, vocabulary: Vocabulary, parent: QWidget) -> None:
        super().__init__(parent)
        self._joint = label("")
        self.how = Choice("")
        for way, words in conditionwords.group_ways().items():
            if way != NOT_ALL or (group.how == ALL and group.is_not):
                self.how.addItem(words, way)
        self.remove = tool_button("x", _("Remove this group (Alt+Delete)"), size=15)
        self.inner = Parts(vocabulary, self, INDENT)
        self.add = AddCondition(self)
        self._lay_out()
        self.setFocusProxy(self.how)
        way = (NONE if group.how == ANY else NOT_ALL) if group.is_not else group.how
        self.how.setCurrentIndex(self.how.findData(way))
        self.inner.show_parts(group.parts)
        self.inner.say(self.settled.how)
        self.how.activated.connect(self._on_how_chosen)
        self.remove.clicked.connect(self.remove_requested)
        self.inner.edited.connect(self.edited)
        self.inner.emptied.connect(lambda: self.add.setFocus(Qt.FocusReason.OtherFocusReason))
        self.add.chosen.connect(lambda kind: self.inner.add(Condition(kind)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._joint)
        head.addWidget(self.how)
        head.addStretch(1)
        head.addWidget(self.remove)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.inner)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        body = QHBoxLayout()
        body.setContentsMargins(INDENT // 3, 0, 0, 0)
        body.setSpacing(INDENT - INDENT // 3 - 1)
        body.addWidget(hairline(upright=True))
        body.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addLayout(body)

    @property
    def group(self) -> Group:
        """What is asked, with values that are still being typed."""
        return self._said(self.inner.parts)

    @property
    def settled(self) -> Group:
        """What is asked by what has become a token."""
        return self._said(self.inner.settled)

    def _said(self, parts: tuple[Condition | Group, ...]) -> Group:
        way = str(self.how.currentData())
        how = {NONE: ANY, NOT_ALL: ALL}.get(way, way)
        inner = tuple(part for part in parts if isinstance(part, Condition))
        return Group(how, inner, is_not=way in (NONE, NOT_ALL))

    def place(self, number: int, how: str, prefix: str = "") -> None:
        """Know where the group stands: its first word and its names follow."""
        joint = _("and") if how == ALL else _("or")
        self._joint.setText(joint if number > 1 else "")
        self._joint.setVisible(number > 1)
        name = _("Group {number}").format(number=number)
        self.how.setAccessibleName(name)
        self.remove.setAccessibleName(_("Remove {what}").format(what=name[:1].lower() + name[1:]))
        self.add.setAccessibleName(f"{name}: {self.add.text()}")
        self._name = name
        self.inner.say(self.settled.how, name)

    def begin(self) -> None:
        """Go to where conditions are added."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_how_chosen(self) -> None:
        self.inner.say(self.settled.how, self._name)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)


class AddCondition(QPushButton):
    """Offers all kinds of conditions; `chosen` brings the one to add."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Add a condition"), parent)
        self.setProperty("kind", "link")
        theme.set_icon(self, "plus", "accent", 14, 4)
        self.menu_of_kinds = QMenu(self)
        for kind in conditionwords.MENU:
            made = self.menu_of_kinds.addAction(conditionwords.menu_name(kind))
            theme.set_icon(made, conditionwords.ICONS[kind], "mute")
            made.triggered.connect(lambda _on=False, k=kind: self.chosen.emit(k))
        self.setAutoDefault(True)  # Enter presses it too, outside of a dialog as well
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu of kinds, the first one ready to be taken by Enter."""
        self.menu_of_kinds.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.menu_of_kinds.setActiveAction(self.menu_of_kinds.actions()[0])
