"""The words a rule is built of: what the office has called things, and what stands behind them."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from pressdesk.base import worldnames
from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.contacts import filters, wordsinuse
from pressdesk.contacts.filters import Choice
from pressdesk.desktop import cardwords, dates
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.lists.rule import conditionwords
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.widgets.meaning import Meaning
from pressdesk.lists import naming, rules
from pressdesk.lists.naming import Named
from pressdesk.lists.rules import Rule

MOST = 40
_FIELDS = {  # of `Filters`, for what people here have of each
    "beat": "beats", "category": "categories", "language": "languages", "country": "countries",
    "outlet": "outlets",
}  # fmt: skip
_OPEN = ("beat", "category", "outlet")  # what may be asked for before anybody has it


class Vocabulary(QObject):
    """Finds and names values. What people here have is asked once, in a worker, when wanted.

    Releases are many and long: they are looked for in a worker, and `found` says that those for
    what was typed can be had now.
    """

    found = Signal(str)

    def __init__(
        self, clerk: Clerk, say_number: Callable[[int], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clerk, self._say_number = clerk, say_number
        self._releases: dict[str, tuple[Named, ...]] = {}
        self._looking_for = ""
        self._newest: Newest[tuple[Named, ...]] = Newest(self._on_releases)
        self._counted: dict[str, dict[str, int]] = {}
        self._asked: set[str] = set()
        self.own_uid = ""
        self.names: dict[str, str] = {}
        self._days: dict[str, str] = {}

    def know_names(self, rule: Rule) -> None:
        """Learn what the lists and releases of a rule are called."""
        uids = rules.named_in(rule)
        self.names = self._clerk.ask(naming.names, uids) if uids and self._clerk.is_ready else {}

    def forget_releases(self) -> None:
        """Look for releases again: there are others."""
        self._releases.clear()

    def forget(self) -> None:
        """Ask again what people have: it has changed."""
        self._counted.clear()
        self._asked.clear()

    def warm(self, kind: str, then: Callable[[], object] | None = None) -> None:
        """Have what people here have of a kind counted; `then` hears that it is known now."""
        if kind not in _FIELDS or not self._clerk.is_ready:
            return
        if kind not in self._asked:
            self._asked.add(kind)
            task = self._clerk.look_up(filters.choices, _FIELDS[kind])
            task.then(partial(self._count, kind))
            if then is not None:
                task.then(lambda _choices: then())

    def _count(self, kind: str, choices: Sequence[Choice]) -> None:
        self._counted[kind] = {choice.value: choice.count for choice in choices}

    def meaning(self, kind: str) -> Meaning:
        """Return how the values of a kind are shown and read."""
        return Meaning(
            said=partial(self.said, kind),
            meant=partial(self.meant, kind),
            aside=partial(self._aside, kind),
            takes_commas=kind not in ("outlet", "on_list", "received"),
            picks_first=True,
        )

    def said(self, kind: str, value: str) -> str:
        """Return a value as it is shown."""
        return conditionwords.value(kind, value, self.names)

    def meant(self, kind: str, typed: str) -> str:
        """Return the value of what was typed, "" where it has none."""
        wanted = fold(typed)
        if not wanted:
            return ""
        if kind in _OPEN:
            known = (value for value in self.find(kind, typed) if fold(value) == wanted)
            return next(known, typed)
        if kind == "country" and (code := worldnames.country_code(typed)):
            return code
        found = self.find(kind, typed)
        exact = [value for value in found if wanted in (fold(value), fold(self.said(kind, value)))]
        return exact[0] if exact else found[0] if len(found) == 1 else ""

    def find(self, kind: str, typed: str) -> list[str]:
        """Return the values that go with what is typed, those of most people first."""
        if not self._clerk.is_ready:
            return []
        match kind:
            case "outlet_kind":
                return self._beginning(kind, cardwords.OUTLET_KINDS, typed)
            case "status":
                return self._beginning(kind, cardwords.STATUSES, typed)
            case "on_list":
                return self._named(self._clerk.ask(naming.lists, typed, self.own_uid))
            case "received":
                return self._named(self._releases_for(typed))
        self.warm(kind)
        counted = self._counted.get(kind, {})
        if kind == "language":
            every = [code for code, _name in worldnames.languages()]
        elif kind == "country":
            every = [code for code, _name in worldnames.countries()]
        elif kind == "outlet":
            every = list(self._clerk.ask(wordsinuse.organisations, typed))
        else:
            every = list(self._clerk.ask(wordsinuse.tags, kind, typed))
        found = self._beginning(kind, (*counted, *every), typed)
        return self._with_own(found, typed) if kind in _OPEN else found

    def _beginning(self, kind: str, values: Iterable[str], typed: str) -> list[str]:
        """Return the values one of whose words begins as typed, each once."""
        key, found = fold(typed), dict[str, str]()
        for value in values:
            if (
                not key
                or value.casefold() == key
                or f" {key}" in f" {fold(self.said(kind, value))}"
            ):
                found.setdefault(fold(value), value)
        exact = [value for value in found.values() if key and fold(self.said(kind, value)) == key]
        return [*exact, *(value for value in found.values() if value not in exact)][:MOST]

    def _with_own(self, found: list[str], typed: str) -> list[str]:
        said = " ".join(typed.split())
        is_known = not said or any(fold(value) == fold(said) for value in found)
        return found if is_known else [*found, said]

    def _releases_for(self, typed: str) -> tuple[Named, ...]:
        """Return the releases that say what is typed; none while they are being looked for."""
        if typed not in self._releases:
            self._newest.ask(self._look_for, typed)
        return self._releases.get(typed, ())

    def _look_for(self, typed: str) -> Task[tuple[Named, ...]]:
        self._looking_for = typed
        return self._clerk.look_up(naming.releases, typed)

    def _on_releases(self, found: tuple[Named, ...]) -> None:
        self._releases[self._looking_for] = found
        self.found.emit(self._looking_for)

    def _named(self, found: Sequence[Named]) -> list[str]:
        for each in found:
            self.names[each.uid] = each.name or _("Untitled release")
            self._days[each.uid] = dates.short(each.on) if each.on else ""
        return [each.uid for each in found]

    def _aside(self, kind: str, value: str) -> str:
        if kind == "received":
            return self._days.get(value, "")
        counted = self._counted.get(kind)
        if counted is None:
            return ""
        if value in counted:
            return self._say_number(counted[value])
        return _("nobody yet") if len(counted) < filters.MOST_CHOICES else ""
