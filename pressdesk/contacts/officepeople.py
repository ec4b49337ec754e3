"""Those of the office whom the cards of a file are compared with: only who could be meant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pressdesk.contacts.matching import SHORTEST, Who
from pressdesk.store.plain import Reader
from pressdesk.store.values import json_text

_ASKED = 20_000  # keys asked for at once


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
                    tuple(n for n in numbers.get(contact, ()) if len(n) >= SHORTEST),
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
