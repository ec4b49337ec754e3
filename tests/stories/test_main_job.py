"""The main job, as a press officer does it on her first day: a release in, edited, and out.

The real window on a real office, with its worker threads; only the file dialog is answered.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import find as people
from pressdesk.desktop import actions, theme
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.releases.preflightdialog import PreflightDialog
from pressdesk.desktop.releases.releasesarea import ReleasesArea
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Heading, Paragraph, plain
from pressdesk.office import Office
from pressdesk.releases import edit, find

HEADLINE = "Harbour Observatory in Lisbon for tenth tide gauge congress"
RELEASE = f"""\
October 12, 2026

{HEADLINE}

Monday 12 October, the Harbour Observatory took part in a congress on the measurement of tides. \
Entitled “One Sea, One Level”, it was held in Lisbon by the Portuguese hydrographic institute.

Attended by A.B. Moreira, minister of the sea, the tenth congress heard the director of the \
survey of Iceland Sigríður Jónsdóttir and the head of the Baltic service Jörg Brandt. Ninety \
harbours—large and small—were there.

Alongside the event, the president of the Observatory Élise Le Goff met her counterpart Rui \
Tavares to discuss the agreement signed between the two bodies in May 2024.

They hailed the N°3 gauge of Faro (Shallow Water Gauge), built by both. New fields such as the \
harbour air were also discussed.

Following the meeting, Élise Le Goff said: “These talks have shown how close we have become—for \
the gauges that stand and for those to come. I am delighted that the open data of both our coasts \
will be read side by side.”

