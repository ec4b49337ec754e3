"""Erased people: no byte of them in the file, its log or new copies, and they stay out for good."""

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, privacy
from pressdesk.contacts.importing import Importing
from pressdesk.formats import vcard
from pressdesk.formats.card import Affiliation, Card, Email, Photo, Telephone
from pressdesk.lists import lists
from pressdesk.lists.lists import ListCard
from pressdesk.office import Office, erase
from pressdesk.store import backup, copies
from tests.faults.counting import Count, Found, Ground, run

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SYLLABLES = ("zeb", "qua", "xyl", "wom", "vrij", "ksi", "ugh", "jaz", "pho", "myr")


def harm(ground: Ground) -> Iterator[Found]:
    """Erase people who were changed, listed, merged and undone; bring old copies and files back."""
    bytes_left = Count("erasure: no byte in the file, its -wal or new copies")
    restored = Count("erasure: a copy of before, brought back, forgets them again")
    again = Count("erasure: the same file imported again is held back")
    for number in range(ground.times(40)):
        chance = random.Random(number)
        path = ground.room(f"erased {number}") / "Harbour.pressdesk"
        office = Office.open(path, create=True)
        persons = [_person(chance) for _n in range(3)]
        others = [Card(formatted_name=f"Ann{n} Roy", emails=(Email(f"ann{n}@soir.example"),))
                  for n in range(20)]  # fmt: skip
        ids = [office.store.do(edit.save, card, NOW) for card in (*persons, *others)]
        _live_with(office, ids, chance)
        old = office.back_up(TODAY - timedelta(days=1))
        assert old is not None
        with bytes_left.attempt(number):
            erase(office.store, ids[:3], TODAY)
            _look(path.parent, persons, without={old})
            new = office.back_up(TODAY)
            _look(path.parent, persons, without={old})
            with suppress(DeskError):  # what touched an erased person cannot be undone any more
                while office.store.can_undo:
                    office.store.undo()
            _look(path.parent, persons, without={old})
            assert new is not None
            office.close()
            _look(path.parent, persons, without={old})
        with again.attempt(number):
            _import_again(path, persons)
        office.close()
        with restored.attempt(f"{number} beside"):
            beside = backup.restored(old)
            _gone(beside, persons)
            _look(path.parent, persons, without={old})
        with restored.attempt(f"{number} instead"):
            copies.put_back(old, path, NOW)
            _gone(path, persons)
            _look(path.parent, persons, without={old})
            _import_again(path, persons)
    yield bytes_left.result("3 people each, 20 stay")
    yield restored.result()
    yield again.result()


def _person(chance: random.Random) -> Card:
    """Return somebody nothing else in the office sounds like."""

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=3)).capitalize()

    name, house = f"{word()} {word()}", f"{word()} Gazette"
    return Card(
        formatted_name=name,
        organisation=house,
        titles=(("en", word()),),
        affiliations=(Affiliation("Harbour Radio"),),
        emails=(Email(f"{word().lower()}@{word().lower()}.example"),),
        telephones=(Telephone(f"+33 1 {chance.randrange(10_000_000, 99_999_999)}"),),
        photo=Photo("image/png", b"\x89PNG\r\n\x1a\n" + chance.randbytes(400)),
        note=f"keeps {word()}",
    )


def _live_with(office: Office, ids: list[int], chance: random.Random) -> None:
    """Change them, put them on a list, take some of it back."""
    made = office.store.do(lists.save, ListCard(label="Science"))
    office.store.do(lists.add, made, "contact_id", ids, NOW)
    for contact in ids[:3]:
        card = office.store.ask(find.card, contact)
        office.store.do(edit.save, _noted(card, chance), NOW)
    office.store.undo()
    office.store.do(privacy.suppress, ids[:1], "asked by telephone", TODAY, NOW)


def _noted(card: Card, chance: random.Random) -> Card:
    return replace(card, note=f"{card.note}, twice {chance.random()}")


def _words(card: Card) -> list[bytes]:
    """Return what in a file would name somebody."""
    words = [*card.formatted_name.split(), card.organisation.split()[0], card.titles[0][1]]
    words += [card.note.split()[1]]
    words += [card.emails[0].address, card.emails[0].address.split("@")[0]]
    words += [card.telephones[0].number[-8:]]
    found = [word.lower().encode() for word in words]
    return [*found, card.photo.data[20:60]] if card.photo else found


def _look(folder: Path, persons: list[Card], without: set[Path]) -> None:
    for file in folder.rglob("*"):
        kept_aside = "before restoring" in file.name
        if not file.is_file() or file in without or kept_aside:
            continue
        data = file.read_bytes()
        small = data.lower()
        for card in persons:
            for word in _words(card):
                assert word not in small and word not in data, f"{word!r} stands in {file.name}"


def _gone(path: Path, persons: list[Card]) -> None:
    office = Office.open(path)
    names = {c.formatted_name for c in office.store.ask(find.cards, office.store.ask(find.ids))}
    barred = office.store.ask(privacy.suppressed, persons)
    office.close()
    back = names & {card.formatted_name for card in persons}
    assert not back, f"{len(back)} are back"
    assert len(names) == 20, f"{len(names)} of 20 others are there"
    assert all(barred), "somebody may come back"


def _import_again(path: Path, persons: list[Card]) -> None:
    file = path.with_name("again.vcf")
    file.write_text(vcard.write(persons), "utf-8", newline="")
    importing = Importing(path)
    try:
        importing.open([file])
        importing.plan()
        importing.apply()
    finally:
        importing.close()
        file.unlink()
    _gone(path, persons)


if __name__ == "__main__":
    run(harm)
