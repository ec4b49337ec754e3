"""What an issued release printed of its people: frozen then, whatever becomes of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pressdesk.contacts import numbers
from pressdesk.contacts.keys import digits_of
from pressdesk.formats import contactblock
from pressdesk.formats.proof import PrintedContact
from pressdesk.store.plain import Reader, Writer, glance, marks
from pressdesk.store.values import list_text

PRINTED = (
    "printed_name", "printed_organisation", "printed_titles", "printed_telephones",
    "printed_emails",
)  # fmt: skip
FROZEN = ("issued", "corrected", "withdrawn")


@glance
def printed(session: Reader, release: int, language: str) -> tuple[PrintedContact, ...]:
    """Return the people as an issued release printed them; () while it is not issued."""
    found = session.rows(
        "SELECT c.printed_name, c.printed_organisation, c.printed_titles, c.printed_telephones,"
        " c.printed_emails FROM release_contacts c JOIN releases r ON r.id = c.release_id"
        f" WHERE r.id = ? AND r.status IN ({marks(FROZEN)}) AND c.printed_name <> ''"
        " ORDER BY c.position, c.id",
        (release, *FROZEN),
    )
    return as_printed(found, language)


def as_printed(people: Iterable[Sequence[str]], language: str) -> tuple[PrintedContact, ...]:
    """Return people as their `printed` columns keep them, in the order of `PRINTED`."""
    return tuple(
        PrintedContact(
            formatted_name=name,
            title=_title(json.loads(titles), language),
            organisation=organisation,
            telephones=tuple(json.loads(telephones)),
            emails=tuple(json.loads(emails)),
        )
        for name, organisation, titles, telephones, emails in people
    )


def kept_of(session: Reader, release: int) -> list[list[Any]]:
    """Return the id of each media contact, None for who is gone, and what was printed of them."""
    found = session.rows(
        f"SELECT contact_id, {', '.join(PRINTED)} FROM release_contacts WHERE release_id = ?"
        " ORDER BY position, id",
        (release,),
    )
    return [list(row) for row in found]


def put_back(session: Writer, release: int, people: Iterable[Sequence[Any]]) -> None:
    """Give a release the people again that `kept_of` returned, as they were printed."""
    session.run("DELETE FROM release_contacts WHERE release_id = ?", (release,))
    session.run_many(
        f"INSERT INTO release_contacts (release_id, position, contact_id, {', '.join(PRINTED)})"
        " VALUES (?, ?, (SELECT id FROM contacts WHERE id = ?), ?, ?, ?, ?, ?)",
        [(release, position, *person) for position, person in enumerate(people)],
    )


@dataclass(frozen=True, slots=True)
class Outdated:
    """Numbers that issued releases print of a person and the card no longer has."""

    releases: int = 0
    numbers: tuple[str, ...] = ()


@glance
def outdated(session: Reader, contact: int) -> Outdated:
    """Return how many releases that are out show an old number of a person, and which numbers.

    Numbers are compared by their digits; one that is private now still counts as known.
    """
    found = session.rows(
        "SELECT c.release_id, c.printed_telephones FROM release_contacts c"
        " JOIN releases r ON r.id = c.release_id WHERE c.contact_id = ?"
        f" AND r.status IN ({marks(FROZEN)}) AND c.printed_telephones NOT IN ('', '[]')",
        (contact, *FROZEN),
    )
    known = {
        row[0]
        for row in session.rows(
            "SELECT digits FROM contact_telephones WHERE contact_id = ?", (contact,)
        )
    }
    old: dict[str, str] = {}
    releases = set()
    for release, telephones in found:
        for number in json.loads(telephones):
            if digits_of(number) not in known:
                old.setdefault(digits_of(number), number)
                releases.add(release)
    return Outdated(len(releases), tuple(old.values()))


def _title(titles: list[tuple[str, str]], language: str) -> str:
    known = dict(titles)
    return known.get(language) or known.get("en") or next(iter(known.values()), "")


def freeze(session: Writer, release: int) -> None:
    """Write beside each media contact what is printed of them today."""
    contacts = session.rows(
        "SELECT contact_id FROM release_contacts WHERE release_id = ? AND contact_id IS NOT NULL",
        (release,),
    )
    for card in numbers.cards(session, [row[0] for row in contacts]):
        said = contactblock.printed(card, "")
        session.run(
            "UPDATE release_contacts SET printed_name = ?, printed_organisation = ?,"
            " printed_titles = ?, printed_telephones = ?, printed_emails = ?"
            " WHERE release_id = ? AND contact_id = ?",
            (
                said.formatted_name,
                said.organisation,
                list_text(card.titles),
                list_text(said.telephones),
                list_text(said.emails),
                release,
                card.id,
            ),
        )


def thaw(session: Writer, release: int) -> None:
    """Forget what was printed: the release is being written again."""
    session.run(
        "UPDATE release_contacts SET printed_name = '', printed_organisation = '',"
        " printed_titles = '[]', printed_telephones = '[]', printed_emails = '[]'"
        " WHERE release_id = ?",
        (release,),
    )
