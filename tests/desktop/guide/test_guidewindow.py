"""The guide opens beside the work, goes where one wants and back, and is read at any size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions, theme
from pressdesk.desktop.guide.book import CHAPTERS
from pressdesk.desktop.guide.guidewindow import GuideWindow
from pressdesk.desktop.settingsdialog import SettingsDialog
from pressdesk.desktop.workplace import Workplace


@pytest.fixture
def guide(language: str, workplace: Workplace) -> GuideWindow:
    workplace.help.open_guide("start")
    assert workplace.help.guide is not None
    return workplace.help.guide


def test_it_is_a_window_beside_the_work_and_goes_with_it(
    workplace: Workplace, guide: GuideWindow
) -> None:
    assert guide.isWindow() and not guide.isModal() and guide.parentWidget() is None
    workplace.let_go()
    assert not guide.isVisible() and workplace.help.guide is None


def test_a_link_leads_to_another_chapter_and_back_to_where_one_was(guide: GuideWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("first-release.md#review"))
    assert guide.chapter == "first-release" and guide.page.verticalScrollBar().value() > 0
    place = guide.page.verticalScrollBar().value()
    guide.back()
    assert guide.chapter == "start" and guide.page.verticalScrollBar().value() == 0
    guide.forward()
    assert (guide.chapter, guide.page.verticalScrollBar().value()) == ("first-release", place)


def test_every_chapter_is_offered_and_opened_by_the_arrow(guide: GuideWindow, qtbot: QtBot) -> None:
    assert len(guide.contents.titles) == len(CHAPTERS)
    guide.contents.list.setFocus()
    for name in CHAPTERS[1:]:
        qtbot.keyClick(guide.contents.list, Qt.Key.Key_Down)
        assert guide.chapter == name


def test_a_search_lists_places_and_opens_one_with_the_words_marked(
    guide: GuideWindow, language: str, qtbot: QtBot
) -> None:
    box = guide.contents.search
    qtbot.keyClicks(box, {"en": "recognised", "fr": "RECONNUE"}[language])
    assert 1 <= len(guide.contents.titles) < len(CHAPTERS)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert guide.chapter == "first-release"
    assert guide.page.extraSelections()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert len(guide.contents.titles) == len(CHAPTERS)
    qtbot.keyClicks(box, "xyzzy")
    assert guide.contents.titles == [] and guide.contents.nothing.isVisible()


def test_f1_again_leaves_what_was_searched_for(
    workplace: Workplace, guide: GuideWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(guide.contents.search, "embargo")
    workplace.help.open_guide("copies")
    assert guide.chapter == "copies" and len(guide.contents.titles) == len(CHAPTERS)


def test_ctrl_f_finds_in_the_chapter_and_enter_goes_on(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.find_here()
    qtbot.keyClicks(guide.find_bar.words, "pressdesk")
    assert guide.find_bar.told.text().startswith("1 ")
    first = guide.page.textCursor().position()
    assert guide.page.textCursor().hasSelection()
    qtbot.keyClicks(guide.find_bar.words, "qq")
    assert not guide.page.textCursor().hasSelection()  # what is not there is not shown as found
    qtbot.keyClick(guide.find_bar.words, Qt.Key.Key_Escape)
    assert not guide.find_bar.isVisible() and guide.page.extraSelections() == []
    guide.go_to("first-release")
    guide.find_here()
    qtbot.keyClick(guide.find_bar.words, Qt.Key.Key_Return)
    assert guide.page.textCursor().position() != first


def test_it_is_written_larger_and_smaller(guide: GuideWindow) -> None:
    before = guide.page.document().defaultFont().pixelSize()
    guide.larger()
    assert guide.page.document().defaultFont().pixelSize() > before
    assert guide.percent.text() == "110 %"
    guide.as_at_first()
    assert guide.page.document().defaultFont().pixelSize() == before
    for _n in range(9):
        guide.smaller()
    assert guide.page.zoom == 80


def test_both_themes_are_painted(guide: GuideWindow, inks: Callable[[QWidget], int]) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    assert theme.colour("text").name() in guide.page.document().defaultStyleSheet()
    assert inks(guide) > 20
    theme.apply(app, "light")
    assert theme.colour("text").name() in guide.page.document().defaultStyleSheet()


def test_f1_opens_it_over_a_dialog_too(workplace: Workplace, qtbot: QtBot) -> None:
    dialog = SettingsDialog(workplace._clerk, workplace._session, None, "", workplace)
    dialog.open()
    dialog._sections.setFocus()
    qtbot.waitUntil(lambda: bool(dialog.actions()))
    (key,) = [a for a in dialog.actions() if a.shortcut().toString() == "F1"]
    key.trigger()
    assert workplace.help.guide is not None and workplace.help.guide.isVisible()
    dialog.close()


def test_escape_closes_it(guide: GuideWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(guide.page, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_f1_is_the_guide_and_the_shortcuts_keep_their_own(workplace: Workplace) -> None:
    assert actions.of(workplace.help, "help.guide").shortcut().toString() == "F1"
    assert actions.of(workplace.help, "help.shortcuts").shortcut().toString() == "Ctrl+/"
