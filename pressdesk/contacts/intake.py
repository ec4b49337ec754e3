"""People from a file into the office, as planned and as the user ruled: one step, undone as one.

An import adds and never takes away; what has to be chosen stays as it is in the office until it is
chosen otherwise.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from pressdesk.base.i18n import N_, _
from pressdesk.base.progress import Progress
from pressdesk.base.text import fold
from pressdesk.contacts import bulk, find, layouts
from pressdesk.contacts.gains import gained
from pressdesk.contacts.planning import WHYS, Plan, Row, Verdict
from pressdesk.contacts.rowsahead import Made
from pressdesk.formats.addressbook import Skipped
from pressdesk.formats.card import Card
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import step

_NONE: Mapping[str, Sequence[str]] = {}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What becomes of a row: "new", "update" (of `contact`), "join" (its twin) or "leave".

    `theirs` are the fields in which the file is right, as `Difference.field` names them.
    """

    what: str
    contact: int = 0
    theirs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, counted in cards of the file."""

    new: int = 0
    updated: int = 0
    same: int = 0
    skipped: tuple[Skipped, ...] = ()

    @property
    def cards(self) -> int:
        """How many cards there were, those that could not be read among them."""
        return self.new + self.updated + self.same + len(self.skipped)


def ruling(row: Row) -> Ruling:
    """Return what becomes of a row where nobody ruled otherwise.

    Whoever may be somebody is taken as new, since one person twice is found and joined later, and
    two made one are not parted; but nobody who may not be contacted comes in by that door. Where
    it is one of several, the likeliest has the news; what surely is another of the file joins it.
    """
    match row.verdict:
        case Verdict.NEW:
            return Ruling("new")
        case Verdict.UPDATE:
            return Ruling("update", row.known[0])
        case Verdict.SAME:
            return Ruling("leave")
    if row.why == "several":
        return Ruling("update", row.known[0])
    if row.why == "in_file_differs":
        return Ruling("join")
    return Ruling("leave" if row.why in ("do_not_contact", "suppressed", "nameless") else "new")


@step(N_("Import of contacts"), plain=True)
def apply(
    session: Writer,
    plan: Plan,
    rulings: Mapping[int, Ruling],
    now: datetime,
    categories: Sequence[str] = (),
    chosen: Mapping[str, Sequence[str]] = _NONE,
    progress: Progress | None = None,
    ahead: Sequence[Made] = (),
) -> Outcome:
    """Do what a plan says, as ruled for rows by their number, the others as `ruling` has it.

    All of it happens or nothing. `categories` are given to everybody of the file, those who are
    the same as before among them; `chosen` is what `layouts` shall remember. `ahead` is what the
    cards of the files write, as they are, by their places.
    """
    work = _Work(plan, rulings, tuple(categories))
    work.sort(session)
    ready = {n: ahead[at - 1] for n, at in work.unchanged.items()} if ahead else {}
    bulk.add(session, work.new, now, progress, work.sources, ready)
    bulk.change(session, work.changed, N_("Import of contacts"), now, progress)
    layouts.remember(session, chosen)
    if progress is not None:
        count = len(work.new) + len(work.changed)
        progress.step(count, count)  # the last moment to think better of it
    return work.outcome


@glance
def foreseen(session: Reader, plan: Plan, rulings: Mapping[int, Ruling] | None = None) -> Outcome:
    """Return what `apply` would do, without doing it."""
    work = _Work(plan, rulings or {}, ())
    work.sort(session)
    return work.outcome


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row went: "new" at a place among the new ones, "known" by a contact, or "left"."""

    kind: str
    at: int = 0


