"""Actions come from the methods that carry them out."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base.i18n import N_
from pressdesk.desktop import actions
from pressdesk.desktop.actions import action


class Pane(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []

    @action("pane.first", N_("First…"), shortcut="Ctrl+1 | F2", menu="file", icon="copy")
    def first(self) -> None:
        self.done.append("first")

    @action("pane.second", N_("Second"), checkable=True)
    def second(self, is_on: bool) -> None:
        self.done.append(is_on)


def test_actions_are_collected_once_in_order_and_act(qtbot: QtBot) -> None:
    pane = Pane()
    qtbot.addWidget(pane)
    made = actions.collect(pane)
    assert [a.objectName() for a in made] == ["pane.first", "pane.second"]
    assert actions.collect(pane) is made
    assert made[0].toolTip() == "First (Ctrl+1)"
    assert len(made[0].shortcuts()) == 2
    made[0].trigger()
    actions.of(pane, "pane.second").toggle()
    assert pane.done == ["first", True]
