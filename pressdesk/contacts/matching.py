"""Who of the office, or of the same file, a card from outside is: surely, or perhaps.

What makes two cards one person, the surest first: the uid, the e-mail address, a number with names
that fit, the name with the organisation. What only makes one look: a mere number, a name at another
organisation, a name much like it at the same one. Desks share addresses and numbers, so an address
of a desk, or one that goes with several names, decides only where the names fit as well; and a
number of many is nobody's.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from pressdesk.base import names
from pressdesk.base.names import Alike, alike
from pressdesk.base.text import fold
from pressdesk.contacts.cardrows import fold_outlet
from pressdesk.contacts.keys import digits_of, name_key
from pressdesk.formats.card import ACTIVE, Card

FEW = 2  # people who may share a number or an address that still points at one of them
MANY = 60  # people beyond whom what they have in common points at none of them by itself
SHORTEST = 6  # digits below which a number is an extension, and anybody's


@dataclass(eq=False)
class Who:
    """What one is known by; `contact` is the office's, else `row` says which of the file's."""

    uid: str
    name: str  # as `keys.name_key` makes it, "" for nobody's name
    organisation: str  # folded
    emails: tuple[str, ...] = ()  # folded
    numbers: tuple[str, ...] = ()  # as `keys.digits_of` makes them
    contact: int = 0
    row: int = -1
    status: str = ACTIVE
    is_archived: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name as `base.names` compares them."""
        return names.words(self.name)

    @cached_property
    def outlet(self) -> str:
        """The organisation without what only some write of it."""
        return _outlet(self.organisation) if self.organisation else ""


@dataclass(slots=True)
class Match:
    """One whom a card may be, and why: `is_sure` where nothing else is needed to say so."""

    who: Who
    why: str  # "uid", "email", "telephone" or "name"
    is_sure: bool
    weight: int = 0


_outlet = cache(fold_outlet)  # of a thousand colleagues


def who_is(card: Card, row: int = -1) -> Who:
    """Return what a card is known by."""
    # An address that stands in for a name is none.
    is_named = "@" not in card.formatted_name
    numbers = (digits_of(t.number) for t in card.telephones)
    return Who(
        card.uid,
        name_key(card.formatted_name) if is_named else "",
        fold(card.organisation),
        tuple(fold(e.address) for e in card.emails if e.address),
        tuple(number for number in numbers if len(number) >= SHORTEST),
        contact=card.id,
        row=row,
        status=card.status,
        is_archived=card.is_archived,
    )


class _Sharers:
    """Those who say the same: all of them while they are few, the first and by their words if not.

    So nobody is compared with fifty thousand who share a name or the number of their house; whose
    name fits is found among them all the same.
    """

    __slots__ = ("_by_word", "first", "names")

    def __init__(self) -> None:
        self.first: list[Who] = []
        self.names: set[str] = set()  # that go with it in the whole file, no more than tell
        self._by_word: defaultdict[str, list[Who]] | None = None

    def name(self, name: str) -> None:
        """Note a name that goes with what they say."""
        if name and len(self.names) <= FEW:
            self.names.add(name)

    def add(self, who: Who) -> None:
        """Note one more, or what one is called by now."""
        if self._by_word is not None:
            self._index(who)
            return
        _append(self.first, who)
        if len(self.first) > MANY:
            self._by_word = defaultdict(list)
            for one in self.first:
                self._index(one)

    def _index(self, who: Who) -> None:
        assert self._by_word is not None
        for word in {who.name, *who.name.split()}:
            if len(known := self._by_word[word]) <= MANY:
                _append(known, who)

    def near(self, card: Who) -> Iterable[Who]:
        """Return whom a card is to be compared with."""
        if self._by_word is None:
            return self.first
        if not card.name:
            return self.first[:MANY]
        found = dict.fromkeys([*self._by_word[card.name], *self._by_word[""]])
        for word in card.name.split():
            known = self._by_word[word]
            found.update(dict.fromkeys(known if len(known) <= MANY else ()))
        return found

    @property
    def is_shared(self) -> bool:
        """Whether so many say it that it points at nobody."""
        return len(self.first) > FEW or len(self.names) > FEW


