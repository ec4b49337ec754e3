"""E-mail addresses: when two spellings are one mailbox, how many go into one field of a mail.

There is no cc here: a list handed out must never show its addresses to each other.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape
from typing import Protocol

from pressdesk.base.text import clean

_SPECIALS = re.compile(r"[()<>\[\]:;@\\,.\"]")  # what a name in a mailbox must be quoted for
# Bounded after RFC 5321 §4.5.3.1, so that no text is looked through again from every letter.
_ADDRESS = re.compile(r"[^\s<>,;\"():]{1,64}@[^\s<>,;\"():@]{1,253}")
_SEPARATORS = {",": ", ", ";": "; "}


class Reached(Protocol):
    """Somebody with an address, as the makers of text here take them."""

    @property
    def formatted_name(self) -> str:
        """The name, or ""."""

    @property
    def address(self) -> str:
        """The address as it was typed."""


def address_key(address: str) -> str:
    """Return what two spellings of one mailbox have in common: case, width, IDN or punycode.

    A `+tag` names another mailbox (RFC 5233), and so does an accent.
    """
    if address.isascii() and "xn--" not in address:
        return address.strip().lower()
    local, _at, domain = unicodedata.normalize("NFKC", address).strip().rpartition("@")
    return f"{local.casefold()}@{ascii_domain(domain)}"


@lru_cache(maxsize=4096)
def ascii_domain(domain: str) -> str:
    """Return a domain as mail servers take it (RFC 3490), or in small letters where it is none."""
    folded = domain.strip().lower()
    if folded.isascii():
        return folded  # as the codec would, which takes twenty times as long to say so
    try:
        return folded.encode("idna").decode("ascii")
    except UnicodeError:
        return folded


def addressed(name: str, address: str) -> str:
    """Return a name with its address as mail programs take it (RFC 5322 §3.4), on one line."""
    said = one_line(name)
    if _SPECIALS.search(said):
        escaped = said.replace("\\", "\\\\").replace('"', '\\"')
        said = f'"{escaped}"'
    return f"{said} <{one_line(address)}>".strip()


def one_line(words: str) -> str:
    """Return words that can be in no way a second line or header."""
    if words.isascii() and words.isprintable():
        return words.strip()
    return clean(words).replace("\n", " ").replace("\t", " ").strip()


def found_in(text: str) -> list[tuple[str, str]]:
    """Return the (name, address) pairs of a pasted text: a mail's To line, a column, a letter.

    Each mailbox comes once; a name is taken where it stands before an address in brackets.
    """
    found: dict[str, tuple[str, str]] = {}
    for line in re.split(r"[\r\n;]", clean(text)):
        last = 0
        for hit in _ADDRESS.finditer(line):
            address = hit.group().strip(".'")
            before = line[last : hit.start()]
            name = before.rstrip()[:-1] if before.rstrip().endswith("<") else ""
            name = name.strip(" ,>\t").strip("\"'").strip()
            found.setdefault(address_key(address), (name, address))
            last = hit.end()
    return list(found.values())


def chunked(people: Sequence[Reached], size: int) -> Iterator[Sequence[Reached]]:
    """Yield people in portions of at most `size`; all at once where it is 0."""
    step = size or max(len(people), 1)
    for start in range(0, len(people), step):
        yield people[start : start + step]


def bcc(people: Iterable[Reached], separator: str = ",") -> str:
    """Return addresses alone, for a Bcc field; Outlook takes ";", most others ","."""
    return _SEPARATORS[separator].join([one_line(one.address) for one in people])


def to(people: Iterable[Reached], separator: str = ",") -> str:
    """Return names with their addresses, for a To field of those who may see each other."""
    return _SEPARATORS[separator].join(
        [addressed(one.formatted_name, one.address) for one in people]
    )


def names(people: Iterable[Reached]) -> str:
    """Return the names, one a line."""
    return "\n".join(one_line(one.formatted_name or one.address) for one in people)


def table_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as text that pastes into a spreadsheet: cells parted by tabs."""
    return "\n".join("\t".join(map(one_line, row)) for row in rows)


def table_html(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as HTML that pastes into a mail or a document, the first as headings."""
    made = []
    for n, row in enumerate(rows):
        cell = "td" if n else "th"
        made.append(
            "<tr>"
            + "".join(f"<{cell}>{escape(one_line(one), quote=False)}</{cell}>" for one in row)
            + "</tr>"
        )
    return f"<table>{''.join(made)}</table>"
