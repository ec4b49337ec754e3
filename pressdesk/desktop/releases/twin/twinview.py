"""The other language version: its text to be read beside the editor, and where the two differ."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base import worldnames
from pressdesk.base.i18n import _
from pressdesk.desktop import dates, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorimages import ImageShelf
from pressdesk.desktop.releases.editor.editorpage import EditorPage
from pressdesk.desktop.releases.twin import twinwords
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.widgets.controls import (
    chip,
    hairline,
    label,
    plain_button,
    quiet_button,
    tab_button,
)
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.releases.behind import Behind
from pressdesk.releases.drafts import TextDraft
from pressdesk.releases.parity import Gap, is_empty

MOST = 12  # chips on each side; whoever has more differences reads on in the text
TALLEST = 190  # pixels of all differences together


class TwinView(QWidget):
    """Shows one other version. It cannot be written in: `language_wished` asks for that.

    `place_wished` asks for a place in the text being written, `other_wished` for another twin;
    `caught_up` says that a version, by its language, needs nothing more, and `changes_wished`
    asks what it did not follow.
    """

    language_wished = Signal(str)
    other_wished = Signal(str)
    place_wished = Signal(str, int)
    caught_up = Signal(str)
    changes_wished = Signal(object)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._behind: Behind | None = None
        self._listed: tuple[tuple[Gap, ...], str] = ((), "")
        self._build(clerk)
        self._connect()

    def _build(self, clerk: Clerk) -> None:
        self.setProperty("pane", "pane")
        self._others = QWidget()
        self._tabs = QButtonGroup(self)
        self._tab_row = QHBoxLayout(self._others)
        self._tab_row.setContentsMargins(14, 8, 14, 0)
        self._tab_row.setSpacing(2)
        self._notice = Notice()
        self._changes = quiet_button(_("What changed"), "history")
        self._fine = quiet_button(_("It is up to date"), "check")
        self._strip = QWidget()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(4)
        buttons.addWidget(self._changes)
        buttons.addWidget(self._fine)
        buttons.addStretch(1)
        column = QVBoxLayout(self._strip)
        column.setContentsMargins(14, 10, 14, 0)
        column.setSpacing(4)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self._gaps = QWidget()
        self._gaps_column = QVBoxLayout(self._gaps)
        self._gaps_column.setContentsMargins(14, 10, 14, 10)
        self._gaps_column.setSpacing(6)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._gaps)
        self._same = label("", "mute")
        self._same.setContentsMargins(14, 10, 14, 10)
        self._same.setWordWrap(True)
        self._line = hairline()
        self.page = EditorPage(clerk, ImageShelf(clerk).image)
        self.page.chips.hide()
        self.page.stored.hide()
        self._write = plain_button("", "pencil")
        self._empty = EmptyState("languages", "", "", (self._write,))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (self._others, self._strip, self._scroll, self._same, self._line):
            whole.addWidget(widget)
        whole.addWidget(self._stack, 1)
        for widget in (self._others, self._strip, self._scroll, self._same, self._line):
            widget.hide()

    def _connect(self) -> None:
        self._tabs.buttonClicked.connect(
            lambda button: self.other_wished.emit(button.property("language"))
        )
        self._write.clicked.connect(lambda: self.language_wished.emit(self._language))
        self._fine.clicked.connect(self._on_fine)
        self._changes.clicked.connect(lambda: self.changes_wished.emit(self._behind))

    def show_text(self, text: TextDraft, others: Sequence[str]) -> None:
        """Show a version; `others` are all that can be shown in its place, itself among them."""
        if text.language != self._language:
            self.page.forget()
            self._language = text.language
        self._show_tabs(others)
        name = worldnames.language(text.language)
        self._write.setText(_("Write it"))
        self._empty.say(
            _("{language}: still empty").format(language=name),
            _("Both versions stand side by side here, and what one of them has alone is told."),
        )
        is_nothing = is_empty(text)
        self._stack.setCurrentWidget(self._empty if is_nothing else self.page)
        if not is_nothing:
            self.page.show_text(text, is_read_only=True)
            for section in (self.page.ed_note, self.page.boilerplate):
                section.setVisible(bool(section.body.body()))

    def show_found(
        self, gaps: Sequence[Gap], behind: Behind | None, ours: str, *, is_known: bool = True
    ) -> None:
        """Say where the two differ, and whether one was left behind, once that is known."""
        self._behind = behind
        self._say_behind(behind)
        self._list_gaps(gaps, ours)
        self._scroll.setVisible(bool(gaps))
        wanted = self._gaps.sizeHint().height()
        if self._gaps.hasHeightForWidth():
            wanted = self._gaps.heightForWidth(max(self.width(), 200))
        self._scroll.setFixedHeight(min(wanted, TALLEST))
        is_compared = self._stack.currentWidget() is self.page
        self._same.setText(_("Figures, dates, links and people are the same in both."))
        self._same.setVisible(is_compared and is_known and not gaps)
        self._line.setVisible(is_compared)

    def _list_gaps(self, gaps: Sequence[Gap], ours: str) -> None:
        """Show a chip for each; the same ones stay, and the focus on them."""
        if (tuple(gaps), ours) == self._listed:
            return
        self._listed = (tuple(gaps), ours)
        while (item := self._gaps_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for language in (ours, self._language):
            mine = [gap for gap in gaps if gap.language == language]
            if mine:
                self._gaps_column.addWidget(label(twinwords.alone(language), "mute"))
                self._gaps_column.addWidget(self._chips(mine, is_ours=language == ours))

    @property
    def words(self) -> list[str]:
        """What is said of the two, for those who hear it."""
        said = [self._notice.text] if not self._strip.isHidden() else []
        if not self._scroll.isHidden():
            said += [twinwords.spoken(gap) for gap in self._listed[0]]
        return said

    def follow(self, field: str, block: int) -> None:
        """Mark a place, and bring it into sight; the pen stays where it is."""
        for one in self.page.fields():
            one.setExtraSelections([])
        found = self.page.field(field)
        if isinstance(found, BodyEdit):
            starts = found.reader.starts()
            if not starts or found.filling.is_under_way:
                return
            number = starts[min(block, len(starts) - 1)]
            at = QTextCursor(found.document().findBlockByNumber(number))
        else:
            at = QTextCursor(found.document())
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(at)
        ends = QTextCursor.MoveOperation.EndOfBlock
        mark.cursor.movePosition(ends, QTextCursor.MoveMode.KeepAnchor)
        mark.format.setBackground(QColor(theme.colour("hover")))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        found.setExtraSelections([mark])
        inner = self.page.widget()
        assert inner is not None
        place = found.mapTo(inner, found.cursorRect(at).center())
        self.page.ensureVisible(place.x(), place.y(), 0, self.page.viewport().height() // 3)

    def _show_tabs(self, others: Sequence[str]) -> None:
        shown = [button.property("language") for button in self._tabs.buttons()]
        if shown != list(others):
            for button in self._tabs.buttons():
                self._tabs.removeButton(button)
                button.hide()
                button.deleteLater()
            for language in others:
                made = tab_button(worldnames.language(language))
                made.setProperty("language", language)
                self._tabs.addButton(made)
                self._tab_row.addWidget(made)
        for button in self._tabs.buttons():
            button.setChecked(button.property("language") == self._language)
        self._others.setVisible(len(others) > 1)

    def _say_behind(self, behind: Behind | None) -> None:
        self._strip.setVisible(behind is not None)
        if behind is None:
            self._notice.say("")
            return
        said = _("{language} is behind: {leader} was changed {ago}.").format(
            language=worldnames.language(behind.language),
            leader=worldnames.language(behind.leader),
            ago=dates.ago(behind.changed_at, datetime.now(UTC)),
        )
        self._notice.say(said, "warn", "triangle-alert")

    def _chips(self, gaps: Sequence[Gap], *, is_ours: bool) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, 4)
        for gap in gaps[:MOST]:
            button = chip(twinwords.shortened(twinwords.said(gap)))
            button.setToolTip(twinwords.spoken(gap))
            button.setAccessibleName(twinwords.spoken(gap))
            wish = self.place_wished.emit if is_ours else self.follow
            button.clicked.connect(lambda _on=False, g=gap, go=wish: go(g.field, g.block))
            flow.addWidget(button)
        if len(gaps) > MOST:
            flow.addWidget(QLabel(f"+{len(gaps) - MOST}"))
        return made

    def _on_fine(self) -> None:
        if self._behind is not None:
            self.caught_up.emit(self._behind.language)
