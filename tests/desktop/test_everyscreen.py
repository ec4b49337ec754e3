"""Every screen of the window, walked in both languages: each control has a name, no word is cut."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
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

from pressdesk.base import i18n
from pressdesk.contacts import find as contacts
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.recipients.draftsdialog import DraftsDialog
from pressdesk.desktop.recipients.found import Found, look
from pressdesk.desktop.recipients.greetingrows import check
from pressdesk.desktop.recipients.greetingsdialog import GreetingsDialog
from pressdesk.desktop.recipients.reasondialog import ReasonDialog
from pressdesk.desktop.recipients.recipientspane import RecipientsPane
from pressdesk.desktop.session import Session
from pressdesk.desktop.settingsdialog import SettingsDialog
from pressdesk.desktop.widgets.controls import YieldingButton
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.workplace import Workplace
from pressdesk.example import office as example
from pressdesk.lists import lists
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.releases import find

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PASTED = """PRESS RELEASE

Embargoed until 24 November 2026, 11:00

Harbour opens new tide station

Saint-Malo, 24 November 2026 - The harbour office opens a new station today, its ninth. It
measures the sea every minute and publishes each reading as open data.

Contact:
Jean Dupont, Press Officer
+33 2 98 00 11 22
jean.dupont@harbour.example
"""
LAST_TITLE = ("Job title, French", "Fonction, Français", "Fonction, français")


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = i18n.spoken()
    i18n.speak(request.param)
    yield str(request.param)
    i18n.speak(before)


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


def screens(workplace: Workplace, clerk: Clerk, session: Session) -> Iterator[tuple[str, QWidget]]:
    """Show one screen after the other; each is looked at while it is shown."""
    yield "empty office", workplace
    clerk.do_now(example.fill, date(2026, 11, 24), NOW)
    workplace.go_to("releases")
    for release in list(clerk.ask(find.ids, "all", ""))[:4]:
        workplace.releases.open(release)
        for written in workplace.releases.editor.draft.languages:
            workplace.releases.editor.show_language(written)
            yield f"release {release} in {written}", workplace
    for tab in ("mail", "web", "text", "page"):
        workplace.releases.preview.show_tab(tab)
        yield f"preview as {tab}", workplace
    workplace.releases.editor.find_and_replace()
    yield "find and replace", workplace
    beside = workplace.releases.beside
    for release in clerk.ask(find.ids, "all", ""):
        workplace.releases.open(release)
        for way in (beside.distribute, beside.show_holders):
            way()
            yield f"{way.__name__} release {release}", workplace
    beside.leave()
    workplace.go_to("contacts")
    workplace.areas.contacts.people.beside.show_tab("received")
    yield "received", workplace
    workplace.go_to("releases")
    workplace.releases.new_release()
    yield "new release", workplace
    for view in ("archived", "missing_fr"):
        workplace.go_to("releases", view)
        yield view, workplace
    workplace.go_to("contacts")
    area = workplace.areas.contacts
    yield "contact", workplace
    area.action("contact.edit").trigger()
    yield "contact's form", workplace
    area.show_view("all")
    area.list.list.selectAll()
    yield "many contacts", workplace
    area.list.list.clearSelection()
    list_id = clerk.do_now(lists.save, ListCard(label="Space and launches"))
    people = list(clerk.ask(contacts.ids, "all", ""))
    clerk.do_now(lists.add, list_id, PERSON, people, NOW)
    workplace.go_to("lists")
    for tab in workplace.areas.lists.card.tabs:
        tab.click()
        yield f"list, {tab.text()}", workplace
    yield from handing_out(workplace.areas.lists.recipients, clerk, list_id)
    workplace.go_to("releases")
    mime = QMimeData()
    mime.setText(PASTED)
    workplace.releases.read_paste(mime)
    yield "review", workplace
    for section in ("interface", "writing", "office", "lists", "files"):
        dialog = SettingsDialog(clerk, session, None, section, workplace)
        dialog.show()
        yield f"settings, {section}", dialog
        dialog.close()


def handing_out(pane: RecipientsPane, clerk: Clerk, list_id: int) -> Iterator[tuple[str, QWidget]]:
    """Show what tells of recipients and asks before they are handed out, one after the other."""
    release = next(iter(clerk.ask(find.ids, "embargoed", "")))
    pane.show_lists([list_id], release)
    yield "recipients under embargo", pane
    pane.show_why(pane.list.rows.ids[0])
    assert pane.telling.popover is not None
    yield "why in", pane.telling.popover
    pane.telling.popover.close()
    found = look(clerk, [list_id], release)
    for dialog in (
        GreetingsDialog(clerk, check(shouted(found)), lambda: found, pane),
        DraftsDialog(found, pane),
        ReasonDialog(found.embargo, found.going.headline, pane),
    ):
        dialog.show()
        yield type(dialog).__name__, dialog
        dialog.close()


def shouted(found: Found) -> Found:
    """Return it with the first greeting in capitals, which is to be put right."""
    first, *others = found.resolved.recipients
    people = (first._replace(salutation="DEAR ANN ROY"), *others)
    return replace(found, resolved=replace(found.resolved, recipients=people))


def walk(
    workplace: Workplace, clerk: Clerk, folder: Path, faults: Callable[[QWidget], list[str]]
) -> list[str]:
    found = []
    for name, screen in screens(workplace, clerk, Session(folder / "others.json")):
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
