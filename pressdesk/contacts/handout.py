"""Handing out addresses: one for each person who may be written to, and why the others are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdesk.contacts import digests
from pressdesk.formats.card import DO_NOT_CONTACT
from pressdesk.formats.mailboxes import address_key
from pressdesk.store.plain import Reader, glance, marks

_CHUNK = 5000


@dataclass(frozen=True, slots=True)
class Handout:
    """Addresses in the order of the people, each once; how many people have none, or must not be
    contacted."""

    addresses: tuple[str, ...] = ()
    without: int = 0
    barred: int = 0


@glance
def addresses(session: Reader, contacts: Sequence[int]) -> Handout:
    """Return an address for each of these people who may be written to, each mailbox once.

    Of several the preferred one, else the first; none that is private, and one from which mail
    came back only where there is no other. Whoever must not be contacted, or has objected under
    whatever card, is left out.
    """
    wanted = list(dict.fromkeys(contacts))
    refused = barred(session, wanted)
    found: dict[int, str] = {}
    for some in _portions(wanted):
        found |= dict(
            session.rows(
                "SELECT contact_id, address FROM contact_emails"
                f" WHERE is_private = 0 AND contact_id IN ({marks(some)})"
                " ORDER BY contact_id, is_bounced DESC, is_preferred, position DESC, id DESC",
                some,
            )
        )
    reached = [contact for contact in wanted if contact not in refused]
    each = [found[contact] for contact in reached if contact in found]
    once = {address_key(address): address for address in reversed(each)}
    return Handout(
        tuple(reversed(once.values())), len(reached) - len(each), len(wanted) - len(reached)
    )


@glance
def barred(session: Reader, contacts: Sequence[int]) -> frozenset[int]:
    """Return which of these people must not be written to: by their card, or by an objection.

    An objection outlives its card: it is known again by the address.
    """
    found: set[int] = set()
    objected = digests.objected(session)
    for some in _portions(list(contacts)):
        at = marks(some)
        found.update(
            session.numbers(
                f"SELECT id FROM contacts WHERE status = ? AND id IN ({at})",
                (DO_NOT_CONTACT, *some),
            )
        )
        if objected is not None:
            found.update(
                contact
                for contact, address in session.rows(
                    f"SELECT contact_id, address FROM contact_emails WHERE contact_id IN ({at})",
                    some,
                )
                if objected(address)
            )
    return frozenset(found)


def _portions(contacts: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(contacts), _CHUNK):
        yield contacts[start : start + _CHUNK]
