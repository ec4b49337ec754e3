"""What benchmarks with a window share: an application, keys as the system sends them, patience."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.desktop import theme

if TYPE_CHECKING:
    from pressdesk.desktop.desk import Desk


def application() -> QApplication:
    """Return the application, dressed as ours is."""
    made = QApplication([])
    theme.apply(made, "light")
    return made


def settle(seconds: float) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(is_so: Callable[[], object], seconds: float = 30.0) -> None:
    """Let the event loop run until something is so.

    It sleeps between events, as a window does: one that spins takes the interpreter from the
    workers it waits for.
    """
    until = time.perf_counter() + seconds
    wake = QTimer(interval=500)
    wake.start()
    while not is_so():
        if time.perf_counter() > until:
            raise TimeoutError("what was waited for did not come")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def press(widget: QWidget, letter: str) -> None:
    """Press a key, as the window system would, and return once it is handled."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, none, letter))


class PaintWatch(QObject):
    """Notes when a widget was painted last: `painted` is that moment, 0 from `begin` until then.

    What is painted only counts once it is through: a paint under way may still show what was.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0.0
        self._round = 0
        widget.installEventFilter(self)

    def begin(self) -> None:
        """Wait for the next paint that begins."""
        self.painted = 0.0
        self._round += 1

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QApplication.postEvent(self, Painted(self._round))
        return False

    def event(self, event: QEvent) -> bool:
        if isinstance(event, Painted) and event.round == self._round:
            self.painted = self.painted or time.perf_counter()
        return True


class Painted(QEvent):
    """Sent after a paint, by which it has returned."""

    def __init__(self, number: int) -> None:
        super().__init__(QEvent.Type.User)
        self.round = number


def open_desk(app: QApplication, path: Path, folder: Path) -> "Desk":
    """Open the program's own window on an office, with settings of its own."""
    from pressdesk.desktop.desk import Desk
    from pressdesk.desktop.mainwindow import MainWindow
    from pressdesk.desktop.session import Session
    from pressdesk.desktop.single import Single

    session = Session(folder / "settings.json")
    window = MainWindow(session)
    window.resize(1480, 920)
    window.show()
    desk = Desk(app, session, window)
    single = Single(path)
    single.take()
    desk.begin(path, single)
    return desk
