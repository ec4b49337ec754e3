"""How things stand with a person: last looked at when, active, gone, or not to be contacted."""

from collections.abc import Sequence
from datetime import date, datetime

from pressdesk.base.i18n import N_
from pressdesk.base.progress import Progress
from pressdesk.contacts import digests, find
from pressdesk.contacts.find import ContactRow
from pressdesk.contacts.sweep import chunks, set_columns
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, Card
from pressdesk.store.plain import Reader, Writer, marks
from pressdesk.store.store import step

STALE_MONTHS = 12  # without a look, after which a card is said to be in need of one


@step(N_("Verify"), plain=True)
def verify(
    session: Writer,
    contacts: Sequence[int],
    today: date,
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Note that somebody has looked at these people today and found them right."""
    set_columns(session, contacts, {"verified_on": today}, "Verify", now, progress)


@step(N_("Change status"), plain=True)
def set_status(
    session: Writer,
    contacts: Sequence[int],
    status: str,
    reason: str,
    on: date | None,
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Say that people are active, have left, or are not to be contacted, with why and since when.

    Who is active again has neither reason nor date.
    """
    is_active = status == ACTIVE
    for some in chunks(contacts):
        _follow_objections(session, some, status, reason.strip(), on or now.date())
    values = {
        "status": status,
        "status_reason": "" if is_active else reason.strip(),
        "status_on": None if is_active else on,
    }
    set_columns(session, contacts, values, "Change status", now, progress)


def _follow_objections(
    session: Writer, contacts: list[int], status: str, reason: str, on: date
) -> None:
    """Keep the digests of those who must not be contacted, and of nobody else."""
    is_barred = status == DO_NOT_CONTACT
    concerned = contacts if is_barred else barred(session, contacts)
    for card in find.cards(session, concerned):
        if is_barred:
            digests.note(session, card, reason, on)
        else:
            digests.forget(session, card)


def barred(session: Reader, contacts: Sequence[int]) -> list[int]:
    """Return those of some people who must not be contacted."""
    sql = f"SELECT id FROM contacts WHERE status = ? AND id IN ({marks(contacts)})"
    return list(session.numbers(sql, (DO_NOT_CONTACT, *contacts)))


def is_absent(card: Card | ContactRow, today: date) -> bool:
    """Whether a person is away on a day: from one day to another, both included."""
    if card.absent_from is None and card.absent_until is None:
        return False
    has_gone = card.absent_from is None or card.absent_from <= today
    return has_gone and (card.absent_until is None or today <= card.absent_until)


def months_since(day: date, today: date) -> int:
    """Return how many whole months have gone since a day."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return max(0, months - (today.day < day.day))


def is_stale(verified_on: date | None, today: date) -> bool:
    """Whether nobody has looked at a person for a year; one never looked at is not yet counted."""
    return verified_on is not None and months_since(verified_on, today) >= STALE_MONTHS
