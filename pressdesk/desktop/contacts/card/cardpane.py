"""A card made for copying: who it is, and every number and address a click away."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, spoken
from pressdesk.desktop import copying, theme
from pressdesk.desktop.contacts import cardwords
from pressdesk.desktop.contacts.card.cardline import CardLine, quiet_line
from pressdesk.desktop.widgets.avatar import Avatar
from pressdesk.desktop.widgets.controls import hairline, label, quiet_button, yielding_button
from pressdesk.desktop.widgets.splitbutton import SplitButton
from pressdesk.formats import telephone
from pressdesk.formats.card import Card
from pressdesk.formats.contactblock import mail_uri

HEADER = 51
WIDEST = 760


class CardPane(QWidget):
    """Shows one contact. The language chosen here is that of job titles and of what is copied."""

    copy_requested = Signal()
    edit_requested = Signal()
    unarchive_requested = Signal()
    language_changed = Signal(str)

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._languages = tuple(languages)
        self._language = spoken() if spoken() in self._languages else self._languages[0]
        self._lines: list[CardLine] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(hairline())
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setMaximumWidth(WIDEST)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(24, 26, 24, 24)
        self._column.setSpacing(2)
        self._column.addLayout(self._make_head())
        self._column.addSpacing(18)
        self._body = QVBoxLayout()
        self._body.setSpacing(2)
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAlignment(Qt.AlignmentFlag.AlignLeft)
        scroll.setWidget(inner)
        column.addWidget(scroll, 1)

    def _make_header(self) -> QWidget:
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
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
        self._edit = yielding_button(_("Edit"), "pencil")
        self._edit.setToolTip(f"{_('Edit')} (F2)")
        self._copy = SplitButton(_("Copy contact block"), "copy", _("Other ways to copy"))
        self._copy.button.setToolTip(_("Copy the contact block (Ctrl+Shift+C)"))
        for widget in (self._back, self._edit, self._copy):
            row.addWidget(widget)
        return header

    def _make_head(self) -> QHBoxLayout:
        self._avatar = Avatar(64)
        self._name = label("")
        self._name.setFont(theme.font(24, QFont.Weight.Bold))
        self._name.setWordWrap(True)
        self._who = label("", "mute")
        self._who.setTextFormat(Qt.TextFormat.RichText)
        self._who.setFont(theme.font(14))
        self._who.setWordWrap(True)
        self._standing = label("", "meta")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        for widget in (self._name, self._who, self._standing):
            words.addWidget(widget)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        return head

    def _connect(self) -> None:
        self._tabs.buttonClicked.connect(self._on_tab_clicked)
        self._copy.button.clicked.connect(self.copy_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._back.clicked.connect(self.unarchive_requested)

    def fill_menu(self, made: Sequence[QAction | None]) -> None:
        """Take the other ways to copy; None is a line between them."""
        for action in made:
            if action is None:
                self._copy.menu.addSeparator()
            else:
                self._copy.menu.addAction(action)

    def show_card(self, card: Card) -> None:
        """Show another contact, or the same one as it is now; the focus stays in its place."""
        place = next((n for n, line in enumerate(self._lines) if line.hasFocus()), -1)
        self._card = card
        name = cardwords.name(card)
        self._avatar.show_name(name, is_faded=card.is_archived)
        self._name.setText(name)
        self._who.setText(self._role())
        self._who.setVisible(bool(self._who.text()))
        standing = [_("Press officer of our office")] if card.is_officer else []
        standing += [_("Archived")] if card.is_archived else []
        self._standing.setText(" · ".join(standing))
        self._standing.setVisible(bool(standing))
        self._back.setVisible(card.is_archived)
        self._put_lines()
        if 0 <= place < len(self._lines):
            self._lines[place].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def card(self) -> Card:
        """The contact shown."""
        return self._card

    @property
    def language(self) -> str:
        """The language things are copied in."""
        return self._language

    @property
    def lines(self) -> Sequence[CardLine]:
        """The lines that can be copied, from top to bottom."""
        return self._lines

    def _role(self) -> str:
        from html import escape

        title = escape(self._card.title(self._language))
        organisation = self._card.organisation if self._card.formatted_name else ""
        house = f"<b>{escape(organisation)}</b>" if organisation else ""
        return ", ".join(part for part in (title, house) if part)

    def _put_lines(self) -> None:
        while (item := self._body.takeAt(0)) is not None:
            _let_go(item)
        self._lines = list(self._make_lines())
        for line in self._lines:
            self._body.addWidget(line)
            line.show()  # at once, or it could not be given the focus yet
        if not self._card.telephones and not self._card.emails:
            self._body.addWidget(quiet_line(_("No telephone and no e-mail yet.")))

    def _make_lines(self) -> Iterator[CardLine]:
        card = self._card
        for number in sorted(card.telephones, key=lambda t: not t.preferred):
            marks = cardwords.marks(preferred=number.preferred, private=number.private)
            kind, link = cardwords.telephone_kind(number.kind), telephone.uri(number.number)
            yield self._line(kind, number.number, "telephone", marks, link)
        for email in sorted(card.emails, key=lambda e: not e.preferred):
            marks = cardwords.marks(preferred=email.preferred, private=email.private)
            kind, link = cardwords.email_kind(email.kind), mail_uri(email.address)
            yield self._line(kind, email.address, "email", marks, link)
        for code, title in card.titles:
            if len(card.titles) > 1:
                yield self._line(_("Job title"), title, "text", cardwords.language(code))
        for name, said, what in (
            (_("Writes in"), cardwords.listed(map(cardwords.language, card.languages)), "text"),
            (_("Greeting"), " · ".join(words for _code, words in card.salutations), "text"),
            (_("Beats"), cardwords.listed(card.beats), "text"),
            (_("Categories"), cardwords.listed(card.categories), "text"),
            (_("Note"), card.note, "note"),
        ):
            if said.strip():
                yield self._line(name, said, what)

    def _line(self, name: str, said: str, what: str, marks: str = "", link: str = "") -> CardLine:
        line = CardLine(name, said, marks, link)
        line.copy_requested.connect(lambda: copying.copy_text(said, what, self))
        line.stepped.connect(lambda way: self._on_line_stepped(line, way))
        return line

    def _on_line_stepped(self, line: CardLine, way: int) -> None:
        place = self._lines.index(line) + way
        if 0 <= place < len(self._lines):
            self._lines[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_tab_clicked(self) -> None:
        chosen = self._tabs.checkedButton()
        self._language = str(chosen.property("language")) if chosen else self._language
        self._who.setText(self._role())
        self.language_changed.emit(self._language)


def _let_go(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
