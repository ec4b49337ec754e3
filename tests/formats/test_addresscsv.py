"""What is written as a table comes back equal, and does no harm in a spreadsheet."""

import csv
import io
import string
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.text import clean
from pressdesk.formats import addresscsv, addresstable, cardrows
from pressdesk.formats.card import (
    ACTIVE,
    DO_NOT_CONTACT,
    LEFT,
    Address,
    Affiliation,
    Card,
    Email,
    Link,
    Photo,
    Property,
    Telephone,
)

FULL = Card(
    uid="urn:uuid:1",
    formatted_name="Zoé Brun",
    family_name="Brun",
    given_name="Zoé",
    honorific_prefix="Mme",
    organisation="Agence; “A”, B",
    titles=(("fr", "Directrice"), ("en", "Director")),
    salutations=(("fr", "Chère Zoé,"),),
    telephones=(
        Telephone("+33 1 44", "work", preferred=True, label="direct"),
        Telephone("06", "cell"),
    ),
    emails=(Email("zoe@x.org", "work", private=True, bounced=True), Email("z@y.org")),
    addresses=(Address("1 rue A\nBât. B", "Paris", "", "01000", "France", "work", True, "siège"),),
    links=(Link("https://x.org", "web", "Blog"),),
    affiliations=(Affiliation("Radio X", "éditrice", date(2020, 1, 31), None),),
    languages=("fr", "en"),
    beats=("space; moon", "sci\\ence"),
    custom=(("Pointure", "38"), ("Pointure", "39")),
    kept=(Property("X-A", "b;c", (("TYPE", ("d", "e")),), "item1"),),
    photo=Photo("image/png", b"\x89PNG data"),
    note="=HYPERLINK(1)\nligne 2",
    is_officer=True,
    status=DO_NOT_CONTACT,
    status_reason="'asked",
    status_on=date(2024, 2, 29),
)


def back(data: bytes) -> tuple[Card, ...]:
    book = addresstable.cards(addresstable.reread(data))
    assert not book.skipped
    return book.cards


def test_our_own_headings_are_known_however_few_other_programs_have() -> None:
    """A person with nothing but links and a greeting was not read back: no row was the header."""
    links = (Link("https://x.org", "web"), Link("https://y.org", "web"))
    card = Card(formatted_name="Zoé", salutations=(("el", "Χαίρε"),), links=links)
    card = replace(card, telephones=(Telephone("06", "work"),))
    assert back(addresscsv.write([card])) == (card,)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_our_own_layout_comes_back_equal(delimiter: str) -> None:
    assert back(addresscsv.write([FULL, Card(uid="2", formatted_name="Jo")], delimiter)) == (
        FULL,
        Card(uid="2", formatted_name="Jo"),
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_workbook_comes_back_equal(language: str) -> None:
    assert back(addresscsv.write_xlsx([FULL], "People", language)) == (FULL,)


def test_our_own_list_is_known_without_its_column_of_identifiers() -> None:
    rows = rows_of(addresscsv.write([FULL], language="fr"))
    out = io.StringIO(newline="")
    csv.writer(out).writerows(row[:-1] for row in rows)
    assert back(out.getvalue().encode()) == (replace(FULL, uid=""),)


def test_our_own_list_can_be_given_another_meaning() -> None:
    table = addresstable.reread(addresscsv.write([FULL]))
    mapping = addresstable.guess(table)
    known = dict(addresstable.fields())
    assert set(mapping.fields) <= known.keys()
    assert mapping.with_fields(mapping.fields) == mapping
    at = table.header.index("Name")
    chosen = [*mapping.fields[:at], "nickname", *mapping.fields[at + 1 :]]
    (card,) = addresstable.cards(table, mapping.with_fields(chosen)).cards
    assert card.nickname == FULL.formatted_name


def test_headings_are_in_the_language_of_the_office() -> None:
    header, first = rows_of(addresscsv.write([FULL], language="fr"))
    cells = dict(zip(header, first, strict=True))
    assert cells["Nom complet"] == "Zoé Brun"
    assert cells["Fonction (fr)"] == "Directrice"
    assert cells["Téléphone 1 type"] == "travail, préféré"
    assert cells["Attaché de presse"] == "oui"
    assert cells["Statut"] == "ne pas contacter"


def test_outlook_of_another_language_knows_its_own_headings() -> None:
    header, first = rows_of(addresscsv.write_outlook([FULL], "fr", headings="fr"))
    cells = dict(zip(header, first, strict=False))
    assert cells["Prénom"] == "Zoé"
    assert cells["Adresse de messagerie"] == "zoe@x.org"
    assert cells["Pays/Région (bureau)"] == "France"
    assert len(header) == len(first)


def test_every_field_of_a_card_is_written() -> None:
    """A field that is added to the card must not be forgotten here."""
    here_only = {"id", "version"}
    samples = {f.name: getattr(FULL, f.name) for f in fields(Card)}
    fillings: dict[str, Any] = {str: "x", bool: True, date: date(2024, 1, 2)}
    for field in fields(Card):
        if field.name in here_only:
            continue
        value = samples[field.name]
        if value == getattr(Card(), field.name):
            kind = date if field.name.endswith(("_on", "_from", "_until")) else type(value)
            value = fillings.get(kind, ("x",))
        card = replace(Card(formatted_name="Jo"), **{field.name: value})
        assert back(addresscsv.write([card])) == (card,), field.name


ALPHABET = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))
WORDS = st.text(st.one_of(st.sampled_from("=+-@'\"\t\n;,|\\: 019ab"), ALPHABET), min_size=1).map(
    clean
)
WORDS = WORDS.filter(lambda text: bool(text.strip()))
OR_NOT = st.one_of(st.just(""), WORDS)
DATES = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
CODES = st.text(string.ascii_lowercase, min_size=2, max_size=3)
TEXT_FIELDS = [name for _heading, name in (*cardrows.NAMES, *cardrows.TEXTS)]
CARDS = st.builds(
    Card,
    uid=OR_NOT,
    formatted_name=WORDS,
    **dict.fromkeys(
        (name for name in TEXT_FIELDS if name not in ("formatted_name", "uid")),
        OR_NOT,
    ),
    **dict.fromkeys(
        ("absent_from", "absent_until", "status_on", "verified_on", "sourced_on"), DATES
    ),
    titles=st.lists(st.tuples(CODES, WORDS), max_size=3).map(tuple),
    salutations=st.lists(st.tuples(CODES, WORDS), max_size=2).map(tuple),
    telephones=st.lists(
        st.builds(
            Telephone,
            WORDS,
            st.sampled_from(["work", "cell", "home", "fax", "desk", ""]),
            st.booleans(),
            st.booleans(),
            OR_NOT,
        ),
        max_size=3,
    ).map(tuple),
    emails=st.lists(
        st.builds(
            Email,
            WORDS,
            st.sampled_from(["work", "desk", "home", ""]),
            st.booleans(),
            st.booleans(),
            OR_NOT,
            st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    addresses=st.lists(
        st.builds(
            Address,
            WORDS,
            OR_NOT,
            OR_NOT,
            OR_NOT,
            OR_NOT,
            st.sampled_from(["work", "home", ""]),
            st.booleans(),
            OR_NOT,
        ),
        max_size=2,
    ).map(tuple),
    links=st.lists(
        st.builds(Link, WORDS, st.sampled_from(["web", "profile", "chat", ""]), OR_NOT), max_size=2
    ).map(tuple),
    affiliations=st.lists(st.builds(Affiliation, WORDS, OR_NOT, DATES, DATES), max_size=2).map(
        tuple
    ),
    languages=st.lists(CODES, max_size=2).map(tuple),
    categories=st.lists(WORDS, max_size=3).map(tuple),
    beats=st.lists(WORDS, max_size=3).map(tuple),
    custom=st.lists(st.tuples(OR_NOT, WORDS), max_size=3).map(tuple),
    kept=st.lists(
        st.builds(
            Property,
            WORDS,
            OR_NOT,
            st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=2).map(tuple)), max_size=2).map(
                tuple
            ),
            OR_NOT,
        ),
        max_size=2,
    ).map(tuple),
    photo=st.one_of(
        st.none(), st.builds(Photo, st.just("image/png"), st.binary(min_size=1, max_size=20))
    ),
    is_officer=st.booleans(),
    is_archived=st.booleans(),
    status=st.sampled_from([ACTIVE, LEFT, DO_NOT_CONTACT]),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(CARDS, min_size=1, max_size=3),
    st.sampled_from([",", ";"]),
    st.sampled_from(["en", "fr"]),
)
def test_any_card_comes_back_equal(cards: list[Card], delimiter: str, language: str) -> None:
    assert back(addresscsv.write(cards, delimiter, language)) == tuple(cards)


