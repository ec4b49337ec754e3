"""The program's own window for a fault: opened, typed in, and put away without a trace."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.base import i18n
from pressdesk.desktop import theme
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from tests.benchmarks.window import application, open_desk, press, wait_until


@contextmanager
def opened(path: Path, settings: Path) -> Iterator[Desk]:
    """Open the window on an office and wait until all of it stands, or why it does not."""
    app = QApplication.instance()
    hook = sys.excepthook
    desk = open_desk(app if isinstance(app, QApplication) else application(), path, settings)
    window = desk._window
    try:
        wait_until(lambda: stands(desk) or bool(desk.workplace.banner.text))
        yield desk
    finally:
        window.may_close = lambda: True
        window.close()
        window.deleteLater()
        sys.excepthook = hook
        i18n.speak("en")
        if isinstance(app, QApplication):
            theme.apply(app, "light")
        QApplication.processEvents()


def stands(desk: Desk) -> bool:
    """Whether all of the window is built."""
    return desk._stages is not None and desk._stages.is_over


def type_in(pane: EditorPane, text: str) -> None:
    """Type at the end of the text, letter by letter."""
    body = pane.page.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    for letter in text:
        press(body, letter)
