"""A workplace whose guide can be opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.workplace import Workplace


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = i18n.spoken()
    i18n.speak(request.param)
    yield str(request.param)
    i18n.speak(before)


@pytest.fixture
def workplace(qtbot: QtBot, clerk: Clerk, tmp_path: Path) -> Iterator[Workplace]:
    session = Session(tmp_path / "settings.json")
    frame = MainWindow(session)
    qtbot.addWidget(frame)
    frame.resize(1280, 720)
    made = Workplace(clerk, session, frame)
    frame.setCentralWidget(made)
    frame.show()
    made.furnish()
    yield made
    made.let_go()
    frame.close()
