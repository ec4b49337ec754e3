"""The queue of possible doubles: a pair after the other is merged into one, or kept apart."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.contacts.dedupe import Pair
from pressdesk.desktop import actions, cardwords, dates, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.doubles.comparison import Comparison
from pressdesk.desktop.contacts.doubles.pairpainter import (
    CHOSEN,
    PairPainter,
    PairRow,
    likelihood,
    spoken_pair,
    whys,
)
from pressdesk.desktop.contacts.doubles.sides import sides
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import (
    hairline,
    label,
    plain_button,
    primary_button,
)
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.formats.card import Card

LIST, HEADER = 330, 51


class DoublesScreen(QWidget):
    """Looks for doubles while it is shown, and after every change; `left` says that Esc was hit.

    `counted` brings how many pairs there are, -1 as soon as that is not known any more.
    """

    left = Signal()
    counted = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._pairs: dict[int, Pair] = {}
        self._cards: tuple[Card, ...] = ()
        self._is_stale = True
        self._chosen: Pair | None = None  # put together by hand
        self._answers: Newest[tuple[Pair, ...]] = Newest(self._show_answer)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = label("", "meta")
        self._list = RowsView(_("Possible duplicates"))
        self._list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._rows: RowsModel[PairRow] = RowsModel(
            self._fetch, [Column(_("Possible duplicate"), spoken_pair)], self
        )
        self._list.set_rows(self._rows, PairPainter(self._list))
        self.comparison = Comparison()
        self._empty = EmptyState("copy-check", "", "")
        self._page = QStackedWidget()
        self._page.addWidget(self._make_page())
        self._page.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._make_side())
        splitter.addWidget(self._page)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST, 800])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        actions.collect(self)

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(250)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 11, 0, 0)
        column.setSpacing(2)
        for words in (label(_("Duplicates"), "title"), self._count):
            words.setContentsMargins(20, 0, 14, 0)
            column.addWidget(words)
        column.addSpacing(6)
        column.addWidget(self._list, 1)
        return side

    def _make_page(self) -> QWidget:
        self._title = label("", "heading")
        self._why = label("", "meta")
        self._apart = plain_button(_("They are two people"))
        self._merge = primary_button(_("Merge into one"), "merge")
        self._apart.setToolTip(_("They are two people (Ctrl+D)"))
        self._merge.setToolTip(_("Merge into one (Ctrl+Enter)"))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._why)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 8, 16, 8)
        bar.setSpacing(8)
        bar.addLayout(words, 1)
        bar.addWidget(self._apart)
        bar.addWidget(self._merge)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(hairline())
        column.addWidget(self.comparison, 1)
        return page

    def _connect(self) -> None:
        self._list.current_changed.connect(self._on_list_current_changed)
        self._list.opened.connect(self._on_list_opened)
        self._merge.clicked.connect(self.merge)
        self._apart.clicked.connect(self.keep_apart)
        self._clerk.changed.connect(self._on_clerk_changed)

    # What the area asks of it

    def look(self) -> None:
        """Look for doubles, if anything has changed since; the ones before stay meanwhile."""
        if not (self._is_stale and self._clerk.is_ready):
            return
        from pressdesk.contacts import dedupe

        self._is_stale = False
        if not self._pairs:
            self._say(_("Looking for duplicates…"), "")
        self._answers.ask(self._clerk.look_up, dedupe.propose)

    def show_chosen(self, one: int, other: int) -> None:
        """Show two people whom somebody put together, whoever else may be one."""
        ids = min(one, other), max(one, other)
        known = {(pair.one, pair.other): row for row, pair in self._pairs.items()}
        if ids not in known:
            self._chosen = Pair(ids[0], ids[1], 0, (CHOSEN,))
            self._show_answer(tuple(self._pairs.values()))
            known = {(pair.one, pair.other): row for row, pair in self._pairs.items()}
        self._list.choose(known[ids])

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """The panes F6 goes through."""
        return [self._list, self._page]

    @property
    def list(self) -> RowsView:
        """The list of pairs."""
        return self._list

    # Actions

    @action("doubles.merge", N_("Merge into one"), shortcut="Ctrl+Return | Ctrl+Enter",
            in_pane=True)  # fmt: skip
    def merge(self) -> None:
        if len(self._cards) != 2:
            return
        from pressdesk.contacts import merge

        one, other = self._cards
        joined = merge.joined(one, other, self.comparison.theirs)
        said = _("Merged into one: {name}").format(name=cardwords.name(joined))
        self._settle()
        task = self._clerk.do(merge.merge, joined, (other.id,), datetime.now(UTC))
        task.then(lambda _done: self._tell(said))

    @action("doubles.apart", N_("They are two people"), shortcut="Ctrl+D", in_pane=True)
    def keep_apart(self) -> None:
        if len(self._cards) != 2:
            return
        from pressdesk.contacts import dedupe

        one, other = self._cards
        self._settle()
        task = self._clerk.do(dedupe.keep_apart, one.id, other.id, datetime.now(UTC))
        task.then(lambda _done: self._tell(_("Kept as two people")))

    # Pieces

    def _settle(self) -> None:
        """Take the pair that is being decided out of the list, and go to the next."""
        self.focus_list()  # before the option that has it goes
        ids = list(self._rows.ids)
        at = ids.index(self._list.current_id)
        if self._pairs.pop(ids.pop(at)) == self._chosen:
            self._chosen = None
        self._cards = ()
        self._put(ids, ids[min(at, len(ids) - 1)] if ids else 0)

    def _show_answer(self, pairs: tuple[Pair, ...]) -> None:
        before = self._pairs.get(self._list.current_id)
        if (chosen := self._chosen) is not None:
            found = {(pair.one, pair.other) for pair in pairs if pair != chosen}
            kept = tuple(pair for pair in pairs if pair != chosen)
            pairs = kept if (chosen.one, chosen.other) in found else (chosen, *kept)
        # A number of its own for each pair that lasts over looking again.
        known = {(pair.one, pair.other): row for row, pair in self._pairs.items()}
        news = max(self._pairs, default=0)
        self._pairs = {}
        for pair in pairs:
            row = known.get((pair.one, pair.other))
            if row is None:
                news = row = news + 1
            self._pairs[row] = pair
        wanted = next((row for row, pair in self._pairs.items() if pair == before), 0)
        self._put(list(self._pairs), wanted or next(iter(self._pairs), 0))

    def _put(self, ids: Sequence[int], current: int) -> None:
        self._list.show_ids(ids)
        count = ngettext("{n} pair to look at", "{n} pairs to look at", len(ids))
        self._count.setText(count.format(n=self.locale().toString(len(ids))) if ids else "")
        self.counted.emit(len(ids))
        if not ids:
            self._cards = ()
            hint = _("Nobody is in the office twice, as far as one can tell.")
            self._say(_("No duplicates"), hint)
        elif self._list.current_id != current:
            self._list.choose(current)
        else:
            self._show_pair(current)

    def _say(self, title: str, hint: str) -> None:
        self._empty.say(title, hint)
        self._page.setCurrentWidget(self._empty)

    def _fetch(self, ids: Sequence[int]) -> Sequence[PairRow]:
        from pressdesk.contacts import find

        pairs = {row: self._pairs[row] for row in ids if row in self._pairs}
        people = {n for pair in pairs.values() for n in (pair.one, pair.other)}
        names = {r.id: r.formatted_name or r.organisation or r.email for r in
                 self._clerk.ask(find.rows, sorted(people))}  # fmt: skip
        return [
            PairRow(row, pair, names[pair.one], names[pair.other])
            for row, pair in pairs.items()
            if pair.one in names and pair.other in names
        ]

    def _show_pair(self, row: int) -> None:
        from pressdesk.contacts import find

        pair = self._pairs.get(row)
        cards = self._clerk.ask(find.cards, (pair.one, pair.other)) if pair else ()
        if pair is None or len(cards) != 2:
            return
        self._cards = _fuller_first(cards)
        self._title.setText(likelihood(pair))
        self._why.setText(whys(pair))
        made = self._clerk.ask(find.stamps, [card.id for card in self._cards])
        one, other = self._cards
        abouts = _about(one, made[one.id]), _about(other, made[other.id])
        self.comparison.show_cards(one, other, abouts)
        self._page.setCurrentIndex(0)

    def _tell(self, said: str) -> None:
        messages.toast(self, said, _("Undo"), self._clerk.undo)

    # Reactions

    def _on_list_current_changed(self, row: int) -> None:
        self._show_pair(row)

    def _on_list_opened(self, _row: int) -> None:
        options = self.comparison.options
        (options[0] if options else self._merge).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.CONTACT, Kind.DISTINCTION):
            self._is_stale = True
            if self.isVisible():
                self.look()
            else:
                self.counted.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.focus_list() if not self._list.hasFocus() else self.left.emit()
            return
        super().keyPressEvent(event)


def _fuller_first(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the card to keep first: an officer of ours, else the one that says more."""

    def weight(card: Card) -> tuple[bool, int, int]:
        said = sum(len(side.one) for side in sides(card, Card()))
        return card.is_officer, said, -card.id

    return tuple(sorted(cards, key=weight, reverse=True))


def _about(card: Card, made: datetime) -> str:
    """Return since when a card is here, and where it came from."""
    since = _("since {day}").format(day=dates.short(made.astimezone().date()))
    return " · ".join(part for part in (since, card.source) if part)
