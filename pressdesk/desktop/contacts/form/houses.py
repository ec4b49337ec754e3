"""The outlets somebody works or worked for, in the form: as what, from when to when."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from pressdesk.base.i18n import _, pgettext
from pressdesk.base.text import fold
from pressdesk.desktop.contacts.form.listed import ListPart
from pressdesk.desktop.contacts.form.part import Find, field
from pressdesk.desktop.contacts.form.rowlist import ListedRow, RowList
from pressdesk.desktop.widgets.controls import label, tool_button
from pressdesk.desktop.widgets.datefield import DateField
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.formats.card import Affiliation, Card


class HousesPart(ListPart):
    """The outlets of a person, completed by `find`."""

    def __init__(self, find: Find) -> None:
        rows = RowList(_("Add an outlet"), lambda works: HouseRow(works, find), Affiliation(""))
        super().__init__("affiliations", _("Outlets"), "building-2", rows)

    def is_said(self, card: Card) -> bool:
        """Return whether more is known than organisation and job title say by themselves."""
        titles = {"", *(words for _code, words in card.titles)}
        return any(
            fold(works.outlet) != fold(card.organisation)
            or works.role not in titles
            or works.began_on
            or works.ended_on
            for works in card.affiliations
        )


class HouseRow(ListedRow):
    """Outlet and role, and below it from and to."""

    def __init__(self, works: Affiliation, find: Find) -> None:
        super().__init__()
        self._kept = works
        self._name = works.outlet
        self._outlet = field(_("Outlet"), _("Outlet"))
        self._outlet.setText(works.outlet)
        offers = Suggestions(self._outlet, find)
        self._role = field(_("Role there"), _("Role there"))
        self._role.setText(works.role)
        self._from, self._to = (
            DateField(pgettext("date", "From")),
            DateField(pgettext("date", "To")),
        )
        self._from.show_day(works.began_on)
        self._to.show_day(works.ended_on)
        remove = tool_button("x", _("Remove {what}").format(what=_("outlet")), size=15)
        days = QHBoxLayout()
        days.setSpacing(6)
        days.addWidget(self._from)
        days.addWidget(label("–", "mute"))
        days.addWidget(self._to)
        days.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._outlet, 0, 0)
        grid.addWidget(self._role, 0, 1)
        grid.addWidget(remove, 0, 2)
        grid.addLayout(days, 1, 0, 1, 2)
        self._role.textEdited.connect(self.edited)
        self._outlet.editingFinished.connect(self._settle)
        offers.taken.connect(self._settle)
        self._from.edited.connect(self.edited)
        self._to.edited.connect(self.edited)
        remove.clicked.connect(self.remove_requested)

    @property
    def value(self) -> Affiliation:
        """What stands in the row; another name means another outlet."""
        return replace(
            self._kept,
            outlet=self._name,
            outlet_id=self._kept.outlet_id if self._name == self._kept.outlet else 0,
            role=self._role.text().strip(),
            began_on=self._from.day,
            ended_on=self._to.day,
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is no outlet."""
        return not self._name

    def _settle(self) -> None:
        """Take the name once it is whole: half of one would make an outlet of its own."""
        name = self._outlet.text().strip()
        if name != self._name:
            self._name = name
            self.edited.emit()

    def begin(self) -> None:
        """Put the cursor into the outlet."""
        self._outlet.setFocus()
