"""A card made for copying: who it is, how things stand, and every detail a click away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, spoken
from pressdesk.desktop import cardwords, dates
from pressdesk.desktop.contacts.card import lines
from pressdesk.desktop.contacts.card.cardline import CardLine
from pressdesk.desktop.contacts.card.cardlines import CardLines
from pressdesk.desktop.contacts.card.cardlists import CardLists
from pressdesk.desktop.contacts.card.head import CardHead
from pressdesk.desktop.widgets.controls import hairline, quiet_button, yielding_button
from pressdesk.desktop.widgets.layingout import scrolled
from pressdesk.desktop.widgets.splitbutton import SplitButton
from pressdesk.formats.card import Card

HEADER = 51
WIDEST = 760


class CardPane(QWidget):
    """Shows one contact. The language chosen here is that of job titles and of what is copied."""

    copy_requested = Signal()
    edit_requested = Signal()
    verify_requested = Signal()
    unarchive_requested = Signal()
    language_changed = Signal(str)
    outlet_requested = Signal(str)

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._photo = b""
        self._languages = tuple(languages)
        self._language = spoken() if spoken() in self._languages else self._languages[0]
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = CardHead()
        self._lines = CardLines()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(hairline())
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 26, 24, 24)
        inside.setSpacing(2)
        inside.addWidget(self._head)
        inside.addSpacing(18)
        inside.addWidget(self._lines)
        self.lists = CardLists()
        inside.addWidget(self.lists)
        inside.addStretch(1)
        self._scroll = scrolled(inner)
        column.addWidget(self._scroll, 1)

    def _make_header(self) -> QWidget:
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(5)
        self._tabs = QButtonGroup(self)
        for code in self._languages:
            tab = quiet_button(code.upper())
            tab.setCheckable(True)
            tab.setChecked(code == self._language)
            tab.setToolTip(cardwords.language(code))
            tab.setAccessibleName(cardwords.language(code))
            tab.setProperty("language", code)
            self._tabs.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        self._back = yielding_button(_("Bring back"), "archive-restore")
        self._verify = yielding_button(_("Verified today"), "shield-check")
        self._verify.setToolTip(f"{_('Verified today')} (V)")
        self._edit = yielding_button(_("Edit"), "pencil")
        self._edit.setToolTip(f"{_('Edit')} (F2)")
        self._copy = SplitButton(_("Copy contact block"), "copy", _("Other ways to copy"))
        self._copy.button.setToolTip(_("Copy the contact block (Ctrl+Shift+C)"))
        for widget in (self._back, self._verify, self._edit, self._copy):
            row.addWidget(widget)
        return header

    def _connect(self) -> None:
        self._tabs.buttonClicked.connect(self._on_tab_clicked)
        self._copy.button.clicked.connect(self.copy_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._verify.clicked.connect(self.verify_requested)
        self._back.clicked.connect(self.unarchive_requested)
        self._head.outlet_requested.connect(self.outlet_requested)
        self._lines.outlet_requested.connect(self.outlet_requested)

    def fill_menu(self, made: Sequence[QAction | None]) -> None:
        """Take the other ways to copy; None is a line between them."""
        for action in made:
            if action is None:
                self._copy.menu.addSeparator()
            else:
                self._copy.menu.addAction(action)

    def show_card(self, card: Card, photo: bytes = b"") -> None:
        """Show another contact, or the same one as it is now; the focus stays in its place."""
        if card.id != self._card.id:
            self._scroll.verticalScrollBar().setValue(0)
        self._card, self._photo = card, photo
        self._back.setVisible(card.is_archived)
        self._verify.setVisible(not card.is_archived)
        self._verify.setEnabled(card.verified_on != dates.today())
        self._show()

    @property
    def card(self) -> Card:
        """The contact shown."""
        return self._card

    @property
    def language(self) -> str:
        """The language things are copied in."""
        return self._language

    @property
    def head(self) -> CardHead:
        """Who it is, and how things stand."""
        return self._head

    @property
    def lines(self) -> Sequence[CardLine]:
        """The lines that can be copied, from top to bottom."""
        return self._lines.lines

    def _show(self) -> None:
        card, today = self._card, dates.today()
        self._head.show_card(card, self._language, today, self._photo)
        is_mute = not card.telephones and not card.emails
        nothing = _("No telephone and no e-mail yet.") if is_mute else ""
        self._lines.show_groups(lines.groups(card, self._language, today), nothing)

    def _on_tab_clicked(self) -> None:
        chosen = self._tabs.checkedButton()
        self._language = str(chosen.property("language")) if chosen else self._language
        self._show()
        self.language_changed.emit(self._language)
