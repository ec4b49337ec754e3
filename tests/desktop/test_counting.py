"""Counts beside the views: none before they are wanted, and never counted twice at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.desktop import counting
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.counting import Counting
from pressdesk.desktop.navigation import Navigation
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft

if TYPE_CHECKING:
    from pressdesk.store.store import Store


@pytest.fixture
def busy(store: "Store") -> Iterator[Clerk]:
    """A clerk with real workers."""
    made = Clerk(store)
    yield made
    made.close()


@pytest.fixture
def asked(busy: Clerk, monkeypatch: pytest.MonkeyPatch) -> list[Callable[..., Any]]:
    """What the office was asked, in turn."""
    verbs: list[Callable[..., Any]] = []
    look_up = busy.look_up

    def noted(verb: Callable[..., Any]) -> Any:
        verbs.append(verb)
        return look_up(verb)

    monkeypatch.setattr(busy, "look_up", noted)
    return verbs


def drafts(navigation: Navigation) -> int | None:
    return navigation._views["drafts"].count


def test_nothing_is_counted_before_it_begins(
    busy: Clerk, asked: list[Callable[..., Any]], qtbot: QtBot
) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    made = Counting(busy, navigation)
    made.ask()
    busy.do(edit.create, ReleaseDraft(), datetime(2026, 11, 24, tzinfo=UTC))
    qtbot.wait(20)
    assert not asked
    made.begin()
    qtbot.waitUntil(lambda: drafts(navigation) == 1)


def test_who_asks_often_has_it_counted_once_more(
    busy: Clerk, asked: list[Callable[..., Any]], qtbot: QtBot
) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    made = Counting(busy, navigation)
    made.begin()
    for _n in range(5):
        made.ask()
    qtbot.waitUntil(lambda: drafts(navigation) == 0)
    assert asked.count(counting._contacts) == 2
