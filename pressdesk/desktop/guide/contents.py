"""The contents of the guide at the left, or what was found in it while one searches."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import theme
from pressdesk.desktop.guide.book import CONTENTS, Book, Hit
from pressdesk.desktop.guide.hitdelegate import HIT, HitDelegate
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.searching import SearchKeys

WIDTH = 268
_PLACE = Qt.ItemDataRole.UserRole
_MOST = 40  # places shown
_HEAD, _CHAPTER = 32, 30  # pixels


class Contents(QWidget):
    """Chooses a place in the book. `chosen` gives its chapter, its anchor and what was sought."""

    chosen = Signal(str, str, str)

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._chapter = ""
        self.setProperty("pane", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._build()
        self._connect()
        self._list_chapters()

    def _build(self) -> None:
        self.search = search_box(_("Search the guide"))
        self.list = QListWidget()
        self.list.setProperty("kind", "contents")
        self.list.setAccessibleName(_("Contents of the guide"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label("", "mute")
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(16, 12, 16, 0)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        search = QVBoxLayout()
        search.setContentsMargins(10, 0, 10, 0)
        search.addWidget(self.search)
        column.addLayout(search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_words_changed)
        SearchKeys(self.search, self._enter_list)
        self.list.currentItemChanged.connect(self._on_item_changed)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)

    def show_place(self, chapter: str) -> None:
        """Point to the chapter that is open."""
        self._chapter = chapter
        if self.search.text():
            return
        for row in range(self.list.count()):
            place = self.list.item(row).data(_PLACE)
            if place and place[0] == chapter:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)

    @property
    def titles(self) -> list[str]:
        """What is offered now, as a screen reader says it."""
        items = (self.list.item(row) for row in range(self.list.count()))
        spoken = Qt.ItemDataRole.AccessibleTextRole
        return [str(item.data(spoken)) for item in items if item.data(_PLACE)]

    def _list_chapters(self) -> None:
        self._empty()
        for title, names in CONTENTS:
            head = QListWidgetItem(_(title).upper())
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(theme.font(10, theme.font().Weight.DemiBold))
            head.setForeground(theme.colour("faint"))
            head.setSizeHint(QSize(0, _HEAD))
            head.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
            self.list.addItem(head)
            for name in names:
                self._add(self._book.title(name), (name, ""))
        self.show_place(self._chapter)

    def _list_found(self, hits: Sequence[Hit]) -> None:
        self._empty()
        for hit in hits[:_MOST]:
            chapter = self._book.title(hit.section.chapter)
            title = hit.section.title
            where = "" if title == chapter else chapter
            item = self._add("", (hit.section.chapter, hit.section.anchor))
            item.setData(HIT, (title, where, hit.around))
            spoken = ", ".join(part for part in (title, where, hit.around) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        count = len(hits)
        said = ngettext("{n} place found", "{n} places found", count).format(n=count)
        if not hits:
            said = _("Nothing in the guide has all of these words. Fewer may help.")
        self.nothing.setText(said)
        announce(self.search, said)
        self.nothing.setVisible(not hits)

    def _empty(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.blockSignals(False)
        self.nothing.hide()

    def _add(self, title: str, place: tuple[str, str]) -> QListWidgetItem:
        item = QListWidgetItem(title)
        item.setData(_PLACE, place)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
        if title:
            item.setSizeHint(QSize(0, _CHAPTER))
        self.list.addItem(item)
        return item

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _on_words_changed(self, words: str) -> None:
        if words.strip():
            self._list_found(self._book.find(words))
        else:
            self._list_chapters()

    def _on_item_changed(self, now: QListWidgetItem | None, _before: object) -> None:
        if now is not None and self.list.hasFocus():
            self._choose(now)

    def _choose(self, item: QListWidgetItem) -> None:
        if place := item.data(_PLACE):
            self.chosen.emit(*place, self.search.text().strip())
