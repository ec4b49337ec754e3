"""One change made to many people at once, in plain SQL: what they are found by stays right.

A card is not read whole for it: ten thousand of them would take seconds. What is found by is a bag
of folded words, so that a word changed is one taken out of the bag and one put in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from pressdesk.base.progress import Progress
from pressdesk.base.text import fold
from pressdesk.contacts import history
from pressdesk.contacts.history import Difference
from pressdesk.store.plain import Row, Writer, marks
from pressdesk.store.values import moment_text

CHUNK = 500
Value = str | date | bool | None


def chunks(contacts: Sequence[int], progress: Progress | None = None) -> Iterator[list[int]]:
    """Yield ids in portions that SQLite takes at once; `progress` may stop it between two."""
    wanted = sorted(set(contacts))
    for start in range(0, len(wanted), CHUNK):
        if progress is not None:
            progress.step(start, len(wanted))
        yield wanted[start : start + CHUNK]


def swapped(folded: str, old: str, new: str, times: int = 1) -> str:
    """Return what somebody is found by with `old` taken out so many times, and `new` put in."""
    padded, gone, come = f" {folded} ", fold(old), fold(new)
    for _n in range(times):
        if gone and f" {gone} " in padded:
            padded = padded.replace(f" {gone} ", f" {come} " if come else " ", 1)
        elif come:
            padded = f" {come}{padded}"
    return padded.strip()


def set_columns(
    session: Writer,
    contacts: Sequence[int],
    values: Mapping[str, Value],
    label: str,
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Give people the same values in columns nobody is found by, and tell it in their histories.

    Columns are named as the fields of a card. Who has the values already stays untouched.
    """
    names = list(values)
    written = [_column(value) for value in values.values()]
    for some in chunks(contacts, progress):
        told: dict[int, tuple[Difference, ...]] = {}
        for contact, *stored in session.rows(
            f"SELECT id, {', '.join(names)} FROM contacts WHERE id IN ({marks(some)})", some
        ):
            found = tuple(
                Difference(name, _said(was, values[name]), history.words(values[name]))
                for name, was, now_is in zip(names, stored, written, strict=True)
                if was != now_is
            )
            if found:
                told[contact] = found
        stamp = moment_text(now)
        update_many(
            session, [*names, "edited_at"], ((*written, stamp, contact) for contact in told)
        )
        history.note_changes(session, label, told, now)


def update_many(session: Writer, names: Sequence[str], rows: Iterable[Row]) -> None:
    """Change rows of contacts, each (values …, id), and count their versions up."""
    changes = ", ".join(f"{name} = ?" for name in names)
    session.run_many(f"UPDATE contacts SET {changes}, version = version + 1 WHERE id = ?", rows)


def _column(value: Value) -> str | int | None:
    match value:
        case bool():
            return int(value)
        case date():
            return value.isoformat()
    return value


def _said(stored: str | int | None, like: Value) -> str:
    """Return a stored value as the history says it."""
    return history.words(bool(stored)) if isinstance(like, bool) else str(stored or "")
