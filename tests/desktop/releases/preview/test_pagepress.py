"""The press of the preview closes what it opened, whoever it was for and however late it comes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import Stopped
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview import pagepress
from pressdesk.desktop.releases.preview.pagepress import Made, PagePress, Wish, picture
from pressdesk.desktop.releases.preview.pagestab import PagesTab
from pressdesk.typeset.pages import Pages
from tests.formats.proofs import FULL


@pytest.fixture
def press(qapp: QApplication) -> Iterator[PagePress]:
    made = PagePress()
    yield made
    made.close()


def wish() -> Wish:
    return Wish(FULL, (0,), 1.0)


def test_pages_nobody_took_are_closed_with_the_press(press: PagePress) -> None:
    made = [press.make(wish(), press.turn) for _ in range(2)]
    press.close()
    assert [isinstance(one, Made) and one.pages.is_open for one in made] == [False, False]


def test_a_wish_from_before_is_not_carried_out(press: PagePress) -> None:
    turn = press.turn
    press.close()
    with pytest.raises(Stopped):
        press.make(wish(), turn)
    assert press._press is None, "no folder comes back"


def test_what_is_made_while_it_closes_is_not_shown(
    press: PagePress, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Pages] = []

    def closing(pages: Pages, page: int, scale: float) -> object:
        opened.append(pages)
        press.close()
        return picture(pages, page, scale)

    monkeypatch.setattr(pagepress, "picture", closing)
    with pytest.raises(Stopped):
        press.make(wish(), press.turn)
    assert not opened[0].is_open


def test_closed_pages_have_no_picture(press: PagePress) -> None:
    made = press.make(wish(), press.turn)
    assert isinstance(made, Made)
    assert not made.pictures[0].isNull()
    made.pages.close()
    assert picture(made.pages, 0, 1.0).isNull()


def test_a_window_that_goes_while_one_types_leaves_nothing_open(qtbot: QtBot) -> None:
    clerk = Clerk()
    clerk.attach(Nothing())
    tab = PagesTab(clerk)
    qtbot.addWidget(tab)
    press = tab._press
    tab.resize(470, 700)
    tab.show()
    tab.show_proof(FULL)
    qtbot.waitUntil(lambda: tab._view.page_count == 1)
    shown = tab._view._pages
    for n in range(5):
        tab.show_proof(replace(FULL, headline=f"Typed {n}"))
    tab.let_go()
    clerk.close()
    qtbot.wait(60)
    assert shown is not None and not shown.is_open
    assert (press._open, press._press) == ([], None)


class Nothing:
    """As much of a store as a clerk wants to be ready."""

    can_undo = can_redo = ""

    def ask(self, *_args: object, **_named: object) -> None: ...
    def do(self, *_args: object, **_named: object) -> None: ...
    def undo(self) -> str:
        return ""

    def redo(self) -> str:
        return ""

    def listen(self, _callback: object) -> None: ...
