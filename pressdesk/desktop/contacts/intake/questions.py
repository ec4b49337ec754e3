"""Questions to the process of an import: one after the other, none of which the window awaits."""

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any, TypeVar

from pressdesk.desktop.clerk import Clerk, Task

T = TypeVar("T")
Waiting = tuple[Callable[[Any], object], Callable[..., Any], tuple[Any, ...], dict[str, Any]]


class Questions:
    """Asks one thing at a time, since the process answers no two at once: no worker waits idle.

    Of questions of one kind that still wait only the newest is asked; what is to be done is of a
    kind of its own and always comes to its turn. `explain` is told of mishaps.
    """

    def __init__(self, clerk: Clerk, explain: Callable[[Exception], object]) -> None:
        self._clerk = clerk
        self._explain = explain
        self._waiting: dict[object, Waiting] = {}
        self._running: Task[Any] | None = None
        self._deeds = count()
        self._is_over = False

    def ask(
        self, kind: str, show: Callable[[T], object], work: Callable[..., T], *args: Any
    ) -> None:
        """Ask when its turn comes, in the place of an older question of this kind."""
        self._waiting.pop(kind, None)
        self._waiting[kind] = (show, work, args, {})
        self._go()

    def do(
        self, show: Callable[[T], object], work: Callable[..., T], *args: Any, **named: Any
    ) -> None:
        """Do something when its turn comes."""
        self._waiting[next(self._deeds)] = (show, work, args, named)
        self._go()

    def stop(self) -> None:
        """Ask nothing more, and show no answer that still comes."""
        self._is_over = True
        self._waiting.clear()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def _go(self) -> None:
        while self._waiting and self._running is None:
            kind = next(iter(self._waiting))
            show, work, args, named = self._waiting.pop(kind)
            task = self._clerk.run(work, *args, **named)
            if not task.is_over:
                self._running = task
                task.ended.connect(self._on_task_ended)
            task.then(partial(self._show, show))
            task.otherwise(self._on_mishap)

    def _show(self, show: Callable[[Any], object], answer: Any) -> None:
        if not self._is_over:
            show(answer)

    def _on_mishap(self, error: Exception) -> None:
        if not self._is_over:
            self._explain(error)

    def _on_task_ended(self) -> None:
        self._running = None
        self._go()
