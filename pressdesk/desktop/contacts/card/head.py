"""The head of a card: photo or initials, the name, what somebody is and where, how things stand."""

from datetime import date
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.contacts import standing
from pressdesk.desktop import cardwords, copying, dates, theme
from pressdesk.desktop.widgets.avatar import Avatar
from pressdesk.desktop.widgets.controls import label, tool_button
from pressdesk.desktop.widgets.longwords import LongWordsLabel, breakable
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, Card

MOST_NOTICES = 3


class CardHead(QWidget):
    """Shows who it is. `outlet_requested` brings the organisation that was clicked."""

    outlet_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._avatar = Avatar(64)
        self._name = LongWordsLabel()
        self._name.setFont(theme.font(24, QFont.Weight.Bold))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = tool_button("copy", _("Copy the name"))
        policy = self._copy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._copy.setSizePolicy(policy)
        self._copy.hide()
        self._who = label("", "mute")
        self._who.setTextFormat(Qt.TextFormat.RichText)
        self._who.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._who.setFont(theme.font(14))
        self._who.setWordWrap(True)
        self._who.setToolTip(_("A click on the organisation shows the outlet (Alt+Right)"))
        self._meta = label("", "meta")
        self._meta.setWordWrap(True)
        named = QHBoxLayout()
        named.setSpacing(4)
        named.addWidget(self._name, 1)
        named.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addLayout(named)
        words.addWidget(self._who)
        words.addWidget(self._meta)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._notices = [Notice() for _n in range(MOST_NOTICES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for notice in self._notices:
            column.addWidget(notice)

    def _dress(self) -> None:
        self._who.setText(self._role())

    def _follow(self) -> None:
        self._copy.setVisible(self.underMouse())

    def _connect(self) -> None:
        self._copy.clicked.connect(
            lambda: copying.copy_text(cardwords.name(self._card), "name", self)
        )
        self._who.linkActivated.connect(self.outlet_requested)
        # A method of its own: a lambda would go on being told when the head is long gone.
        theme.notifier.changed.connect(self._dress)

    def show_card(self, card: Card, language: str, today: date, photo: bytes = b"") -> None:
        """Show another person, or the same one as things are now."""
        self._card, self._language = card, language
        name = cardwords.name(card)
        self._avatar.show_name(name, is_faded=card.is_archived, photo=photo)
        self._name.setText(name)
        self._who.setText(self._role())
        self._who.setVisible(bool(self._who.text()))
        self._meta.setText(_meta(card, today))
        self._meta.setVisible(bool(self._meta.text()))
        said = notices(card, today)
        for n, notice in enumerate(self._notices):
            notice.say(*said[n] if n < len(said) else ("",))

    @property
    def said(self) -> str:
        """What it says of the person, without the name."""
        parts = (self._who.text(), self._meta.text(), *(n.text for n in self._notices))
        return "\n".join(part for part in parts if part)

    _language = "en"

    def _role(self) -> str:
        title = escape(breakable(self._card.title(self._language)))
        organisation = self._card.organisation if self._card.formatted_name else ""
        ink = theme.colour("text").name()
        house = (
            f'<a href="{escape(organisation)}" style="color:{ink}; text-decoration:none">'
            f"<b>{escape(breakable(organisation))}</b></a>"
            if organisation
            else ""
        )
        return ", ".join(part for part in (title, house) if part)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._follow()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._follow()


def notices(card: Card, today: date) -> list[tuple[str, str, str]]:
    """Return what must not be overlooked of a person: (words, tone, icon), the gravest first."""
    said = []
    if card.status != ACTIVE:
        grave = card.status == DO_NOT_CONTACT
        day = dates.long(card.status_on) if card.status_on else ""
        parts = (cardwords.status(card.status), card.status_reason, day)
        words = " · ".join(part for part in parts if part)
        said.append((words, "stop" if grave else "warn", "shield-alert" if grave else "log-out"))
    if standing.is_absent(card, today):
        until = card.absent_until
        words = _("Away until {day}").format(day=dates.long(until)) if until else _("Away")
        said.append((words, "warn", "calendar-clock"))
    if card.is_archived:
        said.append((_("In the archive"), "mute", "archive"))
    elif standing.is_stale(card.verified_on, today) and card.verified_on:
        ago = dates.since(card.verified_on, today)
        said.append((_("Last verified {ago}").format(ago=ago), "warn", "clock"))
    return said[:MOST_NOTICES]


def _meta(card: Card, today: date) -> str:
    said = [f"“{card.nickname}”"] if card.nickname else []
    if card.is_officer:
        said.append(_("Press officer of our office"))
    if card.verified_on and not standing.is_stale(card.verified_on, today):
        ago = dates.since(card.verified_on, today)
        said.append(_("Verified {ago}").format(ago=ago))
    return " · ".join(said)
