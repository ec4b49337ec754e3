"""Two outlets that are one: people, numbers and languages come together under one name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import fold
from pressdesk.contacts import many, memberships, outlets
from pressdesk.contacts.keys import spellings
from pressdesk.contacts.outlets import OutletCard
from pressdesk.contacts.sweep import chunks
from pressdesk.store.plain import Writer
from pressdesk.store.store import step


@step(N_("Merge outlets"), plain=True)
def merge(session: Writer, keep: int, others: Sequence[int], now: datetime) -> None:
    """Let the people and details of other outlets become those of `keep`, and take the others out.

    What `keep` says stands; what it does not say is taken from the others. Their people are given
    its name as organisation.
    """
    kept = outlets.outlet(session, keep)
    gone = [outlets.outlet(session, other) for other in others if other != keep]
    if not gone:
        raise DeskError(_("An outlet can only be merged with another one."))
    for other in gone:
        theirs = session.numbers(
            "SELECT id FROM contacts WHERE organisation_key = ?", (fold(other.name),)
        )
        for some in chunks(theirs):
            many.rename(session, some, kept.name, "Merge outlets", now)
        outlets.refold(session, other.id, other.name, kept.name)
        # Whoever has one of them in a form is told that the person has changed.
        session.run(
            "UPDATE contacts SET version = version + 1"
            " WHERE id IN (SELECT contact_id FROM affiliations WHERE outlet_id = ?)",
            (other.id,),
        )
        session.run("UPDATE affiliations SET outlet_id = ? WHERE outlet_id = ?", (keep, other.id))
        memberships.hand_over(session, "outlet_id", other.id, keep)
        session.run("DELETE FROM outlets WHERE id = ?", (other.id,))
        kept = joined(kept, other)
    outlets.save(session, kept, now)
    session.info["label"] = N_("Merge outlets")


def joined(kept: OutletCard, other: OutletCard) -> OutletCard:
    """Return an outlet with what another one adds to it."""
    numbers = {said for t in kept.telephones for said in spellings(t.number)}
    addresses = {fold(e.address) for e in kept.emails}
    streets = {(fold(a.street), fold(a.postal_code)) for a in kept.addresses}
    notes = [note for note in (kept.note.strip(), other.note.strip()) if note]
    return replace(
        kept,
        kind=kept.kind or other.kind,
        country=kept.country or other.country,
        website=kept.website or other.website,
        note="\n".join(dict.fromkeys(notes)),
        languages=tuple(dict.fromkeys((*kept.languages, *other.languages))),
        telephones=(
            *kept.telephones,
            *(t for t in other.telephones if numbers.isdisjoint(spellings(t.number))),
        ),
        emails=(*kept.emails, *(e for e in other.emails if fold(e.address) not in addresses)),
        addresses=(
            *kept.addresses,
            *(a for a in other.addresses if (fold(a.street), fold(a.postal_code)) not in streets),
        ),
    )
