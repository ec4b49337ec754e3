"""What an import would do, on one screen: looked over, decided where it is not clear, taken in."""

from array import array
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.intakeviews import Choices, Detail, FileView, RowView, Tally
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.doubles import sides
from pressdesk.desktop.contacts.intake import planwords
from pressdesk.desktop.contacts.intake.planfoot import PlanFoot
from pressdesk.desktop.contacts.intake.planpage import PlanPage
from pressdesk.desktop.contacts.intake.planrows import Answer, id_of, number_of
from pressdesk.desktop.contacts.intake.planside import PlanSide
from pressdesk.desktop.contacts.intake.questions import Questions
from pressdesk.desktop.contacts.intake.verdictchips import UNREAD
from pressdesk.desktop.contacts.pagestack import PassingPage
from pressdesk.desktop.widgets.controls import (
    hairline,
)
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.formats.addressbook import Skipped

if TYPE_CHECKING:
    from pressdesk.contacts.importing import Importing

LIST = 360


class PlanScreen(PassingPage):
    """Shows one import. `go` asks for it to be carried out, `left` for it to be given up.

    `columns_requested` brings the number of a list whose columns are to be looked at.
    """

    go = Signal(tuple)
    columns_requested = Signal(int)

    def __init__(self, clerk: Clerk, importing: "Importing", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._importing = importing
        self._questions = Questions(clerk, lambda error: self._on_mishap(error))
        self._tally = Tally()
        self._verdict = ""
        self._names: tuple[str, ...] = ()
        self._has_ruled = False
        self._wished = 0  # the row to go to as soon as it is listed
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
        self.side = PlanSide(self._fetch)
        self.list, self.chips = self.side.list, self.side.chips
        splitter.addWidget(self.side)
        splitter.addWidget(self._pages)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST, 800])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(splitter, 1)
        column.addWidget(hairline())
        self.foot = PlanFoot(self._words_in_use)
        self.tags, self.take = self.foot.tags, self.foot.take
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.chips.chosen.connect(self.show_verdict)
        self.side.for_all.clicked.connect(self.offer_for_all)
        self.side.narrowed.connect(self._ask_numbers)
        self.list.current_changed.connect(self._ask_page)
        self.list.selection_changed.connect(self._ask_page)
        self.list.opened.connect(self._on_opened)
        self.page.ruled.connect(self._on_ruled)
        self.page.compared.connect(self._on_compared)
        self.page.preferred.connect(self._on_preferred)
        self.foot.columns_requested.connect(self.columns_requested)
        self.foot.cancel.clicked.connect(self.left)
        self.take.clicked.connect(lambda: self.go.emit(self.tags.words))
        for keys, do in {
            **{key: partial(self.page.press, what) for what, key in planwords.KEYS.items()},
            planwords.BACK: partial(self.page.press, "back"),
            planwords.OURS: partial(self.page.choose_all, False),
            planwords.THEIRS: partial(self.page.choose_all, True),
            "F7": self.go_to_next_doubt,
            "Ctrl+Return": self.take.click,
            "Ctrl+Enter": self.take.click,
        }.items():
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(do)

    # What who brings the files asks of it

    def show_plan(self, files: Sequence[FileView], tally: Tally, unread: Sequence[Skipped]) -> None:
        """Show what the files are, and what would become of everybody in them."""
        self.side.show_files(files, tally, unread)
        self.foot.offer_columns(files)
        self._tally = tally
        self.foot.show_tally(tally)
        self._names = tuple(file.name for file in files if not file.problem)
        self._has_ruled = False
        self._verdict = "look" if tally.look else ""
        self._ask_numbers()
        if tally.look or not tally.taken:
            self.focus_list()
        else:
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def count(self) -> int:
        """How many people would be taken in."""
        return self.foot.count

    @property
    def importing(self) -> "Importing":
        """The import that is shown."""
        return self._importing

    @property
    def empty_title(self) -> str:
        """What is said in the place of a person, where nobody is shown."""
        return self._empty.title if self._pages.currentWidget() is self._empty else ""

    @property
    def names(self) -> tuple[str, ...]:
        """What the files are called that could be read."""
        return self._names

    @property
    def has_ruled(self) -> bool:
        """Whether anything was decided that would be lost."""
        return self._has_ruled

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.side.search()

    def panes(self) -> Sequence[QWidget]:
        """The panes F6 goes through."""
        return [self.side, self._pages, self.foot]

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self.side.focus_list()

    def stop(self) -> None:
        """Ask nothing more: the import is given up, or done."""
        self._questions.stop()

    # Inside

    def show_verdict(self, verdict: str) -> None:
        """Show the people of one verdict, all for "", or what could not be read."""
        self._verdict = verdict
        self._ask_numbers()

    def _ask_numbers(self) -> None:
        self.chips.check(self._verdict)
        if self._verdict == UNREAD:
            self.side.show_unread()
            self._pages.setCurrentWidget(self._empty)
            hint = _("The others of the same files come in all the same.")
            self._empty.say(_("Some of it could not be read"), hint)
            return
        self._questions.ask(
            "numbers", self._show_numbers, self._importing.numbers, self._verdict,
            self.side.words,
        )  # fmt: skip

    def _show_numbers(self, numbers: "array[int]") -> None:
        self.list.show_ids(array("i", map(id_of, numbers)))
        self.side.show_list(len(numbers))
        wished, self._wished = self._wished, 0
        if not len(numbers) or (self._brings_nothing and not self.list.current_id):
            self._say_nobody()
        elif wished:
            self.list.choose(wished)
        elif not self.list.current_id:
            self.list.choose(id_of(numbers[0]))
        else:
            self._ask_page()

    @property
    def _brings_nothing(self) -> bool:
        tally = self._tally
        return bool(tally.same) and not (tally.new or tally.update or tally.look)

    def _say_nobody(self) -> None:
        self._pages.setCurrentWidget(self._empty)
        if self.side.words:
            self._empty.say(_("Nobody of the import is called so"), "")
        elif self._brings_nothing:
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

    def go_to_next_doubt(self) -> None:
        """Go to the next person to look at about whom nothing was decided yet."""
        self._questions.ask(
            "doubt", self._show_doubt, self._importing.undecided, self.list.current_id
        )

    def _show_doubt(self, number: int) -> None:
        if number < 0:
            messages.toast(self, _("Everything that was to look at is decided"))
            return
        if not self.list.choose(id_of(number)):
            self.side.search("")
            self.show_verdict("look")
            self._wished = id_of(number)
        self.focus_list()

    def offer_for_all(self) -> None:
        """Offer what can be decided for all rows in the list at once."""
        numbers = [number_of(one) for one in self.side.rows.ids]
        self._questions.ask("menu", partial(self._open_menu, numbers), self._importing.choices,
                            numbers)  # fmt: skip

    def _open_menu(self, numbers: list[int], choices: Choices) -> None:
        menu = QMenu(self)
        menu.addSection(planwords.shown(choices.count))
        for what in planwords.KEYS:
            if count := choices.rulings.get(what, 0):
                made = menu.addAction(planwords.deed_for(what, count))
                made.triggered.connect(partial(self._rule, numbers, Ruling(what)))
        for field, count in choices.fields.items():
            inner = menu.addMenu(sides.label(field))
            for n, said in enumerate((planwords.keep_ours(count), planwords.take_theirs(count))):
                made = inner.addAction(said)
                made.triggered.connect(partial(self._prefer, numbers, field, bool(n)))
        if choices.ruled:
            menu.addSeparator()
            back = menu.addAction(_("As proposed"))
            back.triggered.connect(partial(self._rule, numbers, None))
        menu.popup(self.side.for_all.mapToGlobal(self.side.for_all.rect().bottomLeft()))

    def _rule(self, numbers: list[int], made: Ruling | None, _on: bool = False) -> None:
        self._questions.do(self._show_ruled, self._importing.rule, numbers, made)

    def _prefer(self, numbers: list[int], field: str, is_theirs: bool, _on: bool = False) -> None:
        prefer = partial(self._importing.prefer, is_theirs=is_theirs)
        self._questions.do(self._show_ruled, prefer, numbers, field)

    # Reactions

    def _on_ruled(self, made: Ruling | None) -> None:
        self._rule(self._numbers(), made)

    def _on_preferred(self, field: str, is_theirs: bool) -> None:
        self._prefer(self._numbers(), field, is_theirs)

    def _show_ruled(self, tally: Tally) -> None:
        self._tally, self._has_ruled = tally, True
        self.foot.show_tally(tally)
        self.side.rows.read_again()
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
        self.tell(error, is_over=self._importing.has_ended)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            is_home = self.side.lists.isAncestorOf(self.focusWidget()) or self.take.hasFocus()
            self.left.emit() if is_home else self.focus_list()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.take.hasFocus():
            self.take.click()
            return
        super().keyPressEvent(event)
