"""The release's own date is told from those of events and agendas."""

from dataclasses import replace
from datetime import date

import pytest

from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of

BODY = (
    "Der Hafen hat heute seine neue Mole eröffnet, an der vier Schiffe zugleich anlegen können. "
    "Der Bau hat drei Jahre gedauert und elf Millionen gekostet.\n\nDie Mole ist 300 Meter lang."
)
ENGLISH = (
    "The harbour opened its new mole today, where four ships can berth at the same time. It took "
    "three years to build and cost eleven million."
)


@pytest.mark.parametrize(
    "head",
    [
        "Neue Mole eröffnet\n\nWurzen, 3. Februar 2026. ",
        "Port opens its mole\n\nOldport, Alberta, Canada February 3, 2026. ",
        "Neue Mole eröffnet\n\nWurzen, den 3. Februar 2026: ",
        "Pressemitteilung des Hafenamts – Nr. 41 vom 03.02.2026\n\nNeue Mole eröffnet\n\n",
        "Comunicato stampa n. 203 del 03/02/2026\n\nNuovo molo inaugurato\n\n",
        "Torino, lì 3 febbraio 2026\n\nNuovo molo inaugurato\n\n",
        "February 3  2026 Harbour Opens a Mole for Four Ships at Once\n\n",
        "FOR IMMEDIATE RELEASE  February 3  2026 Harbour Opens a Mole for Four Ships\n\n",
        "Harbour Opens a New Mole February 3  2026  Washington  DC  U S\n\n",
        "North Old Harbour Beach, United States - February 3, 2026 / Mole & Pier /\n\n",
        "新码头启用\n\n2026/2/3: ",
        "Harbour Opens Its New Mole for Four Ships February 3, 2026 WASHINGTON, DC - Today ",
        "Harbour Opens a Mole\n\nNEWPORT, 03 Feb, 2026, Four Ships Can Now Berth at Once. ",
        "Harbour opens a mole\n\nFebruary 3, 2026, London, Port Wire, The Harbour opened. ",
        "Harbour opens a mole\n\nLake Pier - Zimbabwe - February 3, 2026 - (PORTWIRE) - ",
        "Harbour opens a mole\n\nContact  Ada Stone  202 555 0144 Tuesday  February 3  2026\n\n",
        "Press Room\n\nContact  Ada West  202 555 0144  Date  February 3  2026  Mole Opens\n\n",
        "V Brně dne 3. února 2026\n\nPřístav otevřel molo\n\n",
        "Harbour opens a mole\n\nOldport (OTS) - 3. Februar 2026 - ",
        "Harbour opens a mole\n\nToday (3 February 2026) the harbour office said this: ",
        "Harbour opens a mole\n\nV Brně dne 3. února 2026 – ",
        "Harbour opens a mole\n\nPARIS - Harbour Newswire - 3 February 2026 - ",
        "Harbour opens a mole\n\nTuesday, OLDPORT, 3 February 2026 – ",
        "Acme Harbour Works Opens Newport, RI February 3, 2026\n\n",
        "FOR IMMEDIATE RELEASE - 3 February 2026\n\nHarbour opens a mole\n\n",
        "Harbour Opens a Mole for Four Ships February 3, 2026\n\nWashington DC – ",
        "Comunicato stampa 02/02/2025, edizione del 03/02/2026\n\nNuovo molo inaugurato\n\n",
        "202 555 0144     Fair of 14 July 2030 in Oldport     3 February 2026\n\nHarbour opens\n\n",
        "Today, 3 February 2026\n\nHarbour opens a mole\n\n",
        "Tuesday OLDPORT 3 February 2026\n\nHarbour opens a mole\n\n",
        "Harbour Opens a Mole for Four Ships Tuesday, February 3, 2026\n\n",
    ],
)
def test_dates_beside_other_words(head: str) -> None:
    assert find(manuscript_of(head + BODY)).dated_on == date(2026, 2, 3)


