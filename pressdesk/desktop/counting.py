"""How many there are of everything: asked in a worker, shown beside the names of the views."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.navigation import Navigation, Place
from pressdesk.desktop.newest import Newest
from pressdesk.store.plain import glance


class Counting(QObject):
    """Keeps the counts and the saved views of a navigation as they are in the office.

    Nothing is counted before `begin`: at a million people it would take the start its processor.
    """

    def __init__(self, clerk: Clerk, navigation: Navigation) -> None:
        super().__init__(navigation)
        self._clerk = clerk
        self._navigation = navigation
        self._has_begun = False
        self._counts: dict[str, Mapping[str, int]] = {}
        self._known: dict[str, dict[str, int]] = {}  # what only a page that was looked at knows
        # However often one asks while it is still being counted, it is counted once more.
        self._asked: tuple[tuple[Callable[..., Any], Newest[Any]], ...] = (
            (_releases, Newest(partial(self._show, "releases"))),
            (_contacts, Newest(partial(self._show, "contacts"))),
            (_lists, Newest(partial(self._show, "lists"))),
            (_saved_views, Newest(self._show_saved)),
        )
        clerk.ready.connect(self.ask)
        clerk.changed.connect(self._on_clerk_changed)

    def begin(self) -> None:
        """Count, and from now on whenever it is asked for or the office changes."""
        self._has_begun = True
        self.ask()

    def ask(self) -> None:
        """Ask anew, where the office is open."""
        if self._has_begun and self._clerk.is_ready:
            for verb, answers in self._asked:
                answers.ask(self._clerk.look_up, verb)

    def know(self, area: str, view: str, count: int) -> None:
        """Show a count that is too dear to be asked for at every change; below 0 is not known."""
        known = self._known.setdefault(area, {})
        known.pop(view, None)
        if count >= 0:
            known[view] = count
        self._show(area, self._counts.get(area, {}))

    def _show(self, area: str, counts: Mapping[str, int]) -> None:
        self._counts[area] = counts
        if isValid(self):
            self._navigation.show_counts(area, {**counts, **self._known.get(area, {})})

    def _show_saved(self, views: Mapping[str, tuple[Place, ...]]) -> None:
        if isValid(self):
            self._navigation.show_saved(views)

    def _on_clerk_changed(self, _changes: Any) -> None:
        self.ask()


@glance
def _releases(session: Any) -> Mapping[str, int]:
    from pressdesk.releases import find

    counts: Mapping[str, int] = find.counts(session)
    return counts


@glance
def _contacts(session: Any) -> Mapping[str, int]:
    from pressdesk.contacts import filters, find, outlets

    unsure = filters.count_to_verify(session, dates.today())
    return find.counts(session) | {"outlets": outlets.count(session), "to_verify": unsure}


@glance
def _lists(session: Any) -> Mapping[str, int]:
    from pressdesk.lists import lists

    return {"all": len(lists.ids(session)), "archived": len(lists.ids(session, archived=True))}


@glance
def _saved_views(session: Any) -> Mapping[str, tuple[Place, ...]]:
    from pressdesk.contacts import filters

    found = filters.views(session)
    return {"contacts": tuple(Place(f"saved:{v.id}", v.label, "list-filter") for v in found)}
