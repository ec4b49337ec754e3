"""The area of contacts: list, card and releases side by side, and what can be done with people."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import actions, copying, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.cardstack import CardStack
from pressdesk.desktop.contacts.listpane import ContactListPane
from pressdesk.desktop.contacts.releasespane import ReleasesPane
from pressdesk.desktop.widgets.controls import hairline
from pressdesk.formats.card import Card

LIST, RELEASES = 302, 330
NARROW, NARROW_FORM = 1010, 1180  # of the area: below, the releases fold away for card and form


class ContactsArea(QWidget):
    """Everything about people on one screen. `release_requested` asks for a release to be shown."""

    release_requested = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        self.list = ContactListPane(self._clerk)
        self._middle = CardStack(self._clerk)
        self._releases = ReleasesPane(self._clerk)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for n, pane in enumerate((self.list, self._middle, self._releases)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(n, int(n == 1))
        self.splitter.setSizes([LIST, 700, RELEASES])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        actions.collect(self)
        self._middle.fill_menu([self._of(name) if name else None for name in _COPY_MENU])
        self._middle.asked.connect(lambda name: self._of(name).trigger())
        self._middle.saved.connect(self._on_middle_saved)
        self._middle.editing_ended.connect(self._on_middle_editing_ended)
        self.list.contact_chosen.connect(self._on_list_chosen)
        self.list.contact_opened.connect(self._on_list_opened)
        self.list.selection_changed.connect(self._follow)
        self.list.new_requested.connect(self.new_contact)
        self.list.menu_requested.connect(self._on_list_menu_requested)
        self._releases.release_requested.connect(self.release_requested)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self._follow)
        for pane in (self.list.list, self._middle):
            copy = QShortcut(QKeySequence.StandardKey.Copy, pane)
            copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            copy.activated.connect(self.copy_block)

    # What the main window asks of it

    def show_view(self, view: str) -> None:
        """Show one of the views: all, officers, archived."""
        self._middle.stop_editing()
        self.list.show_view(view)

    def show_contact(self, contact: int) -> None:
        """Show one contact, in the list too."""
        self._middle.stop_editing()
        self.list.choose(contact)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.list.search()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""
        return [self.list, self._middle, self._releases]

    def flush(self) -> None:
        """Save what is being typed, now."""
        self._middle.flush()

    @property
    def language(self) -> str:
        """The language job titles are shown and copied in."""
        return self._middle.language

    # What can be done

    @action("contact.new", N_("New contact"), shortcut="Ctrl+Shift+N", menu="contact",
            icon="user-plus")  # fmt: skip
    def new_contact(self) -> None:
        is_officer = self.list.view == "officers"
        self._edit(Card(is_officer=is_officer))

    @action("contact.edit", N_("Edit contact"), shortcut="F2", menu="contact", icon="pencil")
    def edit_contact(self) -> None:
        from pressdesk.contacts import find

        if self.list.list.current_id:
            self._edit(self._clerk.ask(find.card, self.list.list.current_id))

    @action("contact.search", N_("Find in contacts"), shortcut="Ctrl+F", menu="contact",
            icon="search")  # fmt: skip
    def search_here(self) -> None:
        self.search()

    @action("contact.copy_block", N_("Copy contact block"), shortcut="Ctrl+Shift+C",
            menu="contact", icon="copy", group=2)  # fmt: skip
    def copy_block(self) -> None:
        copying.copy_block(self._chosen(), self.language, self)

    @action("contact.copy_line", N_("Copy as one line"), menu="contact", icon="minus", group=2)
    def copy_line(self) -> None:
        for card in self._chosen()[:1]:
            copying.copy_line(card, self.language, self)

    @action("contact.copy_vcard", N_("Copy vCard"), menu="contact", icon="contact", group=2)
    def copy_vcard(self) -> None:
        copying.copy_vcard(self._chosen(), self.language, self)

    @action("contact.copy_telephone", N_("Copy telephone"), shortcut="Ctrl+Shift+T",
            menu="contact", icon="phone", group=2)  # fmt: skip
    def copy_telephone(self) -> None:
        for card in self._chosen()[:1]:
            numbers = sorted(card.telephones, key=lambda t: not t.preferred)
            copying.copy_text(numbers[0].number if numbers else "", "telephone", self)

    @action("contact.copy_email", N_("Copy e-mail address"), shortcut="Ctrl+Shift+E",
            menu="contact", icon="at-sign", group=2)  # fmt: skip
    def copy_email(self) -> None:
        chosen = self._chosen()
        if len(chosen) > 1:
            copying.copy_addresses(chosen, self)
        for card in chosen if len(chosen) == 1 else ():
            addresses = sorted(card.emails, key=lambda e: not e.preferred)
            copying.copy_text(addresses[0].address if addresses else "", "email", self)

    @action("contact.archive", N_("Archive contact"), menu="contact", icon="archive", group=3)
    def archive(self) -> None:
        from pressdesk.contacts import edit

        ids = tuple(self.list.list.selected_ids)
        said = ngettext("Contact archived", "{n} contacts archived", len(ids)).format(n=len(ids))
        if ids:
            self._middle.stop_editing()
            self._clerk.do(edit.archive, ids).then(lambda _done: self._tell(said))

    @action("contact.unarchive", N_("Bring contact back"), menu="contact",
            icon="archive-restore", group=3)  # fmt: skip
    def unarchive(self) -> None:
        from pressdesk.contacts import edit

        ids = tuple(self.list.list.selected_ids)
        said = ngettext("Contact brought back", "{n} contacts brought back", len(ids))
        if ids:
            done = said.format(n=len(ids))
            self._clerk.do(edit.unarchive, ids).then(lambda _done: self._tell(done))

    # Inside

    def _of(self, name: str) -> QAction:
        return actions.of(self, name)

    def _chosen(self) -> Sequence[Card]:
        """Return whom an action concerns: the card being edited, else those selected."""
        from pressdesk.contacts import find

        if self._middle.is_editing:
            return (self._middle.form.card,)
        ids = self.list.list.selected_ids
        return self._clerk.ask(find.cards, ids) if ids else ()

    def _tell(self, said: str) -> None:
        messages.toast(self, said, _("Undo"), self._clerk.undo)

    def _edit(self, card: Card) -> None:
        self._middle.edit(card)
        self._releases.show_contact(card.id)
        self._follow_actions()

    def _follow(self) -> None:
        """Show what goes with the rows selected."""
        ids = self.list.list.selected_ids if self._clerk.is_ready else []
        self._follow_actions()
        if not self._middle.is_editing:
            self._middle.show_people(ids, is_archive=self.list.view == "archived")
            self._releases.show_contact(ids[0] if len(ids) == 1 else 0)

    def _fold(self) -> None:
        least = NARROW_FORM if self._middle.is_editing else NARROW
        self._releases.setVisible(self.width() >= least)

    def _follow_actions(self) -> None:
        self._fold()
        editing = self._middle.is_editing
        count = 1 if editing else len(self.list.list.selected_ids)
        archived = self.list.view == "archived"
        for name in ("copy_block", "copy_vcard", "copy_email"):
            self._of(f"contact.{name}").setEnabled(count > 0)
        for name in ("copy_line", "copy_telephone"):
            self._of(f"contact.{name}").setEnabled(count == 1)
        self._of("contact.edit").setEnabled(count == 1 and not editing)
        self._of("contact.archive").setEnabled(count > 0 and not archived)
        self._of("contact.archive").setVisible(not archived)
        self._of("contact.unarchive").setEnabled(count > 0 and archived)
        self._of("contact.unarchive").setVisible(archived)

    # Reactions

    def _on_list_chosen(self, contact: int) -> None:
        if self._middle.is_editing and contact != self._middle.edited_id:
            self._middle.stop_editing()

    def _on_list_opened(self, _contact: int) -> None:
        if not self._middle.is_editing and self._middle.card.lines:
            self._middle.card.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_middle_saved(self, contact: int) -> None:
        if self.list.list.current_id != contact:
            self.list.choose(contact)

    def _on_middle_editing_ended(self) -> None:
        self._follow()
        self.list.focus_list()

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.CONTACT):
            self._follow()

    def _on_list_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self)
        for name in ("contact.copy_block", *_COPY_MENU, "", "contact.edit", "contact.archive",
                     "contact.unarchive"):  # fmt: skip
            menu.addAction(self._of(name)) if name else menu.addSeparator()
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._middle.is_editing:
            self.list.focus_list()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()


_COPY_MENU = (
    "contact.copy_line",
    "contact.copy_vcard",
    "",
    "contact.copy_telephone",
    "contact.copy_email",
)
