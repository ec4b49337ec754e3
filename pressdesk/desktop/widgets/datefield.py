"""A field for a day: typed in the user's way, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import dates
from pressdesk.desktop.widgets.controls import tool_button
from pressdesk.desktop.widgets.daypicker import calendar_of
from pressdesk.desktop.widgets.popover import Popover

WIDTH = 150


class DateField(QWidget):
    """`edited` says that another day, or none, is meant; what is not understood changes nothing."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._text = QLineEdit()
        self._text.setAccessibleName(name)
        self._text.setPlaceholderText(name)
        self._pick = tool_button("calendar", _("Choose {what}").format(what=name), size=15)
        self._pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._text, 1)
        row.addWidget(self._pick)
        self.setMaximumWidth(WIDTH)
        self.setFocusProxy(self._text)
        self._text.setToolTip(_("Such as 24/11/2026, or press the down arrow for a calendar"))
        self._text.textEdited.connect(self._on_edited)
        self._text.editingFinished.connect(self._on_finished)
        self._text.installEventFilter(self)
        self._pick.clicked.connect(self.pick)

    @property
    def day(self) -> date | None:
        """The day meant."""
        return self._day

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._text.text()

    def show_day(self, day: date | None) -> None:
        """Show another day, or none."""
        self._day = day
        self._text.setText(dates.short(day) if day else "")
        self._mark(is_understood=True)

    def pick(self) -> None:
        """Offer a calendar below the field."""
        popover = Popover(self, 250)
        calendar = calendar_of(self._day or dates.today())
        popover.column.addWidget(calendar)

        def take(chosen: QDate) -> None:
            popover.close()
            self.show_day(date(chosen.year(), chosen.month(), chosen.day()))
            self.edited.emit()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        popover.show_below(self._text)
        calendar.setFocus()

    def _on_edited(self, typed: str) -> None:
        day = dates.read(typed, dates.today())
        self._mark(is_understood=True)
        if day != self._day and (day or not typed.strip()):
            self._day = day
            self.edited.emit()

    def _on_finished(self) -> None:
        typed = self._text.text()
        day = dates.read(typed, dates.today()) if typed.strip() else None
        understood = bool(day) or not typed.strip() or typed == self._said()
        if day and day == self._day:
            self.show_day(day)
        self._mark(is_understood=understood)

    def _said(self) -> str:
        return dates.short(self._day) if self._day else ""

    def _mark(self, *, is_understood: bool) -> None:
        wrong = not is_understood
        if bool(self._text.property("wrong")) != wrong:
            self._text.setProperty("wrong", wrong)
            self._text.style().polish(self._text)
        said = _("This is no day: {words}").format(words=self._text.text()) if wrong else ""
        self._text.setAccessibleDescription(said)

    def eventFilter(self, watched: object, event: object) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.pick()
            return True
        return False
