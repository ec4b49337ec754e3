"""The program itself, in a process of its own, in whose window somebody types without end.

Run with the office's file and the release's id. The first line it prints is "said" and what the
window says by itself once it stands; each further one is "N T": N words were typed by the time T
(seconds, on the clock of the whole machine).
"""

import sys
import time

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk import cli
from pressdesk.desktop import application
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.widgets.toast import Toast

KEY_EVERY = 15  # ms: as fast as the fastest of typists
SETTLED = 200  # ms after all of it stands: what the window says by itself it has said


class TypedIn(QApplication):
    """Begins to type as soon as there is something to type in."""

    def exec(self) -> int:  # type: ignore[override]
        """Run the program as ever."""
        self._release = int(sys.argv[2])
        self._word = 0
        self._letters: list[str] = []
        self._look = QTimer(interval=50)
        self._look.timeout.connect(self._begin_where_it_stands)
        self._look.start()
        return super().exec()

    def _begin_where_it_stands(self) -> None:
        (window,) = [w for w in self.topLevelWidgets() if isinstance(w, MainWindow)]
        desk = window.findChild(Desk)
        if desk is None or desk._stages is None or not desk._stages.is_over:
            return
        self._look.stop()
        self._place = desk.workplace
        QTimer.singleShot(SETTLED, self._begin)

    def _begin(self) -> None:
        toast = Toast.over(self._place.window())
        print("said", toast.text, toast.hint if toast.text else "", flush=True)
        self._place.open_release(self._release)
        self._body = self._place.releases.editor.page.body
        self._body.setFocus()
        self._body.moveCursor(QTextCursor.MoveOperation.End)
        self._keys = QTimer(interval=KEY_EVERY)
        self._keys.timeout.connect(self._press)
        self._keys.start()

    def _press(self) -> None:
        if not self._letters:
            print(self._word, time.monotonic(), flush=True)
            self._word += 1
            self._letters.extend(f"w{self._word} ")
        letter, none = self._letters.pop(0), Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, letter)
        QApplication.sendEvent(self._body, event)


if __name__ == "__main__":
    vars(application)["QApplication"] = TypedIn
    sys.exit(cli.main([sys.argv[1]]))
