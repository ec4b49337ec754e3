"""The officers a journalist may call, in the order they are printed; dragged, copied, added."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.contacts import find, numbers
from pressdesk.desktop import copying, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.avatar import Avatar
from pressdesk.desktop.widgets.controls import label, search_box, tool_button
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.formats.card import DO_NOT_CONTACT, Card

_OFFICER = "application/x-pressdesk-media-contact"


class OfficerCard(QFrame):
    """One media contact of the release."""

    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, card: Card, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._language = language
        self._pressed: QPoint | None = None
        self.is_fast = False  # Whether it stays where it is, in a release that is out.
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._build()

    def _build(self) -> None:
        number = self.card.telephones[0].number if self.card.telephones else _("No telephone")
        title = self.card.title(self._language)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 4, 5)
        row.setSpacing(6)
        avatar = self.avatar = Avatar(30)
        avatar.show_name(self.card.formatted_name)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = label(self.card.formatted_name)
        strong = name.font()
        strong.setWeight(strong.Weight.DemiBold)
        name.setFont(strong)
        words.addWidget(name)
        barred = self.card.status == DO_NOT_CONTACT
        below = _("do not contact") if barred else number
        below_name = label(below, _tone(self.card))
        below_name.setFont(theme.font(11))
        words.addWidget(below_name)
        copy = tool_button("copy", _("Copy the details of {name}").format(
            name=self.card.formatted_name), size=15)  # fmt: skip
        copy.clicked.connect(self._on_copy)
        row.addWidget(avatar)
        row.addLayout(words)
        row.addWidget(copy)
        standing = _("do not contact") if barred else ""
        said = ", ".join(w for w in (self.card.formatted_name, title, number, standing) if w)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def _on_copy(self) -> None:
        copying.copy_block([self.card], self._language, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() < QApplication.startDragDistance():
            return
        drag = QDrag(self)
        mime = copying.mime_of([self.card], self._language)
        mime.setData(_OFFICER, str(self.card.id).encode())
        drag.setMimeData(mime)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed)
        self._pressed = None
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(self.card.id, -1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.card.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) or (
            event.matches(QKeySequence.StandardKey.Copy)
        ):
            self._on_copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return what can be done with this person here, each with its keys."""
        menu = QMenu(self)

        def offer(icon: str, words: str, keys: str, act: Callable[[], object]) -> None:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made = menu.addAction(f"{words}\t{shown}" if keys else words, act)
            theme.set_icon(made, icon, "mute")

        offer("copy", _("Copy details"), "Ctrl+C", self._on_copy)
        for icon, what, lines in (
            ("phone", "telephone", [phone.number for phone in self.card.telephones]),
            ("mail", "email", [mail.address for mail in self.card.emails]),
        ):
            for line in lines:
                said = _("Copy {what}").format(what=line)
                offer(icon, said, "", partial(copying.copy_text, line, what, self))
        if not self.is_fast:
            menu.addSeparator()
            card = self.card.id
            offer("chevron-left", _("Move to the left"), "Alt+Left",
                  lambda: self.moved.emit(card, -1))  # fmt: skip
            offer("chevron-right", _("Move to the right"), "Alt+Right",
                  lambda: self.moved.emit(card, 1))  # fmt: skip
            offer("x", _("Remove from this release"), "Del", lambda: self.removed.emit(card))
        return menu


def _tone(card: Card) -> str:
    if card.status == DO_NOT_CONTACT:
        return "stop"
    return "meta" if card.telephones else "warn"


