"""Why in, why out: all there is to tell of one name, each thing with the place to change it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Row
from pressdesk.desktop.widgets.controls import label, plain_button
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.lists.recipients import LeftOut, Recipient
from pressdesk.lists.why import Way, Why

WIDE = 340


class WhyPopover(Popover):
    """Tells of one recipient or one left out. It goes away when a place to go to is chosen.

    `card_requested` asks for the card of the person or the desk, `twin_requested` for that of
    whoever has the copy instead, `works_requested` brings an address to which mail goes again.
    """

    card_requested = Signal()
    twin_requested = Signal()
    list_requested = Signal(int)
    works_requested = Signal(str)

    def __init__(self, row: Row, why: Why, parent: QWidget) -> None:
        super().__init__(parent, WIDE)
        self._row, self._why = row, why
        self.setFixedWidth(WIDE)
        self.setAccessibleName(_("Why {name}").format(name=row.one.formatted_name))
        self._buttons: dict[str, QPushButton] = {}
        self._said: list[str] = []
        self._build()
        self.setAccessibleDescription(" ".join(self._said))

    def _build(self) -> None:
        self.column.setSpacing(3)
        self._say(self._row.one.formatted_name or self._row.address, "heading")
        self._say(self._why.organisation, "mute")
        one = self._row.one
        if isinstance(one, Recipient):
            self._tell_why_in(one)
        else:
            self._tell_why_out(one)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 12, 0, 0)
        is_desk = not one.contact
        words = _("Open the outlet") if is_desk else _("Open the card")
        foot.addWidget(self._button("card", words, "building-2" if is_desk else "contact"))
        if isinstance(one, LeftOut):
            self._offer_mending(one, foot)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._buttons["card"].clicked.connect(lambda: self._go(self.card_requested))
        self._buttons["card"].setFocus()

    @property
    def said(self) -> str:
        """All it says, line by line."""
        return "\n".join(self._said)

    def press(self, name: str) -> None:
        """Press one of its buttons: "card", "twin", "works" or "list 3"."""
        self._buttons[name].click()

    def _tell_why_in(self, one: Recipient) -> None:
        self._say(_("Gets it because"), "meta")
        self._link_ways(self._why.ways) if self._why.ways else self._say(one.because)
        self._say(_("Written to at"), "meta")
        self._say(one.address)
        self._say(self._why.address_words, "mute")
        for address in self._why.bounced:
            self._say(_("Mail to {address} came back").format(address=address), "warn")
        if one.language:
            self._say(_("Language"), "meta")
            said = (recipientwords.language(one.language), self._why.language_words)
            self._say("  ·  ".join(filter(None, said)))
        self._say(_("Greeting"), "meta")
        self._say(one.salutation or _("None"), "" if one.salutation else "warn")
        self._say(self._why.salutation_words, "mute")

    def _tell_why_out(self, one: LeftOut) -> None:
        self._say(_("Gets nothing"), "meta")
        self._say(one.words[:1].upper() + one.words[1:], "stop")
        if self._why.note:
            self._say(self._why.note, "mute")
        if one.reason == "excluded":
            self._link_ways(self._why.keepers)
        else:
            self._say(_("Would be in because"), "meta")
            self._link_ways(self._why.ways)
        for address in self._why.bounced:
            self._say(_("Mail to {address} came back").format(address=address), "warn")
        self._say(_hint(one), "mute")

    def _offer_mending(self, one: LeftOut, foot: QHBoxLayout) -> None:
        if one.reason == "bounced" and one.contact and self._why.bounced:
            address = self._why.bounced[0]
            made = self._button("works", _("The address works again"), "mail")
            made.setToolTip(address)
            made.clicked.connect(lambda: self._go(self.works_requested, address))
            foot.addWidget(made)
        if one.reason == "duplicate":
            made = self._button("twin", _("Show {name}").format(name=one.detail[:24]), "users")
            made.clicked.connect(lambda: self._go(self.twin_requested))
            foot.addWidget(made)

    def _link_ways(self, ways: tuple[Way, ...]) -> None:
        """Tell each way, with the list at which it can be changed a click away."""
        for way in ways:
            self._said.append(way.words)
            words = LongWordsLabel()
            words.setText(way.words[:1].upper() + way.words[1:])
            made = self._buttons[f"list {way.list}"] = QPushButton(_("Show list"))
            made.setProperty("kind", "link")
            made.setAccessibleName(f"{_('Show list')}: {way.words}")
            made.clicked.connect(lambda _on=False, way=way: self._go(self.list_requested, way.list))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(words, 1)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)

    def _say(self, words: str, kind: str = "") -> None:
        if not words:
            return
        self._said.append(words)
        if kind == "meta":  # what follows belongs to it
            self.column.addSpacing(8)
            self.column.addWidget(label(words, kind))
            return
        made = LongWordsLabel()
        made.setProperty("kind", kind)
        made.setText(words)
        self.column.addWidget(made)

    def _button(self, name: str, words: str, icon: str) -> QPushButton:
        made = self._buttons[name] = plain_button(words, icon)
        made.setProperty("tight", True)
        return made

    def _go(self, wish: SignalInstance, *what: object) -> None:
        self.close()
        wish.emit(*what)


def _hint(one: LeftOut) -> str:
    """Return what can be done about it."""
    return {
        "excluded": _("Whoever a list keeps out gets nothing through it."),
        "do_not_contact": _("Only the card can say that they may be written to again."),
        "objected": _("Whoever objected gets nothing, on whatever card they stand."),
        "left": _("A new card, or another status, brings them back."),
        "archived": _("Take the card out of the archive to reach them."),
        "no_address": _("An address on the card that is not private is enough."),
        "bounced": _("Another address on the card, or this one once it works again."),
        "duplicate": _("One mailbox gets one copy."),
    }[one.reason]
