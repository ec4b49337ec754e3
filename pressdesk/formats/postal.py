"""A postal address as it is written on an envelope."""

from pressdesk.base.text import clean, fold
from pressdesk.formats.card import Address

# Where the code stands behind the town, most often beside the region.
_CODE_LAST = {
    "us", "usa", "united states", "etats-unis", "canada", "ca", "australia", "australie", "au",
    "united kingdom", "royaume-uni", "uk", "gb", "ireland", "irlande", "ie", "india", "inde", "in",
}  # fmt: skip


def lines(address: Address) -> tuple[str, ...]:
    """Return the lines of an address from the street to the country, the empty ones left out.

    The code stands before the town, and behind it where the country writes it so.
    """
    town, code, region = (
        _line(part) for part in (address.locality, address.postal_code, address.region)
    )
    if fold(address.country) in _CODE_LAST:
        place = ", ".join(part for part in (town, " ".join(filter(None, (region, code)))) if part)
        below = [place]
    else:
        below = [" ".join(filter(None, (code, town))), region]
    street = [_line(line) for line in clean(address.street).split("\n")]
    return tuple(line for line in (*street, *below, _line(address.country)) if line)


def _line(words: str) -> str:
    return " ".join(clean(words).split())
