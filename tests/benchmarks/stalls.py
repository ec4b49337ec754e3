"""The longest time the window does not answer while one works in a big office.

A real desk is opened on an office of 100,000 releases and 100,000 contacts; a script scrolls,
jumps, searches key by key, changes views, opens releases, types and asks the palette. A timer of
4 ms notes how late it comes, and how much of that the window's thread computed itself: the rest is
the machine's, or a worker's that held the interpreter. With `PRESSDESK_STACKS=1` the stacks of the
longest of its own are told.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.store.plain import glance
from tests.benchmarks.measure import Bench, Found, Row, run
from tests.benchmarks.window import open_desk

if TYPE_CHECKING:
    from pressdesk.desktop.desk import Desk

PEOPLE = RELEASES = 100_000
GOAL = 40.0  # ms of the window's own work
BEAT = 4  # ms between two looks
STACKS = 8  # told of everything done


class Watch(QObject):
    """Notes, for what is being done, how late the event loop came back: wall and own CPU."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = "start"
        self.late: dict[str, list[tuple[float, float]]] = {}
        self.stacks: list[tuple[float, str, str]] = []
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._main = threading.get_ident()
        self._is_over = False
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        if os.environ.get("PRESSDESK_STACKS"):
            threading.Thread(target=self._look, daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._is_over = True

    def _on_beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        late, own = (now - self._last) * 1e3 - BEAT, (cpu - self._cpu) * 1e3
        self.late.setdefault(self.doing, []).append((late, min(own, max(late, 0.0))))
        self._last, self._cpu = now, cpu

    def _look(self) -> None:
        """Keep the stack of the window's thread whenever it has long computed itself."""
        clock = time.pthread_getcpuclockid(self._main)
        while not self._is_over:
            time.sleep(0.005)
            own = time.clock_gettime(clock) - self._cpu
            if own > 0.020:
                frame = sys._current_frames().get(self._main)
                said: list[str] = []
                while frame is not None and len(said) < 9:
                    code = frame.f_code
                    said.append(f"{Path(code.co_filename).name}:{frame.f_lineno} {code.co_name}")
                    frame = frame.f_back
                # A frame kept would keep its painter alive beyond its painting.
                frame = None
                self.stacks.append((own, self.doing, " < ".join(said)))


Steps = Iterator[float]


def key(widget: QWidget, code: Qt.Key, text: str = "") -> None:
    """Press and release a key, as the window system would."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(widget, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))


def typing(widget: QWidget, words: str, pause: float = 0.06) -> Steps:
    """Type words at a brisk pace."""
    for letter in words:
        key(widget, Qt.Key.Key_unknown, letter)
        yield pause


def script(desk: "Desk", watch: Watch) -> Steps:
    """Do what one does, a pause (seconds) after each thing."""
    work = desk.workplace
    listed = work.releases.list
    view = listed._list
    yield 0.02  # what stood before the event loop ran, the empty desk, belongs to the start
    watch.doing = "settling in"
    while desk.office is None:
        yield 0.1
    yield 3.0
    watch.doing = "scrolling releases"
    bar = view.verticalScrollBar()
    for n in range(60):
        bar.setValue(n * 240)
        yield 0.016
    watch.doing = "jumping in releases"
    for n in range(20):
        bar.setValue(bar.maximum() * ((n * 7) % 20) // 20)
        yield 0.05
    watch.doing = "searching releases"
    word = work._clerk.ask(_a_word)
    for letters in (word, "the harbour", word[:5]):
        listed._search.clear()
        yield 0.3
        yield from typing(listed._search, letters)
        yield 0.4
    listed._search.clear()
    yield 1.0
    watch.doing = "opening releases"
    for n in range(8):
        listed.choose(listed._rows.ids[n * len(listed._rows.ids) // 9])
        yield 0.6
    watch.doing = "typing, autosave"
    body = work.releases.editor.page.body
    body.setFocus()
    yield from typing(body, "Seven harbours measured the tide by noon today. " * 3, 0.05)
    yield 2.0
    watch.doing = "changing views"
    for name in ("drafts", "this_month", "missing_fr", "archived", "all"):
        work.go_to("releases", name)
        yield 0.6
    watch.doing = "opening contacts"
    work.go_to("contacts")
    yield 1.5
    people = work.areas.contacts
    view = people.list._list
    watch.doing = "scrolling contacts"
    bar = view.verticalScrollBar()
    for n in range(60):
        bar.setValue(n * 240)
        yield 0.016
    for n in range(20):
        bar.setValue(bar.maximum() * ((n * 7) % 20) // 20)
        yield 0.05
    watch.doing = "searching contacts"
    for letters in ("elodie ber", "jean", "brelin"):
        people.list._search.clear()
        yield 0.3
        yield from typing(people.list._search, letters)
        yield 0.4
    people.list._search.clear()
    yield 0.8
    watch.doing = "opening contacts one by one"
    for _n in range(8):
        key(view, Qt.Key.Key_Down)
        yield 0.2
    watch.doing = "back to releases"
    work.go_to("releases")
    yield 1.0
    watch.doing = "palette"
    work.open_palette()
    yield 0.8
    assert work._palette is not None
    field = work._palette.focusWidget() or work._palette
    yield from typing(field, word + " jean")
    yield 0.6
    work._palette.close()
    yield 0.3


@glance
def _a_word(session: object) -> str:
    from pressdesk.releases import edit, find

    ids = find.ids(session, "all", "")  # type: ignore[arg-type]
    text = edit.draft(session, ids[len(ids) // 2]).texts[0]  # type: ignore[arg-type]
    return text.headline.split()[0].lower()


def play(app: QApplication, steps: Steps) -> None:
    """Run a script in the event loop and leave it at its end."""

    def go_on() -> None:
        pause = next(steps, None)
        if pause is None:
            app.quit()
        else:
            QTimer.singleShot(int(pause * 1000), go_on)

    QTimer.singleShot(0, go_on)
    app.exec()


def found(watch: Watch) -> Iterator[Found]:
    """Tell the longest stalls of everything done, and the longest of the window's own work."""
    worst = 0.0
    for doing, late in watch.late.items():
        wall, own = max(one[0] for one in late), max(one[1] for one in late)
        yield Row(f"{doing}: longest stall, the machine's too", wall)
        yield Row(f"{doing}: longest of the window's own work", own)
        if doing != "start":
            worst = max(worst, own)
    for doing in watch.late:
        stacks = sorted((one for one in watch.stacks if one[1] == doing), reverse=True)
        for own, _doing, stack in stacks[:STACKS]:
            print(f"{own * 1e3:6.0f} ms  {doing}: {stack}", file=sys.stderr)
    yield Row("longest stall of the window's own work", worst, most=GOAL)


def watched(bench: Bench, path: Path, script: Callable[["Desk", Watch], Steps]) -> Iterator[Found]:
    """Open an office in a window, do what a script says, and tell what was watched."""
    app = QApplication([])
    watch = Watch()
    desk = open_desk(app, path, bench.folder)
    play(app, script(desk, watch))
    watch.stop()
    desk._window.close()
    # The offscreen clipboard outlives Python, and what was copied into it would not.
    app.clipboard().clear()
    yield from found(watch)


def measure(bench: Bench) -> Iterator[Found]:
    """Open the big office and work in it."""
    yield from watched(bench, bench.own_office(PEOPLE, RELEASES), script)


if __name__ == "__main__":
    run(measure)
