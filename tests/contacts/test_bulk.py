"""Many people written at once are what one by one they would have been."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pressdesk.base.errors import Stopped
from pressdesk.base.progress import Progress
from pressdesk.contacts import bulk, edit, find, history, privacy
from pressdesk.formats.card import (
    DO_NOT_CONTACT,
    Address,
    Affiliation,
    Card,
    Email,
    Link,
    Photo,
    Property,
    Telephone,
)
from pressdesk.store.plain import Writer
from pressdesk.store.store import Store, step

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Card(
    uid="u1", formatted_name="Ann Roy", family_name="Roy", given_name="Ann", organisation="Le Soir",
    titles=(("en", "Editor"), ("fr", "Rédactrice")), salutations=(("fr", "Chère Ann"),),
    telephones=(Telephone("01 44", "work", preferred=True), Telephone("06 01", private=True)),
    emails=(Email("ann@soir.example", "work", label="desk"),),
    addresses=(Address("1 quai", "Brest"),), links=(Link("https://soir.example"),),
    affiliations=(Affiliation("Le Soir", "Editor", date(2020, 1, 1)), Affiliation("Radio Mer")),
    languages=("fr",), categories=("Sea",), beats=("space",), custom=(("Visa", "yes"),),
    kept=(Property("X-A", "1"),), photo=Photo("image/png", PNG), note="calls",
)  # fmt: skip
BEN = Card(uid="u2", formatted_name="Ben Lee", status=DO_NOT_CONTACT, status_reason="asked")


@step("Add", plain=True)
def add(session: Writer, cards: Sequence[Card], progress: Progress | None = None) -> list[int]:
    return list(bulk.add(session, cards, NOW, progress, sources=["Import of x"] * len(cards)))


@step("Change", plain=True)
def change(session: Writer, cards: Sequence[Card]) -> None:
    before = find.cards(session, [card.id for card in cards])
    bulk.change(session, list(zip(before, cards, strict=True)), "Change", NOW)


def plain(card: Card) -> Card:
    return replace(
        card, id=0, version=0, uid="", source="", sourced_on=None,
        photo=card.photo and replace(card.photo, image_id=0, data=b""),
        affiliations=tuple(replace(work, outlet_id=0) for work in card.affiliations),
    )  # fmt: skip


def test_many_are_stored_as_one_by_one_they_would_be(store: Store) -> None:
    made = store.do(add, [ANN, BEN])
    one = store.do(edit.save, replace(ANN, uid=""), NOW)
    assert plain(store.ask(find.card, made[0])) == plain(store.ask(find.card, one))
    assert store.ask(find.card, made[0]).source == "Import of x"
    assert list(store.ask(find.ids, words="brest redac")) == [made[0], one]
    rows = store.ask(find.rows, made)
    assert (rows[0].telephone, rows[0].email) == ("01 44", "ann@soir.example")


def test_an_objection_that_came_with_a_file_holds_when_the_person_is_gone(store: Store) -> None:
    _ann, ben = store.do(add, [ANN, replace(BEN, emails=(Email("ben@x.example"),))])
    store.do(privacy.erase, [ben], date(2026, 11, 24))
    (held,) = store.ask(privacy.suppressed, [Card(emails=(Email("ben@x.example"),))])
    assert held is not None


def test_a_uid_that_is_taken_is_given_up(store: Store) -> None:
    store.do(add, [ANN])
    made = store.do(add, [replace(BEN, uid="u1"), replace(BEN, uid="u3"), replace(BEN, uid="u3")])
    uids = [store.ask(find.card, row).uid for row in made]
    assert uids[1] == "u3" and len({"u1", *uids}) == 4


def test_changes_reach_every_part_and_are_told_and_undone(store: Store) -> None:
    ann, ben = store.do(add, [ANN, BEN])
    cards = store.ask(find.cards, (ann, ben))
    changed = (
        replace(cards[0], telephones=(Telephone("02 99"),), note="mails",
                affiliations=(Affiliation("Nord TV"),)),
        replace(cards[1], emails=(Email("ben@x.example"),)),
    )  # fmt: skip
    store.do(change, changed)
    after = store.ask(find.cards, (ann, ben))
    assert [plain(card) for card in after] == [plain(card) for card in changed]
    assert [card.version for card in after] == [2, 2]
    (told,) = store.ask(history.changes, ann)
    assert {d.field for d in told.differences} == {"telephones", "affiliations", "note"}
    (held,) = store.ask(privacy.suppressed, [Card(emails=(Email("ben@x.example"),))])
    assert held is not None
    store.undo()
    assert [plain(card) for card in store.ask(find.cards, (ann, ben))] == [
        plain(card) for card in cards
    ]
    assert not store.ask(history.changes, ann)


def test_stopped_on_the_way_nobody_came(store: Store) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Stopped):
        store.do(add, [ANN], progress)
    assert not store.ask(find.ids) and not store.can_undo
