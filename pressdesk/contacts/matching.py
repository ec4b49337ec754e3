"""Who of the office, or of the same file, a card from outside is: surely, or perhaps.

What makes two cards one person, the surest first: the uid, the e-mail address, a number with names
that fit, the name with the organisation. What only makes one look: a mere number, a name at another
organisation, a name much like it at the same one. Desks share addresses and numbers, so an address
of a desk, or one that goes with several names, decides only where the names fit as well; and a
number of many is nobody's.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from pressdesk.base import names
from pressdesk.base.names import Alike, alike
from pressdesk.base.text import fold
from pressdesk.contacts.cardrows import fold_outlet
from pressdesk.contacts.keys import digits_of, name_key
from pressdesk.formats.card import ACTIVE, Card
from pressdesk.store.plain import Reader
from pressdesk.store.values import json_text

FEW = 2  # people who may share a number or an address that still points at one of them
MANY = 60  # people of one house with a word of their names in common
_SHORTEST = 6  # digits below which a number is an extension, and anybody's
_ASKED = 20_000  # keys asked for at once


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
        tuple(number for number in numbers if len(number) >= _SHORTEST),
        contact=card.id,
        row=row,
        status=card.status,
        is_archived=card.is_archived,
    )


class Register:
    """Everybody a file's cards are compared with: those of the office, then the file's own."""

    def __init__(self, file: Iterable[Who]) -> None:
        self._uids: dict[str, Who] = {}
        self._emails: defaultdict[str, list[Who]] = defaultdict(list)
        self._numbers: defaultdict[str, list[Who]] = defaultdict(list)
        self._names: defaultdict[str, list[Who]] = defaultdict(list)
        self._desks: defaultdict[tuple[str, str], list[Who]] = defaultdict(list)
        self._houses: defaultdict[str, list[Who]] = defaultdict(list)
        # What names go with a value in the whole file: several people share it.
        self._names_of_email: defaultdict[str, set[str]] = defaultdict(set)
        self._names_of_number: defaultdict[str, set[str]] = defaultdict(set)
        for who in file:
            for email in who.emails:
                self._names_of_email[email].add(who.name)
            for number in who.numbers:
                self._names_of_number[number].add(who.name)

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
            self._enter_name(who)

    def _enter_values(self, who: Who, card: Who) -> None:
        for email in card.emails:
            _append(self._emails[email], who)
        for number in card.numbers:
            _append(self._numbers[number], who)

    def _enter_name(self, who: Who) -> None:
        if who.name:
            _append(self._names[who.name], who)
        if not who.organisation:
            return
        if not who.name:
            self._houses[who.outlet].append(who)
        for word in who.name.split():
            if len(colleagues := self._desks[who.outlet, word]) <= MANY:
                _append(colleagues, who)

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
            for who in self._emails.get(email, ()):
                if match := self._by_email(card, who, email):
                    yield match
        for number in card.numbers:
            for who in self._numbers.get(number, ()):
                if match := self._by_number(card, who, number):
                    yield match
        if card.name:
            for who in self._names.get(card.name, ()):
                if match := _by_name(card, who):
                    yield match
            yield from self._at_the_desk(card)
        elif card.organisation:
            for who in self._houses.get(card.outlet, ()):
                yield Match(who, "name", not _contradict(card, who), 1)

    def _by_email(self, card: Who, who: Who, email: str) -> Match | None:
        if not card.name or not who.name:
            return Match(who, "email", not _is_desk(email), 4)
        how = _alike(card, who)
        if how > Alike.INITIAL or (how is Alike.INITIAL and _has_initial(card, who)):
            return Match(who, "email", True, 4 + how)
        if _is_desk(email) or _is_shared(self._names_of_email[email], self._emails[email]):
            return None
        is_sure = how > Alike.NOT or not _is_one_script(card, who)
        return Match(who, "email", is_sure, 4)

    def _by_number(self, card: Who, who: Who, number: str) -> Match | None:
        how = _alike(card, who)
        if how > Alike.INITIAL or (how is Alike.INITIAL and _has_initial(card, who)):
            return Match(who, "telephone", True, 2 + how)
        if _is_shared(self._names_of_number[number], self._numbers[number]):
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


def office_people(session: Reader, cards: Sequence[Who]) -> list[Who]:
    """Return those of the office whom any of a file's cards could be."""
    emails = {email for who in cards for email in who.emails}
    numbers = {number for who in cards for number in who.numbers}
    called = {who.name for who in cards if who.name}
    wanted: set[int] = set()
    for sql, keys in (
        ("SELECT id FROM contacts WHERE uid IN", {who.uid for who in cards if who.uid}),
        ("SELECT contact_id FROM contact_emails WHERE folded IN", emails),
        ("SELECT contact_id FROM contact_telephones WHERE digits IN", numbers),
        ("SELECT id FROM contacts WHERE name_key IN", called),
    ):
        for asked in _in_turns(keys):
            wanted.update(session.numbers(f"{sql} (SELECT value FROM json_each(?))", (asked,)))
    houses = {who.organisation for who in cards if who.organisation and not who.name}
    for asked in _in_turns(houses):
        wanted.update(
            session.numbers(
                "SELECT id FROM contacts WHERE organisation_key IN (SELECT value FROM json_each(?))"
                " AND (name_key = '' OR instr(formatted_name, '@'))",
                (asked,),
            )
        )
    wanted.update(_colleagues(session, cards, wanted))
    return _people(session, wanted)


