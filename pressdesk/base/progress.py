"""How long work says how far it is, and learns that the user has had enough."""

from collections.abc import Callable
from threading import Event

from pressdesk.base.errors import Stopped


class Progress:
    """Passed to a worker that can last; `step` reports, and raises `Stopped` once cancelled."""

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._cancelled = Event()
        self._hooks: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Ask the worker to stop at its next step. May be called from any thread."""
        self._cancelled.set()
        for hook in tuple(self._hooks):
            hook()

    def when_cancelled(self, hook: Callable[[], None]) -> None:
        """Have `hook` called at once by whoever cancels: for a worker that waits for another."""
        self._hooks.append(hook)
        if self._cancelled.is_set():
            hook()

    @property
    def is_cancelled(self) -> bool:
        """Whether Cancel was pressed."""
        return self._cancelled.is_set()

    def step(self, done: int, of: int) -> None:
        """Say that `done` of `of` are finished; raise `Stopped` when cancelled."""
        if self._cancelled.is_set():
            raise Stopped
        if self._report is not None:
            self._report(done, of)
