"""A window to photograph: on a screen that is none but large, with the example office of today."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screens import Stage


@dataclass(frozen=True)
class Look:
    """How the window is photographed; `sharp` pixels stand for one."""

    language: str
    theme: str
    width: int
    height: int
    sharp: int = 1

    @property
    def name(self) -> str:
        return f"{self.language}-{self.theme}-{self.width}"


def put_up_screen(sharp: int, size: tuple[int, int] = (1280, 720)) -> None:
    """Have Qt paint on a screen nobody sees; before Qt is loaded, and once in a process."""
    kept = Path(tempfile.mkdtemp(prefix="pressdesk-screen-")) / "screen.json"
    width, height = (side * sharp for side in size)
    screen = {
        "name": "none", "x": 0, "y": 0, "width": width, "height": height,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip
    kept.write_text(json.dumps({"screens": [screen]}), "utf-8")
    os.environ["QT_SCALE_FACTOR"] = str(sharp)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={kept}"
    for folder in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{folder}_HOME"] = str(kept.parent / folder.lower())


@contextmanager
def stage(look: Look) -> Iterator["Stage"]:
    """Give a stage whose window stands, empty, in its language, its theme and its size."""
    from PySide6.QtWidgets import QApplication

    from pressdesk.desktop import theme
    from pressdesk.desktop.clerk import Clerk
    from pressdesk.desktop.mainwindow import MainWindow
    from pressdesk.desktop.session import Session
    from pressdesk.desktop.speech import Speech
    from pressdesk.desktop.workplace import Workplace
    from pressdesk.store.store import Store
    from tests.screens import Stage

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, look.theme)
    speech = Speech(app)
    speech.speak(look.language)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        store = Store(folder / "Office.pressdesk")
        clerk, session = Clerk(store, inline=True), Session(folder / "settings.json")
        frame = MainWindow(session)
        frame.resize(look.width, look.height)
        work = Workplace(clerk, session, frame)
        frame.setCentralWidget(work)
        frame.show()
        work.furnish()
        work.show_office("Harbour Observatory", str(store.path))
        yield Stage(work, clerk, session, folder, datetime.now(UTC))
        work.let_go()
        frame.close()
        frame.deleteLater()
        clerk.close()
        store.close()
