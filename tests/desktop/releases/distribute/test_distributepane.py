"""The Distribute panel says whom a release reaches, what is amiss, and remembers its lists."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.distribute import HOLDERS, RECIPIENTS
from pressdesk.desktop.releases.distribute.distributepane import DistributePane
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.lists import ledger, lists
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store
from tests.desktop.releases.distribute.handingout import NOW, Desk


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk, desk: Desk, tmp_path: Path) -> DistributePane:
    made = DistributePane(clerk, Session(tmp_path / "s.json"), lambda: True)
    qtbot.addWidget(made)
    made.resize(470, 800)
    made.show()
    return made


def draft(store: Store, desk: Desk) -> ReleaseDraft:
    return store.ask(edit.draft, desk.release)


def test_the_lists_of_last_time_are_proposed(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    desk.hand_out()
    pane.show_draft(draft(store, desk))
    assert pane.lists.labels == ["Science"]
    assert len(pane.recipients.resolved.recipients) == 3
    assert pane._tabs[HOLDERS].text() == "Who has it  3"


def test_the_lists_chosen_stay_with_their_release(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    other = store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", "B"),)), NOW)
    pane.show_draft(draft(store, desk))
    pane.lists._on_toggled(desk.regional)
    assert [one.formatted_name for one in pane.recipients.resolved.recipients] == ["Zoe"]
    pane.show_draft(store.ask(edit.draft, other))
    assert pane.lists.lists == ()
    pane.show_draft(draft(store, desk))
    assert pane.lists.labels == ["Regional"]


def test_a_draft_is_called_one(pane: DistributePane, store: Store, desk: Desk) -> None:
    pane.show_draft(draft(store, desk))
    assert "nobody has approved" in pane._standing.text
    pane.show_draft(replace(draft(store, desk), status="approved"))
    assert pane._standing.text == ""


def test_a_missing_language_is_told_with_what_they_get(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    pane.show_draft(draft(store, desk))
    pane.lists._on_toggled(desk.science)
    assert pane._languages.text == ""
    store.do(edit.remove_text, desk.release, "fr", NOW)
    pane.show_draft(draft(store, desk))
    assert pane._languages.text == (
        "1 reads French; there is no French version, and they get English."
    )


def test_a_version_begun_and_not_written_is_told(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    pane.show_draft(draft(store, desk))
    pane.lists._on_toggled(desk.science)
    pane.show_draft(draft(store, desk).with_text(TextDraft("fr")))
    assert pane._languages.text == "1 gets French, and that version has no headline yet."


def test_a_correction_has_its_list_alone_chosen(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    desk.hand_out()
    pane.show_draft(draft(store, desk))
    pane.lists._on_toggled(desk.regional)
    pane.show_tab(HOLDERS)
    pane.holders.again.click()
    assert pane.tab == RECIPIENTS
    (label,) = pane.lists.labels
    assert label.startswith("Tides – ")
    assert len(pane.recipients.resolved.recipients) == 3
    (made,) = [row for row in store.ask(lists.lists) if row.label == label]
    assert pane.lists.lists == (made.id,)
    QApplication.processEvents()
    copied = QGuiApplication.clipboard().text()
    assert copied == "A@example.org, É@example.org, d@soir.example"
    assert [one.recipients for one in store.ask(ledger.handouts, desk.release)] == [3, 3]
    Toast.over(pane.window()).hide()


def test_what_is_typed_is_saved_before_anything_leaves(
    qtbot: QtBot, clerk: Clerk, store: Store, desk: Desk, tmp_path: Path
) -> None:
    pane = DistributePane(clerk, Session(tmp_path / "s.json"), lambda: False)
    qtbot.addWidget(pane)
    pane.show_draft(draft(store, desk))
    pane.lists._on_toggled(desk.science)
    pane.recipients.copy_bcc()
    QApplication.processEvents()
    assert store.ask(ledger.handouts, desk.release) == (), "it could not be saved"


def test_a_greeting_that_names_nobody_is_told(
    pane: DistributePane, store: Store, desk: Desk
) -> None:
    (ann,) = store.ask(find.cards, [desk.people["Ann"]])
    store.do(people.save, replace(ann, salutations=(("en", "Dear ,"),)), NOW)
    pane.show_draft(draft(store, desk))
    pane.lists._on_toggled(desk.science)
    assert pane._languages.text == "1 greeting is to be looked at, such as “Dear ,”."


def test_escape_leads_back(pane: DistributePane, store: Store, desk: Desk, qtbot: QtBot) -> None:
    desk.hand_out()
    pane.show_draft(draft(store, desk))
    pane.take_focus()
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.recipients.list, Qt.Key.Key_Escape)
