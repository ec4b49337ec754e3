"""Everybody once, nobody who must not be, and for each one left out the reason."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.contacts import edit, outlets, privacy
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import LEFT, Card, Email
from pressdesk.lists import lists, recipients
from pressdesk.lists.lists import DESK, LIST, PERSON, ListCard
from pressdesk.lists.recipients import Resolved
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def person(store: Store, name: str, *addresses: str, **said: object) -> int:
    emails = tuple(Email(address) for address in addresses)
    card = Card(formatted_name=name, emails=emails)
    return store.do(edit.save, replace(card, **said), NOW)  # type: ignore[arg-type]


def listed(store: Store, label: str, *people: int, **said: str) -> int:
    row = store.do(lists.save, ListCard(label=label, **said))  # type: ignore[arg-type]
    if people:
        store.do(lists.add, row, PERSON, people, NOW)
    return row


def resolve(store: Store, *rows: int, languages: tuple[str, ...] = ()) -> Resolved:
    return store.ask(recipients.resolve, rows, TODAY, languages)


def out(found: Resolved) -> list[tuple[str, str, str]]:
    return [(one.formatted_name, one.reason, one.detail) for one in found.left_out]


def test_one_copy_for_each_person_and_each_mailbox(store: Store) -> None:
    ann = person(store, "Ann", "Ann@Büro.example")
    twin = person(store, "Anne", "ann@xn--bro-hoa.example")
    tagged = person(store, "Bob", "ann+news@büro.example")
    found = resolve(
        store, listed(store, "A", ann), listed(store, "B", ann, twin), listed(store, "C", tagged)
    )
    assert [(one.formatted_name, one.address) for one in found.recipients] == [
        ("Ann", "Ann@Büro.example"), ("Bob", "ann+news@büro.example"),
    ]  # fmt: skip
    assert found.recipients[0].because == "on “A”"
    assert out(found) == [("Anne", "duplicate", "Ann")]
    assert found.left_out[0].words == "has the same address as Ann"


def test_each_reason_is_said_and_counted(store: Store) -> None:
    objector = person(store, "Dee", "dee@example.org")
    store.do(privacy.suppress, [objector], "asked", TODAY, NOW)
    everybody = [
        objector,
        person(store, "Dee", "DEE@example.org"),
        person(store, "Lea", "lea@example.org", status=LEFT),
        person(store, "Max", "max@example.org", is_archived=True),
        person(store, "Nil", "not an address"),
        person(store, "Odd", emails=(Email("odd@example.org", bounced=True),)),
        person(store, "Pam", emails=(Email("pam@example.org", private=True),)),
        person(store, "Qui", "qui@example.org"),
    ]
    top = listed(store, "Top", *everybody)
    closed = listed(store, "Closed", everybody[-1])
    store.do(lists.add, top, LIST, [closed], NOW, is_excluded=True)
    found = resolve(store, top)
    assert found.recipients == ()
    assert found.reasons() == {
        "excluded": 1, "do_not_contact": 1, "objected": 1, "left": 1, "archived": 1,
        "no_address": 2, "bounced": 1,
    }  # fmt: skip
    assert ("Qui", "excluded", "Closed") in out(found)
    assert [one.formatted_name for one in resolve(store, top, closed).recipients] == ["Qui"]


def test_an_erased_address_is_not_reached_under_another_name(store: Store) -> None:
    gone = person(store, "Zeb", "zeb@example.org")
    store.do(privacy.suppress, [gone], "", TODAY, NOW)
    store.do(privacy.erase, [gone], TODAY)
    desk = OutletCard(name="Le Soir", emails=(Email("ZEB@example.org"),))
    soir = store.do(outlets.save, desk, NOW)
    row = listed(store, "A", person(store, "Zebulon", "zeb@Example.org"))
    store.do(lists.add, row, DESK, [soir], NOW)
    assert [reason for _name, reason, _d in out(resolve(store, row))] == ["objected", "objected"]


def test_each_one_gets_a_language_an_address_and_a_greeting(store: Store) -> None:
    french = person(store, "Ève Roy", "eve@example.org", languages=("fr-CA", "en"))
    german = person(
        store, "Uwe", languages=("de",),
        emails=(Email("uwe@example.org", "home"), Email("uwe@paper.example", "work")),
    )  # fmt: skip
    said = person(store, "Ann", "ann@example.org", salutations=(("en", "Hello Ann"),))
    a = listed(store, "A", french, german, said)
    b = listed(store, "B", german, language="fr", address_kind="work")
    desk = OutletCard(name="Agency", emails=(Email("desk@example.org"),), languages=("fr",))
    store.do(lists.add, b, DESK, [store.do(outlets.save, desk, NOW)], NOW)
    got = {
        one.formatted_name: (one.address, one.language, one.salutation)
        for one in resolve(store, a, b, languages=("en", "fr")).recipients
    }
    assert got["Ève Roy"] == ("eve@example.org", "fr", "Bonjour Ève Roy")
    assert got["Uwe"] == ("uwe@paper.example", "fr", "Bonjour Uwe")
    assert got["Ann"] == ("ann@example.org", "en", "Hello Ann")
    assert got["Agency"] == ("desk@example.org", "fr", "Bonjour")
    assert resolve(store, a, languages=("en", "fr")).languages() == {"en": 2, "fr": 1}
    assert {one.language for one in resolve(store, a).recipients} == {"fr-CA", "de", ""}


def test_desks_are_left_out_for_reasons_too(store: Store) -> None:
    soir, closed, mute = (
        store.do(outlets.save, OutletCard(name=name, emails=emails), NOW)
        for name, emails in (
            ("Le Soir", (Email("desk@soir.example"),)),
            ("Closed", (Email("desk@closed.example"),)),
            ("Mute", (Email("desk@mute.example", bounced=True),)),
        )
    )
    top, inner = listed(store, "Top"), listed(store, "Inner")
    store.do(lists.add, inner, DESK, [soir, closed, mute], NOW)
    store.do(lists.add, top, LIST, [inner], NOW)
    store.do(lists.add, top, DESK, [closed], NOW, is_excluded=True)
    found = resolve(store, top)
    assert [one.formatted_name for one in found.recipients] == ["Le Soir"]
    assert out(found) == [("Closed", "excluded", "Top"), ("Mute", "bounced", "")]


def test_a_greeting_in_another_language_is_not_said_to_who_reads_this_one(store: Store) -> None:
    ann = person(store, "Ann", "a@example.org", salutations=(("fr", "Chère Ann"),))
    row = listed(store, "A", ann)
    (one,) = resolve(store, row, languages=("en",)).recipients
    assert one.salutation == "Dear Ann"
    (one,) = resolve(store, row).recipients
    assert one.salutation == "Chère Ann"


def test_a_mailbox_with_accents_gets_one_copy(store: Store) -> None:
    people = [person(store, name, "zoë@example.org") for name in ("Zoë", "Zoe")]
    found = resolve(store, listed(store, "A", *people))
    assert len(found.recipients) == 1 and [said for _n, said, _d in out(found)] == ["duplicate"]


def test_of_several_wishes_the_nearest_counts_and_a_list_that_is_gone_has_none(
    store: Store,
) -> None:
    ann = person(store, "Ann", "a@example.org")
    inner = listed(store, "Inner", ann, language="fr")
    outer = listed(store, "Outer", language="en")
    store.do(lists.add, outer, LIST, [inner], NOW)
    (one,) = resolve(store, outer, 999, languages=("en", "fr")).recipients
    assert one.language == "fr"


def test_greetings_that_would_embarrass_stand_first(store: Store) -> None:
    bad = person(store, "Ann", "a@example.org", salutations=(("en", "Dear {{name}}"),))
    loud = person(store, "BOB SMITH", "b@example.org")
    same = [
        person(store, n, f"{n}@example.org", salutations=(("en", "Dear all"),)) for n in ("x", "y")
    ]
    greetings = resolve(store, listed(store, "A", bad, loud, *same)).greetings()
    assert [(one.words, one.many, one.fault) for one in greetings] == [
        ("Dear {{name}}", 1, "leftover_field"), ("Dear BOB SMITH", 1, "capitals"),
        ("Dear all", 2, ""),
    ]  # fmt: skip
    assert greetings[0].first.contact == bad


@given(st.text(max_size=40))
def test_no_address_holds_a_second_line_or_header(said: str) -> None:
    address = f"{said}@example.org"
    if recipients.is_usable(address):
        assert not set("\r\n\x00,;<>") & set(address.strip())


@pytest.mark.parametrize("said", ["", "@", "a@", "@b", "a b@c", "a@b\nBcc: c@d", "a@b,c@d"])
def test_what_is_no_address_is_not_written_to(said: str) -> None:
    assert not recipients.is_usable(said)
