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
