"""What somebody who must not be contacted is known again by, once nothing else of them is left.

HMAC with SHA-256 and the office's own key (RFC 2104), of each address, and of the name together
with the organisation: the file names nobody and still knows them. A desk's address that others in
the office share is not one person's to block.
"""

import hmac
import json
from collections.abc import Callable, Iterator
from datetime import date

from pressdesk.base.text import fold
from pressdesk.contacts.keys import name_key
from pressdesk.formats.card import Card
from pressdesk.store.plain import Reader, Writer, marks
from pressdesk.store.values import new_uid

EMAIL, NAME, UID = "email", "name", "uid"


def note(session: Writer, card: Card, reason: str, on: date) -> None:
    """Keep the digests of one person, within a step."""
    session.run_many(
        "INSERT INTO suppressions (uid, version, digest, kind, reason, began_on)"
        " VALUES (?, 1, ?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE"
        # Undo tells by the version which of several contents a row has.
        " SET reason = excluded.reason, version = version + 1",
        [
            (new_uid(), digest, kind, reason, on.isoformat())
            for kind, digest in digests_of(session, card)
        ],
    )


def note_erased(session: Writer, card: Card, on: date) -> str:
    """Keep by its own identity that a record was erased, within a step, and return that digest.

    Whoever objected first is known by the others to copies of before the erasure already.
    """
    digest = of_uid(office_key(session), card)
    session.run(
        "INSERT INTO suppressions (uid, version, digest, kind, reason, began_on)"
        " VALUES (?, 1, ?, ?, '', ?) ON CONFLICT (digest) DO NOTHING",
        (new_uid(), digest, UID, on.isoformat()),
    )
    return digest


def of_uid(key: bytes, card: Card) -> str:
    """Return what one record, and no other of the same person, is known again by."""
    return _digest(key, UID, card.uid)


def forget(session: Writer, card: Card) -> None:
    """Take back the digests of one person, within a step."""
    known = [digest for _kind, digest in digests_of(session, card)]
    session.run(f"DELETE FROM suppressions WHERE digest IN ({marks(known)})", known)


def digests_of(session: Reader, card: Card) -> tuple[tuple[str, str], ...]:
    """Return what one person of the office is known again by, as (kind, digest) pairs."""
    return tuple(said(office_key(session), card, _shared(session, card)))


def said(
    key: bytes, card: Card, without: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """Yield (kind, digest) for what a card says, but for the addresses `without`."""
    for email in card.emails:
        folded = fold(email.address)
        if folded and folded not in without:
            yield EMAIL, _digest(key, EMAIL, folded)
    name = name_key(card.formatted_name)
    if " " in name and card.organisation.strip():
        yield NAME, _digest(key, NAME, f"{name}|{fold(card.organisation)}")


def _shared(session: Reader, card: Card) -> frozenset[str]:
    folded = [fold(email.address) for email in card.emails]
    return frozenset(
        row[0]
        for row in session.rows(
            f"SELECT DISTINCT e.folded FROM contact_emails e WHERE e.folded IN ({marks(folded)})"
            " AND e.contact_id <> ?",
            (*folded, card.id),
        )
    )


def objected(session: Reader) -> Callable[[str], bool] | None:
    """Return what tells of an address whether nobody may write to it; nothing where all may be."""
    # Of those whom a copy brought back was told to forget again, nobody knows any more which kind.
    rows = session.rows("SELECT digest FROM suppressions WHERE kind IN (?, '')", (EMAIL,))
    if not rows:
        return None
    known = {bytes.fromhex(digest) for (digest,) in rows}
    begun = hmac.new(office_key(session), f"{EMAIL}:".encode(), "sha256")

    def is_known(address: str) -> bool:
        made = begun.copy()  # in a third of the time in which one is begun
        made.update(fold(address).encode())
        return made.digest() in known

    return is_known


def office_key(session: Reader) -> bytes:
    """Return the office's own key, made once with its file."""
    found = session.rows("SELECT value FROM settings WHERE key = 'suppression_key'")
    return bytes.fromhex(json.loads(found[0][0]))


def _digest(key: bytes, kind: str, said: str) -> str:
    return hmac.digest(key, f"{kind}:{said}".encode(), "sha256").hex()
