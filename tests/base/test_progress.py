"""Work that lasts says how far it is, and stops where it is asked to."""

import pytest

from pressdesk.base.errors import Stopped
from pressdesk.base.progress import Progress


def test_it_reports_each_step() -> None:
    said: list[tuple[int, int]] = []
    progress = Progress(lambda done, of: said.append((done, of)))
    progress.step(1, 2)
    progress.step(2, 2)
    assert said == [(1, 2), (2, 2)]


def test_who_wants_no_word_of_it_can_still_stop_it() -> None:
    progress = Progress()
    progress.step(1, 2)
    progress.cancel()
    with pytest.raises(Stopped):
        progress.step(2, 2)


def test_cancel_stops_the_work_at_its_next_step_and_says_no_more() -> None:
    said: list[tuple[int, int]] = []
    progress = Progress(lambda done, of: said.append((done, of)))
    progress.cancel()
    assert progress.is_cancelled
    with pytest.raises(Stopped):
        progress.step(1, 2)
    assert said == []


def test_who_waits_for_another_is_told_at_once_that_it_is_cancelled() -> None:
    told: list[str] = []
    progress = Progress()
    progress.when_cancelled(lambda: told.append("first"))
    assert not told
    progress.cancel()
    progress.when_cancelled(lambda: told.append("late"))
    assert told == ["first", "late"]
