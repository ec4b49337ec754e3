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
        "STRICTLY EMBARGOED UNTIL 4 A.M. ET, WEDNESDAY, FEBRUARY 4, 2026",
        "HOLD FOR RELEASE UNTIL 3 A.M. CST FEBRUARY 4, 2026",
        "Embargo levé le 4 février 2026 à 10h00 GMT+1",
        "Bitte beachten Sie die Sperrfrist: 4. Februar 2026, 10 Uhr deutscher Zeit",
        "Embargado hasta las 10:00 h (hora de Madrid) del 4 de febrero de 2026",
        "Sotto embargo fino al 4 febbraio 2026, ore 10:00 (ora italiana)",
        "Niet publiceren voor woensdag 4 februari 2026, 10.00 uur (Nederlandse tijd)",
        "Sob embargo até 4 de fevereiro de 2026, às 6h (horário de Brasília)",
        "Materiał objęty embargiem do 4.02.2026, godz. 10:00 czasu polskiego",
        "Får inte publiceras före den 4 februari 2026 kl. 10.00 svensk tid",
        "EMBARGO til 4. februar 2026 kl. 10 dansk tid",
        "Sperrefrist: onsdag 4. februar 2026 kl. 10.00 norsk tid",
        "EMBARGO 4.2.2026 klo 11.00 Suomen aikaa",
        "ЭМБАРГО ДО 12:00 ПО МОСКОВСКОМУ ВРЕМЕНИ 4 ФЕВРАЛЯ 2026 ГОДА",
        "EMBARGO HINGGA 4 FEBRUARI 2026 PUKUL 16.00 WIB",
        "EMBARGO\nNot for publication before\n4 February 2026, 10:00 CET",
        "EMBARGO\n\nNot for publication before\n\n4 February 2026, 10:00 CET",
        "EMBARGOED until 4 February, 10:00 Paris time",
        "Embargoed until (Paris time) 10:00 on 4 February 2026",
        "Embargo: 4 February 2026, 14:30 GMT+5:30",
        "禁运：2026年2月4日 下午5点 北京时间",
        "禁运：2026年2月4日 中午12点 伦敦 GMT+3",
        "Embargo: 4 February 2026, 16:00 p.m. (GMT+7)",
        "解禁日時：2026年2月4日 午後6時 日本時間",
    ],
)
def test_the_moment_is_read(line: str) -> None:
    until = find(manuscript_of(f"{line}\n\n{BODY}")).embargoed_until
    assert until and until.tzinfo
    assert until.astimezone(UTC) == datetime(2026, 2, 4, 9, tzinfo=UTC)


def test_the_hours_after_midnight_in_chinese() -> None:
    found = find(manuscript_of(f"禁运：2026年2月4日 凌晨12点30分 北京时间\n\n{BODY}"))
    assert found.embargoed_until == datetime(2026, 2, 3, 16, 30, tzinfo=UTC)


def test_without_a_zone_the_moment_stays_without_one() -> None:
    found = find(manuscript_of(f"Embargoed until 4 February 2026, 10:00\n\n{BODY}"))
    assert found.embargoed_until == datetime(2026, 2, 4, 10)  # noqa: DTZ001  (as it was written)
    assert "embargoed_until" in {doubt.field for doubt in found.unsure}


def test_an_embargo_on_trade_is_none() -> None:
    text = BODY + "\n\nThe embargo on steel from 4 March 2025 had delayed the work by ten months."
    assert find(manuscript_of(text)).embargoed_until is None


@pytest.mark.parametrize(
    "line",
    [
        "Nicht vor dem 4. Februar 2026, 10 Uhr, veröffentlichen",
        "Embargo: woensdag 4 februari 2026 om 10u00",
        "EMBARGAT FINS AL 4 DE FEBRER DE 2026 A LES 10.00 H",
        "Nezveřejňovat před 4. únorem 2026, 10.00 hodin",
        "Embargó alatt 2026. február 4-én 10 óráig",
        "Sperrfrist ist 10.00 Uhr, 4. Februar 2026",
        "Sperrfrist: 4. Februar 2026, 10 Uhr, auf der Messe in Erfurt ist Halle 4 offen",
        "禁运：2026年2月4日 上午10点",
        "Klausul: Må først offentliggøres onsdag den 4. februar 2026 kl. 10.00",
        "AMBARGO: 4 Şubat 2026, saat 10.00'a kadar",
    ],
)
def test_the_hour_is_read_in_many_languages(line: str) -> None:
    found = find(manuscript_of(f"{line}\n\n{BODY}"))
    assert found.embargoed_until == datetime(2026, 2, 4, 10)  # noqa: DTZ001  (as it was written)


@pytest.mark.parametrize(
    "line", ["Sperrfrist: Redebeginn", "UNDER EMBARGO", "Embargo until the press conference starts"]
)
def test_an_embargo_without_an_hour_is_noticed(line: str) -> None:
    found = find(manuscript_of(f"{line}\n\n{BODY}"))
    assert found.is_embargoed
    assert found.embargoed_until is None


@pytest.mark.parametrize("line", ["EMBARGO LIFTED", "Sperrfrist: keine", "Sans embargo"])
def test_no_embargo_is_one(line: str) -> None:
    assert not find(manuscript_of(f"{line}\n\n{BODY}")).is_embargoed


@pytest.mark.parametrize(
    ("line", "until", "why"),
    [
        ("Embargo: 4 February 2026, 24:00 GMT", datetime(2026, 2, 5, tzinfo=UTC), ""),
        ("Embargo: midnight GMT, 4 February 2026", datetime(2026, 2, 4, tzinfo=UTC), "beginning"),
        ("Embargo: 04/03/2026, 10:00 GMT", datetime(2026, 4, 3, 10, tzinfo=UTC), "swapped"),
        ("Embargo until 4 February 2026", None, "hour"),
        ("Embargo until 29 February, 10:00 GMT", None, "day"),
        ("Embargoed until 4 February 2026\nPlease ring the press office\n", None, "hour"),
        ("EMBARGO – the harbour office asks all\n4 February 2026\n", None, "hour"),
        ("Embargo 4 February 2026 for the press\n\n5 March 2026\n", None, "hour"),
    ],
)
def test_what_is_unsure_about_an_embargo_is_said(
    line: str, until: datetime | None, why: str
) -> None:
    found = find(manuscript_of(f"{line}\n\n{BODY}"))
    assert found.is_embargoed
    assert found.embargoed_until == until
    said = [doubt.why for doubt in found.sureness if doubt.field == "embargoed_until"]
    assert why in said[0]


@pytest.mark.parametrize(
    ("day", "until"),
    [
        ("4 January", datetime(2028, 1, 4, 10, tzinfo=UTC)),
        ("29 February", datetime(2028, 2, 29, 10, tzinfo=UTC)),
        ("20 November", datetime(2027, 11, 20, 10, tzinfo=UTC)),
    ],
)
def test_an_embargo_without_a_year_is_of_the_nearest_one(day: str, until: datetime) -> None:
    body = BODY.replace("3 February 2026", "1 December 2027")
    found = find(manuscript_of(f"Embargo until {day}, 10:00 GMT\n\n{body}"))
    assert found.embargoed_until == until


def test_an_embargo_in_a_long_opening_is_read_where_it_begins() -> None:
    line = "Embargoed until 4 February 2026, 10:00 GMT: " + "the harbour opens its new pier " * 15
    found = find(manuscript_of(f"{line}\n\n{BODY}"))
    assert found.embargoed_until == datetime(2026, 2, 4, 10, tzinfo=UTC)
