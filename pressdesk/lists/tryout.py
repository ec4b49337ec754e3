"""A rule tried out while it is built: whom it would fit now, in figures and in a few names."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pressdesk.lists import rules
from pressdesk.lists.gathering import Gatherer, fitting
from pressdesk.lists.rules import Condition, Rule
from pressdesk.store.plain import Reader, glance, marks

FEW = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """How many people a rule fits, whether those are all there are, and a few as (name, house)."""

    people: int = 0
    is_everybody: bool = False
    some: tuple[tuple[str, str], ...] = ()


@glance
def tried(session: Reader, rule: Rule, today: date) -> Fit:
    """Return whom a rule would fit; the people are gathered once, to be counted and named."""
    found = rules.asked(rule, today, Gatherer(session, today).on_lists)
    sql, values = found.known
    some = "SELECT id FROM known"
    if found.is_rest:
        some = "SELECT id FROM contacts WHERE is_archived = 0 AND id NOT IN known"
    people, few = session.rows(
        f"WITH known(id) AS MATERIALIZED ({sql}) SELECT count(*),"
        f" (SELECT json_group_array(id) FROM ({some} LIMIT {FEW})) FROM known",
        values,
    )[0]
    if found.is_rest:
        people = rules.everybody(session) - people
    return Fit(people, _is_everybody(session, people), _named(session, json.loads(few)))


def _is_everybody(session: Reader, people: int) -> bool:
    """Whether that many people are all there are; more than that need not be counted."""
    others = "SELECT 1 FROM contacts WHERE is_archived = 0 LIMIT 1 OFFSET ?"
    return bool(people) and not session.rows(others, (people,))


def _named(session: Reader, few: Sequence[int]) -> tuple[tuple[str, str], ...]:
    named = session.rows(
        "SELECT formatted_name, organisation FROM contacts"
        f" WHERE id IN ({marks(few)}) ORDER BY sort_name, id",
        few,
    )
    return tuple((name or house, house if name else "") for name, house in named)


@glance
def alone(session: Reader, asked: Sequence[Condition], today: date) -> dict[Condition, int]:
    """Return how many people each of some conditions would fit if nothing else were asked."""
    return {each: fitting(session, Rule(parts=(each,)), today) for each in asked}
