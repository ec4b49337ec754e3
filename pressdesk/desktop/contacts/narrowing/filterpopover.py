"""The values of one field to filter by, ticked by mouse or with Space; the list follows at once."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.contacts.filters import MOST_CHOICES, Choice
from pressdesk.desktop.contacts.narrowing import filterwords
from pressdesk.desktop.widgets.controls import label, quiet_button, search_box
from pressdesk.desktop.widgets.popover import Popover

MANY = 9  # values from which on one searches in them
ROW = 28
VALUE = Qt.ItemDataRole.UserRole


class FilterPopover(Popover):
    """`chosen` brings the values ticked, in the order shown.

    `sought` brings what is typed where there are more values than are shown: `show_more` answers.
    """

    chosen = Signal(tuple)
    sought = Signal(str)

    def __init__(self, field: str, said: Sequence[str], today: date, parent: QWidget) -> None:
        super().__init__(parent, 260)
        self._field, self._today = field, today
        self._said = list(said)
        self._is_cut = False
        self._is_one = field == "unverified_since"
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(_(filterwords.FIELDS[self._field]), "heading"), 1)
        self._clear = quiet_button(_("Any"))
        self._clear.setVisible(bool(self._said))
        self._clear.clicked.connect(self._on_clear_clicked)
        head.addWidget(self._clear)
        self.column.addLayout(head)
        self._search = search_box(_("Search values"))
        self._search.hide()
        self._search.textChanged.connect(self._narrow)
        self.column.addWidget(self._search)
        self.list = QListWidget()
        self.list.setProperty("kind", "picker")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_(filterwords.FIELDS[self._field]))
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.itemClicked.connect(self._on_item_clicked)
        self.column.addWidget(self.list)
        self._wait: QLabel = label(_("Looking…"), "meta")
        self.column.addWidget(self._wait)
        self.list.hide()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show what can be chosen, what is chosen first."""
        self._wait.setVisible(not choices and not self._said)
        self._wait.setText(_("Nobody here has one."))
        self._is_cut = len(choices) >= MOST_CHOICES
        known = {choice.value for choice in choices}
        lost = [Choice(said, 0) for said in self._said if said not in known]
        ticked = [c for c in choices if c.value in self._said]
        rest = [c for c in choices if c.value not in self._said]
        self._add((*lost, *ticked, *rest))
        self.list.setVisible(self.list.count() > 0)
        self.list.setFixedHeight(ROW * min(max(self.list.count(), 1), 10) + 6)
        self._search.setVisible(self.list.count() > MANY)
        first = self._search if self.list.count() > MANY else self.list
        self.list.setCurrentRow(0)
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.adjustSize()

    def show_more(self, words: str, choices: Sequence[Choice]) -> None:
        """Show the values that were found for words too, while those are still what is typed."""
        if words == self._search.text():
            known = {self.list.item(n).data(VALUE) for n in range(self.list.count())}
            self._add([choice for choice in choices if choice.value not in known])
            self._hide_others()

    def _add(self, choices: Sequence[Choice]) -> None:
        self.list.blockSignals(True)
        for choice in choices:
            count = f"  {self.locale().toString(choice.count)}" if choice.count else ""
            words = filterwords.value(self._field, choice.value, self._today)
            item = QListWidgetItem(words + count)
            item.setData(VALUE, choice.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = choice.value in self._said
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _narrow(self, words: str) -> None:
        self._hide_others()
        if self._is_cut and words.strip():
            self.sought.emit(words)

    def _hide_others(self) -> None:
        wanted = fold(self._search.text())
        for n in range(self.list.count()):
            item = self.list.item(n)
            item.setHidden(wanted not in fold(item.text()))

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        said = str(item.data(VALUE))
        if item.checkState() == Qt.CheckState.Checked:
            if self._is_one:
                self._untick_others(item)
                self._said = []
            self._said.append(said)
        elif said in self._said:
            self._said.remove(said)
        self._clear.setVisible(bool(self._said))
        self.chosen.emit(tuple(self._said))

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        """A click on the words ticks too; on the box, Qt has done it already."""
        place = self.list.viewport().mapFromGlobal(self.cursor().pos())
        if place.x() - self.list.visualItemRect(item).left() > ROW:
            is_on = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def _untick_others(self, item: QListWidgetItem) -> None:
        self.list.blockSignals(True)
        for n in range(self.list.count()):
            if self.list.item(n) is not item:
                self.list.item(n).setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def _on_clear_clicked(self) -> None:
        self.close()
        self.chosen.emit(())
