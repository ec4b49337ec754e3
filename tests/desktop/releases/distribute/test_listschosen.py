"""Lists are chosen with the keyboard alone, seen as chips, and taken away again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.distribute.listpicker import ListPicker
from pressdesk.desktop.releases.distribute.listschosen import ListsChosen
from tests.desktop.releases.distribute.handingout import Desk


@pytest.fixture
def chosen(qtbot: QtBot, clerk: Clerk, desk: Desk) -> ListsChosen:
    made = ListsChosen(clerk)
    qtbot.addWidget(made)
    made.resize(440, 40)
    made.show()
    return made


def test_lists_are_found_checked_and_unchecked(
    chosen: ListsChosen, desk: Desk, qtbot: QtBot
) -> None:
    chosen.pick()
    picker = chosen.findChild(ListPicker)
    assert picker is not None
    qtbot.keyClicks(picker.box, "SCI")
    with qtbot.waitSignal(chosen.edited):
        qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert chosen.lists == (desk.science,) and chosen.labels == ["Science"]
    assert picker._rows.index(0, 0).data() == "Science, 3 recipients, chosen"
    picker.box.clear()
    picker.list.choose(desk.regional)
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    assert chosen.lists == (desk.science, desk.regional)
    picker.list.choose(desk.science)
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert chosen.lists == (desk.regional,)
    picker.close()


def test_a_chip_goes_with_delete_and_the_cursor_stays_there(
    chosen: ListsChosen, desk: Desk, qtbot: QtBot
) -> None:
    chosen.show_lists([desk.science, desk.regional, 99])
    assert chosen.labels == ["Science", "Regional"], "a list that is gone is passed over"
    qtbot.keyClick(chosen._chips[0], Qt.Key.Key_Delete)
    assert chosen.lists == (desk.regional,)
    assert chosen._chips[0].accessibleName() == "Regional"


def test_a_click_on_the_name_takes_nothing_away(
    chosen: ListsChosen, desk: Desk, qtbot: QtBot
) -> None:
    chosen.show_lists([desk.science])
    (made,) = chosen._chips
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(made, left, pos=QPoint(12, 8))
    assert chosen.lists == (desk.science,) and made.isChecked()
    qtbot.mouseClick(made, left, pos=QPoint(made.width() - 10, 8))
    assert chosen.lists == ()


def test_no_list_of_the_name_is_said(chosen: ListsChosen, qtbot: QtBot) -> None:
    chosen.pick()
    picker = chosen.findChild(ListPicker)
    assert picker is not None
    qtbot.keyClicks(picker.box, "xyz")
    assert picker._nothing.text() == "No list is called “xyz”"
    picker.close()