Maya Okafor    Press Officer     Tel: +33 (0)2 61 91 02 03
Luc Bérard    Press Officer     Tel: +33 (0)2 61 91 02 04"""
BLOCK = [
    "Maya Okafor    Press Officer    Tel: +33 (0)2 61 91 02 03",
    "Luc Bérard    Press Officer    Tel: +33 (0)2 61 91 02 04",
]
# Compressed data that ends in 0x0D is taken for a line end by the checker.
FALSE_ALARMS = {"PDFA2A-STREAM-LENGTH-001"}
PATIENCE = 15_000  # ms, for a machine that has much else to do


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    office = tmp_path / "Office.pressdesk"
    Office.open(office, create=True).close()
    session = Session(tmp_path / "settings.json")
    session.change(theme="light", export_folder=str(tmp_path))
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1480, 900)
    window.show()
    made = Desk(qapp, session, window)
    single = Single(office)
    assert single.take()
    made.begin(office, single)
    qtbot.waitUntil(lambda: hasattr(made.workplace.releases, "editor"), timeout=PATIENCE)
    yield made
    window.close()
    qapp.clipboard().clear()
    i18n.speak("en")
    theme.apply(qapp, "light")


@pytest.fixture
def area(desk: Desk) -> ReleasesArea:
    return desk.workplace.releases


def drop(area: ReleasesArea, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(area, QDragEnterEvent(QPoint(500, 300), copy, mime, left, none))
    QApplication.sendEvent(area, QDropEvent(QPointF(500, 300), copy, mime, left, none))


def types(field: QWidget, text: str) -> None:
    for char in text:
        key = Qt.Key.Key_Return if char == "\n" else Qt.Key.Key_A
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(field, event)


def on_pages(area: ReleasesArea) -> str:
    """Return what one reads on the pages beside the editor."""
    view = area.preview._pages._view
    view.select_all()
    return flat(view.selected_text)


def flat(text: str) -> str:
    return " ".join(text.split())


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return flat(" ".join(one.get_textpage().get_text_range() for one in document))
    finally:
        document.close()


def test_the_main_job(
    desk: Desk, area: ReleasesArea, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def until(holds: Callable[[], Any]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    editor = area.editor
    file = tmp_path / "from the ministry.txt"
    file.write_text(RELEASE, "utf-8")

    # It is dropped, seen found, and taken over.
    drop(area, file)
    until(lambda: area.review.isVisible() and area.review.is_busy)
    area.review._create.click()
    until(lambda: editor.draft.id and editor.isVisible())
    draft = editor.draft
    text = draft.text("en")
    assert draft.dated_on == date(2026, 10, 12)
    assert draft.languages == ("en",)
    assert editor.page.headline.toPlainText() == text.headline == HEADLINE
    assert [type(block) for block in text.body] == [Paragraph] * 5
    written = [plain(block.runs) for block in text.body if isinstance(block, Paragraph)]
    assert written == RELEASE.split("\n\n")[2:7]
    assert [card.formatted_name for card in editor.contacts.cards] == ["Maya Okafor", "Luc Bérard"]
    until(lambda: "side by side.”" in on_pages(area))

    # It is edited: on the pages and on the disk by itself.
    editor.page.headline.setFocus()
    editor.page.headline.moveCursor(QTextCursor.MoveOperation.End)
    types(editor.page.headline, " opens")
    body = editor.page.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    types(body, '# What was said\nIt was "good".\n')
    until(lambda: "What was said It was “good”. Monday 12 October" in on_pages(area))
    until(lambda: editor.status.state_text == "Saved")
    assert desk.office is not None
    kept = desk.office.store.ask(edit.draft, draft.id).text("en")
    assert kept.headline == f"{HEADLINE} opens"
    assert isinstance(kept.body[0], Heading)
    assert len(kept.body) == 7

    # It is exported, valid for both standards, and the same twice.
    pdfs = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for pdf in pdfs:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, it=pdf: (str(it), ""))
        actions.of(area.preview, "release.export_pdf").trigger()
        until(lambda: any(d.isVisible() for d in area.findChildren(PreflightDialog)))
        dialog = next(d for d in area.findChildren(PreflightDialog) if d.isVisible())
        buttons = dialog.findChildren(QPushButton)
        next(b for b in buttons if b.text() == "Export anyway").click()
        until(lambda it=pdf: f"Saved “{it.name}”" in Toast.over(area.window()).text)
    assert pdfs[0].read_bytes() == pdfs[1].read_bytes()
    for profile in ("pdfua-1", "pdfa-2a"):
        result: Any = page.validate_pdf(str(pdfs[0]), profile=profile)
        faults = [f for f in result.failures if f.rule_id not in FALSE_ALARMS]
        assert not faults, [f"{f.rule_id}: {f.message}" for f in faults]

    # The officers are copied as they are printed.
    actions.of(editor, "release.copy_block").trigger()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().splitlines() == BLOCK
    mime = clipboard.mimeData()
    assert "+33 (0)2 61 91 02 03" in mime.html()
    assert bytes(mime.data("text/vcard").data()).count(b"BEGIN:VCARD") == 2
    printed = words_of(pdfs[0])
    for row in BLOCK:
        assert flat(row) in printed

    # What was typed is taken back in its field, what was done in the list in the list.
    undo = actions.of(desk.workplace, "edit.undo")
    area.window().activateWindow()
    body.setFocus()
    until(body.hasFocus)
    for _ in range(40):
        if body.body() == text.body:
            break
        undo.trigger()
    assert body.body() == text.body
    area.list.focus_list()
    actions.of(area.list, "release.archive").trigger()
    until(lambda: area.list.list.rows.rowCount() == 0)
    until(lambda: Toast.over(area.window()).text == "Release archived")
    Toast.over(area.window()).press("Undo")
    until(lambda: area.list.list.rows.rowCount() == 1)

    # The same file again: a second release, and nobody twice.
    drop(area, file)
    until(lambda: area.review.isVisible() and area.review.is_busy)
    area.review._create.click()
    until(lambda: desk.office and desk.office.store.ask(find.counts)["all"] == 2)
    assert len(desk.office.store.ask(people.ids, "all", "")) == 2
