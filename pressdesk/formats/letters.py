"""A release as mail drafts, one for each person: To that person alone, greeted, in their language.

No draft ever names another recipient. Everything but the To line is made once for all who are
greeted alike; three hundred drafts are made in the time of a few.
"""

import re
from base64 import b64encode
from dataclasses import replace

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.text import clean
from pressdesk.formats.eml import Extra, message
from pressdesk.formats.mailboxes import addressed, ascii_domain, one_line
from pressdesk.formats.proof import Proof

_LINE = 72  # characters, of the 78 that RFC 5322 §2.1.1 would rather not see passed
_PIECE = 42  # bytes in one encoded word, of which RFC 2047 §2 allows 75 characters
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
    phrase = _phrase(" ".join(one_line(name).split()))
    mailbox = f"<{local}@{where}>" if phrase else f"{local}@{where}"
    is_long = len(phrase.rpartition("\n")[2]) + len(mailbox) > _LINE
    gap = "\r\n " if phrase and is_long else " " if phrase else ""
    return f"To: {phrase}{gap}{mailbox}\r\n".encode()


def _phrase(name: str) -> str:
    """Return a name as a header says it: plain, quoted, or in encoded words of whole letters.

    A word parts between two letters and never within one (RFC 2047 §5).
    """
    if name.isascii() and "=?" not in name and len(name) < _LINE - 20:
        return addressed(name, "").removesuffix("<>").rstrip()
    words, piece = [], b""
    for letter in name:
        more = letter.encode()
        if len(piece) + len(more) > _PIECE:
            words.append(piece)
            piece = b""
        piece += more
    words.append(piece)
    return "\r\n ".join(f"=?utf-8?b?{b64encode(word).decode()}?=" for word in words)
