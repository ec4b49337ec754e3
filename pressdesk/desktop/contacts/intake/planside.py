"""The left of an import: what the files are, chips, a search, and the rows or why there is none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.intakeviews import FileView, Tally
from pressdesk.desktop.contacts.intake import planwords
from pressdesk.desktop.contacts.intake.planpainter import LOW, TALL, PlanPainter
from pressdesk.desktop.contacts.intake.planrows import Answer, PlanRows
from pressdesk.desktop.contacts.intake.unreadlist import UnreadList
from pressdesk.desktop.contacts.intake.verdictchips import VerdictChips
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.controls import label, search_box, tool_button
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.desktop.widgets.searching import SearchKeys
from pressdesk.formats.addressbook import Skipped


class PlanSide(QWidget):
    """Shows what it is told to; `narrowed` says that other words are searched for."""

    narrowed = Signal()

    def __init__(
        self, fetch: Callable[[Sequence[int], Answer], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(280)
        self._fetch = fetch
        self._build()
        self._search.textChanged.connect(self.narrowed)
        SearchKeys(self._search, self.focus_list, self.focus_list)

    def _build(self) -> None:
        self._title = LongWordsLabel()
        self._title.setProperty("kind", "title")
        self._about = label("", "meta")
        self._about.setWordWrap(True)
        self._search = search_box(_("Search in the import"))
        self.for_all = tool_button("ellipsis", _("Decide for everybody shown"))
        self.chips = VerdictChips()
        self.list = RowsView(_("People of the import"))
        self.rows = PlanRows(self._fetch, [Column(_("Person"), planwords.spoken)], self)
        self._painter = PlanPainter(self.list)
        self.list.set_rows(self.rows, self._painter)
        self.unread = UnreadList()
        self._nobody = EmptyState("users", _("Nobody here"), "")
        self.lists = QStackedWidget()
        for one in (self.list, self.unread, self._nobody):
            self.lists.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 11, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self._about):
            part.setContentsMargins(20, 0, 14, 0)
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._search, 1)
        row.addWidget(self.for_all)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 0, 14, 0)
        inner.setSpacing(8)
        inner.addLayout(row)
        inner.addWidget(self.chips)
        column.addLayout(inner)
        column.addWidget(self.lists, 1)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._search.text()

    def show_files(
        self, files: Sequence[FileView], tally: Tally, unread: Sequence[Skipped]
    ) -> None:
        """Say what the files are, how many are what, and what could not be read."""
        n = len(files)
        said = ngettext("{n} file", "{n} files", n).format(n=n)
        self._title.setText(_("Import of {file}").format(file=files[0].name if n == 1 else said))
        self._about.setText(planwords.about(files, tally))
        # Where everybody is new there is hardly a third line to leave room for.
        self._painter.height = TALL if tally.look or tally.update else LOW
        self.list.verticalHeader().setDefaultSectionSize(self._painter.height)
        self.chips.show_tally(tally, self.unread.show_unread(files, unread))

    def show_list(self, count: int) -> None:
        """Show the rows, or that nobody is among them."""
        self.for_all.setEnabled(bool(count))
        self.lists.setCurrentWidget(self.list if count else self._nobody)

    def show_unread(self) -> None:
        """Show what could not be read."""
        self.for_all.setEnabled(False)
        self.lists.setCurrentWidget(self.unread)

    def search(self, words: str | None = None) -> None:
        """Put the cursor into the search field, or other words without it."""
        if words is not None:
            self._search.setText(words)
        else:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        shown = self.lists.currentWidget() or self.list
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)
