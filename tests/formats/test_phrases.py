"""The words around a release, in its language."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pressdesk.formats.phrases import dateline, embargo_line, phrases, written_date
from pressdesk.formats.proof import Embargo

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "24 November 2026"),
        ("en-GB", "24 November 2026"),
        ("en-US", "November 24, 2026"),
        ("fr", "24\u00a0novembre 2026"),
        ("de", "24.\u00a0November 2026"),
        ("es", "24 de noviembre de 2026"),
        ("it", "24 novembre 2026"),
        ("nl", "24 november 2026"),
        ("pt-PT", "24 de novembro de 2026"),
        ("el", "24 Νοεμβρίου 2026"),
        ("xx", "24 November 2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, written: str) -> None:
    assert written_date(DAY, language) == written


def test_the_first_of_a_month_in_french() -> None:
    assert written_date(date(2026, 12, 1), "fr-FR") == "1er\u00a0décembre 2026"


def test_every_language_has_twelve_months() -> None:
    for language in ("en", "fr", "de", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "el"):
        assert len(phrases(language).months) == 12


def test_dateline() -> None:
    assert dateline("Le Havre", DAY, "en") == "Le Havre, 24 November 2026."
    assert dateline("Le Havre", DAY, "fr") == "Le Havre, le 24\u00a0novembre 2026."
    assert dateline("Le Havre", None, "en") == "Le Havre."
    assert dateline("", DAY, "en") == ""


def test_an_embargo_shows_its_zone_and_utc() -> None:
    until = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    assert embargo_line(Embargo(until, "Europe/Paris"), "en") == (
        "EMBARGO: not for publication before 11:00\u00a0CET, 24 November 2026 (10:00\u00a0UTC)"
    )
    assert embargo_line(Embargo(until, "Europe/Paris"), "fr") == (
        "SOUS EMBARGO jusqu’au 24\u00a0novembre 2026 à 11\u00a0h\u00a000\u00a0CET"
        " (10\u00a0h\u00a000\u00a0UTC)"
    )


def test_an_embargo_on_another_day_in_utc_says_the_day() -> None:
    until = datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert embargo_line(Embargo(until, "Europe/Paris"), "en").endswith(
        "(23:30\u00a0UTC, 23 November 2026)"
    )


def test_zones_without_a_name_show_their_offset() -> None:
    until = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    assert "15:30\u00a0IST" in embargo_line(Embargo(until, "Asia/Kolkata"), "en")
    assert "07:00\u00a0UTC−3" in embargo_line(Embargo(until, "America/Sao_Paulo"), "en")
    assert "15:45\u00a0UTC+5:45" in embargo_line(Embargo(until, "Asia/Kathmandu"), "en")
    assert "UTC (" not in embargo_line(Embargo(until, "UTC"), "en")


def test_an_embargo_without_a_zone_does_not_guess_one() -> None:
    line = embargo_line(Embargo(datetime(2026, 11, 24, 11, 0)), "en")  # noqa: DTZ001 (naive on purpose)
    assert line == "EMBARGO: not for publication before 11:00, 24 November 2026"


def test_an_embargo_without_a_time_keeps_its_words() -> None:
    assert embargo_line(Embargo(None, note="until the press conference"), "en") == (
        "EMBARGO: until the press conference"
    )
    assert embargo_line(Embargo(None, note="Embargo : mardi matin"), "fr") == (
        "Embargo : mardi matin"
    )
    assert embargo_line(Embargo(None), "de") == "SPERRFRIST"


def test_a_telephone_is_announced_as_the_language_does() -> None:
    assert phrases("en").telephone.format(number="+33 1 99 00 75 39") == "Tel: +33 1 99 00 75 39"
    assert phrases("fr").telephone.format(number="01 99 00 75 39") == "Tél.\u00a0: 01 99 00 75 39"
