"""Until when a release is not for publication, on which clock; or that it is for immediate use."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QRadioButton,
    QTimeEdit,
    QWidget,
)

from pressdesk.base.i18n import _, spoken
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.releases.drafts import ReleaseDraft


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on a clock: what it is in UTC, or why there is no such time.

    `is_double`: the clock shows it twice that day, and one of the two is to be chosen.
    """

    at: datetime | None
    problem: str = ""
    is_double: bool = False


def moment_of(local: datetime, zone: str) -> Moment:
    """Return a time of a zone's clock in UTC; clocks put forward skip times, put back double
    them."""
    try:
        known = ZoneInfo(zone)
    except (ValueError, KeyError, OSError):
        return Moment(None, _("There is no time zone of this name."))
    meant = local.replace(tzinfo=known)
    if meant.astimezone(UTC).astimezone(known).replace(tzinfo=None) != local:
        return Moment(None, _("The clocks are put forward: this time does not exist that day."))
    other = meant.replace(fold=1 - meant.fold)
    return Moment(meant.astimezone(UTC), is_double=meant.utcoffset() != other.utcoffset())


def offset_said(at: datetime) -> str:
    """Return a time with what its clock is called then, such as "02:30 CEST (UTC+02:00)"."""
    offset = f"{at:%z}"
    return f"{at:%H:%M} {at.tzname()} (UTC{offset[:3]}:{offset[3:5]})"


class EmbargoPopover(Popover):
    """Edits a draft's embargo and hands the draft to `take`."""

    def __init__(
        self, draft: ReleaseDraft, zone: str, take: Callable[[ReleaseDraft], None], parent: QWidget
    ) -> None:
        super().__init__(parent, 320)
        self._draft = draft
        self._take = take
        self._zone_name = draft.embargo_zone or zone
        self._build()
        self._connect()
        self._on_changed()

    def _build(self) -> None:
        draft = self._draft
        self._none = QRadioButton(_("No embargo"))
        self._immediate = QRadioButton(_("For immediate release"))
        self._until = QRadioButton(_("Under embargo until"))
        self._choice = QButtonGroup(self)
        for button in (self._none, self._immediate, self._until):
            self._choice.addButton(button)
            self.column.addWidget(button)
        embargoed = draft.embargoed_until is not None or bool(draft.embargo_note)
        chosen = self._until if embargoed else self._immediate if draft.is_immediate else self._none
        chosen.setChecked(True)
        at = self._began = self._start()
        self._day = QDateEdit(QDate(at.year, at.month, at.day))
        self._day.setCalendarPopup(True)
        self._day.setLocale(QLocale(spoken()))
        self._day.setDisplayFormat("d MMMM yyyy")
        self._time = QTimeEdit(QTime(at.hour, at.minute))
        self._time.setDisplayFormat("HH:mm")
        self._time.setMinimumWidth(88)
        self._time.lineEdit().setTextMargins(7, 0, 0, 0)  # It would begin on the border.
        self._zone = QComboBox()
        self._zone.setEditable(True)
        self._zone.addItems(sorted(available_timezones()))
        self._zone.setCurrentText(self._zone_name)
        completer = QCompleter(self._zone.model(), self._zone)
        completer.setFilterMode(completer.filterMode().MatchContains)
        self._zone.setCompleter(completer)
        row = QHBoxLayout()
        row.addWidget(self._day, 1)
        row.addWidget(self._time)
        self.column.addLayout(row)
        self.add_field(_("Time zone"), self._zone)
        for field, name in ((self._day, _("Day")), (self._time, _("Time"))):
            field.setAccessibleName(name)
        self._which = QComboBox()
        self._which.setAccessibleName(_("Which of the two"))
        self._which.addItems(["", ""])
        self._which.setCurrentIndex(at.fold)
        self.column.addWidget(self._which)
        self._said = label("", "meta")
        self._said.setWordWrap(True)
        self.column.addWidget(self._said)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self._leave = plain_button(_("Cancel"))
        self._apply = primary_button(_("Apply"))
        buttons.addWidget(self._leave)
        buttons.addWidget(self._apply)
        self.column.addLayout(buttons)

    def _start(self) -> datetime:
        until = self._draft.embargoed_until
        if until is None:
            tomorrow = datetime.now(UTC) + timedelta(days=1)
            return tomorrow.replace(hour=11, minute=0, tzinfo=None)
        if until.tzinfo is None or not self._draft.embargo_zone:
            return until.replace(tzinfo=None)
        try:
            return until.astimezone(ZoneInfo(self._draft.embargo_zone)).replace(tzinfo=None)
        except (ValueError, KeyError, OSError):
            return until.replace(tzinfo=None)

    def _connect(self) -> None:
        self._choice.buttonToggled.connect(self._on_changed)
        self._day.dateChanged.connect(self._on_changed)
        self._time.timeChanged.connect(self._on_changed)
        self._zone.currentTextChanged.connect(self._on_changed)
        self._which.currentIndexChanged.connect(self._on_changed)
        self._leave.clicked.connect(self.close)
        self._apply.clicked.connect(self._on_apply)

    def _chosen(self) -> Moment:
        day, time = self._day.date(), self._time.time()
        local = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001
        zone = self._zone.currentText().strip()
        moment = moment_of(local, zone)
        if moment.is_double and self._which.currentIndex():
            return moment_of(local.replace(fold=1), zone)
        return moment

    def _offer_both(self, moment: Moment) -> None:
        """Show a time that comes twice with both its offsets, to choose one."""
        self._which.setVisible(moment.is_double)
        if moment.at is None or not moment.is_double:
            return
        local = moment.at.astimezone(ZoneInfo(self._zone.currentText().strip()))
        for fold in (0, 1):
            self._which.setItemText(fold, offset_said(local.replace(fold=fold)))

    def _on_changed(self, *_changed: object) -> None:
        embargoed = self._until.isChecked()
        for field in (self._day, self._time, self._zone):
            field.setEnabled(embargoed)
        said = ""
        moment = self._chosen()
        self._offer_both(moment if embargoed else Moment(None))
        if embargoed and moment.at is not None:
            said = _("That is {time} UTC.").format(time=f"{moment.at:%Y-%m-%d %H:%M}")
            if moment.is_double:
                said += " " + _("The clocks are put back: this time comes twice that day.")
            if moment.at < datetime.now(UTC):
                said += " " + _("This time is past.")
        elif embargoed:
            said = moment.problem
        if embargoed and self._draft.embargo_note:
            said += "\n" + _("The text said: {words}").format(words=self._draft.embargo_note)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._apply.setEnabled(not embargoed or moment.at is not None)

    def _on_apply(self) -> None:
        embargoed = self._until.isChecked()
        made = replace(
            self._draft,
            embargoed_until=self._chosen().at if embargoed else None,
            embargo_zone=self._zone.currentText().strip() if embargoed else "",
            embargo_note="",
            is_immediate=self._immediate.isChecked(),
        )
        self.close()
        self._take(made)
