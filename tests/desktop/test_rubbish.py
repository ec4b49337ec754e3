"""Windows that hang together in circles are taken apart in their own thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.rubbish import Rubbish


class Circle(QWidget):
    """Holds itself, as a window does whose buttons call it."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def rubbish(qtbot: QtBot) -> Iterator[Rubbish]:
    gc.collect()
    parent = QObject()
    made = Rubbish(parent)
    yield made
    made.stop()
    assert gc.isenabled()


def work() -> None:
    kept = [[n] for n in range(50_000)]
    assert kept


def test_a_worker_never_takes_a_window_apart(rubbish: Rubbish, qtbot: QtBot) -> None:
    died_in: list[threading.Thread] = []
    window = Circle()
    weakref.finalize(window, lambda: died_in.append(threading.current_thread()))
    del window
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert not died_in
    for _n in range(2000):
        list(map(dict, [()] * 4))
    kept = [[n] for n in range(5_000)]
    rubbish.look()
    assert died_in == [threading.main_thread()] and kept
