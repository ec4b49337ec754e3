"""The body editor under the fingers of a press officer."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop import theme
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.bodymarkers import ordinal
from pressdesk.desktop.releases.writing.bodypaste import mime_of, png_of
from pressdesk.desktop.releases.writing.bodystyle import BOLD, Kind
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Body, Heading, Item, Paragraph, Picture, Quote, Run, Table, runs

N = "\u202f"


@pytest.fixture
def edit(qtbot: QtBot) -> BodyEdit:
    made = BodyEdit("body")
    made.resize(500, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def press(
    edit: BodyEdit, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    text: str = "",
) -> None:  # fmt: skip
    QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, key, mods, text))


def types(edit: BodyEdit, text: str) -> None:
    for char in text:
        if char == "\n":
            press(edit, Qt.Key.Key_Return, text="\r")
        elif char == "\b":
            press(edit, Qt.Key.Key_Backspace)
        elif char == "\t":
            press(edit, Qt.Key.Key_Tab, text="\t")
        else:
            press(edit, Qt.Key.Key_A, text=char)


def test_a_heading_typed_before_a_text_leaves_the_text_a_paragraph(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("The text.")),))
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    types(edit, "## Why\n")
    assert edit.body() == (Heading(runs("Why"), 3), Paragraph(runs("The text.")))


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        ("one\ntwo", (Paragraph(runs("one")), Paragraph(runs("two")))),
        ("# Head\ntext", (Heading(runs("Head")), Paragraph(runs("text")))),
        ("## Head", (Heading(runs("Head"), 3),)),
        ("- a\nb\n\nc", (Item(runs("a")), Item(runs("b")), Paragraph(runs("c")))),
        ("1. a\nb", (Item(runs("a"), True), Item(runs("b"), True))),
        ("- a\n\tb\n\n\nc", (Item(runs("a")), Item(runs("b"), False, 2), Paragraph(runs("c")))),
        ("- a\n\bc", (Item(runs("a")), Paragraph(runs("c")))),
        (
            "> Yes.\nA. Name\nafter",
            (Quote(runs("Yes."), runs("A. Name")), Paragraph(runs("after"))),
        ),
        ("> Yes.\n\nafter", (Quote(runs("Yes.")), Paragraph(runs("after")))),
        ('it\'s "so"...', (Paragraph(runs("it’s “so”…")),)),
    ],
)
def test_typing(edit: BodyEdit, typed: str, body: Body) -> None:
    types(edit, typed)
    assert edit.body() == body


def test_nothing_typed_is_nothing(edit: BodyEdit) -> None:
    assert edit.body() == ()
    types(edit, "a\b")
    assert edit.body() == ()


def test_one_undo_takes_an_automatic_change_back(edit: BodyEdit) -> None:
    edit.set_language("fr")
    types(edit, "Oui!")
    assert edit.body() == (Paragraph(runs(f"Oui{N}!")),)
    edit.undo()
    assert edit.body() == (Paragraph(runs("Oui!")),)
    types(edit, "\n# ")
    assert edit.body()[1] == Heading()
    edit.undo()
    assert edit.body()[1] == Paragraph(runs("# "))


def test_bold_over_a_selection_and_back(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("one two")), Heading(runs("three"))))
    edit.selectAll()
    edit.toggle_run(BOLD)
    assert edit.body() == (Paragraph(runs("one two", bold=True)), Heading(runs("three", bold=True)))
    edit.toggle_run(BOLD)
    assert edit.body() == (Paragraph(runs("one two")), Heading(runs("three")))


def test_a_list_and_back_to_paragraphs(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("one")), Paragraph(runs("two"))))
    edit.selectAll()
    edit.toggle_shape(Kind.ITEM, 1, True)
    assert edit.body() == (Item(runs("one"), True), Item(runs("two"), True))
    assert ordinal(edit.document().lastBlock()) == 2
    edit.selectAll()
    edit.toggle_shape(Kind.ITEM, 1, True)
    assert edit.body() == (Paragraph(runs("one")), Paragraph(runs("two")))


def test_typing_behind_a_link_leaves_it(edit: BodyEdit) -> None:
    link = Run("portal", link="https://x.example")
    edit.set_body((Paragraph((link,)),))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    types(edit, " now")
    assert edit.body() == (Paragraph((link, Run(" now"))),)


def test_a_joined_line_looks_like_its_block(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("one")), Heading(runs("two"))))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    types(edit, "\b\b")
    assert edit.body() == (Paragraph(runs("onetwo")),)
    looks = edit.textCursor()
    looks.movePosition(QTextCursor.MoveOperation.End)
    assert looks.charFormat().fontWeight() == 400


def test_tables_grow_and_shrink(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("before")),))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert_table(2, 2)
    types(edit, "a\tb\tc\td\te")
    table = edit.body()[1]
    assert isinstance(table, Table)
    cells = [[runs and runs[0].text for runs in row] for row in table.rows]
    assert cells == [["a", "b"], ["c", "d"], ["e", ()]]
    edit.change_table("no row")
    edit.change_table("column behind")
    table = edit.body()[1]
    assert isinstance(table, Table) and len(table.rows) == 2 and len(table.rows[0]) == 3
    edit.change_table("no table")
    assert edit.body()[0] == Paragraph(runs("before"))
    assert not any(isinstance(b, Table) for b in edit.body())


def test_a_picture_stands_on_its_own_line_and_changes_its_words(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("one")),))
    edit.insert_picture(Picture("uid-1", caption="A mast"))
    assert edit.body()[:2] == (Paragraph(runs("one")), Picture("uid-1", caption="A mast"))
    place = edit.toPlainText().index("\ufffc")
    edit.change_picture(place, Picture("uid-1", "A mast", "N. Name", "free", "A mast at sea"))
    assert edit.body()[1] == Picture("uid-1", "A mast", "N. Name", "free", "A mast at sea")


def test_what_is_copied_is_pasted_exactly(edit: BodyEdit, qtbot: QtBot) -> None:
    body = (
        Heading(runs("Head")),
        Paragraph((Run("bold", True), Run(f" et 25{N}000"))),
        Item(runs("i")),
        Table(((runs("a"), runs("b")),)),
        Paragraph(runs("end")),
    )
    edit.set_body(body)
    edit.selectAll()
    mime = mime_of(edit.textCursor().selection())
    assert N in mime.text()
    other = BodyEdit("other")
    qtbot.addWidget(other)
    other.insertFromMimeData(mime)
    assert other.body() == body


def test_foreign_html_comes_in_clean(edit: BodyEdit) -> None:
    mime = QMimeData()
    mime.setHtml(
        "<p style='color:red;font-family:Calibri'>One <b>two</b></p><script>x()</script><p>3</p>"
    )
    edit.insertFromMimeData(mime)
    assert edit.body() == (Paragraph((Run("One "), Run("two", True))), Paragraph(runs("3")))


def test_pasted_words_go_into_the_line(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("one three")),))
    cursor = edit.textCursor()
    cursor.setPosition(4)
    edit.setTextCursor(cursor)
    mime = QMimeData()
    mime.setText("two ")
    edit.insertFromMimeData(mime)
    assert edit.body() == (Paragraph(runs("one two three")),)


def test_an_image_of_the_clipboard_is_handed_on(edit: BodyEdit, qtbot: QtBot) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime = QMimeData()
    mime.setImageData(image)
    with qtbot.waitSignal(edit.image_dropped) as dropped:
        edit.insertFromMimeData(mime)
    assert dropped.args is not None and dropped.args[0] == png_of(image)


def test_the_place_in_the_body_is_told_and_gone_to(edit: BodyEdit) -> None:
    edit.set_body((Paragraph(runs("a")), Quote(runs("b"), runs("c")), Paragraph(runs("d"))))
    edit.go_to(2)
    assert edit.textCursor().block().text() == "d"
    assert edit.block_number() == 2


@pytest.mark.parametrize(
    ("text", "html", "says"),
    [
        ("word " * 200_000, "", "1000000 characters; 150000"),
        ("a\n" * 100_000, "", "200000 characters"),
        ("a\n" * 20_000, "", "20001 lines"),
        ("word", "<li>word " * 40_000, "characters"),
        ("word " * 40_000, "<b>" * 300_000, "characters"),
    ],
)
def test_a_paste_without_end_is_refused_with_its_limit(
    edit: BodyEdit, text: str, html: str, says: str
) -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    began = time.process_time()
    edit.insertFromMimeData(mime)
    assert time.process_time() - began < 4
    assert says in Toast.over(edit.window()).text
    assert not edit.toPlainText()


def test_html_that_cannot_be_read_gives_its_plain_text(edit: BodyEdit) -> None:
    mime = QMimeData()
    mime.setText("The text alone")
    mime.setHtml("<div>" * 200_000)
    edit.insertFromMimeData(mime)
    assert edit.toPlainText() == "The text alone"


def test_odd_formats_and_files_are_met_with_a_sentence(edit: BodyEdit, tmp_path: Path) -> None:
    letter, folder = tmp_path / "letter.docx", tmp_path / "folder.png"
    letter.write_bytes(b"PK")
    folder.mkdir()
    for place in (letter, folder):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(place))])
        edit.insertFromMimeData(mime)
        assert Toast.over(edit.window()).text == "Files are not put into a text."
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(letter))])
    assert not edit.canInsertFromMimeData(mime)
    for kind, data in {
        "application/octet-stream": b"\0" * 5_000_000,
        "application/x-qt-image": b"no image",
        "image/png": b"\x89PNG broken",
        "text/html": b"\xff\xfe\xd8\xd8",
        "text/uri-list": b"\0\xff::::",
        "application/x-pressdesk-body+html": b"\xff\xfe<p>",
    }.items():
        odd = QMimeData()
        odd.setData(kind, data)
        edit.canInsertFromMimeData(odd)
        edit.insertFromMimeData(odd)
    assert len(edit.toPlainText()) < 50


def test_tab_stays_in_a_table_and_a_list_though_another_field_follows(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    body, below = BodyEdit("body"), QLineEdit()
    column.addWidget(body)
    column.addWidget(below)
    qtbot.addWidget(page)
    page.show()
    body.setFocus()
    body.insert_table(1, 2)
    qtbot.keyClicks(body, "a")
    qtbot.keyClick(body, Qt.Key.Key_Tab)
    qtbot.keyClicks(body, "b")
    assert body.body()[0] == Table(((runs("a"), runs("b")),))
    body.set_body((Item(runs("a")), Item(runs("b"))))
    body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(body, Qt.Key.Key_Tab)
    assert body.body() == (Item(runs("a")), Item(runs("b"), False, 2))
    assert page.focusWidget() is body
    body.set_body((Paragraph(runs("text")),))
    qtbot.keyClick(body, Qt.Key.Key_Tab)
    assert page.focusWidget() is below
    assert body.body() == (Paragraph(runs("text")),)


@pytest.mark.parametrize("where", ["behind", "before", "over"])
def test_what_is_typed_beside_a_picture_begins_a_line_of_its_own(
    edit: BodyEdit, where: str
) -> None:
    picture = Picture("u", "A tide gauge")
    edit.set_body((picture, Paragraph(runs("text"))))
    cursor = edit.textCursor()
    cursor.setPosition(1 if where == "behind" else 0)
    if where == "over":
        cursor.setPosition(1, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    types(edit, "new")
    shown = [picture, Paragraph(runs("new"))]
    assert edit.body() == (*(reversed(shown) if where == "before" else shown),
                           Paragraph(runs("text")))  # fmt: skip
    first = edit.document().begin()
    assert {first.text(), first.next().text()} == {"\ufffc", "new"}


def test_below_a_picture_is_no_hole(edit: BodyEdit) -> None:
    edit.insert_picture(Picture("u", "A tide gauge", "N. Name", "free", "A gauge at low tide"))
    types(edit, "text")
    picture, text = edit.document().firstBlock(), edit.document().lastBlock()
    layout = edit.document().documentLayout()
    line = picture.layout().lineAt(0)
    drawn = edit._picture.intrinsicSize(edit.document(), 0, picture.begin().fragment().charFormat())
    assert line.height() < drawn.height() * 1.1
    gap = layout.blockBoundingRect(text).top() - layout.blockBoundingRect(picture).top()
    assert gap < drawn.height() + 30


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_words_of_a_selected_picture_can_be_read(
    edit: BodyEdit, qapp: QApplication, name: str
) -> None:
    theme.apply(qapp, name)
    edit.insert_picture(Picture("u", "MMMMMMMM", alt="A gauge"))
    edit.resize(500, 300)
    cursor = edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(1, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    line = edit.document().firstBlock().layout().lineAt(0)
    top = int(line.position().y() + line.height()) - 22
    shown = edit.viewport().grab().toImage()
    seen = {shown.pixelColor(x, y).name() for x in range(1, 120) for y in range(top, top + 18)}
    lights = [0.2126 * a + 0.7152 * b + 0.0722 * c for a, b, c in map(_linear, seen)]
    assert (max(lights) + 0.05) / (min(lights) + 0.05) >= 4.5
    theme.apply(qapp, "light")


def _linear(name: str) -> tuple[float, float, float]:
    """Return the channels of a colour as light, as the contrast of WCAG 2.2 counts it."""
    parts = [int(name[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    a, b, c = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return a, b, c