class Register:
    """Everybody a file's cards are compared with: those of the office, then the file's own."""

    def __init__(self, file: Iterable[Who]) -> None:
        self._uids: dict[str, Who] = {}
        self._emails: defaultdict[str, _Sharers] = defaultdict(_Sharers)
        self._numbers: defaultdict[str, _Sharers] = defaultdict(_Sharers)
        self._names: defaultdict[str, list[Who]] = defaultdict(list)
        # By the very name and the house: namesakes elsewhere may be fifty thousand.
        self._homes: defaultdict[tuple[str, str], list[Who]] = defaultdict(list)
        self._desks: defaultdict[tuple[str, str], list[Who]] = defaultdict(list)
        self._houses: defaultdict[str, list[Who]] = defaultdict(list)
        for who in file:
            for email in who.emails:
                self._emails[email].name(who.name)
            for number in who.numbers:
                self._numbers[number].name(who.name)

    def enter(self, who: Who) -> None:
        """Have cards compared with one more from now on."""
        if who.uid:
            self._uids.setdefault(who.uid, who)
        self._enter_values(who, who)
        self._enter_name(who)

    def widen(self, who: Who, card: Who) -> None:
        """Have one found by what a further card of theirs says as well."""
        if card.uid and not who.uid:
            who.uid = card.uid
            self._uids.setdefault(who.uid, who)
        self._enter_values(who, card)
        if (card.name and not who.name) or (card.organisation and not who.organisation):
            who.name = who.name or card.name
            who.organisation = who.organisation or card.organisation
            who.__dict__.pop("words", None)
            who.__dict__.pop("outlet", None)
            self._enter_values(who, who)
            self._enter_name(who)

    def _enter_values(self, who: Who, card: Who) -> None:
        for email in card.emails:
            self._emails[email].add(who)
        for number in card.numbers:
            self._numbers[number].add(who)

    def _enter_name(self, who: Who) -> None:
        if who.name:
            _append_few(self._names[who.name], who)
            _append_few(self._homes[who.name, who.outlet], who)
        if not who.organisation:
            return
        if not who.name:
            _append_few(self._houses[who.outlet], who)
        for word in who.name.split():
            _append_few(self._desks[who.outlet, word], who)

    def matches(self, card: Who) -> list[Match]:
        """Return whom a card may be: those it surely is first, then the likeliest."""
        found: dict[int, Match] = {}
        for match in self._all(card):
            known = found.setdefault(id(match.who), match)
            if known is not match:
                known.weight += match.weight
                if match.is_sure and not known.is_sure:
                    known.is_sure, known.why = True, match.why
        return sorted(
            found.values(),
            key=lambda m: (not m.is_sure, m.who.is_archived, -m.weight, m.who.contact, m.who.row),
        )

    def _all(self, card: Who) -> Iterator[Match]:
        if (who := self._uids.get(card.uid)) is not None:
            yield Match(who, "uid", _goes_with(card, who), 8)
        for email in card.emails:
            for who in self._near(self._emails, email, card):
                if match := self._by_email(card, who, email):
                    yield match
        for number in card.numbers:
            for who in self._near(self._numbers, number, card):
                if match := self._by_number(card, who, number):
                    yield match
        if card.name:
            namesakes = self._homes.get((card.name, card.outlet), [])
            for who in dict.fromkeys([*namesakes, *self._names.get(card.name, ())]):
                if match := _by_name(card, who):
                    yield match
            yield from self._at_the_desk(card)
        elif card.organisation:
            for who in self._houses.get(card.outlet, ()):
                yield Match(who, "name", not _contradict(card, who), 1)

    @staticmethod
    def _near(shared: Mapping[str, _Sharers], said: str, card: Who) -> Iterable[Who]:
        return shared[said].near(card) if said in shared else ()

    def _by_email(self, card: Who, who: Who, email: str) -> Match | None:
        if not card.name or not who.name:
            return Match(who, "email", not _is_desk(email), 4)
        how = _alike(card, who)
        if how > Alike.INITIAL or (how is Alike.INITIAL and _has_initial(card, who)):
            return Match(who, "email", True, 4 + how)
        if _is_desk(email) or self._emails[email].is_shared:
            return None
        is_sure = how > Alike.NOT or not _is_one_script(card, who)
        return Match(who, "email", is_sure, 4)

    def _by_number(self, card: Who, who: Who, number: str) -> Match | None:
        how = _alike(card, who)
        if how > Alike.INITIAL or (how is Alike.INITIAL and _has_initial(card, who)):
            return Match(who, "telephone", True, 2 + how)
        if self._numbers[number].is_shared:
            return None
        return Match(who, "telephone", False, 1)

    def _at_the_desk(self, card: Who) -> Iterator[Match]:
        """Whoever has much the same name at the same organisation."""
        if not card.organisation:
            return
        seen: set[int] = set()
        for word in card.name.split():
            colleagues = self._desks.get((card.outlet, word), ())
            if len(colleagues) > MANY:  # a word so many share there points at nobody
                continue
            for who in colleagues:
                if who.name != card.name and id(who) not in seen:
                    seen.add(id(who))
                    if (how := _alike(card, who)) >= Alike.INITIAL:
                        yield Match(who, "name", False, int(how))


def _alike(card: Who, who: Who) -> Alike:
    if card.name == who.name and card.name:
        return Alike.SAME
    return alike(card.words, who.words)


def _append(people: list[Who], who: Who) -> None:
    if who not in people:
        people.append(who)


def _append_few(people: list[Who], who: Who) -> None:
    if len(people) <= MANY:
        _append(people, who)


def _goes_with(card: Who, who: Who) -> bool:
    """Whether a uid can be trusted: some programs number the cards of every file from one."""
    if not card.name or not who.name or not set(card.emails).isdisjoint(who.emails):
        return True
    return bool(_alike(card, who)) or not _is_one_script(card, who)


def _by_name(card: Who, who: Who) -> Match | None:
    """Return what the very same name says, with the organisation or without."""
    if card.organisation and card.outlet == who.outlet:
        return Match(who, "name", True, 1)
    if not card.organisation and not who.organisation:
        return Match(who, "name", not _contradict(card, who), 1)
    return Match(who, "name", False, 1) if " " in card.name else None


def _contradict(card: Who, who: Who) -> bool:
    """Whether two who are only known by name have each another address, or another number."""
    return any(
        one and other and set(one).isdisjoint(other)
        for one, other in ((card.emails, who.emails), (card.numbers, who.numbers))
    )


def _has_initial(card: Who, who: Who) -> bool:
    return any(len(word) == 1 for word in (*card.words, *who.words))


def _is_one_script(card: Who, who: Who) -> bool:
    return bool(_LATIN.search(card.name)) == bool(_LATIN.search(who.name))


_LATIN = re.compile("[a-z]")
_DESK = re.compile(
    r"^(?:info|contact|press|presse|media|medien|news|newsroom|redac\w*|redak\w*|redaz\w*|desk|"
    r"office|editor\w*|kontakt|communication|comms?|pr|accueil|secretariat|hello|mail)[@.\-+_]"
)


def _is_desk(email: str) -> bool:
    return bool(_DESK.match(email))
