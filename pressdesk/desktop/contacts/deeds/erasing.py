"""Erasing people for good: the one thing here that cannot be taken back, and so is asked about."""

from datetime import UTC, datetime

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import cardwords, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds


class EraseDeeds(Deeds):
    """Taking people out of the office's file, its history and its copies to come."""

    in_rows = ("contact.erase",)

    @action("contact.erase", N_("Erase for good…"), menu="contact", icon="trash-2", group=9,
            words=N_("delete privacy GDPR"))  # fmt: skip
    def erase(self) -> None:
        from pressdesk import office

        ids, cards = self._scene.chosen.ids, self._scene.cards()
        if not ids or not cards:
            return
        who = ngettext("Erase {name} for good?", "Erase {n} people for good?", len(ids))
        what = who.format(name=cardwords.name(cards[0]), n=len(ids))
        hint = _(
            "Nothing of them stays in this office, its history and its new copies, and they are"
            " not taken in again. What issued releases printed stays printed. This cannot be"
            " undone; archiving can."
        )
        if not messages.ask_loss(self, what, hint, _("Erase for good")):
            return
        self._scene.stop_editing()
        today = datetime.now(UTC).astimezone().date()
        said = ngettext("Contact erased", "{n} contacts erased", len(ids)).format(n=len(ids))
        task = self._clerk.run(office.erase, self._clerk.store, ids, today)
        messages.wait_for(self.parentWidget(), _("Erasing…"), task)
        task.then(lambda _done: messages.toast(self, said))

    def follow(self, chosen: Chosen) -> None:
        """Whoever is stored can be erased."""
        self._of("contact.erase").setEnabled(bool(chosen.ids) and not chosen.is_editing)
