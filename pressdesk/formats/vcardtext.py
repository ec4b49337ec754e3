"""The small print of vCard: escapes, lists, folded lines and parameters, for reader and writer."""

import re
from collections.abc import Iterable
from unicodedata import is_normalized

from pressdesk.base.text import clean

OCTETS = 75  # of a line before it is folded, RFC 2426 §2.6 and RFC 6350 §3.2

# A backslash before anything else stands for itself: Windows paths are written so.
_ESCAPED = re.compile(r"\\([\\;,:nN\"'])")
_PLAIN = {"n": "\n", "N": "\n"}
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f\ufeff\ud800-\udfff]")
_UNQUOTED = re.compile(r"[^\x00-\x1f\";:,^\\]*")
# RFC 6868: what a parameter cannot hold.
_CARETS = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}
_CARET = re.compile(r"\^[nN'^]")


def unescaped(value: str) -> str:
    """Return a text value without its escapes (RFC 6350 §3.4); stray backslashes stay."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: _PLAIN.get(found[1], found[1]), value)


def parts(value: str, mark: str = ";") -> list[str]:
    """Return the parts of a value that `mark` sets apart where it is not escaped, unescaped."""
    if "\\" not in value:
        return value.split(mark)
    # What is escaped steps aside while the value is cut.
    hidden = value.replace("\0", "").replace("\\\\", "\0").replace("\\" + mark, "\1")
    return [
        unescaped(part.replace("\1", "\\" + mark).replace("\0", "\\\\"))
        for part in hidden.split(mark)
    ]


def _is_clean(value: str) -> bool:
    """Whether `clean` would find nothing to do; nearly always, and in a tenth of the time."""
    return value.isprintable() and is_normalized("NFC", value) and "\ufffc" not in value


def line(value: str) -> str:
    """Return a value for a field of one line, cleaned of what no page can print."""
    if (value.isascii() and value.isprintable()) or _is_clean(value):
        return value.strip()
    return clean(value).replace("\n", " ").replace("\t", " ").strip()


def text(value: str) -> str:
    """Return a value for a field of several lines, cleaned of what no page can print."""
    if _is_clean(value):
        return value.strip()
    return clean(value).strip()


def escaped(value: str) -> str:
    """Return text as it is written in a value of vCard 3.0 and 4.0."""
    value = clean(value).strip()
    for plain, written in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        value = value.replace(plain, written)
    return value


def uri(value: str) -> str:
    """Return an address as it is written: commas and semicolons belong to it (RFC 3986)."""
    return clean(value).strip().replace("\\", "\\\\").replace("\n", "\\n")


def bare(value: str) -> str:
    """Return a value that is written as it came, but on one line whatever it holds."""
    if value.isascii() and value.isprintable():
        return value
    return _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\n", "\\n"))


def parameter(value: str) -> str:
    """Return a parameter's value as it is written, quoted where it must be (RFC 6868)."""
    value = clean(value).replace("\t", " ")
    if _UNQUOTED.fullmatch(value):
        return value
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if re.search(r"[;:,\\]", value) else value


def of_parameter(value: str) -> str:
    """Return what a parameter says, its carets resolved (RFC 6868)."""
    return _CARET.sub(lambda found: _CARETS[found[0]], value) if "^" in value else value


def joined(values: Iterable[str], mark: str = ";") -> str:
    """Return values escaped and set apart by `mark`, as N, ADR, ORG and CATEGORIES take them."""
    return mark.join(escaped(value) for value in values)


def folded(written: str) -> str:
    """Fold a line so that none has more than 75 octets and no character is cut in two."""
    octets = written.encode()
    if len(octets) <= OCTETS:
        return written + "\r\n"
    pieces = []
    start, room = 0, OCTETS
    while len(octets) - start > room:
        cut = start + room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[start:cut])
        start, room = cut, OCTETS - 1  # the space that marks a continuation is counted
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode() + "\r\n"
