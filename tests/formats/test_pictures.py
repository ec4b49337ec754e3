"""A picture is what its bytes say, whatever name it came under."""

import base64

import pytest

from pressdesk.formats.pictures import media_type_of, picture, picture_of_data_url
from tests.formats.proofs import png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">' + b"<g/>" * 20 + b"</svg>"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (SVG, "image/svg+xml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n" + SVG, "image/svg+xml"),
        (b"<!-- drawn by hand -->\n<!DOCTYPE svg>\n" + SVG, "image/svg+xml"),
        (b"<!DOCTYPE html><p>An article with a drawing" + SVG, ""),
        (b"RIFF\0\0\0\0WAVEfmt ", ""),
        (b"%PDF-1.7", ""),
        (b"", ""),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(data: bytes, kind: str) -> None:
    assert media_type_of(data) == kind


def test_a_dot_that_counts_readers_is_no_picture() -> None:
    assert picture(b"GIF89a" + b"\0" * 40) is None


def test_pictures_written_into_an_address_come_out() -> None:
    for url in (
        "data:image/svg+xml;base64," + base64.b64encode(SVG).decode(),
        "data:image/svg+xml," + SVG.decode(),
    ):
        found = picture_of_data_url(url)
        assert found and (found.data, found.media_type) == (SVG, "image/svg+xml")
    assert picture_of_data_url("data:image/png;base64,%%%") is None
    assert picture_of_data_url("no address at all") is None


@pytest.mark.parametrize(
    "url",
    [
        "data:image/png;base64,A",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    ],
)
def test_a_broken_or_harmful_picture_is_none(url: str) -> None:
    assert picture_of_data_url(url) is None
