"""Offices that are broken, newer, foreign or gone, opened in the window: a sentence, no harm."""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop import theme
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.office import Office
from pressdesk.store import backup
from pressdesk.store.settings import OfficeSettings


def office(path: Path) -> Path:
    """Make an office large enough to be broken in its midst, with a copy of yesterday."""
    made = Office.open(path, create=True)
    made.save_settings(OfficeSettings(name="Harbour " + "x" * 200_000))
    backup.daily(path, date(2026, 11, 22))
    made.close()
    return path


def break_page(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\x5a" * 4096 * 20)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version=99")


def foreign(path: Path) -> None:
    path.unlink()
    backup.newest_good(path).unlink()  # type: ignore[union-attr]
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE a (b)")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


COPIES, ANOTHER = ["Open the copy", "All copies…"], ["Open another office…"]
DAMAGE: dict[str, tuple[Callable[[Path], object], str, list[str]]] = {
    "broken pages": (break_page, "is damaged", COPIES),
    "cut short": (lambda p: os.truncate(p, p.stat().st_size // 2), "is damaged", COPIES),
    "empty": (lambda p: os.truncate(p, 0), "is damaged", COPIES),
    "noise": (lambda p: p.write_bytes(bytes(range(256)) * 99), "is damaged", COPIES),
    "newer": (newer, "newer PressDesk", ANOTHER),
    "foreign": (foreign, "not an office of PressDesk", ANOTHER),
    "missing": (Path.unlink, "There is no office", ANOTHER),
    "a pipe": (pipe, "not an office of PressDesk", ANOTHER),
}


def prints(folder: Path) -> dict[str, str]:
    """Return what lies in a folder, by fingerprint; locks and our own settings apart."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix not in (".lock", ".json")
    }


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Desk]]:
    windows: list[MainWindow] = []

    def begin(path: Path) -> Desk:
        session = Session(tmp_path / "settings.json")
        session.change(theme="light")
        window = MainWindow(session)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        made = Desk(qapp, session, window)
        single = Single(path)
        assert not single.is_taken()
        made.begin(path, single)
        return made

    hook = sys.excepthook
    yield begin
    for window in windows:
        window.may_close = lambda: True
        window.close()
    sys.excepthook = hook
    i18n.speak("en")
    theme.apply(qapp, "light")


@pytest.mark.parametrize("way", ["command line", "menu"])
@pytest.mark.parametrize("name", DAMAGE)
def test_what_cannot_be_opened_is_said_and_left_as_it_is(
    name: str, way: str, tmp_path: Path, qtbot: QtBot, begin: Callable[[Path], Desk]
) -> None:
    if way == "menu" and name not in ("broken pages", "newer", "a pipe"):
        return  # told from the command line already, by the very same path
    damage, says, offers = DAMAGE[name]
    folder = tmp_path / "offices"
    folder.mkdir()
    path = office(folder / "Harbour.pressdesk")
    damage(path)
    before = prints(folder)
    if way == "command line":
        desk = begin(path)
    else:
        desk = begin(office(tmp_path / "First.pressdesk"))
        qtbot.waitUntil(lambda: desk.office is not None)
        desk.open(path)
    qtbot.waitUntil(lambda: bool(desk.workplace.banner.text))
    assert says in desk.workplace.banner.text
    assert [b.text() for b in desk.workplace.banner.findChildren(QPushButton)] == offers
    assert prints(folder) == before
    # What one may do then is answered with a sentence as well, and never with a bug.
    QTimer.singleShot(0, desk.workplace.releases.new_release)
    qtbot.waitUntil(lambda: Toast.over(desk.workplace.window()).text == "No office is open.")
    assert prints(folder) == before
    if offers == COPIES:
        desk.workplace.banner.findChildren(QPushButton)[0].click()
        qtbot.waitUntil(lambda: desk.office is not None)
        assert desk.office is not None and desk.office.title.startswith("Harbour")
        assert desk.office.path.parent == folder, "a copy is never written in itself"
        now = prints(folder)
        assert {file: now[file] for file in before} == before


def test_one_goes_back_to_a_copy_from_an_office_that_cannot_be_opened(
    tmp_path: Path, qtbot: QtBot, begin: Callable[[Path], Desk]
) -> None:
    path = office(tmp_path / "Harbour.pressdesk")
    copy = backup.newest_good(path)
    assert copy is not None
    break_page(path)
    broken = path.read_bytes()
    desk = begin(path)
    qtbot.waitUntil(lambda: bool(desk.workplace.banner.text))
    desk._safe.return_wished.emit(copy)
    qtbot.waitUntil(lambda: desk.office is not None, timeout=15_000)
    assert desk.office is not None and desk.office.path == path
    assert desk.office.title.startswith("Harbour")
    qtbot.waitUntil(lambda: desk._stages is not None and desk._stages.is_over, timeout=30_000)
    assert not desk.workplace.banner.text
    (aside,) = backup.folder_of(path).glob("*before restoring*.pressdesk")
    assert aside.read_bytes() == broken


def test_a_copy_that_cannot_be_made_is_said(
    tmp_path: Path, qtbot: QtBot, begin: Callable[[Path], Desk]
) -> None:
    path = office(tmp_path / "Harbour.pressdesk")
    desk = begin(path)
    qtbot.waitUntil(lambda: desk._stages is not None and desk._stages.is_over, timeout=30_000)
    with path.open("rb+") as file:
        file.seek(-40_000, os.SEEK_END)
        file.write(b"\x5a" * 30_000)
    desk._safe.look_after()
    qtbot.waitUntil(lambda: bool(desk.workplace.banner.text))
    assert "“Harbour.pressdesk” is damaged" in desk.workplace.banner.text
    assert "2026-11-22" in desk.workplace.banner.text


def test_a_second_start_waits_for_a_window_that_is_only_opening(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    import subprocess

    path = tmp_path / "Harbour.pressdesk"
    first = Single(path)
    assert first.take()
    call = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from pressdesk.desktop.single import Single; app = QCoreApplication([]);"
        "print('begun', flush=True); print(Single(Path(sys.argv[1])).is_taken())"
    )
    came: list[int] = []
    with subprocess.Popen(
        [sys.executable, "-c", call, str(path)], stdout=subprocess.PIPE, text=True
    ) as second:
        assert second.stdout is not None
        assert second.stdout.readline().strip() == "begun"
        qtbot.wait(500)
        first.listen(lambda _files: came.append(1))
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=15_000)
        assert second.stdout.read().strip() == "True"
    first.release()
    assert came
