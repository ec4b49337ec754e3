"""What is made ahead is what would be made when it is wanted, and nobody waits for what is not."""

import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressdesk.base.progress import Progress
from pressdesk.contacts import rowsahead
from pressdesk.contacts.importing import Importing
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.rowsahead import NoRows, RowsAhead, made
from pressdesk.contacts.takingin import TakingIn
from pressdesk.formats import vcard
from pressdesk.formats.card import Affiliation, Card, Email, Photo
from pressdesk.store.plain import Row, glance
from pressdesk.store.store import Store
from tests.benchmarks.invented import cards
from tests.typeset.samples import png

pytestmark = pytest.mark.skipif(not rowsahead.can_be(), reason="no process can be parted here")


def is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_rows_come_in_the_order_of_their_cards() -> None:
    people = list(cards(700))
    rows = RowsAhead(iter(people))
    process = rows._process
    assert rows.take() == [made(card) for card in people] == rows.take()
    assert is_gone(process)


def test_what_fails_is_made_again_when_it_is_wanted() -> None:
    def broken() -> Iterator[Card]:
        yield Card(formatted_name="Ann")
        raise ValueError

    assert RowsAhead(broken()).take() == []


def test_nobody_waits_for_what_is_not_wanted() -> None:
    def endless() -> Iterator[Card]:
        while True:
            time.sleep(0.01)
            yield Card(formatted_name="Ann")

    rows = RowsAhead(endless())
    process = rows._process
    rows.close()
    rows.close()
    assert is_gone(process)


@glance
def _kept(session: Store, table: str) -> list[Row]:
    """Return all that stands in a table but for what is another each time."""
    columns = [row[1] for row in session.rows(f"PRAGMA table_info({table})")]  # type: ignore[attr-defined]
    told = [name for name in columns if name not in {"uid", "first_created_at", "edited_at"}]
    return session.rows(f"SELECT {', '.join(told)} FROM {table} ORDER BY id")  # type: ignore[attr-defined,no-any-return]


TABLES = (
    "contacts", "contact_emails", "contact_telephones", "contact_phrases", "contact_tags",
    "affiliations", "outlets", "images",
)  # fmt: skip


def test_an_office_is_the_same_whoever_made_its_rows(tmp_path: Path) -> None:
    people = [*cards(400, with_doubles=False)]
    twin = people[7]
    people += [
        Card(formatted_name=twin.formatted_name, organisation=twin.organisation, nickname="Again"),
        Card(formatted_name="Zoë Known", emails=(Email("zoe@known.example"),), nickname="Z"),
        Card(formatted_name="Left Out", emails=(Email("left@out.example"),)),
        Card(formatted_name="Pia Photo", photo=Photo(png(8, 8))),
        Card(formatted_name="Wim Work", affiliations=(Affiliation("Nord TV"),), source="A fair"),
    ]
    file = tmp_path / "people.vcf"
    file.write_text(vcard.write(people), "utf-8", newline="")
    left = len(people) - 3
    stores = [Store(tmp_path / f"{name}.pressdesk") for name in ("apart", "here")]
    for store in stores:
        first = TakingIn(store)
        first.open_text("Zoë Known <zoe@known.example>", "pasted")
        first.plan(Progress())
        first.apply((), Progress())
    with closing(Importing(stores[0].path)) as apart:
        apart.open([file])
        apart.plan()
        apart.rule([left], Ruling("leave"))
        done = apart.apply()
    here = TakingIn(stores[1])
    here.open([str(file)], Progress())
    here.plan(Progress())
    here.rule([left], Ruling("leave"))
    assert done == here.apply((), Progress())
    for table in TABLES:
        one, other = (store.ask(_kept, table) for store in stores)
        assert one == other, table
    for store in stores:
        store.close()


def test_nothing_is_made_ahead_in_a_process_with_others_in_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "Office.pressdesk")
    taking = TakingIn(store)
    taking.open_text(vcard.write(list(cards(9))), "many.vcf")
    taking.plan(Progress())
    assert type(taking._ahead) is NoRows
    taking.close()
    store.close()
