"""A row of a list becomes a card with everything that its cells say, in the field it belongs to."""

import pytest

from pressdesk.formats import addresstable
from pressdesk.formats.card import Address, Card, Email, Link


def card(text: str) -> Card:
    (one,) = addresstable.cards(addresstable.reread(text.encode())).cards
    return one


def test_who_is_called_by_the_address_has_no_other_name() -> None:
    rows = "Ben Lee,Ben,Lee,lee@nord.example\nEva Ode,Eva,Ode,ode@mer.example\n"
    text = f"Name,First Name,Last Name,E-mail\n{rows}roy@soir.example,Ann,Roy,roy@soir.example\n"
    book = addresstable.cards(addresstable.reread(text.encode()))
    assert [one.formatted_name for one in book.cards] == ["Ben Lee", "Eva Ode", "Ann Roy"]


@pytest.mark.parametrize(
    ("cells", "street", "custom"),
    [
        ('"1 Quay, Oldport",,', "1 Quay, Oldport", ()),
        ('"1 Quay, Oldport",1 Quay,Oldport', "1 Quay", ()),
        (
            '"9 Pier, Newport",1 Quay,Oldport',
            "1 Quay",
            (("Address", "9 Pier, Newport"),),
        ),
    ],
)
def test_an_address_written_twice_is_kept_once(
    cells: str, street: str, custom: tuple[tuple[str, str], ...]
) -> None:
    heads = "First Name,Last Name,Home Address,Home Street,Home City"
    made = card(f"{heads}\nAnn,Roy,{cells}\n")
    assert [place.street for place in made.addresses] == [street]
    assert made.custom == custom


def test_a_post_office_box_is_part_of_the_street() -> None:
    made = card("First Name,Last Name,Home Street,Home Address PO Box\nAnn,Roy,1 Quay,PO Box 5\n")
    assert made.addresses == (Address("1 Quay\nPO Box 5", kind="home"),)


def test_a_web_page_that_only_some_have() -> None:
    book = addresstable.cards(
        addresstable.reread(b"Name,Web Page\nAnn Roy,https://ann.example\nBen Lee,\n")
    )
    assert [one.links for one in book.cards] == [(Link("https://ann.example", "web"),), ()]


def test_a_greeting_of_their_own() -> None:
    made = card("Name,Greeting\nAnn Roy,Dear Ann\n")
    assert [text for _, text in made.salutations] == ["Dear Ann"]


@pytest.mark.parametrize(
    ("born", "told"),
    [
        ("1980,2,9", "1980-02-09"),
        (",2,9", "--02-09"),
        ("1980,May,", "May 1980"),
        (",,", ""),
    ],
)
def test_a_birthday_in_three_columns(born: str, told: str) -> None:
    heads = "First Name,Last Name,Birth Year,Birth Month,Birth Day"
    text = f"{heads}\nAnn,Roy,{born}\nBen,Lee,1990,1,1\n"
    made = addresstable.cards(addresstable.reread(text.encode())).cards[0]
    assert [text for _, text in made.custom] == ([told] if told else [])


def test_outlook_s_birthday_of_nobody_is_none() -> None:
    assert not card("First Name,Last Name,Birthday\nAnn,Roy,0/0/00\n").custom
    assert card("First Name,Last Name,Birthday\nAnn,Roy,9/2/1980\n").custom


def test_several_addresses_in_one_cell_and_what_they_are_for() -> None:
    made = card('Name,E-mail\nAnn Roy,"a@x.example\nb@x.example"\n')
    assert [one.address for one in made.emails] == ["a@x.example", "b@x.example"]
    heads = "First Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value"
    made = card(f"{heads}\nAnn,* Work,a@x.example,Mobile,b@x.example\n")
    assert made.emails == (
        Email("a@x.example", "work", preferred=True),
        Email("b@x.example", label="Mobile"),
    )
