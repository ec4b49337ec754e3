"""Every screen of the window, walked in both languages: each control has a name, no word is cut."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMenuBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import YieldingButton
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.workplace import Workplace
from pressdesk.example import office as example
from tests import screens
from tests.screens import Stage

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LAST_TITLE = ("Job title, French", "Fonction, Français", "Fonction, français")


@pytest.fixture
def workplace(qtbot: QtBot, clerk: Clerk, tmp_path: Path, language: str) -> Iterator[Workplace]:
    session = Session(tmp_path / "settings.json")
    frame = MainWindow(session)
    qtbot.addWidget(frame)
    frame.resize(1280, 720)
    made = Workplace(clerk, session, frame)
    frame.setCentralWidget(made)
    frame.show()
    made.furnish()
    yield made
    made.let_go()
    frame.close()


def walk(
    workplace: Workplace, clerk: Clerk, folder: Path, faults: Callable[[QWidget], list[str]]
) -> list[str]:
    found = []
    stage = Stage(workplace, clerk, Session(folder / "others.json"), folder)
    for name, screen in screens.every(stage):
        for _turn in range(3):
            QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(screen)]
    return found


def shown(screen: QWidget) -> list[QWidget]:
    return [one for one in screen.findChildren(QWidget) if one.isVisible()]


def nameless(screen: QWidget) -> list[str]:
    """Return the controls one can reach by Tab that a screen reader has no name for."""
    found = []
    for one in shown(screen):
        if not one.focusPolicy() & Qt.FocusPolicy.TabFocus or one.focusProxy() is not None:
            continue
        inside = one.objectName().startswith("qt_") or isinstance(one, QMenuBar)
        frame = isinstance(one, QAbstractScrollArea) and one.focusPolicy() == 0
        if inside or frame or not one.isEnabled():
            continue
        spoken = QAccessible.queryAccessibleInterface(one)
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(one).__name__} in {type(one.parent()).__name__}")
    return found


def cut(screen: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    found = []
    for one in shown(screen):
        if isinstance(one, (ElidedLabel, YieldingButton)):
            continue
        if isinstance(one.parent(), QLineEdit):  # a sign in a field: its words are only heard
            continue
        if not isinstance(one, (QLabel, QAbstractButton)) or not one.text():
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            is_cut = one.height() + 1 < one.heightForWidth(one.width())
        else:
            is_cut = one.width() < one.sizeHint().width()
        if is_cut:
            found.append(f"“{one.text()}”: {one.size()} of {one.sizeHint()}")
    return found


def test_every_control_has_a_name_for_a_screen_reader(
    workplace: Workplace, clerk: Clerk, tmp_path: Path
) -> None:
    assert sorted(set(walk(workplace, clerk, tmp_path, nameless))) == []


def test_no_word_is_cut_at_1280_by_720(workplace: Workplace, clerk: Clerk, tmp_path: Path) -> None:
    assert sorted(set(walk(workplace, clerk, tmp_path, cut))) == []


def test_tab_goes_from_a_person_s_titles_to_the_telephones(
    workplace: Workplace, clerk: Clerk, qtbot: QtBot
) -> None:
    clerk.do_now(example.fill, date(2026, 11, 24), NOW)
    workplace.go_to("contacts")
    area = workplace.areas.contacts
    area.action("contact.new").trigger()
    form = area.people.middle.form
    titles = [f for f in form.findChildren(QLineEdit) if f.accessibleName() in LAST_TITLE]
    titles[-1].setFocus()
    for _turn in range(2):  # past the kind of the telephone
        qtbot.keyClick(workplace.window().focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(workplace.window().focusWidget(), "+33 2 61 91 02 77")
    assert [t.number for t in form.card.telephones] == ["+33 2 61 91 02 77"]
