"""What the office has called things before, offered while one types: categories, beats, houses."""

from collections import Counter
from collections.abc import Sequence

from pressdesk.base.text import fold
from pressdesk.store.plain import Reader, glance, marks

MOST = 12
_CHUNK = 5000
_BEYOND = "\U0010ffff"


@glance
def tags(session: Reader, kind: str, begin: str = "", most: int = MOST) -> tuple[str, ...]:
    """Return the categories, beats or languages (`kind`) in use that begin so, by alphabet.

    The index is gone along from one word to the next, so that a hundred thousand people who share
    ten beats cost ten steps.
    """
    key = fold(begin)
    found = session.rows(
        "WITH RECURSIVE known(folded) AS ("
        " SELECT min(folded) FROM contact_tags WHERE kind = ?1 AND folded >= ?2 AND folded < ?3"
        " UNION ALL SELECT (SELECT min(folded) FROM contact_tags WHERE kind = ?1"
        " AND folded > known.folded AND folded < ?3) FROM known WHERE known.folded IS NOT NULL"
        " LIMIT ?4)"
        " SELECT (SELECT word FROM contact_tags t WHERE t.kind = ?1 AND t.folded = known.folded"
        " LIMIT 1) FROM known WHERE folded IS NOT NULL",
        (kind, key, key + _BEYOND, most),
    )
    return tuple(row[0] for row in found)


@glance
def tags_of(
    session: Reader, contacts: Sequence[int], kind: str, begin: str = "", most: int = MOST
) -> tuple[str, ...]:
    """Return the tags these people have that begin so, those of most people first."""
    key, counted = fold(begin), Counter[str]()
    for start in range(0, len(contacts), _CHUNK):
        some = contacts[start : start + _CHUNK]
        counted.update(
            dict(
                session.rows(
                    "SELECT word, count(*) FROM contact_tags WHERE kind = ? AND folded >= ?"
                    f" AND folded < ? AND contact_id IN ({marks(some)}) GROUP BY word",
                    (kind, key, key + _BEYOND, *some),
                )
            )
        )
    return tuple(word for word, _count in counted.most_common(most))


@glance
def organisations(session: Reader, words: str, most: int = MOST) -> tuple[str, ...]:
    """Return what a person's organisation may be called: outlets first, then what others have.

    Outlets are found by any word's beginning, organisations by their own.
    """
    key = fold(words)
    if not key:
        return ()
    found = session.rows(
        "SELECT name FROM outlets WHERE is_archived = 0 AND instr(' ' || folded, ?)"
        " ORDER BY instr(folded, ?) <> 1, folded LIMIT ?",
        (f" {key}", key, most),
    )
    found += session.rows(
        "WITH RECURSIVE known(name) AS ("
        " SELECT min(organisation_key) FROM contacts"
        "  WHERE organisation_key >= ?1 AND organisation_key < ?2"
        " UNION ALL SELECT (SELECT min(organisation_key) FROM contacts"
        "  WHERE organisation_key > known.name AND organisation_key < ?2)"
        " FROM known WHERE known.name IS NOT NULL LIMIT ?3)"
        " SELECT (SELECT organisation FROM contacts c WHERE c.organisation_key = known.name"
        "  LIMIT 1) FROM known WHERE name IS NOT NULL",
        (key, key + _BEYOND, most),
    )
    by_key: dict[str, str] = {}
    for (name,) in found:
        by_key.setdefault(fold(name), name)
    return tuple(by_key.values())[:most]
