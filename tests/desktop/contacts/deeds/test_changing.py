"""One thing changed for several people at once, as the pane and the menus do it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, find
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.questions.fieldquestions import (
    CountryQuestion,
    OrganisationQuestion,
    StatusQuestion,
)
from pressdesk.desktop.contacts.questions.question import Question
from pressdesk.desktop.contacts.questions.tagsquestion import LanguagesQuestion, TagsQuestion
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def people(store: Store) -> list[int]:
    made = []
    for n, name in enumerate(("Anna", "Ben", "Cleo")):
        card = Card(
            formatted_name=name,
            organisation="Le Soir",
            emails=(Email(f"{name.lower()}@x.example"),),
            telephones=(Telephone(f"+33 {n}"),),
            beats=("ocean",) if n else (),
        )
        made.append(store.do(edit.save, card, NOW))
    return made


@pytest.fixture
def area(qtbot: QtBot, people: list[int], clerk: Clerk) -> Iterator[ContactsArea]:
    i18n.speak("en")
    made = ContactsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    made.list.list.selectAll()
    yield made
    made.flush()


def question(area: ContactsArea, name: str) -> Question:
    area.action(name).trigger()
    asked = QApplication.activePopupWidget()
    assert isinstance(asked, Question)
    return asked


def said(area: ContactsArea) -> str:
    return Toast.over(area.window()).text


def test_a_category_is_added_and_taken_from_all(
    area: ContactsArea, store: Store, people: list[int], qtbot: QtBot
) -> None:
    assert area.people.middle.many.title == "3 people selected"
    asked = question(area, "contact.categories")
    assert isinstance(asked, TagsQuestion) and not asked._apply.isEnabled()
    qtbot.keyClicks(asked.field.field, "Coast")
    qtbot.keyClick(asked.field.field, Qt.Key.Key_Return)
    asked._apply.click()
    assert [store.ask(find.card, one).categories for one in people] == [("Coast",)] * 3
    assert said(area) == "3 people changed"
    asked = question(area, "contact.beats")
    assert isinstance(asked, TagsQuestion)
    asked.remove.click()
    assert list(asked._offered("")) == ["ocean"]
    qtbot.keyClicks(asked.field.field, "OCEAN")
    asked.field._offers.hide()
    asked.apply()
    assert [store.ask(find.card, one).beats for one in people] == [(), (), ()]
    store.undo()
    assert store.ask(find.card, people[1]).beats == ("ocean",)


def test_all_move_to_another_organisation(
    area: ContactsArea, store: Store, people: list[int], qtbot: QtBot
) -> None:
    asked = question(area, "contact.organisation")
    assert isinstance(asked, OrganisationQuestion)
    qtbot.keyClicks(asked.line, "Gazette")
    asked.moved.click()
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    card = store.ask(find.card, people[2])
    assert card.organisation == "Gazette" and card.affiliations[1].ended_on == dates.today()


def test_language_country_and_status_of_all(
    area: ContactsArea, store: Store, people: list[int], qtbot: QtBot
) -> None:
    asked = question(area, "contact.languages")
    assert isinstance(asked, LanguagesQuestion)
    qtbot.keyClicks(asked.field.field, "Polish, French")
    asked.field._offers.hide()
    asked.apply()
    asked = question(area, "contact.country")
    assert isinstance(asked, CountryQuestion)
    qtbot.keyClicks(asked.line, "Poland")
    asked.apply()
    asked = question(area, "contact.status")
    assert isinstance(asked, StatusQuestion)
    asked.choice.setCurrentIndex(2)
    qtbot.keyClicks(asked.reason, "All asked")
    asked.apply()
    card = store.ask(find.card, people[0])
    assert (card.languages, card.country) == (("pl", "fr"), "PL")
    assert (card.status, card.status_reason) == (DO_NOT_CONTACT, "All asked")
    assert card.status_on == dates.today()
    area.action("contact.copy_email").trigger()
    assert said(area) == "0 addresses copied  ·  3 must not be contacted"


def test_nothing_is_changed_by_leaving(
    area: ContactsArea, store: Store, people: list[int], qtbot: QtBot
) -> None:
    before = store.ask(find.cards, people)
    asked = question(area, "contact.country")
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert store.ask(find.cards, people) == before


def test_verified_and_archived_together(
    area: ContactsArea, store: Store, people: list[int]
) -> None:
    area.people.middle.many._buttons["contact.verify"].click()
    assert said(area) == "3 people verified today"
    area.people.middle.many._buttons["contact.archive"].click()
    assert not len(store.ask(find.ids)) and len(store.ask(find.ids, "archived")) == 3
    store.undo()
    assert store.ask(find.card, people[0]).verified_on == dates.today()


def test_a_table_and_addresses_go_onto_the_clipboard(area: ContactsArea) -> None:
    area.action("contact.copy_table").trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Name\tJob title\tOrganisation\tTelephones\tE-mails" and len(lines) == 4
    area.action("contact.copy_email").trigger()
    assert QGuiApplication.clipboard().text() == "anna@x.example, ben@x.example, cleo@x.example"


def test_many_are_written_down_in_a_worker(
    area: ContactsArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressdesk.desktop.contacts.deeds.copying.FEW", 1)
    area.action("contact.copy_block").trigger()
    assert QGuiApplication.clipboard().text().count("\n") == 2
    assert said(area).startswith("3 contacts copied")


def test_a_click_elsewhere_does_not_drop_a_typed_reason(area: ContactsArea, qtbot: QtBot) -> None:
    asked = question(area, "contact.status")
    assert isinstance(asked, StatusQuestion)
    outside = QPoint(-40, -40)
    asked.choice.setCurrentIndex(asked.choice.findData(DO_NOT_CONTACT))
    qtbot.keyClicks(asked.reason, "asked by telephone")
    qtbot.mouseClick(asked, Qt.MouseButton.LeftButton, pos=outside)
    assert asked.isVisible() and asked.reason.text() == "asked by telephone"
    asked.reason.clear()
    qtbot.mouseClick(asked, Qt.MouseButton.LeftButton, pos=outside)
    assert not asked.isVisible()
