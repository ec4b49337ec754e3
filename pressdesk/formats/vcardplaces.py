"""Postal addresses of vCards, of seven parts or eighteen, and the labels that go on letters."""

import re

from pressdesk.formats.card import Address
from pressdesk.formats.vcardhead import Head
from pressdesk.formats.vcardtext import line, parts, text
from pressdesk.formats.vcardtypes import labelled

_BOX, _EXTENDED, _STREET, _LOCALITY, _REGION, _CODE, _COUNTRY = range(7)


def address(head: Head, value: str, label: str = "") -> Address | None:
    """Return the address an ADR holds (RFC 6350 §6.3.1), None where nothing is filled in.

    Box and extended address have no field and stand as lines of the street, in the order of a
    letter; so do the parts that RFC 9554 adds, unless the street says them already.
    """
    found = parts(value)
    found += [""] * (7 - len(found))
    box = line(found[_BOX])
    box = f"PO Box {box}" if box.isdigit() else box
    street = [text(found[_EXTENDED]), text(found[_STREET]), box]
    said = " ".join(street)
    for more in found[7:18]:
        words = line(more)
        if words and words not in said:
            street.append(words)
    of = labelled(head.traits, label)
    made = Address(
        "\n".join(piece for piece in street if piece),
        line(found[_LOCALITY]), line(found[_REGION]), line(found[_CODE]), line(found[_COUNTRY]),
        of.kind, head.pref > 0, of.label,
    )  # fmt: skip
    return None if made.is_empty else made


def of_label(head: Head, words: str) -> Address:
    """Return a label that stands without an address as one: its lines."""
    return Address(words, kind=head.traits.kind, preferred=head.pref > 0, label=head.traits.label)


def words_of(place: Address) -> frozenset[str]:
    """Return the words of an address, to see whether a label says more."""
    parts = (place.street, place.locality, place.region, place.postal_code, place.country)
    return words_in(" ".join(parts))


def words_in(label: str) -> frozenset[str]:
    """Return the words of a text, without their case."""
    return frozenset(_WORD.findall(label.casefold()))


_WORD = re.compile(r"\w+")
