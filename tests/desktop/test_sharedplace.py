"""The warning of a synced folder is given once an office, and then never again."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from pressdesk.desktop.session import Session
from pressdesk.desktop.sharedplace import warn_once
from pressdesk.desktop.widgets.banner import Banner


def test_a_synced_folder_is_warned_of_once(qtbot: QtBot, tmp_path: Path) -> None:
    session, banner = Session(tmp_path / "s.json"), Banner()
    qtbot.addWidget(banner)
    warn_once(Path("/nowhere/Office.pressdesk"), session, banner)
    assert banner.text == ""
    office = Path("/nowhere/Dropbox/Office.pressdesk")
    warn_once(office, session, banner)
    assert "synced" in banner.text
    banner._buttons[0].click()
    assert banner.text == ""
    warn_once(office, session, banner)
    assert banner.text == ""
