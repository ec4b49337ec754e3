"""The filters of a list as chips, and the views that keep them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from pressdesk.base.i18n import _
from pressdesk.contacts.filters import Filters, View
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.narrowing import filterwords
from pressdesk.desktop.contacts.narrowing.filterpopover import FilterPopover
from pressdesk.desktop.widgets.controls import chip, plain_button, primary_button
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.popover import Popover


class FilterChip(QPushButton):
    """A chip for one field that filters; Delete takes the filter away."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """Shows what filters the list and lets it be changed; `edited` says that it was.

    `save_requested` brings the name the view should have, `remove_requested` takes it away.
    """

    edited = Signal()
    save_requested = Signal(str)
    remove_requested = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._filters = Filters()
        self._view = View()
        self._words = ""
        self._flow = FlowLayout(self, 6)
        self._chips: dict[str, FilterChip] = {}
        self._build()

    def _build(self) -> None:
        self._add = chip(_("Filter"), "list-filter")
        self._add.setToolTip(_("Filter the list (Ctrl+Shift+L)"))
        self._add.clicked.connect(self.open_menu)
        self._save = chip(_("Save view…"), "star")
        self._save.clicked.connect(self._on_save_clicked)
        self._clear = chip(_("Clear"), "x")
        self._clear.setAccessibleName(_("Clear all filters"))
        self._clear.clicked.connect(lambda: self._put(Filters()))
        for made in (self._add, self._save, self._clear):
            self._flow.addWidget(made)
        self._show()

    @property
    def filters(self) -> Filters:
        """What filters the list now."""
        return self._filters

    @property
    def chips(self) -> dict[str, FilterChip]:
        """The chip of each field that filters."""
        return self._chips

    def show_view(self, view: View) -> None:
        """Show the filters of a saved view, or of none where its id is 0."""
        self._view, self._filters = view, view.filters  # one of our own has filters and no id
        self._show()

    def say_words(self, words: str) -> None:
        """Know the words searched for: they belong to a view that is saved."""
        if bool(words.strip()) != bool(self._words.strip()):
            self._words = words
            self._show()
        self._words = words

    def open_menu(self) -> None:
        """Offer the fields to filter by."""
        menu = QMenu(self)
        for field, name in filterwords.FIELDS.items():
            made = menu.addAction(_(name))
            theme.set_icon(made, filterwords.ICONS[field], "mute")
            made.triggered.connect(lambda _on=False, f=field: self.open_field(f))
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def open_field(self, field: str) -> None:
        """Offer the values of a field."""
        from pressdesk.contacts import filters

        today = _today()
        anchor = self._chips.get(field, self._add)
        made = FilterPopover(field, filterwords.values(self._filters, field), today, self)
        made.chosen.connect(lambda said: self._on_chosen(field, said))
        choices = filterwords.fixed(field, today)
        made.show_below(anchor)
        if choices is not None:
            made.show_choices(choices)
        else:
            self._clerk.look_up(filters.choices, field).then(made.show_choices)
            made.sought.connect(lambda words: self._seek(made, field, words))

    def _seek(self, popover: FilterPopover, field: str, words: str) -> None:
        from pressdesk.contacts import filters

        task = self._clerk.look_up(filters.choices, field, words)
        task.then(lambda found: popover.show_more(words, found) if isValid(popover) else None)

    def _on_chosen(self, field: str, said: tuple[str, ...]) -> None:
        value: Any = said
        if field == "unverified_since":
            value = date.fromisoformat(said[0]) if said else None
        self._put(replace(self._filters, **{field: value}))

    def _put(self, wanted: Filters) -> None:
        if wanted != self._filters:
            self._filters = wanted
            self._show()
            self.edited.emit()

    def _show(self) -> None:
        """Put up a chip for each field that filters; chips that stay keep their place and focus."""
        wanted = [field for field in filterwords.FIELDS if getattr(self._filters, field)]
        for field in [field for field in self._chips if field not in wanted]:
            gone = self._chips.pop(field)
            self._flow.removeWidget(gone)
            if gone.hasFocus():
                self._add.setFocus(Qt.FocusReason.OtherFocusReason)
            gone.hide()
            gone.deleteLater()
        for field in wanted:
            if field not in self._chips:
                self._chips[field] = self._make_chip(field)
            self._chips[field].setText(filterwords.summary(self._filters, field))
        for made in (self._save, self._clear):
            self._flow.removeWidget(made)
            self._flow.addWidget(made)
        is_kept = bool(self._view.id) and self._view.filters == self._filters
        self._save.setText(_("Change view…") if self._view.id else _("Save view…"))
        self._save.setVisible(bool(self._filters) or bool(self._view.id))
        self._clear.setVisible(bool(self._filters) and not is_kept)
        self.updateGeometry()

    def _make_chip(self, field: str) -> FilterChip:
        made = FilterChip()
        made.setProperty("kind", "chip")
        made.setCheckable(True)
        made.setChecked(True)
        made.setToolTip(_("Change the filter; Delete takes it away"))
        made.clicked.connect(lambda: made.setChecked(True))
        made.clicked.connect(lambda: self.open_field(field))
        empty: Any = None if field == "unverified_since" else ()
        made.removed.connect(lambda: self._put(replace(self._filters, **{field: empty})))
        self._flow.addWidget(made)
        made.show()
        return made

    def _on_save_clicked(self) -> None:
        made = Popover(self, 260)
        name = QLineEdit(self._view.label)
        name.setPlaceholderText(_("French space desk"))
        made.add_field(_("Name of the view"), name)
        save = primary_button(_("Save view"))
        save.setEnabled(bool(self._view.label))
        name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        name.returnPressed.connect(save.click)
        save.clicked.connect(made.close)
        save.clicked.connect(lambda: self.save_requested.emit(name.text().strip()))
        made.column.addWidget(save)
        if self._view.id:
            remove = plain_button(_("Remove view"))
            remove.clicked.connect(made.close)
            remove.clicked.connect(self.remove_requested)
            made.column.addWidget(remove)
        made.show_below(self._save)
        name.setFocus(Qt.FocusReason.PopupFocusReason)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
