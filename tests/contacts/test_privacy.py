"""Whoever must not be contacted stays so; whoever is erased leaves no byte and stays out."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pressdesk.contacts import edit, find, privacy
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Email, Photo, Telephone
from pressdesk.office import Office, erase
from pressdesk.store import backup, forgotten
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PNG = b"\x89PNG\r\n\x1a\n" + b"portrait-of-zebulon" * 9
ZEB = Card(
    formatted_name="Zebulon Quartz",
    organisation="Xylophone Gazette",
    emails=(Email("zebulon@xylophone.example"),),
    telephones=(Telephone("+33 1 98 76 54 32"),),
    photo=Photo("image/png", PNG),
    note="keeps wombats",
)
DESK = Card(formatted_name="Ann Roy", emails=(Email("desk@soir.example"),))


def bytes_of(path: Path) -> bytes:
    return b"".join(f.read_bytes() for f in path.parent.iterdir() if f.name.startswith(path.name))


def test_an_objection_holds_when_the_card_is_typed_again(store: Store) -> None:
    zeb = store.do(edit.save, ZEB, NOW)
    store.do(privacy.suppress, [zeb], "asked by telephone", TODAY, NOW)
    card = store.ask(find.card, zeb)
    assert (card.status, card.status_reason, card.status_on) == (
        DO_NOT_CONTACT, "asked by telephone", TODAY,
    )  # fmt: skip
    again = Card(formatted_name="QUARTZ Zebulon", organisation="Xylophone gazette")
    by_mail = Card(formatted_name="Z.", emails=(Email("Zebulon@XYLOPHONE.example"),))
    said = store.ask(privacy.suppressed, [again, by_mail, DESK])
    assert [one.reason if one else None for one in said] == ["asked by telephone"] * 2 + [None]
    store.undo()
    assert store.ask(privacy.suppressed, [by_mail]) == [None]


def test_who_may_be_contacted_again_is(store: Store) -> None:
    zeb = store.do(edit.save, replace(ZEB, status=DO_NOT_CONTACT), NOW)
    assert store.ask(privacy.suppressed, [ZEB])[0]
    store.do(privacy.lift, [zeb], NOW)
    assert store.ask(privacy.suppressed, [ZEB]) == [None]
    assert store.ask(find.card, zeb).status == "active"


def test_a_desk_is_not_blocked_with_one_of_its_people(store: Store) -> None:
    ann = store.do(edit.save, DESK, NOW)
    ben = replace(DESK, formatted_name="Ben Lee", organisation="Le Soir")
    store.do(edit.save, ben, NOW)
    store.do(privacy.suppress, [ann], "", TODAY, NOW)
    assert store.ask(privacy.suppressed, [ben]) == [None]


def test_erasing_leaves_no_byte_and_cannot_be_undone(store: Store) -> None:
    zeb = store.do(edit.save, ZEB, NOW)
    other = store.do(edit.save, DESK, NOW)
    store.do(edit.save, replace(store.ask(find.card, zeb), note="keeps two wombats"), NOW)
    assert b"wombats" in bytes_of(store.path) and b"portrait-of-zebulon" in bytes_of(store.path)
    store.do(privacy.erase, [zeb], TODAY)
    left = bytes_of(store.path).lower()
    for word in (b"zebulon", b"quartz", b"xylophone", b"wombats", b"98765432", b"98 76 54"):
        assert word not in left, word
    assert not store.ask(find.ids, "all", "zebulon") and list(store.ask(find.ids)) == [other]
    while store.can_undo:
        store.undo()
    assert not store.ask(find.ids, "all", "zebulon")
    said = store.ask(privacy.suppressed, [ZEB])[0]
    assert said is not None and said.began_on == TODAY


def test_a_photo_that_others_show_stays(store: Store) -> None:
    zeb = store.do(edit.save, ZEB, NOW)
    store.do(edit.save, replace(DESK, photo=ZEB.photo), NOW)
    store.do(privacy.erase, [zeb], TODAY)
    (card,) = store.ask(find.with_photos, store.ask(find.cards, store.ask(find.ids)))
    assert card.photo and card.photo.data == PNG


@pytest.mark.parametrize("is_beside", [True, False])
@pytest.mark.parametrize("has_objected", [True, False])
def test_erasure_holds_for_a_copy_brought_back(
    tmp_path: Path, is_beside: bool, has_objected: bool
) -> None:
    office = Office.open(tmp_path / "Office.pressdesk", create=True)
    zeb = office.store.do(edit.save, ZEB, NOW)
    office.store.do(edit.save, DESK, NOW)
    if has_objected:
        office.store.do(privacy.suppress, [zeb], "asked by telephone", TODAY, NOW)
    kept = office.back_up(TODAY)
    assert kept
    erase(office.store, [zeb], TODAY)
    office.close()
    # Put in the office's place by hand, or brought back beside it.
    restored = backup.restored(kept) if is_beside else kept.replace(office.path)
    again = Office.open(restored)
    assert [c.formatted_name for c in again.store.ask(find.cards, again.store.ask(find.ids))] == [
        "Ann Roy"
    ]
    assert again.store.ask(privacy.suppressed, [ZEB])[0]
    assert b"zebulon" not in bytes_of(restored).lower()
    again.close()


def test_the_list_of_the_erased_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "Office.pressdesk"
    forgotten.note(path, ["a" * 64, "b" * 64])
    forgotten.note(path, ["b" * 64, "c" * 64])
    assert forgotten.noted(path) == {"a" * 64, "b" * 64, "c" * 64}
    assert len((backup.folder_of(path) / backup.ERASED).read_text().split()) == 3
    assert forgotten.noted(tmp_path / "Other.pressdesk") == frozenset()
