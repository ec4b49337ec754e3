"""The body in the document is exact: what goes in comes out, also after any editing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from pressdesk.desktop.releases.writing.bodydocument import BodyReader, write
from pressdesk.desktop.releases.writing.bodyfilling import BodyFilling
from pressdesk.desktop.releases.writing.bodystyle import BodyStyle
from pressdesk.formats.body import (
    Block,
    Body,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    normal,
    runs,
)

STYLE = BodyStyle()
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
a_run = st.builds(
    Run, words, st.booleans(), st.booleans(), st.sampled_from(["", "https://x.example/?a=1&b=2"])
)
some_runs = st.lists(a_run, max_size=3).map(tuple)
row = st.lists(some_runs, max_size=3).map(tuple)
block: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, some_runs),
    st.builds(Heading, some_runs, st.integers(2, 3)),
    st.builds(Quote, some_runs, some_runs),
    st.builds(Item, some_runs, st.booleans(), st.integers(1, 3)),
    st.builds(Picture, words, words, words, words, words),
    st.builds(Table, st.lists(row, max_size=3).map(tuple), st.booleans()),
)
bodies = st.lists(block, max_size=6).map(tuple).map(normal)


@pytest.fixture(autouse=True, scope="module")
def _application() -> QGuiApplication:
    return QApplication.instance() or QApplication([])  # type: ignore[return-value]


@settings(max_examples=150, deadline=None)
@given(bodies)
def test_every_body_comes_back_exactly(body: Body) -> None:
    document = QTextDocument()
    reader = BodyReader(document)
    BodyFilling(STYLE).begin(document, reader, body)
    assert reader.body() == body
    assert BodyReader(document).body() == body


edits = st.lists(
    st.tuples(
        st.integers(0, 10_000), st.integers(0, 10_000),
        st.sampled_from(["type", "split", "delete", "undo", "redo", "paste"]), bodies,
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(bodies, edits)
def test_what_was_kept_is_what_a_fresh_look_finds(
    body: Body, edits: list[tuple[int, int, str, Body]]
) -> None:
    document = QTextDocument()
    reader = BodyReader(document)
    BodyFilling(STYLE).begin(document, reader, body)
    for place, other, deed, pasted in edits:
        cursor = QTextCursor(document)
        length = document.characterCount()
        cursor.setPosition(place % length)
        if deed == "undo":
            document.undo()
        elif deed == "redo":
            document.redo()
        elif deed == "delete":
            cursor.setPosition(other % length, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        elif deed == "split":
            cursor.insertBlock()
        elif deed == "type":
            cursor.insertText("mer")
        elif cursor.currentTable() is None:
            cursor.insertBlock()
            write(cursor, pasted, STYLE)
        now = reader.body()
        assert now == BodyReader(document).body()
        assert now == normal(now)


def test_each_block_knows_where_it_starts() -> None:
    document = QTextDocument()
    reader = BodyReader(document)
    body = (
        Paragraph(runs("one")),
        Quote(runs("two"), runs("who")),
        Table(((runs("a"), runs("b")),)),
        Paragraph(runs("three")),
    )
    BodyFilling(STYLE).begin(document, reader, body)
    shown = [document.findBlockByNumber(n).text() for n in reader.starts()]
    assert shown == ["one", "two", "a", "three"]
