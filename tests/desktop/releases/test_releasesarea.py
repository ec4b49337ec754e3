"""A release comes in by paste, drop or file, is reviewed, and stands in the list."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.letterheads.letterheaddialog import LetterheadDialog
from pressdesk.desktop.releases.releasesarea import ReleasesArea
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit, find
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

TEXT = """PRESS RELEASE

Le Havre, 24 November 2026

Tide gauge network reaches its hundredth station

The Harbour Observatory switched on its hundredth tide gauge this morning, six months ahead of
the schedule agreed with the coastal municipalities.

Press contact
Maya Okafor, Press Officer, +33 2 35 01 02 03, maya.okafor@harbour.example
"""


@pytest.fixture
def area(qtbot: QtBot, clerk: Clerk, tmp_path: Path) -> ReleasesArea:
    made = ReleasesArea(clerk, Session(tmp_path / "s.json"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.furnish()
    made.show()
    return made


def headlines(area: ReleasesArea) -> list[str]:
    rows = area.list.list.rows
    return [rows.index(n, 0).data().split(".")[0] for n in range(rows.rowCount())]


def test_pasted_text_is_reviewed_and_taken(area: ReleasesArea) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    actions.of(area, "release.from_clipboard").trigger()
    assert area.review.is_busy
    assert area.review.isVisible()
    area.review.create_release()
    assert not area.review.isVisible()
    assert headlines(area) == ["Tide gauge network reaches its hundredth station"]
    assert area.list.current_id == 1


def test_a_discarded_text_leaves_nothing(area: ReleasesArea) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    area.paste()
    area.review.discard()
    assert headlines(area) == []
    assert area.panes()[0] is area.list


def test_a_release_is_laid_out_before_it_is_painted(area: ReleasesArea, clerk: Clerk) -> None:
    body = tuple(Paragraph(runs("The tide was measured. " * 12)) for _n in range(6))
    text = TextDraft("en", "Tide gauges", body=body, ed_note=body[:1])
    key = clerk.do_now(edit.create, ReleaseDraft(texts=(text,)), datetime(2026, 11, 24, tzinfo=UTC))
    area.open(key)
    page = area.editor.page
    assert page.ed_note.y() >= page.body.geometry().bottom(), "one over the other for a moment"
    assert all(tab.width() > 20 and tab.isVisible() for tab in area.editor.tools._tabs.values())


def test_a_word_on_the_clipboard_is_no_release(area: ReleasesArea) -> None:
    QGuiApplication.clipboard().setText("hello")
    area.paste()
    assert not area.review.is_busy
    assert "clipboard" in Toast.over(area.window()).text


def test_an_empty_office_greets(area: ReleasesArea, clerk: Clerk) -> None:
    assert area._welcome._words.title == "Paste or drop a release here"
    assert not area._welcome._example.isHidden()


def test_the_letterheads_open_from_the_menu(area: ReleasesArea) -> None:
    actions.of(area.preview, "release.letterheads").trigger()
    dialog = area.findChild(LetterheadDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.reject()


def test_the_letterheads_open_once(area: ReleasesArea) -> None:
    area.joining.letterhead_requested.emit()
    dialogs = area.findChildren(LetterheadDialog)
    assert len(dialogs) == 1
    dialogs[0].reject()


def test_nothing_jumps_when_the_window_is_furnished(
    qtbot: QtBot, clerk: Clerk, tmp_path: Path
) -> None:
    made = ReleasesArea(clerk, Session(tmp_path / "s.json"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    before = made._splitter.sizes()
    made.furnish()
    assert made._splitter.sizes() == before
    assert made._splitter.widget(2) is made.beside
    assert made.preview.isVisible()


def test_the_users_own_widths_come_back_and_ours_follow_the_window(
    qtbot: QtBot, clerk: Clerk, tmp_path: Path
) -> None:
    session = Session(tmp_path / "s.json")

    def shown(width: int) -> ReleasesArea:
        made = ReleasesArea(clerk, session)
        qtbot.addWidget(made)
        made.resize(width, 800)
        made.show()
        made.furnish()
        return made

    first = shown(1280)
    narrow = first._splitter.sizes()
    first.resize(2400, 800)
    QApplication.processEvents()
    assert first._splitter.sizes()[2] > narrow[2] + 100, "a wide window shows larger pages"
    assert first.splitters == {}, "nothing the user chose"
    first._splitter.moveSplitter(400, 1)
    session.keep_splitter("releases", first.splitters["releases"])
    mine = first._splitter.sizes()
    assert mine[0] == 400
    again = shown(2400)
    assert again._splitter.sizes() == mine
    first.let_go()
    again.let_go()


def test_a_release_begun_while_the_window_is_furnished_is_opened(
    qtbot: QtBot, clerk: Clerk, tmp_path: Path
) -> None:
    made = ReleasesArea(clerk, Session(tmp_path / "s.json"))
    qtbot.addWidget(made)
    made.show()
    for _part in range(3):
        next(made.furnishing)
    actions.of(made, "release.new").trigger()
    assert made.editor.draft.id == 1
    assert list(made.furnishing) == []


@pytest.mark.parametrize("width", [1280, 1000])
def test_the_greeting_shows_its_buttons_whole(area: ReleasesArea, qtbot: QtBot, width: int) -> None:
    area.resize(width, 700)
    buttons = (area._welcome._paste, area._welcome._file, area._welcome._new)
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in buttons))


def test_the_zoom_is_remembered(area: ReleasesArea, clerk: Clerk, qtbot: QtBot) -> None:
    area.preview._pages.zoom_as(150)
    assert area._session.settings.zoom == 150
    again = ReleasesArea(clerk, area._session)
    qtbot.addWidget(again)
    again.furnish()
    assert again.preview._pages._view.zoom == 1.5
    again.preview._pages.fit_to("page")
    assert area._session.settings.zoom == -1


def test_many_files_that_cannot_be_read_are_told_in_one_sentence(
    clerk: Clerk, qtbot: QtBot, tmp_path: Path
) -> None:
    area = ReleasesArea(clerk, Session(tmp_path / "settings.json"))
    qtbot.addWidget(area)
    area.resize(1200, 700)
    area.show()
    (tmp_path / "card.vcf").write_text("BEGIN:VCARD\nEND:VCARD")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    folder = tmp_path / "a folder whose name is as long as a text that could be a release"
    folder.mkdir()
    drag = QMimeData()
    drag.setUrls(
        [
            QUrl.fromLocalFile(str(path))
            for path in (tmp_path / "card.vcf", tmp_path / "picture.png", folder)
        ]
    )
    assert area.read_paste(drag)
    toast = Toast.over(area)
    assert toast.text == "3 files could not be read."
    assert "card.vcf" in toast.hint and "picture.png" in toast.hint and "is a folder" in toast.hint
    assert not area.review.is_busy
    link = QMimeData()
    link.setText("https://example.org/" + "a" * 60)
    link.setUrls([QUrl("https://example.org/" + "a" * 60)])
    assert not area.read_paste(link), "an address is no release"


def test_a_new_release_is_written_at_once(qtbot: QtBot, area: ReleasesArea) -> None:
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.list.focus_list()
    area.new_release()
    headline = area.editor.page.field("headline")
    qtbot.waitUntil(headline.hasFocus)
    qtbot.keyClicks(headline, "Buoys")
    assert area.editor.draft.text("en").headline == "Buoys"


def test_a_second_click_on_new_is_not_a_second_release(
    qtbot: QtBot, area: ReleasesArea, clerk: Clerk
) -> None:
    before = len(clerk.ask(find.ids, "all", ""))
    area.new_release()
    first = area.editor.draft.id
    area.new_release()
    assert area.editor.draft.id == first
    qtbot.keyClicks(area.editor.page.field("headline"), "Buoys")
    area.new_release()
    assert area.editor.draft.id != first
    assert len(clerk.ask(find.ids, "all", "")) == before + 2


def test_what_is_out_is_corrected_from_the_menu_of_the_list(
    area: ReleasesArea, clerk: Clerk, qtbot: QtBot
) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    made = [
        clerk.do_now(edit.create, ReleaseDraft(texts=(TextDraft("en", name),)), now)
        for name in ("Old news", "New news")
    ]
    clerk.do_now(edit.set_status, made[0], "issued", now)
    area.open(made[0])
    QApplication.processEvents()
    area.list._open_menu(area.list.mapToGlobal(QPoint(5, 5)))
    (menu,) = [m for m in area.list.findChildren(QMenu) if m.isVisible()]
    offered = {one.text(): one for one in menu.actions()}
    assert offered["Correct…"].isEnabled() and offered["Withdraw…"].isEnabled()
    menu.close()
    offered["Correct…"].trigger()
    assert area.editor.draft.id == made[0]
    dialog = area.editor.standing.asked
    dialog.fields["en"].setPlainText("It is old.")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert clerk.ask(edit.draft, made[0]).is_correcting
    area.open(made[1])
    area.list._open_menu(area.list.mapToGlobal(QPoint(5, 5)))
    (menu,) = [m for m in area.list.findChildren(QMenu) if m.isVisible()]
    offered = {one.text(): one for one in menu.actions()}
    assert not offered["Correct…"].isEnabled() and not offered["Withdraw…"].isEnabled()
    menu.close()
