"""The rule of a list, built by menus: whom it is for, in sentences of the user's own words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.lists.rule.fitline import FitLine
from pressdesk.desktop.lists.rule.parts import AddCondition, Parts
from pressdesk.desktop.lists.rule.vocabulary import Vocabulary
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import hairline, label, plain_button
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.desktop.widgets.taborder import follow_eye
from pressdesk.lists import tryout
from pressdesk.lists.rules import ALL, ANY, NOTHING, Condition, Group, Rule, conditions

if TYPE_CHECKING:
    from pressdesk.store.changes import Changes

# What one most often begins with, for a rule that is still empty.
_STARTERS = (
    (N_("By beat"), "megaphone", Condition("beat")),
    (N_("By country"), "globe", Condition("country")),
    (N_("By kind of outlet"), "newspaper", Condition("outlet_kind")),
    (N_("Not verified lately"), "calendar-clock",
     Condition("verified_within", ("365",), is_not=True)),
)  # fmt: skip


class RuleBuilder(QWidget):
    """Shows a rule and lets it be changed; `rule_edited` says that it was.

    What is still being typed is in `rule` already, but no edit yet. `counted` brings the `Fit`
    of the rule as it stands.
    """

    rule_edited = Signal()
    counted = Signal(object)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._vocabulary = Vocabulary(clerk, self._say_number, self)
        self._counts: dict[Condition, int] = {}
        self._alone: Newest[dict[Condition, int]] = Newest(self._on_alone)
        self._build()
        self._connect()
        self.show_rule(NOTHING)

    def _build(self) -> None:
        self.how = Choice(_("How many of the conditions must hold"))
        self.how.addItem(_("all of these"), ALL)
        self.how.addItem(_("any of these"), ANY)
        head = FlowLayout(spacing=6)
        before, _how, after = _("People for whom {how} hold").partition("{how}")
        said = [label(words.strip(), "heading") for words in (before, after)]
        for part in (said[0], self.how, said[1]):
            head.addWidget(part)
            part.setFixedHeight(32)
        said[1].setVisible(bool(said[1].text()))
        self.parts = Parts(self._vocabulary, self)
        self._refusal = LongWordsLabel()
        self._refusal.setProperty("kind", "stop")
        self.add = AddCondition(self)
        self.add_group = _link(_("Add a group"), "list-indent-increase")
        self.add_group.setToolTip(_("Conditions of which any, all or none must hold"))
        self.fit = FitLine(self._clerk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._build_starters())
        column.addWidget(self.parts)
        column.addWidget(self._refusal)
        foot = FlowLayout(spacing=10)
        foot.addWidget(self.add)
        foot.addWidget(self.add_group)
        column.addLayout(foot)
        column.addWidget(hairline())
        column.addWidget(self.fit)
        column.addStretch(1)

    def _build_starters(self) -> QWidget:
        self.starters = QWidget()
        row = FlowLayout(self.starters, 8)
        for words, icon, condition in _STARTERS:
            made = plain_button(_(words), icon)
            made.setAutoDefault(True)
            made.clicked.connect(lambda _on=False, c=condition: self.parts.add(c))
            row.addWidget(made)
        return self.starters

    def _connect(self) -> None:
        self.how.activated.connect(self._on_edited)
        self.parts.edited.connect(self._on_edited)
        self.parts.emptied.connect(lambda: self.add.setFocus(Qt.FocusReason.OtherFocusReason))
        self.add.chosen.connect(lambda kind: self.parts.add(Condition(kind)))
        self.add_group.clicked.connect(lambda: self.parts.add(Group(self._other_way())))
        self.fit.counted.connect(self._on_counted)
        self._clerk.changed.connect(self._on_changed)
        self._clerk.ready.connect(self._on_ready)

    @property
    def rule(self) -> Rule:
        """The rule as it stands, with a value that is still being typed."""
        return Rule(self._said_how(), self.parts.parts)

    @property
    def settled(self) -> Rule:
        """The rule as it was last told of."""
        return Rule(self._said_how(), self.parts.settled)

    def show_rule(self, rule: Rule, own_uid: str = "") -> None:
        """Show another rule; the list of `own_uid` is not offered, since it cannot ask for itself.

        The rule that stands here already is left as it is, with the cursor and what is being typed.
        """
        self._vocabulary.own_uid = own_uid
        if rule in (self.rule, self.settled):
            self._follow()
            return
        at = self._place()
        self._vocabulary.know_names(rule)
        self.how.setCurrentIndex(self.how.findData(rule.how))
        self.parts.show_parts(rule.parts)
        self._follow()
        if at >= 0:
            self._go_back(at)

    def refuse(self, words: str) -> None:
        """Say why the rule could not be kept, below the condition it is about; until it changes.

        That is the one whose lists are named in the words, as those of a circle are.
        """
        self._refusal.hide()
        rows = [row for row in self.parts.conditions if row.settled.kind == "on_list"]
        named = [row for row in rows if any(
            _("“{name}”").format(name=self._vocabulary.said("on_list", uid)) in words
            for uid in row.settled.values)]  # fmt: skip
        for row in self.parts.conditions:
            row.refuse(words if row in named else "")
        if not named:
            self._refusal.setText(words)
            self._refusal.setVisible(bool(words))

    def begin(self) -> None:
        """Put the cursor where one goes on: what is unfinished, a way to begin, or to add more."""
        unfinished = [row for row in self.parts.conditions if not row.condition.values]
        first = self.starters.findChildren(QPushButton)[:1] if not self.parts.rows else []
        target: QWidget = (unfinished or first or [self.add])[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Make tokens of what is still being typed, as leaving the field does."""
        for row in self.parts.conditions:
            row.settle()

    def _say_number(self, number: int) -> str:
        return self.locale().toString(number)

    def _said_how(self) -> str:
        return str(self.how.currentData() or ALL)

    def _other_way(self) -> str:
        """Return what a new group is for: what the rule itself does not do."""
        return ANY if self._said_how() == ALL else ALL

    def _place(self) -> int:
        """Return the row that has the focus, from 0; -1 for none."""
        here = QApplication.focusWidget()
        rows = self.parts.rows
        return next((n for n, row in enumerate(rows) if here and row.isAncestorOf(here)), -1)

    def _go_back(self, at: int) -> None:
        rows = self.parts.rows
        target: QWidget = rows[min(at, len(rows) - 1)] if rows else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Follow what is asked now: words, figures and the order of the keyboard."""
        rule = self.settled
        self._refusal.hide()
        self.parts.say(rule.how)
        self.starters.setVisible(not rule.parts)
        self._show_counts()
        self.fit.follow(rule)
        follow_eye(self)
        self.updateGeometry()

    def _on_edited(self) -> None:
        self._follow()
        self.rule_edited.emit()

    def _on_counted(self, fit: tryout.Fit) -> None:
        """Once it is known whom all fit together, ask for each condition by itself."""
        self.counted.emit(fit)
        wanted = dict.fromkeys(conditions(self.settled))
        missing = [each for each in wanted if each not in self._counts]
        if missing and len(list(self.parts.conditions)) > 1:
            self._alone.ask(self._start_alone, missing)
        self._show_counts()

    def _start_alone(self, missing: Sequence[Condition]) -> Task[dict[Condition, int]]:
        return self._clerk.look_up(tryout.alone, missing, dates.today())

    def _on_alone(self, counted: dict[Condition, int]) -> None:
        self._counts |= counted
        self._show_counts()

    def _show_counts(self) -> None:
        rows = list(self.parts.conditions)
        for row in rows:
            people = self._counts.get(row.settled) if len(rows) > 1 else None
            row.show_count("" if people is None else self.locale().toString(people))

    def _on_changed(self, changes: "Changes") -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.MAILING_LIST, Kind.RELEASE, Kind.HANDOUT):
            self._name_again()
            self._vocabulary.forget_releases()
        people = (Kind.CONTACT, Kind.OUTLET)
        if changes.touches(*people, Kind.MAILING_LIST, Kind.HANDOUT):
            self._counts.clear()
            self.fit.again()
        if changes.touches(*people):
            self._vocabulary.forget()

    def _name_again(self) -> None:
        before = self._vocabulary.names
        self._vocabulary.know_names(self.settled)
        if before != self._vocabulary.names:
            for row in self.parts.conditions:
                row.names_changed()

    def _on_ready(self) -> None:
        self._name_again()
        self.fit.again()


def _link(words: str, icon: str) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("kind", "link")
    made.setAutoDefault(True)
    theme.set_icon(made, icon, "accent", 14, 4)
    return made
