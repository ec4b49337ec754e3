"""The example's lists reach somebody, and what was handed out can be looked at."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pressdesk.example import office
from pressdesk.lists import ledger, lists, recipients
from pressdesk.lists.ledger import Wanted
from pressdesk.releases import find
from pressdesk.store.store import Store

TODAY = date(2026, 11, 24)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(office.open_example(tmp_path, TODAY))
    yield made
    made.close()


def test_every_list_reaches_somebody_and_the_objector_is_told(store: Store) -> None:
    known = {row.label: row for row in store.ask(lists.lists)}
    assert {row.kind for row in known.values()} == {"fixed", "rule"}
    for row in known.values():
        found = store.ask(recipients.resolve, [row.id], TODAY)
        assert len(found.recipients) > 1, row.label
        assert not [one for one in found.greetings() if one.fault], row.label
    everybody = store.ask(recipients.resolve, [known["Everybody"].id], TODAY)
    assert len(everybody.recipients) > 20
    assert set(everybody.reasons()) == {"do_not_contact"}


def test_a_correction_shows_who_still_has_the_first_version(store: Store) -> None:
    ids = store.ask(find.ids, "all")
    ledgers = [store.ask(ledger.of_release, row) for row in ids]
    handed = [found for found in ledgers if found.handouts]
    assert len(handed) == 5
    (corrected,) = [found for found in handed if found.older]
    first = store.ask(ledger.receipts, corrected.those(Wanted(is_older=True)))
    assert "eleven harbours" in first[0].headline
    assert all(row.language == "en" and row.today == 2 for row in first)
    (embargoed,) = [f for f in handed if f.handouts[0].override_reason]
    assert embargoed.handouts[0].form == "eml"
