"""The start: what is loaded before the first paint, one window per office, another office."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop import theme
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single
from pressdesk.office import Office
from pressdesk.releases import edit, find
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import copies

# What may be loaded of ours and of others before the window is painted, and nothing else.
OURS = {
    "pressdesk", "pressdesk.base", "pressdesk.base.errors", "pressdesk.base.i18n",
    "pressdesk.base.paths", "pressdesk.base.settings", "pressdesk.desktop",
    "pressdesk.desktop.application", "pressdesk.desktop.mainwindow", "pressdesk.desktop.session",
    "pressdesk.desktop.single", "pressdesk.desktop.tokens",
}  # fmt: skip
OTHERS = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "platformdirs"}

PAINT = """
import sys
before = set(sys.modules)
from PySide6.QtWidgets import QApplication
from pressdesk.desktop import application
from pressdesk.desktop.mainwindow import MainWindow
def tell(self):
    known = sys.stdlib_module_names
    loaded = {m for m in set(sys.modules) - before if m.split(".")[0] not in known}
    print(*sorted(loaded), sep="\\n")
    QApplication.exit(0)
application._Begun._furnish = tell
application.run()
"""


def test_nothing_heavy_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINT], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = {m for m in done.stdout.split() if not m.startswith("_")}
    assert {m for m in loaded if m.startswith("pressdesk")} <= OURS
    assert {m.split(".")[0] for m in loaded} - {"pressdesk"} <= OTHERS


# What is first asked or done when the first releases stand in the list.
LATER = ("pressdesk.contacts", "pressdesk.lists", "pressdesk.typeset", "pressdesk.formats.proof")

ROWS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from pressdesk.desktop import application
from pressdesk.desktop.releases.listpane import ReleaseListPane
begin = ReleaseListPane._begin
def began(pane):
    pane.listed.connect(lambda _count: (print(*sorted(sys.modules)), QApplication.exit(0)))
    begin(pane)
ReleaseListPane._begin = began
application.run(Path(sys.argv[1]))
"""


def test_nothing_of_people_and_pages_before_the_first_rows(tmp_path: Path) -> None:
    path = tmp_path / "One.pressdesk"
    Office.open(path, create=True).close()
    done = subprocess.run(
        [sys.executable, "-c", ROWS, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
    )
    loaded = done.stdout.splitlines()[0].split()
    assert "pressdesk.releases.find" in loaded
    assert not [m for m in loaded if m.startswith((*LATER, "sqlalchemy", "PySide6.QtNetwork"))]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    Office.open(tmp_path / "One.pressdesk", create=True).close()
    session = Session(tmp_path / "settings.json")
    session.change(theme="light")
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    made = Desk(qapp, session, window)
    single = Single(tmp_path / "One.pressdesk")
    assert single.take()
    made.begin(tmp_path / "One.pressdesk", single)
    qtbot.waitUntil(lambda: made.office is not None)
    qtbot.wait(50)
    yield made
    window.close()
    sys.excepthook = sys.__excepthook__
    made._speech.speak("en")  # Qt's own words too, which later tests read
    theme.apply(qapp, "light")


def test_an_office_opens_and_is_named(desk: Desk) -> None:
    assert desk.window_title == "One – PressDesk"
    assert desk.workplace.navigation.place == ("releases", "")


def test_a_second_start_finds_the_office_taken_and_calls_the_first(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    call = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from pressdesk.desktop.single import Single; app = QCoreApplication([]);"
        "s = Single(Path(sys.argv[1]));"
        "print(s.take(), s.is_taken([Path(sys.argv[2])]))"
    )
    people = tmp_path / "people.vcf"
    people.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Roy\r\nEND:VCARD\r\n", newline="")
    brought: list[list[Path]] = []
    desk.workplace.drops.people_dropped.connect(brought.append)
    came: list[int] = []
    desk.called.connect(lambda: came.append(1))
    with subprocess.Popen(
        [sys.executable, "-c", call, str(tmp_path / "One.pressdesk"), str(people)],
        stdout=subprocess.PIPE,
        text=True,
    ) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=15_000)
        assert second.stdout is not None
        assert second.stdout.read().split() == ["False", "True"]
    assert came
    qtbot.waitUntil(lambda: brought == [[people]], timeout=15_000)
    desk.workplace.let_go()


