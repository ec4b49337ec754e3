"""F1 opens the guide where the screen one is on is told of."""

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

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


def test_the_review_is_told_of_in_the_first_release(workplace: Workplace, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("LE HAVRE, 12 March 2026 – The Harbour Observatory published every reading.")
    workplace.releases.read_paste(mime)
    workplace.help.show_guide()
    assert workplace.help.guide is not None
    assert workplace.help.guide.chapter == "first-release"