def rows_of(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@settings(max_examples=50, deadline=None)
@given(st.lists(CARDS, min_size=1, max_size=2))
def test_no_cell_is_reckoned_with(cards: list[Card]) -> None:
    for row in rows_of(addresscsv.write(cards)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    for data in (addresscsv.write_outlook(cards), addresscsv.write_google(cards)):
        for row in rows_of(data):
            for cell in row:
                assert not cell.startswith(("=", "@", "\t", "\r"))
                assert not cell.startswith(("+", "-")) or not any(map(str.isalpha, cell))


@pytest.mark.parametrize("write", [addresscsv.write_outlook, addresscsv.write_google])
def test_the_layouts_of_others_are_read_back_as_far_as_they_go(write: Any) -> None:
    (card,) = back(write([FULL]))
    assert (card.formatted_name, card.organisation) == ("Zoé Brun", FULL.organisation)
    assert [t.number for t in card.telephones] == [t.number for t in FULL.telephones]
    assert [t.kind for t in card.telephones] == ["work", "cell"]
    assert [e.address for e in card.emails] == ["zoe@x.org", "z@y.org"]
    assert card.addresses[0].street == "1 rue A\nBât. B"
    assert card.title("en") == "Director"
    assert "ligne 2" in card.note


def test_outlook_drops_nothing_it_has_no_place_for() -> None:
    numbers = tuple(Telephone(f"+33 {n}", "work") for n in range(6))
    emails = tuple(Email(f"jo{n}@x.org") for n in range(5))
    text = addresscsv.write_outlook([Card(formatted_name="Jo", telephones=numbers, emails=emails)])
    for told in (*(t.number for t in numbers), *(e.address for e in emails)):
        assert told.encode() in text


def test_excel_reads_accents_by_the_mark_and_splits_by_region() -> None:
    assert addresscsv.write([FULL]).startswith(b"\xef\xbb\xbf")
    assert (addresscsv.delimiter_for("en"), addresscsv.delimiter_for("fr")) == (",", ";")


@pytest.mark.parametrize("write", [addresscsv.write_outlook, addresscsv.write_google])
@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("+33298001122", "+33 2 98 00 11 22"),
        ("0298001122", "02 98 00 11 22"),
        ("+331", "+33 1"),  # of no plan, but a spreadsheet would make 331 of it all the same
        ("02.98", "02.98"),
        ("3615", "3615"),
    ],
)
def test_a_bare_number_is_parted_so_that_no_spreadsheet_takes_it_for_a_sum(
    write: Any, typed: str, written: str
) -> None:
    person = Card(formatted_name="Jo", telephones=(Telephone(typed, "work"),))
    assert written in rows_of(write([person]))[1]
