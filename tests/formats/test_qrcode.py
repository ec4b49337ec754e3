"""A QR code brings a person into a telephone, and stays small enough to be read."""

import pytest

from pressdesk.formats import qrcode
from pressdesk.formats.card import Card, Email, Telephone

ANN = Card(
    formatted_name="Ann Żółć",
    organisation="Le Soir",
    titles=(("fr", "Rédactrice"),),
    telephones=(Telephone("+33 1 44 55 66 77"),),
    emails=(Email("ann@soir.example"),),
    note="never seen",
)


def test_it_says_what_reaches_the_person_and_no_more() -> None:
    said = qrcode.content(ANN, "fr")
    for part in ("FN:Ann Żółć", "Rédactrice", "+33 1 44 55 66 77", "ann@soir.example"):
        assert part in said
    assert "never" not in said


@pytest.mark.parametrize("count", [1, 30, 200])
def test_it_stays_readable(count: int) -> None:
    many = Card(
        formatted_name="A" * 50 * count,
        telephones=tuple(Telephone(f"+33 1 00 00 00 {n:02}") for n in range(count)),
        emails=tuple(Email(f"ann{n}@soir.example") for n in range(count)),
    )
    assert len(qrcode.content(many, "en").encode()) <= qrcode.LARGEST
    assert qrcode.png(many, "en").startswith(b"\x89PNG")
