"""Recipients of some lists: how many, who and why, who not and why not, and the ways out."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import copying, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Found, Row, id_of, look
from pressdesk.desktop.recipients.reasonchips import ReasonChips
from pressdesk.desktop.recipients.recipientpainter import WHY, RecipientPainter
from pressdesk.desktop.recipients.whypopover import WhyPopover
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.lists.recipients import LeftOut, Recipient, Resolved
from pressdesk.lists.why import Why

BOX, WORDS = 14, 18  # pixels from the left edge to a box, and to words without one


class RecipientsPane(QWidget):
    """Shows whom `show_lists` reaches. It asks again whenever the office changes in its sight.

    `resolved_changed` says that `resolved` is another; the others ask for a card, an outlet or a
    list to be shown.
    """

    contact_requested = Signal(int)
    outlet_requested = Signal(int)
    list_requested = Signal(int)
    resolved_changed = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._lists: tuple[int, ...] = ()
        self._release = 0
        self._found = Found()
        self._reason = ""
        self._is_stale = False
        self._answers: Newest[Found] = Newest(self._show_found)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._title = label("", "title")
        self._languages = ElidedLabel()
        self._languages.setProperty("kind", "meta")
        self._embargo = Notice()
        self._embargo.hide()
        self.chips = ReasonChips()
        self._search = search_box(_("Search a name, in or out"))
        self.list = RowsView(_("Recipients"))
        column: Column[Row] = Column(_("Recipient"), recipientwords.spoken_row)
        self._rows: RowsModel[Row] = RowsModel(self._fetch, [column], self)
        self._painter = RecipientPainter(self)
        self.list.set_rows(self._rows, self._painter)
        self._empty = EmptyState("users", "", "")
        self._stack = QStackedWidget()
        for page in (self._empty, self.list):
            self._stack.addWidget(page)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 11, 0, 0)
        whole.setSpacing(8)
        for left, what in (
            (WORDS, self._head), (WORDS, self._languages), (BOX, self._embargo),
            (BOX, self.chips), (BOX, self._search),
        ):  # fmt: skip
            strip = QHBoxLayout()
            strip.setContentsMargins(left, 0, BOX, 0)
            strip.addLayout(what) if isinstance(what, QHBoxLayout) else strip.addWidget(what)
            whole.addLayout(strip)
        whole.addWidget(self._stack, 1)
        self._show_found(self._found)

    def _connect(self) -> None:
        self.chips.chosen.connect(self.show_reason)
        self._search.textChanged.connect(self._list_rows)
        self._search.returnPressed.connect(self.focus_list)
        self._search.installEventFilter(self)
        self.list.types_to_find = True
        self.list.typed.connect(self._on_typed)
        self.list.opened.connect(self.show_why)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self._clerk.changed.connect(self._on_clerk_changed)

    # What others ask of it

    def show_lists(self, ids: Sequence[int], release: int = 0) -> None:
        """Show whom lists reach, in the languages of a release where one is given."""
        if (tuple(ids), release) != (self._lists, self._release):
            self._lists, self._release, self._reason = tuple(ids), release, ""
            self._search.clear()
        self.refresh()

    @property
    def resolved(self) -> Resolved:
        """Whom the lists reach and whom not, as it is shown."""
        return self._found.resolved

    def refresh(self) -> None:
        """Resolve the lists again; only the newest question is answered."""
        self._is_stale = False
        if not self._lists or not self._clerk.is_ready:
            self._show_found(Found())
            return
        self._answers.ask(self._clerk.run, look, self._clerk, self._lists, self._release)

    def show_reason(self, reason: str) -> None:
        """Show those left out for a reason, the recipients for ""."""
        # A second click on the same chip leads back.
        self._reason = "" if reason == self._reason and not self._search.text() else reason
        self._search.clear()
        self._list_rows()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        if len(self._rows.ids) and not self.list.current_id:
            self.list.choose(self._rows.ids[0])
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[QWidget]:
        """What F6 goes to."""
        return [self.list if self._stack.currentWidget() is self.list else self._search]

    # Inside

    def _show_found(self, found: Found) -> None:
        self._found = found
        resolved = found.resolved
        many = len(resolved.recipients)
        self._title.setText(recipientwords.recipients(many) if self._lists else _("Recipients"))
        self._languages.setText(recipientwords.languages(found.languages))
        self._languages.setVisible(bool(found.languages))
        words = found.going.embargo_words() if found.is_embargoed else ""
        self._embargo.say(words, "warn", "lock")
        if self._reason not in found.reasons:
            self._reason = ""
        self.chips.show_found(found)
        self._search.setVisible(bool(found.by_id))
        self._list_rows()
        self.resolved_changed.emit()

    def _list_rows(self, _ignored: object = None) -> None:
        words = self._search.text().strip()
        ids = self._found.named(words) if words else self._found.ids(self._reason)
        self._painter.words = words
        self.chips.check(None if words else self._reason)
        self.list.show_ids(ids)
        self._rows.read_again(0, min(len(ids), 60) - 1) if ids else None
        self._stack.setCurrentWidget(self.list if ids else self._empty)
        self._empty.say(*self._nobody(words))

    def _nobody(self, words: str) -> tuple[str, str]:
        """Return what is said where there is no row."""
        if not self._lists:
            return _("No list chosen"), _("Whom a list reaches, and whom not and why, stands here.")
        if words:
            said = _("Nobody here is called “{words}”").format(words=words)
            return said, _("Recipients and those left out are searched.")
        if self._found.resolved.left_out:
            return _("Nobody would get it"), _("Above stands why, for everybody left out.")
        return _("Nobody is on it yet"), _("People, outlets and other lists can be put on a list.")

    def _fetch(self, ids: Sequence[int]) -> Sequence[Row]:
        from pressdesk.lists import why

        known = {row: self._found.by_id[row] for row in ids if row in self._found.by_id}
        people = [one.contact for one in known.values() if one.contact]
        houses = self._clerk.ask(why.organisations, people)
        return [Row(row, one, houses.get(one.contact, "")) for row, one in known.items()]

    def _row(self, row_id: int) -> Row | None:
        return next(iter(self._fetch([row_id])), None)

    # Why

    def show_why(self, row_id: int) -> None:
        """Tell why somebody is in or out, beside their row."""
        row = self._row(row_id)
        if row is None:
            return
        from pressdesk.desktop import dates
        from pressdesk.lists import why

        languages = self._found.going.languages
        args = (self._found.lists, row.one, dates.today(), languages)
        self._clerk.look_up(why.why, *args).then(partial(self._tell, row))

    def _tell(self, row: Row, why: Why) -> None:
        popover = WhyPopover(row, why, self)
        popover.card_requested.connect(partial(self._open, row.one))
        popover.list_requested.connect(self.list_requested)
        popover.twin_requested.connect(partial(self._show_twin, why))
        popover.works_requested.connect(partial(self._put_right, row.one.contact))
        index = self._rows.index_of(row.id)
        place = self.list.visualRect(index) if index.isValid() else self.list.viewport().rect()
        corner = self.list.viewport().mapToGlobal(place.topLeft() + QPoint(WORDS, 0))
        popover.show_at(QRect(corner, place.size()))
        self._popover = popover

    def _open(self, one: Recipient | LeftOut) -> None:
        if one.contact:
            self.contact_requested.emit(one.contact)
        else:
            self.outlet_requested.emit(one.outlet)

    def _show_twin(self, why: Why) -> None:
        """Go to whoever has the copy for an address."""
        from pressdesk.formats.mailboxes import address_key

        key = address_key(why.address)
        for one in self._found.resolved.recipients:
            if address_key(one.address) == key:
                self._search.clear()
                self._reason = ""
                self._list_rows()
                self.list.choose(id_of(one))
                self.focus_list()
                return

    def _put_right(self, contact: int, address: str) -> None:
        """Note that mail to an address arrives again."""
        from dataclasses import replace

        from pressdesk.contacts import edit, find

        (card,) = self._clerk.ask(find.cards, [contact])
        emails = tuple(
            replace(mail, bounced=mail.bounced and mail.address != address) for mail in card.emails
        )
        task = self._clerk.do(edit.save, replace(card, emails=emails), datetime.now(UTC))
        said = _("{address} is written to again").format(address=address)
        task.then(lambda _id: messages.toast(self, said, _("Undo"), self._clerk.undo))

    # Reactions

    def _on_typed(self, letters: str) -> None:
        self._search.setText(letters)
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.end(False)

    def _on_menu_requested(self, place: QPoint) -> None:
        row = self._row(self.list.current_id)
        if row is None:
            return
        menu = QMenu(self)
        words = _("Why left out…") if row.is_out else _("Why in…")
        menu.addAction(words, partial(self.show_why, row.id))
        opened = _("Open the card") if row.one.contact else _("Open the outlet")
        menu.addAction(opened, partial(self._open, row.one))
        if row.address:
            copy = partial(copying.copy_text, row.address, "email", self)
            menu.addAction(_("Copy e-mail address"), copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        kinds = (Kind.MAILING_LIST, Kind.CONTACT, Kind.OUTLET, Kind.SUPPRESSION)
        if changes.touches(*kinds) or (self._release and changes.touches(Kind.RELEASE)):
            self.refresh() if self.isVisible() else setattr(self, "_is_stale", True)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_there = watched is self.list and self.list.current_id
            if is_there and event.key() == Qt.Key.Key_Space:
                self.show_why(self.list.current_id)
                return True
            if watched is self._search and event.key() == Qt.Key.Key_Escape:
                self._search.clear() if self._search.text() else self.focus_list()
                return True
            if watched is self._search and event.key() == Qt.Key.Key_Down:
                self.focus_list()
                return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            is_sign = event.position().x() > self.list.viewport().width() - WHY
            index = self.list.indexAt(event.position().toPoint())
            if is_sign and index.isValid() and event.button() == Qt.MouseButton.LeftButton:
                self.show_why(self._rows.id_at(index))
        return super().eventFilter(watched, event)
