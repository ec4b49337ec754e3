"""The embargo in the review: none, for immediate release, or until an hour in a zone."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.formats.manuscript import FoundRelease

_NOTHING, _IMMEDIATE, _EMBARGO = "none", "immediate", "embargo"
_ZONES = (
    "Europe/Paris", "Europe/London", "Europe/Berlin", "Europe/Madrid", "Europe/Rome",
    "Europe/Brussels", "Europe/Zurich", "Europe/Lisbon", "UTC", "America/New_York",
    "America/Chicago", "America/Los_Angeles", "America/Toronto", "America/Cayenne", "Asia/Tokyo",
)  # fmt: skip
_NO_TIME = QDateTime(QDate(1900, 1, 1), QTime(0, 0))


class ReviewEmbargo(QWidget):
    """Three states, and beside an embargo its hour and zone."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = FoundRelease()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._state = QComboBox()
        self._state.setAccessibleName(_("Embargo"))
        self._state.addItem(_("No embargo"), _NOTHING)
        self._state.addItem(_("For immediate release"), _IMMEDIATE)
        self._state.addItem(_("Embargo until"), _EMBARGO)
        self._until = QDateTimeEdit()
        self._until.setCalendarPopup(True)
        self._until.setDisplayFormat("d MMM yyyy HH:mm")
        self._until.setMinimumDateTime(_NO_TIME)
        self._until.setSpecialValueText(_("No hour given"))
        self._until.setAccessibleName(_("Embargo until"))
        self._zone = QComboBox()
        self._zone.setAccessibleName(_("Time zone of the embargo"))
        self._zone.addItem(_("No zone given"), "")
        for zone in _ZONES:
            self._zone.addItem(zone.replace("_", " "), zone)
        self._moment = QWidget()
        row = QHBoxLayout(self._moment)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._until, 1)
        row.addWidget(self._zone, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._state)
        column.addWidget(self._moment)
        self.setFocusProxy(self._state)

    def _connect(self) -> None:
        self._state.currentIndexChanged.connect(self._on_state_changed)
        self._until.dateTimeChanged.connect(self.edited)
        self._zone.currentIndexChanged.connect(self.edited)

    def show_found(self, found: FoundRelease) -> None:
        """Show what was found."""
        self._found = found
        for control in (self._state, self._until, self._zone):
            control.blockSignals(True)
        state = _EMBARGO if found.is_embargoed or found.embargoed_until else _NOTHING
        state = _IMMEDIATE if state == _NOTHING and found.is_immediate else state
        self._state.setCurrentIndex(self._state.findData(state))
        self._until.setDateTime(_shown(found.embargoed_until) or _NO_TIME)
        zone = found.embargo_zone
        if zone and self._zone.findData(zone) < 0:
            self._zone.addItem(zone.replace("_", " "), zone)
        self._zone.setCurrentIndex(max(self._zone.findData(zone), 0))
        for control in (self._state, self._until, self._zone):
            control.blockSignals(False)
        self._moment.setVisible(state == _EMBARGO)

    def put_into(self, found: FoundRelease) -> FoundRelease:
        """Return what was found with the embargo as it stands here."""
        state = self._state.currentData()
        if state != _EMBARGO:
            return replace(
                found, is_embargoed=False, embargoed_until=None, embargo_zone="", embargo_text="",
                is_immediate=state == _IMMEDIATE,
            )  # fmt: skip
        zone = str(self._zone.currentData())
        until = self._moment_chosen(zone)
        return replace(
            found, is_embargoed=True, embargoed_until=until, embargo_zone=zone, is_immediate=False
        )

    def _moment_chosen(self, zone: str) -> datetime | None:
        shown = self._until.dateTime()
        if shown == _NO_TIME:
            return None
        before = self._found.embargoed_until
        if zone == self._found.embargo_zone and shown == _shown(before):
            return before  # An offset without a zone's name stays as the text gave it.
        day, hour, minute = shown.date(), shown.time().hour(), shown.time().minute()
        place = ZoneInfo(zone) if zone else None  # naive where the user gives no zone
        return datetime(day.year(), day.month(), day.day(), hour, minute, tzinfo=place)

    def _on_state_changed(self) -> None:
        self._moment.setVisible(self._state.currentData() == _EMBARGO)
        self.edited.emit()


def _shown(moment: datetime | None) -> QDateTime | None:
    if moment is None:
        return None
    return QDateTime(
        QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute)
    )
