"""What can be done with outlets; who does it is their page, which is made when it is first seen."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import copying, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.widgets.picker import Picker

if TYPE_CHECKING:
    from pressdesk.desktop.contacts.outlets.outletspage import OutletsPage

MOST = 40


class OutletDeeds(Deeds):
    """Adding, editing, merging and archiving outlets, and choosing their people."""

    in_rows = (
        "outlet.edit",
        "outlet.copy_email",
        "outlet.everybody",
        "",
        "outlet.merge",
        "outlet.archive",
        "outlet.unarchive",
    )

    @action("outlet.new", N_("New outlet"), shortcut="Ctrl+Shift+N", menu="contact",
            icon="plus")  # fmt: skip
    def new_outlet(self) -> None:
        self._page().new()

    @action("outlet.edit", N_("Edit outlet"), shortcut="F2", menu="contact", icon="pencil")
    def edit_outlet(self) -> None:
        self._page().edit()

    @action("outlet.search", N_("Find in outlets"), shortcut="Ctrl+F", menu="contact",
            icon="search")  # fmt: skip
    def search_here(self) -> None:
        self._page().list.search()

    @action("outlet.copy_email", N_("Copy the desk’s e-mail"), menu="contact", icon="at-sign",
            group=1)  # fmt: skip
    def copy_email(self) -> None:
        emails = sorted(self._page().outlet.emails, key=lambda email: not email.preferred)
        copying.copy_text(emails[0].address if emails else "", "email", self)

    @action("outlet.everybody", N_("Everybody there"), shortcut="Ctrl+Shift+A", menu="contact",
            icon="copy-check", group=1, words=N_("select all people"))  # fmt: skip
    def choose_everybody(self) -> None:
        self._page().people.select_all()

    @action("outlet.back", N_("Back to the person"), shortcut="Alt+Left", menu="contact",
            icon="chevron-left", group=1)  # fmt: skip
    def go_back(self) -> None:
        self._page().go_back()

    @action("outlet.merge", N_("Merge with…"), menu="contact", icon="merge", group=3)
    def merge(self) -> None:
        page = self._page()
        known = set(page.outlets)

        def find(words: str) -> list[tuple[int, str]]:
            from pressdesk.contacts import outlets

            found = self._clerk.ask(outlets.outlets, words)[:MOST]
            return [(one.id, one.name) for one in found if one.id not in known]

        title = _("Which outlet is the same house?")
        picker = Picker(self, title, _("Search outlets"), find)
        picker.picked.connect(lambda outlet, _name: page.merge_with(outlet))
        picker.show_at(self._scene.place_of("outlet.merge"))

    @action("outlet.archive", N_("Archive outlet"), menu="contact", icon="archive", group=3)
    def archive(self) -> None:
        from pressdesk.contacts import outlets

        ids = self._scene.chosen.outlets
        said = ngettext("Outlet archived", "{n} outlets archived", len(ids))
        if ids:
            done = said.format(n=len(ids))
            self._clerk.do(outlets.archive, ids).then(lambda _done: self._tell(done))

    @action("outlet.unarchive", N_("Bring outlet back"), menu="contact", icon="archive-restore",
            group=3)  # fmt: skip
    def unarchive(self) -> None:
        from pressdesk.contacts import outlets

        ids = self._scene.chosen.outlets
        said = ngettext("Outlet brought back", "{n} outlets brought back", len(ids))
        if ids:
            done = said.format(n=len(ids))
            self._clerk.do(outlets.unarchive, ids).then(lambda _done: self._tell(done))

    @action("outlet.make", N_("Make outlets of people’s organisations"), menu="contact",
            icon="sparkles", group=3)  # fmt: skip
    def make_of_organisations(self) -> None:
        from pressdesk.contacts import outlets

        task = self._clerk.do(outlets.make_of_organisations)
        messages.wait_for(self, _("Making outlets…"), task)
        task.then(self._on_made)

    def merge_into(self, keep: int) -> None:
        """Make the outlets chosen one, under the name of `keep`."""
        from pressdesk.contacts import outletmerge

        ids = self._scene.chosen.outlets
        task = self._clerk.do(outletmerge.merge, keep, ids, datetime.now(UTC))
        messages.wait_for(self, _("Merging…"), task)
        said = ngettext("{n} outlet merged", "{n} outlets merged", len(ids)).format(n=len(ids))
        task.then(lambda _done: self._on_merged(keep, said))

    def follow(self, chosen: Chosen) -> None:
        """They stand in the menus while outlets are on the screen."""
        is_here = chosen.view in ("outlets", "outlets/archived")
        archived = chosen.view == "outlets/archived"
        count = len(chosen.outlets)
        for made in self.all_actions():
            made.setVisible(is_here)
        for name, is_able in (
            ("edit", count == 1),
            ("copy_email", count == 1),
            ("everybody", count == 1),
            ("back", is_here and self._page().has_way_back),
            ("merge", count == 1 and not archived),
            ("archive", count > 0),
            ("unarchive", count > 0),
        ):
            self._of(f"outlet.{name}").setEnabled(is_here and is_able and not chosen.is_editing)
        self._of("outlet.archive").setVisible(is_here and not archived)
        self._of("outlet.unarchive").setVisible(is_here and archived)

    def _on_made(self, count: int) -> None:
        said = ngettext("{n} outlet made", "{n} outlets made", count)
        self._tell(said.format(n=self.locale().toString(count)))
        self._page().offer()

    def _on_merged(self, keep: int, said: str) -> None:
        self._page().list.choose(keep)
        self._tell(said)

    def _page(self) -> "OutletsPage":
        return self._scene.outlets_page
