"""Pictures and sounds in a card are told by their bytes, else by what the card says they are."""

import base64

import pytest

from pressdesk.formats import vcard, vcardreader
from pressdesk.formats.card import Card
from tests.formats import samples

PNG = base64.b64encode(samples.png()).decode()


def read(line: str, version: str = "3.0") -> Card:
    text = f"BEGIN:VCARD\r\nVERSION:{version}\r\nFN:Ann Roy\r\n{line}\r\nEND:VCARD\r\n"
    (card,) = vcardreader.read(text.encode()).cards
    return card


@pytest.mark.parametrize(
    ("line", "version", "kind"),
    [
        (f"PHOTO;ENCODING=b;TYPE=JPEG:{PNG}", "3.0", "image/png"),
        ("PHOTO;ENCODING=b;TYPE=HEIC:AAAAAAAA", "3.0", "image/heic"),
        ("PHOTO;ENCODING=b;MEDIATYPE=image/AVIF:AAAAAAAA", "4.0", "image/avif"),
        ("PHOTO:data:image/png;base64," + PNG, "4.0", "image/png"),
        (f"PHOTO;ENCODING=b;TYPE=PNG:{PNG[:40]} {PNG[40:]}!", "3.0", "image/png"),
        (f"PHOTO;ENCODING=b;TYPE=PNG:{PNG.rstrip('=')}", "3.0", "image/png"),
    ],
)
def test_a_photo(line: str, version: str, kind: str) -> None:
    photo = read(line, version).photo
    assert photo is not None
    assert photo.media_type == kind


def test_a_photo_that_is_broken_is_kept_as_it_stands() -> None:
    made = read("PHOTO;VALUE=uri:data:image/png", "4.0")
    assert made.photo is None
    assert [one.value for one in made.kept] == ["data:image/png"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("SOUND;ENCODING=b;TYPE=WAVE:AAAAAAAA", "data:audio/"),
        ("KEY;ENCODING=b;TYPE=PGP:AAAAAAAA", "data:application/pgp-keys"),
        ("KEY;ENCODING=b;TYPE=ODD:AAAAAAAA", "data:application/octet-stream"),
    ],
)
def test_what_else_is_in_letters_goes_out_as_it_came(line: str, told: str) -> None:
    card = read(line)
    assert told in vcard.write([card], version="4.0").replace("\r\n ", "")
    assert "AAAAAAAA" in vcard.write([card], version="3.0").replace("\r\n ", "")
