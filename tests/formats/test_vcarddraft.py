"""Each property of a card goes where it belongs; empty ones leave nothing, and none is dropped."""

import pytest

from pressdesk.formats import vcardreader
from pressdesk.formats.card import Address, Card, Link


def read(*lines: str, version: str = "4.0") -> Card:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", "FN:Ann Roy", *lines, "END:VCARD", ""])
    (card,) = vcardreader.read(text.encode()).cards
    return card


@pytest.mark.parametrize(
    "line",
    [
        "ORG:;",
        "TITLE:",
        "EMAIL:",
        "LANG:",
        "URL:",
        "IMPP:",
        "X-SOCIALPROFILE:",
        "X-TWITTER:",
        "X-AIM:",
        "ADR:;;;;;;",
        "item1.X-ABLABEL:",
        "X-PRESSDESK-STATUS:unheard of",
    ],
)
def test_an_empty_property_leaves_nothing(line: str) -> None:
    assert read(line) == read()


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("ROLE:Editor", "ROLE:Writer"), "Writer"),
        (("ORG;ALTID=1:Pier", "ORG;ALTID=1;LANGUAGE=fr:Jetée"), "Jetée"),
        (('N;SORT-AS="Roy,Ann":Roy;Ann;;;',), "Roy,Ann"),
        (("X-ABLABEL:Alone",), "Alone"),
        (("item1.X-ABLABEL:One", "item1.X-ABLABEL:Two", "item1.TEL:06"), "Two"),
    ],
)
def test_what_has_no_place_is_kept(lines: tuple[str, ...], kept: str) -> None:
    assert kept in [one.value for one in read(*lines).kept]


def test_a_second_house_is_where_somebody_works_too() -> None:
    made = read("ORG:Pier", "ORG:Radio;News")
    assert made.organisation == "Pier"
    assert [one.outlet for one in made.affiliations] == ["Radio, News"]


def test_one_title_in_two_languages_and_twice_in_one() -> None:
    made = read("TITLE:Editor", "TITLE:Editor", "TITLE;LANGUAGE=fr:Rédactrice")
    assert [words for _, words in made.titles] == ["Editor", "Rédactrice"]
    own = read("X-PRESSDESK-TITLE;LANGUAGE=en:Editor", "TITLE:Editor")
    assert [words for _, words in own.titles] == ["Editor"]


def test_a_label_without_its_address_is_one() -> None:
    made = read("LABEL;TYPE=HOME:1 Quay\\nOldport", version="3.0")
    assert made.addresses == (Address("1 Quay\nOldport", kind="home"),)


def test_a_place_told_only_by_its_label_is_an_address() -> None:
    made = read('ADR;TYPE=home;LABEL="1 Quay, Oldport":;;;;;;')
    assert [place.street for place in made.addresses] == ["1 Quay, Oldport"]


def test_the_parts_of_an_address_that_rfc_9554_adds_are_in_the_street() -> None:
    made = read("ADR:;;1 Quay;Oldport;;1234;Norway;Room 4;;Floor 2;;1 Quay")
    assert made.addresses[0].street == "1 Quay\nRoom 4\nFloor 2"


def test_a_profile_by_its_user_alone() -> None:
    assert read("X-SOCIALPROFILE;TYPE=twitter;X-USER=annroy:").links == (
        Link("annroy", "profile", "Twitter"),
    )
