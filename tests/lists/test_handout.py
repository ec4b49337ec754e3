"""What is handed out hides every address from the others, and is remembered to the version."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from openpyxl import load_workbook

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit as people
from pressdesk.contacts import outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.lists import handout, ledger, lists, recipients
from pressdesk.lists.lists import DESK, PERSON, ListCard
from pressdesk.lists.recipients import Recipient, Resolved
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def found(store: Store) -> Resolved:
    row = store.do(lists.save, ListCard(label="Science"))
    for name in ("Ann", "Bob"):
        card = Card(formatted_name=name, emails=(Email(f"{name}@example.org"),))
        store.do(lists.add, row, PERSON, [store.do(people.save, card, NOW)], NOW)
    return store.ask(recipients.resolve, [row], TODAY, ("en", "fr"))


def released(store: Store, **said: object) -> int:
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    draft = replace(ReleaseDraft(texts=texts), **said)  # type: ignore[arg-type]
    return store.do(edit.create, draft, NOW)


@pytest.mark.parametrize(
    "said", [{"embargoed_until": NOW + timedelta(hours=1)}, {"embargo_note": "until the launch"}]
)
def test_an_embargo_is_said_and_passed_only_with_a_reason(
    store: Store, found: Resolved, said: dict[str, object]
) -> None:
    release = released(store, **said)
    with pytest.raises(DeskError, match="embargo"):
        store.do(handout.record, found, "bcc", release, NOW, override_reason=" ")
    assert store.ask(ledger.of_release, release).lines == ()
    store.do(handout.record, found, "bcc", release, NOW, override_reason="agreed by phone")
    assert len(store.ask(ledger.of_release, release).lines) == 2


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/Paris", "2026-11-24 00:30 CET (2026-11-23 23:30 UTC)"),
        ("Pacific/Honolulu", "2026-11-23 13:30 HST (23:30 UTC)"),
        ("Europe/London", "2026-11-23 23:30 UTC"),
        ("", "2026-11-23 23:30 UTC"),
        ("Mars/Olympus", "2026-11-23 23:30 UTC"),
    ],
)
def test_an_embargo_names_its_zone_and_utc(store: Store, zone: str, words: str) -> None:
    until = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    going = store.ask(handout.going, released(store, embargoed_until=until, embargo_zone=zone))
    assert going.embargo_words() == f"Under embargo until {words}"


def test_an_hour_of_no_zone_is_told_as_it_was_written_and_counts_as_utc(store: Store) -> None:
    until = datetime(2026, 11, 23, 9, 30)  # noqa: DTZ001 - as a release without a zone has it
    going = store.ask(handout.going, released(store, embargoed_until=until))
    assert going.embargo_words() == "Under embargo until 2026-11-23 09:30"
    assert going.is_embargoed(NOW) and not going.is_embargoed(NOW + timedelta(hours=1))


def test_addresses_alone_are_remembered_and_so_is_that_nobody_was_reached(
    store: Store, found: Resolved
) -> None:
    store.do(handout.record, found, "bcc", 0, NOW)
    (before,) = store.ask(ledger.received, found.recipients[0].contact)
    assert not before.headline and before.handed_at == NOW
    row = store.do(handout.record, replace(found, recipients=()), "bcc", released(store), NOW)
    assert row and store.ask(ledger.received, found.recipients[0].contact) == (before,)


def test_an_embargo_that_is_over_is_none(store: Store) -> None:
    going = store.ask(handout.going, released(store, embargoed_until=NOW))
    assert going.languages == ("en", "fr") and not going.is_embargoed(NOW)


def test_no_cell_is_a_formula_or_a_second_line() -> None:
    evil = Recipient(1, 0, "=HYPERLINK(1)\nBcc: x", "a@example.org", "en", "Dear, <b>", "")
    (_head, row) = csv.reader(io.StringIO(handout.as_csv([evil])))
    assert not row[0].startswith("=") and "\n" not in row[0]
    text, html = handout.as_table([evil])
    assert len(text.splitlines()) == 2 and "<b>" not in html


def test_an_embargo_is_said_on_every_form_that_is_no_mail_s_own_field(
    store: Store, found: Resolved
) -> None:
    words = "Under embargo until 2026-11-24 09:00 UTC"
    people = found.recipients
    assert handout.as_names(people, words).splitlines() == [words, "Ann", "Bob"]
    text, html = handout.as_table(people, words)
    assert all(line.startswith(words) for line in text.splitlines()[1:]) and words in html
    head, *rows = csv.reader(io.StringIO(handout.as_csv(people, embargo=words)))
    assert head[0] == "Embargo" and {row[0] for row in rows} == {words}
    book = load_workbook(io.BytesIO(handout.as_xlsx(people, "Science", words)))
    assert [row[0].value for row in book.active.rows] == ["Embargo", words, words]


def test_cards_go_out_without_what_stays_in_the_house(store: Store) -> None:
    card = Card(
        formatted_name="Ann",
        emails=(Email("ann@example.org"), Email("home@example.org", private=True)),
        note="prefers calls",
    )
    row = store.do(lists.save, ListCard(label="Cards"))
    store.do(lists.add, row, PERSON, [store.do(people.save, card, NOW)], NOW)
    desk = store.do(outlets.save, OutletCard(name="AFP", emails=(Email("desk@afp.example"),)), NOW)
    store.do(lists.add, row, DESK, [desk], NOW)
    found = store.ask(recipients.resolve, [row], TODAY)
    made = store.ask(handout.as_vcf, found.recipients, "en").decode()
    assert made.count("BEGIN:VCARD") == 2 and "desk@afp.example" in made
    assert "ann@example.org" in made and "home@" not in made and "calls" not in made
