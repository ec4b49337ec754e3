"""Only who misses something is told of: a language of ours that is not there, or any at all."""

from dataclasses import replace

import pytest

from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.desktop import dates
from pressdesk.desktop.releases.distribute import gaps
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
    found = store.ask(gaps.found, (desk.regional,), ("en",), dates.today())
    assert (found.many, found.gets) == (expected, {"en": 1})
