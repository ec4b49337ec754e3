"""Recipients of some lists: how many, who and why, who not and why not, and the ways out."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import actions, copying
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Found, Row, look, searchable
from pressdesk.desktop.recipients.handactions import OTHER_WAYS, HandingPane
from pressdesk.desktop.recipients.handing import Handing
from pressdesk.desktop.recipients.handoutstrip import HandoutStrip
from pressdesk.desktop.recipients.reasonchips import ReasonChips
from pressdesk.desktop.recipients.recipientpainter import RecipientPainter
from pressdesk.desktop.recipients.recipientslist import RecipientsList
from pressdesk.desktop.recipients.telling import Telling
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.desktop.widgets.searching import SearchKeys, type_into
from pressdesk.desktop.widgets.splitbutton import SplitButton
from pressdesk.lists.recipients import LeftOut, Recipient, Resolved

DRAFTS = "recipients.drafts"  # of addresses alone there is nothing to write
BOX, WORDS = 14, 18  # pixels from the left edge to a box, and to words without one


class RecipientsPane(HandingPane):
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
        self.list = RecipientsList()
        column: Column[Row] = Column(_("Recipient"), recipientwords.spoken_row)
        self._rows: RowsModel[Row] = RowsModel(self._fetch, [column], self)
        self._painter = RecipientPainter(self)
        self.list.set_rows(self._rows, self._painter)
        self._empty = EmptyState("users", "", "")
        self._stack = QStackedWidget()
        for page in (self._empty, self.list):
            self._stack.addWidget(page)
        self._split = SplitButton(
            _("Copy as Bcc"), "copy", _("Other ways to hand out"), yields=True
        )
        self._split.button.setToolTip(_("Copy the addresses for Bcc (Ctrl+Shift+B)"))
        self._strip = HandoutStrip()
        self.handing = Handing(self._clerk, self, self._strip, self)
        self.telling = Telling(self._clerk, self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._split)
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
        whole.addWidget(self._strip)
        self._show_found(self._found)

    def _connect(self) -> None:
        self.chips.chosen.connect(self.show_reason)
        self._search.textChanged.connect(self._list_rows)
        SearchKeys(self._search, self.focus_list, self.focus_list)
        self.list.typed.connect(partial(type_into, self._search))
        self.list.why_requested.connect(self.show_why)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self._split.button.clicked.connect(actions.of(self, "recipients.copy_bcc").trigger)
        self._split.menu.aboutToShow.connect(self._fill_menu)
        self.handing.card_requested.connect(self._open)
        self.telling.card_requested.connect(self._open)
        self.telling.list_requested.connect(self.list_requested)
        self.telling.row_requested.connect(self._go_to)
        self._clerk.changed.connect(self._on_clerk_changed)

    # What others ask of it

    def show_lists(self, ids: Sequence[int], release: int = 0) -> None:
        """Show whom lists reach, in the languages of a release where one is given."""
        if (tuple(ids), release) != (self._lists, self._release):
            self._lists, self._release, self._reason = tuple(ids), release, ""
            self._search.clear()
            self.handing.forget()
        self.refresh()

    @property
    def lists(self) -> tuple[int, ...]:
        """The lists shown."""
        return self._lists

    @property
    def release(self) -> int:
        """The release they are resolved for, 0 for none."""
        return self._release

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
        self._embargo.say(found.embargo, "embargo", "lock")
        if self._reason not in found.reasons:
            self._reason = ""
        self.chips.show_found(found)
        self._search.setVisible(bool(found.by_id))
        self._list_rows()
        self._follow_actions()
        self._split.setEnabled(bool(many))
        self._split.setVisible(bool(self._lists))
        self.handing.follow(found)
        self.resolved_changed.emit()
        if found.by_id:
            self._clerk.run(searchable, found).then(self._take_searchable)

    def _follow_actions(self) -> None:
        """Offer what can be done, and only here: another area has recipients of its own."""
        is_there = bool(self._found.resolved.recipients) and self.isVisible()
        for one in actions.collect(self):
            one.setEnabled(is_there and (bool(self._release) or one.objectName() != DRAFTS))

    def _take_searchable(self, found: Found) -> None:
        if found.resolved is self._found.resolved:
            self._found = found
            if self._search.text().strip():
                self._list_rows()

    def _list_rows(self, _ignored: object = None) -> None:
        words = self._search.text().strip()
        if words and len(self._found.folded) < len(self._found.by_id):
            return  # names are made ready at this moment; what is typed is answered then
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

    def show_why(self, row_id: int) -> None:
        """Tell why somebody is in or out, beside their row."""
        row = self._row(row_id)
        if row is not None:
            place = self.list.place_of(row_id).adjusted(WORDS, 0, 0, 0)
            self.telling.tell(row, self._found, place)

    def _open(self, one: Recipient | LeftOut) -> None:
        if one.contact:
            self.contact_requested.emit(one.contact)
        else:
            self.outlet_requested.emit(one.outlet)

    def _go_to(self, row_id: int) -> None:
        """Show a recipient among the others."""
        self._search.clear()
        self._reason = ""
        self._list_rows()
        self.list.choose(row_id)
        self.focus_list()

    def _fill_menu(self) -> None:
        """Offer the other ways to hand out; Bcc by language too, since a mail is in one."""
        menu = self._split.menu
        menu.clear()
        bcc = actions.of(self, "recipients.copy_bcc")
        menu.addAction(bcc)
        if len(self._found.languages) > 1:
            for code, many in self._found.languages.items():
                menu.addAction(
                    recipientwords.bcc_in(code, many), partial(self.handing.hand_out, "bcc", code)
                )
        for name in OTHER_WAYS:
            menu.addAction(actions.of(self, name)) if name else menu.addSeparator()

    # Reactions

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
        self._follow_actions()
        if self._is_stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._follow_actions()
