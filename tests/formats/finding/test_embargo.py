"""An embargo is read with its hour and its zone; text that speaks of embargoes states none."""

from datetime import UTC, datetime

import pytest

from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of

BODY = (
    "Harbour opens a new pier\n\nLe Havre, 3 February 2026 – The harbour opened its pier today, "
    "at which four ships can moor at once. Building it took three years and eleven million euros."
    "\n\nThe pier is 300 metres long and made of oak from the forests nearby."
)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 4 February 2026, 10:00 CET",
        "Embargo: 4 February 2026 at 9 a.m. GMT",
        "Sous embargo jusqu’au 4 février 2026 à 10h00, heure de Paris",
        "Sperrfrist: 4. Februar 2026, 10 Uhr MEZ",
        "EMBARGO\nNot for publication before\n4 February 2026, 10:00 CET",
    ],
)
def test_the_moment_is_read(line: str) -> None:
    until = find(manuscript_of(f"{line}\n\n{BODY}")).embargoed_until
    assert until and until.tzinfo
    assert until.astimezone(UTC) == datetime(2026, 2, 4, 9, tzinfo=UTC)


def test_without_a_zone_the_moment_stays_without_one() -> None:
    found = find(manuscript_of(f"Embargoed until 4 February 2026, 10:00\n\n{BODY}"))
    assert found.embargoed_until == datetime(2026, 2, 4, 10)  # noqa: DTZ001  (as it was written)
    assert "embargoed_until" in {doubt.field for doubt in found.unsure}


def test_an_embargo_on_trade_is_none() -> None:
    text = BODY + "\n\nThe embargo on steel from 4 March 2025 had delayed the work by ten months."
    assert find(manuscript_of(text)).embargoed_until is None
