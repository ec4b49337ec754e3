"""The text as it came, on the left of the review: places light up, selections are put to use."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QTextEdit, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions, theme
from pressdesk.desktop.actions import action
from pressdesk.desktop.releases.review.reviewplaces import Shown, Span
from pressdesk.desktop.widgets.controls import chip, label
from pressdesk.formats.body import Heading, Item, Quote


class ReviewText(QWidget):
    """Shows a manuscript; a selection is offered to every field by button, key and menu."""

    used_as = Signal(str, int, int)  # field, start and end in the shown text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown(())
        self._lit: tuple[Span, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFont(theme.font(14))
        self._text.setAccessibleName(_("The text as it came"))
        self._text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._text.document().setDocumentMargin(0)
        self._text.setViewportMargins(36, 20, 36, 8)
        self._hint: QLabel = label(
            _("Select words to say what they are, or point at a field to see its place."), "meta"
        )
        self._hint.setWordWrap(True)
        buttons = _Wrapping()
        self._buttons = {}
        for made in actions.collect(self):
            button = chip(made.text().replace("&", ""))
            button.setToolTip(made.toolTip())
            button.setEnabled(False)
            button.clicked.connect(made.trigger)
            made.setEnabled(False)
            buttons.add(button)
            self._buttons[made.objectName()] = button
        strip = QWidget()
        strip.setProperty("pane", "bg")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QVBoxLayout(strip)
        below.setContentsMargins(28, 8, 28, 8)
        below.setSpacing(4)
        below.addWidget(self._hint)
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._text, 1)
        column.addWidget(strip)

    def _connect(self) -> None:
        self._text.selectionChanged.connect(self._on_text_selection_changed)
        self._text.customContextMenuRequested.connect(self._on_text_context_menu_requested)
        theme.notifier.changed.connect(self._paint)

    # What the screen asks of it

    def show_text(self, view: Shown) -> None:
        """Show a manuscript from its beginning."""
        self._shown = view
        self._lit = ()
        document = self._text.document()
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number, stretch in enumerate(view.stretches):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_block_format(stretch.block))
            cursor.insertText(stretch.text.replace("\n", "\u2028"), _char_format(stretch.block))
        cursor.endEditBlock()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._paint()

    def light_up(self, spans: Iterable[Span]) -> None:
        """Mark places in the text and bring the first one into sight."""
        self._lit = tuple(spans)
        self._paint()
        if self._lit:
            cursor = self._cursor(self._lit[0][0], self._lit[0][0])
            top = self._text.cursorRect(cursor).top()
            if not 0 <= top < self._text.viewport().height() - 40:
                bar = self._text.verticalScrollBar()
                bar.setValue(bar.value() + top - self._text.viewport().height() // 3)

    def selection(self) -> Span:
        """Return what is selected, as places in the shown text; an empty span for nothing."""
        cursor = self._text.textCursor()
        return self._index(cursor.selectionStart()), self._index(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select a stretch of the shown text."""
        self._text.setTextCursor(self._cursor(start, end))

    # Actions

    @action("review.use_headline", N_("Headline"), shortcut="Alt+1")
    def use_as_headline(self) -> None:
        self._use_as("headline")

    @action("review.use_subhead", N_("Subhead"), shortcut="Alt+2")
    def use_as_subhead(self) -> None:
        self._use_as("subhead")

    @action("review.use_date", N_("Date"), shortcut="Alt+3")
    def use_as_date(self) -> None:
        self._use_as("dated_on")

    @action("review.use_place", N_("Place"), shortcut="Alt+4")
    def use_as_place(self) -> None:
        self._use_as("located")

    @action("review.use_embargo", N_("Embargo"), shortcut="Alt+5")
    def use_as_embargo(self) -> None:
        self._use_as("embargo")

    @action("review.use_contact", N_("Press contact"), shortcut="Alt+6")
    def use_as_contact(self) -> None:
        self._use_as("contacts")

    @action("review.use_text", N_("Text"), shortcut="Alt+7")
    def use_as_text(self) -> None:
        self._use_as("body")

    @action("review.use_about", N_("About us"), shortcut="Alt+8")
    def use_as_about(self) -> None:
        self._use_as("boilerplate")

    @action("review.use_notes", N_("Notes to editors"), shortcut="Alt+9")
    def use_as_notes(self) -> None:
        self._use_as("ed_note")

    @action("review.leave_out", N_("Leave out"), shortcut="Alt+0")
    def leave_out(self) -> None:
        self._use_as("")

    # Reactions

    def _use_as(self, field: str) -> None:
        start, end = self.selection()
        if end > start:
            self.used_as.emit(field, start, end)
            self._text.setFocus()  # The button is of no use now and would pass the focus on.

    def _on_text_selection_changed(self) -> None:
        has_selection = self._text.textCursor().hasSelection()
        for made in actions.collect(self):
            made.setEnabled(has_selection)
            self._buttons[made.objectName()].setEnabled(has_selection)
        self._hint.setText(
            _("Use the selected words as:")
            if has_selection
            else _("Select words to say what they are, or point at a field to see its place.")
        )

    def _on_text_context_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(_("Copy"))
        copy.setEnabled(self._text.textCursor().hasSelection())
        copy.triggered.connect(self._text.copy)
        menu.addSection(_("Use as"))
        menu.addActions(actions.collect(self))
        menu.popup(self._text.viewport().mapToGlobal(place))

    def _paint(self) -> None:
        marks = []
        for start, end in self._lit:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(start, end)
            ground = QColor(theme.tokens().mark)
            mark.format.setBackground(ground)
            marks.append(mark)
        self._text.setExtraSelections(marks)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(self._position(start))
        cursor.setPosition(self._position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, index: int) -> int:
        """Return Qt's position, which counts UTF-16, of an index into the text."""
        before = self._shown.text[:index]
        extra = 0 if before.isascii() else sum(c > "\uffff" for c in before)
        return min(index + extra, self._text.document().characterCount() - 1)

    def _index(self, position: int) -> int:
        """Return the index into the text of a position of Qt's."""
        text = self._shown.text.encode("utf-16-le")[: position * 2]
        return len(text.decode("utf-16-le", "replace"))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._text.textCursor().hasSelection():
            cursor = self._text.textCursor()
            cursor.clearSelection()
            self._text.setTextCursor(cursor)
            return
        super().keyPressEvent(event)


def _block_format(block: object) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setBottomMargin(10)
    made.setLineHeight(145, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if isinstance(block, Heading):
        made.setTopMargin(8)
    if isinstance(block, Item):
        made.setLeftMargin(18.0 * block.level)
        made.setBottomMargin(4)
    if isinstance(block, Quote):
        made.setLeftMargin(18)
    return made


def _char_format(block: object) -> QTextCharFormat:
    made = QTextCharFormat()
    if isinstance(block, Heading):
        made.setFontWeight(650)
    if isinstance(block, Quote):
        made.setFontItalic(True)
    return made


class _Wrapping(QWidget):
    """Two rows of buttons, so that they have room on a narrow screen and in French."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._rows = [QHBoxLayout(), QHBoxLayout()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            row.setSpacing(6)
            column.addLayout(row)
            row.addStretch(1)

    def add(self, button: QWidget) -> None:
        """Add a button at the end."""
        row = self._rows[0 if self._count < 5 else 1]
        row.insertWidget(row.count() - 1, button)
        self._count += 1
