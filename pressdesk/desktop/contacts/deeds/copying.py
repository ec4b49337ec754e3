"""Copying people's details: the whole block, one line, a number, an address, a vCard, a table."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import cardwords, copying, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.copying import Written
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.formats.card import Card

FEW = 100  # people who are read and written down while one waits
USUAL_WAYS = ("contact.copy_block", "contact.copy_telephone", "contact.copy_email")
# What the button beside "Copy contact block" offers; "" is a line between them.
OTHER_WAYS = (
    "contact.copy_other_language",
    "contact.copy_line",
    "contact.copy_signature",
    "contact.copy_table",
    "contact.copy_vcard",
    "",
    "contact.copy_telephone",
    "contact.copy_email",
    "contact.copy_mailbox",
    "",
    "contact.qr_code",
)


class CopyDeeds(Deeds):
    """Everything that puts people on the clipboard."""

    in_rows = (*USUAL_WAYS, *(name for name in OTHER_WAYS if name and name not in USUAL_WAYS))

    @action("contact.copy_block", N_("Copy contact block"), shortcut="Ctrl+Shift+C",
            menu="contact", icon="copy", group=2)  # fmt: skip
    def copy_block(self) -> None:
        self._written(copying.put_block)

    @action("contact.copy_telephone", N_("Copy telephone"), shortcut="Ctrl+Shift+T",
            menu="contact", icon="phone", group=2)  # fmt: skip
    def copy_telephone(self) -> None:
        for card in self._people()[:1]:
            numbers = sorted(card.telephones, key=lambda t: not t.preferred)
            copying.copy_text(numbers[0].number if numbers else "", "telephone", self)

    @action("contact.copy_email", N_("Copy e-mail address"), shortcut="Ctrl+Shift+E",
            menu="contact", icon="at-sign", group=2)  # fmt: skip
    def copy_email(self) -> None:
        from pressdesk.contacts import handout

        chosen = self._scene.chosen
        if not chosen.is_editing and chosen.count > 1:
            copying.copy_addresses(self._clerk.ask(handout.addresses, chosen.ids), self)
            return
        for card in self._people()[:1]:
            addresses = sorted(card.emails, key=lambda e: not e.preferred)
            copying.copy_text(addresses[0].address if addresses else "", "email", self)

    @action("contact.copy_other_language", N_("Copy contact block in the other language"),
            menu="contact/copy", icon="languages", group=2)  # fmt: skip
    def copy_other_language(self) -> None:
        self._written(copying.put_block, self._other())

    @action("contact.copy_line", N_("Copy as one line"), menu="contact/copy", icon="minus", group=2)
    def copy_line(self) -> None:
        for card in self._people()[:1]:
            copying.copy_line(card, self._scene.language, self)

    @action("contact.copy_signature", N_("Copy as signature"), menu="contact/copy",
            icon="align-left", group=2)  # fmt: skip
    def copy_signature(self) -> None:
        for card in self._people()[:1]:
            copying.copy_signature(card, self._scene.language, self)

    @action("contact.copy_table", N_("Copy as table"), menu="contact/copy", icon="table", group=2,
            words=N_("Excel spreadsheet rows"))  # fmt: skip
    def copy_table(self) -> None:
        language = self._scene.language
        self._with_cards(partial(copying.copy_table, language=language, parent=self))

    @action("contact.copy_vcard", N_("Copy vCard"), menu="contact/copy", icon="contact", group=2)
    def copy_vcard(self) -> None:
        self._written(copying.put_vcard)

    @action("contact.copy_mailbox", N_("Copy as “Name <address>”"), menu="contact/copy",
            icon="mail", group=2, words=N_("Bcc recipients"))  # fmt: skip
    def copy_mailbox(self) -> None:
        self._with_cards(self._put_mailboxes)

    @action("contact.qr_code", N_("Show QR code"), menu="contact/copy", icon="qr-code", group=2)
    def show_qr_code(self) -> None:
        from pressdesk.desktop.contacts.qrpopover import QrPopover

        for card in self._people()[:1]:
            over = self.parentWidget() or self
            QrPopover(card, self._scene.language, over).show_in_the_middle()

    def copy_by_key_in(self, pane: QWidget) -> None:
        """Let Ctrl+C in a pane, and Copy of the Edit menu, copy the block of whoever is chosen."""
        keys = QShortcut(QKeySequence.StandardKey.Copy, pane)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._of("contact.copy_block").trigger)
        for rows in (pane, *pane.findChildren(RowsView)):
            if isinstance(rows, RowsView):
                rows.copy = self._of("contact.copy_block").trigger

    def follow(self, chosen: Chosen) -> None:
        """One line and one number are one person's; the others take any number of people."""
        for name in ("copy_block", "copy_other_language", "copy_vcard", "copy_email",
                     "copy_mailbox", "copy_table"):  # fmt: skip
            self._of(f"contact.{name}").setEnabled(chosen.count > 0)
        for name in ("copy_line", "copy_signature", "copy_telephone", "qr_code"):
            self._of(f"contact.{name}").setEnabled(chosen.count == 1)
        other = self._other()
        named = self._of("contact.copy_other_language")
        named.setVisible(bool(other))
        said = _("Copy contact block in {language}")
        named.setText(said.format(language=cardwords.language(other)))

    def _other(self) -> str:
        """Return the office's next language after the one shown, "" where it has but one."""
        known = list(self._scene.languages)
        if len(known) < 2:
            return ""
        at = known.index(self._scene.language) if self._scene.language in known else 0
        return known[(at + 1) % len(known)]

    def _people(self) -> Sequence[Card]:
        """Return the people chosen, their numbers as the office writes them."""
        from pressdesk.contacts import numbers

        return self._clerk.ask(numbers.as_written, self._scene.cards())

    def _put_mailboxes(self, cards: Sequence[Card]) -> None:
        from pressdesk.contacts import handout

        refused = self._clerk.ask(handout.barred, [card.id for card in cards])
        copying.copy_mailboxes(cards, self, refused)

    def _with_cards(self, copy: Callable[[Sequence[Card]], object]) -> None:
        """Copy the people chosen; many are read in a worker."""
        chosen = self._scene.chosen
        if chosen.is_editing or chosen.count <= FEW:
            copy(self._people())
            return
        task = self._clerk.run(_cards, self._clerk, chosen.ids)
        messages.wait_for(self, _("Copying…"), task)
        task.then(copy)

    def _written(self, put: Callable[[Written, Deeds], object], language: str = "") -> None:
        """Write people down and put them on the clipboard; many are written in a worker."""
        chosen, tongue = self._scene.chosen, language or self._scene.language
        if chosen.is_editing or chosen.count <= FEW:
            cards = self._people()
            if cards:
                put(copying.written(cards, tongue), self)
            return
        task = self._clerk.run(_written, self._clerk, chosen.ids, tongue)
        messages.wait_for(self, _("Copying…"), task)
        task.then(lambda made: put(made, self))


def _cards(clerk: Clerk, ids: Sequence[int]) -> Sequence[Card]:
    from pressdesk.contacts import numbers

    found: Sequence[Card] = clerk.ask(numbers.cards, ids)
    return found


def _written(clerk: Clerk, ids: Sequence[int], language: str) -> Written:
    return copying.written(_cards(clerk, ids), language)
