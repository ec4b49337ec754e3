"""Every field of a person stands on a line of the card, in words, and is copied as it is."""

from collections.abc import Iterator
from datetime import date

import pytest

from pressdesk.base import i18n
from pressdesk.desktop.contacts.card.lines import Line, groups, opened
from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Telephone

TODAY = date(2026, 11, 24)
INES = Card(
    formatted_name="Inès Tanguy",
    organisation="Ouest-Littoral",
    department="Sea and coast",
    role="Deputy head",
    country="FR",
    titles=(("en", "Ocean correspondent"), ("fr", "Correspondante mer")),
    salutations=(("fr", "Chère Madame"),),
    telephones=(Telephone("02 98", "desk"), Telephone("+33 6 12", "cell", True, True)),
    emails=(Email("a@b.example", "work", bounced=True), Email("c@d.example", label="Night desk")),
    addresses=(Address("12 quai Malbert", "Brest", "", "29200", "France"),),
    links=(Link("www.b.example", "web"), Link("@ines@m.example", "chat")),
    affiliations=(
        Affiliation("Le Large", "Reporter", date(2016, 3, 1), date(2020, 5, 31)),
        Affiliation("Ouest-Littoral", "Ocean correspondent"),
        Affiliation("Radio Cap", "Columnist", date(2024, 9, 1)),
    ),
    languages=("fr", "pl"),
    categories=("Sea board",),
    beats=("ocean", "ports"),
    custom=(("Accreditation", "EMB-114"),),
    note="Prefers a call.",
    source="October.vcf",
    sourced_on=date(2026, 10, 2),
    lawful_basis="consent",
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.speak("en")
    yield


def shown(card: Card) -> list[Line]:
    return [line for group in groups(card, "en", TODAY) for line in group]


def said(card: Card) -> list[tuple[str, str, str]]:
    return [(line.name, line.text, line.marks) for line in shown(card)]


def test_every_field_has_its_line() -> None:
    assert said(INES) == [
        ("Mobile", "+33 6 12", "preferred · private"),
        ("Newsroom", "02 98", ""),
        ("E-mail", "a@b.example", "mail came back"),
        ("Night desk", "c@d.example", ""),
        ("Address", "12 quai Malbert\n29200 Brest\nFrance", ""),
        ("Website", "www.b.example", ""),
        ("Chat", "@ines@m.example", ""),
        ("Job title", "Ocean correspondent", "English"),
        ("Job title", "Correspondante mer", "French"),
        ("Role", "Deputy head", ""),
        ("Department", "Sea and coast", ""),
        ("Outlet", "Radio Cap", "Columnist · since 1 Sep 2024"),
        ("Formerly", "Le Large", "Reporter · 1 Mar 2016 – 31 May 2020"),
        ("Writes in", "French, Polish", ""),
        ("Greeting", "Chère Madame", ""),
        ("Beats", "ocean, ports", ""),
        ("Categories", "Sea board", ""),
        ("Country", "France", ""),
        ("Accreditation", "EMB-114", ""),
        ("Note", "Prefers a call.", ""),
        ("Source", "October.vcf", "2 Oct 2026"),
        ("Lawful basis", "Consent", ""),
    ]


def test_what_was_stands_quieter_than_what_is() -> None:
    tones = {line.text: line.tone for line in shown(INES)}
    assert tones["Le Large"] == "quiet" and tones["Radio Cap"] == ""


def test_an_officer_sees_what_a_release_prints() -> None:
    card = Card(
        formatted_name="Maya Okafor",
        is_officer=True,
        organisation="Harbour",
        titles=(("en", "Head of Press"),),
        telephones=(Telephone("+33 2", "work"), Telephone("+33 6", "cell", private=True)),
        duty_hours="8–18",
        absent_until=date(2026, 11, 30),
    )
    words = {line.name: line.text for line in shown(card)}
    assert words["Printed as"] == "Maya Okafor\nHead of Press\nTel: +33 2"
    assert (words["Duty hours"], words["Away"]) == ("8–18", "until 30 Nov 2026")


def test_only_what_is_safe_is_opened() -> None:
    assert opened("www.b.example") == "https://www.b.example"
    assert opened(" https://b.example/x ") == "https://b.example/x"
    assert opened("javascript:alert(1)") == "" and opened("file:///etc/passwd") == ""
    assert [line.aim for line in shown(INES) if line.name == "Chat"] == [""]


def test_words_are_not_dialled() -> None:
    (line,) = shown(Card(telephones=(Telephone("ask the switchboard"),)))
    assert line.aim == ""
