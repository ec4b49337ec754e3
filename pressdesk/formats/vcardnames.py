"""The names a vCard must have, and what of them was written only for that."""

from dataclasses import replace

from pressdesk.base.text import clean
from pressdesk.formats.card import Card
from pressdesk.formats.personname import put_together, split_name


def shown_name(card: Card) -> str:
    """Return the name FN must have, taken from the next best thing where there is none."""
    parts = put_together(
        card.given_name, card.family_name, card.additional_names, card.honorific_suffix
    )
    address = next((e.address for e in card.emails), "")
    number = next((t.number for t in card.telephones), "")
    best = (card.formatted_name, parts, card.nickname, card.organisation, address, number, "?")
    return next(name for name in (clean(n).strip() for n in best) if name)


def without_guesses(card: Card, guessed: tuple[str, ...]) -> Card:
    """Return a card we wrote without what is in it only because a vCard must have it.

    Where another program has put something else in its place, that stays.
    """
    are_guesses = (card.family_name, card.given_name) == split_name(card.formatted_name)
    if "N" in guessed and are_guesses:
        card = replace(card, family_name="", given_name="")
    if "FN" in guessed and card.formatted_name == shown_name(replace(card, formatted_name="")):
        card = replace(card, formatted_name="")
    return card
