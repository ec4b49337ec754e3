"""What crosses between processes comes out as it went in, and nothing else comes out."""

import json
from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from pressdesk.base.wire import pack, unpack
from pressdesk.contacts.intake import Ruling
from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Photo, Property
from pressdesk.formats.card import Telephone as Telephone

CARD = Card(
    id=4,
    formatted_name="Łucja “Lu” Roy",
    titles=(("en", "Editor"), ("", "Rédactrice")),
    telephones=(Telephone("01 44", "work", preferred=True),),
    emails=(Email("a@b.be", bounced=True),),
    addresses=(Address("1 quai\n2e étage", "Brest"),),
    links=(Link("https://b.be"),),
    affiliations=(Affiliation("Le Soir", "Editor", date(2020, 1, 31)),),
    languages=("fr",),
    custom=(("Visa", "yes"),),
    kept=(Property("X-A", "1", (("TYPE", ("a", "b")),), "g"),),
    photo=Photo("image/png", b"\x89PNG\0"),
    status_on=date(2026, 2, 3),
)


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Card, CARD),
        (tuple[Card, ...], (CARD, Card())),
        (Ruling, Ruling("update", 3, frozenset({"titles.en"}))),
        (Colour, Colour.RED),
        (bytes, bytes(range(256))),
        (dict[str, tuple[int, ...]], {"a": (1, 2), "b": ()}),
        (bool | None, None),
        (list[float], [0.5, 2]),
    ],
)
def test_it_comes_out_as_it_went_in(kind: Any, value: object) -> None:
    assert unpack(kind, json.loads(json.dumps(pack(value)))) == value


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (int, "1"),
        (str, 1),
        (Colour, "blue"),
        (date, "tomorrow"),
        (Ruling, ["update", 3]),
        (Ruling, ["update", "3", []]),
        (object, {}),
        (set[int], [1]),
    ],
)
def test_what_is_not_what_was_asked_for_is_refused(kind: Any, said: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        unpack(kind, said)
