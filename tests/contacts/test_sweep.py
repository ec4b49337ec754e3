"""Many people at once, in an order that suits the file."""

import pytest

from pressdesk.base.progress import Progress, Stopped
from pressdesk.contacts.sweep import CHUNK, chunks


def test_each_is_taken_once_in_the_order_they_lie_in() -> None:
    wanted = [7, 3, *range(5000, 4000, -1), 3]
    portions = list(chunks(wanted))
    assert all(len(one) <= CHUNK for one in portions)
    assert [row for one in portions for row in one] == [3, 7, *range(4001, 5001)]


def test_it_can_be_stopped_between_two() -> None:
    class Once(Progress):
        def step(self, done: int, of: int) -> None:
            if done:
                raise Stopped

    with pytest.raises(Stopped):
        list(chunks(range(2 * CHUNK), Once()))