class _Work:
    """Sorts the rows of a plan into people to add and people to change, and counts their cards."""

    def __init__(
        self,
        plan: Plan,
        rulings: Mapping[int, Ruling],
        categories: tuple[str, ...],
    ) -> None:
        self._plan = plan
        self._ruled = [rulings.get(row.number) or ruling(row) for row in plan.rows]
        self._categories = categories
        self._known: dict[int, Card] = {}
        self._counts: Counter[str] = Counter()
        self._left: list[Skipped] = []
        self.new: list[Card] = []
        self.unchanged: dict[int, int] = {}  # of the new ones who are as in the file, where there
        self.sources: list[str] = []
        self._source = cache(_source)  # of a file with fifty thousand
        self.changed: list[tuple[Card, Card]] = []

    @property
    def outcome(self) -> Outcome:
        """What is done with all cards."""
        counts, left = self._counts, (*self._plan.skipped, *self._left)
        return Outcome(counts["new"], counts["updated"], counts["same"], left)

    def sort(self, session: Reader) -> None:
        """Decide about every row; whoever was known and is gone by now is new."""
        pairs = list(zip(self._plan.rows, self._ruled, strict=True))
        wanted = {made.contact for _row, made in pairs if made.contact}
        joined = {row.twin for row, made in pairs if made.what == "join"}
        wanted.update(
            row.known[0]
            for row, _made in pairs
            if row.verdict is Verdict.SAME and (self._categories or row.number in joined)
        )
        before = {card.id: card for card in find.cards(session, sorted(wanted))}
        self._known = dict(before)
        places: dict[int, _Place] = {}
        for row, made in pairs:
            places[row.number] = self._placed(row, made, places)
        now = self._known
        self.changed = [
            (old, now[contact]) for contact, old in before.items() if now[contact] != old
        ]

    def _placed(self, row: Row, made: Ruling, places: Mapping[int, _Place]) -> _Place:
        place = _Place("known", made.contact)
        if made.what == "leave":
            return self._leave(row)
        if made.what == "join":
            place = places.get(row.twin, place)
        if made.what in ("update", "join"):
            if place.kind == "known" and place.at in self._known:
                more = self._joined(self._known[place.at], row.cards, made.theirs)
                self._known[place.at] = self._filed(more)
                return place
            if place.kind == "new":
                self.new[place.at] = self._joined(self.new[place.at], row.cards, made.theirs)
                self.unchanged.pop(place.at, None)
                return place
        return self._add(row)

    def _add(self, row: Row) -> _Place:
        card, *others = row.cards
        self._counts["new"] += 1
        new = self._filed(self._joined(card, others))
        if new is card:
            self.unchanged[len(self.new)] = row.at[0]
        self.new.append(new)
        self.sources.append(self._source(self._plan.file_of(row.at[0])[0]))
        return _Place("new", len(self.new) - 1)

    def _joined(self, card: Card, others: Iterable[Card], theirs: Collection[str] = ()) -> Card:
        """Return a card with what others add, each of which is counted by whether it does."""
        for one in others:
            more = gained(card, one, theirs)
            self._counts["same" if more == card else "updated"] += 1
            card = more
        return card

    def _leave(self, row: Row) -> _Place:
        if row.verdict is Verdict.SAME:
            self._counts["same"] += len(row.at)
            contact = row.known[0]
            if contact in self._known:
                self._known[contact] = self._filed(self._known[contact])
            return _Place("known", contact)
        self._left += left_out(self._plan, row)
        return _Place("left")

    def _filed(self, card: Card) -> Card:
        """Return a card with the categories that everybody of the file is given."""
        if not self._categories:
            return card
        known = set(map(fold, card.categories))
        more = [word for word in self._categories if fold(word) not in known]
        return replace(card, categories=(*card.categories, *more)) if more else card


def _source(name: str) -> str:
    """Return where the people of a file are said to be from."""
    return _("Import of {name}").format(name=name) if name else ""


def left_out(plan: Plan, row: Row) -> list[Skipped]:
    """Return what is said of a row that is not taken in: for each of its cards, and why."""
    why = _(WHYS[row.why]) if row.why else _("left out")
    called = row.cards[0].formatted_name or row.cards[0].organisation
    said = _("{place}: {name}") if called else "{place}"
    return [Skipped(said.format(place=plan.place(at), name=called), why) for at in row.at]
