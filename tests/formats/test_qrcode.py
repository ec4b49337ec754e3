"""A QR code brings a person into a telephone, and stays small enough to be read."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

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


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="no other reader of codes is installed")
def test_another_program_reads_it_letter_by_letter(tmp_path: Path) -> None:
    picture = tmp_path / "code.png"
    for name in ("Hélène d’Œuvre-Łukasz", "Γιώργος Παπαδόπουλος", "Ann Lee"):
        card = replace(ANN, formatted_name=name)
        picture.write_bytes(qrcode.png(card, "fr"))
        read = subprocess.run(["zbarimg", "--raw", "-q", picture], capture_output=True, check=True)
        assert read.stdout.decode().split() == qrcode.content(card, "fr").split()