@pytest.mark.parametrize("event", ["Monday, 4 May 2026", "4 May: Open day, Lisbon", "4 May 2026:"])
def test_the_file_outranks_the_day_of_an_event(event: str) -> None:
    text = f"{BODY}\n\n{event}\n\nSomebody opens a door and says a few words about the harbour."
    hinted = replace(manuscript_of(text), dated_on=date(2026, 2, 3))
    assert find(hinted).dated_on == date(2026, 2, 3)


def test_an_agenda_dates_nothing() -> None:
    text = f"New mole opens\n\n{BODY}\n\nTuesday, 15 January 2026\n\nTour\n\n"
    text += "Wednesday, 16 January 2026\n\nSpeeches and a lunch in the old harbour office"
    assert find(manuscript_of(text)).dated_on is None


def test_a_birthday_is_not_the_day_of_the_release() -> None:
    text = f"On 16 August the harbour celebrates its birthday with all who built it.\n\n{BODY}"
    hinted = replace(manuscript_of(text), dated_on=date(2026, 8, 11))
    assert find(hinted).dated_on == date(2026, 8, 11)


def test_the_date_of_an_event_is_not_the_day_of_the_release() -> None:
    text = f"New mole opens\n\nDate: Wednesday, 4 March 2026\nTime: 10:00\nPlace: Harbour\n\n{BODY}"
    assert find(manuscript_of(text)).dated_on is None


def test_the_day_a_page_was_kept_is_not_the_day_of_the_release() -> None:
    text = "Harbour Office\n\nJuly 31  2030\n\nPress Releases\n\nHarbour Opens a New Mole\n\n"
    text += f"February 3rd  2026   Washington  D C\n\n{BODY}"
    assert find(manuscript_of(text)).dated_on == date(2026, 2, 3)


def test_two_days_that_agree_settle_which_figure_is_the_month() -> None:
    text = f"Released 04/03/2026\n\nHarbour opens a mole\n\nOLDPORT, 4 March 2026 – {ENGLISH}"
    found = find(manuscript_of(text))
    assert found.dated_on == date(2026, 3, 4)
    assert "dated_on" not in {doubt.field for doubt in found.unsure}


def test_a_list_of_events_dates_nothing() -> None:
    text = f"New mole opens\n\n{BODY}\n\n- 14 May, Helsinki: a tour\n- 16 May, Oslo: a talk\n"
    hinted = replace(manuscript_of(text), dated_on=date(2026, 5, 10))
    assert find(hinted).dated_on == date(2026, 5, 10)


@pytest.mark.parametrize(
    ("opening", "hint", "on"),
    [
        ("OLDPORT, 3 February – ", date(2026, 2, 4), date(2026, 2, 3)),
        ("OLDPORT, 30 December – ", date(2026, 1, 2), date(2025, 12, 30)),
        ("OLDPORT, 29 February – ", date(2025, 2, 28), date(2025, 2, 28)),
        ("OLDPORT, 3 August – ", date(2026, 2, 4), date(2026, 2, 4)),
    ],
)
def test_a_day_without_its_year_takes_that_of_the_file(opening: str, hint: date, on: date) -> None:
    text = f"Harbour opens a mole\n\n{opening}{ENGLISH}"
    assert find(replace(manuscript_of(text), dated_on=hint)).dated_on == on


def test_a_day_without_any_year_stays_open() -> None:
    found = find(manuscript_of(f"Harbour opens a mole\n\nOLDPORT, 3 February – {ENGLISH}"))
    assert (found.dated_on, found.located) == (None, "OLDPORT")


def test_days_of_an_event_that_open_the_text_date_nothing() -> None:
    text = f"Harbour opens a mole\n\nOLDPORT, February 3-5, 2026 – {ENGLISH}"
    assert find(manuscript_of(text)).dated_on is None


def test_a_day_in_figures_that_opens_the_text_may_be_swapped() -> None:
    found = find(manuscript_of(f"Harbour opens a mole\n\nOLDPORT, 03/02/2026 – {ENGLISH}"))
    assert "dated_on" in {doubt.field for doubt in found.unsure}


def test_the_day_beside_the_place_outranks_that_of_the_page() -> None:
    text = f"14 July 2030\n\nHarbour opens a mole\n\nPARIS, 3 February 2026 – {ENGLISH}"
    assert find(manuscript_of(text)).dated_on == date(2026, 2, 3)
