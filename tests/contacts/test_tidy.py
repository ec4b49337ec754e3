"""A card from outside is kept as it will be compared, and is called something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.contacts.tidy import tidied
from pressdesk.formats.card import Address, Card, Email, Photo, Telephone


def test_nothing_empty_and_nothing_twice_is_kept() -> None:
    card = tidied(
        Card(
            formatted_name=" Ann\u00a0 Roy\ufeff ",
            note="one\r\ntwo\x00 ",
            titles=(("en", "Editor"), ("fr", " ")),
            telephones=(Telephone("01 02"), Telephone(" "), Telephone("0102", "work")),
            emails=(Email(" ann@soir.be\n"),),
            addresses=(Address(), Address("1 quai\r\n2e étage", "Brest ")),
            categories=("Sea", "sea", ""),
            photo=Photo("image/jpeg", b"no picture"),
        )
    )
    assert card == Card(
        formatted_name="Ann\u00a0 Roy",
        note="one\ntwo",
        titles=(("en", "Editor"),),
        telephones=(Telephone("01 02", "work"),),
        emails=(Email("ann@soir.be"),),
        addresses=(Address("1 quai\n2e étage", "Brest"),),
        categories=("Sea",),
    )


@pytest.mark.parametrize(
    ("card", "called"),
    [
        (Card(given_name="Ann", family_name="Roy"), "Ann Roy"),
        (Card(nickname="Annie"), "Annie"),
        (Card(organisation="Le Soir", emails=(Email("a@b.be"),)), ""),
        (Card(emails=(Email("a@b.be"),), telephones=(Telephone("12"),)), "a@b.be"),
        (Card(telephones=(Telephone("12"),)), "12"),
        (Card(note="?"), ""),
    ],
)
def test_who_has_no_name_is_called_by_what_they_have(card: Card, called: str) -> None:
    assert tidied(card).formatted_name == called


@given(st.text(), st.lists(st.tuples(st.text(), st.text()), max_size=3).map(tuple))
def test_tidying_twice_changes_nothing(words: str, pairs: tuple[tuple[str, str], ...]) -> None:
    card = tidied(
        Card(formatted_name=words, note=words, titles=pairs, custom=pairs, links=(),
             telephones=tuple(Telephone(*pair) for pair in pairs))
    )  # fmt: skip
    assert tidied(card) == card
