"""What the columns of a list mean is seen and said, with its first rows beside; then it is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.contacts import find, layouts
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.columns.columnspane import ColumnsPane
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.intake.planscreen import PlanScreen

UNSURE = "Wer;Zzz;Kontakt\nAnn Roy;Le Soir;ann@soir.example\nBen Ode;Nord TV;ben@nord.example\n"
KNOWN = "First Name,Last Name,E-mail Address\nAnn,Roy,ann@soir.example\n"


@pytest.fixture
def area(qtbot: QtBot, clerk: Clerk) -> Iterator[ContactsArea]:
    made = ContactsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    made.let_go()


def shown(area: ContactsArea, kind: type) -> object:
    (found,) = [one for one in area.findChildren(kind) if one.isVisible()]
    return found


def columns(area: ContactsArea, file: Path, text: str, charset: str = "utf-8") -> ColumnsPane:
    file.write_text(text, charset)
    area.bring([file])
    pane = shown(area, ColumnsPane)
    assert isinstance(pane, ColumnsPane)
    return pane


def mean(pane: ColumnsPane, row: int, field: str) -> None:
    choice = pane.choices[row]
    choice.setCurrentIndex(choice.findData(field))
    choice.activated.emit(choice.currentIndex())


def test_a_list_of_which_we_are_not_sure_asks_what_its_columns_mean(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    pane = columns(area, tmp_path / "liste.csv", UNSURE)
    assert [choice.accessibleName() for choice in pane.choices][1] == "Zzz means"
    item = pane.table.item(1, 2)
    assert item is not None and item.text() == "Le Soir"
    mean(pane, 0, "name")
    mean(pane, 1, "organisation")
    assert "Ann Roy · Le Soir · ann@soir.example" in pane.people.text()
    assert pane.use.text() == "Read 2 people"
    pane.use.click()
    screen = shown(area, PlanScreen)
    assert isinstance(screen, PlanScreen) and screen.take.text() == "Import 2 contacts"
    screen.take.click()
    ann = clerk.ask(find.cards, clerk.ask(find.ids, "all", "roy"))[0]
    assert (ann.formatted_name, ann.organisation) == ("Ann Roy", "Le Soir")
    assert ("name", "organisation", "email") in clerk.ask(layouts.layouts).values()


def test_letters_find_a_field_and_never_the_heading_of_its_group(
    area: ContactsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    choice = columns(area, tmp_path / "liste.csv", UNSURE).choices[1]
    headings = [n for n in range(choice.count()) if choice.itemData(n) is None]
    assert [choice.itemText(n) for n in headings][:2] == ["Name", "Work"]
    choice.setFocus()
    qtbot.keyClicks(choice, "job t")
    assert (choice.currentData(), choice.currentText()) == ("title", "Job title")
    choice.setCurrentIndex(choice.findData("nickname"))
    for _n in range(3):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
        assert choice.currentIndex() not in headings


def test_a_layout_said_once_is_not_asked_for_again(area: ContactsArea, tmp_path: Path) -> None:
    pane = columns(area, tmp_path / "liste.csv", UNSURE)
    mean(pane, 0, "name")
    pane.use.click()
    screen = shown(area, PlanScreen)
    assert isinstance(screen, PlanScreen)
    screen.take.click()
    (tmp_path / "more.csv").write_text(UNSURE.replace("Ann", "Eva"), "utf-8")
    area.bring([tmp_path / "more.csv"])
    assert shown(area, PlanScreen)


def test_another_charset_shows_its_effect_at_once(area: ContactsArea, tmp_path: Path) -> None:
    pane = columns(area, tmp_path / "liste.csv", UNSURE.replace("Roy", "Żółć"), "cp1250")
    pane.charset.setCurrentText("windows-1252")
    pane.charset.activated.emit(pane.charset.currentIndex())
    item = pane.table.item(0, 2)
    assert item is not None and item.text() == "Ann ¯ó³æ"
    pane.charset.setCurrentText("windows-1250")
    pane.charset.activated.emit(pane.charset.currentIndex())
    item = pane.table.item(0, 2)
    assert item is not None and item.text() == "Ann Żółć"


def test_cancelled_it_is_read_as_before(area: ContactsArea, clerk: Clerk, tmp_path: Path) -> None:
    file = tmp_path / "known.csv"
    file.write_text(KNOWN, "utf-8")
    area.bring([file])
    screen = shown(area, PlanScreen)
    assert isinstance(screen, PlanScreen)
    screen.columns_requested.emit(0)
    pane = shown(area, ColumnsPane)
    assert isinstance(pane, ColumnsPane)
    mean(pane, 1, "")
    assert "Roy" not in pane.people.text()
    pane._back.click()
    assert shown(area, PlanScreen) is screen
    screen.take.click()
    assert clerk.ask(find.cards, clerk.ask(find.ids))[0].formatted_name == "Ann Roy"


def test_a_list_without_headings_can_say_so(area: ContactsArea, tmp_path: Path) -> None:
    pane = columns(area, tmp_path / "liste.csv", UNSURE)
    assert pane.header.isChecked()
    pane.header.click()
    assert pane.use.text() == "Read 3 people"
    assert pane.choices[0].accessibleName() == "Column 1 means"


def test_cancelled_at_first_nothing_is_imported(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    pane = columns(area, tmp_path / "liste.csv", UNSURE)
    pane._back.click()
    assert not pane.isVisible() and area.people.isVisible()
    assert not clerk.ask(find.ids)
