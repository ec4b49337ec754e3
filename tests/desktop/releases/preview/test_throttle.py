"""While one types, pages keep coming, and the last one is always shown."""

import time

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview.throttle import Throttle


def slow(number: int) -> int:
    time.sleep(0.03)
    return number


def test_typing_never_starves_the_pages(qtbot: QtBot) -> None:
    clerk = Clerk()
    shown: list[int] = []
    throttle = Throttle(lambda n: clerk.run(slow, n), shown.append)
    for number in range(60):
        throttle.ask(number)
        qtbot.wait(8)
    qtbot.waitUntil(lambda: not throttle.is_busy, timeout=3000)
    assert shown[-1] == 59
    assert shown == sorted(shown)
    assert 4 <= len(shown) <= 20
    clerk.close()


def test_the_first_is_answered_at_once_and_a_dropped_one_never(qtbot: QtBot) -> None:
    clerk = Clerk(inline=True)
    shown: list[int] = []
    throttle = Throttle(lambda n: clerk.run(slow, n), shown.append)
    throttle.ask(1)
    assert shown == [1]
    throttle.ask(2)
    throttle.drop()
    qtbot.wait(60)
    assert 3 not in shown
    assert not throttle.is_busy


def test_after_a_long_answer_the_machine_rests_unless_something_else_is_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressdesk.desktop.releases.preview.throttle.SLOW", 20)
    clerk = Clerk(inline=True)
    shown: list[int] = []
    throttle = Throttle(lambda n: clerk.run(slow, n), shown.append)
    throttle.ask(1)
    throttle.ask(2)
    assert shown == [1]
    throttle.hurry()
    qtbot.wait(15)
    throttle.ask(3)
    assert shown == [1, 3]
    throttle.ask(4)
    qtbot.waitUntil(lambda: shown == [1, 3, 4])
