"""A bug ends in a calm word after everything typed is saved, and a report without any person."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.base.paths import state_folder
from pressdesk.desktop.crash import CrashDialog, CrashHook
from pressdesk.desktop.widgets.toast import Toast

pytestmark = pytest.mark.answers_boxes
SECRETS = ("Zofia", "Kowalczyk", "zofia@office.example", "Merger at noon", "+33 6 12")


class Doer(QObject):
    deed = Signal()


@pytest.fixture
def saved(qapp: QApplication) -> Iterator[list[str]]:
    saved: list[str] = []
    before = sys.excepthook
    CrashHook(lambda: saved.append("flushed") is None).install()
    yield saved
    sys.excepthook = before


def fail(headline: str) -> None:
    name, address = SECRETS[0] + " " + SECRETS[1], SECRETS[2]
    try:
        raise ValueError(f"{name} <{address}> {SECRETS[4]}")
    except ValueError as cause:
        raise KeyError(headline) from cause


def shown() -> CrashDialog | None:
    box = QApplication.activeModalWidget()
    return box if isinstance(box, CrashDialog) else None


def raise_it(what: Exception | None = None) -> None:
    """Meet an exception as the hook does, whatever the tests' own hook would make of it."""
    try:
        if what is not None:
            raise what
        fail(SECRETS[3])
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_text_is_saved_first_and_the_report_names_nobody(qtbot: QtBot, saved: list[str]) -> None:
    seen: list[str] = []

    def look() -> None:
        box = shown()
        assert box is not None
        assert saved == ["flushed"]
        seen.append(box.findChild(QPlainTextEdit).toPlainText())
        button = next(b for b in box.findChildren(QPushButton) if b.text() == "Go on")
        button.click()

    QTimer.singleShot(200, look)
    raise_it()
    qtbot.waitUntil(lambda: bool(seen) and shown() is None)
    kept = [file.read_text("utf-8") for file in state_folder().iterdir()]
    for text in (*seen, *kept):
        assert "KeyError" in text and "ValueError" in text and "in fail" in text
        assert not [word for word in SECRETS if word in text]


def test_the_same_bug_again_and_another_one_meanwhile_open_one_dialog(
    qtbot: QtBot, saved: list[str]
) -> None:
    opened: list[CrashDialog] = []

    def look() -> None:
        box = shown()
        if box is None:
            return
        if box not in opened:
            opened.append(box)
            raise_it(RuntimeError("in the dialog"))
            raise_it()
            QTimer.singleShot(80, box.accept)

    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
    for _time in range(5):
        raise_it()
    qtbot.wait(400)
    watch.stop()
    assert len(opened) == 1


def test_a_mishap_nobody_waited_for_is_a_sentence_and_no_bug(
    qtbot: QtBot, saved: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    raise_it(DeskError("The disk went away.", "Plug it in again."))
    qtbot.waitUntil(lambda: Toast.over(window).text == "The disk went away.")
    assert shown() is None and not state_folder().exists()
