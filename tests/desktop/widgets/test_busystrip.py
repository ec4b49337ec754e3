"""The strip that says what is waited for is gone when the waiting is."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Task
from pressdesk.desktop.widgets.busystrip import BusyStrip


def test_what_is_over_does_not_come_up_late(qtbot: QtBot) -> None:
    """A file dialog that opens at the end has a loop of its own, in which nothing is deleted."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    task: Task[int] = Task()
    strip = BusyStrip(window, "Looking the release over…", task)
    task.ended.emit()
    strip._appear()
    assert not strip.isVisible()
