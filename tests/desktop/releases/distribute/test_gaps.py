"""Only who misses something is told of: a language of ours that is not there, or any at all."""

from dataclasses import replace

import pytest

from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.desktop import dates
from pressdesk.desktop.releases.distribute import gaps
from pressdesk.lists import lists, recipients
from pressdesk.store.store import Store
from tests.desktop.releases.distribute.handingout import NOW, Desk


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        (("fr", "en"), {("fr", "en"): 1}),  # We do write in French: it is missed.
        (("it", "en"), {}),  # We never do in Italian, and she reads English.
        (("it",), {("it", "en"): 1}),
        ((), {}),
    ],
)
def test_who_misses_a_language(
    store: Store, desk: Desk, reads: tuple[str, ...], expected: dict[tuple[str, str], int]
) -> None:
    (zoe,) = store.ask(find.cards, [desk.people["Zoe"]])
    store.do(people.save, replace(zoe, languages=reads), NOW)
    assert look(store, desk).many == expected
    assert look(store, desk).gets == {"en": 1}


def test_what_a_list_wishes_goes_before_what_they_read(store: Store, desk: Desk) -> None:
    card = store.ask(lists.listed, desk.regional)
    store.do(lists.save, replace(card, language="fr"))
    assert look(store, desk).many == {("fr", "en"): 1}


def look(store: Store, desk: Desk) -> gaps.Gaps:
    chosen, today = (desk.regional,), dates.today()
    resolved = store.ask(recipients.resolve, chosen, today, ("en",))
    return store.ask(gaps.found, resolved, chosen, ("en",), today)
