"""A found press contact in the review: its details, and whether the office knows them."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop.releases.review.pointing import Pointing
from pressdesk.desktop.widgets.controls import label, tool_button
from pressdesk.formats.manuscript import FoundContact
from pressdesk.releases.intake import LEFT_OUT, NEW, Match


class ReviewContact(Pointing):
    """One contact with the choice: someone known, someone new, or nobody."""

    removed = Signal()

    def __init__(self, number: int, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(f"contacts.{number}", parent)
        self._match = match
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("kind", "card")
        found = self._match.found
        self._name = _line(found.formatted_name, _("Name"))
        self._role = _line(found.role, _("Role"))
        self._telephones = _line("; ".join(found.telephones), _("Telephone"))
        self._emails = _line("; ".join(found.emails), _("E-mail"))
        self._choice = QComboBox()
        self._choice.setAccessibleName(_("Who this is"))
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.setMinimumContentsLength(12)
        for known in self._match.known:
            words = _("Known: {name} ({why})").format(name=known.formatted_name, why=known.why)
            self._choice.addItem(words, known.id)
        self._choice.addItem(_("New contact"), NEW)
        self._choice.addItem(_("Leave out"), LEFT_OUT)
        self._choice.setCurrentIndex(max(self._choice.findData(self._match.choice), 0))
        self._remove = tool_button("x", _("Remove this contact from the review"), size=15)
        self._news = label("", "meta")
        self._news.setWordWrap(True)
        above = QHBoxLayout()
        above.setSpacing(4)
        above.addWidget(self._choice, 1)
        above.addWidget(self._remove)
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._role, 0, 1)
        grid.addWidget(self._telephones, 1, 0)
        grid.addWidget(self._emails, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addLayout(above)
        column.addLayout(grid)
        column.addWidget(self._news)
        self._say_news()

    def _connect(self) -> None:
        self._choice.currentIndexChanged.connect(self._say_news)
        self._remove.clicked.connect(self.removed)
        for watched in self.findChildren(QWidget):
            watched.installEventFilter(self)

    def found(self) -> FoundContact:
        """Return the contact as it stands now."""
        return replace(
            self._match.found,
            formatted_name=self._name.text().strip(),
            role=self._role.text().strip(),
            telephones=_several(self._telephones.text()),
            emails=_several(self._emails.text()),
        )

    @property
    def choice(self) -> int:
        """The id of the known contact it is, or `NEW` or `LEFT_OUT`."""
        return int(self._choice.currentData())

    def choose(self, choice: int) -> None:
        """Choose for the user, such as the choice before the form was built anew."""
        at = self._choice.findData(choice)
        if at >= 0:
            self._choice.setCurrentIndex(at)

    def _say_news(self) -> None:
        is_known = self.choice not in (NEW, LEFT_OUT)
        words = ""
        if is_known and self.choice == self._match.choice and self._match.news:
            words = _("Not on the card yet: {details}. The card stays as it is.").format(
                details=", ".join(self._match.news)
            )
        elif is_known:
            words = _("The release prints what the contact's card says.")
        for control in (self._name, self._role, self._telephones, self._emails):
            control.setEnabled(self.choice == NEW)
        self._news.setText(words)
        self._news.setVisible(bool(words))


def _line(text: str, name: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setCursorPosition(0)
    return made


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
