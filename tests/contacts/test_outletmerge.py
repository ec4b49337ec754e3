"""Two outlets that are one."""

from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, outletmerge, outlets, staff
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Affiliation, Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def test_people_and_details_come_together(store: Store) -> None:
    keep = store.do(
        outlets.save,
        OutletCard(name="Le Soir", kind="daily", telephones=(Telephone("+32 2 225 55 55"),)),
        NOW,
    )
    other = store.do(
        outlets.save,
        OutletCard(
            name="Soir (Le)",
            kind="online",
            country="BE",
            note="Closed on Mondays",
            telephones=(Telephone("02 225 55 55"), Telephone("02 1")),
            emails=(Email("a@b.example"),),
        ),
        NOW,
    )
    anna = store.do(edit.save, Card(formatted_name="Anna", organisation="Soir (Le)"), NOW)
    works = (Affiliation("Soir (Le)", "Chief", outlet_id=other),)
    ben = store.do(edit.save, Card(formatted_name="Ben", affiliations=works), NOW)
    store.do(outletmerge.merge, keep, [keep, other], NOW)
    assert store.can_undo == "Merge outlets"
    (kept,) = store.ask(outlets.outlets)
    assert (kept.name, kept.kind, kept.country, kept.note) == (
        "Le Soir", "daily", "BE", "Closed on Mondays",
    )  # fmt: skip
    assert [t.number for t in kept.telephones] == ["+32 2 225 55 55", "02 1"]
    assert [e.address for e in kept.emails] == ["a@b.example"]
    assert store.ask(find.card, anna).organisation == "Le Soir"
    assert [c.contact for c in store.ask(staff.staff, kept, TODAY).current] == [anna, ben]
    store.undo()
    assert store.ask(find.card, anna).organisation == "Soir (Le)"
    assert len(store.ask(outlets.outlets)) == 2


def test_one_outlet_alone_is_not_merged(store: Store) -> None:
    keep = store.do(outlets.save, OutletCard(name="Le Soir"), NOW)
    with pytest.raises(DeskError):
        store.do(outletmerge.merge, keep, [keep], NOW)
