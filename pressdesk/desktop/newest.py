"""Questions asked faster than they are answered: one runs, the newest waits, others drop."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from pressdesk.desktop.clerk import Task

T = TypeVar("T")


class Newest(Generic[T]):
    """Starts tasks one after the other and shows only the answer to the newest question."""

    def __init__(self, show: Callable[[T], object]) -> None:
        self._show = show
        self._running: Task[T] | None = None
        self._waiting: Callable[[], Task[T]] | None = None

    def ask(self, start: Callable[..., Task[T]], *args: Any, **named: Any) -> None:
        """Start `start(*args)` as soon as the one before has ended."""
        if self._running is not None:
            self._running.cancel()
            self._waiting = lambda: start(*args, **named)
            return
        self._begin(lambda: start(*args, **named))

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def _begin(self, begin: Callable[[], Task[T]]) -> None:
        task = begin()
        if task.is_over:  # inline, in tests
            task.then(self._show)
            return
        self._running = task
        task.then(self._show)
        task.ended.connect(self._on_task_ended)

    def _on_task_ended(self) -> None:
        self._running = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._begin(waiting)
