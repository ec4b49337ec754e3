"""The way back is the shortest, and is told from the list one stands in."""

from datetime import UTC, datetime

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.lists import lists
from pressdesk.lists.lists import LIST, ListCard
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_two_ways_to_one_list_are_no_circle(store: Store) -> None:
    top, left, right, low = (
        store.do(lists.save, ListCard(label=label)) for label in ("Top", "Left", "Right", "Low")
    )
    store.do(lists.add, top, LIST, [left, right], NOW)
    store.do(lists.add, left, LIST, [low], NOW)
    store.do(lists.add, right, LIST, [low], NOW)
    with pytest.raises(DeskError, match="“Low” contains “Left” contains “Low”"):
        store.do(lists.add, low, LIST, [left], NOW)
