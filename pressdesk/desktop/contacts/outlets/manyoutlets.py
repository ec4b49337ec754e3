"""Several outlets at once: made into one of them, or put away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.staff import OutletRow
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.layingout import scrolled

MOST = 12


class ManyOutlets(QWidget):
    """Stands in the card's place while several outlets are selected. `merge_requested` brings the
    one that stays; `asked` names an action."""

    merge_requested = Signal(int)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[int, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title")
        self._hint = label(
            _("Are they one house? Choose the name that stays: people, numbers and languages of"
              " the others come to it."), "mute",
        )  # fmt: skip
        self._hint.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._merge = primary_button(_("Merge into this one"), "merge")
        self._archive = plain_button(_("Archive"), "archive")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._merge)
        buttons.addWidget(self._archive)
        buttons.addStretch(1)
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(36, 40, 24, 24)
        inside.setSpacing(14)
        for part in (self._title, self._hint):
            inside.addWidget(part)
        inside.addLayout(self._column)
        inside.addLayout(buttons)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner))
        self._merge.clicked.connect(self._on_merge)
        self._archive.clicked.connect(lambda: self.asked.emit("outlet.archive"))

    def show_outlets(self, rows: Sequence[OutletRow], count: int, first: int = 0) -> None:
        """Show the outlets selected; `first` is the one whose name is proposed to stay."""
        title = ngettext("{n} outlet selected", "{n} outlets selected", count)
        self._title.setText(title.format(n=self.locale().toString(count)))
        for button in self._choices.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._choices = {row.id: self._choice(row) for row in rows[:MOST]}
        fits = 2 <= count <= MOST
        for part in (self._hint, self._merge):
            part.setVisible(fits)
        for button in self._choices.values():
            self._column.addWidget(button)
        stays = self._choices.get(first) or next(iter(self._choices.values()), None)
        if stays is not None:
            stays.setChecked(True)

    @property
    def title(self) -> str:
        """How many are selected, in words."""
        return self._title.text()

    def choose(self, outlet: int) -> None:
        """Let the name of another one stay."""
        self._choices[outlet].setChecked(True)

    def _choice(self, row: OutletRow) -> QRadioButton:
        people = ngettext("{n} person", "{n} people", row.people)
        made = QRadioButton(f"{row.name}  ·  {people.format(n=self.locale().toString(row.people))}")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(made)
        return made

    def _on_merge(self) -> None:
        for outlet, button in self._choices.items():
            if button.isChecked():
                self.merge_requested.emit(outlet)
                return
