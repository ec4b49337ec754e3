"""A drop never takes the original away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.dragging import take_copy
from pressdesk.desktop.dropping import Drops
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


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def carried(tmp_path: Path, *names: str) -> QMimeData:
    mime = QMimeData()
    for name in names:
        (tmp_path / name).write_text("anything", "utf-8")
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    return mime


def entered(mime: QMimeData) -> QDragEnterEvent:
    """The same drag as it comes over the window."""
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(4, 4), either, mime, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    return event


@pytest.mark.parametrize(
    ("names", "at_people", "people", "releases", "said"),
    [
        (["trip.vcf"], False, ["trip.vcf"], [], "contacts"),
        (["list.CSV", "a.xlsx"], False, ["list.CSV", "a.xlsx"], [], "contacts"),
        (["news.docx"], True, [], ["news.docx"], "release"),
        (["news.txt"], False, [], ["news.txt"], "release"),
        (["people.txt"], True, ["people.txt"], [], "contacts"),
        (["news.txt", "trip.vcf"], False, ["trip.vcf"], ["news.txt"], "releases"),
    ],
)
def test_files_go_where_they_belong(
    window: QWidget,
    tmp_path: Path,
    names: list[str],
    at_people: bool,
    people: list[str],
    releases: list[str],
    said: str,
) -> None:
    drops = Drops(window, lambda: at_people)
    came: dict[str, list[Path]] = {"people": [], "releases": []}
    drops.people_dropped.connect(came["people"].extend)
    drops.releases_dropped.connect(came["releases"].extend)
    mime = carried(tmp_path, *names)
    enter, drop = entered(mime), dropped(mime)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted() and drops.veil.isVisible()
    assert said in drops.veil.accessibleName()
    QApplication.sendEvent(window, drop)
    assert not drops.veil.isVisible()
    assert [path.name for path in came["people"]] == people
    assert [path.name for path in came["releases"]] == releases
    # Told that its proposal to move was taken, a file manager would delete the user's file.
    assert enter.dropAction() == drop.dropAction() == Qt.DropAction.CopyAction


def test_a_word_moved_about_is_no_release(window: QWidget) -> None:
    drops = Drops(window, lambda: False)
    came: list[str] = []
    drops.text_dropped.connect(lambda mime: came.append(mime.text()))
    for text in ("gauges", "word " * 20):
        mime = QMimeData()
        mime.setText(text)
        enter = entered(mime)
        enter.ignore()
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted() == drops.veil.isVisible() == (len(text) > 20)
        QApplication.sendEvent(window, dropped(mime))
    assert came == ["word " * 20]
