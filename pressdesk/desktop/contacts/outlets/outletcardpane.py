"""The card of an outlet: what it is, and how its desk is reached, made for copying."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop import cardwords, theme
from pressdesk.desktop.contacts.card import lines
from pressdesk.desktop.contacts.card.cardline import CardLine
from pressdesk.desktop.contacts.card.cardlines import CardLines
from pressdesk.desktop.contacts.card.cardpane import HEADER, WIDEST
from pressdesk.desktop.contacts.card.lines import Group, Line
from pressdesk.desktop.contacts.outlets.outletrow import sign
from pressdesk.desktop.widgets.controls import hairline, label, quiet_button, yielding_button
from pressdesk.desktop.widgets.layingout import scrolled
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.desktop.widgets.sign import paint_sign
from pressdesk.formats.card import Link


class Sign(QWidget):
    """The sign of an outlet's kind, large."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = ""
        self.setFixedSize(64, 64)

    def show_kind(self, kind: str) -> None:
        """Show another kind."""
        self._kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sign(QPainter(self), QRectF(self.rect()), sign(self._kind))


class OutletCardPane(QWidget):
    """Shows one outlet. `asked` names an action a button stands for; `back_requested` wishes to
    return to the person one came from."""

    asked = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = OutletCard()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = Sign()
        self._name = LongWordsLabel()
        self._name.setFont(theme.font(24, QFont.Weight.Bold))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._meta = label("", "mute")
        self._meta.setFont(theme.font(14))
        self._meta.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._meta)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._notice = Notice()
        self._lines = CardLines()
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 26, 24, 24)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self._notice)
        inside.addSpacing(8)
        inside.addWidget(self._lines)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(hairline())
        column.addWidget(scrolled(inner), 1)

    def _make_header(self) -> QWidget:
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        self._back = quiet_button("", "chevron-left")
        self._back.hide()
        row.addWidget(self._back)
        row.addStretch(1)
        self._unarchive = yielding_button(_("Bring back"), "archive-restore")
        self._edit = yielding_button(_("Edit"), "pencil")
        self._edit.setToolTip(f"{_('Edit')} (F2)")
        self._email = yielding_button(_("Copy the desk’s e-mail"), "at-sign", primary=True)
        for button in (self._unarchive, self._edit, self._email):
            row.addWidget(button)
        return header

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._unarchive.clicked.connect(lambda: self.asked.emit("outlet.unarchive"))
        self._edit.clicked.connect(lambda: self.asked.emit("outlet.edit"))
        self._email.clicked.connect(lambda: self.asked.emit("outlet.copy_email"))

    def show_outlet(self, card: OutletCard) -> None:
        """Show another outlet, or the same one as it is now."""
        self._card = card
        self._sign.show_kind(card.kind)
        self._name.setText(card.name)
        meta = (cardwords.outlet_kind(card.kind), cardwords.country(card.country))
        self._meta.setText(" · ".join(part for part in meta if part))
        self._meta.setVisible(bool(self._meta.text()))
        self._notice.say(_("In the archive") if card.is_archived else "", "mute", "archive")
        self._unarchive.setVisible(card.is_archived)
        self._email.setEnabled(any(email.address for email in card.emails))
        nothing = "" if groups(card) else _("Nothing but the name is known of it yet.")
        self._lines.show_groups(groups(card), nothing)

    def offer_back(self, name: str) -> None:
        """Offer the way back to a person; "" takes it away."""
        self._back.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 150))
        self._back.setToolTip(_("Back to {name}").format(name=name))
        self._back.setAccessibleName(self._back.toolTip())
        self._back.setVisible(bool(name))

    @property
    def card(self) -> OutletCard:
        """The outlet shown."""
        return self._card

    @property
    def lines(self) -> Sequence[CardLine]:
        """The lines that can be copied, from top to bottom."""
        return self._lines.lines


def groups(card: OutletCard) -> tuple[Group, ...]:
    """Return the lines of an outlet's card as they stand together."""
    website = (Link(card.website, "web"),) if card.website.strip() else ()
    languages = cardwords.listed(map(cardwords.language, card.languages))
    made = (
        (*lines.telephones(card.telephones), *lines.emails(card.emails)),
        (*lines.postal_addresses(card.addresses), *lines.links(website)),
        tuple(
            Line(name, said, what)
            for name, said, what in (
                (_("Languages"), languages, "text"),
                (_("Note"), card.note, "note"),
            )
            if said.strip()
        ),
    )
    return tuple(group for group in made if group)
