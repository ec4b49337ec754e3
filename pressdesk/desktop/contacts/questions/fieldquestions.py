"""Organisation, country, and how things stand: asked for one person or for many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from pressdesk.base import worldnames
from pressdesk.base.i18n import _, pgettext
from pressdesk.desktop import cardwords, dates
from pressdesk.desktop.contacts.form.part import field
from pressdesk.desktop.contacts.form.standingparts import countries_named
from pressdesk.desktop.contacts.questions.question import Question
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.datefield import DateField
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.formats.card import ACTIVE


@dataclass(frozen=True, slots=True)
class House:
    """The organisation people are given, and whether they moved there today."""

    name: str
    has_moved: bool


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand with people, why, and since when."""

    status: str
    reason: str = ""
    on: date | None = None


class OrganisationQuestion(Question):
    """Asks for the organisation, and whether the people moved or it was written wrongly."""

    def __init__(
        self, parent: QWidget, count: int, find: Callable[[str], Sequence[str]], name: str = ""
    ) -> None:
        super().__init__(parent, _("Change the organisation"), count)
        self.line = field(_("Organisation"), _("Organisation"))
        self.line.setText(name)
        self.line.selectAll()
        self.column.addWidget(self.line)
        self.corrected, self.moved = self.choices(_("Only corrected"), _("Moved today"))
        Suggestions(self.line, find).taken.connect(lambda _word: self.follow())
        self.line.textEdited.connect(lambda _word: self.follow())
        self.finish(self.line)

    @property
    def answer(self) -> House | None:
        """The organisation; without a name nothing is asked for."""
        name = " ".join(self.line.text().split())
        return House(name, self.moved.isChecked()) if name else None


class CountryQuestion(Question):
    """Asks for the country by its name."""

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent, _("Change the country"), count)
        self.line = field(_("Country"), _("Country"))
        self.column.addWidget(self.line)
        Suggestions(self.line, countries_named).taken.connect(lambda _word: self.follow())
        self.line.textEdited.connect(lambda _word: self.follow())
        self.finish(self.line)

    @property
    def answer(self) -> str | None:
        """The country's code."""
        return worldnames.country_code(self.line.text()) or None


class StatusQuestion(Question):
    """Asks how things stand, and where they do not stand well, why and since when."""

    def __init__(self, parent: QWidget, count: int, status: str = ACTIVE) -> None:
        super().__init__(parent, _("Change the status"), count)
        self.choice = Choice(pgettext("contact", "Status"))
        for code, words in cardwords.STATUSES.items():
            self.choice.addItem(_(words), code)
        self.choice.setCurrentIndex(max(self.choice.findData(status), 0))
        self.reason = field(_("Reason"), _("Reason"))
        self.day = DateField(_("Since"))
        self.day.show_day(dates.today())
        for widget in (self.choice, self.reason, self.day):
            self.column.addWidget(widget)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.finish(self.choice)
        self._on_chosen()

    @property
    def answer(self) -> Status:
        """The status; who is active has no reason."""
        status = str(self.choice.currentData())
        if status == ACTIVE:
            return Status(status)
        return Status(status, " ".join(self.reason.text().split()), self.day.day)

    def _on_chosen(self) -> None:
        is_more = self.choice.currentData() != ACTIVE
        self.reason.setVisible(is_more)
        self.day.setVisible(is_more)
        self.adjustSize()
