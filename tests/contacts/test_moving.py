"""Somebody's organisation changes: they moved, or it had been written wrongly."""

from datetime import date

from pressdesk.contacts.moving import corrected, moved
from pressdesk.formats.card import Affiliation, Card

TODAY = date(2026, 11, 24)
ANNA = Card(formatted_name="Anna", organisation="Le Soir", titles=(("fr", "Rédactrice"),))


def test_moving_ends_the_old_and_begins_the_new() -> None:
    card = moved(ANNA, " Gazette ", TODAY)
    assert card.organisation == "Gazette"
    assert card.affiliations == (
        Affiliation("Gazette", began_on=TODAY),
        Affiliation("Le Soir", "Rédactrice", ended_on=TODAY),
    )


def test_what_was_known_of_the_old_stays_known() -> None:
    began = date(2020, 1, 1)
    works = (Affiliation("LE SOIR", "Chief", began, outlet_id=4), Affiliation("Radio"))
    card = moved(Card(organisation="Le Soir", affiliations=works), "Gazette", TODAY)
    assert card.affiliations == (
        Affiliation("Gazette", began_on=TODAY),
        Affiliation("LE SOIR", "Chief", began, TODAY, 4),
        Affiliation("Radio"),
    )


def test_who_leaves_for_nowhere_only_ends() -> None:
    card = moved(ANNA, "", TODAY)
    assert card.affiliations == (Affiliation("Le Soir", "Rédactrice", ended_on=TODAY),)


def test_a_first_organisation_ends_nothing() -> None:
    card = moved(Card(formatted_name="Ben"), "Gazette", TODAY)
    assert card.affiliations == (Affiliation("Gazette", began_on=TODAY),)


def test_correcting_moves_nobody() -> None:
    works = (Affiliation("Le Soir", "Chief", outlet_id=4), Affiliation("Le Soir", ended_on=TODAY))
    card = corrected(Card(organisation="Le Soir", affiliations=works), "Le Soir de Bruxelles")
    assert card.affiliations == (Affiliation("Le Soir de Bruxelles", "Chief"), works[1])
    assert corrected(ANNA, "Gazette").affiliations == ()
