"""The clerk's work comes back in the window's thread, its mishaps are explained, newest wins."""

import gc
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.base.progress import Progress
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.widgets.toast import Toast
from tests.desktop.handedover import of_qt_in


class Book:
    """A store of one list, enough to see order, threads and news."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.callbacks: list[Callable[[Any], None]] = []
        self.threads: set[str] = set()

    def ask(self, verb: Callable[..., Any], *args: Any, **named: Any) -> Any:
        return verb(self.written, *args, **named)

    def do(self, step: Callable[..., Any], *args: Any, **named: Any) -> Any:
        self.threads.add(threading.current_thread().name)
        value = step(self.written, *args, **named)
        for callback in self.callbacks:
            callback(list(self.written))
        return value

    def undo(self) -> str:
        return f"Undo {self.written.pop()}"

    def redo(self) -> str:
        return ""

    def listen(self, callback: Callable[[Any], None]) -> None:
        self.callbacks.append(callback)


def write(book: list[str], word: str) -> int:
    time.sleep(0.005)
    book.append(word)
    return len(book)


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def busy(qapp: QApplication, book: Book) -> Iterator[Clerk]:
    made = Clerk(book)
    yield made
    made.close()


def test_writing_is_in_order_in_one_thread_and_told_in_ours(
    qtbot: QtBot, busy: Clerk, book: Book
) -> None:
    seen: list[tuple[int, str]] = []
    busy.changed.connect(lambda _news: seen.append((0, threading.current_thread().name)))
    for word in "abc":
        busy.do(write, word).then(lambda n: seen.append((n, threading.current_thread().name)))
    qtbot.waitUntil(lambda: len(seen) == 6)
    assert book.written == ["a", "b", "c"]
    assert [n for n, _ in seen if n] == [1, 2, 3]
    assert {name for _, name in seen} == {threading.current_thread().name}
    assert threading.current_thread().name not in book.threads


def test_do_now_comes_after_what_was_queued(busy: Clerk, book: Book) -> None:
    busy.do(write, "first")
    assert busy.do_now(write, "second") == 2
    assert book.written == ["first", "second"]


def test_closing_writes_what_was_queued(qapp: QApplication, book: Book) -> None:
    clerk = Clerk(book)
    for word in "abcdef":
        clerk.do(write, word)
    clerk.close()
    assert book.written == list("abcdef")


def test_a_mishap_is_explained_to_who_asked(qtbot: QtBot, busy: Clerk) -> None:
    def fail() -> None:
        raise DeskError("The file is not there", hint="Choose another one.")

    told: list[Exception] = []
    busy.run(fail).otherwise(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "The file is not there"


def test_a_mishap_nobody_took_is_shown_in_the_window(qtbot: QtBot, book: Book) -> None:
    def fail() -> None:
        raise DeskError("The file is not there", hint="Choose another one.")

    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    Clerk(book, inline=True).run(fail)
    toast = Toast.over(window)
    qtbot.waitUntil(lambda: bool(toast.text))
    assert (toast.text, toast.hint) == ("The file is not there", "Choose another one.")


def test_a_bug_meets_the_excepthook(
    qtbot: QtBot, busy: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _value, _trace: met.append(kind.__name__))
    busy.run(lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(met))
    assert met == ["ZeroDivisionError"]


def test_cancel_stops_the_work_and_shows_nothing(qtbot: QtBot, busy: Clerk) -> None:
    started = threading.Event()

    def long_work(progress: Progress) -> str:
        for n in range(10_000):
            started.set()
            progress.step(n, 10_000)
            time.sleep(0.001)
        return "done"

    shown: list[str] = []
    task = busy.run(long_work).then(shown.append)
    assert started.wait(5)
    with qtbot.waitSignal(task.ended, timeout=3000):
        task.cancel()
    assert shown == []


def test_progress_reaches_the_window(qtbot: QtBot, busy: Clerk) -> None:
    go = threading.Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        progress.step(3, 7)

    seen: list[tuple[int, int, str]] = []
    task = busy.run(work)
    task.progressed.connect(
        lambda done, of: seen.append((done, of, threading.current_thread().name))
    )
    go.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(3, 7, threading.current_thread().name)]


def test_only_the_newest_question_is_answered(qtbot: QtBot, busy: Clerk) -> None:
    shown: list[int] = []
    newest = Newest[int](shown.append)
    asked: list[int] = []

    def find(n: int) -> int:
        asked.append(n)
        time.sleep(0.01)
        return n

    for n in range(50):
        newest.ask(busy.run, find, n)
    qtbot.waitUntil(lambda: not newest.is_busy)
    assert shown == [49]
    assert len(asked) < 5


def test_inline_work_is_over_when_the_call_returns(qapp: QApplication, book: Book) -> None:
    clerk = Clerk(book, inline=True)
    shown: list[int] = []
    assert clerk.run(lambda: 7).then(shown.append).is_over
    assert shown == [7]


def test_a_mishap_of_finished_work_goes_to_who_takes_it_and_never_to_then(
    qtbot: QtBot, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        raise DeskError("The disk is full.")

    explained: list[DeskError] = []
    monkeypatch.setattr("pressdesk.desktop.clerk._explain", explained.append)
    clerk = Clerk(book, inline=True)
    told: list[str] = []
    shown: list[int] = []
    task = clerk.run(fail).otherwise(lambda error: told.append(str(error)))
    task.then(shown.append)
    nobody = clerk.run(fail)
    qtbot.waitUntil(lambda: len(explained) == 1)
    assert nobody.is_over
    assert told == ["The disk is full."]
    assert shown == []


class Answer:
    """Something large that a worker brings."""


def test_what_was_brought_is_let_go_once_it_is_shown(qtbot: QtBot, busy: Clerk) -> None:
    brought: list[weakref.ref[Answer]] = []
    tasks: list[weakref.ref[object]] = []
    for _n in range(5):
        tasks.append(weakref.ref(busy.run(Answer).then(lambda a: brought.append(weakref.ref(a)))))
    tasks.append(weakref.ref(busy.do(lambda _book: 0)))
    qtbot.waitUntil(lambda: len(brought) == 5 and not busy._under_way)
    gc.collect()
    assert [one() for one in (*brought, *tasks)] == [None] * 11


def test_tasks_die_in_the_windows_thread(qtbot: QtBot, busy: Clerk) -> None:
    """One that a worker lets go last would be deleted while its event is still being handled."""
    threads: list[int] = []
    shown: list[int] = []
    busy.run(int).then(shown.append)  # the thread that works is there
    was, _ = sys.getswitchinterval(), sys.setswitchinterval(1e-6)
    try:
        for _n in range(300):
            task = busy.run(int).then(shown.append)
            weakref.finalize(task, lambda: threads.append(threading.get_ident()))
            del task
        qtbot.waitUntil(lambda: len(shown) == 301)
    finally:
        sys.setswitchinterval(was)
    assert len(threads) == 300
    assert set(threads) == {threading.get_ident()}


def test_a_closed_clerk_begins_nothing(
    qtbot: QtBot, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question that waited for another one would meet a closed store, and say so in a box."""
    explained: list[DeskError] = []
    monkeypatch.setattr("pressdesk.desktop.clerk._explain", explained.append)
    clerk = Clerk(book)
    begun, go = threading.Event(), threading.Event()
    shown: list[object] = []
    newest = Newest[Any](shown.append)

    def slow() -> None:
        begun.set()
        go.wait(5)

    def late() -> None:
        clerk.ask(len)

    newest.ask(clerk.run, slow)
    newest.ask(clerk.run, late)
    assert begun.wait(5)
    threading.Timer(0.05, go.set).start()
    clerk.close()
    qtbot.wait(50)
    assert not newest.is_busy
    assert not [t for t in threading.enumerate() if t.name.startswith("worker")]
    assert (shown, explained) == ([], [])


def test_closing_ends_what_never_began(qapp: QApplication, book: Book) -> None:
    clerk = Clerk(book)
    ended: list[int] = []
    for n in range(20):
        clerk.run(time.sleep, 0.01).ended.connect(lambda n=n: ended.append(n))
    clerk.close()
    assert sorted(ended) == list(range(20)), "whoever waits with a strip is told"


def test_what_was_written_is_brought_here_and_now(busy: Clerk) -> None:
    shown: list[int] = []
    busy.do(write, "a").then(shown.append)
    task = busy.do(write, "b").then(shown.append)
    busy.bring(task)
    assert shown == [2]
    busy.bring(task)
    assert shown == [2]


def test_what_of_qt_a_worker_would_be_given_is_found(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for work in (partial(print, label), lambda: label, ([{"text": label.text}],), label.setText):
        assert of_qt_in(work).endswith("QLabel")
    assert not of_qt_in(partial(print, "label"))
