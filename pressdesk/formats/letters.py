"""A release as mail drafts, one for each person: To that person alone, greeted, in their language.

No draft ever names another recipient. Everything but the To line is made once for all who are
greeted alike; three hundred drafts are made in the time of a few.
"""

import re
import unicodedata
from base64 import b64encode
from dataclasses import replace
from string import ascii_letters, digits
from textwrap import wrap

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.text import clean
from pressdesk.formats.eml import Extra, message
from pressdesk.formats.mailboxes import addressed, ascii_domain, one_line
from pressdesk.formats.proof import Proof

_LINE = 72  # characters, of the 78 that RFC 5322 §2.1.1 would rather not see passed
_WORD = 72  # characters of an encoded word: with "To: " it makes the 76 of RFC 2047 §2
_PIECE = 45  # bytes that fit into such a word as UTF-8
# Charsets that know a script's letters by one byte each, in the order they are tried.
_OF_SCRIPTS = (
    "iso-8859-1", "windows-1252", "iso-8859-2", "iso-8859-7", "iso-8859-5", "windows-1251",
    "iso-8859-9", "windows-1255", "windows-1256", "koi8-u",
)  # fmt: skip
_PLAIN = frozenset(ascii_letters + digits + "!*+-/")  # what Q leaves in a phrase, RFC 2047 §5 (3)
_LETTER = re.compile(r".[\u0300-\u036f\u200d\ufe0f]{0,8}", re.S)
_ENDED = re.compile(r"[,.!?:;…،，]$")
_BARE = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}")  # RFC 5322's atoms, in any script (RFC 6532)


class Letter:
    """One language version, ready to be addressed; its PDF attached, linked, or neither."""

    def __init__(self, proof: Proof, extra: Extra = Extra()) -> None:  # noqa: B008  (frozen)
        self._proof = proof
        self._extra = extra
        self._made: dict[str, bytes] = {}

    def to(self, name: str, address: str, salutation: str) -> bytes:
        """Return the draft for one person as the bytes of an `.eml` file.

        DeskError where the address can stand in no mail.
        """
        greeting = greeted(salutation)
        if greeting not in self._made:
            self._made[greeting] = message(self._proof, replace(self._extra, greeting=greeting))
        return to_line(name, address) + self._made[greeting]


def greeted(salutation: str) -> str:
    """Return a salutation as the line a letter begins with, its comma behind it."""
    said = " ".join(clean(salutation).split())
    return f"{said}," if said and not _ENDED.search(said) else said


def to_line(name: str, address: str) -> bytes:
    """Return the To header of one mailbox, its line end included.

    Names are encoded after RFC 2047; the domain as DNS has it; a local part beyond ASCII stands
    as UTF-8, which is all that RFC 6532 knows for it. DeskError where it is no address.
    """
    local, at, domain = one_line(address).rpartition("@")
    where = ascii_domain(domain)
    quoted = len(local) > 2 and local[0] == local[-1] == '"'
    user = local[1:-1] if quoted else local
    if not at or not where.isascii() or not re.fullmatch(r"[\w.\[\]:-]{1,253}", where) or not (
        _BARE.fullmatch(user) or (quoted and '"' not in user and "\\" not in user)
    ):  # fmt: skip
        raise DeskError(
            _("“{address}” is no e-mail address.").format(address=one_line(address)),
            _("Put it right on the card of the person."),
        )
    phrase = _phrase(unicodedata.normalize("NFC", " ".join(one_line(name).split())))
    mailbox = f"<{local}@{where}>" if phrase else f"{local}@{where}"
    is_long = len(phrase.rpartition("\n")[2]) + len(mailbox) > _LINE
    gap = "\r\n " if phrase and is_long else " " if phrase else ""
    return f"To: {phrase}{gap}{mailbox}\r\n".encode()


def _phrase(name: str) -> str:
    """Return a name as a header says it: plain, quoted, or encoded after RFC 2047.

    In one encoded word wherever it fits: of a name in two, Python's own parser makes one with a
    gap where they meet, and GMime drops the second. UTF-8 takes two bytes for a Greek or Russian
    letter, so that a long name goes in a charset of its script, of which one is enough.
    """
    if name.isascii() and "=?" not in name:
        plain = addressed(name, "").removesuffix("<>").rstrip()
        lines = wrap(plain, _LINE, break_long_words=False, break_on_hyphens=False)
        if all(len(line) <= _LINE for line in lines):
            return "\r\n ".join(lines)
    for charset in ("utf-8", *_OF_SCRIPTS):
        try:
            word = _encoded(name, charset)
        except UnicodeEncodeError:
            continue
        if len(word) <= _WORD:
            return word
    return "\r\n ".join(_encoded(piece, "utf-8") for piece in _pieces(name))


def _encoded(text: str, charset: str) -> str:
    """Return an encoded word: as B or as Q, whichever is shorter (RFC 2047 §4)."""
    data = text.encode(charset)
    as_q = "".join(
        chr(byte) if chr(byte) in _PLAIN else "_" if byte == 0x20 else f"={byte:02X}"
        for byte in data
    )
    as_b = b64encode(data).decode()
    return f"=?{charset}?q?{as_q}?=" if len(as_q) < len(as_b) else f"=?{charset}?b?{as_b}?="


def _pieces(name: str) -> list[str]:
    """Part a name between words, each with the gap behind it, and a long word between letters.

    Never within a letter, nor between it and its accent (RFC 2047 §5).
    """
    pieces: list[str] = []
    for word in re.findall(r"\S+\s*", name):
        if pieces and len((pieces[-1] + word).encode()) <= _PIECE:
            pieces[-1] += word
            continue
        piece = ""
        for letter in _LETTER.findall(word):
            if piece and len((piece + letter).encode()) > _PIECE:
                pieces.append(piece)
                piece = ""
            piece += letter
        pieces.append(piece)
    return pieces
