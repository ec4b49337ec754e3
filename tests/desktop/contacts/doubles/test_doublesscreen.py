"""Possible doubles are gone through one by one: merged, kept apart, taken back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.doubles.doublesscreen import DoublesScreen
from pressdesk.desktop.contacts.doubles.sides import sides
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import DO_NOT_CONTACT, Affiliation, Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ANN = Card(
    formatted_name="Ann Roy",
    organisation="Le Soir",
    telephones=(Telephone("+33 1 44 55 66 77"),),
    emails=(Email("ann@soir.example"),),
    beats=("space",),
)
DOUBLE = Card(
    formatted_name="ROY, Ann",
    organisation="Le Soir SA",
    emails=(Email("ann@soir.example"), Email("ann@home.example")),
    status=DO_NOT_CONTACT,
)
BEN, BENNY = (
    Card(formatted_name="Ben Lee", organisation="Die Zeit"),
    Card(formatted_name="Benjamin Lee", organisation="Die Zeit"),
)


@pytest.fixture
def screen(qtbot: QtBot, store: Store, clerk: Clerk) -> Iterator[DoublesScreen]:
    i18n.speak("en")
    for card in (ANN, DOUBLE, BEN, BENNY, Card(formatted_name="Eva Solo")):
        store.do(edit.save, card, NOW)
    made = DoublesScreen(clerk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    made.look()
    yield made


def names(store: Store) -> list[str]:
    return [card.formatted_name for card in store.ask(find.cards, store.ask(find.ids))]


def test_the_surest_pair_stands_first_and_both_cards_are_shown(screen: DoublesScreen) -> None:
    assert len(screen.list.rows.ids) == 2
    assert screen._title.text() == "Almost certainly one"
    assert screen._why.text() == "the same name, the same e-mail, the same organisation"
    assert [option.text() for option in screen.comparison.options] == [
        "Ann Roy", "ROY, Ann", "Le Soir", "Le Soir SA",
    ]  # fmt: skip


def test_merged_by_keyboard_with_the_other_organisation(
    screen: DoublesScreen, store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.comparison.options[0].hasFocus()
    soir = screen.comparison.options[3]
    soir.setFocus()
    qtbot.keyClick(soir, Qt.Key.Key_Space)
    screen.merge()
    (ann,) = store.ask(find.cards, store.ask(find.ids, "all", "roy"))
    assert (ann.formatted_name, ann.organisation) == ("Ann Roy", "Le Soir SA")
    assert [e.address for e in ann.emails] == ["ann@soir.example", "ann@home.example"]
    assert ann.status == DO_NOT_CONTACT and ann.telephones == ANN.telephones
    assert Toast.over(screen.window()).text == "Merged into one: Ann Roy"
    assert len(screen.list.rows.ids) == 1 and screen._title.text() == "Probably one"
    store.undo()
    assert sorted(names(store)).count("ROY, Ann") == 1
    assert len(screen.list.rows.ids) == 2


def test_kept_apart_they_are_not_asked_about_again(screen: DoublesScreen, store: Store) -> None:
    screen.keep_apart()
    assert Toast.over(screen.window()).text == "Kept as two people"
    screen.keep_apart()
    assert len(names(store)) == 5
    assert not screen.list.rows.ids and screen._empty.title == "No duplicates"


def test_esc_leads_back(screen: DoublesScreen, qtbot: QtBot) -> None:
    screen.focus_list()
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen.list, Qt.Key.Key_Escape)


def test_of_two_job_titles_one_is_chosen(screen: DoublesScreen, store: Store) -> None:
    for name, title in (("Eva Ode", "Editor"), ("Eva Ode", "Head of desk")):
        card = Card(formatted_name=name, organisation="Nord TV", titles=(("en", title),))
        store.do(edit.save, card, NOW)
    screen.look()
    screen.list.choose(next(row for row in screen.list.rows.ids if "Eva" in _named(screen, row)))
    mine, theirs = screen.comparison.options
    assert (mine.text(), theirs.text()) == ("Editor", "Head of desk")
    assert "Job title (English)" in mine.accessibleName()
    theirs.click()
    screen.merge()
    (eva,) = [
        c for c in store.ask(find.cards, store.ask(find.ids)) if c.formatted_name == "Eva Ode"
    ]
    assert eva.title("en") == "Head of desk"


def _named(screen: DoublesScreen, row: int) -> str:
    return screen._fetch((row,))[0].one


def test_where_somebody_worked_is_said_as_the_card_says_it() -> None:
    i18n.speak("en")
    left = Affiliation("Le Soir", "Editor", ended_on=date(2026, 11, 24))
    (work, country) = sides(Card(affiliations=(left,), country="BE"), Card())
    assert work.one == ("Le Soir · Editor · until 24 Nov 2026",)
    assert country.one == ("Belgium",)
