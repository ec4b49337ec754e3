"""A long text comes in slices, and nobody can tell from what is stored."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.writing.bodydocument import BodyReader
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.bodyfilling import FIRST, BodyFilling
from pressdesk.desktop.releases.writing.bodystyle import BodyStyle
from pressdesk.formats.body import Body, Paragraph, runs
from tests.desktop.releases.writing.test_bodydocument import bodies

LONG: Body = tuple(Paragraph(runs(f"{n}. " + "The tide was measured. " * 20)) for n in range(120))


@pytest.fixture(autouse=True, scope="module")
def _application() -> QGuiApplication:
    return QApplication.instance() or QApplication([])  # type: ignore[return-value]


@pytest.fixture
def edit(qtbot: QtBot) -> BodyEdit:
    made = BodyEdit("body")
    made.resize(500, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def wait_for(qtbot: QtBot, edit: BodyEdit) -> None:
    qtbot.waitUntil(lambda: not edit.filling.is_under_way)


@settings(max_examples=150, deadline=None)
@given(bodies, st.integers(1, 60))
def test_slices_make_the_same_document(body: Body, first: int) -> None:
    document = QTextDocument()
    reader, filling = BodyReader(document), BodyFilling(BodyStyle())
    filling.begin(document, reader, body, first)
    for _block in body:
        filling.go_on() if filling.is_under_way else None
    assert not filling.is_under_way
    assert reader.body() == body
    assert BodyReader(document).body() == body


def test_the_beginning_stands_there_at_once_and_the_rest_follows(
    edit: BodyEdit, qtbot: QtBot
) -> None:
    edit.set_body(LONG)
    assert FIRST / 2 < edit.document().characterCount() < 2 * FIRST
    assert edit.body() == LONG
    wait_for(qtbot, edit)
    assert edit.toPlainText().endswith("measured. ")
    assert BodyReader(edit.document()).body() == edit.body() == LONG
    assert not edit.document().isUndoAvailable()


def test_a_key_pressed_meanwhile_is_typed_into_the_whole(edit: BodyEdit) -> None:
    edit.set_body(LONG)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
    QApplication.sendEvent(edit, key)
    assert edit.body() == (Paragraph(runs("x" + LONG[0].runs[0].text)), *LONG[1:])  # type: ignore[union-attr]
    edit.undo()
    assert edit.body() == LONG


def test_a_change_by_another_way_is_not_lost(edit: BodyEdit, qtbot: QtBot) -> None:
    edit.set_body(LONG)
    QTextCursor(edit.document()).insertText("x")
    with qtbot.waitSignal(edit.edited):
        pass
    wait_for(qtbot, edit)
    assert edit.body() == (Paragraph(runs("x" + LONG[0].runs[0].text)), *LONG[1:])  # type: ignore[union-attr]


def test_another_text_takes_the_place_of_one_on_its_way(edit: BodyEdit, qtbot: QtBot) -> None:
    edit.set_body(LONG)
    edit.set_body(LONG[:2])
    assert edit.body() == LONG[:2]
    edit.set_body(LONG)
    edit.forget()
    shown = sum(1 for _block in BodyReader(edit.document()).body())
    edit.set_body(LONG[:shown])
    wait_for(qtbot, edit)
    assert edit.body() == LONG[:shown]
    assert edit.isUndoRedoEnabled()


def test_a_language_left_before_it_stood_there_whole_comes_back_whole(
    edit: BodyEdit, qtbot: QtBot
) -> None:
    edit.set_body(LONG)
    edit.turn_to("fr")
    edit.set_body(LONG[:1])
    edit.turn_to("en")
    edit.set_body(LONG)
    wait_for(qtbot, edit)
    assert BodyReader(edit.document()).body() == LONG
