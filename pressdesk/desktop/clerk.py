"""The one object a window is given: it asks and does in the office, and says what changed."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress

P = ParamSpec("P")
T = TypeVar("T")
WORKERS = 3
Result = tuple[Any, BaseException | None]


class Kept(Protocol):
    """What a clerk needs of the store."""

    path: Path

    @property
    def can_undo(self) -> str:
        """The label of the step Undo would take back, or ""."""

    @property
    def can_redo(self) -> str:
        """The label of the step Redo would do again, or ""."""

    def ask(self, verb: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Run a reading verb in one transaction."""

    def do(self, step: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Run a writing step in one transaction and tell the listeners."""

    def undo(self) -> str:
        """Take back the last step and return its label."""

    def redo(self) -> str:
        """Do the step taken back last once more and return its label."""

    def listen(self, callback: Callable[[Any], None]) -> object:
        """Have `callback` told of every change."""


class Task(QObject, Generic[T]):
    """Work under way. `then` and `otherwise` are called in the window's thread, once at most.

    A task lives and dies in the window's thread: whoever works knows its number alone.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, number: int = 0, *, writes: bool = False) -> None:
        super().__init__()
        self._number = number
        self._writes = writes
        self._progress = Progress()
        self._then: list[Callable[[T], object]] = []
        self._otherwise: Callable[[Exception], object] | None = None
        self._value: T | None = None
        self._error: BaseException | None = None
        self._is_over = False
        self._has_failed = False
        self._is_cancelled = False

    @property
    def is_over(self) -> bool:
        """Whether the result is in, or the task failed or was cancelled."""
        return self._is_over

    @property
    def has_failed(self) -> bool:
        """Whether it ended in a mishap."""
        return self._has_failed

    @property
    def is_cancelled(self) -> bool:
        """Whether Cancel was pressed, or the work stopped itself."""
        return self._is_cancelled

    def then(self, show: Callable[[T], object]) -> "Task[T]":
        """Have `show` called with the result; at once where it is in already."""
        if self._is_over:
            if not self._has_failed and not self._is_cancelled:
                show(self._value)  # type: ignore[arg-type]
        else:
            self._then.append(show)
        return self

    def otherwise(self, explain: Callable[[Exception], object]) -> "Task[T]":
        """Have `explain` called with a mishap in the place of the usual words to the user."""
        self._otherwise = explain
        if self._is_over and isinstance(self._error, DeskError):
            error, self._error = self._error, None
            explain(error)
        return self

    def cancel(self) -> None:
        """Stop the work at its next step; neither its result nor its mishap is shown."""
        self._is_cancelled = True
        self._progress.cancel()

    def _explain_what_nobody_took(self) -> None:
        error, self._error = self._error, None
        if isinstance(error, DeskError):
            _explain(error)

    def _arrive(
        self, value: T | None, error: BaseException | None, *, is_inline: bool = False
    ) -> None:
        if self._is_over:
            return
        self._is_over, self._value, self._error = True, value, error
        self._has_failed = error is not None
        try:
            if self._is_cancelled or isinstance(error, Stopped):
                self._is_cancelled = True
            elif error is None:
                for show in self._then:
                    if _is_there(show):
                        show(value)  # type: ignore[arg-type]
            elif not isinstance(error, DeskError):
                sys.excepthook(type(error), error, error.__traceback__)
            elif self._otherwise is not None:
                self._otherwise(error)
            elif is_inline:
                # Its owner could not say `otherwise` yet. The closure keeps the task alive.
                QTimer.singleShot(0, lambda: self._explain_what_nobody_took())
            else:
                _explain(error)
        finally:
            self._then.clear()
            self.ended.emit()


class Clerk(QObject):
    """Between the windows and the store. `changed` brings the store's `Changes` in this thread.

    A clerk may stand before its office is open (`is_ready` False, `attach` makes it ready and
    says so by `ready`), since a window is painted before the store is loaded.
    """

    changed = Signal(object)
    ready = Signal()
    _news = Signal(object)
    _came = Signal(int)
    _went_on = Signal(int, int, int)

    def __init__(self, store: Kept | None = None, *, inline: bool = False) -> None:
        super().__init__()
        self._inline = inline
        self._store: Kept | None = None
        self._writer: ThreadPoolExecutor | None = None
        self._pool: ThreadPoolExecutor | None = None
        self._is_closed = False
        self._numbers = count(1)
        self._under_way: dict[int, Task[Any]] = {}
        self._results: dict[int, Result] = {}
        self._queued: list[Future[None]] = []
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        self._went_on.connect(self._on_went_on, Qt.ConnectionType.QueuedConnection)
        kind = Qt.ConnectionType.DirectConnection if inline else Qt.ConnectionType.QueuedConnection
        self._news.connect(self.changed, kind)
        if store is not None:
            self.attach(store)

    @property
    def is_ready(self) -> bool:
        """Whether the office is open."""
        return self._store is not None

    @property
    def store(self) -> Kept:
        """The open store, for what takes a whole store (backup, read-only state)."""
        if self._store is None:
            raise DeskError(
                _("No office is open."), _("Open one, or make a new one, from the File menu.")
            )
        return self._store

    def attach(self, store: Kept) -> None:
        """Open for business."""
        self._store = store
        store.listen(self._news.emit)
        self.ready.emit()

    def ask(self, verb: Callable[..., T], *args: Any, **named: Any) -> T:
        """Read, here and now."""
        return self.store.ask(verb, *args, **named)  # type: ignore[no-any-return]

    def look_up(self, verb: Callable[..., T], *args: Any, **named: Any) -> Task[T]:
        """Read in a worker, for what may take longer than a frame."""
        return self.run(self.store.ask, verb, *args, **named)

    def do(self, step: Callable[..., T], *args: Any, **named: Any) -> Task[T]:
        """Write, after whatever is being written, without making the window wait."""
        return self._start(True, self.store.do, step, *args, **named)

    def do_now(self, step: Callable[..., T], *args: Any, **named: Any) -> T:
        """Write and wait for the result: for closing, and where the next line needs the key."""
        self.finish()
        return self.store.do(step, *args, **named)  # type: ignore[no-any-return]

    def run(self, work: Callable[..., T], *args: Any, **named: Any) -> Task[T]:
        """Run what can last in a worker. A `progress` parameter of `work` is filled in."""
        return self._start(False, work, *args, **named)

    def undo(self) -> Task[str]:
        """Take back the last step of this session; the task brings its label."""
        return self._start(True, self.store.undo)

    def redo(self) -> Task[str]:
        """Do again what was taken back last; the task brings its label."""
        return self._start(True, self.store.redo)

    @property
    def can_undo(self) -> str:
        """The label of the step that Undo would take back, "" where there is none."""
        return self._store.can_undo if self._store is not None else ""

    @property
    def can_redo(self) -> str:
        """The label of the step that Redo would do again, "" where there is none."""
        return self._store.can_redo if self._store is not None else ""

    def finish(self) -> None:
        """Wait until everything that was to be written is written."""
        for queued in self._queued:
            queued.result()
        self._queued.clear()

    def bring(self, task: Task[Any]) -> None:
        """Wait until a task is written and give its result to who asked, here and now."""
        self.finish()
        self._on_came(task._number)

    def close(self) -> None:
        """Write what is to be written, cancel the rest, and let the workers go.

        Afterwards nothing more is begun: what is asked for ends at once, without an answer.
        """
        self._is_closed = True
        for task in list(self._under_way.values()):
            if not task._writes:
                task.cancel()
        self.finish()
        for workers in (self._writer, self._pool):
            if workers is not None:
                workers.shutdown(wait=True, cancel_futures=True)
        self._writer = self._pool = None
        for number, task in list(self._under_way.items()):
            if not task._writes:
                self._results.setdefault(number, (None, Stopped()))
                self._on_came(number)
        # News still on its way finds nobody: who asked now would ask a store that is closed.
        self.blockSignals(True)
        self._store = None

    def _start(self, writes: bool, work: Callable[..., T], *args: Any, **named: Any) -> Task[T]:
        number = next(self._numbers)
        task: Task[T] = Task(number, writes=writes)
        if self._is_closed:
            task._arrive(None, Stopped())
            return task
        if "progress" not in named and _takes_progress(work, args):
            report = task.progressed.emit if self._inline else partial(self._went_on.emit, number)
            task._progress = named["progress"] = Progress(report)
        progress = task._progress
        if self._inline:
            task._arrive(*_carry_out(progress, work, args, named), is_inline=True)
            return task
        self._under_way[number] = task
        queued = self._workers(writes).submit(self._work, number, progress, work, args, named)
        if writes:
            self._queued = [q for q in self._queued if not q.done()]
            self._queued.append(queued)
        return task

    def _work(
        self,
        number: int,
        progress: Progress,
        work: Callable[..., Any],
        args: tuple[Any, ...],
        named: dict[str, Any],
    ) -> None:
        """Work, in a worker's thread."""
        self._results[number] = _carry_out(progress, work, args, named)
        self._came.emit(number)

    def _on_came(self, number: int) -> None:
        if number in self._results:
            self._under_way.pop(number)._arrive(*self._results.pop(number))

    def _on_went_on(self, number: int, done: int, of: int) -> None:
        if number in self._under_way:
            self._under_way[number].progressed.emit(done, of)

    def _workers(self, writes: bool) -> ThreadPoolExecutor:
        if writes:
            self._writer = self._writer or ThreadPoolExecutor(1, "writer")
            return self._writer
        self._pool = self._pool or ThreadPoolExecutor(WORKERS, "worker")
        return self._pool


def _is_there(show: Callable[..., object]) -> bool:
    """Whether the pane a result is for still stands; its window may be closed by now."""
    owner = getattr(show, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _takes_progress(work: Callable[..., Any], args: tuple[Any, ...]) -> bool:
    """Whether `work`, or the verb it is given to carry out, has a parameter `progress`."""
    verb = args[0] if args and callable(args[0]) else work
    code = getattr(verb, "__code__", None)
    if code is None:
        return False
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return "progress" in names


def _carry_out(
    progress: Progress, work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]
) -> Result:
    try:
        if progress.is_cancelled:
            return None, Stopped()
        return work(*args, **named), None
    except Exception as error:
        return None, error


def _explain(error: DeskError) -> None:
    from PySide6.QtWidgets import QApplication

    from pressdesk.desktop import messages

    messages.explain(QApplication.activeWindow(), error)
