"""The head of a card says who it is and what must not be overlooked."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.contacts.card.head import CardHead, notices
from pressdesk.formats.card import DO_NOT_CONTACT, LEFT, Card

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.speak("en")


def test_an_objection_is_red_and_says_why_and_since_when() -> None:
    card = Card(status=DO_NOT_CONTACT, status_reason="By e-mail", status_on=date(2026, 10, 25))
    assert notices(card, TODAY)[0][:2] == ("Do not contact · By e-mail · 25 October 2026", "stop")


def test_all_that_stands_in_the_way_is_said() -> None:
    card = Card(
        status=LEFT,
        absent_until=TODAY + timedelta(days=3),
        verified_on=date(2025, 1, 2),
    )
    assert [words for words, _tone, _icon in notices(card, TODAY)] == [
        "Left",
        "Away until 27 November 2026",
        "Last verified 22 months ago",
    ]
    assert notices(Card(is_archived=True), TODAY)[0][0] == "In the archive"
    assert notices(Card(verified_on=TODAY), TODAY) == []


def test_role_house_and_freshness_stand_below_the_name(qtbot: QtBot) -> None:
    head = CardHead()
    qtbot.addWidget(head)
    card = Card(
        formatted_name="Inès",
        nickname="Inouk",
        organisation="Ouest & Littoral",
        titles=(("fr", "Correspondante"),),
        verified_on=date(2026, 11, 3),
    )
    head.show_card(card, "fr", TODAY)
    assert "Correspondante, " in head.said and "<b>Ouest &amp; Littoral</b>" in head.said
    assert "“Inouk” · Verified 3 weeks ago" in head.said
    with qtbot.waitSignal(head.outlet_requested) as asked:
        head._who.linkActivated.emit("Ouest & Littoral")
    assert asked.args == ["Ouest & Littoral"]


def test_a_photo_stands_in_the_place_of_initials(qtbot: QtBot) -> None:
    head = CardHead()
    qtbot.addWidget(head)
    image = QImage(400, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    head.show_card(Card(formatted_name="Inès"), "en", TODAY, bytes(buffer.data().data()))
    assert head._avatar.has_photo
    assert head._avatar.grab().toImage().pixelColor(32, 32) == QColor("#336699")
    head.show_card(Card(formatted_name="Inès"), "en", TODAY, b"no picture")
    assert not head._avatar.has_photo


def test_a_name_of_one_endless_word_does_not_widen_the_card(qtbot: QtBot) -> None:
    head = CardHead()
    qtbot.addWidget(head)
    endless = "βγδεα" * 60
    card = Card(formatted_name=endless, organisation=endless, titles=(("en", endless),))
    head.show_card(card, "en", TODAY)
    assert head.minimumSizeHint().width() < 420
