"""After a correction or a withdrawal the panel offers to write to exactly those who had it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.distribute.distributepane import DistributePane
from pressdesk.desktop.session import Session
from pressdesk.lists import ledger, members
from pressdesk.releases import corrections, edit
from pressdesk.store.store import Store
from tests.desktop.releases.distribute.handingout import NOW, Desk


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk, desk: Desk, tmp_path: Path) -> DistributePane:
    made = DistributePane(clerk, Session(tmp_path / "s.json"), lambda: True)
    qtbot.addWidget(made)
    made.resize(470, 800)
    made.show()
    return made


def correct(store: Store, desk: Desk) -> None:
    store.do(edit.set_status, desk.release, "issued", NOW)
    desk.hand_out(minutes=1)
    at = NOW + timedelta(minutes=2)
    store.do(corrections.correct, desk.release, (("en", "They rise at one."),), at)
    desk.rewrite("Tides at one", 3)


def test_a_correction_goes_to_exactly_those_who_had_it(
    pane: DistributePane, store: Store, desk: Desk, qtbot: QtBot
) -> None:
    correct(store, desk)
    pane.show_draft(store.ask(edit.draft, desk.release))
    assert pane.lists.labels == ["Science"]
    assert "correction is being written" in pane._standing.text
    assert not pane.owed.isVisible()
    store.do(edit.set_status, desk.release, "issued", NOW + timedelta(minutes=4))
    # Since then somebody came onto the list who never had it.
    store.do(ledger.lists.add, desk.science, ledger.lists.PERSON, [desk.people["Zoe"]], NOW)
    pane.show_draft(store.ask(edit.draft, desk.release))
    QApplication.processEvents()
    assert pane.lists.lists == ()
    assert pane.owed.notice.text.startswith("3 had it before it was corrected")
    qtbot.mouseClick(pane.owed.write, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    (made,) = pane.lists.lists
    on = {one.name for one in store.ask(members.everybody, made)}
    assert on == {"Ann", "Émile", "Le Soir"}
    desk.hand_out(minutes=5, lists=(made,))
    pane.holders.refresh()
    QApplication.processEvents()
    assert pane.owed.notice.text == "Everybody who had it has the correction."
    assert not pane.owed.write.isVisible()


def test_a_withdrawal_is_told_to_those_who_have_it(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    store.do(edit.set_status, desk.release, "issued", NOW)
    desk.hand_out(minutes=1)
    store.do(corrections.withdraw, desk.release, (), NOW + timedelta(minutes=2))
    pane.show_draft(store.ask(edit.draft, desk.release))
    QApplication.processEvents()
    assert pane._standing.text == "This release was withdrawn."
    assert pane.owed.notice.text == "3 have it, and were not told yet that it is withdrawn."
    received = store.ask(ledger.received, desk.people["Ann"])
    assert [one.since for one in received] == ["withdrawal"]
    desk.hand_out(minutes=3)
    pane.holders.refresh()
    QApplication.processEvents()
    assert pane.owed.notice.text == "Everybody who had it was told that it is withdrawn."
    received = store.ask(ledger.received, desk.people["Ann"])
    assert [one.since for one in received] == ["", "withdrawal"]


def test_of_a_release_nobody_had_nothing_is_said(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    store.do(edit.set_status, desk.release, "issued", NOW)
    store.do(corrections.withdraw, desk.release, (), NOW)
    pane.show_draft(store.ask(edit.draft, desk.release))
    QApplication.processEvents()
    assert not pane.owed.isVisible()
