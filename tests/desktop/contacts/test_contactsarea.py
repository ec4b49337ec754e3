"""The area of contacts, used as a press officer would, on the example office."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, find
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.card.cardline import CardLine
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.fieldmenu import FieldMenu
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.example import office as example
from pressdesk.formats.card import Address, Card
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def filled(store: Store) -> Store:
    store.do(example.fill, date(2026, 11, 24), NOW)
    return store


@pytest.fixture
def area(qtbot: QtBot, filled: Store, clerk: Clerk) -> Iterator[ContactsArea]:
    i18n.speak("en")
    made = ContactsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.flush()


def person(store: Store, name: str) -> int:
    return next(iter(store.ask(find.ids, "all", name)))


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def said(area: ContactsArea) -> str:
    return Toast.over(area.window()).text


def field(area: ContactsArea, name: str) -> QLineEdit:
    return next(
        f for f in area.findChildren(QLineEdit) if f.accessibleName() == name and f.isVisible()
    )


def press(area: ContactsArea, name: str) -> None:
    area.action(name).trigger()


def test_the_first_person_is_shown_at_once(area: ContactsArea) -> None:
    assert area.list.list.rows.rowCount() == 30
    assert (
        area.people.middle.card.isVisible()
        and area.people.middle.card.card.formatted_name == "Rémi Abadie"
    )


def test_search_as_you_type_forgives_accents(area: ContactsArea, qtbot: QtBot) -> None:
    area.search()
    qtbot.keyClicks(area.list._search, "ines ocean")
    assert area.list.list.rows.rowCount() == 1
    qtbot.keyClick(area.list._search, Qt.Key.Key_Return)
    assert area.people.middle.card.card.formatted_name == "Inès Tanguy"
    assert area.list.list.hasFocus()


def test_views_show_officers_and_the_archive(area: ContactsArea) -> None:
    area.show_view("officers")
    assert area.list.list.rows.rowCount() == 5
    area.show_view("archived")
    assert area.people.middle.card.card.formatted_name == "Ana Tangui"
    assert not area.action("contact.archive").isVisible()


def test_one_key_copies_the_block_in_the_language_chosen(
    area: ContactsArea, filled: Store, qtbot: QtBot
) -> None:
    area.show_contact(person(filled, "Bérard"))
    area.list.focus_list()
    qtbot.keyClick(area.list.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == (
        "Luc Bérard    Press Officer    Tel: +33 2 61 91 02 04    luc.berard@harbour.example"
    )
    assert said(area).startswith("Contact block copied  ·  text, formatted, vCard")
    french = next(b for b in area.findChildren(QPushButton) if b.accessibleName() == "French")
    french.click()
    press(area, "contact.copy_block")
    assert clipboard().startswith("Luc Bérard    Attaché de presse    Tél.\u00a0: +33")


def test_every_line_copies_itself_by_key_and_by_button(
    area: ContactsArea, filled: Store, qtbot: QtBot
) -> None:
    area.show_contact(person(filled, "Inès Tanguy"))
    area.list.list.opened.emit(area.list.list.current_id)
    line = QApplication.focusWidget()
    assert isinstance(line, CardLine) and line.accessibleName().startswith("Mobile: +33 6")
    assert "preferred" in line.accessibleName() and "private" in line.accessibleName()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert clipboard() == "+33 6 39 98 34 56"
    assert said(area) == "Telephone copied  ·  +33 6 39 98 34 56"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert isinstance(below, CardLine) and below is not line
    qtbot.keyClick(below, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "+33 2 61 91 11 22"
    mail = area.people.middle.card.lines[2]
    mail.setFocus()
    copy = next(b for b in mail.findChildren(QToolButton) if b.accessibleName() == "Copy E-mail")
    assert copy.isVisible()
    copy.click()
    assert clipboard() == "ines.tanguy@ouest-littoral.example"


def test_a_click_on_a_line_leaves_the_clipboard_alone(area: ContactsArea, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("kept")
    qtbot.mouseClick(area.people.middle.card.lines[0], Qt.MouseButton.LeftButton)
    assert clipboard() == "kept"
    qtbot.mouseDClick(area.people.middle.card.lines[0], Qt.MouseButton.LeftButton)
    assert clipboard() == "+33 1 99 00 40 01"


def test_the_other_ways_to_copy(area: ContactsArea, filled: Store) -> None:
    area.show_contact(person(filled, "Okafor"))
    press(area, "contact.copy_line")
    assert clipboard() == (
        "Maya Okafor, Head of Press, +33 2 61 91 02 03, maya.okafor@harbour.example,"
        " press@harbour.example"
    )
    press(area, "contact.copy_telephone")
    assert clipboard() == "+33 2 61 91 02 03"
    press(area, "contact.copy_email")
    assert clipboard() == "maya.okafor@harbour.example"
    press(area, "contact.copy_vcard")
    assert clipboard().startswith("BEGIN:VCARD")


def test_what_is_typed_is_kept_and_undone_in_one_go(
    area: ContactsArea, filled: Store, clerk: Clerk, qtbot: QtBot
) -> None:
    row = person(filled, "Solène Bonnet")
    area.show_contact(row)
    press(area, "contact.edit")
    name = field(area, "Name")
    assert name.hasFocus() and name.text() == "Solène Bonnet"
    qtbot.keyClicks(name, "-Roy")
    area.flush()
    assert filled.ask(find.card, row).formatted_name == "Solène Bonnet-Roy"
    qtbot.keyClicks(field(area, "Beats"), ", dunes")
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    card = filled.ask(find.card, row)
    assert card.beats == ("estuary", "coastal climate", "dunes")
    assert area.people.middle.card.isVisible() and area.people.middle.card.card == card
    clerk.undo()
    assert filled.ask(find.card, row).formatted_name == "Solène Bonnet"
    assert area.people.middle.card.card.formatted_name == "Solène Bonnet"


def test_saving_waits_for_a_pause_only(area: ContactsArea, filled: Store, qtbot: QtBot) -> None:
    row = person(filled, "Awa Diop")
    area.show_contact(row)
    press(area, "contact.edit")
    qtbot.keyClicks(field(area, "Organisation"), " SA")
    assert area.people.middle.form.status == "Saving…"
    qtbot.waitUntil(lambda: area.people.middle.form.status == "Saved", timeout=2000)
    assert filled.ask(find.card, row).organisation == "Agence Manche SA"


def test_a_new_officer_is_kept_from_the_first_letter(
    area: ContactsArea, filled: Store, qtbot: QtBot
) -> None:
    area.show_view("officers")
    press(area, "contact.new")
    qtbot.keyClicks(field(area, "Name"), "Jo")
    area.flush()
    qtbot.keyClicks(field(area, "Name"), " Marsh")
    qtbot.keyClicks(field(area, "Job title, English"), "Press Officer")
    qtbot.keyClicks(field(area, "Telephone"), "+33 2 61 91 02 99")
    star = next(
        b
        for b in area.people.middle.form.parts.telephones.findChildren(QToolButton)
        if b.accessibleName().startswith("Preferred")
    )
    star.click()
    qtbot.keyClick(field(area, "Name"), Qt.Key.Key_Escape)
    card = filled.ask(find.card, person(filled, "Jo Marsh"))
    assert card.is_officer and card.title("en") == "Press Officer"
    assert [t.number for t in card.telephones if t.preferred] == ["+33 2 61 91 02 99"]
    assert area.list.list.current_id == card.id and area.list.list.rows.rowCount() == 6


def test_an_empty_new_card_leaves_nothing_behind(area: ContactsArea, qtbot: QtBot) -> None:
    press(area, "contact.new")
    assert area.people.middle.form.isVisible()
    qtbot.keyClick(field(area, "Name"), Qt.Key.Key_Escape)
    assert area.list.list.rows.rowCount() == 30 and area.people.middle.card.isVisible()


def test_several_numbers_one_preferred(area: ContactsArea, filled: Store, qtbot: QtBot) -> None:
    row = person(filled, "Maya Okafor")
    area.show_contact(row)
    press(area, "contact.edit")
    rows = area.people.middle.form.parts.telephones.rows
    rows._on_add_clicked()
    rows._rows[-1]._text.insert("+33 2 61 91 02 50")
    rows._rows[-1].prefer(True)
    area.people.middle.stop_editing()
    numbers = filled.ask(find.card, row).telephones
    assert [t.preferred for t in numbers] == [False, False, True]
    assert [t.private for t in numbers] == [False, True, False]


def test_archive_can_be_taken_back_from_the_toast(area: ContactsArea, filled: Store) -> None:
    row = person(filled, "Jörg Brandt")
    area.show_contact(row)
    press(area, "contact.archive")
    assert filled.ask(find.card, row).is_archived and said(area) == "Contact archived"
    Toast.over(area.window()).press("Undo")
    assert not filled.ask(find.card, row).is_archived
    assert area.list.list.rows.rowCount() == 30


def test_several_people_at_once(area: ContactsArea, qtbot: QtBot) -> None:
    area.list.focus_list()
    area.list.list.selectAll()
    assert (
        area.people.middle.many.title == "30 people selected"
        and area.people.middle.many.isVisible()
    )
    press(area, "contact.copy_block")
    assert len(clipboard().splitlines()) == 30
    assert said(area).startswith("30 contacts copied")
    press(area, "contact.copy_email")
    assert clipboard().count("@") == 29 and clipboard().count(", ") == 28
    assert said(area) == "29 addresses copied  ·  1 must not be contacted"


def test_what_a_person_stands_on_is_listed_and_opens(
    area: ContactsArea, filled: Store, qtbot: QtBot
) -> None:
    area.show_contact(person(filled, "Tom Ashdown"))
    assert area.people.beside.releases.headlines == [
        "First coastal radar images of winter storm season released",
        "Two buoys return to sea after refit",
        "Storm surge drill brings twelve harbours together",
    ]
    with qtbot.waitSignal(area.release_requested) as asked:
        area.people.beside.releases._list.opened.emit(area.people.beside.releases._list.rows.ids[1])
    assert asked.args == [area.people.beside.releases._list.rows.ids[1]]


def test_cards_are_dragged_out_as_a_file_and_as_text(area: ContactsArea, filled: Store) -> None:
    rows = area.list.list.rows
    mime = rows.mimeData([rows.index_of(person(filled, "Okafor"))])
    (url,) = mime.urls()
    assert url.fileName() == "Maya Okafor.vcf"
    written = Path(url.toLocalFile()).read_bytes().decode()
    assert "FN:Maya Okafor\r\n" in written and "+33 6" not in written
    assert mime.text().startswith("Maya Okafor    Head of Press")


def test_a_change_elsewhere_is_shown(area: ContactsArea, filled: Store) -> None:
    card = area.people.middle.card.card
    filled.do(edit.save, Card(**{**_values(card), "organisation": "Marée FM"}), NOW)
    assert area.people.middle.card.card.organisation == "Marée FM"


def test_the_releases_fold_away_in_a_narrow_window(area: ContactsArea, qtbot: QtBot) -> None:
    area.resize(960, 600)
    assert not area.people.beside.isVisible()
    area.resize(1280, 760)
    assert area.people.beside.isVisible()


def _values(card: Card) -> dict[str, object]:
    return {name: getattr(card, name) for name in Card.__slots__}


def test_one_key_says_that_a_person_was_verified(area: ContactsArea, filled: Store) -> None:
    shown = area.people.middle.card.card
    press(area, "contact.verify")
    assert filled.ask(find.card, shown.id).verified_on == dates.today()
    assert "Verified today" in area.people.middle.card.head.said
    assert said(area) == "Verified today"
    filled.undo()
    assert "Verified" not in area.people.middle.card.head.said


def test_the_keyboard_goes_from_a_line_to_its_buttons(area: ContactsArea, qtbot: QtBot) -> None:
    line = area.people.middle.card.lines[0]
    line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert isinstance(button, QToolButton) and button.accessibleName().startswith("Call")
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert clipboard() == line.said


def test_a_postal_address_is_copied_as_its_lines(area: ContactsArea, filled: Store) -> None:
    card = area.people.middle.card.card
    address = Address("12 quai Malbert", "Brest", "", "29200", "France")
    filled.do(edit.save, replace(card, addresses=(address,)), NOW)
    line = next(one for one in area.people.middle.card.lines if one.line.name == "Address")
    line.click()
    assert clipboard() == "12 quai Malbert\n29200 Brest\nFrance"


def test_v_begins_a_name_in_the_list_and_verifies_in_the_queue(
    area: ContactsArea, qtbot: QtBot
) -> None:
    area.window().activateWindow()
    area.list.focus_list()
    qtbot.keyClick(area.list.list, Qt.Key.Key_V)
    assert area.list._search.text() == "v"
    assert area.people.middle.card.card.verified_on != dates.today()
    area.list._search.clear()
    area.show_view("to_verify")
    area.list.focus_list()
    who = area.list.list.current_id
    assert who
    qtbot.keyClick(area.list.list, Qt.Key.Key_V)
    assert "erified" in said(area)


def test_the_panes_of_outlets_stay_as_they_were_put(
    area: ContactsArea, clerk: Clerk, tmp_path: Path, qtbot: QtBot
) -> None:
    session = Session(tmp_path / "settings.json")
    area.show_view("outlets")
    area.splitters["outlets"].setSizes([410, 870])
    area.splitters["outlets/people"].setSizes([560, 310])
    kept = {name: splitter.sizes() for name, splitter in area.splitters.items()}
    for name, splitter in area.splitters.items():
        session.keep_splitter(name, splitter)
    again = ContactsArea(clerk)
    qtbot.addWidget(again)
    again.session = session
    again.resize(area.size())
    again.show()
    again.show_view("outlets")
    QApplication.processEvents()
    found = {name: splitter.sizes() for name, splitter in again.splitters.items()}
    assert found == kept
    again.flush()


def test_two_people_put_together_by_hand_are_compared_and_merged(
    area: ContactsArea, clerk: Clerk
) -> None:
    clerk.do_now(edit.save, Card(formatted_name="Zozo Park", organisation="Nord TV"), NOW)
    clerk.do_now(edit.save, Card(formatted_name="Z. Parker", nickname="Zozo"), NOW)
    area.show_view("all")
    assert not area.action("contact.merge").isEnabled()
    area.list._search.setText("zozo")
    area.list.list.selectAll()
    assert area.people.middle.many._buttons["contact.merge"].isVisible()
    area.action("contact.merge").trigger()
    doubles = area._doubles
    assert doubles is not None and doubles.isVisible()
    assert doubles._title.text() == "The two you chose"
    assert [option.text() for option in doubles.comparison.options] == ["Zozo Park", "Z. Parker"]
    doubles.merge()
    names = [card.formatted_name for card in clerk.ask(find.cards, clerk.ask(find.ids))]
    assert "Zozo Park" in names and "Z. Parker" not in names
    assert not any(pair.whys == ("chosen",) for pair in doubles._pairs.values())


def test_copy_of_the_edit_menu_copies_whoever_is_chosen(area: ContactsArea, qtbot: QtBot) -> None:
    menu = QMenu(area)
    fields = FieldMenu(menu)
    area.window().activateWindow()
    area.list.focus_list()
    qtbot.waitUntil(area.list.list.hasFocus)
    fields.refresh()
    copy = next(made for made in fields.made if made.objectName() == "edit.copy")
    assert copy.isEnabled()
    QGuiApplication.clipboard().clear()
    copy.trigger()
    assert area.people.middle.card.card.formatted_name in clipboard()
