"""The preview shows the very pages, the mail, the page and the text, and never fails loudly."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview.outputviews import MailView, TextView, WebView
from pressdesk.desktop.releases.preview.pagepress import Made, PagePress, Wish
from pressdesk.desktop.releases.preview.pagesview import PagesView
from pressdesk.desktop.releases.preview.previewpane import PreviewPane
from pressdesk.formats import eml, plaintext
from pressdesk.formats.body import Paragraph, Picture, Quote, runs
from pressdesk.formats.proof import Image, Proof
from tests.formats.proofs import FULL, png

LONG = replace(FULL, body=FULL.body * 10)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PreviewPane]:
    clerk = Clerk(inline=True)
    made = PreviewPane(clerk)
    qtbot.addWidget(made)
    made.resize(470, 900)
    made.show()
    yield made
    made.let_go()
    clerk.close()


def pages(pane: PreviewPane) -> PagesView:
    return pane.findChild(PagesView)  # type: ignore[return-value]


def shown(pane: PreviewPane, qtbot: QtBot, proof: Proof) -> None:
    qtbot.wait(60)  # a second proof is made no sooner
    pane.show_proof(proof)
    # Where the first page took a busy machine half a second, the next waits longer.
    qtbot.waitUntil(lambda: not pane._pages._throttle.is_busy, timeout=20_000)


def words(pane: PreviewPane) -> list[str]:
    return [one.text() for one in pane.findChildren(QLabel) if one.isVisible() and one.text()]


def on_view(pane: PreviewPane, page: int, x: float, y: float) -> QPoint:
    view = pages(pane)
    left, top = view._layout.on_desk(page, x, y)
    return QPointF(left, top - view.verticalScrollBar().value()).toPoint()


def test_without_a_release_it_says_what_comes_here(pane: PreviewPane) -> None:
    assert words(pane) == ["The pages appear here as you write."]
    pane.export_pdf()
    pane.show_proof(FULL)
    assert "1 page" in words(pane)
    pane.show_proof(None)
    assert words(pane) == ["The pages appear here as you write."]


def test_the_page_fills_the_pane_and_follows_its_width(pane: PreviewPane) -> None:
    pane.show_proof(FULL)
    view = pages(pane)
    assert view.page_count == 1
    assert view._layout.boxes[0].width == pytest.approx(view.width() - 44, abs=1)
    narrow = view.zoom
    pane.resize(800, 900)
    assert view.zoom > narrow
    picture = view._pictures[0].image
    assert picture.width() == pytest.approx(view._layout.boxes[0].width, abs=2)


def test_pages_of_another_release_do_not_stay_while_long_ones_are_made(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = PagePress.make

    def slowly(press: PagePress, wish: Wish, turn: int) -> Made | DeskError:
        time.sleep(0.3)
        return make(press, wish, turn)

    monkeypatch.setattr(PagePress, "make", slowly)
    clerk = Clerk()
    pane = PreviewPane(clerk)
    qtbot.addWidget(pane)
    pane.show()
    pane._pages._late.setInterval(50)
    pane.show_proof(FULL)
    qtbot.waitUntil(lambda: "1 page" in words(pane))
    assert "Setting the pages…" not in words(pane)
    pane.show_proof(replace(LONG, reference="Another"))
    qtbot.waitUntil(lambda: "Setting the pages…" in words(pane))
    assert pages(pane).page_count == 0
    pane.show_proof(FULL)  # Back again: what was under way is nobody's now.
    qtbot.waitUntil(lambda: "1 page" in words(pane))
    assert pages(pane).page_count == 1
    pane.let_go()
    clerk.close()


def test_typing_keeps_the_scroll_position(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.show_proof(LONG)
    view = pages(pane)
    assert view.page_count > 2
    view.verticalScrollBar().setValue(400)
    shown(pane, qtbot, replace(LONG, headline="Another headline of the same length, nearly"))
    assert view.verticalScrollBar().value() == 400
    assert "Page 2 of" in " ".join(words(pane))
    shown(pane, qtbot, replace(LONG, body=LONG.body[:-1]))
    assert view.verticalScrollBar().value() == 400


def test_zoom_keeps_what_is_under_the_mouse(pane: PreviewPane) -> None:
    pane.show_proof(LONG)
    view = pages(pane)
    view.verticalScrollBar().setValue(500)
    before = view._spot(QPoint(200, 300))
    view.zoom_step(True, QPointF(200, 300))
    after = view._spot(QPoint(200, 300))
    assert before is not None and after is not None
    assert after == pytest.approx(before, abs=2)
    assert view.fit == ""
    pane.fit_width()
    assert view.fit == "width"
    pane.zoom_out()
    assert view.zoom < 0.6


def test_a_click_names_the_place_and_the_editor_can_answer(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.show_proof(LONG)
    view = pages(pane)
    place = view._pages.place_of("body", 2)  # type: ignore[union-attr]
    assert place is not None
    with qtbot.waitSignal(pane.place_clicked) as clicked:
        at = on_view(pane, place.page, place.x + 5, place.y + 4)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["body", 2]
    pane.reveal("body", 60)
    there = view._pages.place_of("body", 60)  # type: ignore[union-attr]
    assert there is not None
    y = on_view(pane, there.page, there.x, there.y).y()
    assert 0 < y < view.viewport().height()
    pane.reveal("nowhere", 3)


def test_text_is_selected_with_the_mouse_and_copied(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.show_proof(FULL)
    view = pages(pane)
    letters = view._pages.letters(0)  # type: ignore[union-attr]
    text = "".join(letter.text for letter in letters)
    first = letters[text.index("Fish")]
    last = letters[text.index("part of it.") + len("part of it.") - 1]
    port = view.viewport()
    start = on_view(pane, 0, first.box.left + 0.2, (first.box.top + first.box.bottom) / 2)
    end = on_view(pane, 0, last.box.right + 4, (last.box.top + last.box.bottom) / 2)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, end)
    view._selection.extend(*view._spot(end))  # type: ignore[misc]
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert view.selected_text == "Fish & <chips> are not part of it."
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Fish & <chips> are not part of it."
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=start)
    assert view.selected_text == "Fish"
    view.select_all()
    assert "Tide gauge network reaches its hundredth station" in view.selected_text
    assert "+33 (0)2 35 01 02 03" in view.selected_text


def test_a_mishap_is_a_calm_line_and_the_last_page_stays(
    pane: PreviewPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.show_proof(FULL)

    def broken(self: PagePress, proof: Proof, turn: int) -> object:
        raise RuntimeError("Maya Okafor")

    with monkeypatch.context() as patched:
        patched.setattr(PagePress, "_pages", broken)
        shown(pane, qtbot, replace(FULL, headline="Other"))
    assert any("last good ones" in said for said in words(pane))
    assert not any("Maya" in said for said in words(pane))
    assert pages(pane).page_count == 1
    shown(pane, qtbot, replace(FULL, headline="Third"))
    assert not any("last good ones" in said for said in words(pane))


def test_mail_web_and_text_show_what_the_writers_make(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.show_proof(FULL)
    pane.show_tab("mail")
    assert eml.subject(FULL) in words(pane)
    pane.show_tab("web")
    web = pane.findChild(WebView)
    assert web is not None
    assert "The Observatory measures the sea." in web.view.toPlainText()
    pane.show_tab("text")
    text = pane.findChild(TextView)
    assert text is not None
    assert text.view.toPlainText().strip() == plaintext.write(FULL).strip().replace("\u00a0", " ")
    pane.show_proof(replace(FULL, headline="A new headline"))
    qtbot.waitUntil(lambda: "A new headline" in text.view.toPlainText(), timeout=1000)


def test_each_view_copies_its_whole(pane: PreviewPane) -> None:
    pane.show_proof(FULL)
    board = QGuiApplication.clipboard()
    for tab, kind in (("mail", MailView), ("web", WebView), ("text", TextView)):
        pane.show_tab(tab)
        view = pane.findChild(kind)
        assert view is not None
        view.copy()
        mime = board.mimeData()
        assert mime.hasHtml() == (tab != "text")
        assert "Maya Okafor" in mime.text()
        assert mime.text().startswith("<article") == (tab == "web")


def test_a_picture_below_a_quotation_stands_at_the_margin(pane: PreviewPane) -> None:
    picture = Image("u1", png(900, 300), "image/png")
    body = (Quote(runs("We waited long.")), Picture("u1", "A buoy", alt="A buoy"))
    pane.show_proof(replace(FULL, body=body, images=(picture,)))
    pane.show_tab("web")
    web = pane.findChild(WebView)
    assert web is not None
    margins = []
    block = web.view.document().begin()
    while block.isValid():
        margins += [block.blockFormat().leftMargin()] if "\ufffc" in block.text() else []
        block = block.next()
    assert margins[-1] == 0
    assert not web.view.horizontalScrollBar().isVisible()


def test_no_view_reaches_out(pane: PreviewPane) -> None:
    pane.show_proof(FULL)
    pane.show_tab("web")
    view = pane.findChild(WebView)
    assert view is not None
    for address in ("https://x.example/a.png", "file:///etc/passwd", "/etc/passwd", "qrc:/a"):
        kind = int(QTextDocument.ResourceType.ImageResource.value)
        assert view.view.loadResource(kind, QUrl(address)) is None
    bad = Paragraph(runs('<img src="file:///etc/passwd">'))
    pane.show_proof(replace(FULL, body=(bad,)))


def test_exports_are_asked_for_by_name(pane: PreviewPane, qtbot: QtBot) -> None:
    asked: list[str] = []
    pane.export_requested.connect(asked.append)
    pane.export_pdf()
    pane.show_proof(FULL)
    for export in (pane.export_pdf, pane.export_html, pane.export_text, pane.export_mail):
        export()
    assert asked == ["pdf", "html", "txt", "eml"]


def test_a_narrow_pane_cuts_no_word(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.resize(pane.minimumWidth(), 600)
    assert pane._export.text() == "PDF"
    wanted = pane._export.sizeHint().width()
    qtbot.waitUntil(lambda: pane._export.width() >= wanted, timeout=1000)
    pane.resize(600, 600)
    assert pane._export.text() == "Export PDF"
    assert pane._export.accessibleName() == "Export PDF"


def test_the_mail_shows_the_pictures_it_has_and_no_others(pane: PreviewPane, qtbot: QtBot) -> None:
    shape = b'<rect width="9" height="9"/>'
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">' + shape + b"</svg>"
    pane.show_proof(replace(FULL, letterhead=replace(FULL.letterhead, logo=svg)))
    pane.show_tab("mail")
    view = pane.findChild(MailView)
    assert view is not None
    others = sum(eml.goes_inside(image.media_type) for image in FULL.images)
    assert view.view.toHtml().count("<img") == others + 1, "drawn for mail programs"
    pane.show_proof(replace(FULL, letterhead=replace(FULL.letterhead, logo=b"<svg")))
    qtbot.waitUntil(lambda: view.view.toHtml().count("<img") == others, timeout=1000)
