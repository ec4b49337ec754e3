"""Runs the newest of many wishes: at most one at a time, one every 40 ms, none left unanswered.

A debouncing timer would start again at every key and show nothing while one types: at 30 keys a
second it gave one page for 60 keys, this way it is one for two.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from pressdesk.desktop.clerk import Task

INTERVAL = 40  # milliseconds
# An answer that takes as long as this is a long text's. After it the machine rests half as long,
# or the pages would keep a core busy for as long as one types.
SLOW, LONGEST_REST = 500, 2_000

Wish = TypeVar("Wish")
Answer = TypeVar("Answer")


class Throttle(Generic[Wish, Answer]):
    """`ask` as often as you like; `show` gets each answer. With `parent`, waiting wishes go too."""

    def __init__(
        self,
        start: Callable[[Wish], Task[Answer]],
        show: Callable[[Answer], object],
        parent: QObject | None = None,
    ) -> None:
        self._start = start
        self._show = show
        self._wish: Wish | None = None
        self._is_running = False
        self._wait = INTERVAL  # From one beginning to the next.
        self._since = QElapsedTimer()
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def ask(self, wish: Wish) -> None:
        """Answer this wish soon, and none asked before that has not begun yet."""
        self._wish = wish
        if self._is_running or self._timer.isActive():
            return
        passed = self._since.elapsed() if self._since.isValid() else self._wait
        if passed >= self._wait:
            self._begin()
        else:
            self._timer.start(self._wait - int(passed))

    def hurry(self) -> None:
        """Rest no longer: what is asked next is not more of the same."""
        self._wait = INTERVAL
        self._timer.stop()

    def drop(self) -> None:
        """Forget the wish that has not begun yet."""
        self._wish = None
        self._timer.stop()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._is_running or self._wish is not None

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._is_running = True
        self._since.start()
        task = self._start(wish)
        task.then(self._show)
        if task.is_over:
            self._on_ended()
        else:
            task.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._is_running = False
        took = int(self._since.elapsed())
        self._wait = INTERVAL if took < SLOW else took + min(took // 2, LONGEST_REST)
        if self._wish is not None:
            self.ask(self._wish)
