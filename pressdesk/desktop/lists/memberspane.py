"""Who was put on a list by hand, or is kept out of it: found, added, taken off."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import dragging, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.lists import listwords
from pressdesk.desktop.lists.addfield import AddField
from pressdesk.desktop.lists.listrow import MemberPainter
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.desktop.widgets.searching import type_into
from pressdesk.lists.candidates import Candidate
from pressdesk.lists.lists import DESK, LIST, PERSON
from pressdesk.lists.members import KEPT_OUT, Member
from pressdesk.lists.pasting import BARRED, Pasted

Answer = tuple[int, str, Sequence[int]]


class MembersPane(QWidget):
    """The members of one list; with `which` of `KEPT_OUT` those kept out of it."""

    contact_requested = Signal(int)
    outlet_requested = Signal(int)
    list_requested = Signal(int)
    selection_changed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, clerk: Clerk, which: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._which = which
        self._of = 0
        self._answers: Newest[Answer] = Newest(self._show_answer)
        self._build()
        self._connect()

    def _build(self) -> None:
        is_out = self._which == KEPT_OUT
        hint = (
            _("Keep out people, desks or whole lists")
            if is_out
            else _("Find or add members, or paste addresses")
        )
        self.field = AddField(self._clerk, hint)
        self.list = RowsView(_("Kept out of the list") if is_out else _("Members of the list"))
        self._rows: RowsModel[Member] = RowsModel(
            self._fetch, [Column(_("Member"), listwords.spoken_member)], self
        )
        self._rows.carry = self._carried
        self._painter = MemberPainter(self.list)
        self.list.set_rows(self._rows, self._painter)
        self._empty = EmptyState("user-x" if is_out else "user-plus", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        top = QVBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        for place in (self.list, self._empty):
            dragging.accept(place, lambda _where, people: self._add(PERSON, people))

    def _connect(self) -> None:
        self.field.words_changed.connect(lambda _words: self.refresh())
        self.field.chosen.connect(self._on_chosen)
        self.field.pasted.connect(self._on_pasted)
        self.field.left_downwards.connect(self.focus_list)
        self.list.types_to_find = True
        self.list.typed.connect(partial(type_into, self.field.line))
        self.list.opened.connect(self._on_opened)
        self.list.selection_changed.connect(self.selection_changed)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)

    def show_list(self, row: int) -> None:
        """Show the members of another list, or of the same one as they are now."""
        if row != self._of:
            self._of = row
            self.field.show_list(row)
            self.list.show_ids(())
        self.refresh()

    def refresh(self) -> None:
        """Ask again who is on it."""
        if self._clerk.is_ready and self._of:
            asked = (self._of, self.field.words, self._which)
            self._answers.ask(self._clerk.run, _found, self._clerk, *asked)

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self.list.setFocus()

    @property
    def chosen(self) -> list[Member]:
        """The members selected."""
        return list(self._fetch(self.list.selected_ids)) if self.list.isVisible() else []

    # What can be done

    def take_off(self) -> None:
        """Take the members selected off the list, or let in again who was kept out."""
        from pressdesk.lists import members

        said = _let_in if self._which == KEPT_OUT else _taken_off
        task = self._clerk.do(members.take_off, self._of, self.list.selected_ids)
        task.then(lambda many: self._tell(said(many), many))

    def turn(self) -> None:
        """Keep the members selected out, or put on who was kept out."""
        from pressdesk.lists import members

        is_out = self._which != KEPT_OUT
        said = _kept_out if is_out else _put_on
        chosen = self.list.selected_ids
        task = self._clerk.do(members.turn, self._of, chosen, _now(), is_excluded=is_out)
        task.then(lambda many: self._tell(said(many), many))

    def open_chosen(self) -> None:
        """Show the person, outlet or list under the cursor."""
        for member in self._fetch([self.list.current_id]):
            self._open(member)

    # Inside

    def _add(self, what: str, rows: Sequence[int]) -> bool:
        from pressdesk.lists import lists

        is_out = self._which == KEPT_OUT
        task = self._clerk.do(lists.add, self._of, what, rows, _now(), is_excluded=is_out)
        task.then(self._on_added)
        return bool(self._of)

    def _show_answer(self, answer: Answer) -> None:
        of, words, ids = answer
        if (of, words) != (self._of, self.field.words):
            return
        self._painter.words = words
        self._show_ids(ids)
        self._stack.setCurrentWidget(self.list if ids else self._empty)
        if words.strip():
            self._empty.say(_("No member with “{words}”").format(words=words.strip()), "")
        elif self._which == KEPT_OUT:
            hint = _("Whoever stands here gets nothing through this list.")
            self._empty.say(_("Nobody is kept out"), hint)
        else:
            hint = _("Type a name, paste addresses, or drop people here.")
            self._empty.say(_("Nobody was put on it by hand"), hint)

    def _show_ids(self, ids: Sequence[int]) -> None:
        """Show other members; whoever goes through them by keys goes on where one was taken off."""
        was_here, at = self.list.hasFocus(), self.list.currentIndex().row()
        self.list.show_ids(ids)
        if was_here and at >= 0 and not self.list.selected:
            if ids:
                self.list.choose(ids[min(at, len(ids) - 1)])
            else:
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fetch(self, ids: Sequence[int]) -> Sequence[Member]:
        from pressdesk.lists import members

        return self._clerk.ask(members.rows, [one for one in ids if one])

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        found = self._fetch(ids)
        mime = QMimeData()
        mime.setText("\n".join(one.name for one in found))
        dragging.mark(mime, [one.row for one in found if one.what == PERSON])
        return mime

    def _open(self, member: Member) -> None:
        wish = {
            PERSON: self.contact_requested,
            DESK: self.outlet_requested,
            LIST: self.list_requested,
        }[member.what]
        wish.emit(member.row)

    def _tell(self, said: str, many: int) -> None:
        words = said.format(n=self.locale().toString(many))
        messages.toast(self, words, _("Undo"), self._clerk.undo)

    # Reactions

    def _on_chosen(self, one: Candidate) -> None:
        self._add(one.what, [one.row])
        self.field.line.setFocus()

    def _on_pasted(self, found: Sequence[Pasted]) -> None:
        from pressdesk.lists import pasting

        if self._which == KEPT_OUT:
            people = [one.row for one in found if one.row and one.what not in (DESK, BARRED)]
            self._add(PERSON, people)
        else:
            self._clerk.do(pasting.put_on, self._of, found, _now()).then(self._on_added)

    def _on_added(self, many: int) -> None:
        if not many:
            messages.toast(self, _("They are on the list already."))
            return
        said = _kept_out if self._which == KEPT_OUT else _put_on
        self._tell(said(many), many)

    def _on_opened(self, member: int) -> None:
        for one in self._fetch([member]):
            self._open(one)

    def _on_menu_requested(self, place: QPoint) -> None:
        if self.list.selected:
            self.menu_requested.emit(self.list.viewport().mapToGlobal(place))


def _put_on(many: int) -> str:
    return ngettext("{n} put on the list", "{n} put on the list", many)


def _taken_off(many: int) -> str:
    return ngettext("{n} taken off the list", "{n} taken off the list", many)


def _kept_out(many: int) -> str:
    return ngettext("{n} kept out of the list", "{n} kept out of the list", many)


def _let_in(many: int) -> str:
    return ngettext("{n} let in again", "{n} let in again", many)


def _found(clerk: Clerk, of: int, words: str, which: str) -> Answer:
    from pressdesk.lists import members

    return of, words, clerk.ask(members.ids, of, words, which)


def _now() -> datetime:
    return datetime.now(UTC)
