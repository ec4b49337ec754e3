"""The page of outlets, used as a press officer would: found, changed, merged, with its people."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, find, outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.outlets.outletspage import OutletsPage
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import Address, Affiliation, Card, Email, Telephone
from pressdesk.lists import handout, lists, recipients
from pressdesk.lists.lists import DESK, ListCard
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def soir(store: Store) -> int:
    card = OutletCard(
        name="Le Soir",
        kind="daily",
        country="BE",
        languages=("fr",),
        telephones=(Telephone("+32 2 225", "desk"),),
        emails=(Email("desk@soir.example"),),
        addresses=(Address("Rue Royale", "Bruxelles"),),
        website="https://soir.example",
        note="Closed on Mondays",
    )
    row = store.do(outlets.save, card, NOW)
    store.do(outlets.save, OutletCard(name="Soir, Le"), NOW)
    ended = Affiliation("Le Soir", "Chief", ended_on=date(2024, 5, 1), outlet_id=row)
    for person in (
        Card(formatted_name="Anna", organisation="Le Soir", emails=(Email("anna@soir.example"),)),
        Card(formatted_name="Ben", organisation="le soir", emails=(Email("ben@soir.example"),)),
        Card(formatted_name="Cleo", organisation="Gazette", affiliations=(ended,)),
    ):
        store.do(edit.save, person, NOW)
    return row


@pytest.fixture
def area(qtbot: QtBot, soir: int, clerk: Clerk) -> Iterator[ContactsArea]:
    i18n.speak("en")
    made = ContactsArea(clerk)
    made.view_requested.connect(lambda view: made.show_view(view or "all"))
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    made.show_view("outlets")
    yield made
    made.flush()


@pytest.fixture
def page(area: ContactsArea, soir: int) -> OutletsPage:
    area.outlets_page.choose(soir)
    return area.outlets_page


def said(area: ContactsArea) -> str:
    return Toast.over(area.window()).text


def names(page: OutletsPage) -> list[str]:
    rows = page.people.list.rows
    return [rows.row(n).formatted_name for n in range(rows.rowCount())]


def test_an_outlet_says_how_its_desk_is_reached(page: OutletsPage) -> None:
    assert [(line.line.name, line.said) for line in page.card.lines] == [
        ("Newsroom", "+32 2 225"),
        ("E-mail", "desk@soir.example"),
        ("Address", "Rue Royale\nBruxelles"),
        ("Website", "https://soir.example"),
        ("Languages", "French"),
        ("Note", "Closed on Mondays"),
    ]
    assert page.card._meta.text() == "Daily · Belgium"


def test_its_people_stand_beside_it_and_the_former_behind_a_tab(page: OutletsPage) -> None:
    assert names(page) == ["Anna", "Ben"]
    page.people._former.click()
    assert names(page) == ["Cleo"]
    assert page.people.list.rows.row(0).title == "Chief · until 1 May 2024"


def test_everybody_there_is_chosen_and_copied(area: ContactsArea, page: OutletsPage) -> None:
    area.action("outlet.copy_email").trigger()
    assert QGuiApplication.clipboard().text() == "desk@soir.example"
    area.action("outlet.everybody").trigger()
    assert page.many.isVisible() and page.many.title == "2 people selected"
    area.action("contact.copy_email").trigger()
    assert QGuiApplication.clipboard().text() == "anna@soir.example, ben@soir.example"


def test_keys_mean_the_outlet_while_outlets_are_shown(
    area: ContactsArea, page: OutletsPage
) -> None:
    for name in ("new", "edit", "search"):
        assert area.action(f"outlet.{name}").isVisible()
        assert not area.action(f"contact.{name}").isVisible()
    area.show_view("all")
    assert area.action("contact.edit").isVisible() and not area.action("outlet.edit").isVisible()


def test_a_new_name_goes_along_once_it_is_whole(
    area: ContactsArea, page: OutletsPage, store: Store, soir: int, qtbot: QtBot
) -> None:
    area.action("outlet.edit").trigger()
    line = page.form.name.line
    qtbot.keyClicks(line, " de Bruxelles")
    page._keeper.flush()
    assert store.ask(outlets.outlet, soir).name == "Le Soir"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    page.flush()
    assert store.ask(outlets.outlet, soir).name == "Le Soir de Bruxelles"
    assert names(page) == ["Anna", "Ben"]
    assert store.ask(find.card, 1).organisation == "Le Soir de Bruxelles"
    page.form.done_requested.emit()
    assert page.card.isVisible() and page.card.card.name == "Le Soir de Bruxelles"


def test_a_name_already_taken_is_refused_and_the_rest_is_kept(
    area: ContactsArea, page: OutletsPage, store: Store, soir: int, qtbot: QtBot
) -> None:
    area.action("outlet.edit").trigger()
    line = page.form.name.line
    line.selectAll()
    qtbot.keyClicks(line, "Soir, Le")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    page._keeper.flush()
    assert "another outlet" in page.form.name._trouble.text() and line.text() == "Soir, Le"
    note = page.form._in_order[-1]
    note._text.setPlainText("Open all week")  # type: ignore[attr-defined]
    page._keeper.flush()
    kept = store.ask(outlets.outlet, soir)
    assert (kept.name, kept.note) == ("Le Soir", "Open all week")


def test_a_new_outlet_is_stored_with_its_name(
    area: ContactsArea, page: OutletsPage, store: Store, qtbot: QtBot
) -> None:
    area.action("outlet.new").trigger()
    qtbot.keyClicks(page.form.name.line, "Radio Cap")
    page.stop_editing()
    assert store.ask(outlets.named, "radio cap")
    assert page.card.card.name == "Radio Cap" and names(page) == []


def test_two_outlets_become_one(
    area: ContactsArea, page: OutletsPage, store: Store, soir: int
) -> None:
    area.action("outlet.merge").trigger()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    found = popup.findChild(QListWidget)
    assert found is not None and found.item(0).text() == "Soir, Le"
    found.itemClicked.emit(found.item(0))
    assert page.several.isVisible() and page.several.title == "2 outlets selected"
    page.several._merge.click()
    assert [one.name for one in store.ask(outlets.outlets)] == ["Le Soir"]
    assert said(area) == "2 outlets merged" and page.card.card.id == soir
    store.undo()
    assert len(store.ask(outlets.outlets)) == 2


def test_an_outlet_is_put_away_and_brought_back(
    area: ContactsArea, page: OutletsPage, store: Store, soir: int
) -> None:
    area.action("outlet.archive").trigger()
    assert soir not in page.list.list.rows.ids
    page.list._archived.click()
    assert list(page.list.list.rows.ids) == [soir]
    assert area.action("outlet.unarchive").isVisible()
    area.action("outlet.unarchive").trigger()
    assert soir in store.ask(outlets.ids)


def test_organisations_become_outlets_when_asked(
    area: ContactsArea, page: OutletsPage, store: Store
) -> None:
    assert page.list._make.text() == "Make 1 outlet of people’s organisations"
    page.list._make.click()
    assert store.ask(outlets.named, "gazette") and not page.list._make.isVisible()


def test_from_a_person_to_the_outlet_and_back(
    area: ContactsArea, store: Store, soir: int, qtbot: QtBot
) -> None:
    area.show_view("all")
    ben = next(iter(store.ask(find.ids, "all", "ben")))
    area.show_contact(ben)
    area.people.middle.card.head.outlet_requested.emit("le soir")
    page = area.outlets_page
    assert page.isVisible() and page.card.card.id == soir
    assert page.card._back.isVisible() and page.card._back.toolTip() == "Back to Ben"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert area.people.isVisible() and area.people.middle.card.card.id == ben


def test_an_organisation_without_outlet_gets_one(area: ContactsArea, store: Store) -> None:
    area.show_view("all")
    area.show_contact(next(iter(store.ask(find.ids, "all", "cleo"))))
    area.people.middle.card.head.outlet_requested.emit("Gazette")
    assert area.outlets_page.card.card.name == "Gazette"
    assert said(area) == "Outlet Gazette made"


def test_the_people_stand_below_where_it_is_narrow(area: ContactsArea, page: OutletsPage) -> None:
    area.resize(900, 700)
    assert page._right.orientation() == Qt.Orientation.Vertical
    area.resize(1280, 700)
    assert page._right.orientation() == Qt.Orientation.Horizontal


def test_undo_is_seen_in_the_form(
    area: ContactsArea, page: OutletsPage, store: Store, soir: int
) -> None:
    area.action("outlet.edit").trigger()
    store.do(outlets.save, replace(store.ask(outlets.outlet, soir), note="Elsewhere"), NOW)
    assert page.form.card.note == "Elsewhere"


def test_what_the_desk_received_stands_beside_the_outlet(
    area: ContactsArea, soir: int, store: Store, qtbot: QtBot
) -> None:
    release = store.do(releases.create, ReleaseDraft(texts=(TextDraft("fr", "Marées"),)), NOW)
    row = store.do(lists.save, ListCard(label="Desks"))
    store.do(lists.add, row, DESK, [soir], NOW)
    found = store.ask(recipients.resolve, [row], NOW.date(), ("fr",))
    store.do(handout.record, found, "bcc", release, NOW, who="Cid")
    page = area.outlets_page
    page.choose(soir)
    page._read()
    pane = page.people
    assert pane._inbox.text() == "Received  1"
    pane.select_all()
    assert page.chosen_people
    pane._inbox.click()
    assert pane._stack.currentWidget() is pane.received and not page.chosen_people
    assert not pane._all.isEnabled()
    (said,) = pane.received.words
    assert "Marées" in said and "desk@soir.example" in said
    with qtbot.waitSignal(area.people.version_requested) as caught:
        pane.received._list.opened.emit(pane.received._list.rows.ids[0])
    assert caught.args is not None and caught.args[:2] == [release, "fr"]
    pane._current.click()
    assert pane._stack.currentWidget() is pane.list and pane._inbox.text() == "Received  1"