def test_without_an_office_another_can_still_be_opened_from_the_menu(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "No.pressdesk").write_text("no office")
    desk.open(tmp_path / "No.pressdesk")
    qtbot.waitUntil(lambda: not desk.workplace.banner.isHidden())
    names = [one.objectName() for one in desk.workplace.menus.all_actions()]
    assert "app.open_office" in names and "release.new" not in names


def test_a_lock_left_by_a_dead_process_is_taken(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from pressdesk.desktop.single import Single;"
        "s = Single(Path(sys.argv[1])); print(s.take(), flush=True); os._exit(9)"
    )
    office = str(tmp_path / "Dead.pressdesk")
    done = subprocess.run(
        [sys.executable, "-c", code, office], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "True"
    assert Single(Path(office)).take()


def test_another_office_takes_the_place_of_the_first(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.open(tmp_path / "Two.pressdesk", create=True)
    qtbot.waitUntil(lambda: desk.office is not None)
    assert desk.window_title == "Two – PressDesk"
    assert Single(tmp_path / "One.pressdesk").take(), "the first one was let go"


def test_one_goes_back_to_a_copy_and_may_come_back(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    first = desk.office
    assert first is not None
    copy = first.back_up(date(2026, 11, 23))
    assert copy is not None
    draft = ReleaseDraft(texts=(TextDraft("en", headline="Later"),))
    first.store.do(edit.create, draft, datetime.now(UTC))
    desk._go_back_to(copy)
    qtbot.waitUntil(lambda: desk.office is not None and desk.office is not first)
    office = desk.office
    assert office is not None and office.path == tmp_path / "One.pressdesk"
    assert not office.store.ask(find.ids)
    kept = [path for path in copies.all_copies(office.path) if "before restoring" in path.stem]
    assert copies.look_into(kept[0]).newest == ("Later",)


def test_one_comes_back_to_the_release_one_left(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    for headline in ("Tides", "Storms", "Buoys"):
        text = TextDraft("en", headline)
        desk.workplace._clerk.do_now(
            edit.create, ReleaseDraft(texts=(text,)), datetime(2026, 11, 24, tzinfo=UTC)
        )
    desk.workplace.go_to("releases", "drafts")
    desk.workplace.releases.open(2)
    qtbot.waitUntil(lambda: desk.workplace.place == ("releases", "drafts", 2))
    desk.open(tmp_path / "Two.pressdesk", create=True)
    qtbot.waitUntil(lambda: desk.office is not None)
    assert desk.workplace.place[2] == 0, "a release of that number may be another one here"
    assert desk._session.place_in(tmp_path / "One.pressdesk") == ("drafts", 2)
    desk.open(tmp_path / "One.pressdesk")
    qtbot.waitUntil(lambda: desk.workplace.releases.list.current_id == 2)
    desk.workplace.releases.furnish()
    assert desk.workplace.releases.editor.draft.id == 2
    assert desk.workplace.navigation.place == ("releases", "drafts")


def test_an_office_that_is_gone_is_explained(desk: Desk, tmp_path: Path) -> None:
    from pressdesk.desktop.widgets.toast import Toast

    desk.open(tmp_path / "Gone.pressdesk")
    assert "Gone.pressdesk" in Toast.over(desk.workplace.window()).text
    assert desk.office is not None


def test_language_changes_at_once_and_keeps_the_place(desk: Desk, qtbot: QtBot) -> None:
    desk.workplace.go_to("releases", "drafts")
    desk.speak("fr")
    assert desk.workplace.navigation.place == ("releases", "drafts")
    assert i18n.spoken() == "fr"


def test_a_file_that_is_no_office_says_so_and_offers_another(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Letter.pressdesk").write_text("Dear all")
    desk.open(tmp_path / "Letter.pressdesk")
    qtbot.waitUntil(lambda: bool(desk.workplace.banner.text))
    assert "Letter" in desk.workplace.banner.text
    assert (tmp_path / "Letter.pressdesk").read_text() == "Dear all"


def test_a_language_chosen_while_the_window_is_furnished_leaves_nothing_half_done(
    desk: Desk, qtbot: QtBot
) -> None:
    assert desk._stages is not None
    desk.speak("fr")
    qtbot.waitUntil(lambda: desk._stages is not None and desk._stages.is_over)
    assert (
        desk.workplace.releases.editor.isVisible() or desk.workplace.releases._welcome.isVisible()
    )
    assert {one.property("area") for one in desk.workplace.all_actions()} >= {"contacts"}
