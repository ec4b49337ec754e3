"""Who has a release, in which version, is seen, narrowed, and made a list of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.distribute.holdersview import HoldersView
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.lists import lists, members
from tests.desktop.releases.distribute.handingout import Desk


@pytest.fixture
def view(qtbot: QtBot, clerk: Clerk, desk: Desk) -> HoldersView:
    made = HoldersView(clerk)
    qtbot.addWidget(made)
    made.resize(470, 700)
    made.show_release(desk.release, "Tides")
    made.show()
    return made


def said(view: HoldersView) -> list[str]:
    return [view._rows.index(n, 0).data() for n in range(view._rows.rowCount())]


def names(view: HoldersView) -> list[str]:
    return [line.partition(".")[0] for line in said(view)]


def choose(view: HoldersView, words: str) -> None:
    choice = view.narrowing.version
    texts = [choice.itemText(n) for n in range(choice.count())]
    at = next(n for n, text in enumerate(texts) if text.startswith(words))
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def test_nobody_has_it_and_that_is_said(view: HoldersView) -> None:
    assert view._nothing.isVisible() and view._nothing.title == "Nobody has it yet"


def test_each_person_stands_once_with_the_version_they_have(view: HoldersView, desk: Desk) -> None:
    desk.hand_out()
    desk.rewrite("High tides", 1)
    desk.hand_out("eml", 2, lists=(desk.regional,))
    assert names(view) == ["Ann", "Émile", "Le Soir", "Zoe"]
    ann, emile, _soir, zoe = said(view)
    assert "English, version 1. today’s is 2" in ann and "on “Science”" in ann
    assert "French, version 1" in emile and "today’s" not in emile
    assert "English, version 2" in zoe and "today’s is" not in zoe
    assert view._said.text() == "4 recipients · 2 have an older version than today’s"
    handed = [view._handout_rows.index(n, 0).data() for n in range(3)]
    assert handed[0].startswith("All hand-outs. 2 hand-outs")
    assert "Mail draft. 1 recipient. Regional · by Maya" in handed[1]


def test_they_are_narrowed_by_version_hand_out_and_words(view: HoldersView, desk: Desk) -> None:
    first = desk.hand_out()
    desk.rewrite("High tides", 1)
    desk.hand_out("bcc", 2, lists=(desk.regional, desk.science))
    choose(view, "English, version 1")
    assert names(view) == ["Ann", "Le Soir"]
    assert "since then version 2" in said(view)[0]
    choose(view, "English, version 2, today’s (3)")
    assert names(view) == ["Ann", "Le Soir", "Zoe"]
    choose(view, "French")
    assert names(view) == ["Émile"]
    choose(view, "Every version")
    view.handouts.choose(first)
    assert names(view) == ["Ann", "Émile", "Le Soir"]
    view.narrowing.box.setText("emi")
    assert names(view) == ["Émile"]
    view.narrowing.box.setText("nobody")
    assert view._nobody.isVisible() and "nobody" in view._nobody.title
    assert not view.make.isEnabled()


def test_letters_struck_in_the_list_search_and_escape_ends_it(
    view: HoldersView, desk: Desk, qtbot: QtBot
) -> None:
    desk.hand_out()
    view.focus_list()
    qtbot.keyClick(view.list, "s")
    qtbot.keyClicks(view.narrowing.box, "oir")
    assert names(view) == ["Le Soir"]
    qtbot.keyClick(view.narrowing.box, Qt.Key.Key_Escape)
    assert len(names(view)) == 3
    qtbot.keyClick(view.narrowing.box, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.contact_requested) as asked:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert asked.args == [desk.people["Ann"]]


def test_a_list_is_made_of_those_listed(view: HoldersView, desk: Desk, qtbot: QtBot) -> None:
    desk.hand_out()
    view.make.click()
    field = view.past.findChild(QLineEdit)
    assert field is not None and field.text() == "Tides – 24 Nov 2026"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (made,) = [row for row in desk.store.ask(lists.lists) if row.label.startswith("Tides")]
    assert made.members == 3
    assert Toast.over(view.window()).text == "List “Tides – 24 Nov 2026” with 3 recipients"
    Toast.over(view.window()).hide()


def test_several_selected_are_those_meant(view: HoldersView, desk: Desk) -> None:
    desk.hand_out()
    view.list.select(set(view._rows.ids[:2]), view._rows.ids[0])
    assert view.these == view._rows.ids[:2]
    assert view._said.text() == "2 of 3 selected"


def test_a_correction_goes_to_one_list_of_just_these(
    view: HoldersView, desk: Desk, qtbot: QtBot
) -> None:
    desk.hand_out()
    with qtbot.waitSignal(view.again_requested) as first:
        view.again.click()
    with qtbot.waitSignal(view.again_requested) as second:
        view.again.click()
    assert first.args == second.args, "the same list, not one more"
    assert len(desk.store.ask(members.everybody, first.args[0])) == 3
