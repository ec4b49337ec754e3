"""Addresses pasted or typed onto a list: those known are matched, others become new people."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import fold
from pressdesk.contacts import digests, edit
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Email
from pressdesk.formats.mailboxes import address_key, found_in
from pressdesk.lists import lists
from pressdesk.store.plain import Reader, Writer, glance, marks
from pressdesk.store.store import step

KNOWN, DESK, NEW, BARRED = "known", "desk", "new", "barred"


@dataclass(frozen=True, slots=True)
class Pasted:
    """An address found in a text: whose it is (`row` of a person or a desk), new, or barred."""

    name: str
    address: str
    what: str
    row: int = 0


@glance
def matched(session: Reader, text: str) -> tuple[Pasted, ...]:
    """Return the addresses in a text, each mailbox once, with whom the office knows by them."""
    found = found_in(text)
    people = _people(session, [address for _name, address in found])
    desks = _desks(session) if len(people) < len(found) else {}
    objected = digests.objected(session)
    made = []
    for name, address in found:
        key = address_key(address)
        row, known_as, status = people.get(key, (0, "", ""))
        if status == DO_NOT_CONTACT or (objected is not None and objected(address)):
            made.append(Pasted(known_as or name, address, BARRED, row))
        elif row:
            made.append(Pasted(known_as, address, KNOWN, row))
        elif key in desks:
            made.append(Pasted(desks[key][1], address, DESK, desks[key][0]))
        else:
            made.append(Pasted(name, address, NEW))
    return tuple(made)


@step(N_("Add to list"), plain=True)
def put_on(session: Writer, row: int, pasted: Sequence[Pasted], now: datetime) -> int:
    """Put those pasted on a list, the new ones as new people; return how many came on.

    Whoever must not be contacted is passed over.
    """
    people = [one.row for one in pasted if one.what == KNOWN]
    for one in pasted:
        if one.what == NEW:
            card = Card(formatted_name=one.name or one.address, emails=(Email(one.address),))
            people.append(edit.save(session, card, now))
    added = lists.add(session, row, lists.PERSON, people, now) if people else 0
    desks = [one.row for one in pasted if one.what == DESK]
    if desks:
        added += lists.add(session, row, lists.DESK, desks, now)
    session.info["label"] = N_("Add to list")
    return added


@step(N_("Remove from list"), plain=True)
def take_off(session: Writer, row: int, pasted: Sequence[Pasted]) -> int:
    """Take those pasted off a list, and return how many there were."""
    people = [one.row for one in pasted if one.row and one.what in (KNOWN, BARRED)]
    desks = [one.row for one in pasted if one.what == DESK]
    return lists.remove(session, row, lists.PERSON, people) + lists.remove(
        session, row, lists.DESK, desks
    )


@glance
def wanted(session: Reader, label: str) -> int:
    """Return the list of a name; DeskError where there is none."""
    row = lists.named(session, label)
    if not row:
        raise DeskError(_("There is no list “{name}” in this office.").format(name=label))
    return row


def _people(session: Reader, addresses: Sequence[str]) -> dict[str, tuple[int, str, str]]:
    """Return by mailbox whose it is, the archived last: id, name and status."""
    found: dict[str, tuple[int, str, str]] = {}
    folded = list({fold(each) for said in addresses for each in _spellings(said)})
    for start in range(0, len(folded), 5000):
        some = folded[start : start + 5000]
        for address, row, name, status in session.rows(
            "SELECT e.address, c.id, c.formatted_name, c.status FROM contact_emails e"
            f" JOIN contacts c ON c.id = e.contact_id WHERE e.folded IN ({marks(some)})"
            " ORDER BY c.is_archived DESC, c.id DESC",
            some,
        ):
            found[address_key(address)] = (row, name, status)
    return found


def _spellings(address: str) -> tuple[str, ...]:
    """Return an address as it was typed, and with its domain as DNS and as people write it."""
    key = address_key(address)
    local, _at, domain = key.rpartition("@")
    with suppress(UnicodeError):
        return address, key, f"{local}@{domain.encode().decode('idna')}"
    return address, key


def _desks(session: Reader) -> dict[str, tuple[int, str]]:
    return {
        address_key(address): (row, name)
        for row, name, address in session.rows(
            "SELECT o.id, o.name, json_extract(e.value, '$[0]') FROM outlets o,"
            " json_each(o.emails) e WHERE o.is_archived = 0 ORDER BY o.id DESC"
        )
    }
