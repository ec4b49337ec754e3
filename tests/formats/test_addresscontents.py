"""What the cells of a list say of its columns, where the headings do not."""

import pytest

from pressdesk.formats import addresstable
from pressdesk.formats.addressfields import CUSTOM


def fields(text: str) -> tuple[str, ...]:
    return addresstable.guess(addresstable.reread(text.encode())).fields


LIST = """Wer;Kontakt;Nr;Haus;Sonstiges
Hélène Moreau;helene@afp.example;+33 1 40 41 46 46;Agence France-Presse;parle anglais
Jürgen Müller;jm@sz.example;+49 89 2183 0;Süddeutsche Zeitung;nur vormittags
Łukasz Wójcik;lw@wyborcza.example;+48 22 555 44 00;Gazeta Wyborcza;
María García;mg@elpais.example;+34 91 337 82 00;El País;
"""


def test_names_and_houses_under_headings_nobody_knows_are_told() -> None:
    assert fields(LIST) == ("name", "email", "telephone", "organisation", CUSTOM)


def test_the_column_is_taken_that_the_addresses_are_made_of() -> None:
    text = """Zzz;Yyy;Xxx
Grand Port;Ann Roy;ann.roy@soir.example
Petit Phare;Ben Lee;b.lee@nord.example
Vieux Quai;Eva Ode;eva@mer.example
"""
    assert fields(text) == (CUSTOM, "name", "email")


def test_two_columns_of_one_word_are_given_and_family_name() -> None:
    text = """Zzz;Yyy;Xxx
Ann;Roy;ann.roy@soir.example
Ben;Lee;ben.lee@nord.example
Eva;Ode;eva.ode@mer.example
"""
    assert fields(text) == ("given", "family", "email")


@pytest.mark.parametrize(
    "cells", ["parle anglais|nur vormittags|x", "Nord|Nord|Nord", "A-12|B-13|C-14", "||Ann Roy"]
)
def test_what_is_no_name_is_taken_for_none(cells: str) -> None:
    rows = "\n".join(f"{cell};p{n}@x.example" for n, cell in enumerate(cells.split("|")))
    assert "name" not in fields(f"Zzz;Xxx\n{rows}\n")


def test_a_list_that_names_its_names_is_left_alone() -> None:
    text = "Name;Zzz;E-mail\nAnn Roy;Ben Lee;a@x.example\nEva Ode;Max Ton;b@x.example\n"
    assert fields(text) == ("name", CUSTOM, "email")


@pytest.mark.parametrize(
    ("heads", "rows", "told"),
    [
        # Headings of names that say less than their cells.
        ("Surname;E-mail", "Ann Roy;a@x.example\nEva Ode;b@x.example", ("name", "email")),
        ("Surname;E-mail", "Roy;a@x.example\nOde;b@x.example", ("family", "email")),
        ("First name;E-mail", "Ann Roy;a@x.example\nEva Ode;b@x.example", ("name", "email")),
        ("First name;E-mail", "Ann;a@x.example\nEva;b@x.example", ("given", "email")),
        (
            "Name;First name;E-mail",
            "Roy;Ann;a@x.example\nOde;Eva;b@x.example",
            ("family", "given", "email"),
        ),
        (
            "Name;First name;E-mail",
            "Ann Roy;Ann;a@x.example\nEva Ode;Eva;b@x.example",
            ("name", "given", "email"),
        ),
        (
            "Name;Surname;E-mail",
            "Ann;Roy;a@x.example\nEva;Ode;b@x.example",
            ("given", "family", "email"),
        ),
        (
            "Name;Surname;E-mail",
            "Ann Roy;Roy;a@x.example\nEva Ode;Ode;b@x.example",
            ("name", "family", "email"),
        ),
        (
            "Surname;Nachname;First name;E-mail",
            "Ann Roy;Roy;Ann;a@x.example\nEva Ode;Ode;Eva;b@x.example",
            ("name", "family", "given", "email"),
        ),
        (
            "Surname;Nachname;First name;E-mail",
            "Roy;Ann Roy;Ann;a@x.example\nOde;Eva Ode;Eva;b@x.example",
            ("family", "name", "given", "email"),
        ),
        (
            "Surname;Nachname;First name;E-mail",
            "Roy;Lee;Ann;a@x.example\nOde;Ton;Eva;b@x.example",
            ("family", CUSTOM, "given", "email"),
        ),
        # A form of address, and a job under the heading of one.
        (
            "Name;Titel;E-mail",
            "Ann Roy;Frau;a@x.example\nBen Lee;Herr;b@x.example",
            ("name", "prefix", "email"),
        ),
        (
            "Name;Prefix;E-mail",
            "Ann Roy;Head of the press office;a@x.example\nBen Lee;Editor in chief;b@x.example",
            ("name", "title", "email"),
        ),
    ],
)
def test_headings_are_taken_with_what_stands_under_them(
    heads: str, rows: str, told: tuple[str, ...]
) -> None:
    assert fields(f"{heads}\n{rows}\n") == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "Ann Roy;Ann;Roy;a@x.example\nEva Ode;Eva;Ode;b@x.example\nBen Lee;Ben;Lee;c@x.example",
            ("name", "given", "family", "email"),
        ),
        (
            "Ann Roy;Roy;Ann;https://ann.example\nEva Ode;Ode;Eva;https://eva.example\n"
            "Ben Lee;Lee;Ben;www.ben.example",
            ("name", "family", "given", "link.web"),
        ),
        (
            "Herr;Ben Lee;b@x.example\nFrau;Ann Roy;a@x.example\nFrau;Eva Ode;c@x.example",
            ("prefix", "name", "email"),
        ),
        (
            "Ann Roy;Radio Nord;Nord Verlag GmbH;a@x.example\n"
            "Eva Ode;Radio Ost;Ost Verlag GmbH;b@x.example\n"
            "Ben Lee;Radio West;West Verlag GmbH;c@x.example",
            ("name", "organisation", CUSTOM, "email"),
        ),
    ],
)
def test_a_list_without_any_headings(rows: str, told: tuple[str, ...]) -> None:
    assert fields(rows + "\n") == told
