"""What a file of people says: the cards in it, and for whatever was no card the reason."""

from dataclasses import dataclass

from pressdesk.formats.card import Card


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in a file that could not be taken as a card: where it stands, and why, in words."""

    at: str
    why: str


@dataclass(frozen=True, slots=True)
class AddressBook:
    """The people of one file, in its order.

    `layout` names the file's kind on the screen ("vCard 3.0", "Outlook CSV"), `charset` how its
    bytes were read, for the user to look at and to change.
    """

    cards: tuple[Card, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    layout: str = ""
    charset: str = ""
