"""Who must not be contacted, and who must be forgotten: kept even when the person is not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from pressdesk.base.i18n import N_
from pressdesk.contacts import digests, edit, find, memberships
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, Card
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import step
from pressdesk.store.values import date_of, new_uid


@dataclass(frozen=True, slots=True)
class Suppressed:
    """That somebody must not be contacted: why, and since when. `kind` says by what we know."""

    kind: str
    reason: str
    began_on: date | None


@step(N_("Do not contact"), plain=True)
def suppress(
    session: Writer, contacts: Sequence[int], reason: str, on: date, now: datetime
) -> None:
    """Note that people must not be contacted; it holds through archive, deletion and import."""
    for card in find.cards(session, contacts):
        marked = replace(card, status=DO_NOT_CONTACT, status_reason=reason, status_on=on)
        edit.save(session, marked, now)
    session.info["label"] = N_("Do not contact")


@step(N_("May be contacted again"), plain=True)
def lift(session: Writer, contacts: Sequence[int], now: datetime) -> None:
    """Take back that people must not be contacted, for those who said so themselves."""
    for card in find.cards(session, contacts):
        free = replace(card, status=ACTIVE, status_reason="", status_on=None)
        edit.save(session, free, now)
    session.info["label"] = N_("May be contacted again")


@step(N_("Erase contacts"), plain=True, final=True)
def erase(session: Writer, contacts: Sequence[int], on: date) -> tuple[str, ...]:
    """Take people out of the office for good, and return the digests by which they stay out.

    Nothing of them stays: no undo, no history, no free page of the file. What an issued release
    printed stays printed.
    """
    cards = find.cards(session, contacts)
    known: list[str] = []
    for card in cards:
        digests.note(session, card, card.status_reason, on)
        known += (digest for _kind, digest in digests.digests_of(session, card))
        known.append(digests.note_erased(session, card, on))
        memberships.erase(session, card.id)
        session.run("DELETE FROM distinctions WHERE ? IN (one_uid, other_uid)", (card.uid,))
    session.run_many("DELETE FROM contacts WHERE id = ?", [(card.id,) for card in cards])
    for card in cards:
        if card.photo:
            _drop_photo(session, card.photo.image_id)
    return tuple(known)


@step(N_("Erase contacts"), plain=True, final=True)
def forget_again(session: Writer, contacts: Sequence[int], known: Iterable[str], on: date) -> None:
    """Erase from a restored file whom a later one had erased, and keep the digests."""
    erase(session, contacts, on)
    session.run_many(
        "INSERT INTO suppressions (uid, version, digest, kind, reason, began_on)"
        " VALUES (?, 1, ?, '', '', ?) ON CONFLICT DO NOTHING",
        [(new_uid(), digest, on.isoformat()) for digest in known],
    )


@glance
def not_noted(session: Reader, known: Iterable[str]) -> list[str]:
    """Return those of some digests that this file does not hold yet."""
    held = {row[0] for row in session.rows("SELECT digest FROM suppressions")}
    return [digest for digest in known if digest not in held]


def _drop_photo(session: Writer, image: int) -> None:
    """Take an image away, unless something else in the office shows the same one."""
    session.run(
        "DELETE FROM images WHERE id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM contacts WHERE photo_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM letterheads WHERE logo_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM release_texts t WHERE instr(t.body, images.uid))",
        (image,),
    )


@glance
def suppressed(session: Reader, cards: Sequence[Card]) -> list[Suppressed | None]:
    """Return for each card whether its person must not be contacted, known here or forgotten."""
    stored = session.rows("SELECT digest, kind, reason, began_on FROM suppressions")
    if not stored:
        return [None] * len(cards)
    known = {digest: Suppressed(kind, why, date_of(on)) for digest, kind, why, on in stored}
    key = digests.office_key(session)
    return [
        next((known[digest] for _kind, digest in digests.said(key, card) if digest in known), None)
        for card in cards
    ]


@glance
def held_back(session: Reader, known: Iterable[str]) -> list[int]:
    """Return the people in the office who are known by one of these digests, archived or not."""
    wanted = set(known)
    key, everybody = digests.office_key(session), session.numbers("SELECT id FROM contacts")
    return [
        card.id
        for card in find.cards(session, everybody)
        if wanted & {digests.of_uid(key, card), *(d for _kind, d in digests.said(key, card))}
    ]
