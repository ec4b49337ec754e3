"""What the context menu of a text offers depends on the place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.editorfield import EditorField
from pressdesk.formats.body import Paragraph, Table, runs


def test_a_table_is_changed_from_the_context_menu(qtbot: QtBot) -> None:
    body = BodyEdit("body")
    qtbot.addWidget(body)
    table = Table(((runs("a"), runs("b")),))
    body.set_body((Paragraph(runs("Words.")), table))
    body.go_to(0)
    assert "Table" not in [a.text() for a in body.menu_at(body.textCursor()).actions()]
    body.go_to(1)
    menu = body.menu_at(body.textCursor())
    inside = next(a.menu() for a in menu.actions() if a.text() == "Table")
    next(a for a in inside.actions() if a.text() == "Remove column").trigger()
    assert body.body()[1] == Table(((runs("b"),),))
    body.setReadOnly(True)
    assert "Table" not in [a.text() for a in body.menu_at(body.textCursor()).actions()]


def test_what_stands_fast_is_still_selected_and_copied_by_keys(qtbot: QtBot) -> None:
    field = EditorField("headline")
    qtbot.addWidget(field)
    field.set_text("Tides rise")
    field.setReadOnly(True)
    field.show()
    for _n in range(5):
        qtbot.keyClick(field, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Tides"
    qtbot.keyClicks(field, "x")
    assert field.text() == "Tides rise"
    field.setReadOnly(False)
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClicks(field, "x")
    assert field.text() == "xTides rise"
