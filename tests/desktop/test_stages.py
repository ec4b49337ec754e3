"""Work in stages: one part a turn, and nothing of it once it is stopped."""

import time
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from pressdesk.desktop.stages import Stages


def test_the_window_has_its_turn_between_two_parts(qtbot: QtBot) -> None:
    done: list[str] = []

    def parts() -> Iterator[None]:
        done.append("one")
        QTimer.singleShot(0, lambda: done.append("window"))
        yield
        done.append("two")

    stages = Stages(parts())
    qtbot.waitUntil(lambda: stages.is_over)
    assert done == ["one", "window", "two"]


def test_what_is_stopped_goes_no_further(qtbot: QtBot) -> None:
    done: list[int] = []

    def parts() -> Iterator[None]:
        for n in range(3):
            done.append(n)
            if n == 1:
                stages.stop()
            yield

    stages = Stages(parts())
    qtbot.waitUntil(lambda: stages.is_over)
    qtbot.wait(20)
    assert done == [0, 1]


def test_what_is_due_is_done_between_two_parts(qtbot: QtBot) -> None:
    order: list[str] = []

    def parts() -> Iterator[None]:
        for n in range(3):
            order.append(f"part {n}")
            time.sleep(0.01)
            yield

    beat = QTimer(interval=4, timerType=Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: order.append("beat"))
    beat.start()
    stages = Stages(parts())
    qtbot.waitUntil(lambda: stages.is_over)
    beat.stop()
    places = [order.index(f"part {n}") for n in range(3)]
    assert all("beat" in order[one:other] for one, other in pairwise(places)), order
