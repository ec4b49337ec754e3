"""Whom a rule fits, counted in a worker while one builds it, with a few names to judge it by."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.lists import rules, tryout
from pressdesk.lists.rules import NOTHING, Rule
from pressdesk.lists.tryout import Fit

PAUSE, LONG = 120, 200  # milliseconds: before one asks, and before one says that one is asking


class FitLine(QWidget):
    """`follow` a rule: the figure of another one is never shown. `counted` brings what is shown."""

    counted = Signal(object)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._rule = self._asked = NOTHING
        self._has_asked = False
        self._newest: Newest[Fit] = Newest(self._on_answer)
        self._pause, self._long = QTimer(self), QTimer(self)
        for timer, wait, then in (
            (self._pause, PAUSE, self._ask),
            (self._long, LONG, self._say_counting),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(then)
        self.figure = label("", "heading")
        self.names = LongWordsLabel()
        self.names.setProperty("kind", "mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.figure)
        column.addWidget(self.names)
        self._say("", "")

    def follow(self, rule: Rule) -> None:
        """Count whom this rule fits, as soon as there is a pause in its changes."""
        self._rule = rule
        self._has_asked = False
        if not any(rules.conditions(rule)):
            self._pause.stop()
            self._long.stop()
            self._say(_("Nobody fits yet"), _("Say in a condition whom you mean."))
            return
        self._pause.start()
        self._long.start(PAUSE + LONG)

    def again(self) -> None:
        """Count again: people have changed."""
        self.follow(self._rule)

    def _ask(self) -> None:
        if self._clerk.is_ready:
            self._has_asked = True
            self._newest.ask(self._start, self._rule)

    def _start(self, rule: Rule) -> Task[Fit]:
        self._asked = rule
        task = self._clerk.look_up(tryout.tried, rule, dates.today())
        return task.otherwise(self._on_mishap)

    def _on_answer(self, fit: Fit) -> None:
        if not self._has_asked or self._asked != self._rule:
            return  # of a rule that has been changed meanwhile
        self._long.stop()
        self._say(_figure(fit, self._number), _such_as(fit))
        announce(self, self.figure.text())
        self.counted.emit(fit)

    def _on_mishap(self, error: Exception) -> None:
        self._long.stop()
        hint = error.hint if isinstance(error, DeskError) else ""
        self._say(str(error), hint)

    def _say_counting(self) -> None:
        self._say(_("Counting…"), "")

    def _say(self, figure: str, names: str) -> None:
        self.figure.setText(figure)
        self.names.setText(names)
        self.names.setVisible(bool(names))

    def _number(self, number: int) -> str:
        return self.locale().toString(number)


def _figure(fit: Fit, number: Callable[[int], str]) -> str:
    if not fit.people:
        return _("Nobody fits")
    said = number(fit.people)
    if fit.is_everybody:
        return ngettext("Everybody: {n} person", "Everybody: {n} people", fit.people).format(n=said)
    return ngettext("{n} person fits", "{n} people fit", fit.people).format(n=said)


def _such_as(fit: Fit) -> str:
    if not fit.some:
        return ""
    some = " · ".join(f"{name}, {house}" if house else name for name, house in fit.some)
    return some + "\u00a0…" if fit.people > len(fit.some) else some
