"""Telephone numbers as the office writes them: as typed, nationally, or internationally.

What is stored is what was typed; how it is read, copied and printed is a setting of the office.
Address books that go out for other programs keep what was typed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from pressdesk.contacts import find
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats import telephone
from pressdesk.formats.card import Card
from pressdesk.store.plain import Reader, glance
from pressdesk.store.settings import settings

Holder = TypeVar("Holder", Card, OutletCard)  # whoever has numbers


@glance
def cards(session: Reader, ids: Sequence[int]) -> tuple[Card, ...]:
    """Return contacts as they are read and handed on; for changing them there is `find.cards`."""
    return as_written(session, find.cards(session, ids))


@glance
def as_written(session: Reader, given: Iterable[Holder]) -> tuple[Holder, ...]:
    """Return cards with their numbers as the office writes them."""
    form = settings(session).telephones
    if form not in telephone.FORMS:
        return tuple(given)
    return tuple(_in_form(card, form) for card in given)


def _in_form(card: Holder, form: str) -> Holder:
    said = tuple(replace(t, number=telephone.written(t.number, form)) for t in card.telephones)
    return replace(card, telephones=said)
