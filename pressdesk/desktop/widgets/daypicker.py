"""A calendar to pick a day from, in the user's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from pressdesk.base.i18n import _, spoken
from pressdesk.desktop import theme


def calendar_of(day: date) -> QCalendarWidget:
    """Return a calendar on a day, its weekends no redder than the rest."""
    made = QCalendarWidget()
    made.setLocale(QLocale(spoken()))
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setAccessibleName(_("Date"))
    made.setSelectedDate(QDate(day.year, day.month, day.day))
    for name, arrow in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = made.findChild(QToolButton, f"qt_calendar_{name}month")
        if isinstance(button, QToolButton):
            theme.set_icon(button, arrow, "mute")
    plain = QTextCharFormat()
    plain.setForeground(theme.colour("text"))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(weekend, plain)
    return made
