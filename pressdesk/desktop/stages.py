"""Work of many parts done one part a turn of the event loop, so that the window answers between."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer


class Stages(QObject):
    """Does the next part whenever the window has nothing else to do; ends with the last one."""

    def __init__(self, parts: Iterator[object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Whether all parts are done, or given up."""
        return not self._timer.isActive()

    def stop(self) -> None:
        """Leave the parts not yet done undone."""
        self._timer.stop()

    def _go_on(self) -> None:
        try:
            next(self._parts)
        except StopIteration:
            self.stop()


def load(package: str, *names: str) -> Iterator[None]:
    """Load modules of `pressdesk.desktop` one by one: a library of Qt alone takes a few frames."""
    for name in names:
        import_module(f"pressdesk.desktop.{package}.{name}")
        yield
