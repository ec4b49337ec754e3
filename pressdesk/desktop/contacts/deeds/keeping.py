"""Keeping people: a new one, changing one, putting them away and bringing them back."""

from datetime import UTC, datetime

from pressdesk.base.i18n import N_, ngettext
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.formats.card import Card


class KeepDeeds(Deeds):
    """Adding, editing, finding and archiving."""

    in_rows = (
        "contact.edit",
        "contact.merge",
        "contact.export",
        "contact.archive",
        "contact.unarchive",
    )

    @action("contact.new", N_("New contact"), shortcut="Ctrl+Shift+N", menu="contact",
            icon="user-plus")  # fmt: skip
    def new_contact(self) -> None:
        self._scene.edit(Card(is_officer=self._scene.chosen.view == "officers"))

    @action("contact.edit", N_("Edit contact"), shortcut="F2", menu="contact", icon="pencil")
    def edit_contact(self) -> None:
        for card in self._scene.cards()[:1]:
            self._scene.edit(card)

    @action("contact.outlet", N_("Show the outlet"), shortcut="Alt+Right", menu="contact",
            icon="building-2", words=N_("organisation newspaper colleagues"))  # fmt: skip
    def show_outlet(self) -> None:
        for card in self._scene.cards()[:1]:
            if card.organisation:
                self._scene.show_outlet(card.organisation)

    @action("contact.search", N_("Find in contacts"), shortcut="Ctrl+F", menu="contact",
            icon="search")  # fmt: skip
    def search_here(self) -> None:
        self._scene.search()

    @action("contact.filter", N_("Filter contacts…"), shortcut="Ctrl+Shift+L", menu="contact",
            icon="list-filter")  # fmt: skip
    def filter_here(self) -> None:
        self._scene.narrow()

    @action("contact.export", N_("Export contacts…"), menu="file", icon="file-down", group=4,
            words=N_("vCard CSV Excel directory"))  # fmt: skip
    def export(self) -> None:
        from pressdesk.desktop.contacts.exportdialog import export

        over = self.parentWidget() or self
        scene = self._scene
        export(self._clerk, scene.chosen.ids, scene.listed, scene.language, over, scene.session)

    @action("contact.merge", N_("Compare and merge"), menu="contact", icon="merge", group=3,
            words=N_("duplicate double twice same person"))  # fmt: skip
    def compare(self) -> None:
        one, other = self._scene.chosen.ids
        self._scene.leave_page(f"duplicates:{one}:{other}")

    @action("contact.archive", N_("Archive contact"), menu="contact", icon="archive", group=3)
    def archive(self) -> None:
        from pressdesk.contacts import edit

        ids = self._scene.chosen.ids
        said = ngettext("Contact archived", "{n} contacts archived", len(ids)).format(n=len(ids))
        if ids:
            self._scene.stop_editing()
            self._clerk.do(edit.archive, ids, datetime.now(UTC)).then(
                lambda _done: self._tell(said)
            )

    @action("contact.unarchive", N_("Bring contact back"), menu="contact",
            icon="archive-restore", group=3)  # fmt: skip
    def unarchive(self) -> None:
        from pressdesk.contacts import edit

        ids = self._scene.chosen.ids
        said = ngettext("Contact brought back", "{n} contacts brought back", len(ids))
        if ids:
            done = said.format(n=len(ids))
            self._clerk.do(edit.unarchive, ids, datetime.now(UTC)).then(
                lambda _done: self._tell(done)
            )

    def follow(self, chosen: Chosen) -> None:
        """One person is edited at a time; the archive gives people back, the rest puts them in."""
        archived = chosen.view == "archived"
        self._of("contact.outlet").setEnabled(chosen.count == 1)
        for name in (
            "new",
            "edit",
            "outlet",
            "search",
            "filter",
        ):  # outlets have their own, by the same keys
            self._of(f"contact.{name}").setVisible(not chosen.is_outlets)
        self._of("contact.export").setEnabled(bool(chosen.count or self._scene.listed))
        self._of("contact.edit").setEnabled(chosen.count == 1 and not chosen.is_editing)
        two = chosen.count == 2 and not archived and not chosen.is_outlets
        self._of("contact.merge").setEnabled(two)
        self._of("contact.merge").setVisible(not chosen.is_outlets)
        self._of("contact.archive").setEnabled(chosen.count > 0 and not archived)
        self._of("contact.archive").setVisible(not archived)
        self._of("contact.unarchive").setEnabled(chosen.count > 0 and archived)
        self._of("contact.unarchive").setVisible(archived)
