"""Rubbish looked for in the window's own thread alone, so that no widget ever dies in a worker.

Python's collector runs in whatever thread happens to ask for memory. Where that is a worker, the
windows that hang together in circles are taken apart there, while Qt uses them here: that ends the
program, now and then, without a word.
"""

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
SELDOM = 30.0  # seconds between two looks at everything, which may take a frame


class Rubbish(QObject):
    """Takes the collector over for as long as it lives, and gives it back then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looked_at = monotonic()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Look through what is young, and now and then through everything, as Python would."""
        for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if age == 2 and monotonic() - self._looked_at < SELDOM:
                continue
            if most and count > most:
                gc.collect(age)
                if age == 2:
                    self._looked_at = monotonic()

    def stop(self) -> None:
        """Let Python look for itself again."""
        self._timer.stop()
        gc.enable()
