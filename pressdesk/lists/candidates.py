"""Who could be put on a list: people, desks and other lists found by words."""

from collections.abc import Sequence
from typing import NamedTuple

from pressdesk.contacts import find, outlets
from pressdesk.lists import lists
from pressdesk.lists.lists import DESK, LIST, PERSON
from pressdesk.store.plain import Reader, glance, marks

FEW_LISTS, FEW_DESKS = 3, 3


class Candidate(NamedTuple):
    """Somebody or something not yet on a list; `meta` tells two of one name apart."""

    what: str
    row: int
    name: str
    meta: str
    status: str = ""


@glance
def found(session: Reader, row: int, words: str, most: int = 8) -> tuple[Candidate, ...]:
    """Return who is found by words and is not a member of list `row` in any way, people first."""
    if not words.strip():
        return ()
    people = list(find.ids(session, "all", words, most=4 * most))
    fresh = [one for one in people if one not in _known(session, row, PERSON, people)][:most]
    made = [
        Candidate(
            PERSON, one.id, one.formatted_name or one.organisation,
            " · ".join(part for part in (one.organisation, one.email) if part), one.status,
        )
        for one in find.rows(session, fresh)
    ]  # fmt: skip
    desks = {one.id: one for one in outlets.outlets(session, words)[:most]}
    known = _known(session, row, DESK, list(desks))
    made += [
        Candidate(DESK, each, one.name, ", ".join(mail.address for mail in one.emails[:1]))
        for each, one in desks.items()
        if each not in known
    ][:FEW_DESKS]
    others = list(lists.ids(session, words))[:most]
    known = _known(session, row, LIST, others) | {row}
    fitting = [each for each in others if each not in known][:FEW_LISTS]
    made += [Candidate(LIST, one.id, one.label, one.note) for one in lists.names(session, fitting)]
    return tuple(made)


def _known(session: Reader, row: int, what: str, asked: Sequence[int]) -> set[int]:
    return set(
        session.numbers(
            f"SELECT {what} FROM members WHERE list_id = ? AND {what} IN ({marks(asked)})",
            (row, *asked),
        )
    )
