"""A person's organisation changes: because they moved, or because it was written wrongly."""

from dataclasses import replace
from datetime import date

from pressdesk.base.text import fold
from pressdesk.formats.card import Affiliation, Card


def is_current(works: Affiliation, today: date) -> bool:
    """Whether somebody works there on a day."""
    return works.ended_on is None or works.ended_on > today


def moved(card: Card, organisation: str, today: date) -> Card:
    """Return a person who works for `organisation` from today on, and for the old one no longer.

    What they did there stays known: their job title goes along with the old one.
    """
    old, title = card.organisation.strip(), next((words for _code, words in card.titles), "")
    kept: list[Affiliation] = []
    is_ended = not old
    for works in card.affiliations:
        if fold(works.outlet) == fold(old) and is_current(works, today):
            kept.append(replace(works, role=works.role or title, ended_on=today))
            is_ended = True
        else:
            kept.append(works)
    if not is_ended:
        kept.insert(0, Affiliation(old, title, ended_on=today))
    if organisation.strip():
        kept.insert(0, Affiliation(organisation.strip(), began_on=today))
    return replace(card, organisation=organisation.strip(), affiliations=tuple(kept))


def corrected(card: Card, organisation: str) -> Card:
    """Return a person whose organisation has been written wrongly, as it is written now."""
    old = fold(card.organisation)
    kept = tuple(
        replace(works, outlet=organisation.strip(), outlet_id=0)
        if old and fold(works.outlet) == old and not works.ended_on
        else works
        for works in card.affiliations
    )
    return replace(
        card,
        organisation=organisation.strip(),
        affiliations=tuple(works for works in kept if works.outlet),
    )
