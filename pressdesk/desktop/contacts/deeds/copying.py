"""Copying people's details: the whole block, one line, a number, an address, a vCard."""

from pressdesk.base.i18n import N_
from pressdesk.desktop import copying
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds

# What the button beside "Copy contact block" offers; "" is a line between them.
OTHER_WAYS = (
    "contact.copy_line",
    "contact.copy_vcard",
    "",
    "contact.copy_telephone",
    "contact.copy_email",
)


class CopyDeeds(Deeds):
    """Everything that puts people on the clipboard."""

    in_rows = ("contact.copy_block", *OTHER_WAYS)

    @action("contact.copy_block", N_("Copy contact block"), shortcut="Ctrl+Shift+C",
            menu="contact", icon="copy", group=2)  # fmt: skip
    def copy_block(self) -> None:
        copying.copy_block(self._scene.cards(), self._scene.language, self)

    @action("contact.copy_line", N_("Copy as one line"), menu="contact", icon="minus", group=2)
    def copy_line(self) -> None:
        for card in self._scene.cards()[:1]:
            copying.copy_line(card, self._scene.language, self)

    @action("contact.copy_vcard", N_("Copy vCard"), menu="contact", icon="contact", group=2)
    def copy_vcard(self) -> None:
        copying.copy_vcard(self._scene.cards(), self._scene.language, self)

    @action("contact.copy_telephone", N_("Copy telephone"), shortcut="Ctrl+Shift+T",
            menu="contact", icon="phone", group=2)  # fmt: skip
    def copy_telephone(self) -> None:
        for card in self._scene.cards()[:1]:
            numbers = sorted(card.telephones, key=lambda t: not t.preferred)
            copying.copy_text(numbers[0].number if numbers else "", "telephone", self)

    @action("contact.copy_email", N_("Copy e-mail address"), shortcut="Ctrl+Shift+E",
            menu="contact", icon="at-sign", group=2)  # fmt: skip
    def copy_email(self) -> None:
        chosen = self._scene.cards()
        if len(chosen) > 1:
            copying.copy_addresses(chosen, self)
        for card in chosen if len(chosen) == 1 else ():
            addresses = sorted(card.emails, key=lambda e: not e.preferred)
            copying.copy_text(addresses[0].address if addresses else "", "email", self)

    def follow(self, chosen: Chosen) -> None:
        """One line and one number are one person's; the others take any number of people."""
        for name in ("copy_block", "copy_vcard", "copy_email"):
            self._of(f"contact.{name}").setEnabled(chosen.count > 0)
        for name in ("copy_line", "copy_telephone"):
            self._of(f"contact.{name}").setEnabled(chosen.count == 1)
