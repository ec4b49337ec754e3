"""The one object a window is given: it asks and does in the office, and says what changed."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress

P = ParamSpec("P")
T = TypeVar("T")
WORKERS = 3


class Kept(Protocol):
    """What a clerk needs of the store."""

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
    """Work under way. `then` and `otherwise` are called in the window's thread, once at most."""

    progressed = Signal(int, int)
    ended = Signal()
    _arrived = Signal(object, object)

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._then: list[Callable[[T], object]] = []
        self._otherwise: Callable[[Exception], object] | None = None
        self._value: T | None = None
        self._error: BaseException | None = None
        self._is_over = False
        self._has_failed = False
        self._is_cancelled = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_over(self) -> bool:
        """Whether the result is in, or the task failed or was cancelled."""
        return self._is_over

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

    def _deliver(self, value: T | None, error: BaseException | None, here: bool) -> None:
        if here:
            self._on_arrived(value, error, is_inline=True)
        else:
            self._arrived.emit(value, error)

    def _on_arrived(
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

    def __init__(self, store: Kept | None = None, *, inline: bool = False) -> None:
        super().__init__()
        self._inline = inline
        self._store: Kept | None = None
        self._writer: ThreadPoolExecutor | None = None
        self._pool: ThreadPoolExecutor | None = None
        self._under_way: set[Task[Any]] = set()
        self._queued: list[Future[None]] = []
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

    def close(self) -> None:
        """Write what is to be written, cancel the rest, and let the workers go."""
        for task in list(self._under_way):
            if not task.property("writes"):
                task.cancel()
        self.finish()
        for workers in (self._writer, self._pool):
            if workers is not None:
                workers.shutdown(wait=True, cancel_futures=True)
        self._writer = self._pool = None
        # News still on its way finds nobody: who asked now would ask a store that is closed.
        self.blockSignals(True)
        self._store = None

    def _start(self, writes: bool, work: Callable[..., T], *args: Any, **named: Any) -> Task[T]:
        progress = Progress()
        task: Task[T] = Task(progress)
        task.setProperty("writes", writes)
        if "progress" not in named and _takes_progress(work, args):
            named["progress"] = Progress(task.progressed.emit)
            task._progress = named["progress"]
        if self._inline:
            _carry_out(task, True, work, args, named)
            return task
        self._under_way.add(task)
        task.ended.connect(lambda: self._under_way.discard(task))
        queued = self._workers(writes).submit(_carry_out, task, False, work, args, named)
        if writes:
            self._queued = [q for q in self._queued if not q.done()]
            self._queued.append(queued)
        return task

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
    task: Task[T], here: bool, work: Callable[..., T], args: tuple[Any, ...], named: dict[str, Any]
) -> None:
    try:
        task._progress.step(0, 0) if task._progress.is_cancelled else None
        value = work(*args, **named)
    except Exception as error:
        task._deliver(None, error, here)
    else:
        task._deliver(value, None, here)


def _explain(error: DeskError) -> None:
    from PySide6.QtWidgets import QApplication

    from pressdesk.desktop import messages

    messages.explain(QApplication.activeWindow(), error)
