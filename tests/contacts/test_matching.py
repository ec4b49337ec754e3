"""Whom a card from outside is: what decides, what only makes one look, and what says nothing."""

import pytest

from pressdesk.contacts.matching import Match, Register, who_is
from pressdesk.formats.card import Card, Email, Telephone

NUMBER = "+33 1 44 55 66 77"


def person(
    name: str = "", house: str = "", email: str = "", number: str = "", uid: str = ""
) -> Card:
    emails = (Email(email),) if email else ()
    numbers = (Telephone(number),) if number else ()
    return Card(uid=uid, formatted_name=name, organisation=house, emails=emails, telephones=numbers)


def matched(card: Card, *others: Card) -> list[Match]:
    register = Register([who_is(card)])
    for row, other in enumerate(others):
        register.enter(who_is(other, row))
    return register.matches(who_is(card))


@pytest.mark.parametrize(
    ("card", "other", "why", "is_sure"),
    [
        (person("Ann Roy", uid="1"), person("Ann Berg", uid="1"), "uid", True),
        (person("Ann Roy", uid="1"), person("Ben Lee", uid="1"), "uid", False),
        (person("Ann Roy", email="ANN@soir.be"), person("Roy A.", email="ann@soir.be"), "email",
         True),
        (person("Анна Рой", email="ann@soir.be"), person("Ann Roy", email="ann@soir.be"), "email",
         True),
        (person("Ann Roy", email="ann@soir.be"), person("Ben Lee", email="ann@soir.be"), "email",
         False),
        (person("ann@soir.be", email="ann@soir.be"), person("Ann Roy", email="ann@soir.be"),
         "email", True),
        (person("Ann Roy", number=NUMBER), person("ROY, Ann", number="01.44.55.66.77"),
         "telephone", True),
        (person("Ann Roy", number="02 741 31 11"), person("ROY, Ann", number="+32 2 741 31 11"),
         "telephone", True),
        (person("A. Roy", number=NUMBER), person("Ann Roy", number=NUMBER), "telephone", True),
        (person("Ann Roy", number=NUMBER), person("Ben Roy", number=NUMBER), "telephone", False),
        (person("Ann Roy", number=NUMBER), person("Ben Lee", number=NUMBER), "telephone", False),
        (person("Roy Ann", "Le Soir SA"), person("Ann Roy", "le soir"), "name", True),
        (person("Ann Roy"), person("Ann Roy"), "name", True),
        (person("Ann Roy", email="a@b.be"), person("Ann Roy", email="c@d.be"), "name", False),
        (person("Ann Roy", "Le Soir"), person("Ann Roy", "Nord TV"), "name", False),
        (person("A. Roy", "Le Soir"), person("Ann Roy", "Le Soir"), "name", False),
        (person("Annick Rollande", "Le Soir"), person("Annick Rolande", "Le Soir"), "name", False),
        (person("", "Radio Mer"), person("", "Radio Mer SA"), "name", True),
    ],
)  # fmt: skip
def test_what_speaks_for_one_person(card: Card, other: Card, why: str, is_sure: bool) -> None:
    (match,) = matched(card, other)
    assert (match.why, match.is_sure) == (why, is_sure)


@pytest.mark.parametrize(
    ("card", "other"),
    [
        (
            person("Ann Roy", email="redaction@soir.be"),
            person("Ben Lee", email="redaction@soir.be"),
        ),
        (person("Ann Roy", number="12"), person("Ben Lee", number="12")),
        (person("Ann", "Le Soir"), person("Ann", "Nord TV")),
        (person("Ann Roy", "Le Soir"), person("Ben Roy", "Le Soir")),
    ],
)
def test_what_says_nothing(card: Card, other: Card) -> None:
    assert matched(card, other) == []


def test_the_number_of_many_is_nobodys() -> None:
    desk = [person(name, number=NUMBER) for name in ("Ann Roy", "Ben Lee", "Cleo Marsh")]
    assert matched(person("Dan Fox", number=NUMBER), *desk) == []
    (match,) = matched(person("Cleo Marsh", "Nord TV", number=NUMBER), *desk)
    assert match.who.row == 2 and match.is_sure


def test_the_surest_come_first() -> None:
    card = person("Ann Roy", "Le Soir", "ann@soir.be", NUMBER)
    others = (person("Ann Roy", "Nord TV"), person("Ann Roy", "Le Soir"),
              person("Ann Roy", email="ann@soir.be", number=NUMBER))  # fmt: skip
    assert [match.who.row for match in matched(card, *others)] == [2, 1, 0]
