"""Who is in the office twice is proposed, and who only looks so is left in peace."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from pressdesk.base.progress import Progress
from pressdesk.contacts import dedupe, edit
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.store.plain import Writer
from pressdesk.store.store import Store, step
from tests.contacts.planted import planted

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@step("Fill", plain=True)
def fill(session: Writer, cards: Sequence[Card]) -> list[int]:
    return [edit.save(session, card, NOW) for card in cards]


def person(name: str, outlet: str = "Le Soir", email: str = "", number: str = "") -> Card:
    emails = (Email(email),) if email else ()
    numbers = (Telephone(number),) if number else ()
    return Card(formatted_name=name, organisation=outlet, emails=emails, telephones=numbers)


def whys(store: Store, *cards: Card) -> list[tuple[str, ...]]:
    store.do(fill, cards)
    return [pair.whys for pair in store.ask(dedupe.propose)]


def test_planted_doubles_are_found_and_hardly_anything_else(store: Store) -> None:
    office = planted(people=800, doubles=250, seed=4)
    place = {row: n for n, row in enumerate(store.do(fill, office.cards))}
    found = {(place[pair.one], place[pair.other]) for pair in store.ask(dedupe.propose)}
    hits = found & office.doubles
    assert len(hits) / len(office.doubles) >= 0.97
    assert len(hits) / len(found) >= 0.93


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (person("Ann Roy", number="01 44 55 66 77"),
         person("ROY, Ann", "Elsewhere", number="+33 1 44 55 66 77"), ("name", "telephone")),
        (person("Ann Roy"), person("Anne-Marie Roy", email="a@b.org"), None),
        (person("Ann Roy", "Agence France-Presse"), person("Ann Roy", "AFP"), ("name", "outlet")),
        (person("Ann Roy", "Radio Mer SA"), person("Ann Roy", "radio mer"), ("name", "outlet")),
        (person("Ann Roy", email="ann@soir.be"), person("", "Soir", email="ANN@soir.be"),
         ("email",)),
        (person("Ann Roy", email="ann@soir.be"), person("Ann Berg", email="ann@soir.be"),
         ("word", "email")),
        (person("Ann Roy", email="redaction@soir.be"),
         person("Ben Roy", email="redaction@soir.be"), None),
        (person("Ann Roy", number="01 44 55 66 77"), person("Ben Lee", number="01 44 55 66 77"),
         None),
    ],
)  # fmt: skip
def test_what_speaks_for_a_double(
    store: Store, one: Card, other: Card, said: tuple[str, ...] | None
) -> None:
    proposed = whys(store, one, other)
    if said is None:
        assert proposed == []
    else:
        assert len(proposed) == 1 and set(said) <= set(proposed[0])


def test_a_rare_name_is_asked_about_wherever_it_is(store: Store) -> None:
    crowd = [person(f"Jean Martin{chr(97 + n)}", f"Outlet {n}") for n in range(20)]
    both = person("Solène Bonnet-Roy", "Le Soir"), person("Solène Bonnet Roy", "Diario")
    assert ("name", "rare") in whys(store, *crowd, *both)


def test_a_rare_name_is_one_in_a_small_office_too(store: Store) -> None:
    others = person("Ann Roy"), person("Ben Lee", "Die Zeit"), person("Eva Ode", "Nord TV")
    both = person("Siobhan O’Neill", "BBC News"), person("Siobhán O'Neill", "BBC")
    assert ("name", "rare") in whys(store, *others, *both)


def test_who_was_kept_apart_is_not_proposed_again(store: Store) -> None:
    one, other = store.do(fill, [person("Ann Roy"), person("Ann Roy")])
    assert store.ask(dedupe.propose)
    store.do(dedupe.keep_apart, other, one, NOW)
    assert not store.ask(dedupe.propose)
    store.undo()
    assert [(p.one, p.other) for p in store.ask(dedupe.propose)] == [(one, other)]


def test_archived_people_are_left_out(store: Store) -> None:
    one, _other = store.do(fill, [person("Ann Roy"), person("Ann Roy")])
    store.do(edit.archive, [one], NOW)
    assert not store.ask(dedupe.propose)


def test_a_crowd_in_one_house_is_parted_by_two_words_of_the_name(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dedupe, "_CROWD", 4)
    names = ("Ann Roy", "Ann Lee", "Ann Berg", "Ann Okafor", "Ann Lind", "Ann Maria Roy")
    rows = store.do(fill, [person(name, "Agence France Presse Paris") for name in names])
    said: list[tuple[int, int]] = []
    found = store.ask(dedupe.propose, Progress(lambda done, of: said.append((done, of))))
    assert [(pair.one, pair.other) for pair in found] == [(rows[0], rows[-1])]
    assert said and said[0][0] == 0


def test_who_is_gone_meanwhile_is_kept_apart_from_nobody(store: Store) -> None:
    (row,) = store.do(fill, [person("Ann Roy", "")])
    store.do(dedupe.keep_apart, row, 999, NOW)
    assert store.ask(dedupe.propose) == () and store.can_undo == "New contact"
