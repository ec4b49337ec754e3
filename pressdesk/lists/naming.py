"""What the lists and releases that rules speak of are called: rules know them by uid alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pressdesk.base.text import fold
from pressdesk.releases import find
from pressdesk.store.plain import Reader, glance, marks

MOST = 12


@dataclass(frozen=True, slots=True)
class Named:
    """A list or a release to choose: its uid, what it is called, and the day of a release."""

    uid: str
    name: str
    on: date | None = None


@glance
def names(session: Reader, uids: Sequence[str]) -> dict[str, str]:
    """Return the names of lists and the headlines of releases by uid; who is gone is left out.

    A release that was deleted after it was handed out is still known by what was handed out.
    """
    wanted = list(dict.fromkeys(uids))
    at = marks(wanted)
    found: dict[str, str] = dict(
        session.rows(
            "SELECT release_uid, headline FROM handouts"
            f" WHERE release_uid IN ({at}) AND headline <> '' ORDER BY handed_at",
            wanted,
        )
    )
    rows = session.rows(f"SELECT id FROM releases WHERE uid IN ({at})", wanted)
    found |= {row.uid: row.headline for row in find.rows(session, [each[0] for each in rows])}
    found |= dict(session.rows(f"SELECT uid, label FROM mailing_lists WHERE uid IN ({at})", wanted))
    return found


@glance
def lists(session: Reader, words: str, but: str = "", most: int = MOST) -> tuple[Named, ...]:
    """Return the lists one of whose words begins so, by name, but for the one of uid `but`."""
    key = f" {fold(words)}"
    found = session.rows("SELECT uid, label FROM mailing_lists WHERE is_archived = 0")
    fitting = [(fold(label), uid, label) for uid, label in found if uid != but]
    fitting = sorted(each for each in fitting if key.rstrip() in f" {each[0]}")
    return tuple(Named(uid, label) for _key, uid, label in fitting[:most])


@glance
def releases(session: Reader, words: str, most: int = MOST) -> tuple[Named, ...]:
    """Return releases that say these words, the newest first.

    Without words those come first that were handed out last: nobody has received the others.
    """
    before = [] if words.strip() else _handed_out(session, most)
    ids = [*before, *find.ids(session, words=words, most=most)]
    rows = find.rows(session, list(dict.fromkeys(ids))[:most])
    return tuple(Named(row.uid, row.headline or row.reference, row.dated_on) for row in rows)


def _handed_out(session: Reader, most: int) -> list[int]:
    found = session.rows(
        "SELECT r.id FROM handouts h JOIN releases r ON r.uid = h.release_uid"
        " WHERE r.is_archived = 0 GROUP BY r.id ORDER BY max(h.handed_at) DESC LIMIT ?",
        (most,),
    )
    return [int(row[0]) for row in found]
