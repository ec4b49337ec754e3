"""An import is looked over and decided on: by mouse and key, one by one and all at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, find
from pressdesk.contacts.planning import Verdict
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.intake.planscreen import PlanScreen
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ANN = Card(uid="a", formatted_name="Ann Roy", organisation="Le Soir",
           emails=(Email("ann@soir.example"),))  # fmt: skip
BEN = Card(uid="b", formatted_name="Ben Lee", organisation="Nord TV",
           telephones=(Telephone("+33 1 44 55 66 77"),))  # fmt: skip
EVA, IVO = Card(formatted_name="Eva Solo"), Card(formatted_name="Ivo Novák", organisation="AFP")
STRANGER = Card(formatted_name="Cleo Marsh", telephones=BEN.telephones)
OTHER = Card(formatted_name="Dan Costa", emails=ANN.emails)
FILE = (
    replace(ANN, organisation="Le Monde", nickname="Annie"),
    replace(BEN, organisation="Le Monde"),
    EVA,
    STRANGER,
    OTHER,
    IVO,
)


@pytest.fixture
def area(qtbot: QtBot, store: Store, clerk: Clerk) -> Iterator[ContactsArea]:
    i18n.speak("en")
    for card in (ANN, BEN, EVA):
        store.do(edit.save, card, NOW)
    made = ContactsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    made.let_go()


def brought(area: ContactsArea, folder: Path, *people: Card, more: str = "") -> PlanScreen:
    file = folder / "trip.vcf"
    file.write_text(vcard.write(people) + more, "utf-8", newline="")
    area.bring([file])
    screen = area.findChild(PlanScreen)
    assert isinstance(screen, PlanScreen)
    return screen


@pytest.fixture
def screen(area: ContactsArea, tmp_path: Path) -> PlanScreen:
    return brought(area, tmp_path, *FILE)


def shown(screen: PlanScreen) -> list[str]:
    rows = screen.side.rows
    return [row.name for n in range(len(rows.ids)) if (row := rows.row(n)) is not None]


def name(store: Store, words: str) -> list[Card]:
    return list(store.ask(find.cards, store.ask(find.ids, "all", words)))


def test_the_chips_count_and_narrow(screen: PlanScreen) -> None:
    assert screen.chips.said == ["All 6", "New 1", "Updates 2", "To look at 2", "The same 1"]
    assert shown(screen) == ["Cleo Marsh", "Dan Costa"]
    screen.show_verdict("")
    assert len(shown(screen)) == 6
    screen.side.search("novak afp")
    assert shown(screen) == ["Ivo Novák"]
    screen.side.search("nobody at all")
    assert not shown(screen) and not screen.side.for_all.isEnabled()


def test_one_is_decided_on_by_a_letter_and_taken_back(screen: PlanScreen, qtbot: QtBot) -> None:
    assert screen.page.offered["update"] == "Update Ben Lee"
    assert screen.take.text() == "Import 4 contacts"
    qtbot.keyClick(screen.list, Qt.Key.Key_L)
    assert screen.take.text() == "Import 3 contacts"
    row = screen.side.rows.row(0)
    assert row is not None and row.ruling == "leave" and row.is_ruled
    qtbot.keyClick(screen.list, Qt.Key.Key_B)
    assert screen.take.text() == "Import 4 contacts"


def test_what_is_to_look_at_is_gone_through_by_one_key(screen: PlanScreen, qtbot: QtBot) -> None:
    screen.show_verdict("new")
    qtbot.keyClick(screen.list, Qt.Key.Key_F7)
    assert screen.page.row_shown == "Cleo Marsh"
    qtbot.keyClick(screen.list, Qt.Key.Key_N)
    qtbot.keyClick(screen.list, Qt.Key.Key_F7)
    assert screen.page.row_shown == "Dan Costa"
    qtbot.keyClick(screen.list, Qt.Key.Key_U)
    qtbot.keyClick(screen.list, Qt.Key.Key_F7)
    assert "decided" in Toast.over(screen.window()).text


def test_the_file_is_right_by_key_and_the_hand_stays_where_it_is(
    screen: PlanScreen, qtbot: QtBot, store: Store
) -> None:
    screen.show_verdict("update")
    screen.list.choose(screen.side.rows.ids[0])
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.page.options[0].hasFocus()
    screen.page.options[1].setFocus()
    qtbot.keyClick(screen.page.options[1], Qt.Key.Key_Space)
    assert screen.page.options[1].isChecked() and screen.page.options[1].hasFocus()
    screen.take.click()
    (ann,) = name(store, "ann roy")
    assert (ann.organisation, ann.nickname) == ("Le Monde", "Annie")


def test_all_shown_are_decided_on_at_once(
    screen: PlanScreen, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))
    screen.side.for_all.click()
    said = {one.text(): one for one in menus[0].actions()}
    assert "Leave 2 out" in said and "Take 2 in as new" in said
    said["Leave 2 out"].trigger()
    assert screen.take.text() == "Import 2 contacts"
    screen.show_verdict("")
    screen.side.for_all.click()
    fields = [one.menu() for one in menus[1].actions() if one.menu() is not None]
    (houses,) = [menu for menu in fields if isinstance(menu, QMenu)]
    assert houses.title() == "Organisation"
    houses.actions()[1].trigger()
    assert screen.take.text() == "Import 3 contacts"
    screen.take.click()
    assert {card.organisation for card in name(store, "le monde")} == {"Le Monde"}
    assert len(name(store, "le monde")) == 2 and not name(store, "cleo")


def test_several_selected_are_decided_on_together(screen: PlanScreen, qtbot: QtBot) -> None:
    screen.list.selectAll()
    assert screen.page.offered == {
        "update": "Update 2", "join": "Join 2 with another", "new": "Take 2 in as new",
        "leave": "Leave 2 out",
    }  # fmt: skip
    qtbot.keyClick(screen.list, Qt.Key.Key_U)
    assert screen.take.text() == "Import 4 contacts"
    rows = [screen.side.rows.row(n) for n in (0, 1)]
    assert [row.ruling for row in rows if row] == ["update", "update"]


def test_what_was_decided_survives_leaving_the_page(area: ContactsArea, screen: PlanScreen) -> None:
    screen.page.press("leave")
    area.show_view("officers")
    assert not screen.isVisible()
    assert area.chosen.ids == () or area.chosen.view == "officers"
    area.show_view("import")
    assert screen.isVisible() and screen.take.text() == "Import 3 contacts"
    assert area.panes()[-1] is screen.foot
    area.search()
    assert screen.side.words == "" and screen.side.isAncestorOf(screen.focusWidget())


def test_nobody_unseen_is_meant_while_an_import_is_shown(
    area: ContactsArea, screen: PlanScreen
) -> None:
    assert screen.isVisible()
    assert not area.chosen.ids and not area.cards()
    assert not area.action("contact.verify").isEnabled()


def test_an_esc_too_many_can_be_taken_back(
    area: ContactsArea, screen: PlanScreen, qtbot: QtBot
) -> None:
    screen.page.press("leave")
    qtbot.keyClick(screen.list, Qt.Key.Key_Escape)
    assert not screen.isVisible()
    toast = Toast.over(area.window())
    assert toast.text == "Nobody was taken in"
    toast.press("Back to the import")
    assert screen.isVisible() and screen.take.text() == "Import 3 contacts"


def test_those_just_taken_in_can_be_seen_alone_and_taken_back(
    area: ContactsArea, screen: PlanScreen, store: Store
) -> None:
    screen.take.click()
    toast = Toast.over(area.window())
    assert toast.text == "Import of 4 contacts"
    toast.press("Show them")
    names = [r.formatted_name for r in store.ask(find.rows, area.list.list.rows.ids)]
    assert sorted(names) == ["Cleo Marsh", "Dan Costa", "Ivo Novák"]
    store.undo()
    assert len(store.ask(find.ids)) == 3


def test_everybody_is_here_already_and_may_still_be_filed(
    area: ContactsArea, tmp_path: Path, store: Store
) -> None:
    screen = brought(area, tmp_path, ANN, EVA)
    assert screen.take.text() == "Nothing to import" and not screen.take.isEnabled()
    assert screen.empty_title == "Everybody in it is here already"
    screen.tags.field.setText("Launch")
    screen.tags.field.textEdited.emit("Launch")
    assert screen.take.text() == "Import 2 contacts"
    screen.take.click()
    assert [card.categories for card in name(store, "eva")] == [("Launch",)]


def test_what_could_not_be_read_is_told_and_copied(area: ContactsArea, tmp_path: Path) -> None:
    broken = tmp_path / "notes.pdf"
    broken.write_bytes(b"%PDF-1.4")
    good = tmp_path / "trip.vcf"
    good.write_text(vcard.write(FILE), "utf-8", newline="")
    area.bring([broken, good])
    screen = area.findChild(PlanScreen)
    assert isinstance(screen, PlanScreen)
    assert screen.chips.said[-1] == "Could not be read 1"
    screen.show_verdict("unread")
    screen.side.unread.copy.click()
    assert "notes.pdf" in QGuiApplication.clipboard().text()
    screen.show_verdict("look")
    assert shown(screen) == ["Cleo Marsh", "Dan Costa"]


def test_closing_the_office_ends_the_import(area: ContactsArea, screen: PlanScreen) -> None:
    importing = screen.importing
    area.let_go()
    assert importing.has_ended


def test_rows_come_while_the_window_goes_on(qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "many.vcf"
    people = [Card(formatted_name=f"Ann{n} Roy{n}") for n in range(500)]
    file.write_text(vcard.write(people), "utf-8", newline="")
    clerk = Clerk(store)
    area = ContactsArea(clerk)
    qtbot.addWidget(area)
    area.resize(1100, 700)
    area.show()
    try:
        area.bring([file])
        qtbot.waitUntil(lambda: area.findChild(PlanScreen) is not None, timeout=60_000)
        screen = area.findChild(PlanScreen)
        assert isinstance(screen, PlanScreen)
        qtbot.waitUntil(lambda: len(screen.side.rows.ids) == 500, timeout=60_000)
        qtbot.waitUntil(lambda: screen.side.rows.row(0) is not None, timeout=60_000)
        assert screen.side.rows.row(450) is None
        screen.list.scrollToBottom()
        qtbot.waitUntil(lambda: screen.side.rows.row(499) is not None, timeout=60_000)
        row = screen.side.rows.row(499)
        assert row is not None and (row.name, row.verdict) == ("Ann499 Roy499", Verdict.NEW)
    finally:
        area.let_go()
        clerk.close()
