"""What is said in passing is short, can be acted on, and stays inside its window."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.desktop import messages, theme
from pressdesk.desktop.widgets.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_toast_offers_what_can_be_done(window: QWidget) -> None:
    undone: list[int] = []
    messages.toast(QWidget(window), "Archived", "Undo", lambda: undone.append(1))
    toast = Toast.over(window)
    assert toast.text == "Archived"
    assert toast.accessibleName() == "Archived"
    toast.press("Undo")
    assert undone == [1]
    assert toast.text == ""


def test_few_words_with_buttons_stay_on_one_line(window: QWidget, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    window.resize(1280, 720)
    nothing = lambda: None  # noqa: E731
    said = "« en.pdf » enregistré"
    more = (("Montrer dans le dossier", nothing),)
    messages.toast(window, said, "Ouvrir", nothing, more=more)
    toast = Toast.over(window)
    QApplication.processEvents()
    assert toast._what.width() >= toast._what.fontMetrics().horizontalAdvance(said)
    assert toast.height() < 50


def test_a_newer_toast_takes_the_place_of_the_older(window: QWidget) -> None:
    messages.toast(window, "One", "Undo", lambda: None)
    messages.toast(window, "Two")
    toast = Toast.over(window)
    assert toast.text == "Two"
    with pytest.raises(KeyError):
        toast.press("Undo")


def test_a_long_mishap_stays_inside_the_window(window: QWidget) -> None:
    messages.explain(window, DeskError("It went wrong " * 20, hint="Do this. " * 30))
    toast = Toast.over(window)
    assert window.rect().contains(toast.geometry())
    window.resize(320, 400)
    assert window.rect().contains(toast.geometry())


@pytest.mark.answers_boxes
def test_the_safe_answer_to_a_loss_is_the_default(qapp: QApplication) -> None:
    def press_enter() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        assert box.defaultButton().text() == "Cancel"
        box.defaultButton().click()

    QTimer.singleShot(50, press_enter)
    assert not messages.ask_loss(None, "Delete the office?", "It can't be undone.", "Delete")


def test_a_mishap_in_a_window_without_the_focus_is_a_toast_in_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    boxes: list[object] = []
    monkeypatch.setattr(messages.QMessageBox, "exec", boxes.append)
    messages.explain(None, DeskError("There is nothing to undo."))
    assert Toast.over(window).text == "There is nothing to undo."
    assert not boxes
