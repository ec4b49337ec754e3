"""The figure below a rule is that of this rule, however late the answers come."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.lists.rule.fitline import FitLine
from pressdesk.formats.card import Card
from pressdesk.lists.rules import Condition, Rule
from pressdesk.lists.tryout import Fit
from pressdesk.store.store import Store

SPACE, OCEAN = (Rule(parts=(Condition("beat", (word,)),)) for word in ("space", "ocean"))


class Late(Clerk):
    """A clerk whose answers come when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Rule, Task[Fit]]] = []

    @property
    def is_ready(self) -> bool:
        return True

    def look_up(self, verb: object, *args: object, **named: object) -> Task[Fit]:  # type: ignore[override]
        rule = args[0]
        assert isinstance(rule, Rule)
        self.asked.append((rule, Task()))
        return self.asked[-1][1]


@pytest.fixture
def late(qtbot: QtBot) -> tuple[Late, FitLine]:
    i18n.speak("en")
    clerk = Late()
    line = FitLine(clerk)
    line._pause.setInterval(0)
    line._long.setInterval(10)
    qtbot.addWidget(line)
    return clerk, line


def test_a_stale_answer_is_never_shown(qtbot: QtBot, late: tuple[Late, FitLine]) -> None:
    clerk, line = late
    line.follow(SPACE)
    qtbot.waitUntil(lambda: len(clerk.asked) == 1)
    line.follow(OCEAN)  # while the first is still being counted
    clerk.asked[0][1]._arrive(Fit(7), None)
    assert "7" not in line.figure.text()
    qtbot.waitUntil(lambda: len(clerk.asked) == 2)
    assert clerk.asked[1][0] == OCEAN
    clerk.asked[1][1]._arrive(Fit(1204, some=(("Ann Roy", "Le Soir"),)), None)
    assert line.figure.text() == "1,204 people fit"
    assert line.names.text() == "Ann Roy, Le Soir\u00a0…"


def test_what_takes_long_says_so(qtbot: QtBot, late: tuple[Late, FitLine]) -> None:
    clerk, line = late
    line.follow(SPACE)
    qtbot.waitUntil(lambda: line.figure.text() == "Counting…")
    clerk.asked[0][1]._arrive(Fit(1), None)
    assert line.figure.text() == "1 person fits"
    line.follow(Rule(parts=(Condition("beat"),)))
    assert line.figure.text() == "Nobody fits yet"


def test_a_mishap_is_said_in_its_place(qtbot: QtBot, late: tuple[Late, FitLine]) -> None:
    clerk, line = late
    line.follow(SPACE)
    qtbot.waitUntil(lambda: len(clerk.asked) == 1)
    clerk.asked[0][1]._arrive(None, DeskError("The disk is gone.", "Plug it in."))
    assert line.figure.text() == "The disk is gone." and line.names.text() == "Plug it in."


def test_numbers_are_those_of_the_office(qtbot: QtBot, store: Store, clerk: Clerk) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    store.do(edit.save, Card(organisation="Newsroom", beats=("ocean",)), now)
    i18n.speak("en")
    line = FitLine(clerk)
    qtbot.addWidget(line)
    line.follow(OCEAN)
    qtbot.waitUntil(lambda: line.figure.text() == "Everybody: 1 person")
    assert line.names.text() == "Newsroom"
