"""The field to find a member in, and to put somebody on a list: by name, or by pasted addresses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.controls import label, plain_button, search_box
from pressdesk.desktop.widgets.suggestions import Suggestions
from pressdesk.lists.candidates import Candidate
from pressdesk.lists.lists import DESK, LIST
from pressdesk.lists.pasting import BARRED, NEW, Pasted


class AddField(QWidget):
    """Offers who is found by what is typed and is not on the list yet; Enter takes the first.

    What is offered gets a room of its own, so that the members found below stay in sight.
    `words_changed` narrows the members; `chosen` brings the one taken, `pasted` the addresses in
    the text once somebody confirms them.
    """

    words_changed = Signal(str)
    chosen = Signal(object)
    pasted = Signal(object)
    left_downwards = Signal()

    def __init__(self, clerk: Clerk, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._list = 0
        self._offered: dict[str, Candidate] = {}
        self._found: tuple[Pasted, ...] = ()
        self._build(hint)
        self._connect()

    def _build(self, hint: str) -> None:
        self.line = search_box(hint)
        self._offers = Suggestions(self.line, self._find)
        self._strip = QWidget()
        self._said = label("", "meta")
        self._said.setWordWrap(True)
        self._take = plain_button("", "plus")
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(4, 0, 0, 0)
        strip.setSpacing(8)
        strip.addWidget(self._said, 1)
        strip.addWidget(self._take, 0, Qt.AlignmentFlag.AlignTop)
        self._strip.hide()
        self._room = QWidget()
        self._room.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self._room)
        column.addWidget(self._strip)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self._on_returned)
        self._offers.taken.connect(self._on_taken)
        self._offers.covering.connect(self._on_covering)
        self._take.clicked.connect(self._take_pasted)

    def show_list(self, row: int) -> None:
        """Ask for another list from now on."""
        if row != self._list:
            self._list = row
            self.line.clear()

    def take_text(self, text: str) -> None:
        """Put a text into the field, as if it were pasted there."""
        self.line.setText(" ".join(text.split()))
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def words(self) -> str:
        """What is looked for among the members: nothing while there are addresses to be taken."""
        return "" if self._found else self.line.text()

    @property
    def offered(self) -> list[str]:
        """What stands below the field to be taken."""
        return self._offers.words

    def _find(self, words: str) -> Sequence[str]:
        from pressdesk.lists import candidates

        self._offered = {}
        if self._found or not self._list:
            return ()
        for one in self._clerk.ask(candidates.found, self._list, words):
            self._offered.setdefault(said_of(one), one)
        return tuple(self._offered)

    def _on_text_changed(self, text: str) -> None:
        from pressdesk.lists import pasting

        is_asked = "@" in text and bool(self._list)
        self._found = self._clerk.ask(pasting.matched, text) if is_asked else ()
        barred = sum(one.what == BARRED for one in self._found)
        fresh = sum(one.what == NEW for one in self._found)
        known = len(self._found) - barred - fresh
        number = self.locale().toString
        said = (
            ngettext("{n} is known", "{n} are known", known).format(n=number(known)),
            ngettext("{n} becomes a new contact", "{n} become new contacts", fresh).format(
                n=number(fresh)
            ),
            ngettext("{n} must not be contacted", "{n} must not be contacted", barred).format(
                n=number(barred)
            ),
        )
        counted = zip(said, (known, fresh, barred), strict=True)
        self._said.setText(", ".join(words for words, count in counted if count))
        many = known + fresh
        self._take.setText(ngettext("Add {n}", "Add {n}", many).format(n=number(many)))
        self._take.setEnabled(bool(many))
        self._strip.setVisible(bool(self._found))
        if self._found:
            self._offers.hide()
        self.words_changed.emit(self.words)

    def _on_returned(self) -> None:
        if self._found:
            self._take_pasted()
        elif self._offered:
            self._on_taken(self._offers.current or next(iter(self._offered)))
        else:
            self.left_downwards.emit()

    def _on_covering(self, pixels: int) -> None:
        self._room.setFixedHeight(pixels)
        self._room.setVisible(bool(pixels))

    def _on_taken(self, words: str) -> None:
        one = self._offered.get(words)
        if one is not None:
            self._offers.hide()
            self._offered = {}
            self.line.clear()
            self.chosen.emit(one)
        elif self.line.text() == words:
            # Enter reaches the field first and what is offered second, which writes it out again.
            self.line.clear()

    def _take_pasted(self) -> None:
        found = self._found
        if any(one.what != BARRED for one in found):
            self.line.clear()
            self.pasted.emit(found)


def said_of(one: Candidate) -> str:
    """Return how somebody is offered: what tells them from others of their name stands behind."""
    kinds = {DESK: _("desk"), LIST: _("list")}
    return " · ".join(part for part in (one.name, kinds.get(one.what, ""), one.meta) if part)
