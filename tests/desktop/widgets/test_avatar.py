"""Initials as people would write them, in a colour that stays with the name."""

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets import avatar


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Inès Tanguy", "IT"),
        ("Claire Tanguy-Morel", "CT"),
        ("Marieke van den Berg", "MB"),
        ("Élisabeth de La Cour-Neuve", "ÉC"),
        ("Suharto", "S"),
        ("(duty desk)", "D"),
        ("", "?"),
        ("– –", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert avatar.initials(name) == letters


def test_the_colour_goes_with_the_name() -> None:
    assert avatar.shade("Inès Tanguy") == avatar.shade("ines  tanguy")
    assert len({avatar.shade(f"Person {n}").name() for n in range(40)}) > 4


def test_an_avatar_paints(qtbot: QtBot) -> None:
    shown = avatar.Avatar(64)
    qtbot.addWidget(shown)
    shown.show_name("Inès Tanguy")
    picture = shown.grab().toImage()
    assert picture.pixelColor(8, 32).name() == avatar.shade("Inès Tanguy").name()
    shown.show_name("Inès Tanguy", is_faded=True)
    assert shown.grab().toImage().pixelColor(8, 32).name() == avatar.FADED
