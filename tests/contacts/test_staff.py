"""Who works for an outlet: by affiliation or by name, now or formerly."""

from datetime import UTC, date, datetime

from pressdesk.contacts import edit, outlets, staff
from pressdesk.contacts.outlets import OutletCard
from pressdesk.contacts.staff import Colleague
from pressdesk.formats.card import Affiliation, Card
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def test_current_and_former_people_are_told_apart(store: Store) -> None:
    row = store.do(outlets.save, OutletCard(name="Le Soir", kind="daily"), NOW)
    gone, began = date(2024, 5, 1), date(2020, 1, 1)
    by_name = store.do(edit.save, Card(formatted_name="Zoé Abel", organisation="le SOIR"), NOW)
    works = Affiliation("Le Soir", "Editor", began, outlet_id=row)
    both = Card(formatted_name="Ben Berg", organisation="Le Soir", affiliations=(works,))
    by_both = store.do(edit.save, both, NOW)
    ended = (Affiliation("Le Soir", "Chief", began, gone, row),)
    former = store.do(edit.save, Card(formatted_name="Cleo", affiliations=ended), NOW)
    store.do(
        edit.archive,
        [store.do(edit.save, Card(formatted_name="D", organisation="Le Soir"), NOW)],
        NOW,
    )
    outlet = store.ask(outlets.outlet, row)
    found = store.ask(staff.staff, outlet, TODAY)
    assert found.current == (Colleague(by_name), Colleague(by_both, "Editor", began))
    assert found.former == (Colleague(former, "Chief", began, gone),)
    (listed,) = store.ask(staff.rows, [row], TODAY)
    assert (listed.name, listed.kind, listed.people) == ("Le Soir", "daily", 2)


def test_who_leaves_next_month_is_still_there(store: Store) -> None:
    row = store.do(outlets.save, OutletCard(name="Le Soir"), NOW)
    works = (Affiliation("Le Soir", ended_on=date(2026, 12, 31), outlet_id=row),)
    ben = store.do(edit.save, Card(formatted_name="Ben", affiliations=works), NOW)
    found = store.ask(staff.staff, store.ask(outlets.outlet, row), TODAY)
    assert [c.contact for c in found.current] == [ben] and not found.former
