"""Handing out addresses: one for each person who may be written to, and why the others are not."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressdesk.formats.card import DO_NOT_CONTACT
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
    """Return an address for each of these people who may be written to.

    Of several the preferred one, else the first; none that is private, and one from which mail
    came back only where there is no other. Whoever must not be contacted is left out.
    """
    wanted = list(dict.fromkeys(contacts))
    found: dict[int, str] = {}
    barred: set[int] = set()
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        at = marks(some)
        barred.update(
            session.numbers(
                f"SELECT id FROM contacts WHERE status = ? AND id IN ({at})",
                (DO_NOT_CONTACT, *some),
            )
        )
        found |= dict(
            session.rows(
                "SELECT contact_id, address FROM contact_emails"
                f" WHERE is_private = 0 AND contact_id IN ({at})"
                " ORDER BY contact_id, is_bounced DESC, is_preferred, position DESC, id DESC",
                some,
            )
        )
    reached = [contact for contact in wanted if contact not in barred]
    each = [found[contact] for contact in reached if contact in found]
    once = {address.casefold(): address for address in reversed(each)}
    return Handout(
        tuple(reversed(once.values())), len(reached) - len(each), len(wanted) - len(reached)
    )
