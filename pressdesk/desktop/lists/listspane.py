"""The lists there are, narrowed as one types; people are dropped on one to put them on it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtWidgets import QMenu

from pressdesk.base.i18n import N_, _, ngettext, pgettext
from pressdesk.desktop import dragging
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.listpane import ListPane, Question
from pressdesk.desktop.lists import listwords
from pressdesk.desktop.lists.listrow import ListPainter
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.controls import primary_button
from pressdesk.lists.lists import FIXED, RULE, ListRow, Size


class ListsPane(ListPane[ListRow]):
    """Shows the lists. `people_dropped` brings a list and the contacts let fall on it."""

    views = {"all": N_("Lists"), "archived": N_("Archived lists")}

    opened = Signal(int)
    new_requested = Signal(str)
    menu_requested = Signal(QPoint)
    people_dropped = Signal(int, list)

    def _build(self) -> None:
        self._sizes = _Sizes()
        self._new = primary_button(pgettext("list", "New"), "plus")
        self._new.setToolTip(_("New list (Ctrl+N)"))
        self._new.setAccessibleName(_("New list"))
        menu = QMenu(self._new)
        for kind, words in (
            (FIXED, _("Fixed list: you choose who is on it")),
            (RULE, _("Rule list: whoever fits is on it by itself")),
        ):
            menu.addAction(words, partial(self.new_requested.emit, kind))
        self._new.setMenu(menu)
        self._lay_out(
            _("Lists"),
            search=_("Search lists"),
            column=Column(_("List"), listwords.spoken_row),
            painter=ListPainter(),
            icon="users",
            new=self._new,
        )
        dragging.accept(self._list, self._on_people_dropped)

    def _connect(self) -> None:
        super()._connect()
        self._list.opened.connect(self.opened)

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        return partial(_ids, self._sizes)

    def _fetch(self, ids: Sequence[int]) -> Sequence[ListRow]:
        from pressdesk.lists import lists

        return self._clerk.ask(lists.rows, ids, self._sizes.known)

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        mime = QMimeData()
        mime.setText("\n".join(row.label for row in self._fetch(ids)))
        return mime

    def _concerns(self, changes: Any) -> bool:
        from pressdesk.store.changes import Kind

        return bool(changes.touches(Kind.MAILING_LIST))

    def _counted(self, count: int) -> str:
        return ngettext("{n} list", "{n} lists", count)

    def _reason(self, words: str) -> tuple[str, str]:
        if words:
            return _("No list with “{words}”").format(words=words), ""
        if self._view == "archived":
            return _("No archived lists"), ""
        return _("No lists yet"), _("Make one with New, or choose people in Contacts and add them.")

    def _open_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(place)

    def _on_clerk_changed(self, changes: Any) -> None:
        if self._concerns(changes):
            self._sizes = _Sizes()
        super()._on_clerk_changed(changes)

    def _on_people_dropped(self, place: QPoint, people: list[int]) -> bool:
        row = self._rows.id_at(self._list.indexAt(place))
        if row:
            self.people_dropped.emit(row, people)
        return bool(row)


class _Sizes:
    """How many are on each list: counted by the worker that finds the lists, after each change."""

    def __init__(self) -> None:
        self.known: Mapping[int, Size] | None = None


def _ids(sizes: _Sizes, clerk: Clerk, question: Question) -> Sequence[int]:
    from pressdesk.lists import lists

    found = clerk.ask(lists.ids, question.words, archived=question.view == "archived")
    if sizes.known is None:
        every = (*clerk.ask(lists.ids), *clerk.ask(lists.ids, archived=True))
        none = dict.fromkeys(every, lists.Size())
        sizes.known = none | clerk.ask(lists.sizes, every)
    return found
