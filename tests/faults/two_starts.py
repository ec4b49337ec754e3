"""Two starts on one office, and a start after a kill: one window, and no question."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.faults.counting import Count, Found, Ground, run

PATIENCE = 60  # seconds


class Watched(QApplication):
    """Says "stands" once the window stands, and "called" when another start asks for it."""

    def exec(self) -> int:  # type: ignore[override]
        """Run the program as ever."""
        self._look = QTimer(interval=50)
        self._look.timeout.connect(self._say_when_it_stands)
        self._look.start()
        return super().exec()

    def _say_when_it_stands(self) -> None:
        from pressdesk.desktop.desk import Desk
        from pressdesk.desktop.mainwindow import MainWindow

        (window,) = [w for w in self.topLevelWidgets() if isinstance(w, MainWindow)]
        desk = window.findChild(Desk)
        if desk is not None and desk._stages is not None and desk._stages.is_over:
            self._look.stop()
            desk.called.connect(lambda: print("called", flush=True))
            print("stands", desk.workplace.banner.text, flush=True)


def harm(ground: Ground) -> Iterator[Found]:
    """Start it, start it again at once or later, kill it, start it again."""
    from tests.faults.processes import begun, first_line, kill

    raised = Count("two starts on one file: the second raises the first's window")
    stale = Count("a stale lock opens without asking")
    office = ground.room("two") / "Harbour.pressdesk"
    from pressdesk.store.store import Store

    Store(office).close()
    slowest = 0.0
    first = begun("-m", "tests.faults.two_starts", "--as-program", office)
    first_line(first)
    for number in range(ground.times(20)):
        began = time.monotonic()
        with raised.attempt(number):
            second = begun("-m", "tests.faults.two_starts", "--as-program", office)
            try:
                assert _ended(second), "the second start goes on beside the first"
                assert first_line(first) == "called", "the first window was not raised"
            finally:
                kill(second)
            slowest = max(slowest, time.monotonic() - began)
        if number % 5 and number != 1:
            continue
        kill(first)
        with stale.attempt(number):
            assert Path(f"{office}.lock").exists(), "no lock was left"
            first = begun("-m", "tests.faults.two_starts", "--as-program", office)
            assert first_line(first) == "stands", "it says something"
    kill(first)
    yield raised.result(f"within {slowest:.1f} s, the start of Python included")
    yield stale.result()


def _ended(running: "subprocess.Popen[str]") -> bool:
    try:
        return running.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    if sys.argv[1:2] == ["--as-program"]:
        from pressdesk import cli
        from pressdesk.desktop import application

        vars(application)["QApplication"] = Watched
        sys.exit(cli.main(sys.argv[2:]))
    run(harm)
