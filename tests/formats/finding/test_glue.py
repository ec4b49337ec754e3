"""Words of a contact that lost the space between them are read as they once stood in lines."""

import pytest

from pressdesk.formats.finding.cells import tokens
from pressdesk.formats.finding.glue import own_local, unglued, whole_domain


def said(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(text, 0)]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("Media Contact:Hannah WestTidePool Mediahannah@tidepool.example",
         ["Hannah West", "TidePool Media", "hannah@tidepool.example"]),
        ("Contact:Rosa KimDirector Investor RelationsPhone:+49 69 555501-12rkim@owl.example",
         ["Rosa Kim", "Director Investor Relations", "+49 69 555501-12", "rkim@owl.example"]),
        ("The Harbour GroupAda Stone, CFAT: (303) 555-0178astone@harbourgroup.example",
         ["The Harbour Group", "Ada Stone", "(303) 555-0178", "astone@harbourgroup.example"]),
        ("Ben ReedPier Seven, Inc.(201) 555-0102 x110ben.reed@pierseven.example",
         ["Ben Reed", "Pier Seven, Inc", "(201) 555-0102 x110", "ben.reed@pierseven.example"]),
        ("MediaSven BergPhone: +41 76 555 00 66sven.berg@mole.exampleWebsite: www.mole.example",
         ["Sven Berg", "+41 76 555 00 66", "sven.berg@mole.example"]),
        ("Contacts:Karl OlsenKarl@olsen.example", ["Karl Olsen", "Karl@olsen.example"]),
    ],
)  # fmt: skip
def test_a_contact_in_one_run_of_letters(glued: str, apart: list[str]) -> None:
    said = [
        token.text
        for token in tokens(glued, 0, ["astone@harbourgroup.example", "rkim@owl.example"])
        if token.kind not in ("label", "url")
    ]
    assert said == apart


@pytest.mark.parametrize(
    "whole",
    [
        "Jane McDonald, TidePool Media, LinkedIn",
        "Katja Weigel, Pressereferentin, 0421 5550-151, Katja.Weigel@uni.example",
        "Email: AnnaDeVries@owl.example",
        "Mike Will, RapidPier Safety, mike@rapidpier.example",
        "Dr. María José de la Cruz, maria.delacruz@isla.example",
    ],
)
def test_what_is_one_word_stays_one(whole: str) -> None:
    assert unglued(whole) == whole


def test_addresses_lose_what_is_glued_to_them() -> None:
    assert whole_domain("owl.exampleWebsite") == "owl.example"
    assert whole_domain("owl.coOwl.co") == "owl.co"
    assert whole_domain("owl.com555-0100") == "owl.com"
    assert own_local("Officepress", "Officepress@owl.example", 0) == "press"
    assert own_local("AnnaWest", "Email: AnnaWest@owl.example", 7) == "AnnaWest"


def test_numbers_after_a_stroke_are_of_the_same_person() -> None:
    assert said("Ada Stone +852 5551 6177 / 5552 5233") == [
        ("name", "Ada Stone"),
        ("telephone", "+852 5551 6177"),
        ("telephone", "5552 5233"),
    ]


def test_a_long_line_is_read_in_linear_time() -> None:
    for sign in ("aB", "a@", "A.", "9a"):
        unglued(sign * 50_000)


@pytest.mark.parametrize(
    ("glued", "whole"),
    [
        ("pier.examplewww.pier.example", "pier.examplewww.pier.example"),
        ("pier.comwww.pier.com", "pier.com"),
        ("pier.org555-0100", "pier.org"),
    ],
)
def test_a_domain_ends_where_the_next_word_begins(glued: str, whole: str) -> None:
    assert whole_domain(glued) == whole


@pytest.mark.parametrize(
    ("line", "local"),
    [
        ("Ada Stone of Harbour WorksAda@pier.example", "Ada"),
        ("Ada Stone Harbour Worksmedia@pier.example", "media"),
        ("Ada Stone PIERPier@pier.example", "PIERPier"),
    ],
)
def test_an_address_begins_where_the_word_before_it_ends(line: str, local: str) -> None:
    at = line.rindex("@")
    start = line.rindex(" ", 0, at) + 1
    assert own_local(line[start:at], line, start) == local
