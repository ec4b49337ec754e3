"""Proposes who is in the office twice: by address, number and name first, then by likeness.

Everybody is put into blocks in which two cards of one person meet: one for each e-mail address,
each telephone number, each full name, and each beginning of a word of the name together with the
beginning of the outlet. Only within a block are two compared, so a hundred thousand people take
seconds. A number or an address alone proves nothing: desks share them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import combinations
from math import prod

from pressdesk.base.i18n import N_
from pressdesk.base.names import Alike, alike, words
from pressdesk.base.progress import Progress
from pressdesk.contacts.cardrows import fold_outlet
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import step
from pressdesk.store.values import moment_text, new_uid

LEAST, LIKELY, SURE = 60, 80, 95  # of a score: to be proposed, and to be called so
_BY_CHANCE = 0.2  # people of one name that chance would make, below which two are a surprise
_CROWD = 60  # people in a block from which on it says too little
_BEGINS = 4  # letters of a word and of an outlet that make a block

# What speaks for two being one, as the screen says it.
WHYS = {
    "name": N_("the same name"),
    "like_name": N_("much the same name"),
    "initial": N_("an initial that fits"),
    "word": N_("a name in common"),
    "email": N_("the same e-mail"),
    "telephone": N_("the same number"),
    "outlet": N_("the same organisation"),
    "rare": N_("nobody else is called so"),
}
_NAME_WHY = {
    Alike.SAME: "name",
    Alike.CLOSE: "like_name",
    Alike.INITIAL: "initial",
    Alike.ONE_WORD: "word",
}
# The score by how the names agree, for the best other thing in common.
_SCORES = {
    Alike.SAME: {"email": 99, "telephone": 98, "outlet": 97, "rare": 65},
    Alike.CLOSE: {"email": 96, "telephone": 93, "outlet": 88},
    Alike.INITIAL: {"email": 92, "telephone": 86, "outlet": 72},
    Alike.ONE_WORD: {"email": 66},
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts who may be one: how likely (60–99), and the keys of `WHYS` that speak for it."""

    one: int
    other: int
    score: int
    whys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    id: int
    uid: str
    words: tuple[str, ...]
    outlet: str
    emails: frozenset[str]
    numbers: frozenset[str]


@glance
def propose(session: Reader, progress: Progress | None = None) -> tuple[Pair, ...]:
    """Return who may be in the office twice, the surest first; archived people are left out.

    Whom somebody said to be two people are not proposed again.
    """
    people = _people(session)
    by_id = {person.id: person for person in people}
    apart = {frozenset(row) for row in session.rows("SELECT one_uid, other_uid FROM distinctions")}
    rare = _rare_names(people)
    seen: set[tuple[int, int]] = set()
    found: list[Pair] = []
    blocks = _blocks(people)
    for n, block in enumerate(blocks):
        if progress is not None and n % 2000 == 0:
            progress.step(n, len(blocks))
        for key in combinations(sorted(block), 2):
            if key in seen:
                continue
            seen.add(key)
            one, other = by_id[key[0]], by_id[key[1]]
            pair = _compared(one, other, rare)
            if pair and frozenset((one.uid, other.uid)) not in apart:
                found.append(pair)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one, pair.other)))


@step(N_("Not a duplicate"), plain=True)
def keep_apart(session: Writer, one: int, other: int, now: datetime) -> None:
    """Remember that two contacts are two people, so that they are not proposed again."""
    uids = sorted(
        row[0] for row in session.rows("SELECT uid FROM contacts WHERE id IN (?, ?)", (one, other))
    )
    if len(uids) == 2:
        session.run(
            "INSERT INTO distinctions (uid, version, one_uid, other_uid, decided_at)"
            " VALUES (?, 1, ?, ?, ?) ON CONFLICT DO NOTHING",
            (new_uid(), *uids, moment_text(now)),
        )


def _people(session: Reader) -> list[_Person]:
    emails = _by_contact(
        session, "SELECT contact_id, folded FROM contact_emails WHERE folded <> ''"
    )
    numbers = _by_contact(
        session, "SELECT contact_id, digits FROM contact_telephones WHERE length(digits) > 5"
    )
    nobody: frozenset[str] = frozenset()
    return [
        _Person(
            row,
            uid,
            words(name),
            fold_outlet(outlet),
            emails.get(row, nobody),
            numbers.get(row, nobody),
        )
        for row, uid, name, outlet in session.rows(
            "SELECT id, uid, formatted_name, organisation_key FROM contacts WHERE is_archived = 0"
        )
    ]