def _colleagues(session: Reader, cards: Sequence[Who], known: set[int]) -> Iterator[int]:
    """Yield who else has a word of a card's name at the card's organisation."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for who in cards:
        if who.organisation and who.name:
            words[who.organisation].update(who.name.split())
    for asked in _in_turns(words):
        for contact, name, organisation in session.rows(
            "SELECT id, name_key, organisation_key FROM contacts"
            " WHERE organisation_key IN (SELECT value FROM json_each(?))",
            (asked,),
        ):
            if contact not in known and not words[organisation].isdisjoint(name.split()):
                yield contact


def _people(session: Reader, contacts: Iterable[int]) -> list[Who]:
    found: list[Who] = []
    for asked in _in_turns(sorted(contacts)):
        emails = _values(session, "contact_emails", "folded", asked)
        numbers = _values(session, "contact_telephones", "digits", asked)
        for contact, uid, name, called, organisation, status, is_archived in session.rows(
            "SELECT id, uid, name_key, formatted_name, organisation_key, status, is_archived"
            " FROM contacts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (asked,),
        ):
            found.append(
                Who(
                    uid,
                    "" if "@" in called else name,
                    organisation,
                    tuple(emails.get(contact, ())),
                    tuple(n for n in numbers.get(contact, ()) if len(n) >= _SHORTEST),
                    contact=contact,
                    status=status,
                    is_archived=bool(is_archived),
                )
            )
    return found


def _values(session: Reader, table: str, column: str, asked: str) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for contact, value in session.rows(
        f"SELECT contact_id, {column} FROM {table}"
        " WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (asked,),
    ):
        found[contact].append(value)
    return found


def _in_turns(keys: Iterable[object]) -> Iterator[str]:
    """Yield keys as JSON lists, which one statement takes whole, not too long ones."""
    wanted = list(keys)
    for start in range(0, len(wanted), _ASKED):
        yield json_text(wanted[start : start + _ASKED])


def _alike(card: Who, who: Who) -> Alike:
    if card.name == who.name and card.name:
        return Alike.SAME
    return alike(card.words, who.words)


def _append(people: list[Who], who: Who) -> None:
    if who not in people:
        people.append(who)


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


def _is_shared(names: Collection[str], people: Collection[Who]) -> bool:
    """Whether so many have a number or an address that it points at nobody."""
    return len(people) > FEW or sum(map(bool, names)) > FEW


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
