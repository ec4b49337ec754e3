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
    """A time on a clock: what it is in UTC, or why there is no such time."""

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
    is_first_of_two = not meant.fold and meant.utcoffset() != other.utcoffset()
    return Moment(meant.astimezone(UTC), is_double=is_first_of_two)


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
        self._leave.clicked.connect(self.close)
        self._apply.clicked.connect(self._on_apply)

    def _chosen(self) -> Moment:
        day, time = self._day.date(), self._time.time()
        local = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001
        if local == self._began.replace(second=0, microsecond=0):
            local = local.replace(fold=self._began.fold)  # the second of two such times stays it
        return moment_of(local, self._zone.currentText().strip())

    def _on_changed(self, *_changed: object) -> None:
        embargoed = self._until.isChecked()
        for field in (self._day, self._time, self._zone):
            field.setEnabled(embargoed)
        said = ""
        moment = self._chosen()
        if embargoed and moment.at is not None:
            said = _("That is {time} UTC.").format(time=f"{moment.at:%Y-%m-%d %H:%M}")
            if moment.is_double:
                said += " " + _("The clocks are put back: the first of two such times is meant.")
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
