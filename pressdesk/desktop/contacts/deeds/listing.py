"""Putting people, and the desks of outlets, on distribution lists."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QRect

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.widgets.picker import Picker
from pressdesk.lists.lists import DESK, PERSON, ListCard

NAME = "contact.add_to_list"


class ListingDeeds(Deeds):
    """Adding to a list that is there, or to a new one."""

    in_rows = (NAME,)

    @action(NAME, N_("Add to list…"), shortcut="Ctrl+L", menu="contact", icon="users", group=3,
            words=N_("distribution mailing list"))  # fmt: skip
    def add_to_list(self) -> None:
        chosen = self._scene.chosen
        if chosen.ids:
            self.ask_list(PERSON, chosen.ids, self._scene.place_of(NAME))
        elif chosen.outlets:
            self.ask_list(DESK, chosen.outlets, self._scene.place_of(NAME))

    def ask_list(self, what: str, rows: Sequence[int], place: QRect) -> None:
        """Ask on which list people or desks are put, beside a place of the screen."""

        def find(words: str) -> list[tuple[int, str]]:
            from pressdesk.lists import lists

            found = self._clerk.ask(lists.names, self._clerk.ask(lists.ids, words))
            return [(one.id, one.label) for one in found]

        title = ngettext("Put {n} on which list?", "Put {n} on which list?", len(rows))
        said = title.format(n=self.locale().toString(len(rows)))
        over = self.parentWidget() or self
        hint = _("Search lists, or name a new one")
        picker = Picker(over, said, hint, find, _("New list “{words}”"))
        picker.picked.connect(lambda row, name: self._add(row, name, what, rows))
        picker.made.connect(lambda name: self._add_to_new(name, what, rows))
        picker.show_at(place)

    def follow(self, chosen: Chosen) -> None:
        """Whoever is stored can be put on a list."""
        self._of(NAME).setEnabled(bool(chosen.ids or chosen.outlets) and not chosen.is_editing)

    def _add(self, row: int, name: str, what: str, rows: Sequence[int]) -> None:
        from pressdesk.lists import lists

        task = self._clerk.do(lists.add, row, what, rows, datetime.now(UTC))
        task.then(lambda many: self._on_added(name, many))

    def _add_to_new(self, name: str, what: str, rows: Sequence[int]) -> None:
        from pressdesk.lists import lists

        task = self._clerk.do(lists.save_with, ListCard(label=name), what, rows, datetime.now(UTC))
        task.then(lambda _row: self._on_added(name, len(rows)))

    def _on_added(self, name: str, many: int) -> None:
        if many:
            said = ngettext("{n} put on “{name}”", "{n} put on “{name}”", many)
            self._tell(said.format(n=self.locale().toString(many), name=name))
        else:
            messages.toast(self, _("They are on “{name}” already.").format(name=name))
