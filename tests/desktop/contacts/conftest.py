"""What tests of the contacts' windows are watched for besides."""

from typing import Any

import pytest

from pressdesk.desktop.clerk import Clerk
from tests.desktop.handedover import of_qt_in


@pytest.fixture(autouse=True)
def _workers_hold_nothing_of_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker holds may die there: `handedover` tells what must not."""
    start = Clerk._start

    def looked_through(self: Clerk, writes: bool, work: Any, *args: Any, **named: Any) -> Any:
        assert not (way := of_qt_in((work, args, named))), f"given to a worker: {way}"
        return start(self, writes, work, *args, **named)

    monkeypatch.setattr(Clerk, "_start", looked_through)
