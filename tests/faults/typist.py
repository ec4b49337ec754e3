"""A child process that types into the program's editor without end, for `test_kill`.

Run with the office's file and the release's id. Each line it prints is "N T": N words were typed
by the time T (seconds, on the clock of the whole machine).
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.store.store import Store

KEY_EVERY = 15  # ms: as fast as the fastest of typists


def main() -> None:
    app = QApplication([])
    theme.apply(app, "light")
    clerk = Clerk(Store(Path(sys.argv[1])))
    pane = EditorPane(clerk)
    pane.show_release(int(sys.argv[2]))
    pane.resize(600, 500)
    pane.show()
    body = pane.page.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    word = 0
    letters: list[str] = []

    def press() -> None:
        nonlocal word
        if not letters:
            print(word, time.monotonic(), flush=True)
            word += 1
            letters.extend(f"w{word} ")
        char = letters.pop(0)
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(body, event)

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(KEY_EVERY)
    app.exec()


if __name__ == "__main__":
    main()
