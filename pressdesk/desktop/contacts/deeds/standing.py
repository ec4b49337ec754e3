"""How things stand with people: verified, active, gone, not to be contacted."""

from datetime import UTC, datetime

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import dates, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds


class StandingDeeds(Deeds):
    """Verifying, and saying that somebody has left or must not be contacted."""

    in_rows = ("contact.verify",)

    @action("contact.verify", N_("Verified today"), shortcut="V", menu="contact",
            icon="shield-check", group=1, words=N_("check fresh up to date"))  # fmt: skip
    def verify(self) -> None:
        from pressdesk.contacts import standing

        ids = self._scene.chosen.ids
        said = ngettext("Verified today", "{n} people verified today", len(ids))
        if ids:
            task = self._clerk.do(standing.verify, ids, dates.today(), datetime.now(UTC))
            messages.wait_for(self, _("Changing {n} people…").format(n=len(ids)), task)
            task.then(lambda _done: self._tell(said.format(n=len(ids))))

    def follow(self, chosen: Chosen) -> None:
        """Who is archived is nobody's to verify."""
        able = bool(chosen.ids) and chosen.view != "archived" and not chosen.is_editing
        self._of("contact.verify").setEnabled(able)
