"""What stands in the window: navigation, areas and menus, joined by signals; it holds no verbs."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions, focus, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.areas import Areas
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.counting import Counting
from pressdesk.desktop.dropping import Drops
from pressdesk.desktop.help import Help
from pressdesk.desktop.menus import Menus, RecentMenu, undo_words
from pressdesk.desktop.navigation import IMPORT, Navigation
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets import taborder
from pressdesk.desktop.widgets.banner import Banner
from pressdesk.desktop.widgets.controls import hairline
from pressdesk.desktop.wishes import Wishes

if TYPE_CHECKING:
    from pressdesk.desktop.palette import Palette

FOLD_PREVIEW, FOLD_NAVIGATION = 1100, 860


class Workplace(QWidget):
    """One office. What concerns the program as a whole is only wished for, by `wishes`."""

    def __init__(self, clerk: Clerk, session: Session, frame: QMainWindow) -> None:
        super().__init__(frame)
        self._clerk = clerk
        self._session = session
        self._frame = frame
        self._palette: Palette | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.wishes = Wishes(self)
        self.help = Help(self._all_known, lambda: self.navigation.place, self)
        self.navigation = Navigation()
        self._counting = Counting(self._clerk, self.navigation)
        self.areas = Areas(self._clerk, self._session)
        self.releases = self.areas.releases
        self.banner = Banner()
        work = QVBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.banner)
        work.addWidget(self.areas, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(hairline(upright=True))
        row.addLayout(work, 1)
        self.menus = Menus(self._frame.menuBar())
        self._recent = RecentMenu(self._session, self)
        self._recent.wished.connect(self.wishes.office_wished)
        self.drops = Drops(self, lambda: self.navigation.place[0] == "contacts")
        self.navigation.fold(self._session.flag("navigation/folded"))
        self.releases.show_preview(self._session.flag("preview/shown", True))

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.go_to)
        self.navigation.people_dropped.connect(self._on_people_dropped_on_lists)
        self.navigation.settings_requested.connect(self.wishes.open_settings)
        self.areas.built.connect(self._on_area_built)
        self.releases.example_requested.connect(self.wishes.open_example)
        self.releases.place_requested.connect(self._on_place_requested)
        self.menus["edit"].aboutToShow.connect(self._name_undo)
        self.menus["edit"].aboutToHide.connect(self._enable_undo)
        self.drops.releases_dropped.connect(self._on_releases_dropped)
        self.drops.text_dropped.connect(self._on_text_dropped)
        self.drops.people_dropped.connect(self.bring_people)

    # What the program asks of it

    @property
    def furnishing_more(self) -> Iterator[None]:
        """What builds the areas not seen first, a part with each step."""
        return self.areas.furnishing

    def furnish(self) -> None:
        """Build what one writes in, now."""
        list(self.furnishing())

    def furnishing(self) -> Iterator[None]:
        """Build what the first paint did not wait for: editor, preview and menus, part by part."""
        yield from self.releases.furnishing
        self.all_actions()  # draws their pictures
        yield
        self._fill_menus()
        self._counting.begin()

    def show_office(self, title: str, file: str) -> None:
        """Show whose office this is."""
        self.navigation.show_office(title)
        self._frame.setWindowFilePath(file)
        self._frame.setWindowTitle(f"{title} – PressDesk")

    def go_to(self, area: str, view: str = "") -> None:
        """Show an area and one of its views."""
        self.navigation.show_place(area, view)
        self.areas.go_to(area, view)
        self.menus.show_area(area)
        self._counting.ask()

    @property
    def place(self) -> tuple[str, str, int]:
        """Where one is: area, view, and the release under the cursor."""
        return (*self.navigation.place, self.releases.list.current_id)

    def restore_place(self, place: tuple[str, str, int]) -> None:
        """Go back to where one was."""
        self.go_to(place[0], place[1])
        if place[2]:
            self.releases.open(place[2])

    def let_go(self) -> None:
        """Close what is open for the pages, and end what is under way."""
        self.help.let_go()
        for area in self.areas.standing:
            area.let_go()

    def keep_places(self) -> None:
        """Remember where the window and its panes are."""
        for area in self.areas.standing:
            for name, splitter in area.splitters.items():
                self._session.keep_splitter(name, splitter)

    def flush(self) -> bool:
        """Save what is being typed, now; True when it is on the disk."""
        kept = [area.flush() for area in self.areas.standing]
        self._clerk.finish()
        return all(kept)

    def all_actions(self) -> list[QAction]:
        """Everything that can be done here, for menus and palette."""
        made = [a for each in (self.wishes, self, self.help) for a in actions.collect(each)]
        return made + [one for area in self.areas.standing for one in area.all_actions()]

    # Actions of the whole window

    @action("edit.undo", N_("Undo"), shortcut="Ctrl+Z", menu="edit", icon="undo-2")
    def undo(self) -> None:
        if not focus.undo_typing():
            self._clerk.undo().then(lambda said: self._tell_undone(_("Undone: {step}"), said))

    @action("edit.redo", N_("Redo"), shortcut="Ctrl+Shift+Z | Ctrl+Y", menu="edit", icon="redo-2")
    def redo(self) -> None:
        if not focus.redo_typing():
            self._clerk.redo().then(lambda said: self._tell_undone(_("Done again: {step}"), said))

    @action("edit.search_all", N_("Search everything"), shortcut="Ctrl+Shift+F", menu="edit",
            group=3, icon="search")  # fmt: skip
    def search_everything(self) -> None:
        self.areas.shown.search()

    @action("view.releases", N_("Releases"), shortcut="Ctrl+1", menu="view", icon="newspaper")
    def view_releases(self) -> None:
        self.go_to("releases")

    @action("view.contacts", N_("Contacts"), shortcut="Ctrl+2", menu="view", icon="contact")
    def view_contacts(self) -> None:
        self.go_to("contacts")
        self.areas.contacts.list.focus_list()

    @action("view.lists", N_("Lists"), shortcut="Ctrl+3", menu="view", icon="users")
    def view_lists(self) -> None:
        self.go_to("lists")
        self.areas.lists.list.focus_list()

    @action("view.preview", N_("Preview"), shortcut="F8", menu="view", group=2, icon="panel-right")
    def toggle_preview(self) -> None:
        self.releases.show_preview(not self.releases.has_preview)
        self._session.remember("preview/shown", self.releases.has_preview)

    @action("view.navigation", N_("Navigation"), shortcut="Ctrl+\\", menu="view", group=2,
            icon="panel-left")  # fmt: skip
    def toggle_navigation(self) -> None:
        self.navigation.fold(not self.navigation.is_narrow)
        self._session.remember("navigation/folded", self.navigation.is_narrow)

    @action("view.next_pane", N_("Next pane"), shortcut="F6", menu="view", group=3)
    def next_pane(self) -> None:
        focus.step(self._panes(), 1)

    @action("view.previous_pane", N_("Previous pane"), shortcut="Shift+F6", menu="view", group=3)
    def previous_pane(self) -> None:
        focus.step(self._panes(), -1)

    @action("view.full_screen", N_("Full screen"), shortcut="F11", menu="view", group=4,
            icon="maximize")  # fmt: skip
    def toggle_full_screen(self) -> None:
        self._frame.setWindowState(self._frame.windowState() ^ Qt.WindowState.WindowFullScreen)

    @action("help.palette", N_("Find a command…"), shortcut="Ctrl+K", menu="help", icon="command")
    def open_palette(self) -> None:
        if self._palette is None:
            from pressdesk.desktop import findables
            from pressdesk.desktop.palette import Palette

            known, looked_up = partial(findables.commands, self), findables.lookups(self)
            self._palette = Palette(self._frame, self._clerk, known, looked_up)
        list(self.areas.furnishing)  # What can be done there is to be found as well.
        self._palette.open()

    def _all_known(self) -> list[QAction]:
        """Everything that can be done, in areas not built yet too, and in fields of text."""
        list(self.areas.furnishing)
        return [*self.all_actions(), *self.menus.in_fields.made]

    # Reactions

    def open_release(self, release_id: int) -> None:
        """Show a release."""
        self.go_to("releases")
        self.releases.open(release_id)

    def open_version(self, release_id: int, language: str, number: int) -> None:
        """Show a release in a language, in its history the version of a number, 0 for none."""
        self.open_release(release_id)
        self.releases.open_version(release_id, language, number)

    def open_contact(self, contact_id: int) -> None:
        """Show a contact."""
        self.go_to("contacts")
        self.areas.contacts.show_contact(contact_id)

    def open_list(self, list_id: int) -> None:
        """Show a distribution list."""
        self.go_to("lists")
        self.areas.lists.open(list_id)
        self.areas.lists.list.focus_list()

    def open_outlet(self, outlet_id: int) -> None:
        """Show an outlet."""
        self.go_to("contacts", "outlets")
        self.areas.contacts.open_outlet(outlet_id)

    def bring_people(self, paths: Sequence[Path]) -> None:
        """Show the contacts, and import people from files."""
        if self.navigation.place[0] != "contacts":
            self.go_to("contacts")
        self.areas.contacts.bring(paths)

    def _on_releases_dropped(self, paths: Sequence[Path]) -> None:
        self.go_to("releases", self.releases.list.view)
        self.releases.read_files(paths)

    def _on_text_dropped(self, mime: QMimeData) -> None:
        if self.navigation.place[0] == "contacts":
            self.areas.contacts.bring_pasted(mime)
        else:
            self.releases.read_paste(mime)

    def _on_people_dropped_on_lists(self, people: list[int], place: QRect) -> None:
        self.areas.contacts.ask_list(people, place)

    def _on_area_built(self, name: str) -> None:
        if name == "contacts":
            contacts = self.areas.contacts
            contacts.release_requested.connect(self.open_release)
            contacts.people.version_requested.connect(self.open_version)
            contacts.left.connect(self.view_contacts)
            contacts.people.list_requested.connect(self.open_list)
            contacts.view_requested.connect(partial(self.go_to, "contacts"))
            contacts.import_stands.connect(self._on_import_stands)
            contacts.doubles_counted.connect(partial(self._counting.know, "contacts", "duplicates"))
        else:
            lists = self.areas.lists
            lists.contact_requested.connect(self.open_contact)
            lists.outlet_requested.connect(self.open_outlet)
        self._fill_menus()

    def _on_place_requested(self, kind: str, row: int) -> None:
        shown = {"contact": self.open_contact, "outlet": self.open_outlet, "list": self.open_list}
        shown[kind](row)

    def _on_import_stands(self, stands: bool) -> None:
        self.navigation.show_passing("contacts", (IMPORT,) if stands else ())
        self._counting.ask()

    def offer_offices(self) -> None:
        """Fill the menus with what can be done while no office could be opened."""
        self._fill_menus(actions.collect(self.wishes))

    def _fill_menus(self, made: Sequence[QAction] = ()) -> None:
        self.menus.fill(made or self.all_actions())
        self.menus.insert_menu("file", "app.open_office", self._recent)
        self.menus.show_area(self.navigation.place[0])

    def _name_undo(self) -> None:
        typing = (focus.can_undo_typing(), focus.can_redo_typing())
        said = undo_words(typing, self._clerk.can_undo, self._clerk.can_redo)
        for name, words in zip(("edit.undo", "edit.redo"), said, strict=True):
            actions.of(self, name).setText(words)
        actions.of(self, "edit.undo").setEnabled(typing[0] or bool(self._clerk.can_undo))
        actions.of(self, "edit.redo").setEnabled(typing[1] or bool(self._clerk.can_redo))

    def _enable_undo(self) -> None:
        """Let their keys work again: what there is to undo changes while no menu is open."""
        for name in ("edit.undo", "edit.redo"):
            actions.of(self, name).setEnabled(True)

    def _tell_undone(self, said: str, step: str) -> None:
        if step:
            messages.toast(self, said.format(step=step))

    def _panes(self) -> list[QWidget]:
        return [self.navigation, *self.areas.shown.panes()]

    def focusNextPrevChild(self, forwards: bool) -> bool:
        taborder.follow_eye(self)  # what is seen changes all the time; asked for when it matters
        return super().focusNextPrevChild(forwards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if (before < FOLD_PREVIEW) != (now < FOLD_PREVIEW) or before < 0:
            wanted = self._session.flag("preview/shown", True)
            self.releases.show_preview(wanted and now >= FOLD_PREVIEW)
        if (before < FOLD_NAVIGATION) != (now < FOLD_NAVIGATION) or before < 0:
            wanted = self._session.flag("navigation/folded")
            self.navigation.fold(wanted or now < FOLD_NAVIGATION)