def _by_contact(session: Reader, sql: str) -> dict[int, frozenset[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for contact, said in session.rows(sql):
        found[contact].add(said)
    return {contact: frozenset(said) for contact, said in found.items()}


def _rare_names(people: Sequence[_Person]) -> set[tuple[str, ...]]:
    """Return the full names that two people hardly have by chance.

    That is told by how often each word of it stands in the names of others: of two Jean Martins
    one expects more, of two Solène Bonnet-Roys none, however few the office knows.
    """
    often = Counter(word for person in people for word in set(person.words))
    names = Counter(tuple(sorted(person.words)) for person in people if len(person.words) > 1)
    return {
        name
        for name, count in names.items()
        if count == 2
        and prod(often[word] - count + 0.5 for word in name) / len(people) ** (len(name) - 1)
        < _BY_CHANCE
    }


def _blocks(people: Sequence[_Person]) -> list[list[int]]:
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for person in people:
        for key in _keys(person):
            found[key].append(person.id)
    blocks = [block for block in found.values() if 1 < len(block) <= _CROWD]
    crowds = {key: block for key, block in found.items() if len(block) > _CROWD and len(key) > 2}
    if crowds:
        by_id = {person.id: person for person in people}
        for block in crowds.values():
            blocks.extend(_finer(by_id[row] for row in block))
    return blocks


def _finer(people: Iterable[_Person]) -> Iterator[list[int]]:
    """Part a block that is a crowd by two words of the name instead of one."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for person in people:
        for pair in combinations(sorted(word[:3] for word in person.words), 2):
            found[pair].append(person.id)
    yield from (block for block in found.values() if 1 < len(block) <= _CROWD)


def _keys(person: _Person) -> Iterable[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [("email", email) for email in person.emails]
    keys += [("telephone", number) for number in person.numbers]
    if len(person.words) > 1:
        keys.append(("name", " ".join(sorted(person.words))))
    for word in person.words:
        if len(word) > 1:
            keys += [("outlet", word[:_BEGINS], outlet) for outlet in _outlet_keys(person.outlet)]
    return dict.fromkeys(keys)


@lru_cache(maxsize=100_000)
def _outlet_keys(outlet: str) -> tuple[str, ...]:
    """Return under what an outlet is looked for: its first two words, and its initials."""
    words = outlet.split()
    if not words:
        return ()
    if len(words) == 1:
        return (outlet,)
    initials = "".join(word[0] for word in words)
    return (" ".join(words[:2]), initials) if len(words) > 2 else (outlet,)


def _compared(one: _Person, other: _Person, rare: set[tuple[str, ...]]) -> Pair | None:
    shared = [] if one.emails.isdisjoint(other.emails) else ["email"]
    if not one.words or not other.words:
        # A card with an address alone, and the person it belongs to.
        return Pair(one.id, other.id, 85, tuple(shared)) if shared else None
    how = alike(one.words, other.words)
    if how is Alike.NOT:
        return None
    if not one.numbers.isdisjoint(other.numbers):
        shared.append("telephone")
    if one.outlet and _same_outlet(one.outlet, other.outlet):
        shared.append("outlet")
    if not shared and how is Alike.SAME and tuple(sorted(one.words)) in rare:
        shared.append("rare")
    scores = _SCORES.get(how, {})
    score = max((scores.get(name, 0) for name in shared), default=0)
    if score < LEAST or (how is Alike.ONE_WORD and _is_shared(one, other)):
        return None
    return Pair(one.id, other.id, score, (_NAME_WHY[how], *(n for n in shared if n in scores)))


_DESK = re.compile(
    r"^(?:info|contact|press|presse|media|medien|news|newsroom|redac\w*|redak\w*|redaz\w*|desk|"
    r"office|editor\w*|kontakt|communication|comms?|pr|accueil|secretariat|hello|mail)[@.\-+_]"
)


def _is_shared(one: _Person, other: _Person) -> bool:
    """Whether the address two people share is a desk's, which makes them colleagues."""
    return all(_DESK.match(address) for address in one.emails & other.emails)


@lru_cache(maxsize=100_000)
def _same_outlet(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in long.split())
    return bool(short) and (short == initials or (" " in short and long.startswith(short + " ")))
