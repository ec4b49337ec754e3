"""What an import would do, on one screen: looked over, decided where it is not clear, taken in."""

from array import array
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.intakeviews import Choices, Detail, FileView, RowView, Tally
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.intake import planwords
from pressdesk.desktop.contacts.intake.planpage import PlanPage
from pressdesk.desktop.contacts.intake.planpainter import PlanPainter
from pressdesk.desktop.contacts.intake.planrows import Answer, PlanRows, id_of, number_of
from pressdesk.desktop.contacts.intake.questions import Questions
from pressdesk.desktop.contacts.intake.verdictchips import UNREAD, VerdictChips
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.controls import (
    hairline,
    label,
    plain_button,
    primary_button,
    search_box,
)
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.desktop.widgets.tokenfield import TokenField
from pressdesk.formats.addressbook import Skipped

if TYPE_CHECKING:
    from pressdesk.contacts.importing import Importing

LIST, MOST_UNREAD = 360, 2000


class PlanScreen(QWidget):
    """Shows one import. `go` asks for it to be carried out, `left` for it to be given up.

    `columns_requested` brings the number of a list whose columns are to be looked at.
    """

    go = Signal(tuple)
    left = Signal()
    columns_requested = Signal(int)

    def __init__(self, clerk: Clerk, importing: "Importing", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._importing = importing
        self._questions = Questions(clerk, lambda error: self._on_mishap(error))
        self._tally = Tally()
        self._verdict = ""
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.page = PlanPage()
        self._empty = EmptyState("users", "", "")
        self._pages = QStackedWidget()
        for one in (self._empty, self.page):
            self._pages.addWidget(one)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._make_side())
        splitter.addWidget(self._pages)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST, 800])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(splitter, 1)
        column.addWidget(hairline())
        column.addWidget(self._make_foot())

    def _make_side(self) -> QWidget:
        self._title = label(_("Import"), "title")
        self._about = label("", "meta")
        self._about.setWordWrap(True)
        self._search = search_box(_("Search in the import"))
        self.chips = VerdictChips()
        self.list = RowsView(_("People of the import"))
        self._rows = PlanRows(self._fetch, [Column(_("Person"), planwords.spoken)], self)
        self.list.set_rows(self._rows, PlanPainter(self.list))
        self.unread = QListWidget()
        self.unread.setAccessibleName(_("Could not be read"))
        self.unread.setWordWrap(True)
        self.unread.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._nobody = EmptyState("users", _("Nobody here"), "")
        self._lists = QStackedWidget()
        for one in (self.list, self.unread, self._nobody):
            self._lists.addWidget(one)
        side = QWidget()
        side.setMinimumWidth(280)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 11, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self._about):
            part.setContentsMargins(20, 0, 14, 0)
            column.addWidget(part)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 0, 14, 0)
        inner.setSpacing(8)
        inner.addWidget(self._search)
        inner.addWidget(self.chips)
        column.addLayout(inner)
        column.addWidget(self._lists, 1)
        return side

    def _make_foot(self) -> QWidget:
        self.tags = TokenField(_("Category for all of them"), self._words_in_use,
                               _("A category for all of them"))  # fmt: skip
        self.tags.setMaximumWidth(340)
        self._files = QHBoxLayout()
        self._files.setSpacing(8)
        self._cancel = plain_button(_("Cancel"))
        self._cancel.setToolTip(_("Take nobody in (Esc)"))
        self.take = primary_button("", "check")
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 9, 16, 9)
        row.setSpacing(8)
        row.addWidget(self.tags, 1)
        row.addLayout(self._files)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.take)
        return foot

    def _connect(self) -> None:
        self.chips.chosen.connect(self.show_verdict)
        self._search.textChanged.connect(self._ask_numbers)
        self._search.returnPressed.connect(self.focus_list)
        self.list.current_changed.connect(self._ask_page)
        self.list.selection_changed.connect(self._ask_page)
        self.list.opened.connect(self._on_opened)
        self.page.ruled.connect(self._on_ruled)
        self.page.compared.connect(self._on_compared)
        self.page.preferred.connect(self._on_preferred)
        self._cancel.clicked.connect(self.left)
        self.take.clicked.connect(lambda: self.go.emit(self.tags.words))
        go = QShortcut(QKeySequence("Ctrl+Return"), self)
        go.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        go.activated.connect(self.take.click)
        for what, key in planwords.KEYS.items():
            made = QShortcut(QKeySequence(key), self.list)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(partial(self.page.press, what))
        copy = QShortcut(QKeySequence.StandardKey.Copy, self.unread)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy_unread)

    # What who brings the files asks of it

    def show_plan(self, files: Sequence[FileView], tally: Tally, unread: Sequence[Skipped]) -> None:
        """Show what the files are, and what would become of everybody in them."""
        names = [file.name for file in files]
        said = ngettext("{n} file", "{n} files", len(names)).format(n=len(names))
        self._title.setText(
            _("Import of {file}").format(file=names[0] if len(names) == 1 else said)
        )
        self._about.setText(planwords.about(files, tally))
        self.unread.clear()
        for file in files:
            if file.problem:
                self.unread.addItem(f"{file.name}\n{file.problem} {file.hint}".strip())
        for gone in unread[:MOST_UNREAD]:
            self.unread.addItem(f"{gone.at}\n{gone.why}")
        self._offer_columns(files)
        self._show_tally(tally)
        self.chips.show_tally(tally, self.unread.count())
        self._verdict = "look" if tally.look else ""
        self._ask_numbers()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason) if not tally.look else self.focus_list()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stop(self) -> None:
        """Ask nothing more: the import is given up, or done."""
        self._questions.stop()

    # Inside

    def _offer_columns(self, files: Sequence[FileView]) -> None:
        while (item := self._files.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        lists = [(n, file) for n, file in enumerate(f for f in files if not f.problem)]
        lists = [(n, file) for n, file in lists if file.has_columns]
        for n, file in lists[:3]:
            said = _("Columns…") if len(lists) == 1 else _("Columns of {file}…")
            button = plain_button(said.format(file=file.name), "table")
            button.setToolTip(_("Say what the columns of the list mean, and how it is read"))
            button.clicked.connect(lambda _on=False, n=n: self.columns_requested.emit(n))
            self._files.addWidget(button)

    def show_verdict(self, verdict: str) -> None:
        """Show the people of one verdict, all for "", or what could not be read."""
        self._verdict = verdict
        self._ask_numbers()

    def _show_tally(self, tally: Tally) -> None:
        self._tally = tally
        words = ngettext("Import {n} contact", "Import {n} contacts", tally.taken)
        self.take.setText(words.format(n=self.locale().toString(tally.taken)))
        self.take.setEnabled(bool(tally.taken))
        self.take.setToolTip(planwords.left_out(tally) + " (Ctrl+Enter)")

    def _ask_numbers(self) -> None:
        self.chips.check(self._verdict)
        if self._verdict == UNREAD:
            self._lists.setCurrentWidget(self.unread)
            self._pages.setCurrentWidget(self._empty)
            hint = _("The others of the same files come in all the same.")
            self._empty.say(_("Some of it could not be read"), hint)
            return
        self._questions.ask(
            "numbers", self._show_numbers, self._importing.numbers, self._verdict,
            self._search.text(),
        )  # fmt: skip

    def _show_numbers(self, numbers: "array[int]") -> None:
        self.list.show_ids(array("i", map(id_of, numbers)))
        self._lists.setCurrentWidget(self.list if len(numbers) else self._nobody)
        if not len(numbers):
            self._say_nobody()
        elif not self.list.current_id:
            self.list.choose(id_of(numbers[0]))
        else:
            self._ask_page()

    def _say_nobody(self) -> None:
        self._pages.setCurrentWidget(self._empty)
        if self._search.text():
            self._empty.say(_("Nobody of the import is called so"), "")
        elif self._tally.same and not self._tally.taken:
            self._empty.say(_("Everybody in it is here already"), _("There is nothing to take in."))
        else:
            self._empty.say(_("Nobody to show"), "")

    def _fetch(self, numbers: Sequence[int], answer: Answer) -> None:
        def show(rows: Sequence[RowView]) -> None:
            answer(rows)

        self._questions.ask("rows", show, self._importing.rows, list(numbers))

    def _numbers(self) -> list[int]:
        return [number_of(one) for one in self.list.selected_ids]

    def _ask_page(self, _ignored: object = None) -> None:
        numbers = self._numbers()
        if len(numbers) > 1:
            self._questions.ask("page", self._show_several, self._importing.choices, numbers)
        elif numbers:
            self._questions.ask("page", self._show_row, self._importing.look, numbers[0], 0)

    def _show_row(self, detail: Detail) -> None:
        if self._numbers() == [detail.row.number]:
            self.page.show_row(detail)
            self._pages.setCurrentWidget(self.page)

    def _show_several(self, choices: Choices) -> None:
        if len(self._numbers()) > 1:
            self.page.show_several(choices)
            self._pages.setCurrentWidget(self.page)

    def _words_in_use(self, typed: str) -> Sequence[str]:
        from pressdesk.contacts import wordsinuse

        return self._clerk.ask(wordsinuse.tags, "category", typed)

    # Reactions

    def _on_ruled(self, made: Ruling | None) -> None:
        numbers = self._numbers()
        self._questions.do(self._show_ruled, self._importing.rule, numbers, made)

    def _on_preferred(self, field: str, is_theirs: bool) -> None:
        prefer = partial(self._importing.prefer, is_theirs=is_theirs)
        self._questions.do(self._show_ruled, prefer, self._numbers(), field)

    def _show_ruled(self, tally: Tally) -> None:
        self._show_tally(tally)
        self._rows.read_again()
        self._ask_page()

    def _on_compared(self, contact: int) -> None:
        numbers = self._numbers()
        if len(numbers) == 1:
            self._questions.ask("page", self._show_row, self._importing.look, numbers[0], contact)

    def _on_opened(self, _row: int) -> None:
        options = self.page.options
        if options:
            options[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_mishap(self, error: Exception) -> None:
        from pressdesk.base.errors import DeskError

        if isinstance(error, DeskError):
            messages.explain(self, error)
        if self._importing.has_ended:
            self.left.emit()

    def _copy_unread(self) -> None:
        from pressdesk.desktop import copying

        chosen = self.unread.selectedItems()
        copying.copy_text("\n\n".join(item.text() for item in chosen), "text", self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit() if self.list.hasFocus() or self.take.hasFocus() else self.focus_list()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.take.hasFocus():
            self.take.click()
            return
        super().keyPressEvent(event)