class ContactsStrip(QFrame):
    """The contact block of a release. `edited` brings the ids in their new order."""

    edited = Signal(tuple)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._cards: tuple[Card, ...] = ()
        self._is_fast = False
        self._language = "en"
        self.setProperty("kind", "strip")
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 10, 16, 10)
        self._grid.setSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._name = label(_("Press contacts"), "mute")
        strong = self._name.font()
        strong.setWeight(strong.Weight.DemiBold)
        self._name.setFont(strong)
        self._ground = QWidget()
        self._flow = FlowLayout(self._ground, 8)
        self._add = tool_button("user-plus", _("Add a press contact"))
        self._copy = tool_button("copy", _("Copy the contact block (Ctrl+Shift+C)"))
        self._landing = QFrame(self._ground)  # Where a card that is dragged will stand.
        self._landing.setProperty("kind", "landing")
        self._landing.hide()
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._ground, 0, 1)
        self._grid.addWidget(self._add, 0, 2)
        self._grid.addWidget(self._copy, 0, 3)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        self._copy.clicked.connect(self.copy_block)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The people shown, in their order."""
        return self._cards

    def show_contacts(self, ids: Sequence[int], language: str) -> None:
        """Show the people with these ids, as they are printed in a language."""
        cards = self._clerk.ask(numbers.cards, tuple(ids)) if ids and self._clerk.is_ready else ()
        if cards == self._cards and language == self._language and self._flow.count():
            return
        self._cards, self._language = cards, language
        self._flow.clear()
        for card in cards:
            made = OfficerCard(card, language)
            made.is_fast = self._is_fast
            made.moved.connect(self._on_moved)
            made.removed.connect(self._on_removed)
            self._flow.addWidget(made)
        if not cards:
            nobody = label(_("Nobody yet: add who a journalist may call"), "mute")
            nobody.setWordWrap(True)
            self._flow.addWidget(nobody)
        self._copy.setEnabled(bool(cards))
        self._ground.updateGeometry()
        self._fit()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let people be copied only, of a release that is out."""
        self._is_fast = is_read_only
        self._add.setEnabled(not is_read_only)
        self.setAcceptDrops(not is_read_only)
        for card in self.findChildren(OfficerCard):
            card.is_fast = is_read_only

    def copy_block(self) -> None:
        """Copy all of them as the release prints them."""
        copying.copy_block(self._cards, self._language, self)

    def add(self) -> None:
        """Ask whom to add, officers first."""
        popover = Popover(self, 320)
        box = search_box(_("Search people…"))
        found = QListWidget()
        found.setAccessibleName(_("People"))
        found.setProperty("kind", "picker")
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setMinimumHeight(220)
        popover.column.addWidget(box)
        popover.column.addWidget(found)
        shown = {card.id for card in self._cards}

        def search(words: str = "") -> None:
            found.clear()
            view = "all" if words.strip() else "officers"
            ids = list(self._clerk.ask(find.ids, view, words))[:60]
            for person in self._clerk.ask(find.rows, ids, self._language):
                if person.id in shown or person.is_archived:
                    continue
                barred = person.status == DO_NOT_CONTACT
                standing = _("do not contact") if barred else ""
                meta = " · ".join(w for w in (standing, person.title, person.telephone) if w)
                item = QListWidgetItem(f"{person.formatted_name}\n{meta}")
                item.setData(Qt.ItemDataRole.UserRole, person.id)
                item.setSizeHint(QSize(280, 42))
                if barred:
                    item.setForeground(theme.colour("stop"))
                found.addItem(item)
            if found.count():
                found.setCurrentRow(0)

        def take(item: QListWidgetItem | None = None) -> None:
            item = item or found.currentItem()
            if item is not None:
                popover.close()
                self._tell([c.id for c in self._cards] + [item.data(Qt.ItemDataRole.UserRole)])

        box.textChanged.connect(search)
        box.returnPressed.connect(take)
        found.itemClicked.connect(take)
        found.itemActivated.connect(take)
        search()
        popover.show_below(self._add)
        QTimer.singleShot(0, box, box.setFocus)

    def _fit(self) -> None:
        """Stand the people beside their title where they all fit there, else in a row below it.

        They give up their initials for it: a second row costs the text a line.
        """
        around = (self._name, self._add, self._copy)
        beside = self.width() - sum(w.sizeHint().width() + 10 for w in around) - 40
        fits = self._people_width(with_initials=True) <= beside + 8
        fits = fits or self._people_width(with_initials=False) <= beside + 8
        if not fits:
            self._people_width(with_initials=True)
        if fits:
            self._grid.addWidget(self._ground, 0, 1, 1, 1)
        else:
            self._grid.addWidget(self._ground, 1, 0, 1, 4)

    def _people_width(self, *, with_initials: bool) -> int:
        """Return how wide all people are side by side, with or without their initials."""
        for card in self._ground.findChildren(OfficerCard):
            card.avatar.setVisible(with_initials)
        items = (self._flow.itemAt(n) for n in range(self._flow.count()))
        shown = [item.widget() for item in items if item is not None]
        # The item of a widget that is not on the screen yet says it needs no room.
        return sum(widget.sizeHint().width() + 8 for widget in shown if widget is not None)

    def _tell(self, ids: Sequence[int]) -> None:
        self.show_contacts(tuple(ids), self._language)
        self.edited.emit(tuple(ids))

    def _on_moved(self, contact: int, way: int) -> None:
        if self._is_fast:
            return
        ids = [card.id for card in self._cards]
        at = ids.index(contact)
        to = min(max(at + way, 0), len(ids) - 1)
        if to == at:
            return
        ids.insert(to, ids.pop(at))
        # The card that is being pressed is rebuilt: after its own event.
        QTimer.singleShot(0, self, lambda: self._tell_and_focus(ids, to))

    def _tell_and_focus(self, ids: list[int], at: int) -> None:
        self._tell(ids)
        item = self._flow.itemAt(at)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.show()  # A layout shows what is put into it only later, and focus goes by it.
            widget.setFocus()

    def _on_removed(self, contact: int) -> None:
        if self._is_fast:
            return
        ids = [card.id for card in self._cards if card.id != contact]
        QTimer.singleShot(0, self, lambda: self._tell(ids))

    def _dropped_at(self, point: QPoint) -> int:
        spot = self._ground.mapFrom(self, point)
        for number in range(self._flow.count()):
            item = self._flow.itemAt(number)
            if item is None:
                continue
            place = item.geometry()
            if spot.y() <= place.bottom() and spot.x() < place.center().x():
                return number
        return self._flow.count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _contact_of(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = self._dropped_at(event.position().toPoint())
        item = self._flow.itemAt(min(at, self._flow.count() - 1))
        if item is None:
            return
        card = item.geometry()
        left = card.left() - 5 if at < self._flow.count() else card.right() + 3
        self._landing.setGeometry(max(left, 0), card.top(), 2, card.height())
        self._landing.show()
        self._landing.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._landing.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._landing.hide()
        contact = _contact_of(event.mimeData())
        ids = [card.id for card in self._cards]
        at = self._dropped_at(event.position().toPoint())
        if contact in ids:
            at -= ids.index(contact) < at
            ids.remove(contact)
        ids.insert(at, contact)
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self._tell_and_focus(ids, at))


def _contact_of(mime: QMimeData) -> int:
    data = bytes(mime.data(_OFFICER).data())
    return int(data) if data.isdigit() else 0
