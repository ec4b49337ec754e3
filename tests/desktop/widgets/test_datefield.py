"""A day is typed in one's own way, or picked; what is not understood changes nothing."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop import dates
from pressdesk.desktop.widgets.datefield import DateField

DAY = date(2026, 11, 24)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    i18n.speak("en")
    made = DateField("From")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_typed_day_is_taken_and_written_out(field: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field._text, "24/11/2026")
    assert field.day == DAY
    qtbot.keyClick(field._text, Qt.Key.Key_Return)
    assert field.text == "24 Nov 2026"


def test_what_is_no_day_is_marked_and_kept_as_typed(field: DateField, qtbot: QtBot) -> None:
    field.show_day(DAY)
    field._text.selectAll()
    qtbot.keyClicks(field._text, "soon")
    qtbot.keyClick(field._text, Qt.Key.Key_Return)
    assert field.day == DAY and field.text == "soon" and field._text.property("wrong")
    field._text.selectAll()
    qtbot.keyClick(field._text, Qt.Key.Key_Delete)
    assert field.day is None and not field._text.property("wrong")


def test_a_day_is_picked_from_a_calendar(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClick(field._text, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(*dates.today().timetuple()[:3])
    calendar.clicked.emit(QDate(2026, 11, 24))
    assert field.day == DAY and field.text == "24 Nov 2026"
