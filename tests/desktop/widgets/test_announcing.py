"""What happens away from the focus is said to a screen reader."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.editor import editorstatus
from pressdesk.desktop.releases.editor.editorstatus import EditorStatus
from pressdesk.desktop.releases.editor.findbar import FindBar
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.widgets import findstrip
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.formats.body import Paragraph, runs


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    for module in (findstrip, editorstatus):
        monkeypatch.setattr(module, "announce", lambda _widget, text: heard.append(text))
    return heard


def test_nothing_is_wrong_where_nobody_listens(qtbot: QtBot) -> None:
    status = EditorStatus()
    qtbot.addWidget(status)
    announce(status, "Saved")
    announce(status, "")


def test_a_text_that_could_not_be_saved_is_said(qtbot: QtBot, said: list[str]) -> None:
    status = EditorStatus()
    qtbot.addWidget(status)
    status.show_state("saving", "")
    status.show_state("saved", "")
    assert said == []
    status.show_state("failed", "The disk is full.")
    assert said == ["Not saved. The disk is full."]


def test_what_was_found_is_said_and_the_pen_comes_back(qtbot: QtBot, said: list[str]) -> None:
    body = BodyEdit("body")
    qtbot.addWidget(body)
    body.set_body((Paragraph(runs("a tide and a tide")),))
    bar = FindBar(lambda: [body])
    qtbot.addWidget(bar)
    body.show()
    body.activateWindow()
    body.setFocus()
    qtbot.waitUntil(body.hasFocus, timeout=2000)
    bar.open("", replace=False)
    bar.words.setText("tide")
    bar.words.setText("tidez")
    assert said == ["2 places", "Not found"]
    bar.leave()
    body.activateWindow()
    QApplication.processEvents()
    assert body.window().focusWidget() is body
    assert bar._from is body
