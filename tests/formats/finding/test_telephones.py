"""Telephone numbers are found as they are typed; postcodes, years and amounts are none."""

import pytest

from pressdesk.formats.finding.telephones import telephones


def typed(text: str) -> list[str]:
    return [spot.value for spot in telephones(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("04 55 01 02 03 - 06 55 01 02 03", ["04 55 01 02 03", "06 55 01 02 03"]),
        ("Tel. 01752 555 0143 / 07700 900143", ["01752 555 0143", "07700 900143"]),
        ("+852 5551 6177 / 5552 5233", ["+852 5551 6177", "5552 5233"]),
        ("0222 - 555 143", ["0222 - 555 143"]),
        ("Mobil: 0160 / 98 76 54 3", ["0160 / 98 76 54 3"]),
        ("+49 (0)160 / 987 65 43, privat", ["+49 (0)160 / 987 65 43"]),
        ("089 / 5550143 / 0170 5550144", ["089 / 5550143", "0170 5550144"]),
        ("Lærke Winther, 2155 5014", ["2155 5014"]),
        ("tlf. 55 50 14 32", ["55 50 14 32"]),
        ("Jane Doe, 555 0143, jane@owl.example", ["555 0143"]),
        ("(Tel.: 0 35 55/5 55-12 34)", ["0 35 55/5 55-12 34"]),
        ("514 555-0199, poste 212", ["514 555-0199, poste 212"]),
        ("+33 (0)1 55 50 75 39", ["+33 (0)1 55 50 75 39"]),
        ("Tel. 040 555 0143 or 555 0144", ["040 555 0143", "555 0144"]),
        ("Harbour office (030 / 555 01 43, all day)", ["030 / 555 01 43"]),
        ("https://port.example.org/news/2026-0203-5550143, 030 555 01 43", ["030 555 01 43"]),
        ("Account 4000 1234 5678 90123", []),
        ("Reference 00123456789012345678901234", []),
        ("Oak Street 4, AL 36523, United States", []),
        ("Washington, DC 20011", []),
        ("from 2024 2025 on", []),
        ("ISBN: 979-8-5550-1528-3-0", []),
    ],
)
def test_reads(text: str, numbers: list[str]) -> None:
    assert typed(text) == numbers


def test_amounts_in_running_text_are_no_numbers() -> None:
    assert not telephones("It rose from 40 000 000 to 50 000 000 euros in 2024.", trusting=False)
