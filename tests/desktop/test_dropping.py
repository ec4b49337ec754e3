"""A drop never takes the original away."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
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
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(QPoint(4, 4), either, mime, left, none)
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(field.viewport(), event)
        assert event.isAccepted() and event.dropAction() == Qt.DropAction.CopyAction
    drop = dropped(mime)
    QApplication.sendEvent(field.viewport(), drop)
    assert field.toPlainText() == "Tide gauges"
    assert drop.dropAction() == Qt.DropAction.CopyAction
