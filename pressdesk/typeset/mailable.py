"""A proof for the mail: its drawings become pictures that every mail program shows."""

from dataclasses import replace
from functools import lru_cache

from pressdesk.formats.eml import goes_inside
from pressdesk.formats.pictures import media_type_of
from pressdesk.formats.proof import Image, Proof

WIDE = 480  # points, the width of a picture in a mail
DENSE = 192.0  # dots per inch, for screens of twice the usual density


def mailable(proof: Proof) -> Proof:
    """Return the proof with its logo and images as PNG where mail programs would show nothing.

    What cannot be drawn stays as it is; the mail then has its words alone.
    """
    head = proof.letterhead
    kind = media_type_of(head.logo)
    logo = head.logo
    if logo and not goes_inside(kind):
        logo = _drawn(logo, kind, f"height: {head.logo_height}mm") or logo
    return replace(
        proof,
        letterhead=replace(head, logo=logo),
        images=tuple(_shown(image) for image in proof.images),
    )


def _shown(image: Image) -> Image:
    if goes_inside(image.media_type):
        return image
    drawn = _drawn(image.data, image.media_type, f"width: {WIDE}pt")
    return Image(image.uid, drawn, "image/png") if drawn else image


@lru_cache(maxsize=32)
def _drawn(data: bytes, media_type: str, size: str) -> bytes:
    """Return an image drawn as PNG, transparent where nothing is; b"" where it cannot be."""
    from pressdesk.typeset.pdf import drawn

    return drawn(data, media_type, size, DENSE)
