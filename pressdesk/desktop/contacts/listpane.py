"""The list of people: views, search as one types, several at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QAction

from pressdesk.base.i18n import N_, _, ngettext, spoken
from pressdesk.contacts.filters import Filters, View, to_verify
from pressdesk.contacts.find import ContactRow
from pressdesk.desktop import cardwords, copying, dates, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.narrowing.filterbar import FilterBar
from pressdesk.desktop.contacts.rowdelegate import RowDelegate
from pressdesk.desktop.listpane import ListPane, Question
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.splitbutton import SplitButton

TITLES = {"all": N_("Contacts"), "officers": N_("Our officers"), "archived": N_("Archived")}

NONE = Filters()
TO_VERIFY = "to_verify"
SAVED = "saved:"  # before the number of a saved view, where the name of a view stands
FROM = "from:"  # before the sources whose people a view shows, line by line


@dataclass(frozen=True, slots=True)
class Narrowed(Question):
    """A view, words, and what else narrows it."""

    filters: Filters = NONE


class ContactListPane(ListPane[ContactRow]):
    """Shows people. `menu_requested` brings a screen place; `view_kept` the view to go to now.

    `asked` names an action of the area that a button stands for.
    """

    views = TITLES

    contact_chosen = Signal(int)
    contact_opened = Signal(int)
    asked = Signal(str)
    menu_requested = Signal(QPoint)
    view_kept = Signal(str)

    def _build(self) -> None:
        self._new = SplitButton(_("New"), "plus", _("Other ways to add contacts"), yields=True)
        self._new.button.setToolTip(_("New contact (Ctrl+Shift+N)"))
        self._new.button.setAccessibleName(_("New contact"))
        self._lay_out(
            _("Contacts"),
            search=_("Search people, outlets, numbers"),
            column=Column(_("Contact"), cardwords.spoken_row),
            painter=RowDelegate(),
            icon="users",
            new=self._new,
        )
        self._kept = View()
        self.filter_bar = FilterBar(self._clerk)
        self._add_strip(self.filter_bar, place=1)

    def _connect(self) -> None:
        super()._connect()
        self.filter_bar.edited.connect(self.refresh)
        self.filter_bar.save_requested.connect(self._on_save_requested)
        self.filter_bar.remove_requested.connect(self._on_remove_requested)
        self._search.textChanged.connect(self.filter_bar.say_words)
        self._new.button.clicked.connect(lambda: self.asked.emit("contact.new"))
        self._list.current_changed.connect(self.contact_chosen)
        self._list.opened.connect(self.contact_opened)

    def fill_new_menu(self, made: Sequence[QAction]) -> None:
        """Take the other ways to add people, for the button beside the title."""
        self._new.menu.addActions(list(made))

    def show_view(self, view: str) -> None:
        """Show one of the views, a saved one by its number, those of an import by their source."""
        from pressdesk.contacts import filters

        number = int(view.removeprefix(SAVED)) if view.startswith(SAVED) else 0
        kept = {one.id: one for one in self._clerk.ask(filters.views)} if number else {}
        self._kept = _to_verify() if view == TO_VERIFY else kept.get(number, View())
        if view.startswith(FROM):
            sources = tuple(view.removeprefix(FROM).splitlines())
            self._kept = View(label=sources[0], filters=Filters(sources=sources))
            self._search.clear()
        self.filter_bar.show_view(self._kept)
        # There V says "verified" of one after the other; elsewhere it begins a name.
        self._list.types_to_find = view != TO_VERIFY
        if self._kept.id:
            self._search.setText(self._kept.words)
        super().show_view(self._kept.view if self._kept.label else view)
        if self._kept.label:
            self._title.setText(self._kept.label)

    def _question(self) -> Question:
        return Narrowed(self._view, self._search.text(), self.filter_bar.filters)

    def _is_narrowed(self, question: Question) -> bool:
        return super()._is_narrowed(question) or bool(self.filter_bar.filters)

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        return _ids

    def _fetch(self, ids: Sequence[int]) -> Sequence[ContactRow]:
        from pressdesk.contacts import find

        return self._clerk.ask(find.rows, ids, spoken())

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        from pressdesk.contacts import numbers

        return copying.dragged(self._clerk.ask(numbers.cards, ids), spoken())

    def _concerns(self, changes: Any) -> bool:
        from pressdesk.store.changes import Kind

        return bool(changes.touches(Kind.CONTACT, Kind.SETTING))

    def _counted(self, count: int) -> str:
        return ngettext("{n} person", "{n} people", count)

    def _reason(self, words: str) -> tuple[str, str]:
        if self.filter_bar.filters:
            return _("Nobody fits these filters"), _("Take a filter away, or search for less.")
        if words:
            hint = _("Fewer letters find more. Names, outlets, numbers and notes are searched.")
            return _("Nobody found for “{words}”").format(words=words), hint
        if self._view == "officers":
            hint = _("Officers are printed at the end of releases. Add one, and tick the box.")
            return _("No press officers yet"), hint
        if self._view == "archived":
            return _("Nobody here"), _("People you archive wait here.")
        hint = _("Add your press officers first: releases print their names and numbers.")
        return _("No contacts yet"), hint

    def _on_save_requested(self, name: str) -> None:
        from pressdesk.contacts import filters

        wanted = View(self._kept.id, name, self._view, self._search.text(), self.filter_bar.filters)
        task = self._clerk.do(filters.save_view, wanted)
        task.then(lambda row: self.view_kept.emit(f"{SAVED}{row}"))

    def _on_remove_requested(self) -> None:
        from pressdesk.contacts import filters

        gone = self._kept
        self._search.clear()
        task = self._clerk.do(filters.remove_view, gone.id)
        task.then(lambda _done: self._on_removed(gone))

    def _on_removed(self, gone: View) -> None:
        self.view_kept.emit("")
        self.focus_list()  # the button that had it is gone
        said = _("View “{name}” removed").format(name=gone.label)
        messages.toast(self, said, _("Undo"), self._clerk.undo)

    def _open_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(place)


def _ids(clerk: Clerk, question: Question) -> Sequence[int]:
    from pressdesk.contacts import find

    assert isinstance(question, Narrowed)
    return clerk.ask(find.ids, question.view, question.words, question.filters)


def _to_verify() -> View:
    """Return whom nobody has made sure of for a year; V takes the person shown out of it."""
    return View(label=_("To verify"), filters=to_verify(dates.today()))
