"""What an import of people would do, before anything is done.

A plan has a row for each person of the file (cards of one person are joined) with a verdict: *new*,
*update* (known, and the file says more), *same* (nothing new) or *look* (may be somebody: the user
rules). A file taken in twice brings nothing new.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pressdesk.base.i18n import N_, _
from pressdesk.base.progress import Progress
from pressdesk.contacts import find, privacy
from pressdesk.contacts.gains import Difference, brings_nothing, differences, gained
from pressdesk.contacts.matching import Match, Register, Who, who_is
from pressdesk.contacts.officepeople import office_people
from pressdesk.contacts.tidy import tidied
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.card import DO_NOT_CONTACT, Card
from pressdesk.store.plain import Reader, glance

_TELLS = 500  # cards between two words about how far it is


class Verdict(StrEnum):
    """What a row of the file is to the office."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    LOOK = "look"


# Why a row is to be looked at, as the screen and the command line say it.
WHYS = {
    "uid": N_("the same identifier under another name"),
    "email": N_("the same e-mail under another name"),
    "telephone": N_("the same number"),
    "name": N_("much the same name"),
    "several": N_("several in the office may be this person"),
    "in_file": N_("may be twice among these"),
    "in_file_differs": N_("twice here, not quite alike"),
    "do_not_contact": N_("may not be contacted"),
    "suppressed": N_("asked not to be contacted, or was erased"),
    "nameless": N_("has no name, no organisation, no address and no number"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One person of the files. `at` are the places of their cards in them, counted from 1.

    `known` are the contacts it is or may be, the likeliest first, `twin` an earlier row it may be,
    -1 for none. `differences` are with the first of `known`, where the row surely is it.
    """

    number: int
    at: tuple[int, ...]
    cards: tuple[Card, ...]
    verdict: Verdict
    why: str = ""
    known: tuple[int, ...] = ()
    twin: int = -1
    differences: tuple[Difference, ...] = ()

    @property
    def card(self) -> Card:
        """What the file says of this person in all its cards."""
        card, *more = self.cards
        for one in more:
            card = gained(card, one)
        return card


@dataclass(frozen=True, slots=True)
class File:
    """What was read of one file, and what it is called."""

    name: str
    book: AddressBook


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import of files would do; `files` are their names and how many cards each has."""

    rows: tuple[Row, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: tuple[tuple[str, int], ...] = ()

    @property
    def counts(self) -> Counter[Verdict]:
        """How many rows have which verdict."""
        return Counter(row.verdict for row in self.rows)

    def file_of(self, at: int) -> tuple[str, int]:
        """Return which file a card comes from, and the how manieth it is in it, from 1."""
        for name, count in self.files:
            if at <= count:
                return name, at
            at -= count
        return "", at

    def place(self, at: int) -> str:
        """Return where a card stands, in words."""
        name, number = self.file_of(at)
        if len(self.files) < 2:
            return _("card {n}").format(n=number)
        return _("{file}, card {n}").format(file=name, n=number)


@dataclass(eq=False, slots=True)
class _Draft:
    """A row being made: its cards so far; whom in the office it is, or may be; a row it may be."""

    who: Who
    cards: list[Card] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    contact: int = 0
    why: str = ""
    maybe: list[Who] = field(default_factory=list)
    twin: "_Draft | None" = None
    became: "_Draft | None" = None  # where its cards are now
    different: dict[Card, None] = field(default_factory=dict)  # its cards, each once
    compared: int = 0  # how many of its cards were looked at for these

    @property
    def final(self) -> "_Draft":
        """This row, or the one it became part of."""
        return self.became.final if self.became else self


@glance
def plan(session: Reader, files: Sequence[File], progress: Progress | None = None) -> Plan:
    """Return what becomes of each person in files taken in together, before anything is done."""
    cards = list(fit(files))
    drawing = _Drawing(session, cards, progress)
    drafts = drawing.drafts()
    held = privacy.suppressed(session, cards)
    forbidden = {place for place, why in enumerate(held, 1) if why}
    numbers = {id(draft): number for number, draft in enumerate(drafts)}
    rows = [
        _judged(number, draft, drawing.known, forbidden, numbers)
        for number, draft in enumerate(drafts)
    ]
    counted = tuple((file.name, len(file.book.cards)) for file in files)
    return Plan(tuple(rows), skipped(files), counted)


def fit(files: Iterable[File]) -> Iterator[Card]:
    """Yield the cards of files as they would be kept, one after the other: by their places."""
    return (tidied(_stranger(card)) for file in files for card in file.book.cards)


def skipped(files: Sequence[File]) -> tuple[Skipped, ...]:
    """Return what could not be read of files, each with where it stands and why."""
    return tuple(
        replace(gone, at=f"{file.name}, {gone.at}") if len(files) > 1 else gone
        for file in files
        for gone in file.book.skipped
    )


class _Drawing:
    """Finds for every card of a file whom in the office, or before it in the file, it is."""

    def __init__(self, session: Reader, cards: Sequence[Card], progress: Progress | None) -> None:
        self._cards = cards
        self._progress = progress
        self._people = [who_is(card) for card in cards]
        self._file = Register(self._people)
        self._found = _in_office(office_people(session, self._people), self._people)
        wanted = {
            match.who.contact
            for who, found in zip(self._people, self._found, strict=True)
            for match in found
            if match.is_sure or match.who.name == who.name
        }
        self.known = {card.id: card for card in find.cards(session, sorted(wanted))}
        self._drafts: list[_Draft] = []
        self._by_contact: dict[int, _Draft] = {}

    def drafts(self) -> list[_Draft]:
        """Return the rows: people, then those without a name; each in the order of the file.

        A card that names only a house could be joined with one that turns out to be a person's
        later, and would not be found there when the same file comes again.
        """
        order = sorted(range(len(self._people)), key=lambda n: not self._people[n].name)
        for done, n in enumerate(order):
            if self._progress is not None and done % _TELLS == 0:
                self._progress.step(done, len(order))
            draft = self._draft_of(self._cards[n], self._people[n], self._found[n])
            draft.cards.append(self._cards[n])
            draft.at.append(n + 1)
        return [draft for draft in self._drafts if draft.became is None]

    def _draft_of(self, card: Card, who: Who, found: list[Match]) -> _Draft:
        in_file = self._file.matches(who)
        twins = [self._drafts[match.who.row].final for match in in_file if match.is_sure]
        home, why = self._home(card, who, found)
        if home:
            draft = self._by_contact.get(home) or self._begin(who, contact=home)
            draft.why = draft.why or why
            for twin in dict.fromkeys(twins):
                if not twin.contact:
                    self._move(twin, draft)
        elif twins and (twins[0].contact or not _has_to_choose(twins[0], card)):
            draft = twins[0]
        elif twins:  # one person, but of two words one would be lost unseen
            draft = _Draft(who, why="in_file_differs", twin=twins[0])
            self._drafts.append(draft)
        else:
            draft = self._begin(who)
            draft.twin = next((self._drafts[m.who.row].final for m in in_file), None)
            draft.why = next((m.why for m in found), "in_file" if draft.twin else "")
        draft.maybe += (m.who for m in found if m.who not in draft.maybe)
        # By what this card says the one is found whom it joins, if it does.
        self._file.widen(twins[0].who if twins and not home else draft.who, who)
        return draft

    def _home(self, card: Card, who: Who, found: list[Match]) -> tuple[int, str]:
        """Return which contact a card surely is, 0 for none, and "several" where others could be.

        Whoever says all of the card already is the one, whatever they share with others.
        """
        # The surest come first, and nobody is compared who need not be: namesakes may be many.
        full = (
            m.who.contact
            for m in found
            if (m.is_sure or (m.who.name == who.name and not _are_elsewhere(m.who, who)))
            and m.who.contact in self.known
            and brings_nothing(ours := self.known[m.who.contact], card)
            and (m.is_sure or not differences(ours, card))
        )
        if contact := next(full, 0):
            return contact, ""
        sure = [m for m in found if m.is_sure and m.who.contact in self.known]
        sure = [m for m in sure if not m.who.is_archived] or sure
        if not sure:
            return 0, ""
        best = sure[0]
        is_clear = best.why == "uid" or all(2 * m.weight <= best.weight for m in sure[1:])
        return best.who.contact, "" if is_clear else "several"

    def _begin(self, who: Who, contact: int = 0) -> _Draft:
        who.row = len(self._drafts)
        draft = _Draft(who, contact=contact)
        self._drafts.append(draft)
        self._file.enter(who)
        if contact:
            self._by_contact[contact] = draft
        return draft

    def _move(self, gone: _Draft, draft: _Draft) -> None:
        """Put the cards of a row that turns out to be somebody's with theirs."""
        draft.cards[:0], draft.at[:0] = gone.cards, gone.at
        draft.compared = 0
        self._file.widen(draft.who, gone.who)
        draft.maybe += (who for who in gone.maybe if who not in draft.maybe)
        gone.became = draft


def _has_to_choose(draft: _Draft, more: Card) -> bool:
    """Whether a card says something else than others do of the same person, where one can stand."""
    # One row of a list may stand in it a hundred thousand times: nothing is compared with it twice.
    for card in draft.cards[draft.compared :]:
        draft.different.setdefault(card)
    draft.compared = len(draft.cards)
    return more not in draft.different and any(
        found.is_choice for card in draft.different for found in differences(card, more)
    )


def _in_office(office: Sequence[Who], people: Sequence[Who]) -> list[list[Match]]:
    """Return for everybody of the file who of the office they may be."""
    if not office:
        return [[] for _who in people]
    register = Register(people)
    for who in office:
        register.enter(who)
    return [register.matches(who) for who in people]


def _are_elsewhere(one: Who, other: Who) -> bool:
    """Whether each works somewhere else, so that there is a house to choose at least."""
    return bool(one.outlet and other.outlet) and one.outlet != other.outlet


def _stranger(card: Card) -> Card:
    """Return a card of a file, which is nobody of this office, whatever id it came with."""
    return replace(card, id=0, version=0) if card.id or card.version else card


def _judged(
    number: int,
    draft: _Draft,
    known: Mapping[int, Card],
    forbidden: set[int],
    numbers: Mapping[int, int],
) -> Row:
    """Return the row of a draft with its verdict."""
    maybe = [who.contact for who in draft.maybe]
    others = tuple(contact for contact in maybe if contact != draft.contact)
    row = Row(
        number,
        tuple(draft.at),
        tuple(draft.cards),
        Verdict.NEW,
        known=(draft.contact, *others) if draft.contact else others,
        twin=numbers[id(draft.twin.final)] if draft.twin else -1,
    )
    if not (row.cards[0].formatted_name or row.cards[0].organisation):
        return replace(row, verdict=Verdict.LOOK, why="nameless")
    found = differences(known[draft.contact], *row.cards) if draft.contact else ()
    if draft.contact and not found:
        return replace(row, verdict=Verdict.SAME)
    people = [who for who in draft.maybe if who.contact == draft.contact] or draft.maybe
    if any(who.status == DO_NOT_CONTACT for who in people):
        return replace(row, verdict=Verdict.LOOK, why="do_not_contact", differences=found)
    if not forbidden.isdisjoint(draft.at):
        return replace(row, verdict=Verdict.LOOK, why="suppressed", differences=found)
    if draft.why:
        return replace(row, verdict=Verdict.LOOK, why=draft.why, differences=found)
    return replace(row, verdict=Verdict.UPDATE, differences=found) if draft.contact else row
