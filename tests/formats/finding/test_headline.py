"""The headline is told from the other lines above the text."""
# ruff: noqa: E501  (a table is read by its rows)

from dataclasses import replace

import pytest

from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of
from pressdesk.formats.webtext import manuscript_of_html

BODY = (
    "The harbour opened its new mole today, at which four ships can berth at once. It took three "
    "years to build and eleven million to pay for.\n\nThe mole is 300 metres long."
)


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Trees planted in 1916 are given protection", ""),
        ("Les Français dorment moins qu'en 2010", ""),
        ("SEN. ROE: HARBOUR SHOULD BE REPAIRED THIS YEAR", ""),
        ("ROE: Repair the Harbour", ""),
        ("NEWS RELEASE\nDepartment for Rural Transport\n\nLast village bus is saved", "Last village bus is saved"),
        ("May 3  2026 Roe Calls for a New Mole in Port Ann", "Roe Calls for a New Mole in Port Ann"),
        ("A mole for four ships opens\n\n3 May 2026\n\nIt took three years and eleven million to build", "A mole for four ships opens"),
        ("République de la Broye\n\n3 mai 2026\n\nCommuniqué de presse\n\nUn môle pour quatre navires est ouvert", "Un môle pour quatre navires est ouvert"),
        ("M E D I E N I N F O R M A T I O N\n\nDer Landrat\n\n3.5.2026\n\nKreisstraße 7 wird drei Wochen gesperrt", "Kreisstraße 7 wird drei Wochen gesperrt"),
        ("Newsroom > Releases > 2026\n\nNew locks for the Northern Canal", "New locks for the Northern Canal"),
        ("New mole opens\n\n3 May 2026\n\nThe harbour said so this morning at ten.", "New mole opens"),
        ("HARBOUR OPENS ITS NEW MOLE FOR FOUR SHIPS   October 6  2026   Washington  D C", "HARBOUR OPENS ITS NEW MOLE FOR FOUR SHIPS"),
        ("THE HARBOUR ACT OF 2007 May 25 2008 WASHINGTON  D C", "THE HARBOUR ACT OF 2007"),
        ("News Release\n\nRoe Calls for a Mole May 3  2026  Washington  DC", "Roe Calls for a Mole"),
    ],
)  # fmt: skip
def test_lines_that_could_be_something_else(head: str, headline: str) -> None:
    assert find(manuscript_of(f"{head}\n\n{BODY}")).headline == (headline or head)


def test_a_title_of_its_own_field_is_the_headline() -> None:
    page = (
        "<define-tag pagetitle>A buoy for Port Ann</define-tag>\n"
        "<define-tag release_date>2001-8-1</define-tag>\n#use wml::news\n\n"
        f"<h2>Founders join the harbour association</h2><p>{BODY}</p>"
    )
    found = find(manuscript_of_html(page))
    assert found.headline == "A buoy for Port Ann"
    assert str(found.dated_on) == "2001-08-01"
    assert "Founders" in str(found.body)


def test_a_tab_title_that_only_adds_the_sender_is_not_preferred() -> None:
    manuscript = manuscript_of(f"FOR IMMEDIATE RELEASE\n\nPORT ANN OPENS ITS NEW MOLE\n\n{BODY}")
    page = replace(manuscript, title="Harbour Office: PORT ANN OPENS ITS NEW MOLE", source="html")
    assert find(page).headline == "PORT ANN OPENS ITS NEW MOLE"


