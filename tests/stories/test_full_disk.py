"""The disk fills up while one types: it is said, no word goes, and saving takes itself up again."""

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.formats.body import Paragraph, body_text
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import backup
from pressdesk.store.store import Store


@contextmanager
def no_room(path: Path) -> Iterator[None]:
    """Let no file grow beyond what the office's log has now: as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = path.with_name(path.name + "-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def type_in(pane: EditorPane, text: str) -> None:
    body = pane.page.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    for char in text:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(body, event)


def test_a_full_disk_costs_no_word(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, "light")
    path = tmp_path / "Office.pressdesk"
    store = Store(path)
    clerk = Clerk(store)
    text = TextDraft("en", "Full", body=(Paragraph(),))
    release = clerk.do_now(edit.create, ReleaseDraft(texts=(text,)), datetime.now(UTC))
    pane = EditorPane(clerk)
    qtbot.addWidget(pane)
    pane.show_release(release)
    pane.resize(700, 600)
    pane.show()
    type_in(pane, "Before it. ")
    assert pane.flush()
    elsewhere = tmp_path / "Elsewhere.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(elsewhere), ""))
    with no_room(path):
        type_in(pane, "Meanwhile. ")
        began = time.monotonic()
        qtbot.waitUntil(lambda: "disk is full" in pane.status.state_text, timeout=4_000)
        assert time.monotonic() - began < 2.5
        assert str(tmp_path) in pane.status._state.toolTip()
        type_in(pane, "And on. ")
        assert not pane.flush(), "it does not say that it is saved"
        pane.status.rescue_requested.emit()
        assert "Before it. Meanwhile. And on." in elsewhere.read_text("utf-8")
        assert "Before it. Meanwhile. And on." in body_text(pane.draft.text("en").body)
    # Nobody presses anything: it takes itself up again.
    qtbot.waitUntil(lambda: pane.status.state_text == "Saved", timeout=9_000)
    kept = body_text(clerk.ask(edit.draft, release).text("en").body)
    assert "Before it. Meanwhile. And on." in kept
    pane.close()
    clerk.close()
    store.close()
    assert not backup.fault_of(path)
