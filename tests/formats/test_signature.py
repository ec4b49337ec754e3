"""People written down by hand are found as they are written, and nothing is made up."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.base.text import clean
from pressdesk.formats import people, signature

WRITTEN = [
    (
        "Jane Doe\nScience editor\nThe Daily Planet\nT +33 1 44 55 66 77\nM +33 6 12 34 56 78\n"
        "jane.doe@planet.example\nwww.planet.example",
        ("Jane Doe", "Science editor", "The Daily Planet"),
        {"+33 1 44 55 66 77": "work", "+33 6 12 34 56 78": "cell"},
        ["jane.doe@planet.example"],
    ),
    (
        "Jean Dupont, Journaliste, Tél. : 01 44 55 66 77",
        ("Jean Dupont", "Journaliste", ""),
        {"01 44 55 66 77": "work"},
        [],
    ),
    ('"Ann Roy" <ann@soir.example>', ("Ann Roy", "", ""), {}, ["ann@soir.example"]),
    (
        "--\nDr. Petra Müller\nRedakteurin Wissenschaft | Süddeutsche Zeitung\n"
        "Hultschiner Str. 8, 81677 München\nTel.: +49 89 2183-0, Mobil: +49 170 1234567\n"
        "petra.mueller@sz.example",
        ("Dr. Petra Müller", "Redakteurin Wissenschaft", "Süddeutsche Zeitung"),
        {"+49 89 2183-0": "work", "+49 170 1234567": "cell"},
        ["petra.mueller@sz.example"],
    ),
    (
        "Cordialement,\n\nMarie Lefèvre\nCheffe du service Sciences\nOuest Matin\n"
        "38 rue du Pré-Botté – 35000 Rennes\nTél. 02 99 29 60 00 · Port. 06 11 22 33 44\n"
        "marie.lefevre@ouestmatin.example\nCe message est confidentiel.",
        ("Marie Lefèvre", "Cheffe du service Sciences", "Ouest Matin"),
        {"02 99 29 60 00": "work", "06 11 22 33 44": "cell"},
        ["marie.lefevre@ouestmatin.example"],
    ),
    (
        "Luca Bianchi - Giornalista, RAI Scienza - cell. 347 1234567 - luca.bianchi@rai.example",
        ("Luca Bianchi", "Giornalista", "RAI Scienza"),
        {"347 1234567": "cell"},
        ["luca.bianchi@rai.example"],
    ),
    ("bob@x.example", ("", "", ""), {}, ["bob@x.example"]),
]

# Signatures and lines in five languages, each above what a reader takes from it; "?" is any kind.
SIGNATURES = [
    pair.partition("\n====\n")[::2]
    for pair in Path(__file__)
    .with_name("signatures.txt")
    .read_text("utf-8")
    .rstrip("\n")
    .split("\n----------\n")
]


@pytest.mark.parametrize(("text", "expected"), SIGNATURES)
def test_of_a_signature_all_is_read_that_a_reader_sees(text: str, expected: str) -> None:
    assert signature.is_one(text)
    (card,) = signature.read(text, language="en").cards
    whole = {"name": card.formatted_name, "title": card.title("en"),
             "organisation": card.organisation}  # fmt: skip
    found = [f"{field}={said}" for field, said in whole.items() if said]
    for telephone in card.telephones:
        unasked = f"telephone={telephone.number} (?)"
        said = f"telephone={telephone.number} ({telephone.kind})"
        found.append(unasked if unasked in expected else said)
    found += [f"email={email.address}" for email in card.emails]
    assert found == expected.splitlines()


def test_a_number_is_what_the_word_on_its_own_line_says() -> None:
    text = "Ann Roy\nDirectrice, Radio Mobile\n01 44 55 66 77\nann@mobile.example"
    assert [t.kind for t in signature.read(text).cards[0].telephones] == [""]


@pytest.mark.parametrize(("text", "who", "numbers", "emails"), WRITTEN)
def test_a_person_is_found_as_written(
    text: str, who: tuple[str, str, str], numbers: dict[str, str], emails: list[str]
) -> None:
    assert signature.is_one(text)
    (card,) = signature.read(text, language="fr").cards
    assert (card.formatted_name, card.title("fr"), card.organisation) == who
    assert {t.number: t.kind for t in card.telephones} == numbers
    assert [e.address for e in card.emails] == emails


def test_places_and_links_of_one_signature_are_kept() -> None:
    (card,) = signature.read(WRITTEN[4][0]).cards
    (home,) = card.addresses
    assert (home.street, home.postal_code, home.locality) == (
        "38 rue du Pré-Botté", "35000", "Rennes",
    )  # fmt: skip
    assert [link.uri for link in signature.read(WRITTEN[0][0]).cards[0].links] == [
        "www.planet.example"
    ]


def test_the_contact_block_of_a_release_is_two_people() -> None:
    text = (
        "Pascale Bresson    Press Officer     Tel: +33 (0)1 44 76 75 39\n"
        "Raphaël Sart    Press Officer     Tel: +33 (0)1 44 76 74 51"
    )
    assert signature.is_one(text)
    cards = signature.read(text, language="en").cards
    assert [card.formatted_name for card in cards] == ["Pascale Bresson", "Raphaël Sart"]
    assert [card.telephones[0].number for card in cards] == [
        "+33 (0)1 44 76 75 39",
        "+33 (0)1 44 76 74 51",
    ]


def test_a_list_of_addresses_is_a_person_each() -> None:
    text = "Juan García <juan@elpais.example>, Ana <ana@elmundo.example>;\nbob@x.example"
    cards = signature.read(text).cards
    assert [(card.formatted_name, card.emails[0].address) for card in cards] == [
        ("Juan García", "juan@elpais.example"),
        ("Ana", "ana@elmundo.example"),
        ("", "bob@x.example"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Name\tE-mail\nAnn\ta@x.example\nBen\tb@x.example",
        "Name,E-mail,Tel\nAnn,a@x.example,0144556677\nBen,b@x.example,0144556678",
        "Nom;Prénom;Courriel\nRoy;Ann;a@x.example",
        "Dear all,\nplease find attached the minutes of Monday 12 March. It has 12 gauges.",
        "",
        "   \n",
    ],
)
def test_a_table_and_a_letter_are_none(text: str) -> None:
    assert not signature.is_one(text)


def test_a_file_with_a_signature_is_one_of_people() -> None:
    book = people.read(WRITTEN[0][0].encode(), "jane.txt", language="en")
    assert [card.formatted_name for card in book.cards] == ["Jane Doe"]


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_whatever_is_pasted_nothing_is_made_up(text: str) -> None:
    for card in signature.read(text).cards:
        assert card.emails or card.telephones
        for said in (*(e.address for e in card.emails), *(t.number for t in card.telephones)):
            assert "".join(said.split())[:3] in "".join(clean(text).split())
    with suppress(DeskError):
        people.read(text.encode("utf-8", "replace"), "pasted")


# What stands around a job: its department, its house, and where one is on the networks.
AROUND = [
    (
        "Jane Doe\n"
        "Science editor\n"
        "Science Department\n"
        "The Daily Planet\n"
        "T +33 1 44 55 66 77\n"
        "jane.doe@planet.example\n"
        "@janedoe",
        ("Science editor", "The Daily Planet", "Science Department"),
        ("@janedoe",),
        (1, 1),
    ),
    (
        "Marie Lefèvre\n"
        "Journaliste\n"
        "Service Sciences\n"
        "Ouest Matin\n"
        "Tél. 02 99 29 60 00\n"
        "marie.lefevre@ouestmatin.example\n"
        "Twitter : @mlefevre\n"
        "LinkedIn: linkedin.com/in/mlefevre",
        ("Journaliste", "Ouest Matin", "Service Sciences"),
        ("@mlefevre", "linkedin.com/in/mlefevre"),
        (1, 1),
    ),
    (
        "Hans Schmidt\n"
        "Redakteur\n"
        "Ressort Wissen\n"
        "Süddeutsche Zeitung\n"
        "Mobil: 0160 / 98 76 54 3\n"
        "h.schmidt@sz.example\n"
        "X: @hschmidt | Mastodon: @hs@chaos.example | Bluesky: @hs.bsky.social",
        ("Redakteur", "Süddeutsche Zeitung", "Ressort Wissen"),
        ("@hschmidt", "@hs@chaos.example", "@hs.bsky.social"),
        (1, 1),
    ),
    (
        "Hans Schmidt, Redakteur\nTel. 0160 / 98 76 54 3",
        ("Redakteur", "", ""),
        (),
        (1, 0),
    ),
    (
        "Laura Rossi\n"
        "Giornalista\n"
        "Redazione Scienza\n"
        "La Stampa\n"
        "+39 011 655 5555\n"
        "laura.rossi@lastampa.example\n"
        "IG @laurarossi",
        ("Giornalista", "La Stampa", "Redazione Scienza"),
        ("@laurarossi",),
        (1, 1),
    ),
    (
        "Ben Lee\nReporter, Climate Desk\nNord TV\nben@nord.example\nt: @benlee",
        ("Reporter", "Nord TV", "Climate Desk"),
        ("@benlee",),
        (0, 1),
    ),
    (
        "Eva Ode\n"
        "Head of Space\n"
        "Newsroom / Science & Environment\n"
        "BBC News\n"
        "+44 20 8743 8000\n"
        "eva.ode@bbc.example",
        ("Head of Space", "BBC News", "Newsroom / Science & Environment"),
        (),
        (1, 1),
    ),
]


@pytest.mark.parametrize(("text", "work", "profiles", "reached"), AROUND)
def test_a_department_is_no_house_and_a_handle_no_address(
    text: str, work: tuple[str, str, str], profiles: tuple[str, ...], reached: tuple[int, int]
) -> None:
    (card,) = signature.read(text, language="en").cards
    assert (card.title("en"), card.organisation, card.department) == work
    assert tuple(link.uri for link in card.links) == profiles
    assert (len(card.telephones), len(card.emails)) == reached
