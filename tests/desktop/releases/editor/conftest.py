"""The editor on the release that a test calls `key`."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane


@pytest.fixture
def pane(clerk: Clerk, qtbot: QtBot, key: int) -> Iterator[EditorPane]:
    made = EditorPane(clerk)
    qtbot.addWidget(made)
    made.resize(620, 700)
    made.show()
    made.show_release(key)
    yield made
    made.put_away()