def test_a_mark_with_its_sender_is_no_headline() -> None:
    text = f"Pressemeddelelse fra Havnefonden\n\nNy mole åbner i dag for fire skibe\n\n{BODY}"
    assert find(manuscript_of(text)).headline == "Ny mole åbner i dag for fire skibe"


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("“Our new mole is open to all ships”\n\n", "Our new mole is open to all ships"),
        ("HARBOUR OPENS A MOLE FOR\n\nFOUR SHIPS OF ALL SIZES\n\n", "HARBOUR OPENS A MOLE FOR FOUR SHIPS OF ALL SIZES"),
        ("The harbour opens its new mole today for four ships.\n\n", "The harbour opens its new mole today for four ships."),
        ("Harbour Opens Its New Mole for Ships OLDPORT, Mass. – ", "Harbour Opens Its New Mole for Ships"),
        ("Harbour Opens a Mole for Four Ships Tuesday, February 3, 2026\n\n", "Harbour Opens a Mole for Four Ships"),
        ("Harbour opens a mole for four ships\nHeadline: Not this one\n\n", "Not this one"),
        ("News and Press Releases\n\nHarbour opens a mole for four ships\n\n", "Harbour opens a mole for four ships"),
        ("Harbour Office: Press Room\n\nHarbour opens a mole for four ships\n\n", "Harbour opens a mole for four ships"),
        ("4 Quay Street, Oldport\n\nHarbour opens a mole for four ships\n\n", "Harbour opens a mole for four ships"),
        ("# Mole\n\nThe harbour of Port Ann opens its new mole to ships of every size and of every flag, after three years in which the town, the region, the builders of the pier and the fishermen of the bay argued about its length, its colour, its cost, and the trees of which it should be made in the end for good, said all of them together on the day on which it was opened\n\n", "Mole"),
        ("Harbour opens a mole for four ships\n\nOLDPORT, Mass. – a town\n\n", "Harbour opens a mole for four ships"),
        ("Mole    Pier    Quay\n\nHarbour opens a mole for four ships\n\n", "Harbour opens a mole for four ships"),
    ],
)  # fmt: skip
def test_headlines_as_they_come(head: str, headline: str) -> None:
    assert find(manuscript_of(head + BODY)).headline == headline


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Ships find a new mole in Port Ann", "Ships find a new mole in Port Ann"),
        ("A mole for four ships", "A mole for four ships"),
    ],
)
def test_a_title_of_the_file_helps_where_it_says_something(title: str, headline: str) -> None:
    manuscript = replace(manuscript_of(f"Port Ann\n\n{BODY}"), title=title)
    assert find(manuscript).headline == headline


def test_a_file_called_press_release_names_no_headline() -> None:
    manuscript = replace(manuscript_of(f"Port Ann opens its mole\n\n{BODY}"), title="Press release")
    assert find(manuscript).headline == "Port Ann opens its mole"


def test_the_title_of_a_page_is_whole_where_the_text_broke_it() -> None:
    text = f"Port Ann opens its new mole today\n\n{BODY}"
    page = replace(
        manuscript_of(text), title="Port Ann today opens the new mole to ships", source="html"
    )
    assert find(page).headline == "Port Ann today opens the new mole to ships"


def test_a_file_says_more_than_two_words_above_the_text() -> None:
    manuscript = manuscript_of(f"Mole opening:\n\n{BODY}")
    assert (
        find(replace(manuscript, title="Ships find a new mole")).headline == "Ships find a new mole"
    )


def test_few_words_before_a_place_are_no_headline() -> None:
    found = find(manuscript_of(f"Mole opens WASHINGTON – {BODY}"))
    assert not found.headline
    assert "Mole opens" in str(found.body)


def test_a_headline_of_a_page_may_be_long() -> None:
    long = "The harbour opens a mole for ships of every size and flag " * 6
    found = find(manuscript_of_html(f"<h1>{long}</h1><p>{BODY}</p>"))
    assert found.headline == long.strip()


def test_a_text_that_lost_its_signs_has_a_headline_and_a_body() -> None:
    words = "the harbour opens its mole today and asks all who live by the sea to come and look at it with their children"
    lines = [f"{word.capitalize()} {words}" for word in ("Now", "There", "Then", "Here")]
    found = find(manuscript_of("Harbour opens a mole for four ships\n\n" + "\n\n".join(lines)))
    assert found.headline == "Harbour opens a mole for four ships"
    assert len(found.body) == 4


def test_a_house_of_many_words_before_a_date_is_no_place() -> None:
    text = f"Old Harbour Beach North Pier 3 February 2026\n\nHarbour opens a mole\n\n{BODY}"
    assert find(manuscript_of(text)).located == ""
