"""Settings hold as soon as they are changed; those of the office are a step that can be undone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from pressdesk.base import settings as kept
from pressdesk.desktop.aboutdialog import AboutDialog, parts, versions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.crash import CrashHook, report
from pressdesk.desktop.session import Session
from pressdesk.desktop.settingsdialog import SettingsDialog
from pressdesk.store.settings import settings


@pytest.fixture
def dialog(qtbot: QtBot, clerk: Clerk, tmp_path: Path) -> SettingsDialog:
    made = SettingsDialog(clerk, Session(tmp_path / "s.json"), tmp_path / "Office.pressdesk")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_office_is_named_and_its_rule_shown_at_work(
    dialog: SettingsDialog, clerk: Clerk
) -> None:
    dialog.show_section("office")
    dialog.office.name.setText("Harbour Observatory")
    dialog.office.name.editingFinished.emit()
    dialog.office.rule.setText("HO-{year}/{n}")
    dialog.office.rule.editingFinished.emit()
    assert clerk.ask(settings).name == "Harbour Observatory"
    assert "HO-" in dialog.office.example.text()
    clerk.undo()
    assert clerk.ask(settings).reference_rule == "PR {year}-{n:03}"


def test_how_addresses_are_copied_is_the_office_s(dialog: SettingsDialog, clerk: Clerk) -> None:
    dialog.show_section("lists")
    for combo, value in ((dialog.lists.portion, "50"), (dialog.lists.separator, ";")):
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
    assert clerk.ask(settings).copied_at_once == 50 and clerk.ask(settings).separator == ";"


def test_only_a_zone_there_is_becomes_the_zone(dialog: SettingsDialog, clerk: Clerk) -> None:
    dialog.office.zone.setCurrentText("Europe/Nowhere")
    assert clerk.ask(settings).zone == "Europe/Paris"
    dialog.office.zone.setCurrentText("Pacific/Noumea")
    assert clerk.ask(settings).zone == "Pacific/Noumea"


def test_what_the_editor_does_is_kept_for_the_next_start(
    dialog: SettingsDialog, tmp_path: Path
) -> None:
    tick = next(t for t in dialog.findChildren(QCheckBox) if "spelling" in t.text())
    tick.setChecked(False)
    assert kept.load(tmp_path / "s.json").spelling is False


def test_language_and_theme_are_wished_for_at_once(dialog: SettingsDialog, qtbot: QtBot) -> None:
    combo = dialog.interface.language
    with qtbot.waitSignal(dialog.language_wished) as wish:
        combo.setCurrentIndex(combo.findData("fr"))
        combo.activated.emit(combo.currentIndex())
    assert wish.args == ["fr"]


def test_about_names_versions_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert versions().startswith("PressDesk ")
    found = {name: licence for name, _version, licence in parts()}
    assert "LGPL" in found["PySide6-Essentials"]
    assert all(found.values()), "every part says its licence"


def test_a_report_holds_no_words_of_the_user() -> None:
    try:
        raise ValueError("Maya Okafor, +33 2 35 01 02 03")
    except ValueError as error:
        text = report(type(error), error, error.__traceback__)
    assert "ValueError" in text
    assert "test_settingsdialog.py" in text
    assert "Okafor" not in text
    assert "/home" not in text


def test_a_crash_saves_first_and_asks_after(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    order: list[str] = []
    monkeypatch.setattr(
        "pressdesk.desktop.crash.CrashDialog.exec", lambda self: order.append("asked")
    )

    def save() -> bool:
        order.append("saved")
        return True

    hook = CrashHook(save)
    for _ in range(3):  # a bug in a paint comes again and again, and is told once
        hook(ValueError, ValueError("x"), None)
        qtbot.wait(20)
    assert order == ["saved", "asked"]
    assert list(tmp_path.rglob("crash-*.txt"))
