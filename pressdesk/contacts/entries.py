"""What a person asked, was told, or what the desk noted of them, each on its day."""

from dataclasses import dataclass
from datetime import datetime

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean
from pressdesk.store.plain import Reader, Writer, glance, insert
from pressdesk.store.store import step
from pressdesk.store.values import moment_of, moment_text

KINDS = ("asked", "told", "note")


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """One line of it; `release` is the release it is about, or 0, `headline` what that is called.

    `id` 0 means: not written down yet.
    """

    contact: int
    happened_at: datetime
    words: str
    kind: str = "asked"
    release: int = 0
    headline: str = ""
    id: int = 0


@glance
def entries(session: Reader, contact: int, most: int = -1) -> tuple[ContactEntry, ...]:
    """Return what is written down of a person, the newest first."""
    found = session.rows(
        "SELECT e.id, e.happened_at, e.words, e.kind, e.release_id,"
        " coalesce(nullif((SELECT t.headline FROM release_texts t WHERE t.release_id = r.id"
        "  AND t.headline <> '' ORDER BY t.position LIMIT 1), ''), r.reference, '')"
        " FROM contact_entries e LEFT JOIN releases r ON r.id = e.release_id"
        " WHERE e.contact_id = ? ORDER BY e.happened_at DESC, e.id DESC LIMIT ?",
        (contact, most),
    )
    return tuple(
        ContactEntry(contact, moment_of(at), words, kind, release or 0, headline, row)
        for row, at, words, kind, release, headline in found
    )


@glance
def count(session: Reader, contact: int) -> int:
    """Return how many lines are written down of a person."""
    sql = "SELECT count(*) FROM contact_entries WHERE contact_id = ?"
    return int(session.rows(sql, (contact,))[0][0])


@step(N_("Note what was asked"), plain=True)
def add(session: Writer, entry: ContactEntry) -> int:
    """Write a line down and return its id; DeskError where it says nothing."""
    return insert(session, "contact_entries", {"contact_id": entry.contact} | _values(entry))


@step(N_("Change what was asked"), plain=True)
def change(session: Writer, entry: ContactEntry) -> None:
    """Write a line down anew, in its place."""
    values = _values(entry)
    changes = ", ".join(f"{name} = ?" for name in values)
    session.run(f"UPDATE contact_entries SET {changes} WHERE id = ?", (*values.values(), entry.id))


@step(N_("Remove what was asked"), plain=True)
def remove(session: Writer, entry: int) -> None:
    """Take a line out."""
    session.run("DELETE FROM contact_entries WHERE id = ?", (entry,))


def _values(entry: ContactEntry) -> dict[str, object]:
    said = clean(entry.words).strip()
    if not said:
        raise DeskError(_("There is nothing to write down yet."))
    return {
        "happened_at": moment_text(entry.happened_at),
        "kind": entry.kind,
        "words": said,
        "release_id": entry.release or None,
    }
