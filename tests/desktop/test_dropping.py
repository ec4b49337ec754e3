"""A drop never takes the original away."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from pressdesk.desktop.dropping import take_copy
from pressdesk.desktop.releases.writing.editorfield import EditorField


def dropped(mime: QMimeData) -> QDropEvent:
    """A drop of what another program would like to move here."""
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(
        QPointF(4, 4), either, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    return event


def test_what_was_to_be_moved_is_copied() -> None:
    event = dropped(QMimeData())
    take_copy(event)
    assert event.isAccepted() and event.dropAction() == Qt.DropAction.CopyAction


def test_words_dragged_from_another_program_stay_there(qtbot: QtBot) -> None:
    field = EditorField("headline")
    qtbot.addWidget(field)
    field.show()
    mime = QMimeData()
    mime.setText("Tide gauges")
    event = dropped(mime)
    field.dropEvent(event)
    assert field.toPlainText() == "Tide gauges"
    assert event.dropAction() == Qt.DropAction.CopyAction
