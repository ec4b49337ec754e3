"""F1 opens the guide where the screen one is on is told of."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

import pressdesk
from pressdesk.desktop.guide import places
from pressdesk.desktop.guide.book import CHAPTERS, home
from pressdesk.desktop.workplace import Workplace
from tests.desktop.guide.test_book import ANCHOR


@pytest.mark.parametrize(
    "page", [*places.SCREENS.values(), *places.VIEWS.values(), *places.AREAS.values()]
)
def test_every_page_is_there(page: places.Page) -> None:
    chapter, anchor = page
    assert chapter in CHAPTERS
    said = (home() / "en" / f"{chapter}.md").read_text("utf-8")
    assert not anchor or anchor in ANCHOR.findall(said)


def test_every_screen_named_is_a_class_of_ours() -> None:
    """A class that is renamed would lose its chapter and nobody would hear of it."""
    classes = set()
    for file in (Path(pressdesk.__file__).parent / "desktop").rglob("*.py"):
        classes |= set(re.findall(r"^class (\w+)", file.read_text("utf-8"), re.M))
    assert set(places.SCREENS) <= classes
    assert set(places.COVERING) <= set(places.SCREENS)


def test_where_the_keyboard_is_decides_and_else_the_view(workplace: Workplace) -> None:
    work, window = workplace, workplace.window()
    assert places.place_of(work.releases.preview, window, ("releases", "all"))[0] == "pdf"
    assert places.place_of(work.navigation, window, ("releases", "embargoed"))[0] == "embargo"
    assert places.place_of(None, window, ("lists", "all"))[0] == "lists"
    work.go_to("contacts", "outlets")
    assert places.place_of(work.navigation, window, ("contacts", "outlets"))[1] == "outlets"


def test_the_review_is_told_of_in_the_first_release(workplace: Workplace, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("LE HAVRE, 12 March 2026 – The Harbour Observatory published every reading.")
    workplace.releases.read_paste(mime)
    workplace.help.show_guide()
    assert workplace.help.guide is not None
    assert workplace.help.guide.chapter == "first-release"
