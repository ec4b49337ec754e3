"""Who has a release: each hand-out of it, and person by person which version they have."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import copying, ledgerwords
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.releases.distribute import holderrows
from pressdesk.desktop.releases.distribute.holdernarrowing import HolderNarrowing
from pressdesk.desktop.releases.distribute.holderrows import HandoutDelegate, HolderDelegate
from pressdesk.desktop.releases.distribute.pastlist import PastList
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import hairline, plain_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.lists.ledger import HandoutRow, Ledger, ReceiptRow, Wanted

MOST = 4  # hand-outs in sight at once
BRIEF = 60  # letters of a headline in the name of a list


class HoldersView(QWidget):
    """Shows the ledger of one release. `version_requested` brings language and number of a version.

    `again_requested` brings a list made of past recipients, to be written to once more.
    """

    contact_requested = Signal(int)
    outlet_requested = Signal(int)
    list_requested = Signal(int)
    version_requested = Signal(str, int)
    again_requested = Signal(int)
    counted = Signal(int)
    ledger_read = Signal(object, str)  # and the name proposed for a list made of it

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._ledger = Ledger()
        self._release, self._headline = 0, ""
        self._handout = 0  # the one looked at, 0 for all
        self._wanted = Wanted()
        self._handouts: dict[int, HandoutRow] = {}
        self._read: Newest[Ledger] = Newest(self._show_ledger)
        self._answers: Newest[tuple[Ledger, Wanted, list[int]]] = Newest(self._show_those)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.handouts = RowsView(_("Hand-outs"))
        self.handouts.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._handout_rows: RowsModel[HandoutRow] = RowsModel(
            self._fetch_handouts, [Column(_("Hand-out"), holderrows.handout_spoken)], self
        )
        self.handouts.set_rows(self._handout_rows, HandoutDelegate(self.handouts))
        self.narrowing = HolderNarrowing()
        self._said = ElidedLabel()
        self._said.setProperty("kind", "meta")
        self.list = RowsView(_("Who has it"))
        self._rows: RowsModel[ReceiptRow] = RowsModel(
            self._fetch, [Column(_("Recipient"), self._spoken)], self
        )
        self._painter = HolderDelegate(self.list)
        self._painter.since = self._since
        self.list.set_rows(self._rows, self._painter)
        self.list.types_to_find = True
        self.past = PastList(self._clerk, self)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.handouts)
        column.addSpacing(4)
        column.addWidget(hairline())
        for strip in (self.narrowing, self._said):
            row = QHBoxLayout()
            row.setContentsMargins(14, 10 if strip is not self._said else 6, 14, 0)
            row.addWidget(strip)
            column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self._people(), 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())
        self._nothing = EmptyState("inbox", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _people(self) -> QWidget:
        self._nobody = EmptyState("users", "", "")
        self._either = QStackedWidget()
        self._either.addWidget(self._nobody)
        self._either.addWidget(self.list)
        return self._either

    def _foot(self) -> QHBoxLayout:
        self.again = plain_button(_("Copy as Bcc"), "copy")
        self.again.setToolTip(_("A correction to exactly those listed: with all checks of today"))
        self.make = plain_button(_("Make a list of these…"), "list")
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 12)
        row.setSpacing(8)
        row.addWidget(self.make)
        row.addStretch(1)
        row.addWidget(self.again)
        return row

    def _connect(self) -> None:
        self.handouts.current_changed.connect(self._on_handout_chosen)
        self.narrowing.edited.connect(self._ask)
        self.narrowing.list_wished.connect(self.focus_list)
        self.list.typed.connect(self.narrowing.type)
        self.list.opened.connect(self._on_opened)
        self.list.selection_changed.connect(self._say)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self.make.clicked.connect(lambda: self.past.ask(self.make, self._proposed(), self.these))
        self.again.clicked.connect(lambda: self.past.again(self._proposed(), self.these))
        self.past.list_requested.connect(self.list_requested)
        self.past.again_requested.connect(self.again_requested)
        self._clerk.changed.connect(self._on_clerk_changed)

    # What others ask of it

    def show_release(self, release: int, headline: str) -> None:
        """Show who has a release; 0 shows nothing."""
        self._headline = headline
        if release != self._release:
            self._release, self._handout = release, 0
            self.narrowing.clear()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        if not self._release or not self._clerk.is_ready:
            self._show_ledger(Ledger())
            return
        self._read.ask(self._clerk.run, _ledger, self._clerk, self._release)

    @property
    def these(self) -> list[int]:
        """The lines that a list is made of: those selected where they are several, else all."""
        chosen = self.list.selected_ids
        return chosen if len(chosen) > 1 else list(self._rows.ids)

    def focus_list(self) -> None:
        """Put the cursor into the list of people."""
        if len(self._rows.ids) and not self.list.current_id:
            self.list.choose(self._rows.ids[0])
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Inside

    def _show_ledger(self, ledger: Ledger) -> None:
        if ledger.release not in (0, self._release):
            return
        self._ledger = ledger
        self.counted.emit(len(ledger.newest))
        self.ledger_read.emit(ledger, self._proposed() if ledger.handouts else "")
        if not ledger.handouts:
            self._say_nothing()
            return
        self._stack.setCurrentIndex(1)
        self._handouts = {one.id: one for one in ledger.handouts}
        if len(ledger.handouts) > 1:
            first = ledger.handouts[0]
            everything = replace(first, id=0, recipients=len(ledger.handouts))
            self._handouts = {0: everything} | self._handouts
        self._handout = self._handout if self._handout in self._handouts else 0
        self.handouts.show_ids(list(self._handouts))
        self.handouts.choose(self._handout or next(iter(self._handouts)))
        seen = min(len(self._handouts), MOST)
        self.handouts.setFixedHeight(seen * HandoutDelegate.height)
        self.narrowing.offer(ledger)
        self._ask()

    def _say_nothing(self) -> None:
        self._rows.show([])
        self._nothing.say(
            _("Nobody has it yet") if self._release else "",
            _("Whoever gets this release is kept here, with the version, the day and the address.")
            if self._release
            else "",
        )
        self._stack.setCurrentIndex(0)

    def _ask(self) -> None:
        self._wanted = self.narrowing.wanted(self._handout)
        if self._ledger.handouts:
            self._answers.ask(self._clerk.run, _those, self._ledger, self._wanted)

    def _show_those(self, answer: tuple[Ledger, Wanted, list[int]]) -> None:
        ledger, wanted, ids = answer
        if ledger is not self._ledger or wanted != self._wanted:
            return
        self._painter.words = wanted.words
        self.list.show_ids(ids)
        self._either.setCurrentWidget(self.list if ids else self._nobody)
        said = _("Nobody there is called “{words}”").format(words=wanted.words.strip())
        hint = _("Another version or another hand-out may have them.")
        self._nobody.say(said if wanted.words.strip() else _("Nobody has this"), hint)
        self._say()

    def _say(self) -> None:
        listed, chosen = len(self._rows.ids), len(self.list.selected_ids)
        said = ngettext("{n} recipient", "{n} recipients", listed).format(n=figure(listed))
        if chosen > 1:
            said = _("{n} of {all} selected").format(n=figure(chosen), all=figure(listed))
        older = self._ledger.older
        if older:
            behind = ngettext(
                "{n} has an older version than today’s", "{n} have an older version than today’s",
                older,
            )  # fmt: skip
            said += " · " + behind.format(n=figure(older))
        self._said.setText(said)
        for button in (self.make, self.again):
            button.setEnabled(bool(listed))

    def _since(self, row: ReceiptRow) -> str:
        """Return which version somebody had later, or that today's text is another one."""
        newest = self._ledger.newest_of(row.id)
        if newest.revision > row.revision and newest.language == row.language:
            return _("since then version {n}").format(n=newest.revision)
        return ledgerwords.todays(row)

    def _spoken(self, row: ReceiptRow) -> str:
        return f"{ledgerwords.who(row)}. {ledgerwords.told(row)}. {self._since(row)}"

    def _fetch(self, ids: Sequence[int]) -> Sequence[ReceiptRow]:
        from pressdesk.lists import ledger

        return self._clerk.ask(ledger.receipts, ids)

    def _fetch_handouts(self, ids: Sequence[int]) -> Sequence[HandoutRow]:
        return [self._handouts[one] for one in ids if one in self._handouts]

    def _proposed(self) -> str:
        """Return the name proposed for a list of these: what they had, and when."""
        handed = self._ledger.handouts
        one = self._handouts.get(self._handout) if self._handout else handed[0]
        day = ledgerwords.day((one or handed[0]).handed_at)
        return _("{headline} – {day}").format(headline=_brief(self._headline), day=day)

    # Reactions

    def _on_handout_chosen(self, handout: int) -> None:
        # Where there is one, it is all of them, and stays so when another comes.
        self._handout = handout if len(self._handouts) > 1 else 0
        self._ask()

    def _on_opened(self, row_id: int) -> None:
        row = self._rows.row(self._rows.index_of(row_id).row())
        if row is not None and row.contact:
            self.contact_requested.emit(row.contact)
        elif row is not None and row.outlet:
            self.outlet_requested.emit(row.outlet)

    def _on_menu_requested(self, place: QPoint) -> None:
        row = self._rows.row(self.list.currentIndex().row())
        if row is None:
            return
        menu = QMenu(self)
        if row.contact or row.outlet:
            opened = _("Open the card") if row.contact else _("Open the outlet")
            menu.addAction(opened, partial(self._on_opened, row.id))
        if row.revision:
            ask = partial(self.version_requested.emit, row.language, row.revision)
            menu.addAction(_("Show this version…"), ask)
        if row.address:
            copy = partial(copying.copy_text, row.address, "email", self)
            menu.addAction(_("Copy e-mail address"), copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if self._release and (
            changes.touches(Kind.HANDOUT) or changes.touches_row(Kind.RELEASE, self._release)
        ):
            self.refresh()


def _brief(headline: str) -> str:
    """Return a headline short enough to be in a name, cut between words."""
    if len(headline) <= BRIEF:
        return headline
    return headline[:BRIEF].rpartition(" ")[0] + "…"


def _ledger(clerk: Clerk, release: int) -> Ledger:
    from pressdesk.lists import ledger

    return clerk.ask(ledger.of_release, release).work_out()


def _those(ledger: Ledger, wanted: Wanted) -> tuple[Ledger, Wanted, list[int]]:
    return ledger, wanted, ledger.those(wanted)
