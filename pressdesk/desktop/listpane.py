"""What every list pane shares: a title, the field to search in, and the rows, or why none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowpainter import RowPainter
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.desktop.widgets.searching import SearchKeys, type_into

Row = TypeVar("Row")
BOX, WORDS = 14, 20  # pixels from the left edge to a box, and to words without one


@dataclass(frozen=True, slots=True)
class Question:
    """What a list is asked. A pane that narrows by more than words asks one with more in it."""

    view: str
    words: str


Answer = tuple[Question, Sequence[int]]


class ListPane(QWidget, Generic[Row]):
    """Shows the rows of a view, narrowed as one types; it asks again whenever one changes.

    A pane of the trade names its `views`, calls `_lay_out` once in its `_build`, and says how ids
    are found (`_finder`) and rows read (`_fetch`), whom it shows (`_concerns`) and what it says.
    What narrows the list further joins it by `_add_strip` and a `_question` of its own.
    """

    views: ClassVar[Mapping[str, str]]  # a view's name to its title, untranslated, "all" first
    chooses_found = True  # whether the first row found is chosen while one still types

    selection_changed = Signal()
    listed = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._view = "all"
        self._wished = 0
        self._expected: Answer | None = None
        self._answers: Newest[Answer] = Newest(self._show_answer)
        self._build()
        self._connect()
        self._begin()

    # What a pane of the trade says

    def _build(self) -> None:
        """Make the parts of its own and call `_lay_out`."""
        raise NotImplementedError

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        """Return what finds the ids; it runs in a worker and knows no widget."""
        raise NotImplementedError

    def _fetch(self, ids: Sequence[int]) -> Sequence[Row]:
        """Return the rows of these ids, without those gone in the meantime."""
        raise NotImplementedError

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        """Return what is dragged out with these rows."""
        raise NotImplementedError

    def _concerns(self, changes: Any) -> bool:
        """Return whether rows shown here may have changed."""
        raise NotImplementedError

    def _counted(self, count: int) -> str:
        """Return how many were found, in words with `{n}`."""
        raise NotImplementedError

    def _reason(self, words: str) -> tuple[str, str]:
        """Return title and hint of what is said where there is no row."""
        raise NotImplementedError

    def _open_menu(self, place: QPoint) -> None:
        """Offer what can be done with the rows selected, at a place on the screen."""

    def _begin(self) -> None:
        """Show the first rows, now or as soon as the office is open."""
        self.refresh()

    # What is the same everywhere

    def _lay_out(
        self,
        name: str,
        *,
        search: str,
        column: Column[Row],
        painter: RowPainter[Row],
        icon: str,
        new: QWidget,
    ) -> None:
        """Lay the pane out: `new` beside the title, `icon` where there is nothing to show."""
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(250)
        self._title = ElidedLabel(_(self.views["all"]))
        self._title.setProperty("kind", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._search = search_box(search)
        self._found = label("", "meta")
        self._found.hide()
        self._delegate = painter
        painter.setParent(self)
        self._list = RowsView(name)
        self._rows: RowsModel[Row] = RowsModel(self._fetch, [column], self)
        self._rows.carry = self._carried
        self._list.set_rows(self._rows, painter)
        self._empty = EmptyState(icon, "", "")
        self._stack = QStackedWidget()
        for page in (self._list, self._empty):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(WORDS, 0, BOX, 0)
        head.addWidget(self._title, 1)
        head.addWidget(new)
        self._strips = QVBoxLayout()
        self._strips.setSpacing(8)
        self._add_strip(self._search)
        self._add_strip(self._found, left=WORDS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 11, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addLayout(self._strips)
        whole.addWidget(self._stack, 1)

    def _add_strip(self, widget: QWidget, *, left: int = BOX, place: int = -1) -> None:
        """Put a widget as a strip of its own between title and rows, the last one or at `place`."""
        strip = QHBoxLayout()
        strip.setContentsMargins(left, 0, BOX, 0)
        strip.addWidget(widget)
        self._strips.insertLayout(place, strip)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.refresh)
        SearchKeys(self._search, self._on_search_returned, self.focus_list)
        self._list.selection_changed.connect(self.selection_changed)
        self._list.types_to_find = True
        self._list.typed.connect(partial(type_into, self._search))
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self._begin)

    def show_view(self, view: str) -> None:
        """Show one of the views, all where there is none of that name."""
        self._view = view if view in self.views else "all"
        self._title.setText(_(self.views[self._view]))
        self.refresh()

    def choose(self, row_id: int) -> None:
        """Put the cursor on a row, now or, when it is new, as soon as it is listed."""
        if not self._list.choose(row_id):
            self._wished = row_id
            if self._search.text():
                self._search.clear()
            else:
                self.refresh()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    @property
    def list(self) -> RowsView:
        """The list itself."""
        return self._list

    def refresh(self, _ignored: object = None) -> None:
        """Ask again which rows there are; only the newest question is answered."""
        if self._clerk.is_ready:
            self._answers.ask(
                self._clerk.run, _answer, self._finder(), self._clerk, self._question()
            )

    def expect(self, view: str, ids: Sequence[int]) -> None:
        """Take what a view shows of an office about to be ready, for `show_now` not to ask."""
        self._expected = Question(view, ""), ids

    def show_now(self) -> None:
        """Show the rows without a detour through a worker, where nothing else is waited for."""
        if self._clerk.is_ready:
            expected, self._expected = self._expected, None
            if expected is None or expected[0] != self._question():
                expected = _answer(self._finder(), self._clerk, self._question())
            self._show_answer(expected)

    def _question(self) -> Question:
        return Question(self._view, self._search.text())

    def _is_narrowed(self, question: Question) -> bool:
        """Return whether fewer than all are asked for, so that their number is worth saying."""
        return bool(question.words.strip())

    def _show_answer(self, answer: Answer) -> None:
        question, ids = answer
        if question != self._question():
            return
        words = question.words.strip()
        self._delegate.words = question.words
        self._list.show_ids(ids)
        self._found.setText(self._counted(len(ids)).format(n=self.locale().toString(len(ids))))
        self._found.setVisible(self._is_narrowed(question) and bool(ids))
        self._stack.setCurrentWidget(self._list if ids else self._empty)
        self._empty.say(*self._reason(words))
        wished, self._wished = self._wished, 0
        if wished and self._list.choose(wished):
            pass  # Where it is not there, it was archived, or belongs to another view.
        elif ids and not self._list.selected_ids and (self.chooses_found or not words):
            # A list with the focus has put its cursor on the first row, and chosen nothing.
            self._list.choose(self._list.current_id or ids[0])
        self.listed.emit(len(ids))

    # Reactions

    def _on_search_returned(self) -> None:
        if len(self._rows.ids):
            self._list.choose(self._rows.ids[0])
            self.focus_list()

    def _on_clerk_changed(self, changes: Any) -> None:
        if self._concerns(changes):
            self.refresh()

    def _on_menu_requested(self, place: QPoint) -> None:
        if self._list.selected_ids:
            self._open_menu(self._list.viewport().mapToGlobal(place))


def _answer(
    find: Callable[[Clerk, Question], Sequence[int]], clerk: Clerk, question: Question
) -> Answer:
    return question, find(clerk, question)
