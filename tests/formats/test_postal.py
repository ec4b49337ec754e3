"""Addresses stand in lines as an envelope wants them."""

from pressdesk.formats.card import Address
from pressdesk.formats.postal import lines


def test_the_code_stands_before_the_town() -> None:
    paris = Address("2 place Maurice Quentin\nBP 26", "Paris", "", "75001", "France")
    assert lines(paris) == ("2 place Maurice Quentin", "BP 26", "75001 Paris", "France")


def test_elsewhere_it_stands_behind() -> None:
    desk = Address("30 E 23rd St", "New York", "NY", "10010", "USA")
    assert lines(desk) == ("30 E 23rd St", "New York, NY 10010", "USA")


def test_what_is_missing_leaves_no_line() -> None:
    assert lines(Address(locality=" Le  Havre ")) == ("Le Havre",)
    assert lines(Address(region="Normandie", postal_code="76600")) == ("76600", "Normandie")
    assert lines(Address()) == ()
