"""Work of many parts done one part a turn of the event loop, so that the window answers between."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer


class Stages(QObject):
    """Does the next part whenever the window has nothing else to do; ends with the last one."""

    def __init__(self, parts: Iterator[object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._is_over = False
        # Begun anew after each part: one that repeats goes before timers that are late already.
        self._timer = QTimer(self, interval=1, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Whether all parts are done, or given up."""
        return self._is_over

    def stop(self) -> None:
        """Leave the parts not yet done undone."""
        self._is_over = True
        self._timer.stop()

    def _go_on(self) -> None:
        try:
            next(self._parts)
        except StopIteration:
            self._is_over = True
        else:
            if not self._is_over:
                self._timer.start()


def load(package: str, *names: str) -> Iterator[None]:
    """Load modules of `pressdesk.desktop` one by one: a library of Qt alone takes a few frames."""
    for name in names:
        import_module(f"pressdesk.desktop.{package}.{name}")
        yield
