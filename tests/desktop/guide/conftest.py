"""A workplace whose guide can be opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.workplace import Workplace


@pytest.fixture
def workplace(qapp: QApplication, clerk: Clerk, tmp_path: Path) -> Iterator[Workplace]:
    session = Session(tmp_path / "settings.json")
    frame = MainWindow(session)
    frame.resize(1280, 720)
    made = Workplace(clerk, session, frame)
    frame.setCentralWidget(made)
    frame.show()
    made.furnish()
    yield made
    made.let_go()
    frame.close()
    # Left to itself a window outlives its test, and each change of theme dresses all of them.
    frame.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
