"""The names an office knows: its people, outlets, places and letterheads, for the spelling."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.store.plain import Reader, glance
from pressdesk.store.settings import settings

MOST = 20_000  # of the newest contacts and outlets; more would cost more than they tell
_LATELY = 2_000  # releases whose places and press contacts are looked at


@dataclass(frozen=True, slots=True)
class Names:
    """`ours` are printed on our releases: the office, its officers and letterheads."""

    ours: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@glance
def known(session: Reader) -> Names:
    """Return the names the office knows, as they are written."""
    return Names(tuple(dict.fromkeys(_ours(session))), tuple(dict.fromkeys(_others(session))))


def _ours(session: Reader) -> Iterator[str]:
    yield settings(session).name
    for organisation, spoken, address, legal in session.rows(
        "SELECT organisation, organisations, address, legal FROM letterheads"
    ):
        yield from (organisation, address, legal, *(name for _lang, name in json.loads(spoken)))
    officers = "SELECT formatted_name FROM contacts WHERE is_officer = 1 AND is_archived = 0"
    yield from (name for (name,) in session.rows(officers))
    printed = session.rows(
        "SELECT c.formatted_name FROM contacts c WHERE c.id IN (SELECT contact_id FROM"
        " (SELECT contact_id FROM release_contacts ORDER BY id DESC LIMIT ?))",
        (_LATELY,),
    )
    yield from (name for (name,) in printed)


def _others(session: Reader) -> Iterator[str]:
    for row in session.rows(
        "SELECT formatted_name, organisation FROM contacts ORDER BY id DESC LIMIT ?", (MOST,)
    ):
        yield from row
    outlets = session.rows("SELECT name FROM outlets ORDER BY id DESC LIMIT ?", (MOST,))
    yield from (name for (name,) in outlets)
    places = session.rows(
        "SELECT DISTINCT located FROM (SELECT located FROM release_texts ORDER BY id DESC LIMIT ?)",
        (_LATELY,),
    )
    yield from (place for (place,) in places)
