"""A person as a QR code (ISO/IEC 18004), to be taken over by the camera of a telephone."""

from dataclasses import replace
from io import BytesIO

from pressdesk.formats import vcard
from pressdesk.formats.card import Card

QUIET = 4  # modules of white around the code, as the standard asks
LARGEST = 1200  # bytes in a code that telephones still read from a screen


def content(card: Card, language: str) -> str:
    """Return what the code says: a vCard of name, house, title and what reaches the person.

    What makes it too dense to be read from a screen is left out: the last numbers and addresses
    first. `card` is as it may be handed out.
    """
    short = Card(
        formatted_name=card.formatted_name,
        family_name=card.family_name,
        given_name=card.given_name,
        organisation=card.organisation,
        titles=((language, card.title(language)),) if card.title(language) else (),
        telephones=card.telephones,
        emails=card.emails,
        links=card.links[:1],
    )
    while len(said := vcard.write([short], language).encode()) > LARGEST:
        if len(short.telephones) > 1 or len(short.emails) > 1:
            short = replace(short, telephones=short.telephones[:-1] or short.telephones,
                            emails=short.emails[:-1] or short.emails)  # fmt: skip
        else:
            short = Card(formatted_name=card.formatted_name[:80], telephones=card.telephones[:1])
            said = vcard.write([short], language).encode()
            break
    return said.decode()


def png(card: Card, language: str, *, scale: int = 6) -> bytes:
    """Return the code as a PNG, `scale` dots for each module."""
    import segno

    out = BytesIO()
    said = content(card, language)
    # Which charset it is stands in the code (ECI 26): a reader that guesses takes é for Japanese.
    is_plain = said.isascii()
    encoding = None if is_plain else "utf-8"
    segno.make(said, error="m", micro=False, encoding=encoding, eci=not is_plain).save(
        out, kind="png", scale=scale, border=QUIET
    )
    return out.getvalue()
