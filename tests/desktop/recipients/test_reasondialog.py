"""A release under embargo leaves the house with a reason, or does not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.desktop.recipients.reasondialog import ReasonDialog


def test_without_a_reason_there_is_no_way_on(qtbot: QtBot) -> None:
    dialog = ReasonDialog("Under embargo until 2026-11-24 09:00 UTC", "Tides")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setText("  ")
    assert not dialog.go.isEnabled()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.field, "agreed by phone ")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.reason == "agreed by phone"


def test_enter_on_cancel_cancels(qtbot: QtBot) -> None:
    dialog = ReasonDialog("Under embargo until 2026-11-24 09:00 UTC", "Tides")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setText("agreed")
    (cancel,) = [one for one in dialog.findChildren(QPushButton) if one is not dialog.go]
    cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(cancel, Qt.Key.Key_Return)
