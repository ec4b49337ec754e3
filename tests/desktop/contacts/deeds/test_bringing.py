"""An address book is chosen, looked over, decided on, taken in, and taken back in one click."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit, find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.intake.planscreen import PlanScreen
from pressdesk.desktop.widgets.busystrip import BusyStrip
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)

PEOPLE = (
    Card(formatted_name="Ann Roy", organisation="Le Soir", emails=(Email("ann@soir.example"),)),
    Card(formatted_name="Ann Roy", organisation="Nord TV"),
    Card(formatted_name="Ben Ode"),
)


@pytest.fixture
def area(qtbot: QtBot, clerk: Clerk) -> Iterator[ContactsArea]:
    made = ContactsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    made.let_go()


def brought(area: ContactsArea, file: Path, *cards: Card) -> PlanScreen:
    file.write_text(vcard.write(cards or PEOPLE), "utf-8", newline="")
    area.bring([file])
    (screen,) = [one for one in area.findChildren(PlanScreen) if one.isVisible()]
    return screen


def test_what_would_come_is_shown_first_and_then_it_comes(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    screen = brought(area, tmp_path / "trip.vcf")
    assert screen.chips.said == ["All 3", "New 2", "To look at 1"]
    assert screen.take.text() == "Import 3 contacts"
    assert not clerk.ask(find.ids)
    screen.take.click()
    assert len(clerk.ask(find.ids)) == 3
    assert Toast.over(area.window()).text == "Import of 3 contacts"
    assert not screen.isVisible()
    Toast.over(area.window()).press("Undo")
    assert not clerk.ask(find.ids)


def test_one_new_person_needs_no_more_than_enter(
    area: ContactsArea, clerk: Clerk, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = brought(area, tmp_path / "one.vcf", PEOPLE[0])
    assert screen.take.text() == "Import 1 contact"
    qtbot.keyClick(screen.take, Qt.Key.Key_Return)
    assert len(clerk.ask(find.ids)) == 1


def test_cancelled_nothing_comes(area: ContactsArea, clerk: Clerk, tmp_path: Path) -> None:
    screen = brought(area, tmp_path / "trip.vcf")
    screen.foot.cancel.click()
    assert not screen.isVisible()
    assert not clerk.ask(find.ids) and not clerk.can_undo


def test_the_way_to_import_leads_back_to_an_import_that_is_open(
    area: ContactsArea, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_args: object) -> None:
        raise AssertionError("asked for files while an import is open")

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", never)
    screen = brought(area, tmp_path / "trip.vcf")
    area.show_view("officers")
    assert not screen.isVisible()
    assert area.action("contact.import").text() == "Back to the import"
    area.action("contact.import").trigger()
    assert screen.isVisible()
    area.bring([tmp_path / "trip.vcf"])
    assert "One import at a time" in Toast.over(area.window()).text
    screen.take.click()
    assert len(clerk.ask(find.ids)) == 3


def test_another_import_may_take_the_place_of_the_one_that_stands(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    screen = brought(area, tmp_path / "trip.vcf")
    (tmp_path / "other.vcf").write_text(vcard.write(PEOPLE[2:]), "utf-8", newline="")
    area.bring([tmp_path / "other.vcf"])
    assert screen.isVisible(), "nothing decided is lost by a file too many"
    Toast.over(area.window()).press("Read the new one")
    (other,) = [one for one in area.findChildren(PlanScreen) if one.isVisible()]
    assert other.names == ("other.vcf",)
    other.take.click()
    assert len(clerk.ask(find.ids)) == 1


def test_a_file_with_nobody_in_it_says_so(area: ContactsArea, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "empty.vcf"
    file.write_text("nothing at all", "utf-8")
    area.bring([file])
    assert area.findChild(PlanScreen) is None
    qtbot.waitUntil(lambda: "empty.vcf" in Toast.over(area.window()).text)
    assert brought(area, tmp_path / "trip.vcf").isVisible()


def test_everybody_of_an_import_is_put_into_a_category(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    screen = brought(area, tmp_path / "trip.vcf", PEOPLE[2])
    screen.tags.show_words(["Launch"])
    screen.take.click()
    assert clerk.ask(find.cards, clerk.ask(find.ids))[0].categories == ("Launch",)


def test_the_same_file_twice_brings_nothing(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    brought(area, tmp_path / "trip.vcf", PEOPLE[0]).take.click()
    screen = brought(area, tmp_path / "trip.vcf", PEOPLE[0])
    assert screen.chips.said == ["All 1", "The same 1"]
    assert not screen.take.isEnabled()


def test_where_file_and_office_differ_the_file_may_be_right(
    area: ContactsArea, clerk: Clerk, tmp_path: Path
) -> None:
    ann = clerk.do_now(edit.save, Card(formatted_name="Ann Roy", organisation="Le Soir",
                                       uid="a", emails=PEOPLE[0].emails), NOW)  # fmt: skip
    newer = Card(formatted_name="Ann Roy", organisation="Nord TV", uid="a", emails=PEOPLE[0].emails)
    screen = brought(area, tmp_path / "trip.vcf", newer)
    ours, theirs = screen.page.options
    assert (ours.text(), theirs.text()) == ("Le Soir", "Nord TV")
    assert ours.isChecked() and not screen.take.isEnabled()
    theirs.click()
    assert screen.take.text() == "Import 1 contact" and screen.take.isEnabled()
    screen.take.click()
    assert clerk.ask(find.card, ann).organisation == "Nord TV"


def pasted(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def test_a_signature_pasted_is_a_contact(area: ContactsArea, clerk: Clerk) -> None:
    area.bring_pasted(pasted("Ann Roy\nReporter\nLe Soir\nT 01 44 55 66 77\nann@soir.example"))
    (screen,) = [one for one in area.findChildren(PlanScreen) if one.isVisible()]
    assert screen.take.text() == "Import 1 contact"
    screen.take.click()
    (ann,) = clerk.ask(find.cards, clerk.ask(find.ids))
    assert (ann.formatted_name, ann.organisation) == ("Ann Roy", "Le Soir")
    assert ann.source == "Import of Pasted text"


def test_cells_copied_from_a_spreadsheet_are_contacts(area: ContactsArea, clerk: Clerk) -> None:
    area.bring_pasted(pasted("Name\tE-mail\nAnn Roy\tann@soir.example\nBen\tben@x.example\n"))
    (screen,) = [one for one in area.findChildren(PlanScreen) if one.isVisible()]
    assert screen.take.text() == "Import 2 contacts"


def test_a_paste_with_nobody_in_it_says_so(area: ContactsArea, qtbot: QtBot) -> None:
    area.bring_pasted(pasted("The harbour has twelve gauges."))
    qtbot.waitUntil(lambda: "Nobody" in Toast.over(area.window()).text)
    assert not [one for one in area.findChildren(PlanScreen) if one.isVisible()]


def test_cancelled_while_it_is_taken_in_one_is_back_at_the_plan(
    qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    clerk = Clerk(store)
    area = ContactsArea(clerk)
    qtbot.addWidget(area)
    area.resize(1200, 800)
    area.show()
    cards = [Card(formatted_name=f"Ann{n} Roy{n}") for n in range(3000)]
    (tmp_path / "many.vcf").write_text(vcard.write(cards), "utf-8", newline="")
    area.bring([tmp_path / "many.vcf"])
    qtbot.waitUntil(lambda: bool(area.findChildren(PlanScreen)), timeout=20_000)
    (screen,) = area.findChildren(PlanScreen)
    qtbot.waitUntil(lambda: screen.count == 3000, timeout=20_000)
    screen.take.click()
    assert not screen.isEnabled()
    (strip,) = [one for one in area.findChildren(BusyStrip) if not one._is_over]
    strip._cancel.click()
    qtbot.waitUntil(screen.isEnabled, timeout=20_000)
    assert screen.isVisible() and not clerk.ask(find.ids)
    assert Toast.over(area.window()).text == "Nobody was taken in"
    screen.take.click()
    qtbot.waitUntil(lambda: len(clerk.ask(find.ids)) == 3000, timeout=20_000)
    area.let_go()
    area.close()
    clerk.close()
