"""What a card from outside adds to one we have, and where the two say different things.

Nothing of ours is overwritten or dropped: what is missing is added; where only one value can stand
and theirs is another, it is a choice, and ours stays unless the user takes theirs.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from pressdesk.base.text import fold
from pressdesk.contacts.history import words as in_words
from pressdesk.contacts.keys import name_key
from pressdesk.contacts.merge import PHRASES, conflicts, joined
from pressdesk.formats.card import Card

# Of the file and not of the person: another at every export.
_OF_THE_FILE = {"REV", "PRODID", "VERSION"}
_UNTOLD = {"id", "version", "uid"}
Phrases = tuple[tuple[str, str], ...]
_NO_CHOICE = {"source", "lawful_basis"}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of two cards in words: what ours says, and what it would say.

    `field` is as in `Card`, a title or greeting with its language: "titles.fr". Where `is_choice`,
    ours stays unless theirs is taken; else it is a gain.
    """

    field: str
    ours: str
    theirs: str
    is_choice: bool = False


def gained(ours: Card, theirs: Card, taken: Collection[str] = ()) -> Card:
    """Return our card with what theirs adds, and with theirs in the fields `taken`."""
    theirs = _fitted(ours, theirs)
    outlets = {fold(work.outlet) for work in ours.affiliations}
    theirs = replace(
        theirs,
        kept=tuple(kept for kept in theirs.kept if kept.name.upper() not in _OF_THE_FILE),
        affiliations=tuple(
            work
            for work in theirs.affiliations
            if work.began_on or fold(work.outlet) not in outlets
        ),
        is_archived=ours.is_archived,
    )
    return joined(ours, theirs, taken)


_SAID = tuple(field.name for field in fields(Card) if field.name not in _UNTOLD)
_values = attrgetter(*_SAID)


def _is_within(ours: Card, theirs: Card) -> bool:
    """Whether ours says all of theirs word for word: quick, for a file taken in twice."""
    pairs = zip(_values(ours), _values(theirs), strict=True)
    return all(mine == said or not said for mine, said in pairs) and ours.status == theirs.status


def differences(ours: Card, *theirs: Card) -> tuple[Difference, ...]:
    """Return what cards from outside, one after the other, would add; then what could be chosen."""
    if all(_is_within(ours, card) for card in theirs):
        return ()
    more = ours
    choices: dict[tuple[str, str], Difference] = {}
    for card in theirs:
        more = gained(more, card)
        choices |= {(choice.field, fold(choice.theirs)): choice for choice in _choices(ours, card)}
    if more == ours:
        return tuple(choices.values())
    added = (
        Difference(name, in_words(was), in_words(now))
        for name in _SAID
        if (was := getattr(ours, name)) != (now := getattr(more, name))
    )
    return (*added, *choices.values())


def brings_nothing(ours: Card, theirs: Card) -> bool:
    """Return whether ours says all that theirs does, but for what could be chosen."""
    return _is_within(ours, theirs) or gained(ours, theirs) == ours


def _fitted(ours: Card, theirs: Card) -> Card:
    """Return theirs with its titles and greetings in the languages of ours, where it says none.

    Most files do not: such a title is ours again, or another one in our first language.
    """
    changes: dict[str, Any] = {
        field: fitted
        for field in PHRASES
        if (said := getattr(theirs, field))
        and (known := getattr(ours, field))
        and (fitted := tuple(_phrases_fitted(known, said))) != said
    }
    return replace(theirs, **changes) if changes else theirs


def _phrases_fitted(ours: Phrases, theirs: Phrases) -> Iterator[tuple[str, str]]:
    words = {fold(said) for _code, said in ours}
    unsaid = {fold(said) for code, said in ours if not code}
    codes = {code for code, _said in theirs}
    for code, said in theirs:
        if fold(said) in (unsaid if code else words):
            continue
        yield (code if code or ours[0][0] in codes else ours[0][0], said)


def _choices(ours: Card, theirs: Card) -> Iterator[Difference]:
    theirs = _fitted(ours, theirs)
    for conflict in conflicts(ours, theirs):
        key = name_key if conflict.field == "formatted_name" else fold
        if conflict.field not in _NO_CHOICE and key(conflict.one) != key(conflict.other):
            yield Difference(conflict.field, conflict.one, conflict.other, is_choice=True)
