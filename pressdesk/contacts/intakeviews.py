"""What is shown of an import: small values that cross from the process that carries it out."""

from collections.abc import Mapping
from dataclasses import dataclass

from pressdesk.contacts.gains import Difference
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.planning import Verdict
from pressdesk.formats.addressmapping import Column
from pressdesk.formats.card import Card


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that was opened; `problem` says, with a `hint`, why there is nothing of it.

    `has_columns` is a list whose columns may be looked at, which one must where `is_unsure`.
    """

    name: str
    layout: str = ""
    charset: str = ""
    cards: int = 0
    skipped: int = 0
    has_columns: bool = False
    is_unsure: bool = False
    problem: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found in a file, as the command line prints them; numbers as typed."""

    formatted_name: str
    family_name: str
    given_name: str
    organisation: str
    title: str
    emails: tuple[str, ...]
    telephones: tuple[str, ...]


def found_of(card: Card, language: str) -> Found:
    """Return what is printed of a card, its job title in `language` where it has it."""
    return Found(
        card.formatted_name,
        card.family_name,
        card.given_name,
        card.organisation,
        card.title(language),
        tuple(email.address for email in card.emails),
        tuple(telephone.number for telephone in card.telephones),
    )


@dataclass(frozen=True, slots=True)
class TableView:
    """A list of people as it is read now; `rows` are its first ones, `count` is of all.

    `people` are the first ones made of it.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int
    cards: int
    layout: str = ""
    charset: str = ""
    delimiter: str = ""
    has_header: bool = True
    is_sheet: bool = False
    people: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows have which verdict, how many cards could not be read, and what would be done.

    `taken` is how many people would come in or gain something, as ruled now, `left` how many who
    are not the same as before would be left out.
    """

    cards: int = 0
    new: int = 0
    update: int = 0
    same: int = 0
    look: int = 0
    skipped: int = 0
    taken: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the plan as a list shows it; `why` is a key of `WHYS`, `changes` counts fields."""

    number: int
    verdict: Verdict
    name: str
    organisation: str
    title: str
    why: str
    changes: int
    choices: int
    cards: int
    ruling: str
    is_ruled: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be decided for several rows at once.

    `rulings` says for how many of the `count` rows each is possible, `fields` how many have which
    field to choose in; `ruled` of them the user has ruled over.
    """

    count: int
    rulings: Mapping[str, int]
    fields: Mapping[str, int]
    ruled: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One whom a row may be: a contact, or (`twin`) another of the file."""

    contact: int
    twin: int
    card: Card


@dataclass(frozen=True, slots=True)
class Detail:
    """All about one row: what stands in the file, in the office, and what it would become.

    `rulings` are what may be ruled. `ours` is whom it is compared with: a contact, or (with id 0)
    another of the files, None where nobody.
    """

    row: RowView
    card: Card
    ours: Card | None
    result: Card
    differences: tuple[Difference, ...]
    candidates: tuple[Candidate, ...]
    rulings: tuple[str, ...]
    ruling: Ruling
    places: tuple[str, ...] = ()
