"""How an address list is read: what each column means, its charset, what parts its cells.

Every switch shows its effect at once in the first rows, and in the first people made of them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QShortcut, QStandardItem
from PySide6.QtGui import QStandardItemModel as Items
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.contacts.intakeviews import TableView
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.intake.questions import Questions
from pressdesk.desktop.contacts.pagestack import PassingPage
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, primary_button
from pressdesk.formats import addressfields, charsets
from pressdesk.formats.addressmapping import Column
from pressdesk.formats.people import Wish

if TYPE_CHECKING:
    from pressdesk.contacts.importing import Importing

SAMPLES = 4  # rows of the list that are shown
LONGEST = 120  # characters of a cell that are shown
ROW = 36
_DELIMITERS = {",": ",", ";": ";", "\t": "", "|": "|"}


class ColumnsPane(PassingPage):
    """Shows how list number `file` of an import is read. `done` says that it is read as shown.

    `left` says that it is read again as it was before.
    """

    done = Signal()

    def __init__(
        self, clerk: Clerk, importing: "Importing", file: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._importing = importing
        self._file = file
        self._view: TableView | None = None
        self._before = Wish()
        self._is_touched = False
        self.choices: list[Choice] = []  # what each column means, from top to bottom
        self._questions = Questions(clerk, self._on_mishap)
        self._meanings = _meanings(self)
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self._questions.ask("table", self._show_first, importing.table, file)

    def _build(self) -> None:
        self._title = label(_("Columns"), "title")
        self._about = label("", "meta")
        self.charset = Choice(_("Character set"))
        self.charset.addItems(charsets.names())
        self.charset.setMaxVisibleItems(20)
        self.delimiter = Choice(_("Cells are parted by"))
        for sign, words in _DELIMITERS.items():
            self.delimiter.addItem(words or _("Tab"), sign)
        self.header = QCheckBox(_("The first row holds the headings"))
        self._parted = label(_("Parted by"), "mute")
        switches = QHBoxLayout()
        switches.setSpacing(8)
        for part in (label(_("Character set"), "mute"), self.charset, self._parted, self.delimiter,
                     self.header):  # fmt: skip
            switches.addWidget(part)
        switches.addStretch(1)
        self.table = QTableWidget()
        self.table.setAccessibleName(_("Columns of the list"))
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.people = label("", "mute")
        self.people.setWordWrap(True)
        self.people.setAccessibleName(_("The first people, as read now"))
        self._back = plain_button(_("Cancel"))
        self._back.setToolTip(_("Read it as before (Esc)"))
        self.use = primary_button("", "check")
        self.use.setToolTip(_("Read the list like this (Ctrl+Enter)"))
        self._lay_out(switches)

    def _lay_out(self, switches: QHBoxLayout) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 11, 16, 10)
        head.setSpacing(6)
        for part in (self._title, self._about):
            head.addWidget(part)
        head.addLayout(switches)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 9, 16, 9)
        foot.setSpacing(8)
        foot.addWidget(self.people, 1)
        foot.addWidget(self._back)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setContentsMargins(16, 0, 0, 0)
        middle.addWidget(self.table)
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.charset.activated.connect(lambda: self._read_again(self._fields()))
        self.delimiter.activated.connect(lambda: self._read_again(()))
        self.header.clicked.connect(lambda: self._read_again(()))
        self._back.clicked.connect(self._go_back)
        self.use.clicked.connect(self.done)
        use = QShortcut(QKeySequence("Ctrl+Return"), self)
        use.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        use.activated.connect(self.use.click)

    def stop(self) -> None:
        """Ask nothing more."""
        self._questions.stop()

    # What is shown

    def _show_first(self, view: TableView) -> None:
        fields = tuple(column.field for column in view.columns)
        self._before = Wish(view.charset, view.delimiter, view.has_header, fields)
        self._show(view)
        if view.columns:
            self.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, view: TableView) -> None:
        self._view = view
        self._title.setText(_("Columns of {file}").format(file=view.name))
        rows = ngettext("{n} row", "{n} rows", view.count).format(n=view.count)
        said = (view.layout or _("No layout that is known"), rows)
        self._about.setText(" · ".join(said))
        self.charset.setCurrentText(view.charset)
        self.delimiter.setCurrentIndex(self.delimiter.findData(view.delimiter))
        for part in (self._parted, self.delimiter):
            part.setVisible(not view.is_sheet)
        self.charset.setEnabled(not view.is_sheet)
        self.header.setChecked(view.has_header)
        self._show_columns(view)
        words = ngettext("Read {n} person", "Read {n} people", view.cards)
        self.use.setText(words.format(n=self.locale().toString(view.cards)))
        self.use.setEnabled(bool(view.cards))
        self.people.setText(_said(view))

    def _show_columns(self, view: TableView) -> None:
        if self.table.rowCount() != len(view.columns):
            self._make_rows(len(view.columns), min(SAMPLES, len(view.rows)))
        names = [_("Row {n}").format(n=n + 1) for n in range(self.table.columnCount() - 2)]
        self.table.setHorizontalHeaderLabels([_("Column"), _("Means"), *names])
        for n, column in enumerate(view.columns):
            self._show_column(n, column, view)

    def _make_rows(self, count: int, samples: int) -> None:
        self.table.setRowCount(0)
        self.choices = []
        self.table.setColumnCount(2 + samples)
        self.table.setRowCount(count)
        header = self.table.horizontalHeader()
        for n, width in enumerate((190, 250)):
            header.setSectionResizeMode(n, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(n, width)
        for n in range(2, 2 + samples):
            header.setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)
        for row in range(count):
            for n in (0, *range(2, 2 + samples)):
                self.table.setItem(row, n, QTableWidgetItem())
            choice = Choice("")
            choice.setModel(self._meanings)
            choice.setMaxVisibleItems(20)
            choice.activated.connect(self._on_choice_activated)
            self.choices.append(choice)
            self.table.setCellWidget(row, 1, _inset(choice))

    def _show_column(self, row: int, column: Column, view: TableView) -> None:
        heading = column.heading or _("Column {n}").format(n=column.index + 1)
        item = self.table.item(row, 0)
        if item is not None:
            item.setText(f"{heading} ?" if column.is_guess else heading)
            item.setFont(theme.font(13, QFont.Weight.DemiBold))
            item.setForeground(QColor(theme.colour("warn" if column.is_guess else "text")))
            item.setToolTip(_("Guessed: please look at it") if column.is_guess else heading)
        for n in range(self.table.columnCount() - 2):
            cells = view.rows[n] if n < len(view.rows) else ()
            said = cells[column.index] if column.index < len(cells) else ""
            shown = self.table.item(row, n + 2)
            if shown is not None:
                shown.setText(" ".join(said[:LONGEST].split()))
                shown.setToolTip(said[:1000])
                shown.setForeground(QColor(theme.colour("text" if column.field else "faint")))
        choice = self.choices[row]
        choice.setAccessibleName(_("{column} means").format(column=heading))
        choice.setCurrentIndex(choice.findData(column.field))

    # What is changed

    def _fields(self) -> tuple[str, ...]:
        return tuple(c.currentData() for c in self.choices) if self._is_touched else ()

    def _on_choice_activated(self) -> None:
        self._is_touched = True
        self._read_again(self._fields())

    def _read_again(self, fields: tuple[str, ...]) -> None:
        view = self._view
        if view is None:
            return
        charset = "" if view.is_sheet else self.charset.currentText()
        delimiter = "" if view.is_sheet else self.delimiter.currentData() or view.delimiter
        wish = Wish(charset, delimiter, self.header.isChecked(), fields)
        self._is_touched = bool(fields)
        self._questions.ask("table", self._show, self._importing.reread, self._file, wish)

    def _go_back(self) -> None:
        """Have the list read as it was."""
        self._questions.do(
            lambda _view: self.left.emit(), self._importing.reread, self._file, self._before
        )

    def _on_mishap(self, error: Exception) -> None:
        self.tell(error, is_over=self._importing.has_ended)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.use.hasFocus():
            self.use.click()
        else:
            super().keyPressEvent(event)


def _meanings(parent: QWidget) -> Items:
    """Return the fields to choose from, by groups: one list for all columns, however many."""
    made = Items(parent)
    for heading, fields in addressfields.groups():
        head = QStandardItem(heading)
        head.setFlags(Qt.ItemFlag.NoItemFlags)  # it is read, and keys and letters pass it by
        head.setFont(theme.font(11, QFont.Weight.DemiBold))
        made.appendRow(head)
        for key, words in fields:
            item = QStandardItem(words)
            item.setData(key, Qt.ItemDataRole.UserRole)
            made.appendRow(item)
    return made


def _inset(choice: Choice) -> QWidget:
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 2, 12, 2)
    row.addWidget(choice)
    return cell


def _said(view: TableView) -> str:
    """Return the first people as they are read now, one a line."""
    lines = []
    for one in view.people:
        parts: Sequence[str] = (one.formatted_name, one.title, one.organisation,
                                *one.telephones[:2], *one.emails[:2])  # fmt: skip
        lines.append(" · ".join(part for part in parts if part))
    return "\n".join(lines)
