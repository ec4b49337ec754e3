"""The guide in a window of its own beside the work: contents at the left, the page at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions, focus
from pressdesk.desktop.actions import action
from pressdesk.desktop.guide.book import CHAPTERS, Book
from pressdesk.desktop.guide.contents import Contents
from pressdesk.desktop.guide.guidefind import GuideFind
from pressdesk.desktop.guide.guidepage import GuidePage
from pressdesk.desktop.widgets import taborder
from pressdesk.desktop.widgets.controls import action_button, hairline, label, quiet_button

Place = tuple[str, str, int]  # chapter, anchor, how far it was scrolled


class GuideWindow(QWidget):
    """Stays open while one works; it has no parent, so that it can lie beside or behind."""

    def __init__(self, book: Book) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._book = book
        self._behind: list[Place] = []
        self._before: list[Place] = []
        # The program ends with its own window, whether the guide is open or not.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(_("PressDesk guide"))
        self.setMinimumSize(620, 420)
        self.resize(1040, 760)
        self._build()
        self._connect()
        self._show((CHAPTERS[0], "", 0))
        self.page.setFocus()

    def _build(self) -> None:
        self.contents = Contents(self._book)
        self.page = GuidePage()
        self.find_bar = GuideFind(self.page)
        back, forward, closer, smaller = (
            actions.of(self, f"guide.{name}") for name in ("back", "forward", "larger", "smaller")
        )
        actions.collect(self)
        self.percent = quiet_button("100 %")
        self.percent.setToolTip(_("Write it as large as at first"))
        self.percent.clicked.connect(self.as_at_first)
        head = QHBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(4)
        head.addWidget(action_button(back))
        head.addWidget(action_button(forward))
        self._where = label("", "mute")
        head.addSpacing(6)
        head.addWidget(self._where, 1)
        head.addWidget(action_button(actions.of(self, "guide.find")))
        head.addSpacing(8)
        head.addWidget(action_button(smaller))
        head.addWidget(self.percent)
        head.addWidget(action_button(closer))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(hairline())
        right.addWidget(self.page, 1)
        right.addWidget(self.find_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.contents)
        row.addWidget(hairline(upright=True))
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.contents.chosen.connect(self._on_place_chosen)
        self.page.wished.connect(self.go_to)
        self.page.zoomed.connect(lambda zoom: self.percent.setText(f"{zoom} %"))

    @property
    def chapter(self) -> str:
        """The chapter that is open."""
        return self.page.chapter

    def go_to(self, chapter: str, anchor: str = "") -> None:
        """Open a chapter, at one of its headings where it is named; Back leads here again."""
        if chapter not in CHAPTERS:
            return
        if (chapter, anchor) == (self.chapter, "") and not self.page.verticalScrollBar().value():
            return
        self._behind.append(self._place())
        self._before.clear()
        self._show((chapter, anchor, 0))

    def open_at(self, chapter: str, anchor: str = "") -> None:
        """Come to the front at a place that was not searched for here."""
        self.contents.search.clear()
        self.go_to(chapter, anchor)
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    # Actions

    @action("guide.back", N_("Back"), shortcut="Alt+Left | Back", icon="chevron-left")
    def back(self) -> None:
        if self._behind:
            self._before.append(self._place())
            self._show(self._behind.pop())

    @action("guide.forward", N_("Forward"), shortcut="Alt+Right | Forward", icon="chevron-right")
    def forward(self) -> None:
        if self._before:
            self._behind.append(self._place())
            self._show(self._before.pop())

    @action("guide.find", N_("Find in this chapter"), shortcut="Ctrl+F", icon="search")
    def find_here(self) -> None:
        self.find_bar.open()

    @action("guide.search", N_("Search the guide"), shortcut="Ctrl+Shift+F | Ctrl+K")
    def search(self) -> None:
        self.contents.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.contents.search.selectAll()

    @action("guide.larger", N_("Larger"), shortcut="Ctrl++ | Ctrl+=", icon="zoom-in")
    def larger(self) -> None:
        self.page.step_zoom(1)

    @action("guide.smaller", N_("Smaller"), shortcut="Ctrl+-", icon="zoom-out")
    def smaller(self) -> None:
        self.page.step_zoom(-1)

    @action("guide.first_size", N_("Size as at first"), shortcut="Ctrl+0")
    def as_at_first(self) -> None:
        self.page.set_zoom(100)

    @action("guide.next_pane", N_("Next pane"), shortcut="F6 | Shift+F6")
    def next_pane(self) -> None:
        focus.step([self.contents, self.page], 1)

    @action("guide.close", N_("Close"), shortcut="Ctrl+W")
    def put_away(self) -> None:
        self.close()

    # Inside

    def _place(self) -> Place:
        return (self.chapter, "", self.page.verticalScrollBar().value())

    def _show(self, place: Place) -> None:
        chapter, anchor, scrolled = place
        self.page.show_chapter(self._book, chapter, anchor)
        if scrolled:
            self.page.verticalScrollBar().setValue(scrolled)
        self._where.setText(self._book.title(chapter))
        self.contents.show_place(chapter)
        self.find_bar.search()
        for name, places in (("guide.back", self._behind), ("guide.forward", self._before)):
            actions.of(self, name).setEnabled(bool(places))

    def _on_place_chosen(self, chapter: str, anchor: str, words: str) -> None:
        self.go_to(chapter, anchor)
        if words:
            self.page.show_words(words)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        taborder.follow_eye(self)
        return super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            if self.find_bar.isVisible():
                self.find_bar.leave()
            else:
                self.close()
            return
        super().keyPressEvent(event)
