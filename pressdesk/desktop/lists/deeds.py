"""What can be done with lists and with those on them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import actions, dates, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.lists.listcardpane import ListCardPane
from pressdesk.desktop.lists.listspane import ListsPane
from pressdesk.lists.lists import FIXED, LIST, PERSON, RULE, ListCard
from pressdesk.lists.recipients import Recipient


class Scene(Protocol):
    """What the deeds may ask of the area they belong to."""

    @property
    def list(self) -> ListsPane:
        """The lists."""

    @property
    def card(self) -> ListCardPane:
        """The list under the cursor."""

    @property
    def chosen(self) -> Sequence[int]:
        """The lists selected."""

    @property
    def reached(self) -> Sequence[Recipient]:
        """Whom the lists selected reach."""


class ListDeeds(QWidget):
    """Making, copying and archiving lists; taking members off and keeping people out."""

    in_rows = (
        "list.rename",
        "list.copy",
        "list.freeze",
        "list.unite",
        "",
        "list.archive",
        "list.restore",
    )
    in_members = ("list.open_member", "list.keep_out", "list.let_in", "list.remove_members")

    def __init__(self, scene: Scene, clerk: Clerk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._scene = scene
        self._clerk = clerk
        self._begun = 0  # a list just made, until it is shown and its name can be typed

    @action("list.new", N_("New fixed list"), shortcut="Ctrl+N", menu="list", icon="plus",
            words=N_("distribution list"))  # fmt: skip
    def new_list(self) -> None:
        self.make(FIXED)

    @action("list.new_rule", N_("New rule list"), shortcut="Ctrl+Shift+N", menu="list",
            icon="list-filter", words=N_("distribution list that fills itself"))  # fmt: skip
    def new_rule_list(self) -> None:
        self.make(RULE)

    @action("list.search", N_("Find in lists"), shortcut="Ctrl+F", menu="list", icon="search")
    def search(self) -> None:
        self._scene.list.search()

    @action("list.rename", N_("Rename list"), shortcut="F2", menu="list", icon="pencil", group=1)
    def rename(self) -> None:
        self._scene.card.begin_name()

    @action("list.add", N_("Add to this list…"), shortcut="Ctrl+Shift+A", menu="list",
            icon="user-plus", group=1)  # fmt: skip
    def add(self) -> None:
        self._scene.card.add_people()

    @action("list.paste", N_("Paste addresses"), shortcut="Ctrl+V", menu="list",
            icon="clipboard-paste", group=1)  # fmt: skip
    def paste(self) -> None:
        from PySide6.QtGui import QGuiApplication

        text = QGuiApplication.clipboard().text()
        if "@" not in text:
            messages.toast(self, _("There is no address on the clipboard."))
        else:
            self._scene.card.add_people()
            (self._scene.card.shown_members or self._scene.card.members).field.take_text(text)

    @action("list.open_member", N_("Show the member"), menu="list", icon="contact", group=2)
    def open_member(self) -> None:
        if (pane := self._scene.card.shown_members) is not None:
            pane.open_chosen()

    @action("list.keep_out", N_("Keep out of the list"), menu="list", icon="user-x", group=2)
    def keep_out(self) -> None:
        self._scene.card.members.turn()

    @action("list.let_in", N_("Put on the list"), menu="list", icon="user-check", group=2)
    def let_in(self) -> None:
        self._scene.card.kept_out.turn()

    @action("list.remove_members", N_("Take off the list"), menu="list", icon="x", group=2)
    def remove_members(self) -> None:
        if (pane := self._scene.card.shown_members) is not None:
            pane.take_off()

    @action("list.copy", N_("Make a copy of the list"), menu="list", icon="files", group=3)
    def copy(self) -> None:
        from pressdesk.lists import lists

        card = self._scene.card.card
        label = self._clerk.ask(lists.free_label, _("{name}, copy").format(name=card.label))
        self._clerk.do(lists.copy, card.id, label).then(self._on_made)

    @action("list.unite", N_("New list of these lists"), menu="list", icon="merge", group=3)
    def unite(self) -> None:
        from pressdesk.lists import lists

        chosen = self._scene.chosen
        label = self._clerk.ask(lists.free_label, _("New list"))
        card = ListCard(label=label)
        task = self._clerk.do(lists.save_with, card, LIST, chosen, datetime.now(UTC))
        task.then(self._on_made)

    @action("list.freeze", N_("New fixed list of its recipients"), menu="list", icon="users",
            group=3)  # fmt: skip
    def freeze(self) -> None:
        from pressdesk.lists import lists

        people = [one.contact for one in self._scene.reached if one.contact]
        day = dates.short(dates.today())
        wished = _("{name}, {day}").format(name=self._scene.card.card.label, day=day)
        card = ListCard(label=self._clerk.ask(lists.free_label, wished))
        task = self._clerk.do(lists.save_with, card, PERSON, people, datetime.now(UTC))
        task.then(self._on_made)

    @action("list.archive", N_("Archive list"), menu="list", icon="archive", group=4)
    def archive(self) -> None:
        from pressdesk.lists import lists

        ids = tuple(self._scene.chosen)
        said = ngettext("List archived", "{n} lists archived", len(ids)).format(n=len(ids))
        if ids:
            self._clerk.do(lists.archive, ids).then(lambda _done: self._tell(said))

    @action("list.restore", N_("Bring list back"), menu="list", icon="archive-restore", group=4)
    def restore(self) -> None:
        from pressdesk.lists import lists

        ids = tuple(self._scene.chosen)
        said = ngettext("List brought back", "{n} lists brought back", len(ids)).format(n=len(ids))
        if ids:
            self._clerk.do(lists.restore, ids).then(lambda _done: self._tell(said))

    def make(self, kind: str) -> None:
        """Make a list of a kind, and let its name be typed."""
        from pressdesk.lists import lists

        label = self._clerk.ask(lists.free_label, _("New list"))
        self._clerk.do(lists.save, ListCard(label=label, kind=kind)).then(self._on_made)

    def follow(self) -> None:
        """Switch actions on and off for what is chosen now."""
        many = len(self._scene.chosen)
        is_archived = self._scene.list.view == "archived"
        pane = self._scene.card.shown_members
        members = pane.list.selected if pane is not None and many == 1 else 0
        is_out = pane is self._scene.card.kept_out
        for name, is_able in (
            ("rename", many == 1),
            ("add", many == 1),
            ("paste", many == 1),
            ("copy", many == 1),
            ("unite", many > 1),
            ("freeze", many == 1 and any(one.contact for one in self._scene.reached)),
            ("archive", many > 0),
            ("restore", many > 0),
            ("open_member", members == 1),
            ("keep_out", members > 0 and not is_out),
            ("let_in", members > 0 and is_out),
            ("remove_members", members > 0),
        ):
            actions.of(self, f"list.{name}").setEnabled(is_able)
        actions.of(self, "list.archive").setVisible(not is_archived)
        actions.of(self, "list.restore").setVisible(is_archived)

    def all_actions(self) -> list[QAction]:
        """The actions of the group."""
        return actions.collect(self)

    def _tell(self, said: str) -> None:
        messages.toast(self, said, _("Undo"), self._clerk.undo)

    def _on_made(self, row: int) -> None:
        self._begun = row  # The list may be told of it only after this.
        self._scene.list.choose(row)
        self.begin_name()

    def begin_name(self) -> None:
        """Let the name of a list just made be typed, as soon as it is the one shown."""
        if self._begun and tuple(self._scene.chosen) == (self._begun,):
            self._begun = 0
            self._scene.card.begin_name()
