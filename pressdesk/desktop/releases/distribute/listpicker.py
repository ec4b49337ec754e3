"""All lists of the office to choose from: found as one types, each with a box and its count."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.base.text import fold
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.lists.lists import ListName

BOX, LINE = 16, 17.0
MOST = 9  # lists in sight at once


class ListPicker(Popover):
    """Offers the lists; `toggled` brings one that was checked or taken away.

    `is_chosen` says of a list whether it has its mark.
    """

    toggled = Signal(int)

    def __init__(self, clerk: Clerk, is_chosen: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent, 360)
        self._clerk = clerk
        self._is_chosen = is_chosen
        self._known: dict[int, ListName] = {}
        self._counts: dict[int, int] = {}
        self._folded: dict[int, str] = {}
        self._build()
        self._connect()
        self._load()

    def _build(self) -> None:
        self.box = search_box(_("Search lists…"))
        self.list = RowsView(_("Lists"))
        self._rows: RowsModel[ListName] = RowsModel(
            self._fetch, [Column(_("List"), self._spoken)], self
        )
        self._painter = ListPainter(self.list)
        self._painter.is_chosen, self._painter.count = self._is_chosen, self._counts.get
        self.list.set_rows(self._rows, self._painter)
        self.list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self.list.types_to_find = True
        self._nothing = label("", "mute")
        self._nothing.setWordWrap(True)
        self.column.addWidget(self.box)
        self.column.addWidget(self.list)
        self.column.addWidget(self._nothing)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._search)
        self.box.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.typed.connect(self._on_typed)
        self.list.clicked.connect(lambda index: self._toggle(self._rows.id_at(index)))
        self.list.opened.connect(self._toggle)

    def _load(self) -> None:
        from pressdesk.lists import gathering, lists

        found = self._clerk.ask(lists.names, self._clerk.ask(lists.ids))
        self._known = {row.id: row for row in found}
        self._folded = {row.id: fold(row.label) for row in self._known.values()}
        self._search("")
        # As high as it ever needs to be: it does not jump while one types.
        ids = list(self._known)
        self.list.setFixedHeight(min(max(len(ids), 1), MOST) * ListPainter.height)
        self._clerk.look_up(gathering.counts, ids, dates.today()).then(self._show_counts)

    def _show_counts(self, counts: dict[int, int]) -> None:
        self._counts.update(counts)
        self.list.viewport().update()

    def _search(self, words: str) -> None:
        wanted = fold(words).split()
        ids = [row for row, said in self._folded.items() if all(word in said for word in wanted)]
        self._painter.words = words
        self.list.show_ids(ids)
        if ids:
            self.list.choose(ids[0])
        said = _("No list is called “{words}”").format(words=words.strip())
        self._nothing.setText(said if self._known else _("There is no list in this office yet."))
        self._nothing.setVisible(not ids)
        self.list.setVisible(bool(ids))

    def _toggle(self, row: int) -> None:
        if row:
            self.toggled.emit(row)
            self.list.viewport().update()

    def _fetch(self, ids: Sequence[int]) -> Sequence[ListName]:
        return [self._known[row] for row in ids if row in self._known]

    def _spoken(self, row: ListName) -> str:
        chosen = _("chosen") if self._is_chosen(row.id) else _("not chosen")
        many = self._counts.get(row.id)
        if many is None:
            return f"{row.label}, {chosen}"
        said = ngettext("{n} recipient", "{n} recipients", many).format(n=figure(many))
        return f"{row.label}, {said}, {chosen}"

    def _on_typed(self, letters: str) -> None:
        self.box.setText(self.box.text() + letters)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list while one types; Enter, or Space there, checks."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.box and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                at = self.list.currentIndex().row() + step
                if 0 <= at < len(self._rows.ids):
                    self.list.choose(self._rows.ids[at])
                return True
            if watched is self.box and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle(self.list.current_id)
                return True
            if watched is self.list and key == Qt.Key.Key_Space:
                self._toggle(self.list.current_id)
                return True
        return super().eventFilter(watched, event)


class ListPainter(RowPainter[ListName]):
    """A list with its box, checked or not, and how many are on it."""

    height = 32
    margin = 14.0
    is_chosen: Callable[[int], bool]
    count: Callable[[int], int | None]

    def paint_row(self, painter: QPainter, row: ListName, box: QRectF) -> None:
        t, is_chosen = theme.tokens(), self.is_chosen(row.id)
        picture = theme.pixmap(
            "square-check" if is_chosen else "square", "accent" if is_chosen else "mute", BOX
        )
        painter.drawPixmap(QPointF(box.left(), box.center().y() - BOX / 2), picture)
        counted = self.count(row.id)
        many = "" if counted is None else figure(counted)
        taken = QFontMetricsF(theme.font(11)).horizontalAdvance(many) + 8
        top = box.top() + (box.height() - LINE) / 2
        weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Medium
        words, left = theme.font(13, weight), box.left() + BOX + 8
        painter.setPen(t.text)
        name = self.one_line(row.label, words, box.right() - taken - left)
        self.paint_lines(painter, name, QPointF(left, top), LINE)
        if many:
            painter.setPen(t.mute)
            said = self.one_line(many, theme.font(11), taken)
            self.paint_lines(painter, said, QPointF(box.right() - taken + 8, top), LINE)
